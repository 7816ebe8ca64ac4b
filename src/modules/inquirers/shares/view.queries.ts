// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Transaction } from "../../../foundation/database/database.ts";
import type { Field, ViewPurpose } from "../identity/identity.ts";
import type { ThreadKey } from "../threads/thread.ts";
import type { View, Viewer } from "./view.ts";

/** Who looked, the last first. */
export async function listViews(tx: Transaction, key: ThreadKey, atMost = 200): Promise<View[]> {
  const rows = await tx
    .selectFrom("inquirers.view")
    .select(["viewed_at", "through", "called", "fields", "purpose"])
    .where("territory_id", "=", key.territoryId)
    .where("inquirer_id", "=", key.inquirerId)
    .orderBy("viewed_at", "desc")
    .limit(atMost)
    .execute();
  return rows.map((row) => ({
    viewedAt: row.viewed_at,
    through: row.through as Viewer["through"],
    called: row.called,
    fields: row.fields as Field[],
    purpose: row.purpose as ViewPurpose,
  }));
}
