// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

/** When somebody asks what is on. */
export const periodNames = ["soon", "today", "tomorrow", "weekend", "week"] as const;
export type PeriodName = (typeof periodNames)[number];

export type Period =
  | { kind: PeriodName }
  | { kind: "day"; day: Temporal.PlainDate }
  | { kind: "month"; month: Temporal.PlainYearMonth };

/** How many days ahead "soon" looks. */
const soonDays = 14;

/** The days of a period, the first and the one after the last. What is over today is not asked for by the views. */
export function daysOf(
  period: Period,
  today: Temporal.PlainDate,
): { from: Temporal.PlainDate; to: Temporal.PlainDate } {
  if (period.kind === "day") return { from: period.day, to: period.day.add({ days: 1 }) };
  if (period.kind === "month") {
    const from = period.month.toPlainDate({ day: 1 });
    return { from, to: from.add({ months: 1 }) };
  }
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const sunday = monday.add({ days: 6 });
  const after = sunday.add({ days: 1 });
  if (period.kind === "today") return { from: today, to: today.add({ days: 1 }) };
  if (period.kind === "tomorrow") return { from: today.add({ days: 1 }), to: today.add({ days: 2 }) };
  if (period.kind === "week") return { from: today, to: after };
  if (period.kind === "weekend")
    return { from: today.dayOfWeek === 7 ? today : monday.add({ days: 5 }), to: after };
  return { from: today, to: today.add({ days: soonDays }) };
}

/** The weeks of a month, from Monday, with the days of its neighbours that fill them. */
export function weeksOf(month: Temporal.PlainYearMonth): Temporal.PlainDate[][] {
  const first = month.toPlainDate({ day: 1 });
  const monday = first.subtract({ days: first.dayOfWeek - 1 });
  const weeks: Temporal.PlainDate[][] = [];
  for (let start = monday; Temporal.PlainYearMonth.compare(start.toPlainYearMonth(), month) <= 0;) {
    weeks.push(Array.from({ length: 7 }, (_, day) => start.add({ days: day })));
    start = start.add({ days: 7 });
  }
  return weeks;
}
