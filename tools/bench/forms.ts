// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import { keeper } from "../../src/foundation/actor.ts";
import type { Database } from "../../src/foundation/database/database.ts";
import { documentMark } from "../../src/modules/directory/editing/document-mark.ts";
import { findDocument } from "../../src/modules/directory/editing/document.queries.ts";
import { reachOf } from "../../src/modules/directory/editing/editing-reach.ts";
import type { Typed } from "../../src/modules/directory/editing/field.ts";
import { fieldsOf } from "../../src/modules/directory/editing/form-sections.ts";
import { loadKnown } from "../../src/modules/directory/editing/known.queries.ts";
import { typedFromDocument } from "../../src/modules/directory/editing/typed-from-document.ts";

/** The form of a service as a browser sends it back with another name. */
export type FilledForm = { id: string; name: string; typed: Typed; form: string };

/** Forms of so many services, chosen as if at random, the same at every run. */
export async function openForms(db: Database, count: number): Promise<FilledForm[]> {
  const { rows } = await sql<{ id: string }>`
    select id from directory.service where status = 'active' order by md5(id::text) limit ${count}`.execute(
    db,
  );
  const forms: FilledForm[] = [];
  for (const { id } of rows) forms.push(await openForm(db, id));
  return forms;
}

async function openForm(db: Database, id: string): Promise<FilledForm> {
  const document = (await findDocument(db, "service", id))!;
  const known = await loadKnown(db, { documents: [document], reach: reachOf(keeper), language: "it" });
  const shown = typedFromDocument(fieldsOf("service"), document, known);
  const name = `${shown["name"]?.[0] ?? ""}, rivisto`;
  const typed = { ...shown, name: [name] };
  const form = new URLSearchParams({ segno: documentMark(document) });
  for (const [field, texts] of Object.entries(typed)) for (const text of texts) form.append(field, text);
  return { id, name, typed, form: form.toString() };
}
