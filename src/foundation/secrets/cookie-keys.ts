// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { recordActivity } from "../activity.ts";
import { keeper } from "../actor.ts";
import type { Database, Transaction } from "../database/database.ts";
import { inTransaction } from "../database/transaction.ts";
import { getSetting, keepFirst, setSetting } from "../setting.ts";
import { newToken } from "./token.ts";

/** A key signs for three months, and is believed for two more: longer than any cookie it has signed lives. */
const signsFor = { hours: 90 * 24 };
const believedFor = { hours: 150 * 24 };

/** A new key signs only when every process has had time to learn it: until then the one before it does. */
const signsAfter = { seconds: 60 };

/** Another process may have made a new key: an unknown signature asks again, at most this often. */
const askedAgainAfterMs = 10_000;

type Kept = { key: string; made: string };
type Known = { kept: readonly Kept[]; askedAt: number };

const knownBy = new WeakMap<Database, Known>();

/**
 * The keys that sign cookies: the first signs, all are believed. Made when an installation first needs
 * one and kept in its settings, so that cookies outlive a restart. Remembered in this process; `again` asks anew when
 * what is remembered is older than some seconds.
 */
export async function cookieKeys(db: Database, now: Temporal.Instant, again = false): Promise<string[]> {
  const known = knownBy.get(db);
  if (known && !(again && performance.now() - known.askedAt > askedAgainAfterMs)) {
    return signingFirst(known.kept, now);
  }

  const found = await getSetting(db, "secrets.cookies");
  const first = () => keepFirst(db, "secrets.cookies", [{ key: newToken(), made: now.toString() }]);
  const kept = found.length > 0 ? found : await first();
  knownBy.set(db, { kept, askedAt: performance.now() });
  return signingFirst(kept, now);
}

/** The newest that is old enough to sign, then the others; a key that is alone signs at once. */
function signingFirst(kept: readonly Kept[], now: Temporal.Instant): string[] {
  const signing = kept.find((one) => !isYounger(one, signsAfter, now)) ?? kept.at(-1);
  return [...kept]
    .toSorted((one, other) => Number(other === signing) - Number(one === signing))
    .map(({ key }) => key);
}

/** Makes a new key when the newest has signed long enough, and forgets those that nothing living was signed with. */
export async function renewCookieKeys(db: Database, now: Temporal.Instant): Promise<void> {
  await inTransaction(db, async (tx) => {
    const kept = await getSetting(tx, "secrets.cookies", { lock: true });
    const [newest] = kept;
    if (newest && !isYounger(newest, signsFor, now)) await addKey(tx, kept, now);
  });
}

/**
 * Makes a new key now, because the keeper asks: from the next minute it signs. Nobody is signed out, as the old ones are
 * still believed, unless they are no longer to be (`forgetOld`: they may be known to somebody): then everybody is.
 */
export async function rotateCookieKeys(
  db: Database,
  { forgetOld, now }: { forgetOld: boolean; now: Temporal.Instant },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const kept = await getSetting(tx, "secrets.cookies", { lock: true });
    await addKey(tx, forgetOld ? [] : kept, now);
    await recordActivity(tx, keeper, "secret.rotated", { kind: "cookie-keys" }, { forgetOld });
  });
}

async function addKey(tx: Transaction, kept: readonly Kept[], now: Temporal.Instant): Promise<void> {
  const believed = kept.filter((old) => isYounger(old, believedFor, now));
  await setSetting(tx, "secrets.cookies", [{ key: newToken(), made: now.toString() }, ...believed]);
}

function isYounger({ made }: Kept, age: Temporal.DurationLike, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(made).add(age), now) > 0;
}
