// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MultiPolygon, Polygon } from "geojson";
import { sql } from "kysely";

import type { Database } from "../../foundation/database/database.ts";
import type { OpenArea } from "./open-area.ts";

/**
 * Areas for whoever reuses them, by code. A surveyed boundary comes only with whose it is, because licences ask for it;
 * a sketch is ours. Custom areas are drawn by services for themselves: they come too.
 */
export async function listOpenAreas(
  db: Database,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<OpenArea[]> {
  return db
    .selectFrom("territories.area")
    .select(["code", "kind", "name", "within", "uri", "residents", "source", "longitude", "latitude"])
    .select(["is_schematic as isSchematic", sql<string | null>`residents_on::text`.as("residentsOn")])
    .select(
      sql<Polygon | MultiPolygon | null>`case when boundary ->> 'type' in ('Polygon', 'MultiPolygon')
        and (is_schematic or nullif(btrim(source), '') is not null) then boundary end`.as("boundary"),
    )
    .$if(after !== undefined, (query) => query.where("code", ">", after!))
    .orderBy("code")
    .limit(limit)
    .execute();
}

/** How many areas there are. */
export async function countOpenAreas(db: Database): Promise<number> {
  const { many } = await db
    .selectFrom("territories.area")
    .select(({ fn }) => fn.countAll<number>().as("many"))
    .executeTakeFirstOrThrow();
  return many;
}

/** More than these say less than the provinces and regions in which they are. */
const mostTowns = 100;

/**
 * What the data of an installation are about, as a catalogue says it: its municipalities, or where they are too many
 * the larger areas in which they are.
 */
export async function listCoveredAreas(
  db: Database,
): Promise<Pick<OpenArea, "code" | "kind" | "name" | "uri">[]> {
  const of = (kinds: string[]) =>
    db
      .selectFrom("territories.area")
      .select(["code", "kind", "name", "uri"])
      .where("kind", "in", kinds)
      .orderBy("code")
      .limit(mostTowns + 1)
      .execute();
  const towns = await of(["municipality"]);
  return towns.length <= mostTowns ? towns : of(["province", "region"]);
}
