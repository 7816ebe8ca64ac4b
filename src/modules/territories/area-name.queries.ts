// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../foundation/database/database.ts";

/** How areas are called, by their codes. */
export async function listAreaNames(db: Database, codes: readonly string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .selectFrom("territories.area")
    .select(["code", "name"])
    .where("code", "in", [...codes])
    .execute();
  return new Map(rows.map(({ code, name }) => [code, name]));
}
