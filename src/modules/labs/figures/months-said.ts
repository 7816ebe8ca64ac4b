// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import type { Language } from "../../../foundation/words/words.ts";

// Made once: making one costs more than the page it is for.
const long = {
  it: new Intl.DateTimeFormat("it-IT", { month: "long", year: "numeric", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" }),
};
const short = {
  it: new Intl.DateTimeFormat("it-IT", { month: "short", year: "2-digit", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-GB", { month: "short", year: "2-digit", timeZone: "UTC" }),
};
const numbers = { it: new Intl.NumberFormat("it-IT"), en: new Intl.NumberFormat("en-GB") };

/** "novembre 2026" */
export function monthSaid(month: string, language: Language): string {
  return long[language].format(dayOf(month));
}

/** "nov 26" */
export function monthShort(month: string, language: Language): string {
  return short[language].format(dayOf(month));
}

/** "1.204" */
export function numberSaid(value: number, language: Language): string {
  return numbers[language].format(value);
}

function dayOf(month: string): number {
  return Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 }).toZonedDateTime("UTC").epochMilliseconds;
}
