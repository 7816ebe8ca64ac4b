// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { idFrom } from "../../../foundation/uuid.ts";
import type { PastContact } from "../past/past-rows.ts";

/** How often each code comes; the empty one is "not said". */
type Weights = Readonly<Record<string, number>>;

/** Who would come to the desks of the demonstration: how many a month, and how often what. Nobody did. */
export type ShippedContacts = {
  /** How many finished months it goes back, and of how many of them the figures are public. */
  months: number;
  published: number;
  desks: readonly { district: string; name: string; monthly: number; areas: Weights }[];
  firstTimePercent: number;
} & Readonly<
  Record<
    "channels" | "ages" | "genders" | "households" | "languages" | "knew" | "needs" | "done" | "outcomes",
    Weights
  >
>;

/** The finished months before a day (YYYY-MM-DD), the latest first, as YYYY-MM. */
export function finishedMonths(today: string, many: number): string[] {
  const month = Temporal.PlainDate.from(today).toPlainYearMonth();
  return Array.from({ length: many }, (_, index) => month.subtract({ months: index + 1 }).toString());
}

/** The contacts of one desk, always the same ones: what each says is drawn by its number, not by chance. */
export function shippedContacts(
  shipped: ShippedContacts,
  desk: ShippedContacts["desks"][number],
  months: readonly string[],
): PastContact[] {
  return months.flatMap((month, ago) => {
    // A little more and a little less, as months are.
    const many = Math.round(desk.monthly * (0.8 + 0.4 * chance(`${desk.name} ${ago}`)));
    return Array.from({ length: many }, (_, index) => contactOf(shipped, desk, month, `${ago}-${index}`));
  });
}

function contactOf(
  shipped: ShippedContacts,
  { name, areas }: ShippedContacts["desks"][number],
  month: string,
  number: string,
): PastContact {
  const drawn = (weights: Weights, what: string) => draw(weights, `${name} ${number} ${what}`);
  const said = (weights: Weights, what: string) => drawn(weights, what) || null;
  const days = Temporal.PlainYearMonth.from(month).daysInMonth;
  const day = 1 + Math.floor(chance(`${name} ${number} day`) * days);
  return {
    key: `dimostrazione ${number}`,
    day: `${month}-${String(day).padStart(2, "0")}`,
    channel: drawn(shipped.channels, "channel"),
    age: said(shipped.ages, "age"),
    gender: said(shipped.genders, "gender"),
    household: said(shipped.households, "household"),
    area: said(areas, "area"),
    first: chance(`${name} ${number} first`) * 100 < shipped.firstTimePercent,
    language: said(shipped.languages, "language"),
    knew: said(shipped.knew, "knew"),
    done: [drawn(shipped.done, "done")],
    needs: [
      { term: drawn(shipped.needs, "need"), target: null, outcome: drawn(shipped.outcomes, "outcome") },
    ],
  };
}

function draw(weights: Weights, what: string): string {
  const all = Object.entries(weights);
  let left = chance(what) * all.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [code, weight] of all) {
    left -= weight;
    if (left < 0) return code;
  }
  return all.at(-1)?.[0] ?? "";
}

/** A number from 0 up to 1 that a text always gives. */
function chance(of: string): number {
  return Number.parseInt(idFrom("demonstration-chance", of).slice(0, 8), 16) / 2 ** 32;
}
