// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import { readHours } from "../hours/hours-text.ts";
import { weekText } from "../hours/opening-week.ts";
import { isOfField, type Field, type Typed } from "./field.ts";

/** Hours as they were understood, a line each; or what was not, in words. */
export type HoursUnderstood = { lines: string[] } | { mistake: string; where: string };

export function hoursUnderstood(text: string, language: Language): HoursUnderstood {
  const read = readHours(text);
  if ("mistake" in read) return { mistake: read.mistake.what[language], where: read.mistake.where || text };
  const { lines, closures } = weekText(read.timetable, language);
  return { lines: [...lines.map(({ days, hours }) => unbroken(`${days}: ${hours}`)), ...closures] };
}

/** A line may end after a dash, and half of an hour says another hour: the script of the page shows this as text. */
function unbroken(text: string): string {
  return text.replaceAll(/(?<=\d)–(?=\d)/g, "–\u2060");
}

/** Every hours that were typed in a form, by their name, as they were understood. */
export function allHoursUnderstood(
  fields: readonly Field[],
  typed: Typed,
  language: Language,
): Record<string, HoursUnderstood> {
  const names = Object.keys(typed).filter((name) =>
    fields.some((field) => isOfField(name, field) && isHours(name, field)),
  );
  return Object.fromEntries(names.map((name) => [name, hoursUnderstood(typed[name]?.[0] ?? "", language)]));
}

function isHours(name: string, field: Field): boolean {
  if (field.as === "hours") return name === field.name;
  if (field.as !== "rows") return false;
  return field.columns.some(({ key, as }) => as === "hours" && name.endsWith(`.${key}`));
}
