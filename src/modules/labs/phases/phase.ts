// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

/**
 * The life of a lab: hook-up (aggancio: a door draws people in), activation (attivazione: trust, things done together),
 * upkeep (manutenzione: facilitators step back, others lead); and resting. A lab may step back: it is no ladder.
 */
export const phases = ["hook-up", "activation", "upkeep", "resting"] as const;
export type Phase = (typeof phases)[number];

/** What can be seen of a lab, each over the last six months. They are about the lab: none is about a person. */
export const signKeys = [
  "first",
  "returning",
  "ideas",
  "points",
  "leading",
  "citizenLed",
  "networks",
] as const;
export type SignKey = (typeof signKeys)[number];

/** A number, or some of so many. */
export type Sign = { value: number; of?: number };

export type Signs = Record<SignKey, Sign> & {
  /** Dates that were held in the last three months, and whether there were any before. */
  recentDates: Sign;
  olderDates: Sign;
};

export const signMonths = 6;
export const restMonths = 3;

/** From which value a sign speaks of a phase, and of how many at least a share is one. */
export const speaks = {
  first: { of: "hook-up", share: 0.5, among: 5 },
  returning: { of: "activation", share: 1 / 3, among: 5 },
  ideas: { of: "activation", least: 2 },
  points: { of: "activation", least: 1 },
  leading: { of: "upkeep", least: 2 },
  citizenLed: { of: "upkeep", share: 1 / 3, among: 3 },
  networks: { of: "upkeep", least: 1 },
} as const satisfies Record<
  SignKey,
  { of: Phase; least: number } | { of: Phase; share: number; among: number }
>;

/** Of which phase a sign speaks now; undefined when it says nothing. */
export function phaseOf(key: SignKey, { value, of = 0 }: Sign): Phase | undefined {
  const rule = speaks[key];
  if ("least" in rule) return value >= rule.least ? rule.of : undefined;
  return of >= rule.among && value / of >= rule.share ? rule.of : undefined;
}

/** How many signs a phase needs. */
export const signsNeeded = 2;

/**
 * What the signs say, to confirm or not: resting when nothing was held for three months; else the furthest phase of which
 * at least two signs speak; else hook-up. Undefined while nobody ever marked who came: there is nothing to read.
 */
export function suggested(signs: Signs): Phase | undefined {
  if (signs.recentDates.value === 0) return signs.olderDates.value > 0 ? "resting" : undefined;
  const spoken = signKeys.map((key) => phaseOf(key, signs[key]));
  const many = (phase: Phase) => spoken.filter((one) => one === phase).length;
  // What makes a lab stand by itself shows also that it is active.
  if (many("upkeep") >= signsNeeded) return "upkeep";
  return many("activation") + many("upkeep") >= signsNeeded ? "activation" : "hook-up";
}

/** Since a day a lab is in a phase, as its facilitators say. */
export type PhaseEvent = {
  id: string;
  phase: Phase;
  /** What the signs said then; null when there was nothing to read. */
  suggested: Phase | null;
  startsOn: Temporal.PlainDate;
  note: string | null;
  /** The signs of that day. */
  signs: Partial<Record<SignKey, Sign>>;
  isPublic: boolean;
};

export type PhaseContent = Pick<PhaseEvent, "id" | "phase" | "startsOn" | "note" | "isPublic">;

/** What can be wrong in what a facilitator says; the words are in phases.words.ts. */
export type PhaseMistake = "phase" | "startsOn" | "note";

/** The phase on a day: the latest said of those that had begun. Events come with the latest first. */
export function phaseOn(events: readonly PhaseEvent[], day: Temporal.PlainDate): PhaseEvent | undefined {
  return events.find(({ startsOn }) => Temporal.PlainDate.compare(startsOn, day) <= 0);
}
