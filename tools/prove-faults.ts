// SPDX-License-Identifier: AGPL-3.0-or-later
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { machine, printTable } from "./bench/figures.ts";
import { clientFaults } from "./prove/faults/clients.ts";
import { clockFaults } from "./prove/faults/clock.ts";
import { embeddedFaults, serverFaults } from "./prove/faults/database.ts";
import { diskFaults } from "./prove/faults/disk.ts";
import { NotHere, type Outcome } from "./prove/faults/fault.ts";
import { mailFaults } from "./prove/faults/mail.ts";

// npm run prove:faults [-- --only server|embedded|disk|clock|mail|clients …] [--seed N]
// Breaks one thing at a time under a running product, and says what people saw and what was lost. docs/reliability.md

const faults = [serverFaults, embeddedFaults, diskFaults, clockFaults, mailFaults, clientFaults];
const { values: given } = parseArgs({
  options: { only: { type: "string", multiple: true }, seed: { type: "string", default: "1" } },
});
const seed = Number(given.seed);
const base = await mkdtemp(join(tmpdir(), "trama-proof-"));
// The server's user must be able to enter.
await chmod(base, 0o711);
const outcomes: Outcome[] = [];
try {
  for (const { name, run } of faults) {
    if (given.only && !given.only.includes(name)) continue;
    console.error(`${name}…`);
    const folder = await mkdtemp(join(base, `${name}-`));
    await chmod(folder, 0o711);
    try {
      outcomes.push(...(await run({ folder, seed })));
    } catch (error) {
      if (!(error instanceof NotHere)) throw error;
      outcomes.push({ fault: name, seen: `not tried: ${error.message}`, wrong: [] });
    }
  }
} finally {
  await rm(base, { recursive: true, force: true, maxRetries: 5 });
}

console.log(machine("embedded, and the system's"));
const rows = outcomes.map(({ fault, seen, wrong }) => [fault, seen, wrong.length === 0 ? "yes" : "NO"]);
printTable("One thing broken at a time", ["fault", "what was seen", "held"], rows);
for (const { fault, wrong } of outcomes) for (const what of wrong) console.log(`NOT SO: ${fault}: ${what}`);
process.exitCode = outcomes.some(({ wrong }) => wrong.length > 0) ? 1 : 0;
