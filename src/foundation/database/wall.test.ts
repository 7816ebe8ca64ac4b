// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";

import { freshDatabase } from "../../../tests/database.ts";
import { storyNow } from "../../../tests/story.ts";
import { newId } from "../uuid.ts";
import type { Transaction } from "./database.ts";
import { behindWall } from "./wall.ts";

const { db, pool } = await freshDatabase();
const [pavia, rozzano] = [newId(), newId()];
const behind = ["helpdesk", "inquirers"];

beforeAll(async () => {
  for (const id of [pavia, rozzano]) {
    await db
      .insertInto("territories.district")
      .values({ id, name: id, code: id.slice(-8) })
      .execute();
    await db.insertInto("inquirers.inquirer").values(threadIn(id)).execute();
    await db.insertInto("helpdesk.desk").values(deskIn(id)).execute();
  }
});

test("who says for no district sees no row, of any table behind the wall", async () => {
  const tables = await tablesBehind();
  expect(tables.length).toBeGreaterThanOrEqual(6);
  await behindWall(db, { districts: [] }, async (tx) => {
    for (const table of tables) {
      const { rows } = await sql<{
        rows: number;
      }>`SELECT count(*)::int AS rows FROM ${sql.raw(table)}`.execute(tx);
      expect(rows[0]!.rows, table).toBe(0);
    }
  });
});

test("who works for one district sees its rows, and none of another's", async () => {
  expect(await behindWall(db, { districts: [pavia] }, districtsSeen)).toEqual([pavia, pavia]);
  expect(await behindWall(db, { districts: [rozzano] }, districtsSeen)).toEqual([rozzano, rozzano]);
  expect(new Set(await behindWall(db, { districts: [pavia, rozzano] }, districtsSeen)).size).toBe(2);
  // The owner, who migrates and copies, is not behind it.
  expect(new Set(await db.transaction().execute(districtsSeen)).size).toBe(2);
});

test("nothing can be written into another district, moved there, or taken from it", async () => {
  const insert = behindWall(db, { districts: [pavia] }, (tx) =>
    tx.insertInto("inquirers.inquirer").values(threadIn(rozzano)).execute(),
  );
  await expect(insert).rejects.toThrow(/row-level security/);

  const move = behindWall(db, { districts: [pavia] }, (tx) =>
    tx.updateTable("helpdesk.desk").set({ territory_id: rozzano }).execute(),
  );
  await expect(move).rejects.toThrow(/row-level security/);

  const changed = await behindWall(db, { districts: [pavia] }, async (tx) => [
    await tx
      .updateTable("helpdesk.desk")
      .set({ name: "altrove" })
      .where("territory_id", "=", rozzano)
      .executeTakeFirst(),
    await tx.deleteFrom("inquirers.inquirer").where("territory_id", "=", rozzano).executeTakeFirst(),
  ]);
  expect(changed).toMatchObject([{ numUpdatedRows: 0n }, { numDeletedRows: 0n }]);
});

test("the wall stands as long as its transaction, and gives back what held before", async () => {
  await db.transaction().execute(async (tx) => {
    await behindWall(tx, { districts: [pavia] }, async (inner) => {
      await behindWall(inner, { districts: [] }, async () => {});
      expect(await districtsSeen(inner)).toEqual([pavia, pavia]);
    });
    expect(new Set(await districtsSeen(tx)).size).toBe(2);
  });
  await expect(behindWall(db, { districts: [pavia] }, () => Promise.reject(new Error("no")))).rejects.toThrow(
    "no",
  );

  // The same connection, as a pooler would give it to somebody else.
  await db.connection().execute(async (one) => {
    await behindWall(one, { districts: [pavia] }, districtsSeen);
    const { rows } = await sql<{ role: string; districts: string }>`SELECT current_setting('role') AS role,
      current_setting('trama.districts', true) AS districts`.execute(one);
    expect(rows).toEqual([{ role: "none", districts: "" }]);
  });
});

test("what is no id is refused by the database, not taken for a wish to see all", async () => {
  await expect(behindWall(db, { districts: ["' OR true"] }, districtsSeen)).rejects.toThrow(/uuid/);
});

test("the application's role owns nothing: no table is changed, no trace rewritten, no migration made up", async () => {
  await expectRefused("ALTER TABLE helpdesk.desk DISABLE ROW LEVEL SECURITY");
  await expectRefused("DROP POLICY of_these_districts ON helpdesk.desk");
  await expectRefused("TRUNCATE inquirers.inquirer CASCADE");
  await expectRefused("CREATE TABLE helpdesk.mine (id int)");
  await expectRefused("DELETE FROM foundation.activity");
  await expectRefused("UPDATE foundation.activity SET actor = 'nobody'");
  await expectRefused("INSERT INTO foundation.migration (name, hash) VALUES ('x', 'x')");
  await expectRefused("SET LOCAL session_replication_role = replica");
});

test("every table behind the wall has it, and every district policy is the same", async () => {
  const { rows } = await pool.query<{ table: string; is_on: boolean; districts: string | null }>(`
    SELECT n.nspname || '.' || c.relname AS table, c.relrowsecurity AS is_on, p.qual AS districts
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_policies p ON p.schemaname = n.nspname AND p.tablename = c.relname AND p.policyname = 'of_these_districts'
      AND p.cmd = 'ALL' AND p.roles = '{trama_application}'
    WHERE n.nspname IN ('helpdesk', 'inquirers') AND c.relkind IN ('r', 'p')`);
  expect(rows.filter(({ is_on, districts }) => !is_on || districts === null)).toEqual([]);
  expect(new Set(rows.map(({ districts }) => districts)).size).toBe(1);
});

test("no view looks over the wall, and the functions that do are the known ones", async () => {
  const { rows: views } = await pool.query(
    `SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = ANY ($1) AND (c.relkind = 'm'
       OR (c.relkind = 'v' AND NOT coalesce(c.reloptions @> '{security_invoker=true}', false)))`,
    [behind],
  );
  expect(views).toEqual([]);
  const { rows: functions } = await pool.query<{ called: string; path: string | null; trigger: boolean }>(
    `SELECT p.oid::regproc::text AS called, p.prorettype = 'trigger'::regtype AS trigger,
       (SELECT c FROM unnest(p.proconfig) AS c WHERE c LIKE 'search_path=%') AS path
     FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE p.prosecdef AND n.nspname <> 'public'`,
  );
  const safe = new Set(["search_path=pg_catalog", 'search_path=""']);
  expect(functions.filter(({ path }) => path === null || !safe.has(path))).toEqual([]);
  // Triggers answer nobody, and findings are settled by a function of their own; the rest are narrow questions of 0029_wall.
  const asked = functions.filter(({ called, trigger }) => !trigger && called !== "directory.settle_findings");
  expect(asked.filter(({ called }) => !/^(helpdesk|inquirers)\.walled_/.test(called))).toEqual([]);
});

test("the application may work in every schema of ours", async () => {
  const { rows } = await pool.query(`
    SELECT n.nspname || '.' || c.relname AS "table" FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'jobs', 'public') AND c.relkind IN ('r', 'p', 'v')
      AND NOT (has_schema_privilege('trama_application', n.oid, 'USAGE') AND has_table_privilege('trama_application', c.oid, 'SELECT'))`);
  expect(rows).toEqual([]);
});

function expectRefused(statement: string): Promise<void> {
  const attempt = behindWall(db, { districts: [pavia] }, (tx) => sql.raw(statement).execute(tx));
  return expect(attempt, statement).rejects.toThrow(/permission denied|must be owner/);
}

async function tablesBehind(): Promise<string[]> {
  const { rows } = await pool.query<{ table: string }>(
    `SELECT c.oid::regclass::text AS table FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = ANY ($1) AND c.relkind IN ('r', 'p')`,
    [behind],
  );
  return rows.map(({ table }) => table);
}

/** Of a thread and of a desk, whose districts are seen. */
async function districtsSeen(tx: Transaction): Promise<string[]> {
  const threads = await tx.selectFrom("inquirers.inquirer").select("territory_id").execute();
  const desks = await tx.selectFrom("helpdesk.desk").select("territory_id").execute();
  return [...threads, ...desks].map((row) => row.territory_id);
}

function threadIn(territoryId: string) {
  return { territory_id: territoryId, id: newId(), created_at: storyNow };
}

function deskIn(territoryId: string) {
  return { territory_id: territoryId, id: newId(), name: "Sportello", created_at: storyNow };
}
