// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import type { PlaceHours } from "./place-hours.ts";

/** A record as it is chosen by name: among those called the same, its label says which. */
export type Called = { id: string; label: string };

/** Places of some districts that anyone may know, as other rooms let them be chosen: by name, at most two thousand. */
export async function listPlacesCalled(db: Database, districtIds: readonly string[]): Promise<Called[]> {
  const rows = await db
    .selectFrom("directory.location")
    .select(["id", sql<string>`coalesce(nullif(btrim(name), ''), alternate_name, '')`.as("name")])
    .where(({ eb, fn, val }) => eb("territory_id", "=", fn.any(val([...districtIds]))))
    .where("address_visibility", "<>", "hidden")
    .where(sql<boolean>`coalesce(nullif(btrim(name), ''), alternate_name) is not null`)
    .orderBy(sql`name collate "it-x-icu"`)
    .orderBy("id")
    .limit(2000)
    .execute();
  return labelled(rows);
}

/** Organizations of some districts, the same way. */
export async function listOrganizationsCalled(
  db: Database,
  districtIds: readonly string[],
): Promise<Called[]> {
  const rows = await db
    .selectFrom("directory.organization")
    .select(["id", "name"])
    .where(({ eb, fn, val }) => eb("territory_id", "=", fn.any(val([...districtIds]))))
    .orderBy(sql`name collate "it-x-icu"`)
    .orderBy("id")
    .limit(2000)
    .execute();
  return labelled(rows);
}

function labelled(rows: readonly { id: string; name: string }[]): Called[] {
  const times = Map.groupBy(rows, ({ name }) => name.toLocaleLowerCase("it"));
  return rows.map(({ id, name }) => ({
    id,
    label: (times.get(name.toLocaleLowerCase("it"))?.length ?? 0) > 1 ? `${name} · ${id.slice(-6)}` : name,
  }));
}

/** Names and hours of places, by id; a place with a hidden address is not among them. */
export async function listPlaceHours(
  db: Database,
  ids: readonly (string | null)[],
): Promise<Map<string, PlaceHours>> {
  const asked = [...new Set(ids.filter((id) => id !== null))];
  if (asked.length === 0) return new Map();
  const { rows } = await sql<PlaceHours>`
    select l.id, coalesce(nullif(btrim(l.name), ''), l.alternate_name, '') as name, l.hours, p.patron_day as "patronDay"
    from directory.location l
    left join directory.public_place p on p.location_id = l.id
    where l.id = any (${asked}::uuid[]) and l.address_visibility <> 'hidden'`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Names of organizations, by id. */
export async function listOrganizationNamesOf(
  db: Database,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const asked = [...new Set(ids.filter((id) => id !== null))];
  if (asked.length === 0) return new Map();
  const rows = await db
    .selectFrom("directory.organization")
    .select(["id", "name"])
    .where(({ eb, fn, val }) => eb("id", "=", fn.any(val(asked))))
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
