// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { machine, printTable } from "./bench/figures.ts";
import { clusterPrograms } from "./cluster/here.ts";
import { proveCluster } from "./cluster/proof.ts";
import { chanceFrom } from "./prove/chance.ts";
import { actKinds } from "./prove/ledger.ts";

// npm run prove:cluster [-- --seed N] [--writers 6] [--kills 4] [--seconds 5] [--asynchronous]
// Two processes, pgbouncer, a primary and a replica; kills them one after the other while people write. docs/reliability.md

const { values: given } = parseArgs({
  options: {
    seed: { type: "string" },
    writers: { type: "string", default: "6" },
    kills: { type: "string", default: "4" },
    /** Of writing before and after each blow. */
    seconds: { type: "string", default: "5" },
    /** Nobody waits for the replica: shows what that loses. */
    asynchronous: { type: "boolean", default: false },
  },
});
const programs = clusterPrograms();
if ("missing" in programs) {
  console.error(programs.missing);
  process.exit(1);
}
const seed = Number(given.seed ?? Math.floor(Math.random() * 1e6));
const isSynchronous = !given.asynchronous;
const folder = await mkdtemp(join(tmpdir(), "trama-cluster-"));
console.log(`Seed ${seed} (to see the same again: --seed ${seed})`);
try {
  const { outcomes, result, lost, isGood } = await proveCluster({
    programs,
    folder,
    writers: Number(given.writers),
    kills: Number(given.kills),
    seconds: Number(given.seconds),
    headlessSeconds: 3,
    seed,
    chance: chanceFrom(seed),
    isSynchronous,
    say: (line) => console.error(line),
  });
  console.log(`\n${machine(result.postgresql)}`);
  const rows = outcomes.map(({ fault, seen, wrong }) => [fault, seen, wrong.length === 0 ? "yes" : "NO"]);
  printTable("More than one machine", ["what", "seen", "held"], rows);

  const acts = actKinds.map((kind) => {
    const { acknowledged, once, lost: gone, twice, doneUnanswered, notDone } = result.acts[kind];
    return [kind, acknowledged, once, gone, twice, doneUnanswered, notDone].map(String);
  });
  const head = [
    "act",
    "acknowledged",
    "there once",
    "lost",
    "twice",
    "unanswered, done",
    "unanswered, not done",
  ];
  const total = head.slice(1).map((_, column) => acts.reduce((sum, row) => sum + Number(row[column + 1]), 0));
  printTable("Acts, on the promoted replica", head, [...acts, ["all", ...total.map(String)]]);
  const { letters, halfWritten, refusals, signedOut } = result;
  const jobs = letters.jobs.map(({ state, times }) => `${times} ${state}`).join(", ");
  console.log(
    `\nLetters written ${letters.written}, left ${letters.sent}, taken twice ${letters.takenTwice}; jobs ${jobs}; people signed out ${signedOut}`,
  );
  for (const { fault, wrong } of outcomes) for (const what of wrong) console.log(`NOT SO: ${fault}: ${what}`);
  for (const [rule, count] of halfWritten) console.log(`NOT SO: ${rule}: ${count}`);
  for (const refusal of refusals) console.log(`REFUSED: ${refusal}`);
  const all = result.acknowledged;
  if (!isSynchronous) console.log(`\nAsynchronous: ${lost} of ${all} acknowledged acts were lost.`);
  else console.log(isGood ? "\nNothing acknowledged was lost." : "\nSOMETHING WAS LOST OR BROKEN.");
  process.exitCode = isGood ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
