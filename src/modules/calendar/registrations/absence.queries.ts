// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";
import type { Registration } from "./registration.ts";

/** The dates that a registration to a whole series misses. */
export async function listAbsences(
  db: Database,
  { territoryId, id }: Pick<Registration, "territoryId" | "id">,
): Promise<Set<string>> {
  const rows = await db
    .selectFrom("calendar.absence")
    .select("occurrence_id")
    .where("territory_id", "=", territoryId)
    .where("registration_id", "=", id)
    .execute();
  return new Set(rows.map((row) => row.occurrence_id));
}
