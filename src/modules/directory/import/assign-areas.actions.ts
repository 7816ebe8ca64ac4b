// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Transaction } from "../../../foundation/database/database.ts";
import { listAreasOfPoints, type KeyedPoint, type SavedArea } from "../../territories/boundary.queries.ts";
import { areaNames } from "./area-names.ts";
import { listWithoutArea } from "./known.queries.ts";

/**
 * Gives an area to every place and asset that has none: the smallest drawn area in which its point lies, else the
 * municipality that its address names without doubt. Its district follows. Gives how many places stay without.
 */
export async function assignAreas(tx: Transaction, areas: readonly SavedArea[]): Promise<number> {
  const names = areaNames(areas);
  const territories = new Map(areas.map(({ code, territory_id }) => [code, territory_id]));
  let without = 0;
  for (const table of ["directory.location", "directory.asset"] as const) {
    const waiting = await listWithoutArea(tx, table);
    const points = waiting.flatMap(({ id, longitude, latitude }): KeyedPoint[] =>
      longitude === null || latitude === null ? [] : [{ key: id, longitude, latitude }],
    );
    const lying = await listAreasOfPoints(tx, points);
    const found = waiting.flatMap(({ id, city, province }) => {
      const code = lying.get(id) ?? (city ? names.called(city, province) : undefined);
      return code === undefined ? [] : [{ id, code, territory_id: territories.get(code) ?? null }];
    });
    await sql`
      update ${sql.table(table)} as t set area_code = f.code, territory_id = coalesce(t.territory_id, f.territory_id)
      from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as f(id uuid, code text, territory_id uuid)
      where t.id = f.id`.execute(tx);
    if (table === "directory.location") without = waiting.length - found.length;
  }
  return without;
}
