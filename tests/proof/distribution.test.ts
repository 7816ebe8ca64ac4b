// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { expect, test } from "vitest";

import { freshDatabase } from "../database.ts";

// Rows of a district can live on a node of their own (docs/guides/scale.md) when nothing that must be unique, and no reference
// between them, is said without the district.

const { db } = await freshDatabase();

/** Rooms whose every row is a district's. Accounts, territories and the directory are read across districts: they stay whole. */
const operational = ["assemblies", "calendar", "helpdesk", "inquirers", "labs", "spaces"];

type Rule = { table: string; rule: string; columns: string[] };

/** Keys, unique rules and rules of exclusion, as indexes. */
async function listUnique(): Promise<Rule[]> {
  const { rows } = await sql<Rule>`
    select n.nspname || '.' || t.relname as table, i.relname as rule,
      array(select coalesce(a.attname, '(expression)') from unnest(x.indkey[0:x.indnkeyatts - 1]) with ordinality k (number, place)
        left join pg_attribute a on a.attrelid = t.oid and a.attnum = k.number order by k.place)::text[] as columns
    from pg_index x
    join pg_class i on i.oid = x.indexrelid
    join pg_class t on t.oid = x.indrelid
    join pg_namespace n on n.oid = t.relnamespace
    where (x.indisunique or x.indisexclusion) and n.nspname = any(${operational})
    order by 1, 2`.execute(db);
  return rows;
}

/** References between tables that both have a district, which do not name it. */
async function listTies(): Promise<Rule[]> {
  const { rows } = await sql<Rule>`
    select n.nspname || '.' || t.relname as table, c.conname as rule,
      array(select a.attname from unnest(c.conkey) k join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k)::text[] as columns
    from pg_constraint c
    join pg_class t on t.oid = c.conrelid
    join pg_namespace n on n.oid = t.relnamespace
    join pg_class f on f.oid = c.confrelid
    join pg_namespace fn on fn.oid = f.relnamespace
    where c.contype = 'f' and n.nspname = any(${operational}) and fn.nspname = any(${operational})
    order by 1, 2`.execute(db);
  return rows;
}

test("every table of these rooms has a district", async () => {
  const { rows } = await sql<{ table: string }>`
    select n.nspname || '.' || t.relname as table
    from pg_class t join pg_namespace n on n.oid = t.relnamespace
    where t.relkind in ('r', 'p') and not t.relispartition and n.nspname = any(${operational})
      and not exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'territory_id')
    order by 1`.execute(db);
  expect(rows.map(({ table }) => table)).toEqual([]);
});

test("what must be unique is so within a district", async () => {
  const rules = await listUnique();
  expect(rules.length).toBeGreaterThan(50);
  // A token of 256 bits is of nobody else by itself: on several nodes its index only finds.
  const others = rules.filter(
    ({ columns }) => columns[0] !== "territory_id" && columns.join() !== "token_hash",
  );
  expect(others).toEqual([]);
});

test("references between their rows name the district", async () => {
  const ties = await listTies();
  expect(ties.length).toBeGreaterThan(30);
  const others = ties.filter(({ columns }) => !columns.includes("territory_id"));
  expect(others).toEqual([]);
});
