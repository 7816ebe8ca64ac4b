// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import { fieldSaid } from "../editing/differences.ts";
import { fieldWords, wordsOfField } from "../editing/field.words.ts";
import { fieldsOf } from "../editing/form-sections.ts";
import { typedFromDocument } from "../editing/typed-from-document.ts";
import { groupOfField, groupsOf, type FieldGroup } from "./assurance.ts";
import type { Document, EditableKind } from "../editing/editable.ts";
import type { Known } from "../editing/known.ts";

/** A record with the names that its fields need. */
export type Said = { kind: EditableKind; document: Document; known: Known };

/** What a record says now of a group of fields, field by field; nothing is said of empty ones. */
export type GroupValues = { group: FieldGroup; values: { name: string; label: string; text: string }[] };

export function valuesOf({ kind, document, known }: Said, language: Language): GroupValues[] {
  const fields = fieldsOf(kind);
  const typed = typedFromDocument(fields, document, known);
  const said = fields.flatMap((field) => {
    const group = groupOfField(kind, field.name);
    const text = group === undefined ? "" : fieldSaid(field, { typed, document }, known, language);
    if (group === undefined || text === "") return [];
    const { label } = wordsOfField(fieldWords[language], kind, field.name);
    return [{ group, value: { name: field.name, label, text } }];
  });
  return groupsOf[kind].map((group) => ({
    group,
    values: said.filter((one) => one.group === group).map(({ value }) => value),
  }));
}
