// SPDX-License-Identifier: AGPL-3.0-or-later

import { isEmail } from "../../../foundation/contact.ts";
import { editableKinds, type EditableKind } from "../editing/editable.ts";
import type { Typed } from "../editing/field.ts";
import { missingField, missingNames, proposablesOf } from "./proposal.ts";
import { wrongsOf, type FormMistake, type What } from "./report.ts";

/** The names of the form's fields besides those of what is proposed. `trap` is one that people do not see. */
export const formNames = {
  what: "cosa",
  kind: "tipo",
  note: "nota",
  contact: "risposta",
  seal: "modulo",
  trap: "soprannome",
} as const;

export type Told = { what: What; kind: EditableKind; note: string | null; proposed: Typed; contact?: string };
export type ToldRead = { ok: true; told: Told } | { ok: false; mistakes: Record<string, FormMistake> };

const longestLine = 500;
const longestText = 4_000;

/** What a form about a record says; nothing but what is wrong must be said. */
export function readWrong(kind: EditableKind, typed: Typed): ToldRead {
  const asked = first(typed, formNames.what);
  const what = wrongsOf(kind).find((wrong) => wrong === asked);
  const mistakes: Record<string, FormMistake> = what === undefined ? { [formNames.what]: "missing" } : {};
  const proposed: Typed = {};
  for (const { name, as } of what === undefined ? [] : proposablesOf(kind, what)) {
    const text = first(typed, name);
    if (text.length > (as === "text" || as === "hours" ? longestText : longestLine))
      mistakes[name] = "tooLong";
    if (text !== "") proposed[name] = [text];
  }
  return whole(typed, mistakes, what && { what, kind, proposed });
}

/** What a form about something missing says: which kind of thing, and how it is called. */
export function readMissing(typed: Typed): ToldRead {
  const kind = editableKinds.find((one) => one === first(typed, formNames.kind));
  const mistakes: Record<string, FormMistake> = kind === undefined ? { [formNames.kind]: "missing" } : {};
  if (first(typed, "name") === "") mistakes["name"] = "missing";
  const proposed: Typed = {};
  for (const name of missingNames) {
    const text = first(typed, name);
    if (text === "") continue;
    const isLong = name === "description" || name === "hours" || name === "known";
    if (text.length > (isLong ? longestText : longestLine)) mistakes[name] = "tooLong";
    proposed[(kind && missingField(kind, name)) ?? name] = [text];
    // Where a place is, a person reads even when a field holds it.
    if (name === "where") proposed["where"] = [text];
  }
  return whole(typed, mistakes, kind && { what: "missing", kind, proposed });
}

function whole(
  typed: Typed,
  mistakes: Record<string, FormMistake>,
  said: Pick<Told, "what" | "kind" | "proposed"> | undefined,
): ToldRead {
  const note = first(typed, formNames.note);
  const contact = first(typed, formNames.contact).toLowerCase();
  if (note.length > longestText) mistakes[formNames.note] = "tooLong";
  if (contact !== "" && !isEmail(contact)) mistakes[formNames.contact] = "email";
  if (said === undefined || Object.keys(mistakes).length > 0) return { ok: false, mistakes };
  return { ok: true, told: { ...said, note: note || null, ...(contact && { contact }) } };
}

function first(typed: Typed, name: string): string {
  return typed[name]?.at(-1) ?? "";
}

/** The texts of a report that are for people: no link is expected there. Fields for addresses may hold one. */
export function textsForPeople({ note, proposed }: Pick<Told, "note" | "proposed">): (string | null)[] {
  const texts = Object.entries(proposed).filter(([name]) => !["url", "website"].includes(name));
  return [note, ...texts.flatMap(([, values]) => values)];
}
