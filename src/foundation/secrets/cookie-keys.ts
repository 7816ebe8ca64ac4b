// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import type { Database } from "../database/database.ts";
import { inTransaction } from "../database/transaction.ts";
import { getSetting, keepFirst, setSetting } from "../setting.ts";
import { newToken } from "./token.ts";

/** A key signs for three months, and is believed for two more: longer than any cookie it has signed lives. */
const signsFor = { hours: 90 * 24 };
const believedFor = { hours: 150 * 24 };

/** Another process may have made a new key: an unknown signature asks again, at most this often. */
const askedAgainAfterMs = 10_000;

type Known = { keys: string[]; askedAt: number };

const knownBy = new WeakMap<Database, Known>();

/**
 * The keys that sign cookies, newest first: the first signs, all are believed. Made when an installation first needs
 * one and kept in its settings, so that cookies outlive a restart. Remembered in this process; `again` asks anew when
 * what is remembered is older than some seconds.
 */
export async function cookieKeys(db: Database, now: Temporal.Instant, again = false): Promise<string[]> {
  const known = knownBy.get(db);
  if (known && !(again && performance.now() - known.askedAt > askedAgainAfterMs)) return known.keys;

  const kept = await getSetting(db, "secrets.cookies");
  const first = () => keepFirst(db, "secrets.cookies", [{ key: newToken(), made: now.toString() }]);
  const keys = (kept.length > 0 ? kept : await first()).map(({ key }) => key);
  knownBy.set(db, { keys, askedAt: performance.now() });
  return keys;
}

/** Makes a new key when the newest has signed long enough, and forgets those that nothing living was signed with. */
export async function renewCookieKeys(db: Database, now: Temporal.Instant): Promise<void> {
  await inTransaction(db, async (tx) => {
    const kept = await getSetting(tx, "secrets.cookies", { lock: true });
    const [newest] = kept;
    if (!newest || isYounger(newest, signsFor, now)) return;

    const believed = kept.filter((old) => isYounger(old, believedFor, now));
    await setSetting(tx, "secrets.cookies", [{ key: newToken(), made: now.toString() }, ...believed]);
  });
}

function isYounger({ made }: { made: string }, age: Temporal.DurationLike, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(made).add(age), now) > 0;
}
