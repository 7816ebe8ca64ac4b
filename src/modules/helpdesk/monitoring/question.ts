// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import type { Channel, AgeBand } from "../contacts/contact.ts";

/** For whom: people of an age, or needs that were said to be for some (a code of the taxonomy of targets). */
export type Target = { kind: "age"; code: AgeBand } | { kind: "for"; code: string };

/** What is asked of the figures: whole months, from the first to the last included, on the calendar of Rome. */
export type Question = {
  /** YYYY-MM */
  from: string;
  until: string;
  deskId?: string | undefined;
  /** Code of an area; a municipality holds its neighbourhoods. */
  area?: string | undefined;
  channel?: Channel | undefined;
  target?: Target | undefined;
};

/** A target as an address and a form say it: "eta=75+", "per=anziani". */
export function writtenTarget(target: Target | undefined): string | undefined {
  return target && `${target.kind === "age" ? "eta" : "per"}=${target.code}`;
}

/** The months of a question, in order. */
export function monthsOf({ from, until }: Pick<Question, "from" | "until">): string[] {
  const first = Temporal.PlainYearMonth.from(from);
  const count = first.until(Temporal.PlainYearMonth.from(until), { largestUnit: "month" }).months + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => first.add({ months: index }).toString());
}

/** The month that comes so many after (or, negative, before) another. */
export function monthAfter(month: string, months: number): string {
  return Temporal.PlainYearMonth.from(month).add({ months }).toString();
}

/** The twelve months that end with this one: what is shown to who asks nothing. */
export function lastTwelveMonths(today: Temporal.PlainDate): Pick<Question, "from" | "until"> {
  const month = today.toPlainYearMonth();
  return { from: month.subtract({ months: 11 }).toString(), until: month.toString() };
}

/** Whether an area is the one asked for, or lies in it: neighbourhoods bear the code of their municipality. */
export function liesIn(area: string | null, asked: string): boolean {
  return area === asked || (area?.startsWith(`${asked}-`) ?? false);
}
