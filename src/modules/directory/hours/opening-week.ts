// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import { daysSaid, seasonSaid } from "./opening-dates.ts";
import { hoursSaid, recurrenceSaid, weekdaysSaid } from "./opening-rules.ts";
import { openingWords } from "./opening.words.ts";
import type { OpeningWords } from "./opening.words.ts";
import {
  byAppointmentOnly,
  canonicalTimetable,
  isPlainWeekly,
  isUnknown,
  isWithoutHours,
  weekdayCodes,
} from "./timetable.ts";
import type { OpeningException, OpeningRule, Timetable } from "./timetable.ts";

/** A line of the week: "lunedì–venerdì", "9–12.30 e 14–17". */
export type WeekLine = { days: string; hours: string };

/**
 * Hours to be read as a whole. `lines` in the order of the week; `closures` are short sentences ("chiuso in agosto");
 * `notes` are the texts that the organization wrote, in its language. All empty when the hours are not known.
 */
export type WeekText = { lines: WeekLine[]; closures: string[]; notes: string[] };

export function weekText(timetable: Timetable | null, language: Language): WeekText {
  if (timetable === null) return { lines: [], closures: [], notes: [] };

  const words = openingWords[language];
  const { rules, exceptions, on_holidays, by_appointment } = canonicalTimetable(timetable);
  const said = rules.filter((rule) => !isOnlyText(rule));
  const lines = [
    ...weeklyLines(said.filter(isPlainWeekly), words),
    ...said.filter((rule) => !isPlainWeekly(rule)).map((rule) => recurrenceLine(rule, words)),
    ...changedHours(exceptions, words),
  ];
  const closures = exceptions
    .filter(({ opens_at }) => opens_at === null)
    .map((exception) => closureSaid(exception, words));
  if (said.some((rule) => rule.freq !== null)) {
    closures.push(on_holidays === "closed" ? words.closedOnHolidays : words.openOnHolidays);
  }
  if (by_appointment) closures.push(said.length > 0 ? words.alsoByAppointment : words.byAppointment);

  const notes = [...new Set(rules.flatMap(({ description, notes: note }) => [description, note]))];
  return { lines, closures, notes: notes.filter((note) => note !== null) };
}

/** The same on one line, as hours-text.ts reads it back: "lunedì–venerdì 9–12.30; chiuso in agosto". */
export function timetableText(timetable: Timetable | null, language: Language): string {
  if (timetable === null || isUnknown(timetable)) return openingWords[language].unknown;

  const { lines, closures } = weekText(timetable, language);
  return [...lines.map(({ days, hours }) => `${days} ${hours}`), ...closures].join("; ");
}

/** A schedule that is only a description: it is shown among the notes. */
function isOnlyText(rule: OpeningRule): boolean {
  return isWithoutHours(rule) && rule.byday === null && rule.bymonthday === null && rule.dtstart === null;
}

/** Rules that hold in the same season and with the same way of coming: one block of lines. */
type Block = { season: string; appointment: boolean; rules: OpeningRule[] };

function weeklyLines(rules: OpeningRule[], words: OpeningWords): WeekLine[] {
  const blocks = new Map<string, Block>();
  for (const rule of rules) {
    const from =
      [rule.valid_from, rule.dtstart]
        .filter((date) => date !== null)
        .toSorted()
        .at(-1) ?? null;
    const to = [rule.valid_to, rule.until].filter((date) => date !== null).toSorted()[0] ?? null;
    const appointment = rule.attending_type === byAppointmentOnly;
    const key = `${from ?? ""} ${to ?? ""} ${appointment}`;
    const block = blocks.get(key) ?? { season: seasonSaid(from, to, words), appointment, rules: [] };
    block.rules.push(rule);
    blocks.set(key, block);
  }
  const inOrder = [...blocks].toSorted(([a], [b]) => a.localeCompare(b));
  return inOrder.flatMap(([, block]) => blockLines(block, words));
}

/** Days with equal hours share a line; lines follow their first day. */
function blockLines({ season, appointment, rules }: Block, words: OpeningWords): WeekLine[] {
  const daysByHours = new Map<string, number[]>();
  for (const [index, code] of weekdayCodes.entries()) {
    const todays = rules.filter((rule) => rule.byday!.includes(code));
    // Days of which only the name is known keep a line of their own: "sabato su appuntamento".
    for (const group of [
      todays.filter((rule) => !isWithoutHours(rule)),
      todays.filter(isWithoutHours).slice(0, 1),
    ]) {
      if (group.length === 0) continue;
      const hours = hoursSaid(group, appointment, words);
      daysByHours.set(hours, [...(daysByHours.get(hours) ?? []), index]);
    }
  }
  return [...daysByHours].map(([hours, days]) => {
    const said = weekdaysSaid(days, words);
    return { days: season === "" ? said : words.during(season, said), hours };
  });
}

function recurrenceLine(rule: OpeningRule, words: OpeningWords): WeekLine {
  const appointment = rule.attending_type === byAppointmentOnly;
  return { days: recurrenceSaid(rule, words), hours: hoursSaid([rule], appointment, words) };
}

/** Exceptions with hours: "il 24 dicembre", "solo 9–12". */
function changedHours(exceptions: OpeningException[], words: OpeningWords): WeekLine[] {
  const byDays = Map.groupBy(
    exceptions.filter(({ opens_at }) => opens_at !== null),
    (exception) => daysSaid(exception, words),
  );
  return [...byDays].map(([days, changes]) => ({
    days,
    hours: words.onlyHours(hoursSaid(changes, false, words)),
  }));
}

function closureSaid(exception: OpeningException, words: OpeningWords): string {
  const closed = words.closedOn(daysSaid(exception, words));
  return exception.reason === null ? closed : closed + words.reason(exception.reason);
}
