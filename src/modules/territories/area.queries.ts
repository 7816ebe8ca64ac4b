// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../foundation/database/database.ts";
import type { Area, AreaKind } from "./area.ts";

const columns = ["code", "kind", "name", "within", "longitude", "latitude"] as const;

/** Kinds of area that a person names when saying where they are. */
const spoken: AreaKind[] = ["municipality", "neighbourhood", "district", "province"];

function areas(db: Database) {
  return db.selectFrom("territories.area").select(columns).$narrowType<{ kind: AreaKind }>();
}

export async function findArea(db: Database, code: string): Promise<Area | undefined> {
  return areas(db).where("code", "=", code).executeTakeFirst();
}

/**
 * The area that people call so, whatever its accents and capitals; a municipality before a neighbourhood, the most
 * populous first. "Vallone, Pavia" names the neighbourhood inside the municipality.
 */
export async function findAreaCalled(db: Database, called: string): Promise<Area | undefined> {
  const [name, inside] = called.split(",").map((part) => part.trim());
  if (!name) return undefined;
  return areas(db)
    .where(sql<boolean>`lower(public.unaccent(name)) = lower(public.unaccent(${name}))`)
    .where("kind", "in", spoken)
    .$if(!!inside, (query) =>
      query.where(
        sql<boolean>`within && array(select code from territories.area where lower(public.unaccent(name)) = lower(public.unaccent(${inside ?? ""})))`,
      ),
    )
    .orderBy(sql`array_position(${spoken}::text[], kind)`)
    .orderBy(sql`residents desc nulls last`)
    .orderBy("code")
    .executeTakeFirst();
}

/** Codes of every area in which a point lies: by drawn boundaries, and by what contains those areas. */
export async function listCodesAt(
  db: Database,
  { longitude, latitude }: { longitude: number; latitude: number },
): Promise<string[]> {
  const { rows } = await sql<{ codes: string[] | null }>`
    with hit as (
      select r.area_code, count(*) filter (where r.is_hole) as holes
      from territories.ring r
      where r.line @> point(${longitude}, ${latitude})
      group by r.area_code
    )
    select array_agg(distinct here.code) as codes
    from hit
    join territories.area a on a.code = hit.area_code
    cross join lateral unnest(a.within || a.code) as here (code)
    where hit.holes = 0`.execute(db);
  return rows[0]?.codes ?? [];
}

/** Codes of the custom service areas that cover the point of a named area, so that polygons serve its people too. */
export async function listCodesServing(db: Database, area: Area): Promise<string[]> {
  const here = [area.code, ...area.within];
  if (area.longitude === null || area.latitude === null) return here;
  const drawn = await listCodesAt(db, { longitude: area.longitude, latitude: area.latitude });
  return [...new Set([...here, ...drawn.filter((code) => code.startsWith("custom-"))])];
}

/** Names to propose while somebody says where they are; at most 400, the most populous first. */
export async function listAreaNames(db: Database): Promise<string[]> {
  const rows = await db
    .selectFrom("territories.area as a")
    .leftJoin("territories.area as town", (join) =>
      join
        .on("town.kind", "=", "municipality")
        .on("a.kind", "=", "neighbourhood")
        .on(sql<boolean>`town.code = any (a.within)`),
    )
    .select(["a.name", "town.name as town"])
    .where("a.kind", "in", ["municipality", "neighbourhood"])
    .orderBy(sql`a.residents desc nulls last`)
    .orderBy("a.name")
    .limit(400)
    .execute();
  return rows.map(({ name, town }) => (town ? `${name}, ${town}` : name));
}

/** The names of some areas, in alphabetical order. */
export async function listNamesOfAreas(
  db: Database,
  codes: readonly string[],
): Promise<{ code: string; name: string }[]> {
  return db
    .selectFrom("territories.area")
    .select(["code", "name"])
    .where("code", "=", sql<string>`any (${[...codes]}::text[])`)
    .orderBy(sql`name collate "it-x-icu"`)
    .execute();
}
