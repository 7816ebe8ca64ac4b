// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../foundation/database/database.ts";
import type { AreaKind } from "./area.ts";

/** What is already known of an area, without its boundary: enough to decide what an import changes. */
export type SavedArea = {
  code: string;
  kind: AreaKind;
  name: string;
  within: string[];
  territory_id: string | null;
  has_boundary: boolean;
  has_point: boolean;
  is_schematic: boolean;
  /** Those of `within` that are districts. */
  districts: string[];
};

/** Every area of the installation except the custom ones: at most the 8,000 municipalities of Italy and their parts. */
export async function listSavedAreas(db: Database): Promise<SavedArea[]> {
  const { rows } = await sql<SavedArea>`
    select
      code, kind, name, within, territory_id, boundary is not null as has_boundary, longitude is not null as has_point,
      is_schematic,
      array(select d.code from territories.area d where d.kind = 'district' and d.code = any (a.within)) as districts
    from territories.area a`.execute(db);
  return rows;
}

/** A point to look up, and the key by which its answer is known. */
export type KeyedPoint = { key: string; longitude: number; latitude: number };

/** The smallest drawn area (neighbourhood, else municipality) in which each point lies; points in none are absent. */
export async function listAreasOfPoints(
  db: Database,
  points: readonly KeyedPoint[],
): Promise<Map<string, string>> {
  if (points.length === 0) return new Map();
  const { rows } = await sql<{ key: string; code: string }>`
    select distinct on (p.key) p.key, a.code
    from jsonb_to_recordset(${JSON.stringify(points)}::jsonb) as p(key text, longitude float8, latitude float8)
    join territories.ring r on not r.is_hole and r.line @> point(p.longitude, p.latitude)
    join territories.area a on a.code = r.area_code and a.kind in ('neighbourhood', 'municipality')
    where not exists (
      select from territories.ring hole
      where hole.area_code = r.area_code and hole.is_hole and hole.line @> point(p.longitude, p.latitude)
    )
    order by p.key, a.kind = 'neighbourhood' desc, a.code`.execute(db);
  return new Map(rows.map(({ key, code }) => [key, code]));
}
