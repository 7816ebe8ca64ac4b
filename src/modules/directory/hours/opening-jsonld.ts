// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { dayNumber, dayNumbered } from "../../../foundation/time/days.ts";
import { planOf } from "./opening-plan.ts";
import type { Hours } from "./opening-plan.ts";
import {
  byAppointmentOnly,
  canonicalTimetable,
  isPlainWeekly,
  isUnknown,
  isWithoutHours,
  weekdayCodes,
} from "./timetable.ts";
import type { OpeningRule, Timetable } from "./timetable.ts";

/** schema.org/OpeningHoursSpecification. Opens and closes both 00:00 on dated days: closed (as search engines read it). */
export type OpeningHoursJsonLd = {
  "@type": "OpeningHoursSpecification";
  dayOfWeek?: string[];
  opens: string;
  closes: string;
  validFrom?: string;
  validThrough?: string;
};

const dayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const daysTold = 60;

/**
 * The week as schema.org writes it, then the days of the next two months that differ from it (holidays, closures,
 * monthly openings), from the same engine as the label. Empty when the hours are not known. Walk-in hours only.
 */
export function openingHoursJsonLd(
  timetable: Timetable | null,
  patronDay: string | null,
  today: Temporal.PlainDate,
): OpeningHoursJsonLd[] {
  if (timetable === null || isUnknown(timetable)) return [];

  const canonical = canonicalTimetable(timetable);
  const weekly = canonical.rules.filter(
    (rule) => isPlainWeekly(rule) && !isWithoutHours(rule) && rule.attending_type !== byAppointmentOnly,
  );
  return [...weekly.map(weeklySpecification), ...datedSpecifications(canonical, weekly, patronDay, today)];
}

function weeklySpecification(rule: OpeningRule): OpeningHoursJsonLd {
  const validFrom = [rule.valid_from, rule.dtstart]
    .filter((date) => date !== null)
    .toSorted()
    .at(-1);
  const validThrough = [rule.valid_to, rule.until].filter((date) => date !== null).toSorted()[0];
  return {
    "@type": "OpeningHoursSpecification",
    dayOfWeek: weekdayCodes.flatMap((code, index) =>
      rule.byday!.includes(code) ? `https://schema.org/${dayNames[index]}` : [],
    ),
    opens: rule.opens_at!,
    closes: endOfDay(rule.closes_at!),
    ...(validFrom && { validFrom }),
    ...(validThrough && { validThrough }),
  };
}

function datedSpecifications(
  timetable: Timetable,
  weekly: OpeningRule[],
  patronDay: string | null,
  today: Temporal.PlainDate,
): OpeningHoursJsonLd[] {
  const actual = planOf(timetable, patronDay);
  const usual = planOf({ rules: weekly, exceptions: [], on_holidays: "open", by_appointment: false }, null);
  const first = dayNumber(today);
  const specifications: OpeningHoursJsonLd[] = [];

  for (let number = first; number < first + daysTold; number += 1) {
    const hours = actual.dayPlan(number).open;
    if (sameHours(hours, usual.dayPlan(number).open)) continue;
    const { date } = dayNumbered(number);
    const before = specifications.at(-1);
    const spans = hours.length === 0 ? [{ opens: "00:00", closes: "00:00" }] : hours.map(clockHours);

    // A long closure is one range, not a line a day.
    if (
      hours.length === 0 &&
      before &&
      isClosed(before) &&
      before.validThrough === dayNumbered(number - 1).date
    ) {
      before.validThrough = date;
    } else {
      specifications.push(...spans.map((span) => dated(span, date)));
    }
  }
  return specifications;
}

function dated(span: { opens: string; closes: string }, date: string): OpeningHoursJsonLd {
  return { "@type": "OpeningHoursSpecification", ...span, validFrom: date, validThrough: date };
}

function isClosed({ opens, closes }: OpeningHoursJsonLd): boolean {
  return opens === "00:00" && closes === "00:00";
}

function sameHours(some: Hours[], others: Hours[]): boolean {
  return spelled(some) === spelled(others);
}

function spelled(hours: Hours[]): string {
  const spans = hours.map(({ opens, closes }) => `${opens}-${closes}`);
  return spans.toSorted().join();
}

function clockHours({ opens, closes }: Hours): { opens: string; closes: string } {
  return { opens: clock(opens), closes: endOfDay(clock(closes > 1440 ? closes - 1440 : closes)) };
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

// schema.org has no 24:00.
function endOfDay(closes: string): string {
  return closes === "24:00" ? "23:59" : closes;
}
