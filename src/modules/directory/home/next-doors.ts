// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

/** How many doors of one day the home page names, and how many days. */
export const doorsOfDay = 4;
const mostDays = 3;

/** A place that is shut now, with its next opening. */
export type NextDoor = {
  id: string;
  name: string;
  neighbourhood: string | null;
  municipality: string | null;
  /** The local date of the opening, YYYY-MM-DD. */
  day: string;
  starts: Temporal.Instant;
  ends: Temporal.Instant;
  /** How many doors open that day. */
  many: number;
  /** Null where the address may not be known. */
  longitude: number | null;
  latitude: number | null;
};

/** The coming days on which something opens, each with its first doors. What has opened since it was asked is left out. */
export function byDay(doors: readonly NextDoor[], now: Temporal.Instant): Map<string, NextDoor[]> {
  const coming = doors.filter(({ starts }) => starts.epochMilliseconds > now.epochMilliseconds);
  return new Map([...Map.groupBy(coming, ({ day }) => day)].slice(0, mostDays));
}
