// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type RawBuilder } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import type { FindingKind } from "../search/criteria.ts";
import type { OpenRecord } from "./record-row.ts";

/** Which records: so many after an identifier, or those of a list, in its order. */
export type Wanted = { after: string | undefined; limit: number } | { ids: readonly string[] };

/**
 * Records as anyone may have them, with all that a line of a file says. A hidden place is nowhere in them; one shown
 * by area gives its municipality and no more, as in the view directory.public_place, through which every place goes.
 */
export async function listOpenRecords(
  db: Database,
  kind: FindingKind,
  wanted: Wanted,
): Promise<OpenRecord[]> {
  const { rows } = await sql<{ record: OpenRecord }>`${selects[kind]} ${narrowed(wanted)}`.execute(db);
  return rows.map(({ record }) => record);
}

function narrowed(wanted: Wanted): RawBuilder<unknown> {
  if ("ids" in wanted) {
    const ids = sql`${[...wanted.ids]}::uuid[]`;
    return sql`and r.id = any (${ids}) order by array_position(${ids}, r.id)`;
  }
  const { after, limit } = wanted;
  return sql`${after === undefined ? sql`` : sql`and r.id > ${after}::uuid`} order by r.id limit ${limit}`;
}

/** The public place `p` of location `l`; of one shown by area the view gives the municipality's point, which is not where it is. */
function placeOf(hours: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`jsonb_build_object(
    'id', p.location_id,
    'name', nullif(btrim(p.place_name), ''),
    'is_exact', not p.is_area_only,
    'address', case when not p.is_area_only then coalesce(
      jsonb_path_query_first(l.addresses, '$[*] ? (@.address_type == "physical")'), l.addresses -> 0) end,
    'municipality', p.municipality,
    'neighbourhood', p.neighbourhood,
    'longitude', case when not p.is_area_only then p.longitude end,
    'latitude', case when not p.is_area_only then p.latitude end,
    'hours', ${hours})`;
}

const placesInOrder = sql`order by p.place_name collate "it-x-icu" nulls last, p.location_id`;

const described = sql`
  'terms', coalesce((select jsonb_agg(jsonb_build_object('taxonomy', y.key, 'code', t.code, 'name', t.name)
      order by y.key, t.position, t.name)
    from directory.attribute a
    join directory.taxonomy_term t on t.id = a.taxonomy_term_id
    join directory.taxonomy y on y.id = t.taxonomy_id
    where a.link_id = r.id), '[]')`;

const organization = sql`
  'organization', (select jsonb_build_object('id', o.id, 'name', o.name)
    from directory.organization o where o.id = r.organization_id)`;

const modified = sql`
  'last_modified', to_char(r.last_modified at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

const selects: Readonly<Record<FindingKind, RawBuilder<unknown>>> = {
  service: sql`
    select to_jsonb(r) - array['extra', 'contacts', 'assurer_email', 'territory_id'] || jsonb_build_object(
      ${organization}, ${described}, ${modified},
      'places', coalesce((select jsonb_agg(${placeOf(sql`coalesce(x.hours, r.hours, p.hours)`)} ${placesInOrder})
        from directory.service_at_location x
        join directory.public_place p on p.location_id = x.location_id
        join directory.location l on l.id = x.location_id
        where x.service_id = r.id), '[]'),
      'areas', coalesce((select jsonb_agg(jsonb_build_object('code', v.area_code, 'name', coalesce(nullif(btrim(v.name), ''), v.known_name))
          order by v.area_code nulls last, v.name, v.id)
        from directory.served_area v where v.service_id = r.id), '[]')
    ) as record
    from directory.service r where r.status in ('active', 'temporarily closed')`,
  place: sql`
    select jsonb_build_object(
      'id', r.id, 'name', nullif(btrim(r.name), ''), 'alternate_name', r.alternate_name,
      'address_visibility', r.address_visibility, 'languages', r.languages, 'is_demonstration', r.is_demonstration,
      'assured_date', r.assured_date, 'wheelchair', p.wheelchair, 'areas', to_jsonb(p.areas), 'postal_code', p.postal_code,
      'description', case when not p.is_area_only then r.description end,
      'transportation', case when not p.is_area_only then r.transportation end,
      'phones', case when not p.is_area_only then r.phones else '[]' end,
      'url', case when not p.is_area_only then r.url end,
      ${organization}, ${described}, ${modified},
      'places', jsonb_build_array(${placeOf(sql`p.hours`)})
    ) as record
    from directory.location r
    join directory.location l on l.id = r.id
    join directory.public_place p on p.location_id = r.id where true`,
  organization: sql`
    select to_jsonb(r) - array['extra', 'contacts', 'territory_id', 'logo', 'uri'] || jsonb_build_object(
      ${described}, ${modified},
      'places', coalesce((select jsonb_agg(${placeOf(sql`p.hours`)} ${placesInOrder})
        from directory.public_place p
        join directory.location l on l.id = p.location_id
        where p.organization_id = r.id), '[]')
    ) as record
    from directory.organization r where true`,
  asset: sql`
    select to_jsonb(r) - array['extra', 'territory_id', 'longitude', 'latitude'] || jsonb_build_object(
      'longitude', case when p.is_area_only is not true then coalesce(r.longitude, p.longitude) end,
      'latitude', case when p.is_area_only is not true then coalesce(r.latitude, p.latitude) end,
      'municipality', coalesce(p.municipality, (
        select f.municipality from directory.finding_source f where f.kind = 'asset' and f.thing_id = r.id limit 1)),
      'hours', coalesce(r.hours, p.hours),
      'wheelchair', coalesce(r.accessibility_facts ->> 'wheelchair', p.wheelchair),
      ${organization}, ${described}, ${modified},
      'places', case when p.location_id is null then '[]' else jsonb_build_array(${placeOf(sql`p.hours`)}) end
    ) as record
    from directory.asset r
    left join directory.location l on l.id = r.location_id
    left join directory.public_place p on p.location_id = r.location_id
    where l.address_visibility is distinct from 'hidden'`,
};
