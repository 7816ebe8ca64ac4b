// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ShippedActivity } from "../../calendar/activities/demonstration.ts";
import type { DoorKind } from "../doors/door.ts";
import type { Leader } from "../lab/tie.ts";
import type { Phase } from "../phases/phase.ts";

/** A year of a lab of the demonstration: nobody in it is anybody. Dates are told by their number since a year ago. */
export type ShippedParticipation = {
  /** The lab's, as demo/labs.json calls it. */
  key: string;
  doors: { key: string; name: string; kind: DoorKind; line: string }[];
  activities: {
    name: string;
    kind: ShippedActivity["kind"];
    description: string;
    day: ShippedActivity["days"][number];
    from: string;
    to: string;
    location_id: string;
    organization_id: string;
    door: string;
    led_by: Leader;
    /** Of each date: how many came, and how many said that they had never taken part before. */
    heads: number[];
    first: number[];
  }[];
  people: {
    called: string;
    /** Which of the activities they come to, and at which dates. */
    activity: number;
    dates: number[];
    first_ever: boolean | null;
    collaborates_since_date?: number;
    ideas?: number[];
    leads?: number[];
  }[];
  phases: { phase: Phase; months_ago: number; note?: string; public: boolean }[];
};

/** Of those who leave no name, how many say whether it was the first time: heads of one date in three groups. */
export function groupsOf(
  heads: number,
  first: number,
  named: number,
): { people: number; isFirstTime: boolean | null }[] {
  const unnamed = Math.max(0, heads - named);
  const firsts = Math.min(first, unnamed);
  const silent = Math.floor((unnamed - firsts) * 0.4);
  return [
    { people: firsts, isFirstTime: true },
    { people: unnamed - firsts - silent, isFirstTime: false },
    { people: silent, isFirstTime: null },
  ].filter(({ people }) => people > 0);
}
