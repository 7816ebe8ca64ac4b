// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { romeDate } from "../../../foundation/time/rome.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { daySaid } from "../../accounts/said.ts";
import type { Desk } from "../desks/desk.ts";
import type { Coverage, Stretch } from "./coverage.ts";
import type { DeskWeek, KeptShift } from "./desk-week.ts";
import { hoursSaid, minutesSaid } from "./shift-said.ts";
import { weekFrom, type ShiftPattern } from "./shift.ts";
import { shiftWords } from "./shift.words.ts";

/** How a week is kept, said plainly. */
export type SummaryShown = { isShort: boolean; title: string; text: string | undefined; gaps: string[] };

/** What may be done with a shift, as its buttons. */
export type ShiftAct = "ask" | "keep" | "take" | "assign" | "cancel";

export type ShiftShown = {
  id: string;
  hours: string;
  /** Which shift, for who does not see the row: "il turno di mercoledì 9 dicembre, 9–12". */
  which: string;
  who: string;
  remarks: string[];
  isUncovered: boolean;
  acts: readonly ShiftAct[];
};

export type DayShown = {
  title: string;
  opening: string;
  shifts: ShiftShown[];
  gaps: string;
  isToday: boolean;
};

/** "mercoledì 9 dicembre" */
export function weekdaySaid(day: string, language: Language): string {
  const weekday = shiftWords[language].weekdays[Temporal.PlainDate.from(day).dayOfWeek - 1]!;
  const date = daySaid(day, language);
  // The year is that of the week above.
  return `${weekday} ${date.replace(/ \d{4}$/, "")}`;
}

export function summaryShown(
  { coverage, isClosed }: DeskWeek,
  { promisedHours }: Pick<Desk, "promisedHours">,
  language: Language,
): SummaryShown {
  const words = shiftWords[language];
  if (isClosed) return { isShort: false, title: words.closed, text: undefined, gaps: [] };
  const said = (minutes: number) => minutesSaid(minutes, language);
  const { openMinutes, coveredMinutes, shortMinutes, gaps } = coverage;
  const promised = said(Math.round(promisedHours * 60));
  return {
    isShort: shortMinutes > 0,
    title: shortMinutes > 0 ? words.short(said(shortMinutes)) : words.enough,
    text:
      openMinutes === undefined
        ? words.coverageUntold(said(coveredMinutes), promised)
        : words.coverage(said(coveredMinutes), said(openMinutes), promised),
    gaps: gaps.map((gap) => gapSaid(gap, language)),
  };
}

function gapSaid({ start, end }: Stretch, language: Language): string {
  const day = weekdaySaid(romeDate(start).toString(), language);
  return shiftWords[language].gap(day, hoursSaid(start, end, language));
}

type Around = {
  language: Language;
  today: string;
  personId: string;
  names: ReadonlyMap<string, string>;
  actsOf: (shift: KeptShift) => readonly ShiftAct[];
};

/** The days of a week, each with when it is open, who keeps it, and what nobody keeps. */
export function daysShown(week: DeskWeek, monday: string, around: Around): DayShown[] {
  const { language, today } = around;
  const words = shiftWords[language];
  const onDay = (stretches: readonly Stretch[], day: string) =>
    stretches
      .filter(({ start }) => romeDate(start).toString() === day)
      .map(({ start, end }) => hoursSaid(start, end, language))
      .join(", ");
  return weekFrom(monday).days.map((day) => ({
    title: weekdaySaid(day, language),
    opening: week.openings === undefined ? words.none : onDay(week.openings, day) || words.closedDay,
    shifts: week.shifts.filter(({ onDay: on }) => on === day).map((shift) => shiftShown(shift, around)),
    gaps: onDay(week.coverage.gaps, day) || words.none,
    isToday: day === today,
  }));
}

function shiftShown(shift: KeptShift, { language, personId, names, actsOf }: Around): ShiftShown {
  const words = shiftWords[language];
  const hours = hoursSaid(shift.startsAt, shift.endsAt, language);
  const who = shift.personId === null ? words.nobody : (names.get(shift.personId) ?? words.nobody);
  const isKept = shift.personId !== null;
  return {
    id: shift.id,
    hours,
    which: words.ofShift(weekdaySaid(shift.onDay, language), hours),
    who: shift.personId === personId ? words.you : who,
    remarks: [
      ...(shift.isAsked ? [words.asked] : []),
      ...(isKept && !shift.mayReceive ? [words.mayNotReceive] : []),
    ],
    isUncovered: !isKept || !shift.mayReceive,
    acts: actsOf(shift),
  };
}

export type PatternShown = { id: string; said: string };

/** "ogni mercoledì, 9–12: Ada Operatrice, fino al 30 giugno 2027" */
export function patternShown(
  { id, weekday, starts, ends, personId, untilOn }: ShiftPattern,
  names: ReadonlyMap<string, string>,
  language: Language,
): PatternShown {
  const words = shiftWords[language];
  const who = personId === null ? words.nobody : (names.get(personId) ?? words.nobody);
  const hours = `${clockSaid(starts, language)}–${clockSaid(ends, language)}`;
  const said = words.pattern(words.everyWeekday(words.weekdays[weekday - 1]!), hours, who);
  return { id, said: untilOn === null ? said : `${said}, ${words.patternUntil(daySaid(untilOn, language))}` };
}

/** "09:00" as "9", "09:30" as "9.30"; in English as they are. */
function clockSaid(hour: string, language: Language): string {
  const [hours = "", minutes = ""] = hour.split(":");
  if (language === "en") return `${Number(hours)}:${minutes}`;
  return minutes === "00" ? String(Number(hours)) : `${Number(hours)}.${minutes}`;
}

/** How much of what was promised a coverage lacks, for lists of several desks: "mancano 2 ore". */
export function shortSaid({ shortMinutes }: Coverage, language: Language): string | undefined {
  return shortMinutes > 0 ? minutesSaid(shortMinutes, language) : undefined;
}
