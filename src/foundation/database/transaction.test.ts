// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { freshDatabase } from "../../../tests/database.ts";
import { inTransaction } from "./transaction.ts";

const { db } = await freshDatabase();

test("nothing is written when the work throws", async () => {
  const work = inTransaction(db, async (tx) => {
    await tx
      .insertInto("foundation.setting")
      .values({ key: "one", value: JSON.stringify(1) })
      .execute();
    throw new Error("no");
  });

  await expect(work).rejects.toThrow("no");
  expect(await db.selectFrom("foundation.setting").selectAll().execute()).toEqual([]);
});

test("an action inside an action joins its transaction", async () => {
  await inTransaction(db, async (outer) => {
    await inTransaction(outer, async (inner) => {
      const id = sql<string>`SELECT pg_current_xact_id()::text AS id`;
      const [a, b] = [
        await sql<{ id: string }>`${id}`.execute(outer),
        await sql<{ id: string }>`${id}`.execute(inner),
      ];
      expect(a.rows).toEqual(b.rows);
    });
  });
});

test("values come and go as values.ts says", async () => {
  const at = Temporal.Instant.from("2026-03-29T01:30:00.123456Z");
  const { rows } = await sql<Record<string, unknown>>`
    SELECT ${at}::timestamptz AS at, ${[at]}::timestamptz[] AS ats, ${Temporal.PlainDate.from("2026-03-01")}::date AS day,
      ARRAY['2026-03-01'::date] AS days, 42::int8 AS count, ARRAY[1, NULL]::int8[] AS counts, 12.5::numeric AS amount,
      '{"a":[1]}'::jsonb AS json, '08:30'::time AS time`.execute(db);

  expect(rows[0]).toEqual({
    at,
    ats: [at],
    day: "2026-03-01",
    days: ["2026-03-01"],
    count: 42,
    counts: [1, null],
    amount: 12.5,
    json: { a: [1] },
    time: "08:30:00",
  });
});

test("a number too large to be exact is refused, not rounded", async () => {
  await expect(sql`SELECT 9007199254740993::int8 AS n`.execute(db)).rejects.toThrow(/too large/);
});
