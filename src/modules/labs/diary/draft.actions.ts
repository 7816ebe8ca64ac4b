// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Person } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { getLabToKeep } from "../lab/lab.queries.ts";
import { draftKeptDays, privateKeptYears } from "./diary-note.ts";
import { eraseNotes } from "./diary.actions.ts";

type Writing = { labId: string; noteId: string };

/** Saves what somebody is writing, as they type; nobody else reads it. Refuses with not-found elsewhere than in their labs. */
export async function saveDraft(
  db: Database,
  actor: Person,
  { labId, noteId, typed }: Writing & { typed: Record<string, readonly string[]> },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const lab = await getLabToKeep(tx, actor, labId);
    const text = JSON.stringify(typed);
    await tx
      .insertInto("labs.diary_draft")
      .values({
        territory_id: lab.territoryId,
        lab_id: labId,
        person_id: actor.id,
        note_id: noteId,
        typed: text,
        saved_at: now,
      })
      .onConflict((conflict) =>
        conflict
          .columns(["territory_id", "lab_id", "person_id", "note_id"])
          .doUpdateSet({ typed: text, saved_at: now }),
      )
      .execute();
  });
}

/** Throws away what somebody was writing. */
export async function dropDraft(db: Database, actor: Person, { labId, noteId }: Writing): Promise<void> {
  await db
    .deleteFrom("labs.diary_draft")
    .where("lab_id", "=", labId)
    .where("person_id", "=", actor.id)
    .where("note_id", "=", noteId)
    .execute();
}

/** Forgets old drafts and old private notes, as the register of purposes says; gives how many. */
export async function forgetDiary(db: Database, now: Temporal.Instant): Promise<number> {
  const drafts = await db
    .deleteFrom("labs.diary_draft")
    .where("saved_at", "<", now.subtract({ hours: 24 * draftKeptDays }))
    .executeTakeFirst();
  const before = romeDate(now).subtract({ years: privateKeptYears }).toString();
  const gone = await inTransaction(db, async (tx) => {
    const old = await tx
      .selectFrom("labs.diary_note")
      .select(["territory_id as territoryId", "id", "picture"])
      .where("visibility", "=", "private")
      .where("about_day", "<", sql<string>`${before}::date`)
      .limit(1_000)
      .execute();
    await eraseNotes(
      tx,
      old.map(({ picture, ...note }) => ({
        ...note,
        picture: picture && { hash: picture.toString("hex"), width: 0, height: 0, alt: "" },
      })),
    );
    return old.length;
  });
  return Number(drafts.numDeletedRows) + gone;
}
