// SPDX-License-Identifier: AGPL-3.0-or-later
import { closeDays, readClosure, readReason } from "./hours-text-closures.ts";
import { datesBegin, readDate, readDates, spelled } from "./hours-text-dates.ts";
import type { Dates } from "./hours-text-dates.ts";
import { daysBegin, readDays } from "./hours-text-days.ts";
import type { Days } from "./hours-text-days.ts";
import { addExceptions, noHours } from "./hours-text-draft.ts";
import type { Draft, Season } from "./hours-text-draft.ts";
import { hoursBegin, readSpans } from "./hours-text-hours.ts";
import { refuseText } from "./hours-text-mistake.ts";
import { isNext, peek, since, stuck, take } from "./hours-text-reader.ts";
import type { Reader } from "./hours-text-reader.ts";
import { byAppointmentOnly, weekdayCodes } from "./timetable.ts";
import type { OpeningRule } from "./timetable.ts";

export function readStatements(reader: Reader): Draft {
  const draft: Draft = {
    rules: [],
    exceptions: [],
    closedDays: [],
    onHolidays: undefined,
    byAppointment: false,
    onlyByAppointment: false,
    plainAppointment: undefined,
    last: undefined,
  };
  while (peek(reader)) {
    if (!take(reader, "end", "comma", "and")) readStatement(reader, draft);
  }
  return draft;
}

function readStatement(reader: Reader, draft: Draft): void {
  if (take(reader, "closed")) readClosure(reader, draft);
  else if (readHolidays(reader, draft) || readAppointment(reader, draft)) return;
  else if (isNext(reader, "until") || (!daysBegin(reader) && datesBegin(reader))) readDated(reader, draft);
  else if (daysBegin(reader)) readAvailability(reader, draft, {});
  else if (take(reader, "always")) aroundTheClock(draft);
  else if (hoursBegin(reader)) readMoreHours(reader, draft);
  else stuck(reader);
}

/** "anche nei giorni festivi", "compresi i festivi", "esclusi i festivi", "festivi chiuso". */
function readHolidays(reader: Reader, draft: Draft): boolean {
  const start = reader.at;
  const before = take(reader, "also", "included", "except");
  take(reader, "in");
  if (!take(reader, "holidays")) {
    reader.at = start;
    return false;
  }
  const said = before ?? take(reader, "also", "included", "except", "closed");
  if (!said) refuseText("holidays-hours", since(reader, start));
  draft.onHolidays = said.kind === "except" || said.kind === "closed" ? "closed" : "open";
  return true;
}

/** "su appuntamento", "anche su appuntamento", "solo su appuntamento", "su appuntamento il martedì 9-12". */
function readAppointment(reader: Reader, draft: Draft): boolean {
  const start = reader.at;
  const before = take(reader, "also", "only");
  if (!take(reader, "appointment")) {
    reader.at = start;
    return false;
  }
  const how = before ?? take(reader, "also", "only");
  if (how?.kind === "also") draft.byAppointment = true;
  else if (daysBegin(reader)) readAvailability(reader, draft, {}, true);
  else if (how?.kind === "only") draft.onlyByAppointment = true;
  else draft.plainAppointment = since(reader, start);
  return true;
}

/** What begins with dates: a season ("dal … al …: lun 9-12"), other hours on some days, or "in agosto chiuso". */
function readDated(reader: Reader, draft: Draft): void {
  const first = reader.at;
  const season = readSeason(reader);
  const stretches = season ? undefined : readDates(reader);
  take(reader, "comma");
  if (daysBegin(reader)) {
    const [dates] = stretches ?? [];
    if (stretches && stretches.length > 1) refuseText("unexpected", since(reader, first));
    return readAvailability(reader, draft, season ?? seasonOf(reader, first, dates!));
  }
  if (!stretches) stuck(reader);
  if (take(reader, "closed")) {
    const reason = readReason(reader);
    addExceptions(draft, stretches, [noHours], reason);
    return;
  }
  take(reader, "only");
  if (!hoursBegin(reader)) refuseText("hours-missing", since(reader, first));
  const spans = readSpans(reader);
  const reason = readReason(reader);
  addExceptions(draft, stretches, spans, reason);
}

/** "dal 1º giugno 2026", "fino al 30 settembre 2026": seasons open on one side. Both sides are read as dates. */
function readSeason(reader: Reader): Season | undefined {
  const first = reader.at;
  if (take(reader, "until")) return { valid_to: readFullDate(reader, first) };
  if (!isNext(reader, "from")) return undefined;

  const start = reader.at;
  const [dates, ...others] = readDates(reader);
  const isOneDay = others.length === 0 && dates!.from === dates!.to;
  if (!isOneDay) {
    reader.at = start;
    return undefined;
  }
  if (dates!.from.length === 5) refuseText("year-missing", since(reader, first));
  return { valid_from: dates!.from };
}

function readFullDate(reader: Reader, first: number): string {
  const date = readDate(reader);
  if (date.year === "") refuseText("year-missing", since(reader, first));
  return spelled(date);
}

function seasonOf(reader: Reader, first: number, { from, to }: Dates): Season {
  if (from.length === 5) refuseText("year-missing", since(reader, first));
  return { valid_from: from, valid_to: to };
}

/** Days, then their hours, or "su appuntamento", or "chiuso". */
function readAvailability(reader: Reader, draft: Draft, season: Season, reserved = false): void {
  const first = reader.at;
  const days = readDays(reader);
  const exceptDays = take(reader, "except") ? readExcept(reader, draft) : undefined;
  const repeated = readRepetition(reader, days);
  readHolidays(reader, draft);
  take(reader, "comma");
  if (take(reader, "closed")) return closeDays(reader, draft, repeated);

  draft.last = { days: repeated, season };
  if (exceptDays) closeDays(reader, draft, exceptDays);
  if (hoursBegin(reader)) return readMoreHours(reader, draft, reserved);

  take(reader, "only");
  if (!take(reader, "appointment")) {
    if (peek(reader) && !isNext(reader, "end")) stuck(reader);
    refuseText("hours-missing", since(reader, first));
  }
  draft.rules.push({ ...repeated, rule: { ...repeated.rule, ...season, attending_type: byAppointmentOnly } });
}

/** "tutti i giorni tranne il lunedì", "tranne i festivi" */
function readExcept(reader: Reader, draft: Draft): Days | undefined {
  take(reader, "in");
  if (!take(reader, "holidays")) return readDays(reader);
  draft.onHolidays = "closed";
  return undefined;
}

/** "ogni 2 settimane dal 7 dicembre 2026", "(5 volte) dal …", "a settimane alterne dal …" */
function readRepetition(reader: Reader, days: Days): Days {
  const first = reader.at;
  const rule: Partial<OpeningRule> = { ...days.rule };
  if (take(reader, "alternate")) rule.interval = 2;
  else if (isNext(reader, "every") && isNext(reader, "number", 1)) {
    take(reader, "every");
    rule.interval = take(reader, "number")!.value;
    const unit = take(reader, "weeks", "months") ?? stuck(reader);
    if ((unit.kind === "weeks") !== (rule.freq === "WEEKLY") || rule.interval < 1)
      refuseText("unexpected", since(reader, first));
  }
  rule.count = take(reader, "repetitions")?.count ?? null;
  if (rule.count !== null && (rule.count < 1 || rule.count > 1000))
    refuseText("unexpected", since(reader, first));
  if ((rule.interval ?? 1) === 1 && rule.count === null) return days;

  if (!take(reader, "from")) refuseText("year-missing", since(reader, first));
  rule.dtstart = readFullDate(reader, first);
  if (take(reader, "until")) rule.until = readFullDate(reader, first);
  return { ...days, rule };
}

/** Hours of the days last named; with their season and "su appuntamento" when these follow. */
function readMoreHours(reader: Reader, draft: Draft, reserved = false): void {
  if (!draft.last) {
    if (take(reader, "around-the-clock")) {
      while (take(reader, "comma", "always")); // "24 ore su 24, 7 giorni su 7"
      return aroundTheClock(draft);
    }
    const first = reader.at;
    readSpans(reader);
    refuseText("days-missing", since(reader, first));
  }
  const { days, season } = draft.last;
  const spans = readSpans(reader);
  take(reader, "only");
  const attending_type = reserved || take(reader, "appointment") ? byAppointmentOnly : null;
  const suffix =
    isNext(reader, "until") || (isNext(reader, "from") && datesBegin(reader)) ? readSuffix(reader) : {};
  for (const span of spans)
    draft.rules.push({ ...days, rule: { ...days.rule, ...season, ...suffix, ...span, attending_type } });
}

function readSuffix(reader: Reader): Season {
  const first = reader.at;
  return readSeason(reader) ?? seasonOf(reader, first, readDates(reader)[0]!);
}

function aroundTheClock(draft: Draft): void {
  const rule = {
    freq: "WEEKLY" as const,
    byday: weekdayCodes.join(","),
    opens_at: "00:00",
    closes_at: "24:00",
  };
  draft.rules.push({ rule, named: false });
  draft.onHolidays ??= "open";
}
