// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import { found } from "../../../foundation/refusal.ts";
import type { AssetRecord } from "./asset.ts";
import { knownPlace, organizationBrief, serviceBriefs, terms } from "./parts-of-record.queries.ts";

const mostNeighbours = 6;

/**
 * An asset with everything its page tells, in one statement. Refuses with not-found, also when it is in a place whose
 * address is hidden. Where only the area of its place may be told, its own point stays back.
 */
export async function getAsset(db: Database, id: string): Promise<AssetRecord> {
  const { rows } = await sql<{ record: AssetRecord }>`
    select to_jsonb(a) - array['extra', 'territory_id', 'organization_id', 'location_id', 'area_code'] || jsonb_build_object(
      'latitude', case when l.id is null or l.address_visibility = 'full' then coalesce(a.latitude, l.latitude) end,
      'longitude', case when l.id is null or l.address_visibility = 'full' then coalesce(a.longitude, l.longitude) end,
      'hours', coalesce(a.hours, l.hours),
      'patron_day', whole.patron_day,
      'municipality', whole.municipality,
      'organization', ${organizationBrief(sql`a.organization_id`)},
      'place', case when l.id is not null then ${knownPlace} end,
      'services_there', ${serviceBriefs(
        sql`b.status in ('active', 'temporarily closed') and exists (
          select from directory.service_at_location o where o.service_id = b.id and o.location_id = l.id)`,
        mostNeighbours,
      )},
      'terms', ${terms(sql`a.id`)}
    ) as record
    from directory.asset a
    left join directory.location l on l.id = a.location_id
    left join directory.public_place p on p.location_id = l.id
    left join lateral (
      select f.municipality, f.patron_day from directory.finding_source f
      where f.kind = 'asset' and f.thing_id = ${id}::uuid limit 1
    ) whole on true
    where a.id = ${id} and l.address_visibility is distinct from 'hidden'`.execute(db);
  return found(rows[0]?.record);
}
