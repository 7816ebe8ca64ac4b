// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { romeTime } from "../../../foundation/time/rome.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { slotSaidWords } from "./slot-said.words.ts";
import type { Slot } from "./slot.ts";

const locales = { it: "it-IT", en: "en-GB" };

// Made once: making one costs more than the page it is for.
const longDays = formats({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
const plainDays = formats({ weekday: "long", day: "numeric", month: "long" });

/** "mercoledì 9 dicembre 2026, dalle 16.30 alle 18.30" */
export function slotSaid({ start, end }: Slot, language: Language): string {
  const words = slotSaidWords[language];
  const [from, to] = [romeTime(start), romeTime(end)];
  const day = dateSaid(from.toPlainDate(), language);
  const isOneDay = from.toPlainDate().equals(to.subtract({ seconds: 1 }).toPlainDate());
  if (isOneDay) return words.slot(day, hoursSaid({ start, end }, language));
  const last = dateSaid(to.toPlainDate(), language);
  return words.overnight(day, hourSaid(start, language), last, hourSaid(end, language));
}

/** "dalle 16.30 alle 18.30" */
export function hoursSaid({ start, end }: Slot, language: Language): string {
  const words = slotSaidWords[language];
  return words.hours(hourSaid(start, language), endSaid(end, language));
}

/** "16.30–18.30" */
export function hoursShort({ start, end }: Slot, language: Language): string {
  return `${hourSaid(start, language)}–${endSaid(end, language)}`;
}

/** "mercoledì 9 dicembre 2026" */
function dateSaid(date: Temporal.PlainDate, language: Language): string {
  return longDays[language].format(date.toZonedDateTime("UTC").epochMilliseconds);
}

/** "mercoledì 9 dicembre" */
export function dayAndMonthSaid(date: Temporal.PlainDate, language: Language): string {
  return plainDays[language].format(date.toZonedDateTime("UTC").epochMilliseconds);
}

/** Monday is 1. */
export function weekdaySaid(weekday: number, language: Language): string {
  return slotSaidWords[language].weekdays[weekday - 1] ?? "";
}

/** "un’ora", "90 minuti" */
export function minutesSaid(minutes: number, language: Language): string {
  return slotSaidWords[language].minutes(minutes);
}

function hourSaid(moment: Temporal.Instant, language: Language): string {
  const { hour, minute } = romeTime(moment);
  return slotSaidWords[language].hour(hour, minute);
}

/** Midnight as an end is the end of the day. */
function endSaid(moment: Temporal.Instant, language: Language): string {
  const { hour, minute } = romeTime(moment);
  return slotSaidWords[language].hour(hour === 0 && minute === 0 ? 24 : hour, minute);
}

function formats(options: Intl.DateTimeFormatOptions): Record<Language, Intl.DateTimeFormat> {
  const format = (language: Language) =>
    new Intl.DateTimeFormat(locales[language], { ...options, timeZone: "UTC" });
  return { it: format("it"), en: format("en") };
}
