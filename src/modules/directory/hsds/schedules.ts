// SPDX-License-Identifier: AGPL-3.0-or-later
import { idFrom } from "../../../foundation/uuid.ts";
import type { OpeningException, OpeningRule, Timetable } from "../hours/timetable.ts";
import { openingRule } from "../hours/timetable.ts";
import { isRaw, type Raw } from "../import/reading.ts";
import { identifier, webAddress } from "./values.ts";

const ruleKeys = Object.keys(openingRule({})) as (keyof OpeningRule)[];
const longestDescription = 2_000;

/** A timetable without what it does not say, its parts always in the same order. */
function conformedTimetable(value: unknown): Raw | undefined {
  const timetable = timetableIn(value);
  if (!timetable) return undefined;
  const { rules, exceptions, on_holidays, by_appointment } = timetable;
  return {
    rules: rules.map(compact),
    exceptions: exceptions.map(({ from, to, opens_at, closes_at, reason }: OpeningException) =>
      withoutNulls({ from, to, opens_at, closes_at, reason }),
    ),
    on_holidays,
    by_appointment,
  };
}

/**
 * The hours of a record: our timetable, or a text that nobody could read (kept by the import as `hours_text`) as a rule
 * without hours. Undefined when unknown.
 */
export function hoursOf(hours: unknown, extra: Raw): Raw | undefined {
  const text = extra["hours_text"];
  if (hours === null && typeof text === "string" && text.trim() !== "") {
    return conformedTimetable({
      rules: [{ description: text.trim().slice(0, longestDescription).toWellFormed() }],
    });
  }
  return conformedTimetable(hours);
}

/**
 * HSDS schedules: one for each rule of the timetable. What HSDS cannot say (exceptions, holidays) is in `hours`.
 * Identifiers and links of a source are given back as long as it says as many schedules.
 */
export function schedulesOf(hours: Raw | undefined, extra: Raw, seed: string): Raw[] {
  const sources: unknown[] = Array.isArray(extra["schedules"]) ? extra["schedules"] : [];
  // Hours of others that our readers did not understand are handed on as they came.
  if (!hours) return sources.filter(isRaw);

  const rules = Array.isArray(hours["rules"]) ? hours["rules"].filter(isRaw) : [];
  return rules.map((rule, index) => {
    const source = sources.length === rules.length ? sources[index] : undefined;
    const { id, schedule_link: link, timezone } = isRaw(source) ? source : ({} as Raw);
    const kept: Raw = { id: identifier(id) ?? idFrom("hsds/schedule", `${seed}/${index}`) };
    if (webAddress(link)) kept["schedule_link"] = link;
    if (timezone !== undefined) kept["timezone"] = timezone;
    return Object.assign(kept, rule);
  });
}

function timetableIn(value: unknown): Timetable | undefined {
  if (!isRaw(value)) return undefined;
  const { rules, exceptions, on_holidays, by_appointment } = value;
  return {
    rules: (Array.isArray(rules) ? rules.filter(isRaw) : []) as OpeningRule[],
    exceptions: (Array.isArray(exceptions) ? exceptions.filter(isRaw) : []) as OpeningException[],
    on_holidays: on_holidays === "open" ? "open" : "closed",
    by_appointment: by_appointment === true,
  };
}

function compact(rule: OpeningRule): Raw {
  return withoutNulls(Object.fromEntries(ruleKeys.map((key) => [key, rule[key]])));
}

function withoutNulls(raw: Raw): Raw {
  return Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== null && value !== undefined));
}
