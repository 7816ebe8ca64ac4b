// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import type { Series } from "./booking/series.ts";
import type { AccessAnswer, AccessFact } from "./space.ts";

/** Hours that a host keeps for itself every week; Monday is 1. */
type ShippedHours = { day: number; from: string; to: string; what: string };

/** A space as it is shipped: columns of its table, hours as people write them, `part_of` another space by name. */
export type ShippedSpace = {
  name: string;
  location_id: string;
  part_of?: string;
  kind?: string;
  description: string;
  capacity: number;
  surface_m2?: number;
  equipment: string[];
  accessibility?: Partial<Record<AccessFact, AccessAnswer>>;
  accessibility_note?: string;
  is_free?: boolean;
  price_note?: string;
  house_rules?: string;
  askers?: string[];
  automatic_for?: string[];
  notice_hours?: number;
  buffer_before_minutes?: number;
  buffer_after_minutes?: number;
  shortest_minutes?: number;
  longest_minutes?: number;
  quota_times?: number;
  quota_per?: string;
  cancel_hours?: number;
  release_minutes?: number;
  hours?: string;
  co_working_hours?: string;
  co_spacing_hours?: string;
  way_in?: string;
  contact_note?: string;
  held?: ShippedHours[];
  /** Whether a season is open for it, so that groups can ask. */
  season?: boolean;
};

/** A disused or recovered space as it is shipped; `space` is what can be booked there by now, by name. */
export type ShippedSite = {
  district: string;
  name: string;
  kind: string;
  where_said: string;
  surface_m2?: number;
  owned_by: string;
  owner_note?: string;
  description: string;
  space?: string;
  events: { year: number; month?: number; told: string; state?: string }[];
  call?: { title: string; told: string; weeks: number };
};

export type ShippedSpaces = { spaces: ShippedSpace[]; sites: ShippedSite[] };

const shippedWeeks = 8;

/** A host's own hours from the next such day on. */
export function heldSeries({ day, from, to }: ShippedHours, today: Temporal.PlainDate): Series {
  const [start, end] = [Temporal.PlainTime.from(from), Temporal.PlainTime.from(to)];
  const first = today.add({ days: ((day - today.dayOfWeek + 6) % 7) + 1 });
  return {
    start: first.toPlainDateTime(start),
    minutes: start.until(end).total("minutes"),
    everyWeeks: 1,
    until: null,
    times: shippedWeeks,
    skipsHolidays: true,
    skipsAugust: false,
  };
}
