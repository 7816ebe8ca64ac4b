// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { romeTime } from "../../../foundation/time/rome.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { shiftWords } from "./shift.words.ts";

/** An hour in Italy as it is spoken: "9", "9.30"; in English "9:00". Midnight as an end is 24. */
function hourSaid(moment: Temporal.Instant, language: Language, isEnd = false): string {
  const { hour, minute } = romeTime(moment);
  const hours = isEnd && hour === 0 && minute === 0 ? 24 : hour;
  const minutes = String(minute).padStart(2, "0");
  if (language === "en") return `${hours}:${minutes}`;
  return minute === 0 ? String(hours) : `${hours}.${minutes}`;
}

/** "9–12.30" */
export function hoursSaid(start: Temporal.Instant, end: Temporal.Instant, language: Language): string {
  return `${hourSaid(start, language)}–${hourSaid(end, language, true)}`;
}

/** Minutes as hours: "6 ore", "2 ore e 30 minuti", "45 minuti". */
export function minutesSaid(minutes: number, language: Language): string {
  const words = shiftWords[language];
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0 && rest > 0) return words.minutes(rest);
  return rest === 0 ? words.hours(hours) : words.hoursAndMinutes(words.hours(hours), words.minutes(rest));
}
