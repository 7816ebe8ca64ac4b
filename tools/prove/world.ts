// SPDX-License-Identifier: AGPL-3.0-or-later
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { connectionTo } from "../../src/foundation/database/embedded/place.ts";
import { readPostmaster } from "../../src/foundation/database/embedded/postmaster.ts";
import { countActs, countHalfWritten, countLetters, serverVersion, type Count } from "./account.ts";
import { openAssemblyFor } from "./assembly.ts";
import { browserAt, type Browser } from "./browser.ts";
import type { Chance } from "./chance.ts";
import { openDeskFor } from "./desk.ts";
import { actKinds, openLedger, type ActKind, type Ledger } from "./ledger.ts";
import { openMailServer, type MailServer } from "./mail-server.ts";
import { administratorAt } from "./people.ts";
import { freePort, startProduct, type Home, type Product } from "./product.ts";
import { keepWriting } from "./writers.ts";

/** A running product with people who write in it, and what they were told. */
export type World = {
  home: Home;
  product: Product;
  mail: MailServer;
  ledger: Ledger;
  browsers: Browser[];
  /** Sets the product's clock so many milliseconds off. */
  setClock: (shiftMs: number) => Promise<void>;
  /** The people write until it is called. */
  write: (only?: readonly ActKind[]) => () => Promise<void>;
  connection: () => Promise<string>;
};

/** What the account at the end needs of a world. */
export type Written = Pick<World, "mail" | "ledger" | "setClock" | "connection">;

export type WorldSettings = {
  /** Of this world alone. */
  folder: string;
  /** Of the embedded database; usually in the folder. */
  dataFolder?: string;
  /** A server database instead of the embedded one. */
  databaseUrl?: string | undefined;
  writers: number;
  /** Whether people are in the other rooms, too: at a help desk, at activities, in an assembly. */
  hasRooms?: boolean;
  seed: number;
  chance: Chance;
};

export async function openWorld(settings: WorldSettings): Promise<World> {
  const { folder, dataFolder = join(folder, "data"), databaseUrl, writers, seed, chance } = settings;
  const { hasRooms = false } = settings;
  const mail = await openMailServer();
  const clock = join(folder, "clock");
  const setClock = (shiftMs: number) => writeFile(clock, String(shiftMs));
  await setClock(0);
  const home: Home = {
    port: await freePort(),
    env: {
      TRAMA_DATA: dataFolder,
      SMTP_URL: mail.url,
      PROOF_CLOCK: clock,
      ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
    },
  };
  const product = await startReady(home);
  const browsers: Browser[] = [];
  for (let index = 0; index < writers; index += 1) {
    browsers.push(await administratorAt(home, `scrive-${seed}-${index}@example.org`));
  }
  const ledger = openLedger(seed);
  const connection = async () => {
    if (databaseUrl !== undefined) return databaseUrl;
    const running = await readPostmaster(join(dataFolder, "postgres"));
    return connectionTo(running?.socketFolder ?? "", "trama");
  };
  const others = hasRooms ? await peopleOfRooms(home, ledger, seed, await connection()) : [];
  return {
    home,
    product,
    mail,
    ledger,
    browsers,
    setClock,
    write: (only) => {
      let isOver = false;
      const writing = Promise.all([
        ...browsers.map((browser) => keepWriting(browser, ledger, chance, () => isOver, only)),
        ...others.map(({ browser, kinds }) => keepWriting(browser, ledger, chance, () => isOver, kinds)),
      ]);
      return async () => {
        isOver = true;
        await writing;
      };
    },
    connection,
  };
}

/** Somebody who does one thing, or two. */
export type OneWriter = { browser: Browser; kinds: readonly ActKind[] };

/** Two people at a counter of their own, two without an account who sign up for activities, one whom members give their link. */
export async function peopleOfRooms(
  home: Home,
  ledger: Ledger,
  seed: number,
  connection: string,
): Promise<OneWriter[]> {
  const writers: OneWriter[] = [];
  for (const number of [1, 2]) {
    const email = `sportello-${seed}-${number}@example.org`;
    writers.push({ browser: await administratorAt(home, email), kinds: ["contact", "thread"] });
    await openDeskFor(connection, email);
  }
  await openAssemblyFor(connection, ledger);
  const visitor = () => browserAt(`http://127.0.0.1:${home.port}`);
  for (const kind of ["registration", "registration", "vote"] as const)
    writers.push({ browser: visitor(), kinds: [kind] });
  return writers;
}

/** Starts the product and waits until it answers. */
export async function startReady(home: Home): Promise<Product> {
  const product = startProduct(home);
  if (!(await product.ready())) throw new Error(`the product did not start: ${product.faults.join("")}`);
  return product;
}

export type Result = {
  acts: Record<ActKind, Count>;
  acknowledged: number;
  halfWritten: Map<string, number>;
  letters: Awaited<ReturnType<typeof countLetters>>;
  signedOut: number;
  /** What was refused and should not have been, each kind of answer once. */
  refusals: string[];
  postgresql: string;
};

const lettersLeaveWithinMs = 240_000;
const afterEveryRetryMs = 20 * 60_000;

/** Looks for all that was acknowledged, when nobody writes any more. */
export async function resultOf(world: Written): Promise<Result> {
  const { ledger, mail, setClock } = world;
  const connection = await world.connection();
  // A letter that was under way when the postman died waits some minutes before it is tried again: they pass at once.
  await setClock(afterEveryRetryMs);
  const began = performance.now();
  for (;;) {
    const { untold, written, sent } = await countLetters(connection, mail.taken);
    if ((untold === 0 && written === sent) || performance.now() - began > lettersLeaveWithinMs) break;
    await pause(500);
  }
  const said = ledger.entries.flatMap(({ kind, said: answer }) => (answer ? [`${kind}: ${answer}`] : []));
  const acts = await countActs(connection, ledger);
  return {
    acts,
    acknowledged: actKinds.reduce((sum, kind) => sum + acts[kind].acknowledged, 0),
    halfWritten: await countHalfWritten(connection, ledger),
    letters: await countLetters(connection, mail.taken),
    signedOut: ledger.signedOut,
    refusals: [...new Set(said)],
    postgresql: await serverVersion(connection),
  };
}

/** Nothing lost, nothing twice, nothing half, no letter forgotten, nobody thrown out, nothing refused. */
export function isSound({ acts, halfWritten, letters, signedOut, refusals }: Result): boolean {
  return (
    actKinds.every((kind) => acts[kind].lost + acts[kind].twice + acts[kind].unasked === 0) &&
    halfWritten.size === 0 &&
    letters.untold === 0 &&
    letters.written === letters.sent &&
    letters.neverTaken === 0 &&
    signedOut === 0 &&
    refusals.length === 0
  );
}
