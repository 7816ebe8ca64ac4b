// SPDX-License-Identifier: AGPL-3.0-or-later
import { chmod, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { machine, ms, percentile, printTable } from "./bench/figures.ts";
import { howManyRules } from "./prove/account.ts";
import { chanceFrom } from "./prove/chance.ts";
import { crash, type CrashResult } from "./prove/crash.ts";
import { debianPrograms, openDebianServer } from "./prove/debian-server.ts";
import { actKinds } from "./prove/ledger.ts";
import { isSound } from "./prove/world.ts";

// npm run prove:crash [-- --kills 30] [--seed N] [--writers 6] [--only embedded|server] [--database URL]
// Kills everything at random moments while people write, and looks for what they were told was done. docs/reliability.md

const { values: given } = parseArgs({
  options: {
    kills: { type: "string", default: "30" },
    seed: { type: "string" },
    writers: { type: "string", default: "6" },
    only: { type: "string" },
    /** An empty database of a server that is already there: only the product is killed. */
    database: { type: "string" },
  },
});
const seed = Number(given.seed ?? Math.floor(Math.random() * 1e6));
const kills = Number(given.kills);
const writers = Number(given.writers);
const base = await mkdtemp(join(tmpdir(), "trama-proof-"));
// The server's user must be able to enter.
await chmod(base, 0o711);
let isGood = true;

console.log(`Seed ${seed} (to see the same again: --seed ${seed})`);
try {
  const wants = given.only ?? (given.database === undefined ? "both" : "database");
  if (["both", "embedded"].includes(wants)) await prove("embedded database", {});
  const programs = debianPrograms();
  if (["both", "server"].includes(wants)) {
    if (programs === undefined)
      console.log("\nNo PostgreSQL of the system's is here: DATABASE_URL is not proved.");
    else {
      const folder = join(base, "server");
      await mkdir(folder);
      const server = await openDebianServer(programs, folder);
      await prove("server database (DATABASE_URL)", { server }).finally(server.stop);
    }
  }
  if (given.database !== undefined) await prove("given database", { databaseUrl: given.database });
} finally {
  await rm(base, { recursive: true, force: true, maxRetries: 5 });
}
process.exitCode = isGood ? 0 : 1;

async function prove(
  title: string,
  over: Pick<Parameters<typeof crash>[0], "server" | "databaseUrl">,
): Promise<void> {
  const folder = await mkdtemp(join(base, "run-"));
  const say = (line: string) => console.error(`${title}: ${line}`);
  const result = await crash({ folder, kills, writers, seed, chance: chanceFrom(seed), say, ...over });
  report(title, result);
  isGood &&= isSound(result);
}

function report(title: string, result: CrashResult): void {
  const { acts, halfWritten, letters, recoveries, killedProcesses, signedOut, refusals, unavailable } =
    result;
  console.log(
    `\n${machine(result.postgresql)}\n${result.kills} times kill -9 to everything, ${killedProcesses} processes in all`,
  );
  const rows = actKinds.map((kind) => {
    const { acknowledged, once, lost, twice, doneUnanswered, notDone, refused } = acts[kind];
    return [kind, acknowledged, once, lost, twice, doneUnanswered, notDone, refused].map(String);
  });
  const total = (column: number) => String(rows.reduce((sum, row) => sum + Number(row[column]), 0));
  const head = [
    "act",
    "acknowledged",
    "there once",
    "lost",
    "twice",
    "unanswered, done",
    "unanswered, not done",
    "refused",
  ];
  printTable(title, head, [...rows, ["all", ...head.slice(1).map((_, column) => total(column + 1))]]);

  const jobs = letters.jobs.map(({ state, times }) => `${times} ${state}`).join(", ");
  printTable(
    "Beside the acts",
    ["what", "count"],
    [
      [
        `half-written things, by ${howManyRules} rules`,
        String([...halfWritten.values()].reduce((a, b) => a + b, 0)),
      ],
      ["letters written", String(letters.written)],
      ["letters that left", String(letters.sent)],
      ["letters marked as sent that no server took", String(letters.neverTaken)],
      ["letters that a server took more than once", String(letters.takenTwice)],
      ["jobs", jobs],
      ["answers 503 while the database was away", String(unavailable)],
      ["writers signed out", String(signedOut)],
      ["answers again after, median", `${ms(percentile(recoveries, 50))} ms`],
      ["answers again after, slowest", `${ms(Math.max(...recoveries))} ms`],
    ],
  );
  for (const [rule, count] of halfWritten) console.log(`NOT SO: ${rule}: ${count}`);
  for (const refusal of refusals) console.log(`REFUSED: ${refusal}`);
  console.log(isSound(result) ? "\nNothing acknowledged was lost." : "\nSOMETHING WAS LOST OR BROKEN.");
}
