// SPDX-License-Identifier: AGPL-3.0-or-later
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

import type { Temporal } from "temporal-polyfill";

import type { Database } from "../database/database.ts";
import { getSetting, keepFirst } from "../setting.ts";
import { newToken } from "./token.ts";

/** AES-256-GCM: what was changed is not opened, instead of being read as something else. */
const cipher = "aes-256-gcm";
const ivBytes = 12;
const tagBytes = 16;

type Kept = { key: string; made: string };
const knownBy = new WeakMap<Database, readonly Kept[]>();

/**
 * Texts that stand in a row, such as what somebody asked at a desk: read by who opens the page, not by who reads a
 * table, a copy of a disk, or the log of a statement. The key is in the settings, beside those of cookies; each sealed
 * text names the key it was sealed with ("1.…" is the oldest), so that a new one can be put in front.
 */
export async function sealText(db: Database, text: string, now: Temporal.Instant): Promise<string> {
  const kept = await textKeys(db, now);
  const iv = randomBytes(ivBytes);
  const sealing = createCipheriv(cipher, keyOf(kept[0]!), iv);
  const sealed = Buffer.concat([sealing.update(text, "utf8"), sealing.final()]);
  return `${kept.length}.${Buffer.concat([iv, sealing.getAuthTag(), sealed]).toString("base64url")}`;
}

/** The text; throws when its key is gone or it was changed. */
export async function openText(db: Database, sealed: string, now: Temporal.Instant): Promise<string> {
  const [number = "", content = ""] = sealed.split(".");
  const key =
    (await textKeys(db, now)).at(-Number(number)) ?? (await textKeys(db, now, true)).at(-Number(number));
  if (key === undefined) throw new Error("a sealed text whose key is not here");
  const bytes = Buffer.from(content, "base64url");
  const opening = createDecipheriv(cipher, keyOf(key), bytes.subarray(0, ivBytes));
  opening.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  return Buffer.concat([opening.update(bytes.subarray(ivBytes + tagBytes)), opening.final()]).toString(
    "utf8",
  );
}

/** Newest first; made when first needed. */
async function textKeys(db: Database, now: Temporal.Instant, again = false): Promise<readonly Kept[]> {
  const known = knownBy.get(db);
  if (known && !again) return known;

  const found = await getSetting(db, "secrets.texts");
  const first = () => keepFirst(db, "secrets.texts", [{ key: newToken(), made: now.toString() }]);
  const kept = found.length > 0 ? found : await first();
  // What a transaction made may still be taken back: only what is there for everybody is remembered.
  if (!db.isTransaction) knownBy.set(db, kept);
  return kept;
}

function keyOf({ key }: Kept): Buffer {
  return Buffer.from(key, "base64url");
}
