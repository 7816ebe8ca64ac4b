// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { hide, usualThreshold, type Cell, type Sum } from "../../helpdesk/publishing/suppression.ts";
import type { Figures, LabFigures } from "./figure.ts";

/** What everybody reads of a lab, or of a district: null is a number that is not told, because it is about few people. */
export type PublishedFigures = {
  /** Meetings, micro-networks: not about people, always told. */
  dates: number;
  networks: number;
  presences: number | null;
  reached: number | null;
  collaborators: number | null;
  answers: number | null;
  first: number | null;
};

export type PublishedHalf = {
  territoryId: string;
  /** "2026-1" is January to June, "2026-2" July to December. */
  half: string;
  threshold: number;
  all: PublishedFigures & { labs: number };
  labs: readonly (PublishedFigures & { id: string; name: string })[];
};

/** Figures about people, each of which could point to few. */
const aboutPeople = ["presences", "reached", "collaborators", "answers", "first"] as const;
type AboutPeople = (typeof aboutPeople)[number];

/** Marks that come late still count: a half is published so many days after its end. */
const waitDays = 30;

/**
 * What is published of a half: every number about fewer people than the threshold is hidden, and every other from which one
 * of those could be computed (decision 0024): the sum of labs, and those who said that it was not the first time.
 */
export function published(
  figures: LabFigures,
  names: readonly { id: string; name: string }[],
  threshold = usualThreshold,
): Pick<PublishedHalf, "all" | "labs" | "threshold"> {
  const labs = names.flatMap(({ id, name }) => {
    const of = figures.labs.get(id);
    return of ? [{ id, name, of }] : [];
  });
  const cells: Cell[] = [];
  const sums: Sum[] = [];
  for (const key of aboutPeople) {
    for (const { id, of } of labs)
      cells.push({ id: cellId(key, id), value: of[key], people: peopleBehind(key, of) });
    // What labs share counts once in the district's own number; whoever reads can guess by how much, so it is as a sum.
    const value = labs.reduce((sum, { of }) => sum + of[key], 0);
    cells.push({ id: cellId(key, "all"), value, people: peopleBehind(key, figures.all) });
    sums.push({ total: cellId(key, "all"), parts: labs.map(({ id }) => cellId(key, id)) });
  }
  for (const { id, answers, first } of [
    ...labs.map(({ id: one, of }) => ({ id: one, ...of })),
    { id: "all", ...sumOf(labs) },
  ]) {
    cells.push({ id: cellId("others", id), value: answers - first, isBetween: true });
    sums.push({ total: cellId("answers", id), parts: [cellId("first", id), cellId("others", id)] });
  }
  const { hidden } = hide({ cells, sums }, threshold);
  const told = (of: Figures, id: string): PublishedFigures => {
    const number = (key: AboutPeople) => (hidden.has(cellId(key, id)) ? null : of[key]);
    return {
      dates: of.dates,
      networks: of.networks,
      presences: number("presences"),
      reached: number("reached"),
      collaborators: number("collaborators"),
      answers: number("answers"),
      first: number("first"),
    };
  };
  return {
    threshold,
    all: { labs: figures.all.labs, ...told(figures.all, "all") },
    labs: labs.map(({ id, name, of }) => Object.assign({ id, name }, told(of, id))),
  };
}

/** Of presences it is known that at least those reached are behind them; of the others each is somebody. */
function peopleBehind(key: AboutPeople, of: Figures): number {
  return key === "presences" ? Math.min(of.presences, of.reached) : of[key];
}

function sumOf(labs: readonly { of: Figures }[]): Pick<Figures, "answers" | "first"> {
  return {
    answers: labs.reduce((sum, { of }) => sum + of.answers, 0),
    first: labs.reduce((sum, { of }) => sum + of.first, 0),
  };
}

function cellId(key: string, labId: string): string {
  return `${key}/${labId}`;
}

/** The half in which a day lies. */
export function halfOf(day: Temporal.PlainDate): string {
  return `${day.year}-${day.month <= 6 ? 1 : 2}`;
}

/** The halves that are over for long enough, the latest first; at most so many. */
export function halvesOver(today: Temporal.PlainDate, most: number): string[] {
  const settled = today.subtract({ days: waitDays });
  return Array.from({ length: most }, (_, index) => halfOf(settled.subtract({ months: 6 * (index + 1) })));
}

/** The months of a half. */
export function monthsOfHalf(half: string): { from: string; until: string } {
  const [year, part] = half.split("-");
  return part === "1"
    ? { from: `${year}-01`, until: `${year}-06` }
    : { from: `${year}-07`, until: `${year}-12` };
}
