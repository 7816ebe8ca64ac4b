// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";

/**
 * The ids of the activities on the pages of a lab: its own (`listLabActivityIds`), and those that it does with a lab of
 * another district, which writes and counts them. At most five thousand.
 */
export async function listShownActivityIds(db: Database, labId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("labs.activity_shown_by_lab")
    .select("activity_id as id")
    .where("lab_id", "=", labId)
    .limit(5000)
    .execute();
  return rows.flatMap(({ id }) => (id === null ? [] : [id]));
}
