// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../foundation/database/database.ts";

/** How colleagues read who wrote something: the name, else the e-mail; of somebody erased, nothing. */
export async function listPersonNames(
  db: Database,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const asked = [...new Set(ids.filter((id) => id !== null))];
  if (asked.length === 0) return new Map();
  const rows = await db
    .selectFrom("accounts.person")
    .select(["id", "name", "email"])
    .where("id", "in", asked)
    .where("erased_at", "is", null)
    .execute();
  return new Map(rows.map(({ id, name, email }) => [id, name?.trim() || email]));
}
