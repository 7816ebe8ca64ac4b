// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";
import { found } from "../../../foundation/refusal.ts";
import { withParts } from "../space-tree.ts";
import { findSpace, listTree } from "../space.queries.ts";
import type { KeptSpace } from "../space.ts";
import type { Season } from "./season.ts";

function seasons(db: Database) {
  return db.selectFrom("spaces.season").selectAll();
}

export async function findSeason(db: Database, id: string): Promise<Season | undefined> {
  const row = await seasons(db).where("id", "=", id).executeTakeFirst();
  return row && asSeason(row);
}

/** The seasons of some spaces in which groups may ask on a day (YYYY-MM-DD). */
export async function listOpenSeasons(
  db: Database,
  spaceIds: readonly string[],
  today: string,
): Promise<Season[]> {
  const rows = await seasons(db)
    .where(({ eb, fn, val }) => eb("space_id", "=", fn.any(val([...spaceIds]))))
    .where("closed_at", "is", null)
    .where("wishes_from", "<=", today)
    .where("wishes_until", ">=", today)
    .orderBy("wishes_until")
    .limit(20)
    .execute();
  return rows.map(asSeason);
}

/** The seasons of some spaces, the latest first; at most a hundred. */
export async function listSeasons(db: Database, spaceIds: readonly string[]): Promise<Season[]> {
  const rows = await seasons(db)
    .where(({ eb, fn, val }) => eb("space_id", "=", fn.any(val([...spaceIds]))))
    .orderBy("starts_on", "desc")
    .orderBy("id")
    .limit(100)
    .execute();
  return rows.map(asSeason);
}

/** A season with the spaces that one can ask for in it. */
export async function openForWishes(db: Database, seasonId: string) {
  const season = found(await findSeason(db, seasonId));
  const whole = found(await findSpace(db, season.spaceId));
  const tree = await listTree(db, whole.territoryId, whole.locationId);
  const ids = withParts(tree, whole.id);
  const spaces = await Promise.all(ids.map((id) => findSpace(db, id)));
  return { season, whole, spaces: spaces.filter((space) => space?.status === "open") as KeptSpace[] };
}

type Row = Awaited<ReturnType<ReturnType<typeof seasons>["executeTakeFirstOrThrow"]>>;

function asSeason(row: Row): Season {
  return {
    territoryId: row.territory_id,
    id: row.id,
    spaceId: row.space_id,
    name: row.name,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    wishesFrom: row.wishes_from,
    wishesUntil: row.wishes_until,
    skipsHolidays: row.skips_holidays,
    note: row.note,
    closedAt: row.closed_at,
  };
}
