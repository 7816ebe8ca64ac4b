// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database, Transaction } from "../database/database.ts";
import type { PictureWidth, ReadyPicture } from "./picture.ts";

/** Where a picture is shown: the table and the row that show it. */
export type PictureUse = { usedBy: `${string}.${string}`; thingId: string };

/** Keeps a picture, once however often it is sent, and that it is shown there. */
export async function keepPicture(
  tx: Transaction,
  { hash, width, height, copies }: ReadyPicture,
  { usedBy, thingId }: PictureUse,
  now: Temporal.Instant,
): Promise<void> {
  // To update locks the row that is there: whoever takes its last use away waits, and finds ours.
  const { isNew } = await tx
    .insertInto("foundation.picture")
    .values({ hash, width, height, created_at: now })
    .onConflict((conflict) => conflict.column("hash").doUpdateSet({ width }))
    .returning(sql<boolean>`xmax = 0`.as("isNew"))
    .executeTakeFirstOrThrow();
  if (isNew) {
    await tx
      .insertInto("foundation.picture_copy")
      .values(copies.map((copy) => ({ hash, width: copy.width, body: copy.body })))
      .execute();
  }
  await tx
    .insertInto("foundation.picture_use")
    .values({ hash, used_by: usedBy, thing_id: thingId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** It is shown there no more; the last use takes the picture away. Call it after the row that pointed to it went. */
export async function leavePicture(tx: Transaction, hash: Buffer, use: PictureUse): Promise<void> {
  // Whoever sends the same picture just now waits: then they find it gone and write it again.
  await tx
    .selectFrom("foundation.picture")
    .select("width")
    .where("hash", "=", hash)
    .forUpdate()
    .executeTakeFirst();
  await tx
    .deleteFrom("foundation.picture_use")
    .where("hash", "=", hash)
    .where("used_by", "=", use.usedBy)
    .where("thing_id", "=", use.thingId)
    .execute();
  await tx
    .deleteFrom("foundation.picture")
    .where("hash", "=", hash)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom("foundation.picture_use as use").select("use.hash").where("use.hash", "=", hash)),
      ),
    )
    .execute();
}

/** The bytes of one copy (WebP); undefined when there is none. `hash` in hexadecimal. */
export async function findPictureCopy(
  db: Database,
  hash: string,
  width: PictureWidth,
): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom("foundation.picture_copy")
    .select("body")
    .where("hash", "=", Buffer.from(hash, "hex"))
    .where("width", "=", width)
    .executeTakeFirst();
  return row?.body;
}
