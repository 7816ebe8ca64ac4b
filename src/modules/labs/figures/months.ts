// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

/** Whole months, from the first to the last included, on the calendar of Rome: "2026-01". */
export type Months = { from: string; until: string };

const month = /^(19|20)\d\d-(0[1-9]|1[0-2])$/;
const mostMonths = 12 * 20;

/** The twelve months that end with this one: what is shown to who asks nothing. */
function lastTwelveMonths(today: Temporal.PlainDate): Months {
  const until = today.toPlainYearMonth();
  return { from: until.subtract({ months: 11 }).toString(), until: until.toString() };
}

/** The months that an address asks («dal», «al»); what makes no sense is as if not asked. */
export function readMonths(texts: Record<string, string[]>, today: Temporal.PlainDate): Months {
  const usual = lastTwelveMonths(today);
  const asked = (name: string) => {
    const text = texts[name]?.at(-1) ?? "";
    return month.test(text) ? text : undefined;
  };
  const until = asked("al") ?? usual.until;
  const from = asked("dal") ?? Temporal.PlainYearMonth.from(until).subtract({ months: 11 }).toString();
  const [first, last] = from <= until ? [from, until] : [until, from];
  if (monthAfter(first, mostMonths) < last) return usual;
  return { from: first, until: last };
}

export function monthAfter(one: string, months: number): string {
  return Temporal.PlainYearMonth.from(one).add({ months }).toString();
}

/** The months of a period, in order. */
export function monthsIn({ from, until }: Months): string[] {
  const first = Temporal.PlainYearMonth.from(from);
  const count = first.until(Temporal.PlainYearMonth.from(until), { largestUnit: "month" }).months + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => first.add({ months: index }).toString());
}

/** From the first moment of a period to the first after it. */
export function instantsOf({ from, until }: Months): { from: Temporal.Instant; to: Temporal.Instant } {
  return { from: startOf(from), to: startOf(monthAfter(until, 1)) };
}

function startOf(one: string): Temporal.Instant {
  return Temporal.PlainYearMonth.from(one).toPlainDate({ day: 1 }).toZonedDateTime("Europe/Rome").toInstant();
}
