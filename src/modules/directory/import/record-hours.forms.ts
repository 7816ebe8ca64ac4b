// SPDX-License-Identifier: AGPL-3.0-or-later
import { LRUCache } from "lru-cache";

import { readHours } from "../hours/hours-text.ts";
import { parseTimetable } from "../hours/timetable.forms.ts";
import { openingRule, type OpeningRule, type Timetable } from "../hours/timetable.ts";
import { hasText, isRaw, parts, wrong, type Maybe, type Raw, type Reading } from "./reading.ts";

const ruleKeys = Object.keys(openingRule({})) as (keyof OpeningRule)[];

/**
 * When a record is open: from `hours` (our timetable, or a text as people write it) or from HSDS `schedules`.
 * What is not understood leaves the hours unknown, never guessed, and is told; the words stay in `extra`.
 */
export function readRecordHours(reading: Reading): { hours: Maybe<Timetable>; extra: Raw } {
  const given = reading.raw["hours"];
  if (typeof given === "string" && given.trim() !== "") return fromText(reading, given.trim());
  if (given !== undefined || reading.raw["schedules"] === undefined) {
    reading.understood.add("hours");
    const hours = given === undefined ? undefined : checked(reading, "hours", given);
    // Schedules beside our own timetable only say again what it says.
    return { hours, extra: hours ? besidesOf(parts(reading, "schedules") ?? []) : {} };
  }
  return fromSchedules(reading);
}

/** A directory says the same hours a thousand times: each text is read once. */
const readBefore = new LRUCache<string, ReturnType<typeof readHours>>({ max: 5_000 });

function readOnce(text: string): ReturnType<typeof readHours> {
  const before = readBefore.get(text);
  const read = before ?? readHours(text);
  if (!before) readBefore.set(text, read);
  return read;
}

function fromText(reading: Reading, text: string): { hours: Maybe<Timetable>; extra: Raw } {
  reading.understood.add("hours");
  const read = readOnce(text);
  if ("timetable" in read) return { hours: read.timetable, extra: {} };

  wrong(reading, "hours", "value", "hours", { value: read.mistake.where || text, told: read.mistake.what });
  return { hours: null, extra: { hours_text: text } };
}

/** HSDS schedules become rules; their ids, time zones and links, which a rule has not, stay in `extra.schedules`. */
function fromSchedules(reading: Reading): { hours: Maybe<Timetable>; extra: Raw } {
  const schedules = parts(reading, "schedules") ?? [];
  const rules = schedules.filter((schedule) =>
    ["byday", "bymonthday", "dtstart", "opens_at", "freq", "description", "notes"].some((key) =>
      hasText(schedule[key]),
    ),
  );
  const extra = besidesOf(schedules);
  if (rules.length === 0) return { hours: null, extra };

  const timetable = {
    rules: rules.map((schedule) => Object.fromEntries(ruleKeys.map((key) => [key, schedule[key] ?? null]))),
    exceptions: [],
    on_holidays: "closed",
    by_appointment: false,
  };
  const hours = checked(reading, "schedules", timetable);
  return hours === null ? { hours, extra: { schedules } } : { hours, extra };
}

/** What schedules hold beside what makes a rule. */
function besidesOf(schedules: readonly Raw[]): Raw {
  const besides = schedules.map((schedule) =>
    Object.fromEntries(Object.entries(schedule).filter(([key]) => !ruleKeys.some((known) => known === key))),
  );
  return besides.some((left) => Object.keys(left).length > 0) ? { schedules: besides } : {};
}

function checked(reading: Reading, key: string, given: unknown): Timetable | null {
  if (given === null || given === "" || (isRaw(given) && Object.keys(given).length === 0)) return null;
  const read = parseTimetable(given);
  if ("timetable" in read) return read.timetable;

  const { where, what } = read.mistake;
  wrong(reading, "hours", "value", key, { value: where, told: what });
  return null;
}
