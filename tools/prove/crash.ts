// SPDX-License-Identifier: AGPL-3.0-or-later
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { connectionTo } from "../../src/foundation/database/embedded/place.ts";
import { readPostmaster } from "../../src/foundation/database/embedded/postmaster.ts";
import { countActs, countHalfWritten, countLetters, type Count } from "./account.ts";
import type { Chance } from "./chance.ts";
import type { DebianServer } from "./debian-server.ts";
import { actKinds, openLedger, type ActKind } from "./ledger.ts";
import { openMailServer } from "./mail-server.ts";
import { administratorAt } from "./people.ts";
import { freePort, startProduct, type Home, type Product } from "./product.ts";
import { keepWriting } from "./writers.ts";

export type CrashResult = {
  acts: Record<ActKind, Count>;
  halfWritten: Map<string, number>;
  letters: Awaited<ReturnType<typeof countLetters>>;
  signedOut: number;
  /** What was refused and should not have been, each kind of answer once. */
  refusals: string[];
  /** Faults (status 500) that the product told on standard error. */
  faults: string[];
  kills: number;
  killedProcesses: number;
  /** Milliseconds from start to the first answer after each kill. */
  recoveries: number[];
};

export type CrashSettings = {
  folder: string;
  kills: number;
  writers: number;
  seed: number;
  chance: Chance;
  /** The embedded database when neither is there. */
  server?: DebianServer | undefined;
  databaseUrl?: string | undefined;
  say: (line: string) => void;
};

const withinTheStart = 0.2;
const lettersLeaveWithinMs = 240_000;

/** Writers write through HTTP while everything is killed again and again; afterwards what they were told is looked for. */
export async function crash({
  folder,
  kills,
  writers,
  seed,
  chance,
  server,
  databaseUrl,
  say,
}: CrashSettings): Promise<CrashResult> {
  const mail = await openMailServer();
  const clock = join(folder, "clock");
  await writeFile(clock, "0");
  const url = server?.connection ?? databaseUrl;
  const home: Home = {
    port: await freePort(),
    env: {
      TRAMA_DATA: join(folder, "data"),
      SMTP_URL: mail.url,
      PROOF_CLOCK: clock,
      ...(url !== undefined && { DATABASE_URL: url }),
    },
  };
  const ledger = openLedger(seed);
  const [recoveries, faults]: [number[], string[]] = [[], []];
  let killedProcesses = 0;
  let product: Product = startProduct(home);
  if (!(await product.ready())) throw new Error(`the product did not start: ${product.faults.join("")}`);
  const browsers = await Promise.all(
    Array.from({ length: writers }, (_, index) =>
      administratorAt(home, `scrive-${seed}-${index}@example.org`),
    ),
  );

  let isOver = false;
  const writing = Promise.all(browsers.map((browser) => keepWriting(browser, ledger, chance, () => isOver)));
  for (let count = 1; count <= kills; count += 1) {
    await pause(chance.between(200, 3_000));
    if (server) killedProcesses += await killWithServer(product, server, chance);
    else killedProcesses += await product.killTree();
    faults.push(...product.faults);

    if (chance.next() < withinTheStart) {
      product = startProduct(home);
      await pause(chance.between(50, 900));
      killedProcesses += await product.killTree();
    }
    const started = performance.now();
    product = startProduct(home);
    if (!(await product.ready())) throw new Error(`it did not start again: ${product.faults.join("")}`);
    recoveries.push(performance.now() - started);
    say(
      `kill ${count} of ${kills}: answers again after ${Math.round(recoveries.at(-1)!)} ms, ${ledger.entries.length} acts`,
    );
  }
  await pause(2_000);
  isOver = true;
  await writing;

  const connection = url ?? (await embeddedConnection(join(folder, "data")));
  // What was under way when the postman died waits some minutes before it is tried again: they pass at once.
  await writeFile(clock, String(20 * 60_000));
  await lettersLeft(connection, mail.taken);
  const result = {
    acts: await countActs(connection, ledger),
    halfWritten: await countHalfWritten(connection),
    letters: await countLetters(connection, mail.taken),
    signedOut: ledger.signedOut,
    refusals: [
      ...new Set(
        ledger.entries.flatMap(({ kind, said }) => (said === undefined ? [] : [`${kind}: ${said}`])),
      ),
    ],
    faults: [...faults, ...product.faults]
      .flatMap((text) => text.split("\n"))
      .filter((line) => /"error"|^\s*at |Error/.test(line)),
    kills,
    killedProcesses,
    recoveries,
  };
  await product.stop();
  mail.close();
  return result;
}

/** Sometimes all, sometimes the product alone, sometimes one process of the server, which then throws all others out. */
async function killWithServer(product: Product, server: DebianServer, chance: Chance): Promise<number> {
  const which = chance.oneOf(["all", "product", "backend"] as const);
  if (which === "backend") {
    server.killOneBackend();
    await pause(chance.between(0, 400));
  }
  const killed = await product.killTree();
  if (which === "all") {
    await server.killAll();
    await server.start();
  }
  return killed;
}

async function lettersLeft(connection: string, taken: Map<string, number>): Promise<void> {
  const began = performance.now();
  while (performance.now() - began < lettersLeaveWithinMs) {
    const { written, sent } = await countLetters(connection, taken);
    if (written === sent) return;
    await pause(500);
  }
}

async function embeddedConnection(dataFolder: string): Promise<string> {
  const running = await readPostmaster(join(dataFolder, "postgres"));
  return connectionTo(running?.socketFolder ?? "", "trama");
}

/** Nothing lost, nothing twice, nothing half, nobody thrown out, no fault. */
export function isSound({ acts, halfWritten, letters, signedOut, refusals }: CrashResult): boolean {
  const counts = actKinds.map((kind) => acts[kind]);
  return (
    counts.every(({ lost, twice, unasked }) => lost + twice + unasked === 0) &&
    halfWritten.size === 0 &&
    letters.written === letters.sent &&
    letters.neverTaken === 0 &&
    signedOut === 0 &&
    refusals.length === 0
  );
}
