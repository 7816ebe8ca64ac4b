// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { plain } from "../../directory/import/gathering.ts";
import { listSavedAreas } from "../../territories/boundary.queries.ts";

/** A table that was loaded. */
export type PastLoad = {
  deskName: string;
  fileName: string;
  contacts: number;
  needs: number;
  at: Temporal.Instant;
};

/** The tables of the past that were loaded in some districts, the latest first; at most a hundred. */
export async function listPastLoads(db: Database, territoryIds: readonly string[]): Promise<PastLoad[]> {
  return db
    .selectFrom("helpdesk.past_load as load")
    .innerJoin("helpdesk.desk as desk", (join) =>
      join.onRef("desk.territory_id", "=", "load.territory_id").onRef("desk.id", "=", "load.desk_id"),
    )
    .select(["desk.name as deskName", "load.file_name as fileName", "load.contacts", "load.needs"])
    .select("load.loaded_at as at")
    .where(({ eb, fn, val }) => eb("load.territory_id", "=", fn.any(val([...territoryIds]))))
    .orderBy("load.loaded_at", "desc")
    .limit(100)
    .execute();
}

/** Where people of a district may live: its towns and their neighbourhoods by code, and what each is called. */
export async function listAreasOfPast(
  db: Database,
  territoryId: string,
): Promise<{ names: Map<string, string>; meanings: Map<string, string> }> {
  const areas = (await listSavedAreas(db)).filter(
    ({ kind }) => kind === "municipality" || kind === "neighbourhood",
  );
  const isOwn = (area: (typeof areas)[number]) =>
    area.territory_id === territoryId ||
    areas.some(({ code, territory_id }) => territory_id === territoryId && area.within.includes(code));
  const own = areas.filter(isOwn);
  const names = new Map(own.map(({ code, name }) => [code, name]));
  const meanings = new Map(
    own.flatMap(({ code, name }) => [[plain(code), code] as const, [plain(name), code] as const]),
  );
  // People come from elsewhere too: a town outside is known by a name that no other has.
  for (const [name, some] of Map.groupBy(areas, (area) => plain(area.name))) {
    if (!meanings.has(name) && some.length === 1) meanings.set(name, some[0]!.code);
  }
  return { names, meanings };
}
