// SPDX-License-Identifier: AGPL-3.0-or-later
import { resolve } from "node:path";

import { readConfig } from "../src/config.ts";
import { checkBackup } from "../src/foundation/database/backup/backup-file.ts";
import { restoreBackup } from "../src/foundation/database/backup/restore-backup.ts";
import { openServer } from "../src/foundation/database/installation.ts";
import { migrate } from "../src/foundation/database/migrate.ts";
import { keeperLanguage } from "../src/foundation/trouble.ts";
import { restoreWords } from "./restore.words.ts";
import { tellingTrouble } from "./telling-trouble.ts";

const language = keeperLanguage(process.env);
const words = restoreWords[language];

/** npm run restore -- FILE: an empty installation becomes what a backup holds. See docs/guides/backup.md. */
async function restore(file: string): Promise<void> {
  // A file that is no good is told before a database is made for it.
  await checkBackup(file);
  const server = await openServer(readConfig(process.env));
  try {
    const { heading, ending } = await restoreBackup(server.connection, file);
    const applied = await migrate(server.connection);
    const rows = Object.values(ending.rows).reduce((sum, count) => sum + count, 0);
    console.log(words.done({ rows, tables: Object.keys(ending.rows).length, takenAt: heading.takenAt }));
    if (applied.length > 0) console.log(words.broughtForward(applied.length));
  } finally {
    await server.close();
  }
}

const [given = "", ...others] = process.argv.slice(2);
if (given === "" || others.length > 0) {
  console.error(words.usage);
  process.exitCode = 1;
} else {
  await tellingTrouble(restore(resolve(given)));
}
