// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from "node:fs/promises";
import { get, type IncomingMessage } from "node:http";
import { createGunzip } from "node:zlib";

import { sql } from "kysely";

import type { Database } from "../../src/foundation/database/database.ts";
import type { Statement } from "./by-hand.ts";
import { ms, percentile, printTable } from "./figures.ts";
import * as byHand from "./hsds-by-hand.ts";
import { askAll } from "./processes.ts";
import type { Measured } from "./searches.ts";

type Size = { clients: number; questions: number };

/** The API against the best statement by hand that gives the same rows as JSON; then everything at once. */
export async function measureHsds(measured: Measured & { pid: number }, size: Size): Promise<void> {
  const { db, connection, baseUrl } = measured;
  const ids = await someServices(db, size.questions);
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from directory.service`.execute(
    db,
  );
  const total = rows[0]!.count;
  const pages = ids.map((_, number) => 1 + ((number * 7) % Math.max(1, Math.floor(total / 50))));
  const kinds: { what: string; addresses: string[]; statements: Statement[] }[] = [
    {
      what: "list of 50 services",
      addresses: pages.map((page) => `${baseUrl}/hsds/services?page=${page}`),
      statements: pages.map((page) => ({
        name: "list",
        text: byHand.listOfServices,
        values: [(page - 1) * 50],
      })),
    },
    {
      what: "whole service",
      addresses: ids.map((id) => `${baseUrl}/hsds/services/${id}`),
      statements: ids.map((id) => ({ name: "whole", text: byHand.wholeService, values: [id] })),
    },
  ];

  const table: string[][] = [];
  for (const { what, addresses, statements } of kinds) {
    const warming = size.clients * 8;
    await askAll({ ask: "pages", addresses: addresses.slice(0, warming), clients: size.clients });
    await askAll({
      ask: "statements",
      connection,
      statements: statements.slice(0, warming),
      clients: size.clients,
    });
    const asked = await askAll({ ask: "pages", addresses, clients: size.clients });
    const hand = await askAll({ ask: "statements", connection, statements, clients: size.clients });
    const [perSecond, handPerSecond] = [asked, hand].map(({ times, seconds }) => times.length / seconds) as [
      number,
      number,
    ];
    table.push([
      what,
      ms(percentile(asked.times, 50)),
      ms(percentile(asked.times, 95)),
      perSecond.toFixed(0),
      ms(percentile(hand.times, 50)),
      handPerSecond.toFixed(0),
      (perSecond / handPerSecond).toFixed(2),
    ]);
  }
  printTable(
    `HSDS with ${size.clients} clients, ${size.questions} requests each, ${total} services; milliseconds`,
    ["request", "p50", "p95", "a second", "SQL p50", "SQL a second", "a second ÷ SQL"],
    table,
  );
  await measureDump(measured, total);
}

/** The whole dump, plain and compressed: how fast, and how much the server grows while it writes. */
async function measureDump({ db, baseUrl, pid }: Measured & { pid: number }, total: number): Promise<void> {
  const table: string[][] = [];
  for (const encoding of ["identity", "gzip"]) {
    const before = await residentMegabytes(pid);
    let peak = before;
    const look = async () => {
      peak = Math.max(peak, await residentMegabytes(pid));
    };
    const watch = setInterval(() => void look(), 50);
    const started = performance.now();
    const { lines, bytes } = await take(`${baseUrl}/hsds/dump.ndjson`, encoding);
    const seconds = (performance.now() - started) / 1000;
    clearInterval(watch);
    table.push([
      encoding === "gzip" ? "compressed" : "plain",
      String(lines),
      (bytes / 1e6).toFixed(0),
      seconds.toFixed(1),
      (lines / seconds).toFixed(0),
      before.toFixed(0),
      peak.toFixed(0),
    ]);
  }
  const { lines, bytes, seconds } = await readByHand(db);
  table.push([
    "services by hand: SQL + JSON",
    String(lines),
    (bytes / 1e6).toFixed(0),
    seconds.toFixed(1),
    (lines / seconds).toFixed(0),
    "",
    "",
  ]);
  printTable(
    `The whole dump of ${total} services, one reader; megabytes`,
    ["dump", "rows", "megabytes", "seconds", "rows a second", "memory before", "memory at its peak"],
    table,
  );
}

async function take(address: string, encoding: string): Promise<{ lines: number; bytes: number }> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get(address, { headers: { "accept-encoding": encoding }, agent: false }, resolve).on("error", reject);
  });
  if (answer.statusCode !== 200) throw new Error(`${answer.statusCode}: ${address}`);
  let bytes = 0;
  let lines = 0;
  answer.on("data", (part: Buffer) => (bytes += part.length));
  const newline = 10;
  for await (const part of encoding === "gzip" ? answer.pipe(createGunzip()) : answer) {
    for (let at = (part as Buffer).indexOf(newline); at >= 0; at = (part as Buffer).indexOf(newline, at + 1))
      lines++;
  }
  return { lines, bytes };
}

/** The same services read in one go after the other by the statement by hand, and written as JSON. */
async function readByHand(db: Database): Promise<{ lines: number; bytes: number; seconds: number }> {
  const started = performance.now();
  let [lines, bytes] = [0, 0];
  for (let after = "00000000-0000-0000-0000-000000000000"; ;) {
    const { rows } = await sql<{ id: string; item: object }>`
      ${sql.raw(byHand.servicesAfter)} where s.id > ${after} order by s.id limit 250`.execute(db);
    if (rows.length === 0) break;
    for (const { item } of rows) bytes += JSON.stringify(item).length;
    lines += rows.length;
    after = rows.at(-1)!.id;
  }
  return { lines, bytes, seconds: (performance.now() - started) / 1000 };
}

async function someServices(db: Database, count: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from directory.service order by md5(id::text) limit ${count}`.execute(db);
  return rows.map(({ id }) => id);
}

/** What a process holds in memory; NaN where the system does not tell (outside Linux). */
async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1024;
}
