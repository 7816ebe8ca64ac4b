// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { weekdayCodes } from "../hours/timetable.ts";
import type { Criteria } from "./criteria.ts";

/** Stretches of time as ISO instants, one `until` for each `from`. */
export type Times = { from: string[]; until: string[] };

const zone = "Europe/Rome";

/**
 * When doors must be open at some moment: on the day asked, between the hours asked, in the seven days that begin today.
 * Undefined when nothing was asked of time.
 */
export function timesAsked(
  { day, start_time: start, end_time: end }: Criteria,
  now: Temporal.Instant,
): Times | undefined {
  if (day === undefined && start === undefined && end === undefined) return undefined;
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const days = weekdayCodes
    .map((_, ahead) => today.add({ days: ahead }))
    .filter((date) => day === undefined || weekdayCodes[date.dayOfWeek - 1] === day);
  const at = (date: Temporal.PlainDate, time: string) =>
    date
      .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
      .toInstant()
      .toString();
  return {
    from: days.map((date) => at(date, start ?? "00:00")),
    until: days.map((date) => (end === undefined ? at(date.add({ days: 1 }), "00:00") : at(date, end))),
  };
}
