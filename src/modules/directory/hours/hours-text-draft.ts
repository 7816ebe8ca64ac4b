// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Dates } from "./hours-text-dates.ts";
import type { Days } from "./hours-text-days.ts";
import type { Span } from "./hours-text-hours.ts";
import type { OpeningException, OpeningRule } from "./timetable.ts";

/** What has been understood so far. */
export type Draft = {
  rules: Days[];
  exceptions: OpeningException[];
  closedDays: { code: string; from: number; to: number }[];
  onHolidays: "closed" | "open" | undefined;
  /** "anche su appuntamento" */
  byAppointment: boolean;
  /** "solo su appuntamento": all the hours */
  onlyByAppointment: boolean;
  /** "su appuntamento" alone: clear only where there are no hours */
  plainAppointment: { from: number; to: number } | undefined;
  /** The days last named: "lun-ven 9-12; 14-17" goes on with them. */
  last: { days: Days; season: Season } | undefined;
};

export type Season = Pick<Partial<OpeningRule>, "valid_from" | "valid_to">;

/** No hours: the days are closed. */
export const noHours = { opens_at: null, closes_at: null };

export function addExceptions(
  draft: Draft,
  stretches: Dates[],
  spans: (Span | typeof noHours)[],
  reason: string | null,
): void {
  for (const { from, to } of stretches) {
    for (const { opens_at, closes_at } of spans)
      draft.exceptions.push({ from, to, opens_at, closes_at, reason });
  }
}
