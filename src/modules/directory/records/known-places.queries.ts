// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import type { KnownPlace } from "./known-place.ts";
import { knownPlace } from "./parts-of-record.queries.ts";

/** A place as other rooms name it: what anybody may know, and who runs it. */
export type PlaceAround = KnownPlace & {
  organization_id: string | null;
  organization_name: string | null;
  /** The area in which it lies, and all that contain it. */
  area_codes: string[];
  is_demonstration: boolean;
};

/** What anybody may know of some places, by id: those with a hidden address are not there. */
export async function listKnownPlaces(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, PlaceAround>> {
  const { rows } = await sql<{ place: PlaceAround }>`
    select ${knownPlace} || jsonb_build_object(
      'organization_id', l.organization_id,
      'organization_name', o.name,
      'area_codes', coalesce(to_jsonb(p.areas), '[]'),
      'is_demonstration', l.is_demonstration) as place
    from directory.location l
    left join directory.public_place p on p.location_id = l.id
    left join directory.organization o on o.id = l.organization_id
    where l.id = any(${[...ids]}::uuid[]) and l.address_visibility <> 'hidden'`.execute(db);
  return new Map(rows.map(({ place }) => [place.id, place]));
}

/** A place where somebody may open rooms to others. */
export type HostingPlace = {
  id: string;
  name: string;
  /** The district that keeps its record, or the record of who runs it; null when nobody said. */
  territoryId: string | null;
  /** The smallest area in which it lies. */
  areaCode: string | null;
  organizationId: string | null;
};

/** Physical places whose address may be known, by name: all, or those of some organizations; at most five thousand. */
export async function listHostingPlaces(
  db: Database,
  organizationIds?: readonly string[],
): Promise<HostingPlace[]> {
  const { rows } = await sql<HostingPlace>`
    select l.id, l.area_code as "areaCode", l.organization_id as "organizationId",
      coalesce(l.territory_id, o.territory_id) as "territoryId",
      coalesce(nullif(btrim(l.name), ''), o.name, l.addresses -> 0 ->> 'address_1', '') as name
    from directory.location l
    left join directory.organization o on o.id = l.organization_id
    where l.location_type = 'physical' and l.address_visibility = 'full'
      and (${organizationIds === undefined} or l.organization_id = any(${[...(organizationIds ?? [])]}::uuid[]))
    order by coalesce(nullif(btrim(l.name), ''), o.name, '') collate "it-x-icu", l.id
    limit 5000`.execute(db);
  return rows.filter(({ name }) => name !== "");
}
