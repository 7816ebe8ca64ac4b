// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import type { Reach } from "../editing/editing-reach.ts";
import type { Changeable } from "./bulk.ts";
import { withinReach } from "./kept.queries.ts";

/** The records with these ids that are within reach, by name, as they are now. Others are as if they were not there. */
export async function listChangeable(
  db: Database,
  reach: Reach,
  ids: readonly string[],
): Promise<Changeable[]> {
  const { rows } = await sql<Changeable>`
    select case k.kind when 'place' then 'location' else k.kind end as kind, k.id, k.name, k.status,
      (select case when count(*) = count(c.assured_date) then min(c.assured_date) end
        from directory.checked(k.id, k.kind, k.assured_date) c) as "assuredDate", k.territory_id, k.organization_id,
      array(select x.taxonomy_term_id::text from directory.attribute x where x.link_id = k.id order by 1) as "termIds"
    from directory.kept k
    where k.id = any (${[...ids]}::uuid[]) and ${withinReach(reach)}
    order by k.name collate "it-x-icu", k.id`.execute(db);
  return rows;
}
