// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";
import type { Correction, CorrectionWas } from "./correction.ts";

/** What a contact said before, the latest correction first. */
export async function listCorrections(
  db: Database,
  { territoryId, contactId }: { territoryId: string; contactId: string },
): Promise<Correction[]> {
  const rows = await db
    .selectFrom("helpdesk.contact_correction")
    .select(["number", "was", "changed_at", "changed_by"])
    .where("territory_id", "=", territoryId)
    .where("contact_id", "=", contactId)
    .orderBy("number", "desc")
    .limit(50)
    .execute();
  return rows.map(({ number, was, changed_at, changed_by }) => ({
    number,
    was: was as CorrectionWas,
    changedAt: changed_at,
    changedBy: changed_by,
  }));
}
