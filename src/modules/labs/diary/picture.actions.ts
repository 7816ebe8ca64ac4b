// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Person } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { keepPicture, leavePicture } from "../../../foundation/files/kept-picture.ts";
import type { ReadyPicture } from "../../../foundation/files/picture.ts";
import { getNoteTo, notePicture } from "./diary.actions.ts";

type OfNote = { labId: string; id: string };

/** Puts a photograph beside one's own note, in place of the one that was there. */
export async function addNotePicture(
  db: Database,
  actor: Person,
  { labId, id, picture, alt }: OfNote & { picture: ReadyPicture; alt: string },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const note = await getNoteTo(tx, actor, "edit", { labId, id });
    await keepPicture(tx, picture, { usedBy: notePicture, thingId: id }, now);
    await tx
      .updateTable("labs.diary_note")
      .set({ picture: picture.hash, picture_alt: alt, last_modified: now })
      .where("territory_id", "=", note.territoryId)
      .where("id", "=", id)
      .execute();
    const old = note.picture && Buffer.from(note.picture.hash, "hex");
    if (old && !old.equals(picture.hash)) await leavePicture(tx, old, { usedBy: notePicture, thingId: id });
    await recordActivity(tx, actor, "diary-note.photographed", { kind: "diary-note", id });
  });
}

/** Takes the photograph of one's own note away. */
export async function removeNotePicture(
  db: Database,
  actor: Person,
  { labId, id }: OfNote,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const note = await getNoteTo(tx, actor, "remove", { labId, id });
    if (!note.picture) return;
    await tx
      .updateTable("labs.diary_note")
      .set({ picture: null, picture_alt: null, last_modified: now })
      .where("territory_id", "=", note.territoryId)
      .where("id", "=", id)
      .execute();
    await leavePicture(tx, Buffer.from(note.picture.hash, "hex"), { usedBy: notePicture, thingId: id });
    await recordActivity(tx, actor, "diary-note.photo-removed", { kind: "diary-note", id });
  });
}
