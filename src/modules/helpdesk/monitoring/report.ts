// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Tally } from "./tally.ts";
import { timesOf, type Times } from "./times.ts";

/** How a number goes against an earlier one: told only when it is more than chance does. */
export type Change = "double" | "more" | "same" | "less" | "half" | "too-few";

/** With fewer than this on both sides nothing is said of a change. */
const fewToCompare = 10;

/**
 * How a count changed. Counts of people who come by themselves vary by about their own root: a difference of less than
 * twice the root of their sum is no change, whatever the percentage (Poisson).
 */
export function changeOf(now: number, before: number): Change {
  if (now < fewToCompare && before < fewToCompare) return "too-few";
  if (Math.abs(now - before) <= 2 * Math.sqrt(now + before)) return "same";
  if (now > before) return now >= 2 * before ? "double" : "more";
  return now * 2 <= before ? "half" : "less";
}

export type NamedCount = { label: string; many: number };
export type Compared = NamedCount & { before: number; change: Change };

/** What a month was, in the figures that its report says. Names are in the language of the reader. */
export type MonthReport = {
  month: string;
  contacts: number;
  /** The month before, and the same of the year before when anybody came then. */
  before: { month: string; contacts: number; change: Change };
  yearBefore: { month: string; contacts: number; change: Change } | undefined;
  desks: number;
  firstTimes: number;
  /** Of how many it was said whether it was the first time. */
  firstTimesSaid: number;
  /** The most frequent age, household and area among those who said it. */
  ages: Most | undefined;
  households: Most | undefined;
  areas: Most | undefined;
  needs: number;
  /** The three most frequent kinds. */
  terms: Compared[];
  growing: Compared[];
  shrinking: Compared[];
  done: NamedCount[];
  fates: { met: number; partly: number; notMet: number; unknown: number; open: number };
  /** Needs whose outcome the person themselves said. */
  saidByPerson: number;
  referrals: number;
  answer: Times | undefined;
  unmet: number;
  unmetMost: (NamedCount & { area: string | undefined }) | undefined;
};

export type Most = NamedCount & { said: number };

/** The names that the report needs, each from a code. */
export type ReportNames = {
  age: (code: string) => string;
  household: (code: string) => string;
  area: (code: string) => string;
  /** Of a category at the top. */
  term: (code: string) => string;
  done: (code: string) => string;
  topOf: (code: string) => string;
};

type Tallies = { now: Tally; before: Tally; yearBefore: Tally };
type Months = { month: string; before: string; yearBefore: string };

/** What the report of a month says, from the figures of that month, of the one before and of a year before. */
export function reportOf(tallies: Tallies, months: Months, names: ReportNames): MonthReport {
  const { now, before, yearBefore } = tallies;
  const { first, age, household, area, done } = now.contactsBy;
  const terms = comparedTerms(now, before, names);
  const fate = (code: string) => now.needsBy.fate.get(code) ?? 0;
  const against = (tally: Tally, month: string) => ({
    month,
    contacts: tally.contacts,
    change: changeOf(now.contacts, tally.contacts),
  });
  return {
    month: months.month,
    contacts: now.contacts,
    before: against(before, months.before),
    yearBefore: yearBefore.contacts > 0 ? against(yearBefore, months.yearBefore) : undefined,
    desks: now.byDesk.size,
    firstTimes: first.get("yes") ?? 0,
    firstTimesSaid: (first.get("yes") ?? 0) + (first.get("no") ?? 0),
    ages: mostOf(age, names.age),
    households: mostOf(household, names.household),
    areas: mostOf(area, names.area),
    needs: now.needs,
    terms: terms.filter(({ many }) => many > 0).slice(0, 3),
    growing: terms.filter(({ change }) => change === "more" || change === "double"),
    shrinking: terms.filter(({ change }) => change === "less" || change === "half"),
    done: listed(done, names.done).slice(0, 3),
    fates: {
      met: fate("met"),
      partly: fate("partly-met"),
      notMet: fate("not-met"),
      unknown: fate("unknown"),
      open: fate("open"),
    },
    saidByPerson: now.needsBy.witness.get("person") ?? 0,
    referrals: now.referrals,
    answer: timesOf(now.referralsBy.answer),
    unmet: now.unmet,
    unmetMost: mostUnmet(now, names),
  };
}

type Counts = ReadonlyMap<string | null, number>;

function listed(counts: Counts, nameOf: (code: string) => string): NamedCount[] {
  return [...counts]
    .flatMap(([code, many]) => (code === null ? [] : [{ label: nameOf(code), many }]))
    .toSorted((one, other) => other.many - one.many || one.label.localeCompare(other.label, "it"));
}

function mostOf(counts: Counts, nameOf: (code: string) => string): Most | undefined {
  const all = listed(counts, nameOf);
  return all[0] && { ...all[0], said: all.reduce((sum, { many }) => sum + many, 0) };
}

/** Kinds of need by category, this month and the one before, the most frequent first. */
function comparedTerms(now: Tally, before: Tally, names: ReportNames): Compared[] {
  const [current, earlier] = [now, before].map(({ needsBy }) => {
    const sums = new Map<string, number>();
    for (const [term, many] of needsBy.term) {
      if (term === null) continue;
      const top = names.topOf(term);
      sums.set(top, (sums.get(top) ?? 0) + many);
    }
    return sums;
  }) as [Map<string, number>, Map<string, number>];
  return [...new Set([...current.keys(), ...earlier.keys()])]
    .map((code) => {
      const many = current.get(code) ?? 0;
      const was = earlier.get(code) ?? 0;
      return { label: names.term(code), many, before: was, change: changeOf(many, was) };
    })
    .toSorted((one, other) => other.many - one.many || one.label.localeCompare(other.label, "it"));
}

function mostUnmet(now: Tally, names: ReportNames): MonthReport["unmetMost"] {
  const all = [...now.unmetByArea].flatMap(([area, terms]) =>
    [...terms].flatMap(([term, many]) => (term === null ? [] : [{ area, term, many }])),
  );
  const [most] = all.toSorted((one, other) => other.many - one.many || one.term.localeCompare(other.term));
  return (
    most && {
      label: names.term(names.topOf(most.term)),
      many: most.many,
      area: most.area === null ? undefined : names.area(most.area),
    }
  );
}
