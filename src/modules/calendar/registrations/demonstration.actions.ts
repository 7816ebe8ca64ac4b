// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Transaction } from "../../../foundation/database/database.ts";

/**
 * Takes away who tried the demonstration: registrations, notices and marks of its activities, which go after it. Names
 * that were typed there go with them.
 */
export async function forgetDemonstrationRegistrations(tx: Transaction): Promise<void> {
  await sql`
    delete from calendar.attendance t using calendar.occurrence o, calendar.activity a
    where o.territory_id = t.territory_id and o.id = t.occurrence_id
      and a.territory_id = o.territory_id and a.id = o.activity_id and a.is_demonstration`.execute(tx);
  await sql`
    delete from calendar.registration r using calendar.activity a
    where a.territory_id = r.territory_id and a.id = r.activity_id and a.is_demonstration`.execute(tx);
}
