// SPDX-License-Identifier: AGPL-3.0-or-later
import { SingleBar } from "cli-progress";
import { Temporal } from "temporal-polyfill";

import { readConfig } from "../src/config.ts";
import { keeper } from "../src/foundation/actor.ts";
import { openInstallation } from "../src/foundation/database/installation.ts";
import { Trouble } from "../src/foundation/trouble.ts";
import { readCommand, type ImportCommand } from "../src/modules/directory/import/command.ts";
import { commandWords } from "../src/modules/directory/import/command.words.ts";
import { plain } from "../src/modules/directory/import/gathering.ts";
import { readImportFiles } from "../src/modules/directory/import/import-files.api.ts";
import { importGathered } from "../src/modules/directory/import/import.actions.ts";
import { listOrganizationNames } from "../src/modules/directory/import/known.queries.ts";
import { readMappingFile } from "../src/modules/directory/import/mapping-file.api.ts";
import { mappingLines, reportLines } from "../src/modules/directory/import/report-lines.ts";
import { exitCode } from "../src/modules/directory/import/report.ts";

/** Below this many rows an import is over before a bar would be read. */
const longImport = 5_000;

/** npm run import -- FILE… [--map mapping.yaml] [--source TEXT] [--dry-run] [--lang it|en]. See docs/guides/import.md. */
async function main(): Promise<number> {
  const command = readCommand(process.argv.slice(2), process.env);
  const say = commandWords[command.language];
  if ("wrong" in command) {
    if (command.wrong) console.error(say.unknownOption(command.wrong));
    console.error(say.usage);
    return 1;
  }
  try {
    return await load(command);
  } catch (error) {
    const reason = error instanceof Trouble ? error.told[command.language] : (error as Error).message;
    console.error(error instanceof Trouble ? reason : say.failed(reason));
    return 1;
  }
}

async function load({ files, map, source, isDryRun, language }: ImportCommand): Promise<number> {
  const mapping = await readMappingFile(map);
  const { db, close } = await openInstallation(readConfig(process.env), {
    poolSize: 2,
    statementTimeoutMs: 0,
  });
  try {
    const organizations = new Map((await listOrganizationNames(db)).map(({ id, name }) => [plain(name), id]));
    const known = (name: string) => organizations.get(name);
    const read = await readImportFiles(files, { mapping, known, source });
    for (const mapped of read.mappings) console.log(`${mappingLines(mapped, language).join("\n")}\n`);

    const { organizations: orgs, locations, services, assets, placements } = read.gathered;
    const total = orgs.length + locations.length + services.length + assets.length + placements.length;
    const bar =
      total >= longImport && process.stderr.isTTY
        ? progressBar(commandWords[language].writing, total)
        : undefined;
    const options = { isDryRun, onWritten: (rows: number) => bar?.increment(rows) };
    const report = await importGathered(db, keeper, read, options, Temporal.Now.instant()).finally(() =>
      bar?.stop(),
    );

    console.log(reportLines(report, language).join("\n"));
    return exitCode(report);
  } finally {
    await close();
  }
}

function progressBar(label: string, total: number): SingleBar {
  const bar = new SingleBar({ format: `${label} [{bar}] {percentage}% · {value}/{total}`, hideCursor: true });
  bar.start(total, 0);
  return bar;
}

process.exitCode = await main();
