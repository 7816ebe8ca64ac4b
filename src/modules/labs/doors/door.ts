// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

/** What a door is made of: a path with parents, open sociality, a focus group, or anything else. */
export const doorKinds = ["parents", "sociality", "focus-group", "other"] as const;
export type DoorKind = (typeof doorKinds)[number];

/** A small, useful, non-stigmatising thing to do, by which people come into a lab (porta). */
export type DoorContent = { name: string; kind: DoorKind; line: string | null; openedOn: Temporal.PlainDate };

/** What can be wrong in a door; the words are in doors.words.ts. */
export type DoorMistake = "name" | "openedOn";

export type Door = DoorContent & {
  territoryId: string;
  labId: string;
  id: string;
  closedOn: Temporal.PlainDate | null;
  /** What one does to come in by it. */
  activities: readonly { id: string; name: string }[];
};

/** Whether people can come in by it on a day. */
export function isOpen(
  { openedOn, closedOn }: Pick<Door, "openedOn" | "closedOn">,
  day: Temporal.PlainDate,
): boolean {
  return (
    Temporal.PlainDate.compare(openedOn, day) <= 0 &&
    (closedOn === null || Temporal.PlainDate.compare(day, closedOn) < 0)
  );
}

/**
 * Who came in by a door stays when they came again so many times within so many months of the first. It can be known of
 * who left a name; whoever came less than so long ago, and not yet so often, it is too early to say of.
 */
export const staying = { times: 2, withinMonths: 3 } as const;

/** What came in by a door, in a period. */
export type DoorFigures = {
  doorId: string;
  dates: number;
  presences: number;
  /** New people who left no name: they said that they had never taken part before. */
  newUnnamed: number;
  /** New people who left a name: it is the first time they come to this lab. */
  newNamed: number;
  /** Of those with a name: who stayed, who did not, of whom it is too early. */
  stayed: number;
  left: number;
  early: number;
};

/** How many of the new are known so well that one can say whether they stay. */
export function knownOf({ stayed, left }: Pick<DoorFigures, "stayed" | "left">): number {
  return stayed + left;
}

/** What became of one newcomer with a name: the dates that they came to after the first. */
export function fateOf(
  first: Temporal.Instant,
  later: readonly Temporal.Instant[],
  now: Temporal.Instant,
): "stayed" | "left" | "early" {
  const until = first.toZonedDateTimeISO("Europe/Rome").add({ months: staying.withinMonths }).toInstant();
  const times = later.filter((one) => Temporal.Instant.compare(one, until) <= 0).length;
  if (times >= staying.times) return "stayed";
  return Temporal.Instant.compare(now, until) < 0 ? "early" : "left";
}

/** An activity of a lab, with what the lab says of it, to choose its door and its leader. */
export type TiedActivity = {
  id: string;
  name: string;
  isOurs: boolean;
  doorId: string | null;
  networkId: string | null;
  ledBy: string | null;
  lastStart: Temporal.Instant;
};
