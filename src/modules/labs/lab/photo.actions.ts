// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { keepPicture, leavePicture } from "../../../foundation/files/kept-picture.ts";
import type { ReadyPicture } from "../../../foundation/files/picture.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { newId } from "../../../foundation/uuid.ts";
import { getLabToChange } from "./lab.queries.ts";
import { mostLabPhotos, type PhotoConsent } from "./photo.ts";

const usedBy = "labs.photo";

export type PhotoToAdd = { labId: string; picture: ReadyPicture; alt: string; consent: PhotoConsent };

/** Adds a picture to a lab's home. Refuses with not-now one too many, or one that is there. */
export async function addLabPhoto(
  db: Database,
  actor: Actor,
  { labId, picture, alt, consent }: PhotoToAdd,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const lab = await getLabToChange(tx, actor, labId);
    const photos = await tx
      .selectFrom("labs.photo")
      .select(["picture", "position"])
      .where("territory_id", "=", lab.territoryId)
      .where("lab_id", "=", labId)
      .execute();
    if (photos.length >= mostLabPhotos) refuse({ kind: "not-now", because: "tooMany" });
    if (photos.some((photo) => photo.picture.equals(picture.hash))) {
      refuse({ kind: "not-now", because: "twice" });
    }
    const id = newId();
    await keepPicture(tx, picture, { usedBy, thingId: id }, now);
    await tx
      .insertInto("labs.photo")
      .values({
        territory_id: lab.territoryId,
        id,
        lab_id: labId,
        picture: picture.hash,
        alt,
        consent,
        position: Math.max(0, ...photos.map(({ position }) => position)) + 1,
        created_at: now,
      })
      .execute();
    await recordActivity(tx, actor, "lab.photographed", { kind: "lab", id: labId });
  });
}

/** Takes a picture off; refuses with not-found one that is not of this lab. */
export async function removeLabPhoto(
  db: Database,
  actor: Actor,
  { labId, photoId }: { labId: string; photoId: string },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const lab = await getLabToChange(tx, actor, labId);
    const gone = await tx
      .deleteFrom("labs.photo")
      .where("territory_id", "=", lab.territoryId)
      .where("lab_id", "=", labId)
      .where("id", "=", photoId)
      .returning("picture")
      .executeTakeFirst();
    await leavePicture(tx, found(gone).picture, { usedBy, thingId: photoId });
    await recordActivity(tx, actor, "lab.photo-removed", { kind: "lab", id: labId });
  });
}
