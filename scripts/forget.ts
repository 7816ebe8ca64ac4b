// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { readConfig } from "../src/config.ts";
import { openInstallation } from "../src/foundation/database/installation.ts";
import { keeperLanguage } from "../src/foundation/trouble.ts";
import { forgetWords } from "../src/modules/helpdesk/contacts/forget.actions.ts";
import { forgetOldThreads } from "../src/modules/inquirers/threads/erase.actions.ts";
import { threadBelongingsOf } from "../src/thread-belongings.ts";
import { forgetWordsSaid } from "./forget.words.ts";
import { tellingTrouble } from "./telling-trouble.ts";

const language = keeperLanguage(process.env);
const words = forgetWordsSaid[language];

/** npm run forget [-- --now]: what the next night would forget of people who came to a desk; with --now it does it. */
async function forget(isDry: boolean): Promise<void> {
  const { db, close } = await openInstallation(readConfig(process.env), {
    poolSize: 2,
    statementTimeoutMs: 0,
  });
  const now = Temporal.Now.instant();
  try {
    const threads = await forgetOldThreads(
      db,
      threadBelongingsOf(() => now),
      { isDry },
      now,
    );
    const contacts = await forgetWords(db, now, { isTrial: isDry });
    console.log(isDry ? words.would : words.done);
    console.log(words.counts({ ...threads, contacts }));
  } finally {
    await close();
  }
}

const given = process.argv.slice(2);
if (given.some((word) => word !== "--now") || given.length > 1) {
  console.error(words.usage);
  process.exitCode = 1;
} else {
  await tellingTrouble(forget(given.length === 0));
}
