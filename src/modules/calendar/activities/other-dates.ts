// SPDX-License-Identifier: AGPL-3.0-or-later
// Dates that rooms above keep and to which everybody may come, as open meetings: the agenda shows them beside its own, and
// nobody writes them twice. Told by the roof.
import { Temporal } from "temporal-polyfill";

import type { Language } from "../../../foundation/words/words.ts";
import type { AgendaLine, AgendaQuestion } from "./agenda.ts";

/** A date as the agenda's own, with where it is read and what calendars are told of it. */
export type OtherDate = AgendaLine & {
  elsewhere: NonNullable<AgendaLine["elsewhere"]>;
  sequence: number;
  createdAt: Temporal.Instant;
  lastModified: Temporal.Instant;
};

export type OtherDatesAsked = Pick<
  AgendaQuestion,
  "from" | "to" | "locationIds" | "organizationId" | "area"
> & { labId?: string | undefined };

/** The first first; at most three hundred. */
export type OtherDates = (asked: OtherDatesAsked, language: Language) => Promise<OtherDate[]>;

/** Those of other rooms that what is asked beside when and where leaves: they are meetings, free, for whoever comes. */
export function othersAsked(lines: readonly OtherDate[], asked: Partial<AgendaQuestion>): OtherDate[] {
  const { kinds = [], accessibleAt, isForFamilies, isPlannedOnly, activityId } = asked;
  if (isForFamilies || activityId !== undefined) return [];
  if (kinds.length > 0 && !kinds.includes("meeting")) return [];
  return lines.filter(
    ({ locationId, status }) =>
      (!accessibleAt || (locationId !== null && accessibleAt.includes(locationId))) &&
      (!isPlannedOnly || status === "planned"),
  );
}

type Part = { most: number; skip: number };

/** Which of the agenda's own dates a part of all of them can hold, when there are so many others. */
export function ownPart({ most, skip }: Part, others: number): Part {
  const first = Math.max(0, skip - others);
  return { skip: first, most: skip - first + most };
}

/** A part of all dates, in order: `own` are those of `ownPart`, `others` all there are. */
export function mergedPart(
  own: readonly AgendaLine[],
  others: readonly OtherDate[],
  { most, skip }: Part,
): AgendaLine[] {
  const first = skip - ownPart({ most, skip }, others.length).skip;
  return inOrder(own, others).slice(first, first + most);
}

export function inOrder(own: readonly AgendaLine[], others: readonly OtherDate[]): AgendaLine[] {
  return [...own, ...others].toSorted((one, two) => Temporal.Instant.compare(one.startsAt, two.startsAt));
}
