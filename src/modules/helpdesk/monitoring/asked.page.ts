// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import type { BehindRow } from "./behind.ts";
import type { Asked, Condition, CountedField, Unit } from "./figures.ts";
import { listWords } from "./list.words.ts";
import { monitoringWords } from "./monitoring.words.ts";
import { labelOf, type Names } from "./names.ts";
import type { Question } from "./question.ts";

const timed: ReadonlySet<string> = new Set(["answer", "contact", "days"]);

function isTimed(field: Condition["field"]): field is "answer" | "contact" | "days" {
  return timed.has(field);
}

/** What a number counts, in words: "Età: 65–74 anni", and the sentences that define it. */
export function definitionOf(asked: Asked, names: Names, language: Language) {
  const words = monitoringWords[language];
  const said = asked.conditions.map((condition) => conditionSaid(condition, names, language));
  return {
    title: said.length > 0 ? `${words.units[asked.unit]} – ${said.join("; ")}` : words.units[asked.unit],
    definitions: [
      ...asked.conditions.map(({ field }) => words.definitions[field]),
      words.unitDefinitions[asked.unit],
    ],
  };
}

function conditionSaid({ field, value }: Condition, names: Names, language: Language): string {
  const words = monitoringWords[language];
  const say = listWords[language];
  if (isTimed(field)) {
    const duration = words.durations[field];
    return value === null ? say.notYet(duration) : say.happened(duration);
  }
  const name = field === "unmet" ? words.unmet : words.fields[field];
  if (typeof value === "object" && value !== null) {
    if ("among" in value) {
      // Of a category the first stands for all that is under it.
      const said = field === "term" ? value.among.slice(0, 1) : value.among;
      return `${name}: ${said.map((code) => labelOf(field, code, names, language)).join(", ")}`;
    }
    return field === "unmet" ? name : `${name}: ${say.any}`;
  }
  return `${name}: ${labelOf(field, value, names, language)}`;
}

/** The filters of a question, as terms and what was chosen. */
export function filtersSaid(question: Question, names: Names, language: Language) {
  const words = monitoringWords[language];
  const { from, until, deskId, area, channel, target } = question;
  const said = (field: CountedField, value: string) => labelOf(field, value, names, language);
  return [
    { term: words.month, value: words.period(from, until) },
    ...(deskId ? [{ term: words.desk, value: names.desks.get(deskId) ?? "–" }] : []),
    ...(area ? [{ term: words.area, value: said("area", area) }] : []),
    ...(channel ? [{ term: words.channel, value: said("channel", channel) }] : []),
    ...(target
      ? [{ term: words.target, value: said(target.kind === "age" ? "age" : "target", target.code) }]
      : []),
  ];
}

/** The columns of the list behind a number, by what it is a list of. */
export function columnsFor(unit: Unit, language: Language): string[] {
  const say = listWords[language];
  const always = [say.when, say.desk];
  if (unit === "contacts") return [...always, say.channel, say.needs, say.done];
  if (unit === "needs") return [...always, say.need, say.fate];
  return [...always, say.need, say.to, say.standing];
}

/** The cells of a row: facts, never who. `needs` are those of its contact. */
export function cellsOf(
  { contact, need, referral }: BehindRow,
  needs: readonly (string | null)[],
  names: Names,
  language: Language,
): string[] {
  const say = listWords[language];
  const said = (field: CountedField, value: string | null) =>
    value === null ? say.none : labelOf(field, value, names, language);
  const listed = (field: CountedField, values: readonly (string | null)[]) =>
    values.length === 0 ? say.none : values.map((value) => said(field, value)).join(", ");
  const always = [say.day(`${contact.day}T12:00:00Z`), names.desks.get(contact.deskId) ?? say.none];
  if (referral && need) {
    return [...always, said("term", need.term), said("to", referral.to), said("standing", referral.standing)];
  }
  if (need) return [...always, said("term", need.term), said("fate", need.fate)];
  const done = contact.done?.split(" ") ?? [];
  return [...always, said("channel", contact.channel), listed("term", needs), listed("done", done)];
}
