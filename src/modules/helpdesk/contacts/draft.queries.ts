// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { openText } from "../../../foundation/secrets/sealed-text.ts";

/** A contact that somebody is still writing. */
export type ContactDraft = {
  territoryId: string;
  id: string;
  deskId: string;
  typed: Record<string, string[]>;
  savedAt: Temporal.Instant;
};

/** What this person is writing, the latest first; nobody else's. */
export async function listDrafts(
  db: Database,
  authorId: string,
  now: Temporal.Instant,
): Promise<ContactDraft[]> {
  const rows = await db
    .selectFrom("helpdesk.contact_draft")
    .select(["territory_id", "id", "desk_id", "content", "saved_at"])
    .where("author_id", "=", authorId)
    .orderBy("saved_at", "desc")
    .limit(10)
    .execute();
  return Promise.all(
    rows.map(async (row) => ({
      territoryId: row.territory_id,
      id: row.id,
      deskId: row.desk_id,
      typed: JSON.parse(await openText(db, row.content, now)) as Record<string, string[]>,
      savedAt: row.saved_at,
    })),
  );
}
