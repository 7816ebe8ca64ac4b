// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Person } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { newId } from "../../../foundation/uuid.ts";

/** What was looked at. */
export type Viewed = "page";

/** Looking again within an hour is still the same look. */
const sameLook = { hours: 1 };

/** Notes that somebody looked at the personal data of somebody else: written before they are shown. */
export async function noteView(
  db: Database,
  viewer: Person,
  { personId, what, now }: { personId: string; what: Viewed; now: Temporal.Instant },
): Promise<void> {
  if (viewer.id === personId) return;
  await inTransaction(db, async (tx) => {
    const seen = await tx
      .selectFrom("accounts.view")
      .select("id")
      .where("person_id", "=", personId)
      .where("viewer_id", "=", viewer.id)
      .where("what", "=", what)
      .where("viewed_at", ">", now.subtract(sameLook))
      .executeTakeFirst();
    if (seen) return;
    await tx
      .insertInto("accounts.view")
      .values({ id: newId(), person_id: personId, viewer_id: viewer.id, what, viewed_at: now })
      .execute();
  });
}

/** Forgets looks older than two years, as the register of purposes says; gives how many. */
export async function sweepViews(db: Database, now: Temporal.Instant): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("accounts.view")
    .where("viewed_at", "<", now.subtract({ hours: 2 * 365 * 24 }))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
