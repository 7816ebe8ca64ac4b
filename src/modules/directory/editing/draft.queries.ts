// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";
import type { Draft, OtherDraft } from "./draft.ts";
import type { EditableKind } from "./editable.ts";
import type { Typed } from "./field.ts";

type Whose = { authorId: string; recordId: string };

export async function findDraft(db: Database, { authorId, recordId }: Whose): Promise<Draft | undefined> {
  const row = await db
    .selectFrom("directory.draft")
    .select(["kind", "based_on", "content", "step", "saved_at"])
    .where("author_id", "=", authorId)
    .where("record_id", "=", recordId)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    kind: row.kind as EditableKind,
    recordId,
    authorId,
    basedOn: row.based_on,
    typed: row.content as Typed,
    step: row.step,
    savedAt: row.saved_at,
  };
}

/** Who else is writing this record now, the latest first. */
export async function listOtherDrafts(db: Database, { authorId, recordId }: Whose): Promise<OtherDraft[]> {
  const rows = await db
    .selectFrom("directory.draft")
    .select(["author_id", "saved_at"])
    .where("record_id", "=", recordId)
    .where("author_id", "<>", authorId)
    .orderBy("saved_at", "desc")
    .limit(20)
    .execute();
  return rows.map(({ author_id, saved_at }) => ({ authorId: author_id, savedAt: saved_at }));
}
