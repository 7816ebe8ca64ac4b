// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Transaction } from "../../../foundation/database/database.ts";
import type { SavedArea } from "../../territories/boundary.queries.ts";

/**
 * Gives a district to what has none: places and assets belong to that of the area they lie in; an organization and a
 * service that are in the places of one district only belong to it, a service and an asset else to that of the
 * organization that runs them. What is left and new (`added`, ids) belongs to the district of who loads it, when they
 * work for one only (`loadedBy`), as what they write by hand does.
 */
export async function assignDistricts(
  tx: Transaction,
  areas: readonly SavedArea[],
  { added, loadedBy }: { added: readonly string[]; loadedBy: string | undefined },
): Promise<void> {
  const answered = areas.flatMap(({ code, territory_id }) => (territory_id ? [{ code, territory_id }] : []));
  for (const table of ["directory.location", "directory.asset"] as const) {
    await sql`
      update ${sql.table(table)} as t set territory_id = a.territory_id
      from jsonb_to_recordset(${JSON.stringify(answered)}::jsonb) as a(code text, territory_id uuid)
      where a.code = t.area_code and t.territory_id is null`.execute(tx);
  }
  await assignFromPlaces(tx);
  if (loadedBy === undefined || added.length === 0) return;
  for (const table of ["directory.organization", "directory.location", "directory.service"] as const) {
    await sql`
      update ${sql.table(table)} set territory_id = ${loadedBy}
      where id = any (${[...added]}::uuid[]) and territory_id is null`.execute(tx);
  }
}

async function assignFromPlaces(tx: Transaction): Promise<void> {
  await sql`
    update directory.organization o set territory_id = d.district
    from (
      select organization_id, min(territory_id::text)::uuid as district
      from (
        select organization_id, territory_id from directory.location
        union all
        select s.organization_id, l.territory_id
        from directory.service s
          join directory.service_at_location at on at.service_id = s.id
          join directory.location l on l.id = at.location_id
      ) as place
      where organization_id is not null and territory_id is not null
      group by organization_id
      having count(distinct territory_id) = 1
    ) as d
    where o.id = d.organization_id and o.territory_id is null`.execute(tx);
  await sql`
    update directory.service s set territory_id = d.district
    from (
      select at.service_id, min(l.territory_id::text)::uuid as district
      from directory.service_at_location at
        join directory.location l on l.id = at.location_id
      where l.territory_id is not null
      group by at.service_id
      having count(distinct l.territory_id) = 1
    ) as d
    where s.id = d.service_id and s.territory_id is null`.execute(tx);
  for (const table of ["directory.service", "directory.asset"] as const) {
    await sql`
      update ${sql.table(table)} as t set territory_id = o.territory_id
      from directory.organization o
      where o.id = t.organization_id and t.territory_id is null and o.territory_id is not null`.execute(tx);
  }
}
