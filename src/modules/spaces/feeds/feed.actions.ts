// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Person } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { hashOf, newToken } from "../../../foundation/secrets/token.ts";
import { newId } from "../../../foundation/uuid.ts";
import { mayKeep } from "../space.policy.ts";
import { findSpace } from "../space.queries.ts";

/** Makes this person's secret calendar address of a space; the one before works no more. Gives the token, once. */
export async function makeFeed(
  db: Database,
  person: Person,
  spaceId: string,
  now: Temporal.Instant,
): Promise<string> {
  return inTransaction(db, async (tx) => {
    const space = found(await findSpace(tx, spaceId));
    if (!mayKeep(space, person)) refuse({ kind: "not-found" });
    const token = newToken();
    await tx
      .insertInto("spaces.feed")
      .values({
        territory_id: space.territoryId,
        id: newId(),
        space_id: spaceId,
        person_id: person.id,
        token_hash: hashOf(token),
        created_at: now,
      })
      .onConflict((conflict) =>
        conflict
          .columns(["territory_id", "space_id", "person_id"])
          .doUpdateSet({ token_hash: hashOf(token), created_at: now }),
      )
      .execute();
    await recordActivity(tx, person, "space.feed-made", { kind: "space", id: spaceId });
    return token;
  });
}

/** Takes it away. */
export async function removeFeed(db: Database, person: Person, spaceId: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    await tx
      .deleteFrom("spaces.feed")
      .where("space_id", "=", spaceId)
      .where("person_id", "=", person.id)
      .execute();
    await recordActivity(tx, person, "space.feed-removed", { kind: "space", id: spaceId });
  });
}
