// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";
import { z } from "zod";

import type { Person } from "../../../foundation/actor.ts";
import { found } from "../../../foundation/refusal.ts";
import { readForm } from "../../../web/form.ts";
import type { Env, House } from "../../../web/house.ts";
import { findDocument } from "../editing/document.queries.ts";
import type { Document, EditableKind } from "../editing/editable.ts";
import { reachOf } from "../editing/editing-reach.ts";
import { readTyped, type DocumentRead } from "../editing/editing.forms.ts";
import type { Typed } from "../editing/field.ts";
import { fieldsOf } from "../editing/form-sections.ts";
import { loadKnown } from "../editing/known.queries.ts";
import { typedFromDocument } from "../editing/typed-from-document.ts";
import { correctByCall } from "./correction.actions.ts";
import { corrected, correctable } from "./correction.ts";

/** What was answered on the phone, put into the record and read as its form is. */
export type CorrectionRead = DocumentRead & {
  kind: EditableKind;
  id: string;
  seen: Document;
  typed: Typed;
};

const anyFields = z.record(z.string(), z.array(z.string()));

export async function answersIn(
  c: Context<Env>,
  kind: EditableKind,
): Promise<{ answers: Typed; query: string | undefined }> {
  const read = await readForm(c, anyFields);
  const typed = read.ok ? read.value : read.typed;
  const answers = Object.fromEntries(
    correctable[kind].flatMap((name) => (typed[name] ? [[name, typed[name]] as const] : [])),
  );
  return { answers, query: typed["elenco"]?.at(-1) };
}

/** Without answers it is the record as it is. Refuses with not-found a record that is gone. */
export async function readCorrection(
  c: Context<Env>,
  { db }: House,
  { kind, id, answers }: { kind: EditableKind; id: string; answers: Typed | undefined },
): Promise<CorrectionRead> {
  const seen = found(await findDocument(db, kind, id));
  const reach = reachOf(c.get("actor"));
  const asked = { documents: [seen], reach, language: c.get("language") };
  const before = typedFromDocument(fieldsOf(kind), seen, await loadKnown(db, asked));
  const typed = answers === undefined ? before : corrected(kind, before, answers);
  const known = await loadKnown(db, { ...asked, typed });
  return { ...readTyped(kind, { id, typed, before: seen, known }), kind, id, seen, typed };
}

/** False when somebody has changed the record meanwhile. */
export function sendCorrection({ db, now }: House, person: Person, read: CorrectionRead): Promise<boolean> {
  const { kind, id, document, gathered, seen } = read;
  return correctByCall(db, person, { kind, id, document, gathered, seen }, now());
}
