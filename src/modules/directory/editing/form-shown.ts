// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import type { Document, EditableKind } from "./editable.ts";
import type { Typed } from "./field.ts";
import type { Known } from "./known.ts";

/** What every field of a form is shown with. `mistakes` are texts by typed name. */
export type FormShown = {
  kind: EditableKind;
  language: Language;
  typed: Typed;
  document: Document;
  known: Known;
  mistakes: Readonly<Record<string, string>>;
  /** How many rows a list shows at least, by the name of its field. */
  rows?: Readonly<Record<string, number>>;
};
