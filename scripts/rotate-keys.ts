// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { readConfig } from "../src/config.ts";
import { openInstallation } from "../src/foundation/database/installation.ts";
import { rotateCookieKeys } from "../src/foundation/secrets/cookie-keys.ts";
import { keeperLanguage } from "../src/foundation/trouble.ts";
import { rotatePeopleKeys } from "../src/modules/inquirers/identity/person-key.actions.ts";
import { rotateKeysWords } from "./rotate-keys.words.ts";
import { tellingTrouble } from "./telling-trouble.ts";

const language = keeperLanguage(process.env);
const words = rotateKeysWords[language];

/**
 * npm run rotate-keys [-- --forget-old]: a new key signs cookies; with --forget-old the old ones count no more.
 * npm run rotate-keys -- --people: a new key wraps the key of each person who came to a desk, and the old one is gone.
 */
async function rotate({ forgetOld, people }: { forgetOld: boolean; people: boolean }): Promise<void> {
  const { db, close } = await openInstallation(readConfig(process.env), {
    poolSize: 1,
    statementTimeoutMs: 0,
  });
  try {
    if (people) {
      console.log(words.people(await rotatePeopleKeys(db, Temporal.Now.instant())));
      return;
    }
    await rotateCookieKeys(db, { forgetOld, now: Temporal.Now.instant() });
    console.log(forgetOld ? words.forgotten : words.rotated);
  } finally {
    await close();
  }
}

const given = process.argv.slice(2);
if (given.some((word) => !["--forget-old", "--people"].includes(word)) || given.length > 1) {
  console.error(words.usage);
  process.exitCode = 1;
} else {
  await tellingTrouble(rotate({ forgetOld: given[0] === "--forget-old", people: given[0] === "--people" }));
}
