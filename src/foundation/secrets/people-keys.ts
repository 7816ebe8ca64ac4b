// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHmac } from "node:crypto";

import type { Temporal } from "temporal-polyfill";

import type { Database, Transaction } from "../database/database.ts";
import { getSetting, keepFirst, setSetting } from "../setting.ts";
import { unwrapKey, wrapKey } from "./person-key.ts";
import { newToken } from "./token.ts";

// Two secrets of the installation that what is known of people rests on, in the settings beside those of cookies:
// "secrets.people" wraps each person's own key and is changed by `npm run rotate-keys -- --people`, which writes all of them
// anew; "secrets.finding" makes the hashes by which a card, a phone number or a name is found without being read, and stays,
// as cards could not be printed again. Both are asked of the database each time: one short question by key, and no process
// works with a key that another has just taken away.

/** A person's key as it is stored, written with the newest key of the installation. Waits for a change of keys to end. */
export async function wrapPersonKey(
  tx: Transaction,
  about: string,
  key: Buffer,
  now: Temporal.Instant,
): Promise<Buffer> {
  await makeFirst(tx, "secrets.people", now);
  // Read under lock: a key wrapped with one that is just going would be lost with it.
  const [newest] = await getSetting(tx, "secrets.people", { lock: "share" });
  return wrapKey(bytesOf(newest!), about, key);
}

/** A stored key, to be used and forgotten. Throws when no key of the installation opens it. */
export async function unwrapPersonKey(db: Database, about: string, wrapped: Buffer): Promise<Buffer> {
  const kept = await getSetting(db, "secrets.people");
  const key = unwrapKey(kept.map(bytesOf), about, wrapped);
  if (key === undefined) throw new Error("a person's key that no key of this installation opens");
  return key;
}

/** Puts a new key in front. Whoever calls it writes all keys anew in the same transaction, then forgets the old ones. */
export async function renewPeopleKey(tx: Transaction, now: Temporal.Instant): Promise<void> {
  const kept = await getSetting(tx, "secrets.people", { lock: true });
  await setSetting(tx, "secrets.people", [{ key: newToken(), made: now.toString() }, ...kept]);
}

/** Forgets all keys but the newest. */
export async function forgetOldPeopleKeys(tx: Transaction): Promise<void> {
  const kept = await getSetting(tx, "secrets.people", { lock: true });
  await setSetting(tx, "secrets.people", kept.slice(0, 1));
}

/**
 * By what something is found again without being readable: HMAC-SHA-256 under a key of the installation. `use` keeps hashes of
 * different things apart ("card", "recall/DISTRICT/ID", "phone/DISTRICT").
 */
export async function findingHash(
  db: Database,
  use: string,
  text: string,
  now: Temporal.Instant,
): Promise<Buffer> {
  await makeFirst(db, "secrets.finding", now);
  const [newest] = await getSetting(db, "secrets.finding");
  return createHmac("sha256", bytesOf(newest!)).update(`${use}\n${text}`).digest();
}

async function makeFirst(
  db: Database,
  setting: "secrets.people" | "secrets.finding",
  now: Temporal.Instant,
): Promise<void> {
  if ((await getSetting(db, setting)).length > 0) return;
  await keepFirst(db, setting, [{ key: newToken(), made: now.toString() }]);
}

function bytesOf({ key }: { key: string }): Buffer {
  return Buffer.from(key, "base64url");
}
