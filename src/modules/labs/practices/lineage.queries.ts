// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import { listDistricts } from "../../territories/district.queries.ts";
import type { Origin } from "./lineage.ts";
import { practicePath } from "./practice.ts";

const mostOrigins = 200;
const furthest = 12;

/**
 * Everything that stands with a practice: the first of them, and all that was copied from it, of any lab and any
 * territory, and the groups elsewhere that keepers said yes to. Drafts are not there.
 */
export async function listLineage(db: Database, practiceId: string): Promise<Origin[]> {
  const ids = await listIds(db, practiceId);
  const [practices, copies, districts] = await Promise.all([
    db
      .selectFrom("labs.practice as p")
      .innerJoin("labs.lab as l", (join) =>
        join.onRef("l.territory_id", "=", "p.territory_id").onRef("l.id", "=", "p.lab_id"),
      )
      .select(["p.id", "p.copied_from", "p.title", "p.status", "p.territory_id", "l.name as lab"])
      .where(({ eb, fn, val }) => eb("p.id", "=", fn.any(val(ids))))
      .where("l.status", "<>", "draft")
      .orderBy("p.published_at")
      .orderBy("p.id")
      .execute(),
    db
      .selectFrom("labs.practice_copy")
      .select(["id", "practice_id", "group_name", "place_name", "url"])
      .where(({ eb, fn, val }) => eb("practice_id", "=", fn.any(val(ids))))
      .where("status", "=", "published")
      .orderBy("created_at")
      .limit(mostOrigins)
      .execute(),
    listDistricts(db),
  ]);
  const names = new Map(districts.map(({ id, name }) => [id, name]));
  return [
    ...practices.map(({ id, copied_from, title, status, territory_id, lab }) => ({
      id,
      parentId: copied_from,
      name: title,
      by: lab,
      where: names.get(territory_id) ?? "",
      href: status === "published" ? practicePath(id) : undefined,
    })),
    ...copies.map(({ id, practice_id, group_name, place_name, url }) => ({
      id,
      parentId: practice_id,
      name: group_name,
      by: group_name,
      where: place_name,
      href: url ?? undefined,
    })),
  ];
}

/** First up to the practice that all came from, then down to all of its copies. */
async function listIds(db: Database, practiceId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive up(id, copied_from, far) as (
      select p.id, p.copied_from, 0 from labs.practice p where p.id = ${practiceId}
      union all
      select p.id, p.copied_from, up.far + 1 from up
      join labs.practice p on p.id = up.copied_from and p.status <> 'draft'
      where up.far < ${furthest}
    ),
    down(id, far) as (
      select id, 0 from (select id from up order by far desc limit 1) as first
      union
      select p.id, down.far + 1 from down
      join labs.practice p on p.copied_from = down.id and p.status <> 'draft'
      where down.far < ${furthest}
    )
    select distinct id from down limit ${mostOrigins}`.execute(db);
  return rows.map(({ id }) => id);
}
