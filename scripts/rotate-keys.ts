// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { readConfig } from "../src/config.ts";
import { openInstallation } from "../src/foundation/database/installation.ts";
import { rotateCookieKeys } from "../src/foundation/secrets/cookie-keys.ts";
import { keeperLanguage, Trouble } from "../src/foundation/trouble.ts";
import { rotateKeysWords } from "./rotate-keys.words.ts";

const language = keeperLanguage(process.env);
const words = rotateKeysWords[language];

/** npm run rotate-keys [-- --forget-old]: a new key signs cookies; with --forget-old the old ones count no more. */
async function rotate(forgetOld: boolean): Promise<void> {
  const { db, close } = await openInstallation(readConfig(process.env), { poolSize: 1 });
  try {
    await rotateCookieKeys(db, { forgetOld, now: Temporal.Now.instant() });
    console.log(forgetOld ? words.forgotten : words.rotated);
  } finally {
    await close();
  }
}

const given = process.argv.slice(2);
if (given.some((word) => word !== "--forget-old") || given.length > 1) {
  console.error(words.usage);
  process.exitCode = 1;
} else {
  await rotate(given.length === 1).catch((error: unknown) => {
    if (!(error instanceof Trouble)) throw error;
    console.error(error.told[language]);
    process.exitCode = 1;
  });
}
