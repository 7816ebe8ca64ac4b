// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Weekday } from "../../../foundation/time/rule.ts";
import { sinceTheDay, theDay, toTheDay } from "../../../foundation/words/italian-day.ts";
import { inBothLanguages } from "../../../foundation/words/words.ts";

type Days = Record<Weekday, string>;

const ordinals = (last: string, ordinal: (number: number) => string) => (number: number) =>
  number === -1 ? last : ordinal(number);

/** How a rule is said: "ogni martedì e giovedì, fino al 30 giugno 2027; non in agosto e nei giorni festivi". */
export const whenWords = inBothLanguages({
  it: {
    days: {
      MO: "lunedì",
      TU: "martedì",
      WE: "mercoledì",
      TH: "giovedì",
      FR: "venerdì",
      SA: "sabato",
      SU: "domenica",
    } as Days,
    months:
      "gennaio,febbraio,marzo,aprile,maggio,giugno,luglio,agosto,settembre,ottobre,novembre,dicembre".split(
        ",",
      ),
    and: " e ",
    daily: (interval: number) => (interval === 1 ? "ogni giorno" : `ogni ${interval} giorni`),
    weekly: (interval: number, days: string) =>
      interval === 1
        ? `ogni ${days}`
        : interval === 2
          ? `una settimana sì e una no, di ${days}`
          : `ogni ${interval} settimane, di ${days}`,
    workdays: "ogni giorno dal lunedì al venerdì",
    monthly: (interval: number, on: string) =>
      interval === 1 ? `${on} di ogni mese` : `${on}, ogni ${interval} mesi`,
    onDay: (day: number) =>
      day === -1
        ? "l’ultimo giorno"
        : day < 0
          ? `${-day} giorni prima della fine`
          : day === 1
            ? "il primo giorno"
            : `il giorno ${day}`,
    onOrdinal: (ordinal: number, day: string, isFeminine: boolean) => {
      const names = isFeminine
        ? ["la prima", "la seconda", "la terza", "la quarta", "la quinta"]
        : ["il primo", "il secondo", "il terzo", "il quarto", "il quinto"];
      const said = ordinals(
        isFeminine ? "l’ultima" : "l’ultimo",
        (number) => names[number - 1] ?? `il ${number}°`,
      );
      return `${said(ordinal)} ${day}`;
    },
    everyDayOf: (days: string) => `ogni ${days}`,
    inMonths: (months: string) => `in ${months}`,
    yearly: (interval: number, on: string) =>
      interval === 1 ? `ogni anno, ${on}` : `ogni ${interval} anni, ${on}`,
    date: (day: number, month: string) => `il ${day === 1 ? "1°" : day} ${month}`,
    until: (day: string) => `fino ${toTheDay(day)}`,
    times: (count: number) => (count === 1 ? "una volta" : `per ${count} volte`),
    other: "secondo una regola",
    notIn: (months: string) => `non in ${months}`,
    notOnHolidays: "non nei giorni festivi",
    pause: (from: string, to: string, why: string | null) =>
      from === to
        ? `non ${theDay(from)}${why ? ` (${why})` : ""}`
        : `non ${sinceTheDay(from)} ${toTheDay(to)}${why ? ` (${why})` : ""}`,
  },
  en: {
    days: {
      MO: "Monday",
      TU: "Tuesday",
      WE: "Wednesday",
      TH: "Thursday",
      FR: "Friday",
      SA: "Saturday",
      SU: "Sunday",
    },
    months: "January,February,March,April,May,June,July,August,September,October,November,December".split(
      ",",
    ),
    and: " and ",
    daily: (interval: number) => (interval === 1 ? "every day" : `every ${interval} days`),
    weekly: (interval: number, days: string) =>
      interval === 1
        ? `every ${days}`
        : interval === 2
          ? `every other week, on ${days}`
          : `every ${interval} weeks, on ${days}`,
    workdays: "every day from Monday to Friday",
    monthly: (interval: number, on: string) =>
      interval === 1 ? `${on} of every month` : `${on}, every ${interval} months`,
    onDay: (day: number) =>
      day === -1
        ? "the last day"
        : day < 0
          ? `${-day} days before the end`
          : day === 1
            ? "the first day"
            : `day ${day}`,
    onOrdinal: (ordinal: number, day: string) => {
      const names = ["first", "second", "third", "fourth", "fifth"];
      return `the ${ordinals("last", (number) => names[number - 1] ?? `${number}th`)(ordinal)} ${day}`;
    },
    everyDayOf: (days: string) => `every ${days}`,
    inMonths: (months: string) => `in ${months}`,
    yearly: (interval: number, on: string) =>
      interval === 1 ? `every year, ${on}` : `every ${interval} years, ${on}`,
    date: (day: number, month: string) => `on ${day} ${month}`,
    until: (day: string) => `until ${day}`,
    times: (count: number) => (count === 1 ? "once" : `${count} times`),
    other: "by a rule",
    notIn: (months: string) => `not in ${months}`,
    notOnHolidays: "not on public holidays",
    pause: (from: string, to: string, why: string | null) =>
      from === to
        ? `not on ${from}${why ? ` (${why})` : ""}`
        : `not from ${from} to ${to}${why ? ` (${why})` : ""}`,
  },
});
