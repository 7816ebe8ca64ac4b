// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import { found } from "../../../foundation/refusal.ts";
import { findArea } from "../../territories/area.queries.ts";
import {
  assetBriefs,
  knownPlace,
  mostListed,
  organizationBrief,
  serviceBriefs,
  terms,
} from "./parts-of-record.queries.ts";
import type { ServedArea, ServiceRecord } from "./service.ts";

/** How many neighbours of the same places a service's page proposes. */
const mostNeighbours = 6;

/**
 * A service with everything its page tells, in one statement; refuses with not-found. Services that ended are still
 * told, with their status. Of a place with a hidden address nothing comes out but that it exists.
 */
export async function getService(db: Database, id: string): Promise<ServiceRecord> {
  const there = sql`select x.location_id from directory.service_at_location x
    join directory.location y on y.id = x.location_id and y.address_visibility <> 'hidden' and y.location_type = 'physical'
    where x.service_id = s.id`;
  const { rows } = await sql<{ record: ServiceRecord }>`
    select to_jsonb(s) - array['extra', 'assurer_email', 'territory_id', 'organization_id'] || jsonb_build_object(
      'organization', ${organizationBrief(sql`s.organization_id`)},
      'places', coalesce((select jsonb_agg(found.place) from (
        select ${knownPlace} || jsonb_build_object(
          'hours', coalesce(x.hours, s.hours, l.hours),
          'there', jsonb_build_object(
            'description', case l.address_visibility when 'full' then x.description end,
            'phones', x.phones, 'contacts', x.contacts)) as place
        from directory.service_at_location x
        join directory.location l on l.id = x.location_id and l.address_visibility <> 'hidden'
        left join directory.public_place p on p.location_id = l.id
        where x.service_id = s.id
        order by l.name collate "it-x-icu", l.id limit ${mostListed}) as found), '[]'),
      'reserved_places', (select count(*) from directory.service_at_location x
        join directory.location l on l.id = x.location_id and l.address_visibility = 'hidden'
        where x.service_id = s.id),
      'areas', coalesce((select jsonb_agg(jsonb_build_object('name', nullif(btrim(v.name), ''), 'area_code', v.area_code)
        order by v.name, v.id) from directory.service_area v where v.service_id = s.id), '[]'),
      'terms', ${terms(sql`s.id`)},
      'services_there', ${serviceBriefs(
        sql`b.id <> s.id and b.status in ('active', 'temporarily closed') and exists (
          select from directory.service_at_location o where o.service_id = b.id and o.location_id in (${there}))`,
        mostNeighbours,
      )},
      'assets_there', ${assetBriefs(sql`b.location_id in (${there})`, mostNeighbours)}
    ) as record
    from directory.service s where s.id = ${id}`.execute(db);

  const record = found(rows[0]?.record);
  return { ...record, areas: await withNames(db, record.areas) };
}

/** A source may give only the code of an area: its name is the territory's. */
async function withNames(db: Database, areas: ServedArea[]): Promise<ServedArea[]> {
  const named = areas.map(async (area) => {
    if (area.name !== null || area.area_code === null) return area;
    const known = await findArea(db, area.area_code);
    return { ...area, name: known?.name ?? null };
  });
  return (await Promise.all(named)).filter(({ name }) => name !== null);
}
