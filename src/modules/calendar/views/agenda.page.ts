// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { romeDate } from "../../../foundation/time/rome.ts";
import { capital } from "../../../foundation/words/capital.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { daySaid } from "../../accounts/said.ts";
import type { AgendaLine } from "../activities/agenda.ts";
import { inOrder, type OtherDate } from "../activities/other-dates.ts";
import { hourSpoken } from "../registrations/date-said.ts";
import { queryOfAgenda, type AgendaAsked } from "./agenda-asked.ts";
import { cardOf, pathOf, type AgendaCard, type Places } from "./agenda-card.page.ts";
import { agendaWords } from "./agenda.words.ts";
import { weeksOf } from "./period.ts";

/** The dates of a day, under its name. */
export type AgendaDay = { id: string; title: string; cards: AgendaCard[] };

/** Dates under their days; what began before the first day stands on it. */
export function daysShown(
  lines: readonly AgendaLine[],
  { from, today, places }: { from: Temporal.PlainDate; today: Temporal.PlainDate; places: Places },
  frame: Frame,
): AgendaDay[] {
  const shownOn = ({ startsAt }: AgendaLine) => {
    const day = romeDate(startsAt);
    return (Temporal.PlainDate.compare(day, from) < 0 ? from : day).toString();
  };
  return [...Map.groupBy(lines, shownOn)].map(([day, dates]) => ({
    id: `giorno-${day}`,
    title: dayTitle(Temporal.PlainDate.from(day), today, frame.language),
    cards: dates.map((line) => cardOf(line, places, frame)),
  }));
}

/** "Oggi, mercoledì 9 dicembre"; of another year with it. */
export function dayTitle(day: Temporal.PlainDate, today: Temporal.PlainDate, language: Language): string {
  const words = agendaWords[language];
  const ahead = today.until(day).days;
  const said = `${words.weekdays[day.dayOfWeek - 1]} ${dayAndMonth(day, today, language)}`;
  if (ahead === 0) return `${words.today}, ${said}`;
  if (ahead === 1) return `${words.tomorrow}, ${said}`;
  return capital(said);
}

function dayAndMonth(day: Temporal.PlainDate, today: Temporal.PlainDate, language: Language): string {
  const full = daySaid(day.toString(), language);
  return day.year === today.year ? full.replace(` ${day.year}`, "") : full;
}

/** A month as a table: weeks of days with their first dates, and where the others are. */
export type MonthShown = {
  title: string;
  weeks: MonthDay[][];
};
export type MonthDay = {
  day: number;
  /** Said where the column does not: "giovedì 10 dicembre". */
  said: string;
  href: string;
  isInMonth: boolean;
  isToday: boolean;
  /** Before today, in the month in which today is: a phone leaves it out. */
  isPast: boolean;
  dates: { hour: string; title: string; href: string; isCancelled: boolean }[];
  more: { label: string; said: string } | undefined;
};

/** How many dates a day of the table shows: four lines, then a link to the day. */
export const shownADay = 4;

/** The first dates of each day of a month with those of other rooms: still so many a day, and how many there are. */
export function withOthers(
  { lines, counts }: { lines: readonly AgendaLine[]; counts: ReadonlyMap<string, number> },
  others: readonly OtherDate[],
): { lines: AgendaLine[]; counts: Map<string, number> } {
  const all = new Map(counts);
  for (const other of others) all.set(dayOf(other), (all.get(dayOf(other)) ?? 0) + 1);
  const days = Map.groupBy(inOrder(lines, others), dayOf);
  return { lines: [...days.values()].flatMap((dates) => dates.slice(0, shownADay)), counts: all };
}

function dayOf({ startsAt }: AgendaLine): string {
  return romeDate(startsAt).toString();
}

export function monthShown(
  { lines, counts }: { lines: readonly AgendaLine[]; counts: ReadonlyMap<string, number> },
  {
    asked,
    month,
    today,
    path,
  }: { asked: AgendaAsked; month: Temporal.PlainYearMonth; today: Temporal.PlainDate; path: string },
  frame: Frame,
): MonthShown {
  const words = agendaWords[frame.language];
  const byDay = Map.groupBy(lines, ({ startsAt }) => romeDate(startsAt).toString());
  const weeks = weeksOf(month).map((week) =>
    week.map((day) => {
      const isInMonth = day.toPlainYearMonth().equals(month);
      const dates = isInMonth ? (byDay.get(day.toString()) ?? []) : [];
      const left = (counts.get(day.toString()) ?? 0) - dates.length;
      const said = `${words.weekdays[day.dayOfWeek - 1]} ${dayAndMonth(day, today, frame.language)}`;
      return {
        day: day.day,
        said,
        href: linkTo(frame, path + queryOfAgenda(asked, { view: "list", period: { kind: "day", day } })),
        isInMonth,
        isToday: day.equals(today),
        isPast: month.equals(today.toPlainYearMonth()) && Temporal.PlainDate.compare(day, today) < 0,
        dates: dates.map((date) => ({
          hour: hourSpoken(date.startsAt),
          title: date.name,
          href: linkTo(frame, pathOf(date)),
          isCancelled: date.status === "cancelled",
        })),
        more: left > 0 ? { label: words.moreThatDay(left), said: words.moreSaid(left, said) } : undefined,
      };
    }),
  );
  return { title: monthTitle(month, frame.language), weeks };
}

/** "dicembre 2026" */
export function monthTitle(month: Temporal.PlainYearMonth, language: Language): string {
  return `${agendaWords[language].months[month.month - 1]} ${month.year}`;
}
