// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { expect, test } from "vitest";

import { withDatabase } from "../../../tests/database-url.ts";
import { freshDatabase } from "../../../tests/database.ts";
import { isDatabaseUnavailable, openDatabase } from "./database.ts";

const { db, connection } = await freshDatabase();

test("a connection cut in the middle of a question is a 503, and questions are soon answered again", async () => {
  const slow = await db.connection().execute(async (one) => {
    const { rows } = await sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`.execute(one);
    const cut = errorOf(sql`SELECT pg_sleep(30)`.execute(one));
    await sql`SELECT pg_terminate_backend(${rows[0]!.pid})`.execute(db);
    return cut;
  });

  expect(isDatabaseUnavailable(slow)).toBe(true);
  await expect.poll(() => errorOf(sql`SELECT 1`.execute(db))).toBeUndefined();
});

test("idle connections cut by the server do not end the process", async () => {
  await Promise.all([sql`SELECT 1`.execute(db), sql`SELECT 2`.execute(db)]);
  const other = openDatabase(connection, { poolSize: 1 });
  await sql`SELECT 1`.execute(other.db);
  await sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`.execute(other.db);

  await expect.poll(() => errorOf(sql`SELECT 1`.execute(other.db))).toBeUndefined();
  await other.close();
});

test("a transaction cut in the middle leaves nothing behind", async () => {
  const cut = await errorOf(
    db.transaction().execute(async (tx) => {
      await tx.insertInto("foundation.setting").values({ key: "half", value: "1" }).execute();
      const { rows } = await sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`.execute(tx);
      await sql`SELECT pg_terminate_backend(${rows[0]!.pid})`.execute(db);
      await sql`SELECT 1`.execute(tx);
    }),
  );

  expect(isDatabaseUnavailable(cut)).toBe(true);
  const kept = () => db.selectFrom("foundation.setting").selectAll().execute().catch(String);
  await expect.poll(kept).toEqual([]);
});

test("a statement that takes too long is given up", async () => {
  const impatient = openDatabase(connection, { statementTimeoutMs: 50 });
  const slow = await errorOf(sql`SELECT pg_sleep(5)`.execute(impatient.db));
  await impatient.close();

  expect(slow).toMatchObject({ code: "57014" });
});

test("a server that is not there is a 503; a wrong question is not", async () => {
  const nowhere = openDatabase("postgresql://trama@localhost/trama?host=/nowhere");
  expect(isDatabaseUnavailable(await errorOf(sql`SELECT 1`.execute(nowhere.db)))).toBe(true);
  await nowhere.close();

  const missing = openDatabase(withDatabase(connection, "no_such_database"));
  expect(isDatabaseUnavailable(await errorOf(sql`SELECT 1`.execute(missing.db)))).toBe(false);
  await missing.close();
  expect(isDatabaseUnavailable(await errorOf(sql`SELECT nothing`.execute(db)))).toBe(false);
  expect(isDatabaseUnavailable("text")).toBe(false);
});

function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  );
}
