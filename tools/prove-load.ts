// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { machine, ms, percentile, printTable } from "./bench/figures.ts";
import { growthOf, watchMemory, type Sample } from "./load/memory.ts";
import { shares, type Kind } from "./load/mix.ts";
import { readProfile } from "./load/profile.ts";
import { openScene, visitAll } from "./load/scene.ts";
import type { Visited } from "./load/visitors.ts";
import { chanceFrom } from "./prove/chance.ts";

// npm run prove:load [-- --minutes 10] [--visitors 16] [--services 20000] [--seed N] [--folder DIR]
// What many people do at once, for long; then at half of that; then with the profiler on. docs/performance.md

const { values: given } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    visitors: { type: "string", default: "16" },
    services: { type: "string", default: "20000" },
    seed: { type: "string", default: "1" },
    /** Keeps what was filled there, for the next run. */
    folder: { type: "string" },
  },
});
const seconds = Number(given.minutes) * 60;
const visitors = Number(given.visitors);
/** A fifth of the time is for warming up; what memory grows then is not counted. */
const warmUp = seconds / 5;
const partOfIt = Math.min(60, seconds / 4);
/** Flat: at the end at most a tenth more than after warming up. In less than ten minutes a line says little. */
const mostGrowth = seconds >= 600 ? 1.1 : Infinity;

const folder = given.folder ?? (await mkdtemp(join(tmpdir(), "trama-load-")));
const profiles = join(folder, `profile-${process.pid}`);
const wrong: string[] = [];
try {
  console.error("filling…");
  const scene = await openScene(folder, Number(given.services), 40_000, chanceFrom(Number(given.seed)));
  console.log(machine(scene.postgresql));
  const besides = loadavg()[0]!;
  if (besides > 2)
    console.log(`The machine does other work besides: load ${besides.toFixed(1)} before beginning.`);
  const { steps, metricsToken } = scene;

  let product = await scene.start();
  const { baseUrl, pid } = product;
  const stopWatching = watchMemory(pid, baseUrl, metricsToken);
  console.error(`${visitors} visitors for ${seconds} s, each asks again at once…`);
  const full = await visitAll({ baseUrl, steps, visitors, seconds });
  const samples = stopWatching();
  reportVisits(`${visitors} visitors who ask again at once, ${Math.round(full.seconds)} s`, full);
  reportMemory(samples);

  const rate = countOf(full) / full.seconds / 2;
  console.error(`half as many requests, ${Math.round(partOfIt)} s…`);
  const half = await visitAll({ baseUrl, steps, visitors: visitors * 4, seconds: partOfIt, rate });
  reportVisits(`Half as many: ${rate.toFixed(0)} a second, ${Math.round(half.seconds)} s`, half);
  await product.stop();

  console.error(`with the profiler, ${Math.round(partOfIt)} s…`);
  await mkdir(profiles);
  const started = performance.now();
  product = await scene.start(["--cpu-prof", `--cpu-prof-dir=${profiles}`]);
  // Half of it is for what is made once: caches, statements, compiled code.
  const served = performance.now() - started + (partOfIt / 2) * 1000;
  await visitAll({ baseUrl: product.baseUrl, steps, visitors, seconds: partOfIt * 1.5 });
  await product.stop();
  reportProfile(served);
} finally {
  if (given.folder === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  else await rm(profiles, { recursive: true, force: true });
}
for (const what of wrong) console.log(`NOT SO: ${what}`);
process.exitCode = wrong.length > 0 ? 1 : 0;

function countOf({ times }: Visited): number {
  return Object.values(times).reduce((sum, one) => sum + one.length, 0);
}

function reportVisits(title: string, visited: Visited): void {
  const { times, errors } = visited;
  const kinds = Object.keys(shares) as Kind[];
  const row = (what: string, all: number[]) => [
    what,
    String(all.length),
    (all.length / visited.seconds).toFixed(1),
    ...[50, 95, 99].map((share) => ms(percentile(all, share))),
  ];
  printTable(
    title,
    ["request", "answered", "a second", "p50 ms", "p95 ms", "p99 ms"],
    [
      ...kinds.map((kind) => row(`${kind}, ${shares[kind]} %`, times[kind])),
      row(
        "all",
        kinds.flatMap((kind) => times[kind]),
      ),
    ],
  );
  const failed = Object.entries(errors);
  const count = failed.reduce((sum, [, many]) => sum + many, 0);
  console.log(`\nErrors: ${count}${failed.map(([what, many]) => `; ${what} × ${many}`).join("")}`);
  if (count > 0) wrong.push(`${count} requests were not answered as they should be`);
}

function reportMemory(samples: readonly Sample[]): void {
  const after = samples.filter(({ at }) => at >= warmUp);
  const what = { rss: "Node, all", heap: "Node, heap", database: "PostgreSQL, own" } as const;
  const rows = (Object.keys(what) as (keyof typeof what)[]).map((key) => {
    const values = after.map((sample) => sample[key]);
    const growth = growthOf(samples, key, warmUp);
    if (key !== "database" && growth > mostGrowth)
      wrong.push(`${what[key]} grows: ${growth.toFixed(2)} times`);
    return [
      what[key],
      ms(Math.min(...values)),
      ms(percentile(values, 50)),
      ms(Math.max(...values)),
      growth.toFixed(2),
    ];
  });
  printTable(
    `Memory after ${Math.round(warmUp)} s of warming up, MB; at the end ÷ at the beginning, on a straight line`,
    ["what", "least", "median", "most", "end ÷ beginning"],
    rows,
  );
  const [first, last] = [samples[0]!, samples.at(-1)!];
  const [node, database] = [last.cpuNode - first.cpuNode, last.cpuDatabase - first.cpuDatabase];
  const time = last.at - first.at;
  console.log(
    `\nProcessor: Node ${(node / time).toFixed(2)} of a core, PostgreSQL ${(database / time).toFixed(2)}; ${((100 * node) / (node + database)).toFixed(0)} % Node`,
  );
}

function reportProfile(afterMs: number): void {
  const { busyShare, byFolder, byFunction } = readProfile(profiles, afterMs);
  console.log(`\nNode was busy ${busyShare.toFixed(0)} % of the time; of that:`);
  printTable("By folder", ["where", "%"], ranked(byFolder, 20));
  printTable("By function", ["function", "%"], ranked(byFunction, 25));
}

function ranked(shareOf: readonly [string, number][], most: number): string[][] {
  return shareOf.slice(0, most).map(([what, share]) => [what, share.toFixed(1)]);
}
