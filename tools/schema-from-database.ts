// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { openEmbedded } from "../src/foundation/database/embedded/embedded.ts";
import { migrate } from "../src/foundation/database/migrate.ts";
import { installedFolder } from "../src/foundation/installed.ts";
import { keeperLanguage, Trouble } from "../src/foundation/trouble.ts";
import { describeSchema } from "./describe-schema.ts";

// Writes src/foundation/database/schema.ts from the migrations, by way of a database that lives as long as this.

const folder = await mkdtemp(join(tmpdir(), "trama-schema-"));
try {
  const database = await openEmbedded(folder, { settings: { fsync: "off" } });
  try {
    await migrate(database.connection);
    const path = join(installedFolder(), "src", "foundation", "database", "schema.ts");
    await writeFile(path, await describeSchema(database.connection));
    console.log(`Written: ${path}`);
  } finally {
    await database.close();
  }
} catch (error) {
  if (!(error instanceof Trouble)) throw error;
  console.error(error.told[keeperLanguage(process.env)]);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
