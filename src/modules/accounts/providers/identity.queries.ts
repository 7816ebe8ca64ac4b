// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";

/** An outside identity that opens somebody's account: who states it, and since when. */
export type LinkedIdentity = { issuer: string; linkedAt: Temporal.Instant };

export async function listIdentitiesOf(db: Database, personId: string): Promise<LinkedIdentity[]> {
  return db
    .selectFrom("accounts.outside_identity")
    .select(["issuer", "linked_at as linkedAt"])
    .where("person_id", "=", personId)
    .orderBy("linked_at")
    .orderBy("issuer")
    .limit(50)
    .execute();
}
