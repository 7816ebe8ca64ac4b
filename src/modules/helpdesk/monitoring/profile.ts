// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FactBlock } from "./fact-block.ts";

/** Facts that make a profile: who somebody is, never where they came to. */
export const profileFields = ["age", "gender", "household", "area", "language", "first"] as const;
export type ProfileField = (typeof profileFields)[number];

export type Trait = { field: ProfileField; value: string };

/**
 * People alike in one or two facts who bring a kind of need more often than before. Windows are whole months: the last
 * three that are over, and the twelve before them.
 */
export type GrowingProfile = {
  traits: Trait[];
  /** A category at the top. */
  term: string;
  /** Needs of the last months, and of those before. */
  recent: number;
  before: number;
  /** How many there would be if this had gone as all needs did. */
  expected: number;
};

export const recentMonths = 3;
export const baseMonths = 12;
/** Fewer needs than this are chance, and could point to somebody. */
const fewestRecent = 10;
/** At least half as many again as expected. */
const leastGrowth = 1.5;
/** So far from chance (roots of the expected number) that among hundreds of profiles hardly one is there by luck. */
const leastDistance = 3.5;
/** A second fact is named only where it says more than the first alone. */
const saysMore = 1.25;
const mostShown = 12;

/** The two windows of months, YYYY-MM, both ends included. */
export type Windows = { recent: readonly string[]; before: readonly string[] };

type Seen = { traits: Trait[]; term: string; recent: number; before: number };

/**
 * Looks for combinations of facts and needs that grow, beyond how all needs grew (decision 0024). Each is told with what
 * it was measured against; a combination that only repeats what one of its facts says is left out.
 */
export function growingProfiles(
  blocks: Iterable<FactBlock>,
  { recent, before }: Windows,
  topOf: (term: string) => string,
): GrowingProfile[] {
  const seen = new Map<string, Seen>();
  const all = { recent: 0, before: 0 };
  for (const block of blocks) {
    const window = recent.includes(block.month)
      ? "recent"
      : before.includes(block.month)
        ? "before"
        : undefined;
    if (!window) continue;
    const tops = block.ofNeeds.term.values.map((term) => (term === null ? undefined : topOf(term)));
    for (let need = 0; need < block.needs; need++) {
      all[window] += 1;
      const term = tops[block.ofNeeds.term.codes[need]!];
      if (term !== undefined) addProfiles(seen, block, block.contactOf[need]!, term, window);
    }
  }
  if (all.before === 0) return [];
  const growth = all.recent / all.before;
  const measured = [...seen.entries()].map(([key, { traits, term, recent: now, before: was }]) => ({
    key,
    traits,
    term,
    recent: now,
    before: was,
    expected: was * growth,
  }));
  const ratioOf = new Map(
    measured.map(({ key, recent: now, expected }) => [key, now / Math.max(expected, 1)]),
  );
  return measured
    .filter(isGrowing)
    .filter(
      ({ traits, term, key }) =>
        traits.length === 1 ||
        traits.every((trait) => ratioOf.get(key)! >= saysMore * (ratioOf.get(keyOf([trait], term)) ?? 0)),
    )
    .toSorted((one, other) => distance(other) - distance(one) || one.key.localeCompare(other.key))
    .slice(0, mostShown)
    .map(({ key: _key, ...profile }) => profile);
}

function addProfiles(
  seen: Map<string, Seen>,
  { ofContacts }: FactBlock,
  contact: number,
  term: string,
  window: "recent" | "before",
): void {
  const traits = profileFields.flatMap((field): Trait[] => {
    const { values, codes } = ofContacts[field];
    const value = values[codes[contact]!]!;
    return value === null ? [] : [{ field, value }];
  });
  const count = (some: Trait[]) => {
    const key = keyOf(some, term);
    let one = seen.get(key);
    if (!one) seen.set(key, (one = { traits: some, term, recent: 0, before: 0 }));
    one[window] += 1;
  };
  for (const [index, first] of traits.entries()) {
    count([first]);
    for (const second of traits.slice(index + 1)) count([first, second]);
  }
}

function keyOf(traits: readonly Trait[], term: string): string {
  return [...traits.map(({ field, value }) => `${field}=${value}`), term].join("\t");
}

type Measured = { recent: number; expected: number };

function isGrowing(one: Measured): boolean {
  return (
    one.recent >= fewestRecent && one.recent >= leastGrowth * one.expected && distance(one) >= leastDistance
  );
}

/** How far from what was expected, in roots of it: counts vary by their root (Poisson). */
function distance({ recent, expected }: Measured): number {
  return (recent - expected) / Math.sqrt(Math.max(expected, 1));
}
