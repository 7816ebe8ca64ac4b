// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database, Transaction } from "../../../foundation/database/database.ts";
import type { Document, EditableKind } from "../editing/editable.ts";
import type { Followed, Merge, Moved, Staying } from "./merge.ts";

/**
 * The record that one became, through every merge since; undefined when it was not merged, or when what it became is no
 * longer there.
 */
export async function findSurvivor(
  db: Database | Transaction,
  id: string,
): Promise<{ kind: EditableKind; id: string } | undefined> {
  return (await listSurvivors(db, [id])).get(id);
}

/** The same when everybody may read it: not a reserved place, nor what stands in one. */
export async function findPublicSurvivor(
  db: Database,
  id: string,
): Promise<{ kind: EditableKind; id: string } | undefined> {
  const survivor = await findSurvivor(db, id);
  if (!survivor) return undefined;
  const { rows } = await sql`
    select from directory.kept k where k.id = ${survivor.id} and not exists (
      select from directory.location l where l.address_visibility = 'hidden'
        and (l.id = k.id or l.id = (select a.location_id from directory.asset a where a.id = k.id)))`.execute(
    db,
  );
  return rows.length > 0 ? survivor : undefined;
}

/** The same for many, by the id of the one that went. */
export async function listSurvivors(
  db: Database | Transaction,
  ids: readonly string[],
): Promise<Map<string, { kind: EditableKind; id: string }>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ asked: string; kind: EditableKind; id: string }>`
    with recursive became(asked, kind, id, steps) as (
      select m.gone_id, m.kind, m.survivor_id, 1 from directory.merge m
      where m.gone_id = any (${[...ids]}::uuid[]) and m.undone_at is null
      union all
      select b.asked, b.kind, m.survivor_id, b.steps + 1 from became b
      join directory.merge m on m.gone_id = b.id and m.undone_at is null where b.steps < 20
    )
    select distinct on (b.asked) b.asked, b.kind, b.id from became b order by b.asked, b.steps desc`.execute(
    db,
  );
  return new Map(rows.map(({ asked, kind, id }) => [asked, { kind, id }]));
}

export async function findMerge(db: Database | Transaction, id: string): Promise<Merge | undefined> {
  const row = await db.selectFrom("directory.merge").selectAll().where("id", "=", id).executeTakeFirst();
  return (
    row && {
      id: row.id,
      kind: row.kind as EditableKind,
      goneId: row.gone_id,
      survivorId: row.survivor_id,
      gone: row.gone as Document,
      survivorBefore: row.survivor_before as Document,
      survivorAfter: row.survivor_after as Document,
      moved: row.moved as Moved[],
      followed: row.followed as Followed,
      staying: (row.staying ?? []) as Staying[],
      mergedAt: row.merged_at,
      mergedBy: row.merged_by,
      undoneAt: row.undone_at,
    }
  );
}

/** What moved with a merge and is still there, by name; at most two hundred. */
export async function listStandingNames(
  db: Database,
  things: readonly { kind: EditableKind; id: string }[],
): Promise<{ kind: EditableKind; id: string; name: string }[]> {
  const kinds = new Map(things.map(({ id, kind }) => [id, kind]));
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from directory.kept where id = any (${[...kinds.keys()]}::uuid[])
    order by name collate "it-x-icu", id limit 200`.execute(db);
  return rows.map(({ id, name }) => ({ id, name, kind: kinds.get(id)! }));
}
