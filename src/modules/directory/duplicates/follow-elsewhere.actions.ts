// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Transaction } from "../../../foundation/database/database.ts";
import { recordTables } from "../editing/document.queries.ts";
import type { EditableKind } from "../editing/editable.ts";
import type { FollowedElsewhere } from "./merge.ts";

type Pair = { kind: EditableKind; fromId: string; toId: string };

/**
 * Rows of other rooms that stand on the record that goes (a desk at a place, an activity of an organization) stand on the
 * other from now on. Rooms above are not known here by name: it is their foreign keys that are asked. Where the other has
 * the same row already, theirs goes as it would if the record were taken away.
 */
export async function letElsewhereFollow(
  tx: Transaction,
  { kind, fromId, toId }: Pair,
): Promise<FollowedElsewhere[]> {
  const followed: FollowedElsewhere[] = [];
  for (const { table, column } of await listPointing(tx, kind)) {
    await sql`savepoint one_table`.execute(tx);
    try {
      const { rows } = await sql<{ id: string }>`
        update ${sql.table(table)} set ${sql.ref(column)} = ${toId} where ${sql.ref(column)} = ${fromId}
        returning id`.execute(tx);
      if (rows.length > 0) followed.push({ table, column, ids: rows.map(({ id }) => id) });
    } catch (error) {
      if ((error as { code?: unknown }).code !== isThereTwice) throw error;
      await sql`rollback to savepoint one_table`.execute(tx);
    }
  }
  return followed;
}

/** The same back, as far as they still stand on the other. */
export async function letElsewhereReturn(
  tx: Transaction,
  { kind, fromId, toId, followed }: Pair & { followed: readonly FollowedElsewhere[] },
): Promise<void> {
  const pointing = await listPointing(tx, kind);
  for (const { table, column, ids } of followed) {
    // What was written down is only obeyed where it still is a tie to such records.
    if (!pointing.some((one) => one.table === table && one.column === column)) continue;
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${fromId}
      where id = any (${ids}::uuid[]) and ${sql.ref(column)} = ${toId}`.execute(tx);
  }
}

/** How PostgreSQL says that there may not be two such rows. */
const isThereTwice = "23505";

/** The columns of other rooms that point to records of this kind, of tables whose rows have an id. */
async function listPointing(
  tx: Transaction,
  kind: EditableKind,
): Promise<{ table: string; column: string }[]> {
  const { rows } = await sql<{ table: string; column: string }>`
    select n.nspname || '.' || c.relname as "table", a.attname as "column"
    from pg_constraint f
    join pg_class c on c.oid = f.conrelid
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
    where f.contype = 'f' and f.confrelid = ${recordTables[kind]}::regclass and cardinality(f.conkey) = 1
      and n.nspname <> 'directory' and c.relkind = 'r'
      and exists (select from pg_attribute i where i.attrelid = c.oid and i.attname = 'id' and i.atttypid = 'uuid'::regtype)
    order by 1, 2`.execute(tx);
  return rows;
}
