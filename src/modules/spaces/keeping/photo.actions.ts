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
import { mayKeep } from "../space.policy.ts";
import { findSpace, lockTree } from "../space.queries.ts";

const mostPhotos = 12;
const usedBy = "spaces.photo";

/** Adds a picture to a space. Refuses with not-found who does not keep it, with not-now one too many or one that is there. */
export async function addPhoto(
  db: Database,
  actor: Actor,
  { spaceId, picture, alt }: { spaceId: string; picture: ReadyPicture; alt: string },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const space = found(await findSpace(tx, spaceId));
    if (!mayKeep(space, actor)) refuse({ kind: "not-found" });
    await lockTree(tx, space.territoryId, space.locationId);
    const photos = await tx
      .selectFrom("spaces.photo")
      .select(["picture", "position"])
      .where("territory_id", "=", space.territoryId)
      .where("space_id", "=", spaceId)
      .execute();
    if (photos.length >= mostPhotos) refuse({ kind: "not-now", because: "tooMany" });
    if (photos.some((photo) => photo.picture.equals(picture.hash)))
      refuse({ kind: "not-now", because: "twice" });
    const id = newId();
    await keepPicture(tx, picture, { usedBy, thingId: id }, now);
    await tx
      .insertInto("spaces.photo")
      .values({
        territory_id: space.territoryId,
        id,
        space_id: spaceId,
        picture: picture.hash,
        alt,
        position: Math.max(0, ...photos.map(({ position }) => position)) + 1,
        created_at: now,
      })
      .execute();
    await recordActivity(tx, actor, "space.photographed", { kind: "space", id: spaceId });
  });
}

/** Takes a picture off. Refuses with not-found who does not keep the space, and a picture that is not of it. */
export async function removePhoto(
  db: Database,
  actor: Actor,
  { spaceId, photoId }: { spaceId: string; photoId: string },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const space = found(await findSpace(tx, spaceId));
    if (!mayKeep(space, actor)) refuse({ kind: "not-found" });
    const gone = await tx
      .deleteFrom("spaces.photo")
      .where("territory_id", "=", space.territoryId)
      .where("space_id", "=", spaceId)
      .where("id", "=", photoId)
      .returning("picture")
      .executeTakeFirst();
    await leavePicture(tx, found(gone).picture, { usedBy, thingId: photoId });
    await recordActivity(tx, actor, "space.photo-removed", { kind: "space", id: spaceId });
  });
}
