// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../foundation/database/database.ts";

/** Who drew the boundaries of this installation, as the import recorded it. */
export async function listBoundarySources(db: Database): Promise<string[]> {
  const rows = await db
    .selectFrom("territories.area")
    .select("source")
    .distinct()
    .where("source", "is not", null)
    .where("boundary", "is not", null)
    .orderBy("source")
    .limit(20)
    .execute();
  return rows.flatMap(({ source }) => source?.trim() || []);
}
