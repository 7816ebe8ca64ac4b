// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import { fieldSaid } from "../editing/differences.ts";
import type { Document, EditableKind } from "../editing/editable.ts";
import { fieldWords, wordsOfField } from "../editing/field.words.ts";
import { fieldsOf } from "../editing/form-sections.ts";
import type { Known } from "../editing/known.ts";
import { typedFromDocument } from "../editing/typed-from-document.ts";
import { groupOfField, groupsOf, type FieldGroup } from "./assurance.ts";
import { checksWords } from "./checks.words.ts";

/** A record with the names that its fields need. */
export type Said = { kind: EditableKind; document: Document; known: Known };

/** What is not read aloud: how the form is filled, not what people are told. */
const unspoken = new Set(["location_type", "address_visibility", "latitude", "longitude"]);

/** What a record says now of a group of fields; nothing is said of empty ones. A label that only repeats the group is "". */
export type GroupValues = { group: FieldGroup; values: { label: string; text: string }[] };

export function valuesOf({ kind, document, known }: Said, language: Language): GroupValues[] {
  const fields = fieldsOf(kind).filter(({ name }) => !unspoken.has(name));
  const typed = typedFromDocument(fields, document, known);
  const { titles } = checksWords[language];
  const said = (group: FieldGroup) =>
    fields.flatMap((field) => {
      if (groupOfField(kind, field.name) !== group) return [];
      const text = fieldSaid(field, { typed, document }, known, language);
      const { label } = wordsOfField(fieldWords[language], kind, field.name);
      const isAddress = field.name.startsWith("addresses.");
      return text === ""
        ? []
        : [{ label: label === titles[group] || isAddress ? "" : label, text, isAddress }];
    });
  return groupsOf[kind].map((group) => {
    const own = said(group);
    const address = own.filter(({ isAddress }) => isAddress).map(({ text }) => text);
    const others = own.filter(({ isAddress }) => !isAddress).map(({ label, text }) => ({ label, text }));
    const whole = address.length === 0 ? [] : [{ label: "", text: address.join(", ") }];
    return { group, values: [...whole, ...others] };
  });
}

/** "Telefoni: 0382 1", "È gratis? Sì", or the text alone. */
export function valueSaid({ label, text }: { label: string; text: string }): string {
  if (label === "") return text;
  return label.endsWith("?") ? `${label} ${text}` : `${label}: ${text}`;
}
