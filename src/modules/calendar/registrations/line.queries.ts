// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";

/** Activities where somebody waits for a date to come, or did not answer an offer in time. */
export async function listActivitiesWithLine(db: Database, now: Temporal.Instant): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct r.activity_id as id from calendar.registration r
    where (r.status = 'offered' and r.held_until <= ${now} or r.status = 'waiting') and exists (
      select from calendar.occurrence o
      where o.territory_id = r.territory_id and o.activity_id = r.activity_id and o.status = 'planned'
        and o.starts_at > ${now} and (r.occurrence_id is null or o.id = r.occurrence_id))
    order by 1 limit 1000`.execute(db);
  return rows.map(({ id }) => id);
}

/** Offers that nobody answered until their moment, of dates to come: of a date that is cancelled nobody lost a seat. */
export async function listLapsed(
  db: Database,
  { territoryId, id }: { territoryId: string; id: string },
  now: Temporal.Instant,
): Promise<{ territoryId: string; id: string }[]> {
  return db
    .selectFrom("calendar.registration")
    .select(["territory_id as territoryId", "id"])
    .where("territory_id", "=", territoryId)
    .where("activity_id", "=", id)
    .where("status", "=", "offered")
    .where("held_until", "<=", now)
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb("occurrence_id", "is", null),
        exists(
          selectFrom("calendar.occurrence as o")
            .select("o.id")
            .whereRef("o.territory_id", "=", "calendar.registration.territory_id")
            .whereRef("o.id", "=", "calendar.registration.occurrence_id")
            .where("o.status", "=", "planned")
            .where("o.starts_at", ">", now),
        ),
      ]),
    )
    .orderBy("line_number")
    .execute();
}
