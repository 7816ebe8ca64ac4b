// SPDX-License-Identifier: AGPL-3.0-or-later
import { nothingGathered, type Gathered } from "../import/gathering.ts";
import { gatherInto } from "../import/package.forms.ts";
import type { Problem, ProblemKind } from "../import/problem.ts";
import { isRaw } from "../import/reading.ts";
import { documentFromTyped } from "./document-from-typed.ts";
import type { Document, EditableKind } from "./editable.ts";
import type { Field, Typed } from "./field.ts";
import { fieldsOf } from "./form-sections.ts";
import type { Known } from "./known.ts";
import type { Mistake, MistakeKind } from "./mistake.ts";

const tables = {
  service: "services",
  location: "locations",
  organization: "organizations",
  asset: "assets",
} as const satisfies Record<EditableKind, string>;

export type DocumentRead = { document: Document; gathered: Gathered; mistakes: Mistake[] };

/** Reads what a form says, as a whole: by the form's own rules, then by those of every import. */
export function readTyped(
  kind: EditableKind,
  { id, typed, before, known }: { id: string; typed: Typed; before: Document; known: Known },
): DocumentRead {
  const fields = fieldsOf(kind);
  const form = documentFromTyped(fields, { typed, before, known });
  const read = readDocument(kind, id, form.document);
  const told = new Set(form.mistakes.map(({ field }) => field));
  const others = read.mistakes.filter(({ field }) => !told.has(field));
  return { ...read, mistakes: [...form.mistakes, ...others] };
}

/** Reads a document that is already one: a revision that comes back. */
export function readDocument(kind: EditableKind, id: string, document: Document): DocumentRead {
  const { territory_id: _territory, ...record } = document;
  const gathered = nothingGathered();
  const at = { file: "", row: null };
  gatherInto(tables[kind], { ...record, id }, { at, isDemonstration: false }, gathered);
  keepAreas(gathered, document);
  const mistakes = gathered.problems
    .filter(({ loses }) => loses !== "nothing")
    .map((problem) => mistakeOf(problem, fieldsOf(kind)));
  return { document, gathered, mistakes };
}

/** The areas of a service keep their ids, and drawn ones their boundary, which the territory already has. */
function keepAreas(gathered: Gathered, document: Document): void {
  const given = (Array.isArray(document["service_areas"]) ? document["service_areas"] : []).filter(isRaw);
  for (const [index, area] of gathered.serviceAreas.entries()) {
    const { id, area_code: code } = given[index] ?? {};
    if (typeof id === "string") area.row["id"] = id;
    if (typeof code === "string") area.boundary = undefined;
  }
}

const sameKinds: Partial<Record<ProblemKind, MistakeKind>> = {
  required: "required",
  "too-long": "too-long",
  number: "number",
  "whole-number": "number",
  age: "age",
  "ages-order": "ages-order",
  date: "date",
  email: "email",
  url: "url",
  "not-one-of": "not-one-of",
  coordinates: "coordinates",
  "coordinates-half": "coordinates-half",
  hours: "hours",
};

function mistakeOf({ kind, column, value, detail, told }: Problem, fields: readonly Field[]): Mistake {
  const same = fields.find(({ name }) => name === column);
  const within = fields.find(({ name }) => column !== null && name.startsWith(`${column}.`));
  return {
    field: (same ?? within)?.name ?? "",
    kind: sameKinds[kind] ?? "other",
    value,
    detail,
    ...(told && { told }),
  };
}
