// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { z } from "zod";

import type { Words } from "../../../foundation/words/words.ts";
import { isWithoutHours, weekdayCodes } from "./timetable.ts";
import type { OpeningRule, Timetable } from "./timetable.ts";
import { timetableWords } from "./timetable.words.ts";

type Problem = keyof (typeof timetableWords)["it"];

/** Where a timetable is wrong ("rules.0.opens_at"; "" for the whole) and what to do, in both languages. */
export type TimetableMistake = { where: string; what: Words<string> };

/** Reads a timetable that came from outside (an import, a form, jsonb). Never throws; empty texts become null. */
export function parseTimetable(input: unknown): { timetable: Timetable } | { mistake: TimetableMistake } {
  const read = timetableForm.safeParse(input);
  if (read.success) return { timetable: read.data };

  const issue = read.error.issues[0]!;
  const problem: Problem = isProblem(issue.message) ? issue.message : "shape";
  const what = { it: timetableWords.it[problem], en: timetableWords.en[problem] };
  return { mistake: { where: issue.path.join("."), what } };
}

const says = (problem: Problem) => ({ error: problem });
const isProblem = (text: string): text is Problem => Object.hasOwn(timetableWords.it, text);

/** A text or nothing: absent, empty and blank are all null. */
const optional = z.preprocess(
  (value) => (value === undefined || (typeof value === "string" && value.trim() === "") ? null : value),
  z.string(says("shape")).trim().max(2000, says("text")).nullable(),
);

const date = optional.refine((text) => text === null || isDate(text), says("date"));
const number = z.preprocess(
  (value) => value ?? null,
  z.int(says("number")).min(1, says("number")).max(1000, says("number")).nullable(),
);

// Seconds and Italy's own offsets, which HSDS publishers add, change nothing; any other zone is refused, not guessed.
const hour = (latest: RegExp) =>
  optional.transform((text, context) => {
    if (text === null) return null;
    const [, hours, minutes] = /^(\d{1,2}):(\d{2})(?::\d{2})?(?:\+0[12]:?00)?$/.exec(text) ?? [];
    const spelled = `${hours?.padStart(2, "0")}:${minutes}`;
    if (latest.test(spelled)) return spelled;
    context.addIssue({ code: "custom", message: "hour" satisfies Problem });
    return z.NEVER;
  });
const opens_at = hour(/^([01]\d|2[0-3]):[0-5]\d$/);
const closes_at = hour(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);

const numbersUpTo = (most: number) =>
  optional.refine(
    (text) =>
      text === null ||
      text.split(",").every((part) => /^\s*-?\d{1,3}\s*$/.test(part) && isWithin(Number(part), most)),
    says("numbers"),
  );
const isWithin = (value: number, most: number) => value !== 0 && Math.abs(value) <= most;

const ruleForm = z
  .object({
    dtstart: date,
    until: date,
    count: number,
    freq: z.preprocess(
      (value) => (typeof value === "string" && value !== "" ? value.toUpperCase() : null),
      z.enum(["WEEKLY", "MONTHLY"], says("freq")).nullable(),
    ),
    interval: number,
    byday: optional.transform((text) => text?.toUpperCase().replaceAll(/\s/g, "") ?? null),
    bymonthday: numbersUpTo(31),
    byweekno: numbersUpTo(53),
    byyearday: numbersUpTo(366),
    wkst: optional.refine((text) => text === null || isWeekday(text), says("wkst")),
    valid_from: date,
    valid_to: date,
    opens_at,
    closes_at,
    attending_type: optional,
    notes: optional,
    description: optional,
  })
  .superRefine((rule, context) => {
    const wrong = problemOf(rule);
    if (wrong) context.addIssue({ code: "custom", path: [wrong.field], message: wrong.problem });
  });

const exceptionForm = z
  .object({ from: z.string(says("date")), to: z.string(says("date")), opens_at, closes_at, reason: optional })
  .superRefine(({ from, to, ...hours }, context) => {
    const add = (path: string, problem: Problem) =>
      context.addIssue({ code: "custom", path: [path], message: problem });
    for (const [path, text] of [
      ["from", from],
      ["to", to],
    ] as const) {
      if (!isDate(text) && !isYearlyDate(text)) add(path, "date");
    }
    if (from.length !== to.length) add("to", "rangeKinds");
    else if (isDate(from) && to < from) add("to", "range");
    if ((hours.opens_at === null) !== (hours.closes_at === null)) add("opens_at", "hours");
  });

const timetableForm = z.object(
  {
    rules: z.array(ruleForm, says("shape")).max(200, says("many")).default([]),
    exceptions: z.array(exceptionForm, says("shape")).max(200, says("many")).default([]),
    on_holidays: z.enum(["closed", "open"], says("shape")).default("closed"),
    by_appointment: z.boolean(says("shape")).default(false),
  },
  says("shape"),
);

function problemOf(rule: OpeningRule): { field: keyof OpeningRule; problem: Problem } | undefined {
  if ((rule.opens_at === null) !== (rule.closes_at === null)) return { field: "opens_at", problem: "hours" };
  if (rule.byday !== null && !isByday(rule)) return { field: "byday", problem: "byday" };
  if (rule.bymonthday !== null && rule.freq !== "MONTHLY")
    return { field: "bymonthday", problem: "monthDays" };
  if (rule.until !== null && rule.dtstart !== null && rule.until < rule.dtstart)
    return { field: "until", problem: "range" };
  if (rule.valid_to !== null && rule.valid_from !== null && rule.valid_to < rule.valid_from) {
    return { field: "valid_to", problem: "range" };
  }
  const needsStart = (rule.interval ?? 1) > 1 || rule.count !== null;
  if (needsStart && rule.dtstart === null) return { field: "dtstart", problem: "start" };

  const takesAway =
    rule.byweekno !== null || rule.byyearday !== null || (rule.byday !== null && rule.bymonthday !== null);
  if (rule.count !== null && takesAway) return { field: "count", problem: "countFilters" };

  // A schedule that is only a description is lawful in HSDS: its hours stay unknown.
  const saysDays = [rule.byday, rule.bymonthday, rule.dtstart].some((text) => text !== null);
  if (!saysDays && (rule.freq !== null || !isWithoutHours(rule))) return { field: "byday", problem: "days" };
  return undefined;
}

function isByday({ byday, freq }: OpeningRule): boolean {
  const day = freq === "MONTHLY" ? /^(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/ : /^(MO|TU|WE|TH|FR|SA|SU)$/;
  return byday!.split(",").every((part) => day.test(part));
}

function isWeekday(text: string): boolean {
  return weekdayCodes.some((code) => code === text);
}

// The years are bounded so that nobody can make us count weeks from the year 1.
function isDate(text: string): boolean {
  return /^(19|20|21)\d\d-\d\d-\d\d$/.test(text) && exists(text);
}

/** "MM-DD" of some year: 29 February too. */
function isYearlyDate(text: string): boolean {
  return /^\d\d-\d\d$/.test(text) && exists(`2000-${text}`);
}

function exists(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() === text;
  } catch {
    return false;
  }
}
