// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../foundation/database/database.ts";

/**
 * The areas of a district that have a boundary, as features of GeoJSON with the properties by which boundaries are
 * imported; those that contain them are told by name and come back by themselves.
 */
export async function listAreaFeatures(db: Database, districtId: string): Promise<Record<string, unknown>[]> {
  const { rows } = await sql<{ feature: Record<string, unknown> }>`
    select jsonb_build_object(
      'type', 'Feature',
      'properties', jsonb_strip_nulls(jsonb_build_object(
        'kind', a.kind, 'istat', a.code, 'name', a.name, 'lon', a.longitude, 'lat', a.latitude,
        'patron_day', a.patron_day, 'district', d.code, 'district_name', d.name,
        'pop', a.residents, 'pop_date', a.residents_on, 'is_schematic', a.is_schematic, 'source', a.source,
        'within', to_jsonb(a.within), 'prov_name', province.name,
        'region', region.name, 'region_istat', region.code)),
      'geometry', a.boundary) as feature
    from territories.area a
    join territories.district d on d.id = a.territory_id
    left join territories.area province on province.kind = 'province' and province.code = any (a.within)
    left join territories.area region on region.kind = 'region' and region.code = any (a.within)
    where a.territory_id = ${districtId} and a.boundary is not null
    order by a.code`.execute(db);
  return rows.map(({ feature }) => feature);
}
