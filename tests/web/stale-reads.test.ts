// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import { sql } from "kysely";
import { expect, test, vi, type Mock } from "vitest";

import { createApp } from "../../src/app.ts";
import { openDatabase, type Database } from "../../src/foundation/database/database.ts";
import type { Replica } from "../../src/foundation/database/replica.ts";
import { refuse } from "../../src/foundation/refusal.ts";
import type { Env, House } from "../../src/web/house.ts";
import { mayBeStale, readOwnWrites } from "../../src/web/stale-reads.ts";
import { freshDatabase } from "../database.ts";
import { missingDatabase, storyOver } from "../story.ts";

// Two databases that know nothing of each other: what is read shows which of them was asked. How far a real copy is
// behind is measured in tests/proof/cluster.test.ts.

const primary = await freshDatabase();
const copy = await freshDatabase();
await name(primary.db, "primary");
await name(copy.db, "copy");

function name(db: Database, value: string) {
  return db
    .insertInto("foundation.setting")
    .values({ key: "test.name", value: JSON.stringify(value) })
    .execute();
}

function replicaOf(db: Database, isNear = () => true): Replica & { setAside: Mock<() => void> } {
  return { db, isNear, lagSeconds: () => 0, setAside: vi.fn<() => void>(), close: async () => {} };
}

/** A room that says which database answered, and one thing that only the primary has. */
function rooms({ db }: House): Hono<Env> {
  const web = new Hono<Env>();
  const mine = async () => {
    const { rows } = await sql<{
      value: string;
    }>`select value from foundation.setting where key = 'test.name'`.execute(db);
    return rows[0]!.value;
  };
  web.get("/chi", async (c) => c.text(await mine()));
  web.get("/nuovo", async (c) =>
    (await mine()) === "primary" ? c.text("c’è") : refuse({ kind: "not-found" }),
  );
  web.post("/chi", async (c) => c.text(await mine()));
  web.get("/guasto", async (c) => {
    await db
      .insertInto("foundation.setting")
      .values({ key: `test.${await mine()}`, value: "1" })
      .execute();
    return c.text(await mine());
  });
  return web;
}

function over(replica: Replica | undefined, db = primary.db) {
  const story = storyOver({ db });
  const house: House = { ...story.house, replica };
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.set(
      "actor",
      c.req.header("x-in") ? ({ kind: "person" } as Env["Variables"]["actor"]) : { kind: "visitor" },
    );
    await next();
  });
  app.use(readOwnWrites(house));
  app.route("/", mayBeStale(house, rooms));
  app.onError((_error, c) => c.text("error", 500));
  return app;
}

async function said(app: Hono<Env>, path: string, init?: RequestInit) {
  return (await app.request(path, init)).text();
}

test("visitors read the copy; who is signed in, and who writes, the primary", async () => {
  const app = over(replicaOf(copy.db));
  expect(await said(app, "/chi")).toBe("copy");
  expect(await said(app, "/chi", { headers: { "x-in": "1" } })).toBe("primary");
  expect(await said(app, "/chi", { method: "POST" })).toBe("primary");
});

test("a copy that is too far behind is not asked, and without one all is as ever", async () => {
  expect(await said(over(replicaOf(copy.db, () => false)), "/chi")).toBe("primary");
  expect(await said(over(undefined), "/chi")).toBe("primary");
});

test("who sent a form reads where it was written, for ten seconds", async () => {
  const app = over(replicaOf(copy.db));
  const written = await app.request("/chi", { method: "POST" });
  const cookie = written.headers.get("set-cookie") ?? "";
  expect(cookie).toMatch(/^scritto=1; Max-Age=10; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(await said(app, "/chi", { headers: { cookie: "scritto=1" } })).toBe("primary");
  expect((await over(undefined).request("/chi", { method: "POST" })).headers.get("set-cookie")).toBeNull();
});

test("what the copy does not have yet is looked for where it was written", async () => {
  const replica = replicaOf(copy.db);
  expect(await said(over(replica), "/nuovo")).toBe("c’è");
  expect(replica.setAside).not.toHaveBeenCalled();
});

test("a copy that is away is put aside, and the page comes from the primary in the same request", async () => {
  const replica = replicaOf(missingDatabase());
  expect(await said(over(replica), "/chi")).toBe("primary");
  expect(replica.setAside).toHaveBeenCalledOnce();
});

test("while the primary is away, what everybody may read still comes", async () => {
  expect(await said(over(replicaOf(copy.db), missingDatabase()), "/chi")).toBe("copy");
});

test("every page that may be stale can be made where nothing may be written", async () => {
  const whole = await freshDatabase();
  const onlyReads = openDatabase(`${whole.connection}&options=-c%20default_transaction_read_only%3Don`);
  await expect(name(onlyReads.db, "never")).rejects.toMatchObject({ code: "25006" });
  let asked = 0;
  const replica = replicaOf(onlyReads.db, () => {
    asked += 1;
    return true;
  });
  const faults: string[] = [];
  const plain = storyOver({ db: whole.db });
  const app = createApp({ ...plain.house, replica }, { writeLine: (line) => faults.push(line) });
  expect(listed(app)).toEqual(listed(plain.app));

  for (const path of pages) expect((await app.request(path)).status, path).toBe(200);
  await onlyReads.close();
  expect(asked).toBe(pages.length);
  expect(replica.setAside).not.toHaveBeenCalled();
  expect(faults).toEqual([]);
});

function listed({ routes }: Hono<Env>): string[] {
  return routes.map(({ method, path }) => `${method} ${path}`);
}

const pages = [
  "/",
  "/servizi?q=niente+di+simile",
  "/servizi/mappa.json",
  "/agenda",
  "/agenda/mappa.json",
  "/agenda/calendario.ics",
  "/laboratori",
  "/laboratori/mappa.json",
  "/laboratori/numeri",
  "/pratiche.json",
  "/agora",
  "/patti",
  "/opendata",
  "/opendata/servizi.csv",
  "/hsds/services",
  "/incorpora/cerca?q=niente",
  "/territorio",
];
