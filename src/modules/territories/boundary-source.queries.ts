// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../foundation/database/database.ts";

/** How many of these areas have a surveyed boundary, and nobody said whose it is. A sketch has nobody to thank. */
export async function countBoundariesWithoutSource(db: Database, codes: readonly string[]): Promise<number> {
  if (codes.length === 0) return 0;
  const { many } = await db
    .selectFrom("territories.area")
    .select(({ fn }) => fn.countAll<number>().as("many"))
    .where((eb) => eb("code", "=", eb.fn.any(eb.val([...codes]))))
    .where("boundary", "is not", null)
    .where("is_schematic", "=", false)
    .where("source", "is", null)
    .executeTakeFirstOrThrow();
  return many;
}

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
