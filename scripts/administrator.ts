// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { z } from "zod";

import { addressOf, readConfig } from "../src/config.ts";
import { keeper } from "../src/foundation/actor.ts";
import { openInstallation } from "../src/foundation/database/installation.ts";
import { inTransaction } from "../src/foundation/database/transaction.ts";
import { keeperLanguage } from "../src/foundation/trouble.ts";
import { giveMembership } from "../src/modules/accounts/memberships/membership.actions.ts";
import { welcomePerson } from "../src/modules/accounts/person.actions.ts";
import { plainEmail } from "../src/modules/accounts/person.ts";
import { signInAddress } from "../src/modules/accounts/sign-in/sign-in-letter.ts";
import { keeperLinkLastsMinutes } from "../src/modules/accounts/sign-in/sign-in-link.ts";
import { makeKeeperLink } from "../src/modules/accounts/sign-in/sign-in.actions.ts";
import { administratorWords } from "./administrator.words.ts";
import { tellingTrouble } from "./telling-trouble.ts";

const language = keeperLanguage(process.env);
const words = administratorWords[language];

/**
 * npm run administrator -- EMAIL: gives an account and the installation to whoever has this address, and prints a link
 * to come in with. Whoever can run it can read the database anyway. Also the way back in when mail does not work.
 */
async function makeAdministrator(email: string): Promise<void> {
  const config = readConfig(process.env);
  const baseUrl = config.baseUrl ?? addressOf(config.host, config.port);
  const { db, close } = await openInstallation(config, { poolSize: 2 });
  try {
    const now = Temporal.Now.instant();
    const token = await inTransaction(db, async (tx) => {
      const { id: personId } = await welcomePerson(tx, keeper, { email, language, now });
      const of = { kind: "installation", id: null } as const;
      await giveMembership(tx, keeper, { personId, role: "administrator", of, givenBy: null, now });
      return makeKeeperLink(tx, { email, now });
    });
    const link = signInAddress({ baseUrl, language }, token);
    console.log(words.done({ email, link, minutes: keeperLinkLastsMinutes }));
    if (config.baseUrl === undefined) console.log(`\n${words.baseUrlHint(baseUrl)}`);
  } finally {
    await close();
  }
}

const given = process.argv.slice(2).join(" ");
const email = plainEmail(given);

if (z.email().max(254).safeParse(email).success) {
  await tellingTrouble(makeAdministrator(email));
} else {
  console.error(email === "" ? words.usage : `${words.notAnAddress(given)}\n${words.usage}`);
  process.exitCode = 1;
}
