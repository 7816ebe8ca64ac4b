// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../foundation/database/database.ts";

/** How areas are called, by their codes. */
export async function listAreaNames(db: Database, codes: readonly string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .selectFrom("territories.area")
    .select(["code", "name"])
    .where("code", "in", [...codes])
    .execute();
  return new Map(rows.map(({ code, name }) => [code, name]));
}

/** Of some areas, the municipalities and neighbourhoods; a neighbourhood with its town: "Vallone, Pavia". */
export async function listSpokenAreas(
  db: Database,
  codes: readonly string[],
): Promise<{ code: string; name: string }[]> {
  const { rows } = await sql<{ code: string; name: string }>`
    select a.code, concat_ws(', ', a.name, town.name) as name
    from territories.area a
    left join territories.area town
      on town.kind = 'municipality' and a.kind = 'neighbourhood' and town.code = any (a.within)
    where a.code = any (${[...codes]}::text[]) and a.kind in ('municipality', 'neighbourhood')
    order by coalesce(town.name, a.name) collate "it-x-icu", a.kind, a.name collate "it-x-icu"`.execute(db);
  return rows;
}
