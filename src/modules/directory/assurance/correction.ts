// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EditableKind } from "../editing/editable.ts";
import type { Typed } from "../editing/field.ts";

/** What can be corrected while somebody is on the phone; the rest is in the record's own form. */
export const correctable: Record<EditableKind, readonly string[]> = {
  service: ["hours", "phones.0.number", "email"],
  location: ["hours", "phones.0.number"],
  organization: ["phones.0.number", "email"],
  asset: ["hours", "phones.0.number", "email"],
};

/**
 * What the record's form says, with what was answered on the phone. Hours left empty where words could not say them
 * stay as they are; a number left empty goes with its row.
 */
export function corrected(kind: EditableKind, before: Typed, answers: Typed): Typed {
  const typed = { ...before };
  for (const name of correctable[kind]) {
    const answer = answers[name];
    if (answer !== undefined) {
      typed[name] = answer;
      delete typed[`${name}.keep`];
      continue;
    }
    delete typed[name];
    if (name === "phones.0.number" && before[name] !== undefined) {
      for (const key of Object.keys(typed)) if (key.startsWith("phones.0.")) delete typed[key];
    }
  }
  return typed;
}
