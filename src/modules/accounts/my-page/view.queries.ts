// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Person } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";

/** Somebody looked at the reader's personal data. */
export type View = { viewerName: string | null; what: string; viewedAt: Temporal.Instant };

/** Who looked at this person's data, the last first: each sees only their own. */
export async function listViewsOf(db: Database, actor: Person, atMost = 200): Promise<View[]> {
  return db
    .selectFrom("accounts.view as view")
    .innerJoin("accounts.person as viewer", "viewer.id", "view.viewer_id")
    .select(["viewer.name as viewerName", "view.what", "view.viewed_at as viewedAt"])
    .where("view.person_id", "=", actor.id)
    .orderBy("view.viewed_at", "desc")
    .limit(atMost)
    .execute();
}
