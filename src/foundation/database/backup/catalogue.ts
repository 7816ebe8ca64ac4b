// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Client } from "pg";

/** A table as it is kept: its columns but those that the database works out by itself, each with its type. */
export type Kept = { table: string; columns: string[]; types: string[] };

/** Where the job queue lives: its tables are made by the queue, and what waits there is asked again at every start. */
const notKept = ["jobs", "pg_catalog", "information_schema"];

/**
 * Every table of this database that a backup holds, in the order of their names, from the database's own catalogue: a
 * new table is in the next backup without anybody thinking of it. Names are quoted where they need it.
 */
export async function listKept(client: Client): Promise<Kept[]> {
  const { rows } = await client.query<Kept>(
    `select format('%I.%I', n.nspname, c.relname) as table,
            array_agg(format('%I', a.attname) order by a.attnum) as columns,
            array_agg(format_type(a.atttypid, a.atttypmod) order by a.attnum) as types
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind in ('r', 'p') and not c.relispartition
       and n.nspname <> all ($1) and n.nspname not like 'pg\\_%'
       and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
     group by n.nspname, c.relname
     order by format('%I.%I', n.nspname, c.relname) collate "C"`,
    [notKept],
  );
  return rows;
}

/** How far a sequence has counted. `isCalled`: the value was given out already. */
export type Counted = { sequence: string; value: string; isCalled: boolean };

export async function listCounted(client: Client): Promise<Counted[]> {
  const { rows } = await client.query<{ sequence: string }>(
    `select format('%I.%I', n.nspname, c.relname) as sequence
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'S' and n.nspname <> all ($1) and n.nspname not like 'pg\\_%'
     order by format('%I.%I', n.nspname, c.relname) collate "C"`,
    [notKept],
  );
  const counted: Counted[] = [];
  for (const { sequence } of rows) {
    const found = await client.query<{ value: string; isCalled: boolean }>(
      `select last_value::text as value, is_called as "isCalled" from ${sequence}`,
    );
    counted.push({ sequence, ...found.rows[0]! });
  }
  return counted;
}

/** A rule between tables, as the statements that take it away and put it back. */
export type Tie = { without: string; with: string };

/** The references between tables: while rows come in by the table's name, what they refer to may still be missing. */
export async function listTies(client: Client): Promise<Tie[]> {
  const { rows } = await client.query<Tie>(
    `select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname) as without,
            format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) as with
     from pg_constraint k
     join pg_namespace n on n.oid = k.connamespace
     where k.contype = 'f' and k.conparentid = 0 and n.nspname <> all ($1) and n.nspname not like 'pg\\_%'
     order by 1`,
    [notKept],
  );
  return rows;
}
