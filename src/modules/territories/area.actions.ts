// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Transaction } from "../../foundation/database/database.ts";
import { idFrom } from "../../foundation/uuid.ts";
import type { AreaToSave } from "./boundary-feature.ts";
import { listSavedAreas, type SavedArea } from "./boundary.queries.ts";

/** Codes of the areas that were not there before, that were changed, and how many were already so. */
export type AreasSaved = { added: string[]; changed: string[]; unchanged: number };

const atOnce = 200;

/**
 * Writes areas with their boundaries and rings. `within` is completed with what contains the containers. A sketch
 * never takes the place of a surveyed boundary, and what a file does not say (patron day, residents) stays.
 */
export async function saveAreas(tx: Transaction, given: readonly AreaToSave[]): Promise<AreasSaved> {
  const areas = together(given);
  const saved = new Map((await listSavedAreas(tx)).map((area) => [area.code, area]));
  const containers = new Map([...saved.values(), ...areas].map(({ code, within }) => [code, within]));
  const districts = new Set(
    [...saved.values(), ...areas].filter(({ kind }) => kind === "district").map(({ code }) => code),
  );
  const result: AreasSaved = { added: [], changed: [], unchanged: 0 };

  await saveDistricts(tx, areas);
  for (let from = 0; from < areas.length; from += atOnce) {
    const batch = areas.slice(from, from + atOnce);
    const rows = batch.map((area) => rowOf(area, saved.get(area.code), { containers, districts }));
    const written = await writeAreas(tx, rows);
    const codes = new Set(written.map(({ code }) => code));
    result.added.push(...[...codes].filter((code) => !saved.has(code)));
    result.changed.push(...[...codes].filter((code) => saved.has(code)));
    result.unchanged += batch.length - codes.size;
    const drawn = batch.filter((area, index) => codes.has(area.code) && "boundary" in rows[index]!);
    await writeRings(tx, drawn);
  }
  return result;
}

/** The same area said several times (the region of every municipality) is one: the first point, the most said. */
function together(given: readonly AreaToSave[]): AreaToSave[] {
  const areas = new Map<string, AreaToSave>();
  const largest = new Map<string, number>();
  for (const area of given) {
    const before = areas.get(area.code);
    if (before?.boundary && !area.boundary) continue;
    if (before && !area.boundary) {
      areas.set(area.code, { ...before, within: common(before.within, area.within) });
    } else areas.set(area.code, area);
  }
  // What has no boundary is measured from its most populous municipality.
  for (const { within, point, residents, boundary } of areas.values()) {
    if (!point || !boundary) continue;
    for (const code of within) {
      const container = areas.get(code);
      if (!container || container.boundary || (largest.get(code) ?? -1) >= (residents ?? 0)) continue;
      largest.set(code, residents ?? 0);
      areas.set(code, { ...container, point });
    }
  }
  return [...areas.values()];
}

/** A district over two regions lies in none of them. */
function common(one: readonly string[], other: readonly string[]): string[] {
  return one.filter((code) => other.includes(code));
}

function rowOf(
  area: AreaToSave,
  saved: SavedArea | undefined,
  {
    containers,
    districts,
  }: { containers: ReadonlyMap<string, readonly string[]>; districts: ReadonlySet<string> },
): Record<string, unknown> {
  // A file that says nothing of districts does not take a municipality out of its own.
  const kept = area.districtCode
    ? []
    : (saved?.within ?? []).filter((code) => saved?.districts.includes(code));
  const within = closure([...area.within, ...kept], containers, area.code);
  const district = area.districtCode ?? within.find((code) => districts.has(code));
  const keepsSurvey = saved !== undefined && saved.has_boundary && !saved.is_schematic && area.isSchematic;
  const drawn =
    area.boundary === null || keepsSurvey ? {} : { boundary: area.boundary, is_schematic: area.isSchematic };
  const hasPoint = area.point !== null && !(keepsSurvey || (area.boundary === null && saved?.has_point));
  return {
    code: area.code,
    kind: area.kind,
    name: area.isNameGuessed && saved ? saved.name : area.name,
    within,
    ...drawn,
    ...(hasPoint ? { longitude: area.point?.[0], latitude: area.point?.[1] } : {}),
    ...(area.patronDay === undefined ? {} : { patron_day: area.patronDay }),
    ...(area.residents === undefined ? {} : { residents: area.residents }),
    ...(area.residentsOn === undefined ? {} : { residents_on: area.residentsOn }),
    ...(area.uri === undefined ? {} : { uri: area.uri }),
    ...(keepsSurvey ? {} : sourceOf(area, saved)),
    ...(district === undefined ? {} : { territory_id: districtId(district) }),
  };
}

/** A file that does not say whose a boundary is leaves what is known; the source of a sketch goes with the sketch. */
function sourceOf(area: AreaToSave, saved: SavedArea | undefined): { source?: string | null } {
  if (area.source !== undefined) return { source: area.source };
  const replacesSketch = saved?.is_schematic === true && area.boundary !== null && !area.isSchematic;
  return replacesSketch ? { source: null } : {};
}

function closure(codes: string[], containers: ReadonlyMap<string, readonly string[]>, own: string): string[] {
  const all = new Set<string>();
  const visit = (code: string) => {
    if (all.has(code) || code === own) return;
    all.add(code);
    for (const above of containers.get(code) ?? []) visit(above);
  };
  for (const code of codes) visit(code);
  return [...all].toSorted();
}

function districtId(code: string): string {
  return idFrom("district", code);
}

async function saveDistricts(tx: Transaction, areas: readonly AreaToSave[]): Promise<void> {
  const named = areas.filter(({ kind }) => kind === "district");
  const codes = new Set(areas.map(({ districtCode }) => districtCode).filter((code) => code !== undefined));
  const rows = [...codes].map((code) => ({
    id: districtId(code),
    code: code
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, "-")
      .replaceAll(/^-|-$/g, ""),
    name: named.find((area) => area.code === code)?.name ?? code,
  }));
  if (rows.length === 0) return;
  await tx
    .insertInto("territories.district")
    .values(rows)
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

/** Upserts rows by code; columns that a row has not keep what they hold. Gives the codes of new and changed areas. */
async function writeAreas(tx: Transaction, rows: Record<string, unknown>[]): Promise<{ code: string }[]> {
  const columns = [
    "code",
    "kind",
    "name",
    "territory_id",
    "within",
    "longitude",
    "latitude",
    "boundary",
    "is_schematic",
    "patron_day",
    "residents",
    "residents_on",
    "uri",
    "source",
  ];
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const theirs = sql.join(columns.map((column) => sql.ref(`area.${column}`)));
  const news = sql.join(columns.map((column) => sql.ref(`excluded.${column}`)));
  const { rows: written } = await sql<{ code: string }>`
    insert into territories.area as area (${names})
    select ${sql.join(columns.map((column) => sql.ref(`row.${column}`)))}
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) as given(value)
    cross join (select jsonb_populate_record(null::territories.area, '{"is_schematic": false}') as base) as new
    left join territories.area as old on old.code = given.value ->> 'code'
    cross join lateral jsonb_populate_record(case when old.code is null then new.base else old end, given.value) as row
    on conflict (code) do update set (${names}) = row(${news})
    where (${theirs}) is distinct from (${news})
    returning area.code`.execute(tx);
  return written;
}

async function writeRings(tx: Transaction, areas: readonly AreaToSave[]): Promise<void> {
  const rings = areas.flatMap(({ code, rings: drawn }) =>
    drawn.map(({ line, isHole }, index) => ({
      area_code: code,
      number: index + 1,
      line: `(${line.map(([x, y]) => `(${x},${y})`).join(",")})`,
      is_hole: isHole,
    })),
  );
  if (areas.length === 0) return;
  await sql`delete from territories.ring where area_code = any (${areas.map(({ code }) => code)}::text[])`.execute(
    tx,
  );
  await sql`
    insert into territories.ring (area_code, number, line, is_hole)
    select area_code, number, line, is_hole
    from jsonb_to_recordset(${JSON.stringify(rings)}::jsonb) as r(area_code text, number integer, line polygon, is_hole boolean)`.execute(
    tx,
  );
}
