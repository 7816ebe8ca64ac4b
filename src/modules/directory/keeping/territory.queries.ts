// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";

/** How many records are the demonstration's. */
export async function countDemonstration(db: Database): Promise<number> {
  const { count } = await db
    .selectFrom("directory.kept")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("is_demonstration", "=", true)
    .executeTakeFirstOrThrow();
  return count;
}
