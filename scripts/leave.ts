// SPDX-License-Identifier: AGPL-3.0-or-later
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import { readConfig } from "../src/config.ts";
import { openInstallation } from "../src/foundation/database/installation.ts";
import { keeperLanguage, trouble } from "../src/foundation/trouble.ts";
import { leavingLines, leavingRevisions } from "../src/modules/directory/leaving/leaving.queries.ts";
import { listDistricts } from "../src/modules/territories/district.queries.ts";
import { listAreaFeatures } from "../src/modules/territories/leaving.queries.ts";
import { leaveWords } from "./leave.words.ts";
import { tellingTrouble } from "./telling-trouble.ts";

const language = keeperLanguage(process.env);
const words = leaveWords[language];

/** npm run leave -- DISTRICT FOLDER: what a district takes with it to another installation. See docs/guides/backup.md. */
async function leave(name: string, folder: string): Promise<void> {
  const { db, close } = await openInstallation(readConfig(process.env), {
    poolSize: 2,
    statementTimeoutMs: 0,
  });
  try {
    const districts = await listDistricts(db);
    const district = districts.find(({ id, code, name: called }) => [id, code, called].includes(name));
    const names = districts.map(({ code }) => code).join(", ");
    if (!district) throw trouble(leaveWords, (say) => say.noDistrict(name, names));
    await mkdir(folder, { mode: 0o700 }).catch((error: unknown) => {
      throw trouble(leaveWords, (say) => say.noFolder(folder), error);
    });

    // One moment for all three files.
    const counts = await db
      .transaction()
      .setIsolationLevel("repeatable read")
      .setAccessMode("read only")
      .execute(async (tx) => {
        const features = await listAreaFeatures(tx, district.id);
        const collection = { type: "FeatureCollection", features };
        await save(join(folder, "areas.geojson"), one(JSON.stringify(collection)));
        const records = await save(join(folder, "directory.ndjson"), linesOf(leavingLines(tx, district.id)));
        const revisions = await save(
          join(folder, "history.ndjson"),
          linesOf(leavingRevisions(tx, district.id)),
        );
        return { areas: features.length, records, revisions };
      });
    console.log(words.done({ name: district.name, folder, ...counts }));
  } finally {
    await close();
  }
}

async function* one(text: string): AsyncGenerator<string> {
  yield `${text}\n`;
}

async function* linesOf(things: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const thing of things) yield `${JSON.stringify(thing)}\n`;
}

/** Writes a file that only its owner reads; gives how many lines. */
async function save(path: string, lines: AsyncIterable<string>): Promise<number> {
  let count = 0;
  const counted = async function* () {
    for await (const line of lines) {
      count += 1;
      yield line;
    }
  };
  await pipeline(
    Readable.from(counted()),
    createWriteStream(path, { flags: "wx", mode: 0o600, flush: true }),
  );
  return count;
}

const [district = "", folder = "", ...others] = process.argv.slice(2);
if (district === "" || folder === "" || others.length > 0) {
  console.error(words.usage);
  process.exitCode = 1;
} else {
  await tellingTrouble(leave(district, resolve(folder)));
}
