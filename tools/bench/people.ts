// SPDX-License-Identifier: AGPL-3.0-or-later
import { serializeSigned } from "hono/utils/cookie";
import type { Temporal } from "temporal-polyfill";

import { keeper } from "../../src/foundation/actor.ts";
import type { Database } from "../../src/foundation/database/database.ts";
import { cookieKeys } from "../../src/foundation/secrets/cookie-keys.ts";
import { hashOf, newToken } from "../../src/foundation/secrets/token.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { giveMembership } from "../../src/modules/accounts/memberships/membership.actions.ts";
import { welcomePerson } from "../../src/modules/accounts/person.actions.ts";
import { openSession } from "../../src/modules/accounts/sign-in/session.actions.ts";
import { usualSessionLimits } from "../../src/modules/accounts/sign-in/session.ts";

/** Somebody with an account; `cookie` as their browser sends it, `browserHash` in hexadecimal as the database keeps it. */
export type BenchPerson = { id: string; email: string; cookie: string; browserHash: string };

/** People who have an account and a browser, not signed in. New ones at every run. */
export async function makePeople(db: Database, count: number, now: Temporal.Instant): Promise<BenchPerson[]> {
  return Promise.all(
    Array.from({ length: count }, async () => {
      const email = `${newId()}@bench.example`;
      const { id } = await welcomePerson(db, keeper, { email, now });
      const token = newToken();
      const cookie = await signedCookie(db, "richiesta", token, now);
      return { id, email, cookie, browserHash: hashOf(token).toString("hex") };
    }),
  );
}

/** An administrator, who may write everything, signed in: gives the session's cookie. */
export async function signInAdministrator(
  db: Database,
  personId: string,
  now: Temporal.Instant,
): Promise<string> {
  await giveMembership(db, keeper, {
    personId,
    role: "administrator",
    of: { kind: "installation", id: null },
    givenBy: null,
    now,
  });
  const { token } = await openSession(db, {
    personId,
    signedInBy: "link",
    device: "",
    now,
    limits: usualSessionLimits,
  });
  return signedCookie(db, "accesso", token, now);
}

async function signedCookie(
  db: Database,
  name: string,
  value: string,
  now: Temporal.Instant,
): Promise<string> {
  const [key] = await cookieKeys(db, now);
  return serializeSigned(name, value, key!);
}
