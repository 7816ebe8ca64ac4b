// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

export const slotSaidWords = inBothLanguages({
  it: {
    hour: (hour: number, minute: number) =>
      `${hour}${minute === 0 ? "" : `.${String(minute).padStart(2, "0")}`}`,
    /** "dalle 16.30 alle 18.30"; an hour of one is said otherwise. */
    hours: (from: string, to: string) => `${said("dal", from)} ${said("al", to)}`,
    slot: (day: string, hours: string) => `${day}, ${hours}`,
    overnight: (from: string, fromHour: string, to: string, toHour: string) =>
      `da ${from} alle ${fromHour} a ${to} alle ${toHour}`,
    minutes: (minutes: number) =>
      minutes % 60 === 0
        ? minutes === 60
          ? "un’ora"
          : `${minutes / 60} ore`
        : minutes > 60
          ? `${Math.floor(minutes / 60)} h ${minutes % 60} min`
          : `${minutes} minuti`,
    weekdays: ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"],
  },
  en: {
    hour: (hour: number, minute: number) => `${hour}:${String(minute).padStart(2, "0")}`,
    hours: (from: string, to: string) => `from ${from} to ${to}`,
    slot: (day: string, hours: string) => `${day}, ${hours}`,
    overnight: (from: string, fromHour: string, to: string, toHour: string) =>
      `from ${from} at ${fromHour} to ${to} at ${toHour}`,
    minutes: (minutes: number) =>
      minutes % 60 === 0
        ? minutes === 60
          ? "an hour"
          : `${minutes / 60} hours`
        : minutes > 60
          ? `${Math.floor(minutes / 60)} h ${minutes % 60} min`
          : `${minutes} minutes`,
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  },
});

function said(before: "dal" | "al", hour: string): string {
  return /^1(\.|$)/.test(hour) ? `${before}l’${hour}` : `${before}le ${hour}`;
}
