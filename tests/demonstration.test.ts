// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { loadNextPart, loadRest } from "../src/demonstration-rest.ts";
import {
  adoptInstallation,
  isEmpty,
  loadDemonstration,
  loadDemonstrationIfEmpty,
  loadVocabulary,
} from "../src/demonstration.ts";
import type { Database } from "../src/foundation/database/database.ts";
import { inTransaction } from "../src/foundation/database/transaction.ts";
import { getSetting } from "../src/foundation/setting.ts";
import { freshDatabase } from "./database.ts";
import { recordsOf } from "./records.ts";
import { assets, services } from "./shipped.ts";

const { db } = await freshDatabase();
const { db: own } = await freshDatabase();
const now = Temporal.Instant.from("2026-11-21T10:00:00Z");

test("is empty, then holds the demonstration and says so", { timeout: 60_000 }, async () => {
  expect(await isEmpty(db)).toBe(true);
  await loadVocabulary(db, now);
  expect(await isEmpty(db)).toBe(true);
  await loadDemonstration(db, now);
  expect(await isEmpty(db)).toBe(false);

  expect(await getSetting(db, "installation.demonstration")).toBe(true);
  expect(await getSetting(db, "installation.name")).toContain("dimostrazione");
  expect(await countOf("directory.service")).toBe(services.length);
  const atWork = await db.selectFrom("labs.network").select("id").where("status", "=", "active").execute();
  expect(atWork.length).toBeGreaterThan(5);
  expect(await countOf("directory.asset")).toBe(assets.length + atWork.length);
  const unmarked = await db
    .selectFrom("directory.service")
    .select("name")
    .where("is_demonstration", "=", false)
    .execute();
  expect(unmarked).toEqual([]);
});

test("says of every record which district answers for it, so that its people find it", async () => {
  for (const table of ["organization", "location", "service", "asset"] as const) {
    const nobodys = await db
      .selectFrom(`directory.${table}`)
      .select("name")
      .where("territory_id", "is", null)
      .execute();
    expect(nobodys).toEqual([]);
  }
});

test("loads it twice without changing anything", { timeout: 60_000 }, async () => {
  const before = await db
    .selectFrom("directory.service")
    .select(["id", "last_modified"])
    .orderBy("id")
    .execute();
  await loadDemonstration(db, now.add({ hours: 24 }));
  const after = await db
    .selectFrom("directory.service")
    .select(["id", "last_modified"])
    .orderBy("id")
    .execute();
  expect(after.map(String)).toEqual(before.map(String));
  expect(after.map((one) => one.last_modified.toString())).toEqual(
    before.map((one) => one.last_modified.toString()),
  );
});

test("keeps the words that the district changed", async () => {
  await db
    .updateTable("directory.synonym")
    .set({ means: ["cura a casa"] })
    .where("term", "=", "badante")
    .execute();
  await db
    .updateTable("directory.taxonomy_term")
    .set({ name: "Abitare" })
    .where("code", "=", "casa")
    .execute();
  await db
    .updateTable("foundation.setting")
    .set({ value: '"older"' })
    .where("key", "=", "vocabulary.edition")
    .execute();
  await loadVocabulary(db, now);

  const badante = await db
    .selectFrom("directory.synonym")
    .select("means")
    .where("term", "=", "badante")
    .executeTakeFirst();
  const casa = await db
    .selectFrom("directory.taxonomy_term")
    .select("name")
    .where("code", "=", "casa")
    .executeTakeFirst();
  expect(badante?.means).toEqual(["cura a casa"]);
  expect(casa?.name).toBe("Abitare");
});

test("leaves nothing behind when the loading breaks off", async () => {
  const written = inTransaction(db, async (tx) => {
    await loadDemonstration(tx, now);
    throw new Error("the lights went out");
  });
  await expect(written).rejects.toThrow("lights");
  expect(await countOf("directory.service")).toBe(services.length);
});

test(
  "cut while the past is being made, it goes on where it was, and all is there once",
  { timeout: 120_000 },
  async () => {
    await loadDemonstrationIfEmpty(own, now);
    expect(await loadNextPart(own, now)).toBe(true);
    expect(await loadNextPart(own, now)).toBe(true);
    const cut = inTransaction(own, async (tx) => {
      await loadNextPart(tx, now);
      throw new Error("kill -9");
    });
    await expect(cut).rejects.toThrow("kill -9");
    const left = await getSetting(own, "demonstration.left");

    // The next start, of two programs at once.
    await loadDemonstrationIfEmpty(own, now);
    const made = await Promise.all([loadRest(own, now), loadRest(own, now)]);
    expect(made[0] + made[1]).toBe(left.length);
    expect(left.length).toBeGreaterThan(2);
    expect(await loadRest(own, now)).toBe(0);
    expect(await rowsOfEveryTable(own)).toEqual(await rowsOfEveryTable(db));
  },
);

test("a district takes it for its own: only its records stay, and the demonstration does not come back", async () => {
  const records = recordsOf(own);
  const place = await records.place({ name: "Il nostro posto", area_code: "018110" });
  await records.service({ name: "Il nostro servizio", at: [place], serves: ["018110"] });

  expect(await adoptInstallation(own, "Ambito di Prova", now)).toBeGreaterThan(250);
  const names = await own.selectFrom("directory.finding").select("name").orderBy("name").execute();
  expect(names.map(({ name }) => name)).toEqual(["Il nostro posto", "Il nostro servizio"]);
  const areas = await own.selectFrom("territories.area").select("code").orderBy("code").execute();
  expect(areas.map(({ code }) => code)).toEqual(["018", "018110", "03", "IT", "pavia"]);

  await own.deleteFrom("directory.service").execute();
  await own.deleteFrom("directory.location").execute();
  expect(await isEmpty(own)).toBe(false);
});

test("two programs that start on the same empty folder load it once", { timeout: 60_000 }, async () => {
  const { db: shared } = await freshDatabase();
  await Promise.all([loadDemonstrationIfEmpty(shared, now), loadDemonstrationIfEmpty(shared, now)]);
  const loads = await shared
    .selectFrom("foundation.activity")
    .select("id")
    .where("verb", "=", "directory.imported")
    .execute();
  // The vocabulary and the territory, once each.
  expect(loads).toHaveLength(2);

  await adoptInstallation(shared, "Ambito di Prova", now);
  expect(await loadRest(shared, now), "what was left does not come to who took it for their own").toBe(0);
});

async function countOf(table: "directory.service" | "directory.asset"): Promise<number> {
  const { count } = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

/** How many rows each table has, but for settings and what tells every loading: the trace, and what findings changed when. */
async function rowsOfEveryTable(of: Database): Promise<Record<string, number>> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'foundation')
      and table_name <> 'finding_change'
    order by 1`.execute(of);
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ many: number }>`select count(*) as many from ${sql.raw(name)}`.execute(of);
    counts[name] = rows[0]!.many;
  }
  return counts;
}
