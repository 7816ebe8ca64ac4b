// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";

/** What opens a desk to somebody and is about to end. Days are YYYY-MM-DD. */
export type Ending = {
  what: "mandate" | "training";
  territoryId: string;
  id: string;
  personId: string;
  deskId: string;
  endsOn: string;
};

/**
 * Mandates that end between two days, and trainings of who has a mandate today that run out then, of which nobody was
 * told, the soonest first; not those that another one follows. At most five hundred.
 */
export async function listEndings(
  db: Database,
  { from, to }: { from: string; to: string },
): Promise<Ending[]> {
  const { rows } = await sql<Ending>`
    select 'mandate' as what, territory_id as "territoryId", id, person_id as "personId",
      desk_id as "deskId", ends_on as "endsOn"
    from helpdesk.mandate as mandate
    where ended_at is null and end_told_at is null and starts_on <= ${from} and ends_on between ${from} and ${to}
      and not exists (
        select from helpdesk.mandate as next
        where next.territory_id = mandate.territory_id and next.desk_id = mandate.desk_id
          and next.person_id = mandate.person_id and next.ended_at is null and next.ends_on > mandate.ends_on)
    union all
    (select distinct on (training.territory_id, training.id) 'training', training.territory_id, training.id,
      training.person_id, mandate.desk_id, training.valid_until
    from helpdesk.training as training
    join helpdesk.mandate as mandate
      on mandate.territory_id = training.territory_id and mandate.person_id = training.person_id
      and mandate.ended_at is null and ${from} between mandate.starts_on and mandate.ends_on
    where training.end_told_at is null and training.valid_until between ${from} and ${to}
      and not exists (
        select from helpdesk.training as next
        where next.territory_id = training.territory_id and next.person_id = training.person_id
          and (next.valid_until is null or next.valid_until > training.valid_until))
    order by training.territory_id, training.id, mandate.desk_id)
    order by "endsOn", id
    limit 500`.execute(db);
  return rows;
}
