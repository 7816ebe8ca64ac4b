// SPDX-License-Identifier: AGPL-3.0-or-later
import { datesBegin, readDates } from "./hours-text-dates.ts";
import type { Dates } from "./hours-text-dates.ts";
import { daysBegin, readDays } from "./hours-text-days.ts";
import type { Days } from "./hours-text-days.ts";
import { addExceptions, noHours } from "./hours-text-draft.ts";
import type { Draft } from "./hours-text-draft.ts";
import { hoursBegin } from "./hours-text-hours.ts";
import { refuseText } from "./hours-text-mistake.ts";
import { isNext, since, stuck, take } from "./hours-text-reader.ts";
import type { Reader } from "./hours-text-reader.ts";

/** After "chiuso": months, dates, days of the week or holidays, with the reason in brackets or after "per". */
export function readClosure(reader: Reader, draft: Draft): void {
  const reason = readReason(reader);
  if (isNext(reader, "holidays", isNext(reader, "in") ? 1 : 0)) {
    while (take(reader, "in", "holidays"));
    draft.onHolidays = "closed";
    return;
  }
  if (daysBegin(reader) && !datesBegin(reader)) return closeDays(reader, draft, readDays(reader));
  if (!datesBegin(reader)) stuck(reader);

  const closures: Dates[] = [];
  do closures.push(...readDates(reader));
  while (separatedDatesBegin(reader) && take(reader, "and", "comma"));
  const why = reason ?? readReason(reader);
  addExceptions(draft, closures, [noHours], why);
}

/** "chiuso in agosto e il 24 dicembre": but not "…, 24 dicembre 9-12", which are hours. */
function separatedDatesBegin(reader: Reader): boolean {
  if (!isNext(reader, "and") && !isNext(reader, "comma")) return false;
  const ahead: Reader = { ...reader, at: reader.at + 1 };
  if (!datesBegin(ahead)) return false;
  readDates(ahead);
  return !isNext(ahead, "only") && !hoursBegin(ahead) && !isNext(ahead, "closed") && !daysBegin(ahead);
}

/** "(ferie)" or "per ferie". Brackets with numbers or exceptions would change the hours: they are refused. */
export function readReason(reader: Reader): string | null {
  const note = take(reader, "note");
  if (note && /\d|tranne|eccetto|esclus|salvo|solo|apert|except|only|open/i.test(note.text))
    refuseText("note", note);
  if (note) return note.text === "" ? null : note.text;

  if (!isNext(reader, "for") || !isNext(reader, "word", 1)) return null;
  take(reader, "for");
  const words: string[] = [];
  for (let word = take(reader, "word"); word; word = take(reader, "word")) words.push(word.text);
  return words.join(" ");
}

/** Takes days of the week away. */
export function closeDays(reader: Reader, draft: Draft, { rule }: Days): void {
  if (rule.freq !== "WEEKLY") stuck(reader);
  const where = since(reader, reader.at - 1);
  for (const code of rule.byday!.split(",")) draft.closedDays.push({ code, ...where });
}
