// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";

export type Feed = { spaceId: string; personId: string };

/** The space and the person of a secret calendar address; undefined when it leads nowhere. */
export async function findFeed(db: Database, tokenHash: Buffer): Promise<Feed | undefined> {
  const row = await db
    .selectFrom("spaces.feed")
    .select(["space_id", "person_id"])
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();
  return row && { spaceId: row.space_id, personId: row.person_id };
}

/** Whether this person has an address for a space. */
export async function hasFeed(db: Database, { spaceId, personId }: Feed): Promise<boolean> {
  const row = await db
    .selectFrom("spaces.feed")
    .select("id")
    .where("space_id", "=", spaceId)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return row !== undefined;
}
