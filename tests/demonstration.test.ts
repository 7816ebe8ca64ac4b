// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import {
  isEmpty,
  loadDemonstration,
  loadDemonstrationIfEmpty,
  loadVocabulary,
} from "../src/demonstration.ts";
import { inTransaction } from "../src/foundation/database/transaction.ts";
import { getSetting } from "../src/foundation/setting.ts";
import { freshDatabase } from "./database.ts";
import { assets, services } from "./shipped.ts";

const { db } = await freshDatabase();
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
  expect(await countOf("directory.asset")).toBe(assets.length);
  const unmarked = await db
    .selectFrom("directory.service")
    .select("name")
    .where("is_demonstration", "=", false)
    .execute();
  expect(unmarked).toEqual([]);
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
});

async function countOf(table: "directory.service" | "directory.asset"): Promise<number> {
  const { count } = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}
