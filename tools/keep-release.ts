// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { Temporal } from "temporal-polyfill";

import { writeBackup } from "../src/foundation/database/backup/write-backup.ts";
import { openServer } from "../src/foundation/database/installation.ts";
import { readMigrations } from "../src/foundation/database/migration-files.ts";
import { installedFolder } from "../src/foundation/installed.ts";
import { chanceFrom } from "./prove/chance.ts";
import { openLedger } from "./prove/ledger.ts";
import { administratorAt } from "./prove/people.ts";
import { freePort } from "./prove/product.ts";
import { peopleOfRooms, startReady } from "./prove/world.ts";
import { keepWriting } from "./prove/writers.ts";

// npm run keep-release -- NAME: what a release leaves for the tests of all later ones. The hashes of its migrations are
// locked (migrations/released.json), and an installation of it, with the demonstration and filled through its own
// forms, is kept as a backup (tests/proof/released/NAME.trama.gz), from which every later version must be able to go
// on.

const [name = ""] = process.argv.slice(2);
if (!/^[0-9][0-9a-z.-]*$/.test(name)) throw new Error("say the version: npm run keep-release -- 0.1.0");

/** Of two who administer, and of each who does one thing in the other rooms. */
const actsOfOffice = 90;
const actsOfOne = 12;
const root = installedFolder();
const released = join(root, "migrations", "released.json");
const migrations = await readMigrations(join(root, "migrations"));
const hashes = Object.fromEntries(migrations.map((migration) => [migration.name, migration.hash]));
const before = JSON.parse(readFileSync(released, "utf8")) as Record<string, string>;
for (const [file, hash] of Object.entries(before)) {
  if (hashes[file] !== hash) throw new Error(`${file} was released and has been edited since`);
}

const folder = await mkdtemp(join(tmpdir(), "trama-release-"));
const home = { port: await freePort(), env: { TRAMA_DATA: join(folder, "data") } };
const product = await startReady(home);
// The past of the demonstration is made beside the requests, and the status says so: a release keeps all of it.
while ((await (await fetch(`${product.baseUrl}/status`)).text()).includes("demonstration")) await pause(200);
const server = await openServer({ dataFolder: join(folder, "data"), databaseUrl: undefined });
const ledger = openLedger(1);
const others = await peopleOfRooms(home, ledger, 1, server.connection);
const chance = chanceFrom(1);
const until = (acts: number) => {
  const most = ledger.entries.length + acts;
  return () => ledger.entries.length >= most;
};
for (const who of ["ada", "bruno"]) {
  const browser = await administratorAt(home, `${who}@example.org`);
  await keepWriting(browser, ledger, chance, until(actsOfOffice / 2));
}
for (const { browser, kinds } of others) await keepWriting(browser, ledger, chance, until(actsOfOne), kinds);

const file = join(root, "tests", "proof", "released", `${name}.trama.gz`);
const { ending } = await writeBackup(server.connection, file, { version: name, now: Temporal.Now.instant() });
await server.close();
await product.stop();
await rm(folder, { recursive: true, force: true, maxRetries: 5 });
writeFileSync(released, `${JSON.stringify(hashes, undefined, 2)}\n`);
const refused = ledger.entries.filter(({ state }) => state !== "acknowledged").length;
console.log(
  `${file}: ${Object.values(ending.rows).reduce((sum, rows) => sum + rows, 0)} rows, ${refused} acts refused`,
);
