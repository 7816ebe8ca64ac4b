// SPDX-License-Identifier: AGPL-3.0-or-later
import { globSync, readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { freshDatabase } from "../../tests/database.ts";
import { recordActivity } from "./activity.ts";
import { keeper } from "./actor.ts";
import { inTransaction } from "./database/transaction.ts";
import { getSetting, setSetting } from "./setting.ts";
import { newId } from "./uuid.ts";

const { db } = await freshDatabase();

test("an act leaves its trace with the act, or neither is written", async () => {
  const id = newId();
  await inTransaction(db, (tx) =>
    recordActivity(tx, keeper, "service.published", { kind: "service", id }, { rows: 3 }),
  );
  const undone = inTransaction(db, async (tx) => {
    await recordActivity(tx, keeper, "service.withdrawn", { kind: "service", id });
    throw new Error("undone");
  });

  await expect(undone).rejects.toThrow("undone");
  const traces = await db.selectFrom("foundation.activity").selectAll().execute();
  expect(traces).toMatchObject([
    { actor: "keeper", verb: "service.published", thing_id: id, details: { rows: 3 } },
  ]);
});

test("a trace can be neither changed nor erased", async () => {
  await expect(db.deleteFrom("foundation.activity").execute()).rejects.toThrow(/only added to/);
  await expect(db.updateTable("foundation.activity").set({ actor: "x" }).execute()).rejects.toThrow(
    /only added/,
  );
});

test("a setting is what it was set to, or what it is otherwise", async () => {
  expect(await getSetting(db, "installation.demonstration")).toBe(false);
  await setSetting(db, "installation.name", "Ambito di Pavia");
  await setSetting(db, "installation.name", "Ambito dell’Oltrepò");

  expect(await getSetting(db, "installation.name")).toBe("Ambito dell’Oltrepò");
});

test("every verb that the source writes is one that the database takes", () => {
  const calls = globSync("src/**/*.ts").flatMap(
    (file) => readFileSync(file, "utf8").match(/\brecordActivity\([^;]*;/g) ?? [],
  );
  const verbs = calls.flatMap((call) => call.match(/"[^"\s/]+\.[^"\s/]+"/g) ?? []);
  expect(verbs.length).toBeGreaterThan(100);
  expect(verbs.filter((verb) => !/^"[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+"$/.test(verb))).toEqual([]);
});
