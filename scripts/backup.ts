// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { Temporal } from "temporal-polyfill";

import { readConfig } from "../src/config.ts";
import { backupWords } from "../src/foundation/database/backup/backup.words.ts";
import { writeBackup } from "../src/foundation/database/backup/write-backup.ts";
import { openServer } from "../src/foundation/database/installation.ts";
import { installedFolder } from "../src/foundation/installed.ts";
import { keeperLanguage, trouble } from "../src/foundation/trouble.ts";
import { backupCommandWords } from "./backup.words.ts";
import { tellingTrouble } from "./telling-trouble.ts";

const language = keeperLanguage(process.env);
const words = backupCommandWords[language];

/** npm run backup -- FILE: the whole installation in one file, while it runs. See docs/guides/backup.md. */
async function backUp(file: string): Promise<void> {
  const config = readConfig(process.env);
  const isMissing = !existsSync(join(config.dataFolder, "postgres", "PG_VERSION"));
  if (config.databaseUrl === undefined && isMissing) {
    throw trouble(backupWords, (say) => say.nothingThere(config.dataFolder));
  }
  const { version } = JSON.parse(readFileSync(join(installedFolder(), "package.json"), "utf8")) as {
    version: string;
  };
  const server = await openServer(config);
  try {
    const { ending, bytes } = await writeBackup(server.connection, file, {
      version,
      now: Temporal.Now.instant(),
    });
    const rows = Object.values(ending.rows).reduce((sum, count) => sum + count, 0);
    console.log(words.done({ file, tables: Object.keys(ending.rows).length, rows, bytes }));
  } finally {
    await server.close();
  }
}

const [given = "", ...others] = process.argv.slice(2);
if (given === "" || others.length > 0) {
  console.error(words.usage);
  process.exitCode = 1;
} else {
  await tellingTrouble(backUp(resolve(given)));
}
