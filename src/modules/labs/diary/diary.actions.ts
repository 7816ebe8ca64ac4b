// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Person } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { leavePicture } from "../../../foundation/files/kept-picture.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { findAnyLab, getLabToKeep } from "../lab/lab.queries.ts";
import { labsReachOf, mayKeepLab } from "../lab/reach.ts";
import type { DiaryNote, NoteContent } from "./diary-note.ts";
import { whyNotNote, type NoteStep } from "./diary.policy.ts";
import { findNote } from "./diary.queries.ts";

export const notePicture = "labs.diary_note";

export type ToWrite = {
  labId: string;
  /** Made with the page: sent twice it is one note. */
  id: string;
  content: NoteContent;
};

/** Writes a note in the diary of a lab that this person keeps. Refuses with not-found elsewhere. */
export async function writeNote(
  db: Database,
  actor: Person,
  { labId, id, content }: ToWrite,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const lab = await getLabToKeep(tx, actor, labId);
    await dropDraft(tx, actor, { labId, id });
    const isNew = await tx
      .insertInto("labs.diary_note")
      .values({
        territory_id: lab.territoryId,
        lab_id: labId,
        id,
        ...columnsOf(content),
        written_by: actor.id,
        created_at: now,
        last_modified: now,
        published_at: content.visibility === "public" ? now : null,
      })
      .onConflict((conflict) => conflict.columns(["territory_id", "id"]).doNothing())
      .returning("id")
      .executeTakeFirst();
    if (isNew === undefined) {
      const there = await findNote(tx, id);
      if (there?.writtenBy !== actor.id) refuse({ kind: "not-found" });
      return;
    }
    await recordActivity(
      tx,
      actor,
      "diary-note.written",
      { kind: "diary-note", id },
      { visibility: content.visibility },
    );
  });
}

/**
 * Changes one's own note; what it said before is kept. Refuses with not-now when it was changed meanwhile (`revision` is
 * the one that was read), with not-found or not-allowed what is not theirs.
 */
export async function changeNote(
  db: Database,
  actor: Person,
  { labId, id, content, revision }: ToWrite & { revision: number },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const note = await getNoteTo(tx, actor, "edit", { labId, id });
    if (note.revision !== revision) refuse({ kind: "not-now", because: "note-was-changed" });
    await dropDraft(tx, actor, { labId, id });
    await keepRevision(tx, actor, note, now);
    await tx
      .updateTable("labs.diary_note")
      .set({
        ...columnsOf(content),
        revision: revision + 1,
        last_modified: now,
        published_at: content.visibility === "public" ? (note.publishedAt ?? now) : null,
      })
      .where("territory_id", "=", note.territoryId)
      .where("id", "=", id)
      .execute();
    await recordActivity(
      tx,
      actor,
      "diary-note.changed",
      { kind: "diary-note", id },
      { visibility: content.visibility },
    );
  });
}

/**
 * Takes a note off the public page: who wrote it does, and who keeps the lab. It goes back to the team. Refuses with
 * not-now what is not public.
 */
export async function withdrawNote(
  db: Database,
  actor: Person,
  { labId, id }: { labId: string; id: string },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const note = await getNoteTo(tx, actor, "withdraw", { labId, id });
    await keepRevision(tx, actor, note, now);
    await tx
      .updateTable("labs.diary_note")
      .set({ visibility: "team", published_at: null, revision: note.revision + 1, last_modified: now })
      .where("territory_id", "=", note.territoryId)
      .where("id", "=", id)
      .execute();
    await recordActivity(tx, actor, "diary-note.withdrawn", { kind: "diary-note", id });
  });
}

/** Erases one's own note for good, with what it said before and its picture. */
export async function removeNote(
  db: Database,
  actor: Person,
  { labId, id }: { labId: string; id: string },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const note = await getNoteTo(tx, actor, "remove", { labId, id });
    await dropDraft(tx, actor, { labId, id });
    await eraseNotes(tx, [note]);
    await recordActivity(tx, actor, "diary-note.removed", { kind: "diary-note", id });
  });
}

/** Erases notes with their editions and pictures; who asks has been looked at. */
export async function eraseNotes(
  tx: Transaction,
  notes: readonly Pick<DiaryNote, "territoryId" | "id" | "picture">[],
): Promise<void> {
  for (const { territoryId, id, picture } of notes) {
    await tx
      .deleteFrom("labs.diary_note")
      .where("territory_id", "=", territoryId)
      .where("id", "=", id)
      .execute();
    if (picture) {
      await leavePicture(tx, Buffer.from(picture.hash, "hex"), { usedBy: notePicture, thingId: id });
    }
  }
}

/** A note to change, locked; refuses what this person may not do with it. */
export async function getNoteTo(
  tx: Transaction,
  actor: Person,
  step: NoteStep,
  { labId, id }: { labId: string; id: string },
): Promise<DiaryNote> {
  const note = found(await findNote(tx, id, true));
  const lab = await findAnyLab(tx, note.labId);
  if (note.labId !== labId || lab === undefined) refuse({ kind: "not-found" });
  const why = whyNotNote(step, note, { personId: actor.id, keepsLab: mayKeepLab(labsReachOf(actor), lab) });
  if (why) refuse(why);
  return note;
}

async function keepRevision(
  tx: Transaction,
  actor: Person,
  note: DiaryNote,
  now: Temporal.Instant,
): Promise<void> {
  const { aboutDay, visibility, body, prompt, reflection, who, tags } = note;
  await tx
    .insertInto("labs.diary_revision")
    .values({
      territory_id: note.territoryId,
      note_id: note.id,
      revision: note.revision,
      content: JSON.stringify({ aboutDay, visibility, body, prompt, reflection, who, tags }),
      changed_by: actor.id,
      changed_at: now,
    })
    .execute();
}

async function dropDraft(tx: Transaction, actor: Person, { labId, id }: { labId: string; id: string }) {
  await tx
    .deleteFrom("labs.diary_draft")
    .where("lab_id", "=", labId)
    .where("person_id", "=", actor.id)
    .where("note_id", "=", id)
    .execute();
}

function columnsOf(content: NoteContent) {
  return {
    about_day: content.aboutDay,
    visibility: content.visibility,
    body: content.body,
    prompt: content.prompt,
    reflection: content.reflection,
    who: [...content.who],
    tags: [...content.tags],
    occurrence_id: content.occurrenceId,
    meeting_id: content.meetingId,
    decision_id: content.decisionId,
  };
}
