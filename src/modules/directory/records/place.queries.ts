// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import { found } from "../../../foundation/refusal.ts";
import {
  assetBriefs,
  knownPlace,
  organizationBrief,
  serviceBriefs,
  terms,
} from "./parts-of-record.queries.ts";
import type { PlaceRecord } from "./place.ts";

/**
 * A place with everything its page tells, in one statement. Refuses with not-found, also when its address is hidden:
 * such a place has no page. Where only the area may be told, its description stays back too: it may say the street.
 */
export async function getPlace(db: Database, id: string): Promise<PlaceRecord> {
  const { rows } = await sql<{ record: PlaceRecord }>`
    select ${knownPlace} || jsonb_build_object(
      'alternate_name', l.alternate_name,
      'description', case l.address_visibility when 'full' then l.description end,
      'contacts', l.contacts,
      'assured_date', l.assured_date,
      'is_demonstration', l.is_demonstration,
      'organization', ${organizationBrief(sql`l.organization_id`)},
      'services', ${serviceBriefs(
        sql`exists (select from directory.service_at_location o where o.service_id = b.id and o.location_id = l.id)`,
      )},
      'assets', ${assetBriefs(sql`b.location_id = l.id`)},
      'terms', ${terms(sql`l.id`)}
    ) as record
    from directory.location l
    left join directory.public_place p on p.location_id = l.id
    where l.id = ${id} and l.address_visibility <> 'hidden'`.execute(db);
  return found(rows[0]?.record);
}
