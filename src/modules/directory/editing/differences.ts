// SPDX-License-Identifier: AGPL-3.0-or-later
import { diffWordsWithSpace } from "diff";

import type { Language } from "../../../foundation/words/words.ts";
import { timetableText } from "../hours/opening-week.ts";
import type { Timetable } from "../hours/timetable.ts";
import { choiceSaid, choiceWords } from "./choice.words.ts";
import { valueAt } from "./document-path.ts";
import type { Document, EditableKind } from "./editable.ts";
import type { Field, Typed } from "./field.ts";
import { fieldWords, wordsOfField } from "./field.words.ts";
import { fieldsOf } from "./form-sections.ts";
import type { Known } from "./known.ts";
import { rowNumbers } from "./typed-value.ts";

/** A record as a form shows it, and as it is: hours that words cannot write are read from the document. */
export type State = { typed: Typed; document: Document };

/** A piece of a text: in both, only in the one before, only in the one after. */
export type Piece = { text: string; in: "both" | "before" | "after" };

/** A field that two states say differently. `pieces` joins both texts, when they have enough in common to be read so. */
export type Difference = { name: string; label: string; before: string; after: string; pieces?: Piece[] };

/** What changes for who reads, field by field, in the order of the form. */
export function differencesBetween(
  kind: EditableKind,
  { before, after }: { before: State; after: State },
  { known, language }: { known: Known; language: Language },
): Difference[] {
  return fieldsOf(kind).flatMap((field) => {
    const [was, is] = [before, after].map((state) => fieldSaid(field, state, known, language)) as [
      string,
      string,
    ];
    if (was === is) return [];
    const { label } = wordsOfField(fieldWords[language], kind, field.name);
    return [{ name: field.name, label, before: was, after: is, pieces: piecesOf(was, is) }];
  });
}

/** A field in words, as a person reads it back; "" when nothing is said. */
export function fieldSaid(
  field: Field,
  { typed, document }: State,
  known: Known,
  language: Language,
): string {
  const texts = typed[field.name] ?? [];
  const choice = (code: string) => choiceSaid(choiceWords[language], field.name, code);
  switch (field.as) {
    case "choice":
    case "yes-no":
    case "checks":
      return texts.map(choice).join(", ");
    case "terms":
      return known.terms.flatMap(({ id, name }) => (texts.includes(id) ? [name] : [])).join(", ");
    case "rows":
      return rowNumbers(field, typed)
        .map((index) => rowSaid(field, `${field.name}.${index}`, typed))
        .filter(Boolean)
        .join("\n");
    case "hours":
      return texts[0] ?? keptHours(field.name, typed, document, language);
    default:
      return texts[0] ?? "";
  }
}

function rowSaid(field: Extract<Field, { as: "rows" }>, at: string, typed: Typed): string {
  return field.columns.flatMap(({ key }) => typed[`${at}.${key}`] ?? []).join(" – ");
}

function keptHours(name: string, typed: Typed, document: Document, language: Language): string {
  const hours = valueAt(document, name);
  return typed[`${name}.keep`] && hours ? timetableText(hours as Timetable, language) : "";
}

/** Beyond so many changed words the two texts are easier to read one after the other. */
const mostChanges = 400;
/** So are texts that share less than this part of their letters. */
const leastInCommon = 0.4;

function piecesOf(before: string, after: string): Piece[] | undefined {
  if (before === "" || after === "") return undefined;
  const changes = diffWordsWithSpace(before, after, { maxEditLength: mostChanges });
  if (!changes) return undefined;
  const same = changes.filter(({ added, removed }) => !added && !removed).map(({ value }) => value);
  if (lettersOf(same.join("")) < leastInCommon * Math.max(lettersOf(before), lettersOf(after)))
    return undefined;
  return changes.map(({ value, added, removed }) => ({
    text: value,
    in: added ? "after" : removed ? "before" : "both",
  }));
}

function lettersOf(text: string): number {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, "").length;
}
