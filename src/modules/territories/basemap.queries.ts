// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MultiPolygon, Polygon } from "geojson";
import { sql } from "kysely";

import type { Database } from "../../foundation/database/database.ts";
import type { DrawnArea } from "./basemap.ts";
import type { Box } from "./picture.ts";

/** More than all the municipalities of Italy; beyond it the rest is not drawn. */
const mostAreas = 10_000;

/**
 * A text that changes whenever an area is added, changed or removed: every row carries the transaction that wrote it,
 * so no column and no trigger is needed. Reads no boundary.
 */
export async function findAreasVersion(db: Database): Promise<string> {
  const { version } = await db
    .selectFrom("territories.area")
    .select(
      sql<string>`count(*) || '-' || coalesce(max(xmin::text::bigint), 0) || '-' || coalesce(sum(xmin::text::bigint), 0)`.as(
        "version",
      ),
    )
    .executeTakeFirstOrThrow();
  return version;
}

/**
 * Municipalities and neighbourhoods that have a boundary, by code: the same areas always give the same drawing. With
 * `within` only those of which something lies in that box.
 */
export async function listDrawnAreas(
  db: Database,
  { within }: { within?: Box | undefined } = {},
): Promise<DrawnArea[]> {
  return db
    .selectFrom("territories.area")
    .select([
      "code",
      "kind",
      "name",
      "longitude",
      "latitude",
      "residents",
      "is_schematic as isSchematic",
      "source",
    ])
    .select(sql<Polygon | MultiPolygon>`boundary`.as("boundary"))
    .$narrowType<{ kind: DrawnArea["kind"] }>()
    .where("kind", "in", ["municipality", "neighbourhood"])
    .where(sql<boolean>`boundary ->> 'type' in ('Polygon', 'MultiPolygon')`)
    .$if(within !== undefined, (query) => query.where(liesIn(within!)))
    .orderBy("code")
    .limit(mostAreas)
    .execute();
}

/** The index of rings compares boxes, which is enough for a picture. */
function liesIn({ west, south, east, north }: Box) {
  return sql<boolean>`code in (select r.area_code from territories.ring r
    where r.line && polygon(box(point(${west}, ${south}), point(${east}, ${north}))))`;
}
