// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from "node:crypto";

/**
 * One HSDS 3.1 `schedule`: a rule of opening. Times are local (Europe/Rome); dates YYYY-MM-DD; hours HH:MM, 24:00
 * allowed as closing; closes_at at or before opens_at is past midnight.
 * - freq null with dtstart: that one date; freq null with byday: every week.
 * - opens_at and closes_at both null: open at hours that nobody told us.
 * - attending_type "by-appointment": in these hours only who has an appointment is received.
 */
export type OpeningRule = {
  dtstart: string | null;
  until: string | null;
  count: number | null;
  freq: "WEEKLY" | "MONTHLY" | null;
  interval: number | null;
  /** "MO,WE"; with MONTHLY also "1MO,-1FR" */
  byday: string | null;
  bymonthday: string | null;
  byweekno: string | null;
  byyearday: string | null;
  wkst: string | null;
  /** The rule itself holds only between these dates, inclusive. */
  valid_from: string | null;
  valid_to: string | null;
  opens_at: string | null;
  closes_at: string | null;
  attending_type: string | null;
  notes: string | null;
  description: string | null;
};

/**
 * Profile HSDS-IT, for what schedules cannot say. Days from–to, inclusive, dated ("2026-08-10") or of every year
 * ("08-01"; "12-24" to "01-06" goes over New Year). Hours both null: closed. Hours on one single day open that day
 * whatever it is; over several days they replace the hours of the days that would be open anyway.
 */
export type OpeningException = {
  from: string;
  to: string;
  opens_at: string | null;
  closes_at: string | null;
  /** Free text: "ferie", "inventario". */
  reason: string | null;
};

/** When a place or service receives people. `by_appointment`: also, or only when there are no rules, by appointment. */
export type Timetable = {
  rules: OpeningRule[];
  exceptions: OpeningException[];
  on_holidays: "closed" | "open";
  by_appointment: boolean;
};

/** The days of the week as RFC 5545 writes them, Monday first. */
export const weekdayCodes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

/** The value of attending_type for hours kept only for who has an appointment. */
export const byAppointmentOnly = "by-appointment";

/** A rule with everything empty but what is given. */
export function openingRule(given: Partial<OpeningRule>): OpeningRule {
  return {
    dtstart: null,
    until: null,
    count: null,
    freq: null,
    interval: null,
    byday: null,
    bymonthday: null,
    byweekno: null,
    byyearday: null,
    wkst: null,
    valid_from: null,
    valid_to: null,
    opens_at: null,
    closes_at: null,
    attending_type: null,
    notes: null,
    description: null,
    ...given,
  };
}

/** A weekly rule with nothing else to compute: the form of nearly all. */
export function isPlainWeekly(rule: OpeningRule): boolean {
  const everyWeek = rule.freq === "WEEKLY" || (rule.freq === null && rule.dtstart === null);
  const { byday, bymonthday, byweekno, byyearday, count } = rule;
  return (
    everyWeek &&
    byday !== null &&
    (rule.interval ?? 1) === 1 &&
    !bymonthday &&
    !byweekno &&
    !byyearday &&
    count === null
  );
}

/** True when a rule says days but leaves the hours untold. */
export function isWithoutHours(rule: OpeningRule): boolean {
  return rule.opens_at === null || rule.closes_at === null;
}

/** Nothing is said: no rule with hours, and not by appointment. Unknown is not closed. */
export function isUnknown(timetable: Timetable | null): boolean {
  if (timetable === null) return true;
  const { rules, by_appointment } = timetable;
  return (
    !by_appointment &&
    rules.every((rule) => isWithoutHours(rule) && rule.attending_type !== byAppointmentOnly)
  );
}

/** Minutes after midnight of "HH:MM". */
export function minutesOf(hour: string): number {
  return Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3, 5));
}

/** Minutes after the midnight before the opening: past 1440 when it closes the next day. */
export function closingMinutes(opensAt: string, closesAt: string): number {
  const closes = minutesOf(closesAt);
  return closes <= minutesOf(opensAt) ? closes + 1440 : closes;
}

/** Hours that anybody reads as going past midnight ("22–2"): others must say "the next day". */
export function clearlyPastMidnight(opensAt: string, closesAt: string): boolean {
  return minutesOf(opensAt) >= 15 * 60 && minutesOf(closesAt) <= 6 * 60;
}

/** The same timetable in its one spelling: weekly rules of equal hours joined, lists sorted, repetitions gone. */
export function canonicalTimetable(timetable: Timetable): Timetable {
  const joined = new Map<string, OpeningRule>();
  for (const rule of timetable.rules.map(canonicalRule)) {
    const alike = JSON.stringify(isPlainWeekly(rule) ? { ...rule, byday: "" } : rule);
    const before = joined.get(alike);
    const byday = before && isPlainWeekly(rule) ? sortedDays(`${before.byday},${rule.byday}`) : rule.byday;
    joined.set(alike, { ...rule, byday });
  }
  const exceptions = timetable.exceptions.map(({ from, to, opens_at, closes_at, reason }) => ({
    from,
    to,
    opens_at,
    closes_at: closingSpelling(closes_at),
    reason: reason?.trim() || null,
  }));
  return {
    rules: sortedByText([...joined.values()]),
    exceptions: sortedByText(exceptions),
    on_holidays: timetable.on_holidays,
    by_appointment: timetable.by_appointment,
  };
}

/** A short key (43 characters): equal for timetables with the same hours and notes, in whatever order they are written. */
export function timetableKey(timetable: Timetable): string {
  return createHash("sha256")
    .update(JSON.stringify(canonicalTimetable(timetable)))
    .digest("base64url");
}

function canonicalRule(rule: OpeningRule): OpeningRule {
  const byday = rule.byday === null ? null : sortedDays(rule.byday);
  const freq = rule.freq ?? (rule.dtstart === null && byday !== null ? "WEEKLY" : null);
  const closes_at = closingSpelling(rule.closes_at);
  const interval = rule.interval === 1 ? null : rule.interval;
  return openingRule({ ...rule, byday, freq, closes_at, interval });
}

// Midnight as a closing is the end of the day: one spelling for both.
function closingSpelling(closesAt: string | null): string | null {
  return closesAt === "00:00" ? "24:00" : closesAt;
}

const place = (day: string) => weekdayCodes.findIndex((code) => day.endsWith(code));

function sortedDays(byday: string): string {
  const days = [
    ...new Set(
      byday
        .toUpperCase()
        .split(",")
        .map((day) => day.trim())
        .filter(Boolean),
    ),
  ];
  return days.toSorted((a, b) => place(a) - place(b) || a.localeCompare(b)).join(",");
}

function sortedByText<Item>(items: Item[]): Item[] {
  const texts = new Map(items.map((item) => [JSON.stringify(item), item]));
  return [...texts.keys()].toSorted().map((text) => texts.get(text)!);
}
