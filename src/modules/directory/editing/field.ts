// SPDX-License-Identifier: AGPL-3.0-or-later

/** A column of a list of small things: `key` may go deeper ("phones.0.number"). */
export type Column = {
  key: string;
  as: "line" | "number" | "hours" | "location";
  /** A row without it is a mistake. */
  required?: boolean;
};

/**
 * One field of a form and where its value is in the document: `name` is both, "addresses.0.city". What a person types
 * is kept as text under that name (rows: "phones.0.number"), and read into the document only when it is whole.
 */
export type Field = { name: string; required?: boolean } & (
  | { as: "line" | "text" | "web" | "email" | "number" | "date" | "hours" | "yes-no" }
  | { as: "choice" | "checks"; options: readonly string[] }
  | { as: "terms"; taxonomy: string }
  /** One item a line; `item` is the key of each that people read. */
  | { as: "list"; item: string }
  /** `isTable`: rows of a table of their own, where what is not said stays: an emptied cell must say so. */
  | { as: "rows"; columns: readonly Column[]; isTable?: true }
  | { as: "organization" | "location" }
);

/** A part of the form: a step on a phone, an anchor of the long page. */
export type FormSection = { id: string; fields: readonly Field[] };

/** What somebody typed: the texts of each name, empty ones absent. */
export type Typed = Record<string, string[]>;

/** Whether a typed name belongs to a field: its own, one of its rows, or "keep these hours". */
export function isOfField(name: string, field: Field): boolean {
  if (name === field.name) return true;
  if (field.as === "hours") return name === `${field.name}.keep`;
  return field.as === "rows" && name.startsWith(`${field.name}.`);
}

/** Only what the form of this kind asks: nothing else is kept. With `fields`, only theirs. */
export function onlyOf(typed: Typed, fields: readonly Field[]): Typed {
  const known = Object.entries(typed).filter(([name]) => fields.some((field) => isOfField(name, field)));
  return Object.fromEntries(known);
}

/** What was typed before, with these fields answered anew. */
export function withAnswers(before: Typed, answers: Typed, fields: readonly Field[]): Typed {
  const others = Object.entries(before).filter(([name]) => !fields.some((field) => isOfField(name, field)));
  return { ...Object.fromEntries(others), ...onlyOf(answers, fields) };
}
