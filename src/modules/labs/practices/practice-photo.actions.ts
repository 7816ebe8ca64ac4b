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
import { getPracticeToChange } from "./practice.queries.ts";

const mostPhotos = 8;
const usedBy = "labs.practice_photo";

export type PhotoTold = { alt: string; consent: "nobody" | "asked"; picture: ReadyPicture };

/** Adds a picture. Refuses with not-found who does not keep the lab, with not-now one too many or one that is there. */
export async function addPracticePhoto(
  db: Database,
  actor: Actor,
  { practiceId, photo }: { practiceId: string; photo: PhotoTold },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { territoryId } = await getPracticeToChange(tx, actor, practiceId);
    const photos = await tx
      .selectFrom("labs.practice_photo")
      .select(["picture", "position"])
      .where("territory_id", "=", territoryId)
      .where("practice_id", "=", practiceId)
      .execute();
    if (photos.length >= mostPhotos) refuse({ kind: "not-now", because: "tooMany" });
    if (photos.some(({ picture }) => picture.equals(photo.picture.hash)))
      refuse({ kind: "not-now", because: "twice" });
    const id = newId();
    await keepPicture(tx, photo.picture, { usedBy, thingId: id }, now);
    await tx
      .insertInto("labs.practice_photo")
      .values({
        territory_id: territoryId,
        practice_id: practiceId,
        id,
        picture: photo.picture.hash,
        alt: photo.alt,
        consent: photo.consent,
        position: Math.max(0, ...photos.map(({ position }) => position)) + 1,
        created_at: now,
      })
      .execute();
    await recordActivity(tx, actor, "practice.photographed", { kind: "practice", id: practiceId });
  });
}

/** Takes a picture off. Refuses with not-found who does not keep the lab, and a picture that is not of it. */
export async function removePracticePhoto(
  db: Database,
  actor: Actor,
  { practiceId, photoId }: { practiceId: string; photoId: string },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { territoryId } = await getPracticeToChange(tx, actor, practiceId);
    const gone = await tx
      .deleteFrom("labs.practice_photo")
      .where("territory_id", "=", territoryId)
      .where("practice_id", "=", practiceId)
      .where("id", "=", photoId)
      .returning("picture")
      .executeTakeFirst();
    await leavePicture(tx, found(gone).picture, { usedBy, thingId: photoId });
    await recordActivity(tx, actor, "practice.photo-removed", { kind: "practice", id: practiceId });
  });
}
