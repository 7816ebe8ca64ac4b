// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Person } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { newId } from "../../../foundation/uuid.ts";
import { documentMark } from "./document-mark.ts";
import { lockRecord } from "./document.queries.ts";
import { findDraft } from "./draft.queries.ts";
import type { Draft } from "./draft.ts";
import { ownershipOf, type EditableKind } from "./editable.ts";
import { mayCreate, whyNot } from "./editing.policy.ts";
import { withAnswers, type Field, type Typed } from "./field.ts";
import { presentRevision } from "./revision.actions.ts";
import { findLastState, listRevisions } from "./revision.queries.ts";

type ToSave = {
  kind: EditableKind;
  id: string;
  /** What was typed, of these fields: a step saves its own and leaves the others. */
  typed: Typed;
  fields: readonly Field[];
  /** The whole form as it was shown, when there was no draft yet. */
  shown: Typed;
  /** The mark of the record as the form showed it: "" for a new one. */
  mark: string;
  step: string | null;
};

/**
 * Saves what somebody is writing, valid or not. The first time it notes which revision they began from; when the record
 * has moved on since the form was opened it notes that none was, so that publishing asks. Refuses like `whyNot`.
 */
export async function saveDraft(
  db: Database,
  author: Person,
  { kind, id, typed, fields, shown, mark, step }: ToSave,
  now: Temporal.Instant,
): Promise<Draft> {
  return inTransaction(db, async (tx) => {
    await lockRecord(tx, id);
    const present = await presentRevision(tx, { kind, id }, now);
    const before = await findDraft(tx, { authorId: author.id, recordId: id });
    const state = present?.content ?? (await findLastState(tx, id));
    const refusal = state && whyNot("edit", ownershipOf(kind, id, state), author);
    if (refusal || (!state && !mayCreate(kind, author))) refuse({ kind: "not-found" });

    const basedOn = before?.basedOn ?? (await revisionShown(tx, id, mark));
    const whole = withAnswers(before?.typed ?? shown, typed, fields);
    const content = JSON.stringify(whole);
    await tx
      .insertInto("directory.draft")
      .values({
        id: newId(),
        kind,
        record_id: id,
        author_id: author.id,
        based_on: basedOn,
        content,
        step,
        saved_at: now,
      })
      .onConflict((conflict) =>
        conflict.columns(["author_id", "record_id"]).doUpdateSet({ content, step, saved_at: now }),
      )
      .execute();
    return { kind, recordId: id, authorId: author.id, basedOn, typed: whole, step, savedAt: now };
  });
}

/** The number of the revision that a form showed; 0 for a new record, and when no revision is as it was shown. */
async function revisionShown(tx: Database, id: string, mark: string): Promise<number> {
  const revisions = await listRevisions(tx, id);
  // Empty: the form was of a new record, or of one that was taken away.
  if (mark === "") return revisions[0]?.content === null ? revisions[0].number : 0;
  return revisions.find(({ content }) => content !== null && documentMark(content) === mark)?.number ?? 0;
}

/** Throws away what they were writing; the record stays as it is. */
export async function discardDraft(db: Database, author: Person, recordId: string): Promise<void> {
  await db
    .deleteFrom("directory.draft")
    .where("author_id", "=", author.id)
    .where("record_id", "=", recordId)
    .execute();
}

/** They have seen what changed under them: from now on they write over the record as it is. */
export async function rebaseDraft(
  db: Database,
  author: Person,
  { recordId, onto }: { recordId: string; onto: number },
): Promise<void> {
  await db
    .updateTable("directory.draft")
    .set({ based_on: onto })
    .where("author_id", "=", author.id)
    .where("record_id", "=", recordId)
    .execute();
}
