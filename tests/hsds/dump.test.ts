// SPDX-License-Identifier: AGPL-3.0-or-later
import { get as request, type IncomingMessage } from "node:http";
import { createGunzip } from "node:zlib";

import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { listen } from "../../src/listen.ts";
import { openStory } from "../story.ts";
import { record } from "./schemas.ts";

const { app, house } = await openStory();
const { db } = house;
const services = 6_000;
// More than the network between two programs holds by itself.
const description = "Una descrizione lunga, di quelle che nessuno legge. ".repeat(40);
await sql`insert into directory.service (id, name, description, last_modified)
  select gen_random_uuid(), 'Servizio ' || n, ${description}, ${house.now()} from generate_series(1, ${services}) n`.execute(
  db,
);
const server = await listen((asked, env) => app.fetch(asked, env), "127.0.0.1", 0);
afterAll(server.close);

function open(path: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request(
      { host: "127.0.0.1", port: server.port, path: `/hsds${path}`, headers, agent: false },
      resolve,
    ).on("error", reject);
  });
}

async function linesOf(stream: AsyncIterable<Buffer>) {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  const lines = Buffer.concat(parts).toString().trim().split("\n");
  return lines.map((line) => record.parse(JSON.parse(line)));
}

/** Transactions that somebody left open on this database. */
async function snapshots(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null`.execute(db);
  return rows[0]!.count;
}

test("everything is there, once, in order, plain or compressed", async () => {
  const plain = await linesOf(await open("/dump.ndjson"));
  expect(plain).toHaveLength(services);
  const ids = plain.map(({ id }) => String(id));
  expect(new Set(ids).size).toBe(services);
  expect(ids).toEqual(ids.toSorted());
  const zipped = await open("/dump.ndjson", { "Accept-Encoding": "gzip" });
  expect(await linesOf(zipped.pipe(createGunzip()))).toEqual(plain);
  expect(await snapshots()).toBe(0);
});

test("it is one moment of the directory, whatever is written while it is read", async () => {
  const reading = await open("/dump.ndjson");
  await expect.poll(snapshots).toBe(1);
  await db
    .insertInto("directory.service")
    .values({ id: newId(), name: "Nuovo", last_modified: house.now() })
    .execute();
  await sql`delete from directory.service where name = 'Servizio 1'`.execute(db);
  const lines = await linesOf(reading);
  expect(lines).toHaveLength(services);
  expect(lines.some(({ name }) => name === "Servizio 1")).toBe(true);
  expect(await linesOf(await open("/dump.ndjson"))).toHaveLength(services + 1);
});

test("who goes away half-way frees the connection", async () => {
  for (const encoding of ["identity", "gzip"]) {
    for (let time = 0; time < 5; time += 1) {
      const reading = await open("/dump.ndjson", { "Accept-Encoding": encoding });
      await new Promise((resolve) => reading.once("data", resolve));
      reading.destroy();
    }
    await expect.poll(snapshots).toBe(0);
  }
  expect(await linesOf(await open("/services?format=ndjson&minimal=true"))).toHaveLength(services);
});

test("it is written no faster than it is read, and pages are served meanwhile", async () => {
  const slow = [await open("/dump.ndjson"), await open("/dump.ndjson")];
  for (const reading of slow) reading.pause();
  await expect.poll(snapshots).toBe(2);
  // Both wait for their readers: a third is asked to come back, and the rest of the house goes on.
  const third = await open("/dump.ndjson");
  expect(third.statusCode).toBe(503);
  expect(Number(third.headers["retry-after"])).toBeGreaterThan(0);
  third.resume();
  const pages = await Promise.all(Array.from({ length: 20 }, () => open("/services?per_page=1")));
  for (const page of pages) {
    expect(page.statusCode).toBe(200);
    page.resume();
  }
  expect(await snapshots()).toBe(2);
  for (const reading of slow) reading.destroy();
  await expect.poll(snapshots).toBe(0);
});
