// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { readConfig } from "../src/config.ts";
import { adoptInstallation } from "../src/demonstration.ts";
import { openInstallation } from "../src/foundation/database/installation.ts";
import { keeperLanguage } from "../src/foundation/trouble.ts";
import { adoptWords } from "./adopt.words.ts";
import { tellingTrouble } from "./telling-trouble.ts";

const language = keeperLanguage(process.env);
const words = adoptWords[language];

/** npm run adopt -- "NAME": the demonstration goes, the installation gets the name of who keeps it. */
async function adopt(name: string): Promise<void> {
  const { db, close } = await openInstallation(readConfig(process.env), {
    poolSize: 2,
    statementTimeoutMs: 0,
  });
  try {
    const gone = await adoptInstallation(db, name, Temporal.Now.instant());
    console.log(words.done(name, gone));
  } finally {
    await close();
  }
}

const name = process.argv.slice(2).join(" ").trim();
if (name === "" || name.length > 200) {
  console.error(words.usage);
  process.exitCode = 1;
} else {
  await tellingTrouble(adopt(name));
}
