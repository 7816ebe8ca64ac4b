// SPDX-License-Identifier: AGPL-3.0-or-later
import { serializeSigned } from "hono/utils/cookie";

import { keeper, type Role, type RoleOf } from "../src/foundation/actor.ts";
import { cookieKeys } from "../src/foundation/secrets/cookie-keys.ts";
import { newId } from "../src/foundation/uuid.ts";
import { giveMembership } from "../src/modules/accounts/memberships/membership.actions.ts";
import { kindOf } from "../src/modules/accounts/memberships/membership.ts";
import { welcomePerson } from "../src/modules/accounts/person.actions.ts";
import { openSession } from "../src/modules/accounts/sign-in/session.actions.ts";
import { usualSessionLimits } from "../src/modules/accounts/sign-in/session.ts";
import { browserOf, type Browser } from "./cookies.ts";
import type { Story } from "./story.ts";

/** A role of something: `of` is an id, or absent for the installation. The kind of thing follows from the role. */
type Holding = { role: Role; of?: string | null; endsOn?: string };
type Newcomer = { roles?: readonly Holding[]; email?: string; name?: string };

/** A browser in which somebody is signed in. */
export type SignedInBrowser = Browser & { personId: string; sessionId: string; email: string };

/** An address that nobody else in the test has. */
export function someAddress(): string {
  return `${newId()}@example.org`;
}

/**
 * Word for tests: somebody with these roles, signed in in a browser of their own. Without roles it is a stranger with
 * an account. With the address of somebody known it is another browser of theirs.
 */
export async function signIn(
  story: Pick<Story, "app" | "house">,
  { roles = [], email = someAddress(), name }: Newcomer = {},
): Promise<SignedInBrowser> {
  const { db, now: clock, sessionLimits: limits = usualSessionLimits } = story.house;
  const now = clock();
  const { id: personId } = await welcomePerson(db, keeper, { email, name, now });
  for (const { role, of = null, endsOn } of roles) {
    const thing: RoleOf = { kind: kindOf[role], id: of };
    await giveMembership(db, keeper, { personId, role, of: thing, endsOn, givenBy: null, now });
  }
  const { id: sessionId, token } = await openSession(db, {
    personId,
    signedInBy: "link",
    device: "",
    now,
    limits,
  });
  const browser = browserOf(story);
  const [cookieName, value] = await signedCookie(story, "accesso", token);
  browser.cookies.set(cookieName, value);
  return { ...browser, personId, sessionId, email };
}

/** A cookie as the application would have given it: name and value. */
async function signedCookie({ house }: Pick<Story, "house">, name: string, value: string) {
  const [key] = await cookieKeys(house.db, house.now());
  const line = await serializeSigned(name, value, key!);
  const full = house.baseUrl.startsWith("https://") ? `__Host-${name}` : name;
  return [full, line.slice(line.indexOf("=") + 1).split(";")[0]!] as const;
}
