// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as pause } from "node:timers/promises";

import { mostLagSeconds } from "../../src/foundation/database/replica.ts";
import { browserAt } from "../prove/browser.ts";
import type { Outcome } from "../prove/faults/fault.ts";
import type { Cluster } from "./cluster.ts";
import type { Postgres } from "./postgres.ts";
import { pagesSaid, watchPages } from "./watching.ts";

const visits = 60;
/** Statistics of a server come about a second late. */
const statisticsMs = 1_500;
const awayMs = 4_000;
export const publicPages = ["/servizi?q=casa", "/agenda", "/", "/opendata"];

/** Who reads what: visitors the copy, and the primary when the copy is behind or away, or when they just wrote. */
export async function copyOutcomes(cluster: Cluster): Promise<Outcome[]> {
  return [await readsFromCopy(cluster), await readsWhatWasWritten(cluster), await copyAway(cluster)];
}

async function readsFromCopy({ home, primary, replica }: Cluster): Promise<Outcome> {
  const browser = browserAt(`http://127.0.0.1:${home.port}`);
  const count = async () => Promise.all([commits(primary), commits(replica)]);
  await pause(statisticsMs);
  const before = await count();
  for (let visit = 0; visit < visits; visit += 1)
    await browser.get(`/servizi?q=casa&pagina=${1 + (visit % 3)}`);
  await pause(statisticsMs);
  const after = await count();
  const [ofPrimary, ofCopy] = after.map((now, index) => now - before[index]!) as [number, number];
  const wrong = ofCopy < visits ? [`only ${ofCopy} transactions on the copy`] : [];
  return {
    fault: `${visits} searches of visitors`,
    seen: `transactions: ${ofCopy} on the copy, ${ofPrimary} on the primary (jobs and measuring included)`,
    wrong,
  };
}

async function commits(server: Postgres): Promise<number> {
  const [row] = await server.ask<{ commits: string }>(
    "SELECT xact_commit AS commits FROM pg_stat_database WHERE datname = 'trama'",
  );
  return Number(row!.commits);
}

/** The copy stops following: who just wrote finds at once what is new, others after some seconds, nobody later. */
async function readsWhatWasWritten(cluster: Cluster): Promise<Outcome> {
  const { home, replica, ledger } = cluster;
  const baseUrl = `http://127.0.0.1:${home.port}`;
  await replica.ask("SELECT pg_wal_replay_pause()");
  const began = performance.now();
  const stop = cluster.write(["publication"]);
  const before = ledger.published.length;
  while (ledger.published.length === before) await pause(10);
  await stop();
  const id = ledger.published.at(-1)!;
  const { mark } = ledger.entries.find(({ recordId }) => recordId === id)!;
  const finds = async (browser = browserAt(baseUrl)) =>
    (await browser.get(`/servizi?q=${mark}`)).html.includes(id);

  const writer = browserAt(baseUrl);
  await writer.post("/entra", { email: "ha-scritto@example.org" });
  const writerFinds = await finds(writer);
  const visitorFinds = await finds();
  const pageIsThere = (await browserAt(baseUrl).get(`/servizi/${id}`)).status === 200;
  await pause(Math.max(0, (mostLagSeconds + 2) * 1000 - (performance.now() - began)));
  const laterFinds = await finds();
  await replica.ask("SELECT pg_wal_replay_resume()");

  const wrong = [
    ...(writerFinds ? [] : ["who wrote does not find what is new"]),
    ...(pageIsThere ? [] : ["the address of what is new leads nowhere"]),
    ...(laterFinds ? [] : [`after ${mostLagSeconds + 2} s what is new is still not found`]),
  ];
  return {
    fault: "the copy stops following",
    seen: `new: ${said(writerFinds)} by who wrote, its page is there, ${said(visitorFinds)} by others, ${said(laterFinds)} by all after ${mostLagSeconds + 2} s`,
    wrong,
  };
}

function said(isFound: boolean): string {
  return isFound ? "found" : "not yet found";
}

async function copyAway({ home, replica, setSynchronous }: Cluster): Promise<Outcome> {
  // Who waits for a copy that is away waits: first it is said that nobody does.
  await setSynchronous(false);
  const stopWatching = watchPages(`http://127.0.0.1:${home.port}`, publicPages);
  await pause(500);
  await replica.stop();
  await pause(awayMs);
  await replica.start();
  await pause(500);
  const watched = await stopWatching();
  await setSynchronous(true);
  const wrong = [...watched.statuses.keys()]
    .filter((status) => status !== 200)
    .map((status) => `answered ${status}`);
  return {
    fault: `the copy away for ${awayMs / 1000} s`,
    seen: `pages ${pagesSaid(watched)}; longest without a page ${Math.round(watched.longestWithout)} ms`,
    wrong: [...wrong, ...(watched.cut > 0 ? ["pages cut"] : [])],
  };
}
