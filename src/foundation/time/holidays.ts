// SPDX-License-Identifier: AGPL-3.0-or-later
import Holidays from "date-holidays";
import type { Temporal } from "temporal-polyfill";

import type { Words } from "../words/words.ts";
import { holidayWords } from "./holidays.words.ts";

export type HolidayKey = keyof (typeof holidayWords)["it"];

/** A day of rest: its key, and its name as it follows "chiuso per" / "closed for". */
export type Holiday = { key: HolidayKey; name: Words<string> };

/**
 * The library's rules, by our keys. It is asked for the dates, so that a change in the law arrives with an update:
 * 4 October is a holiday from 2026 (law 8 October 2025, n. 151), Easter is computed. Sources: law 27 May 1949, n. 260,
 * law 5 March 1977, n. 54, DPR 28 December 1985, n. 792.
 */
const keyByRule: Record<string, HolidayKey> = {
  "01-01": "new-year",
  "01-06": "epiphany",
  easter: "easter",
  "easter 1": "easter-monday",
  "04-25": "liberation",
  "05-01": "labour",
  "06-02": "republic",
  "08-15": "assumption",
  "10-04 since 2026": "francis",
  "11-01": "all-saints",
  "12-08": "immaculate",
  "12-25": "christmas",
  "12-26": "saint-stephen",
};

const italy = new Holidays("IT", { types: ["public"], languages: ["it"] });
const knownYears = new Map<number, ReadonlyMap<string, Holiday>>();
const mostKnownYears = 60;

/** Italian public holidays of a year, by date (YYYY-MM-DD). */
export function holidaysOf(year: number): ReadonlyMap<string, Holiday> {
  const known = knownYears.get(year);
  if (known) return known;

  if (knownYears.size >= mostKnownYears) knownYears.clear();
  const holidays = new Map<string, Holiday>();
  for (const { date, rule } of italy.getHolidays(year)) {
    holidays.set(date.slice(0, 10), holiday(keyByRule[rule] ?? "other"));
  }
  knownYears.set(year, holidays);
  return holidays;
}

/**
 * Whether people rest on a date: the public holiday, or the municipality's patron saint (`patronDay` is "MM-DD", or
 * null where it is not known). Gives undefined on an ordinary day; an ordinary Sunday is not a holiday.
 */
export function isHoliday(date: Temporal.PlainDate | string, patronDay: string | null): Holiday | undefined {
  const text = typeof date === "string" ? date : date.toString();
  const national = holidaysOf(Number(text.slice(0, 4))).get(text);
  if (national) return national;
  return patronDay !== null && text.slice(5) === patronDay ? holiday("patron") : undefined;
}

const holidayByKey = new Map<HolidayKey, Holiday>();

function holiday(key: HolidayKey): Holiday {
  const known = holidayByKey.get(key);
  if (known) return known;

  const made: Holiday = { key, name: { it: holidayWords.it[key], en: holidayWords.en[key] } };
  holidayByKey.set(key, made);
  return made;
}
