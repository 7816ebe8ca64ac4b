// SPDX-License-Identifier: AGPL-3.0-or-later
// Findings are written with their words put aside: whoever searches next must not have to look there.
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { loadDemonstration } from "../../src/demonstration.ts";
import { freshDatabase } from "../database.ts";

const { db } = await freshDatabase();
const now = Temporal.Instant.from("2026-12-02T10:00:00+01:00");

test("after a load nothing is left aside in the indexes of findings", async () => {
  await loadDemonstration(db, now);
  const { rows } = await sql<{ name: string; aside: number }>`
    select c.relname as name, gin_clean_pending_list(c.oid)::int as aside
    from pg_class c join pg_am a on a.oid = c.relam and a.amname = 'gin'
    where c.relkind = 'i' and c.relname like 'finding_%'`.execute(db);
  // Five for each of four kinds.
  expect(rows).toHaveLength(20);
  expect(rows.filter(({ aside }) => aside > 0)).toEqual([]);
});
