// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Words } from "../../../foundation/words/words.ts";

/** Every way in which a field can be wrong; editing-mistake.words.ts says each. */
export type MistakeKind =
  | "required"
  | "too-long"
  | "number"
  | "age"
  | "ages-order"
  | "date"
  | "email"
  | "url"
  | "not-one-of"
  | "coordinates"
  | "coordinates-half"
  | "hours"
  | "reference-unknown"
  | "reference-several"
  | "not-yours"
  | "other";

export type Mistake = {
  /** The typed name, "phones.0.number"; "" is the form as a whole. */
  field: string;
  kind: MistakeKind;
  /** What was typed, shortened. */
  value: string;
  /** The most characters, the values allowed. */
  detail?: string;
  /** What the reader of hours says. */
  told?: Words<string>;
};
