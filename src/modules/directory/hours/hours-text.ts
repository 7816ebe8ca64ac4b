// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Words } from "../../../foundation/words/words.ts";
import type { Draft } from "./hours-text-draft.ts";
import { NotUnderstood, refuseText } from "./hours-text-mistake.ts";
import { readStatements } from "./hours-text-statements.ts";
import { tokensOf } from "./hours-text-tokens.ts";
import { hoursTextWords } from "./hours-text.words.ts";
import { byAppointmentOnly, canonicalTimetable, isPlainWeekly, openingRule } from "./timetable.ts";
import type { OpeningRule, Timetable } from "./timetable.ts";

/** What was not understood: the letters themselves, where they stand (from, to: offsets), and what to write instead. */
export type HoursTextMistake = { where: string; from: number; to: number; what: Words<string> };

const longestText = 2000;

/**
 * Reads hours as people write them, in Italian or English: "lun-ven 9-12.30; chiuso in agosto", "primo lunedì del mese
 * 17-19", "Mon-Fri 9am-5pm". What has two readings is refused with a question, never guessed. Public holidays are
 * closed unless the text says otherwise or says "24 ore su 24" without days.
 */
export function readHours(text: string): { timetable: Timetable } | { mistake: HoursTextMistake } {
  const written = text.normalize("NFC");
  try {
    return { timetable: understood(written) };
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error;
    const { problem, from, to } = error;
    const what = { it: hoursTextWords.it[problem], en: hoursTextWords.en[problem] };
    return { mistake: { where: written.slice(from, to), from, to, what } };
  }
}

function understood(text: string): Timetable {
  const whole = { from: 0, to: text.length };
  if (text.trim() === "") refuseText("empty", whole);
  if (text.length > longestText) refuseText("too-long", whole);

  const draft = readStatements({ tokens: tokensOf(text), at: 0, length: text.length });
  const rules = withoutClosedDays(draft);
  const byAppointment = draft.byAppointment || draft.plainAppointment !== undefined;
  if (rules.length === 0 && !byAppointment && !draft.onlyByAppointment) refuseText("days-missing", whole);
  if (rules.length > 0 && draft.plainAppointment && !draft.byAppointment) {
    refuseText("appointment-too", draft.plainAppointment);
  }
  return canonicalTimetable({
    rules: draft.onlyByAppointment
      ? rules.map((rule) => ({ ...rule, attending_type: byAppointmentOnly }))
      : rules,
    exceptions: draft.exceptions,
    on_holidays: draft.onHolidays ?? "closed",
    by_appointment: byAppointment || (draft.onlyByAppointment && rules.length === 0),
  });
}

/** "tutti i giorni 9-12; chiuso il lunedì" takes Monday away; "lunedì 9-12; chiuso il lunedì" contradicts itself. */
function withoutClosedDays({ rules, closedDays }: Draft): OpeningRule[] {
  return rules.flatMap(({ rule: given, named }) => {
    const rule = openingRule(given);
    const closed = closedDays.filter(({ code }) => isPlainWeekly(rule) && rule.byday!.includes(code));
    if (closed.length === 0) return [rule];
    if (named) refuseText("contradiction", closed[0]!);

    const kept = rule.byday!.split(",").filter((day) => !closed.some(({ code }) => code === day));
    return kept.length === 0 ? [] : [{ ...rule, byday: kept.join(",") }];
  });
}
