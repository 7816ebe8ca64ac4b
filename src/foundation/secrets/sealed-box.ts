// SPDX-License-Identifier: AGPL-3.0-or-later
import { webcrypto } from "node:crypto";

import type { Temporal } from "temporal-polyfill";
import { z } from "zod";

import type { Database } from "../database/database.ts";
import { getSetting, keepFirst } from "../setting.ts";

const { subtle } = webcrypto;
const curve = { name: "ECDH", namedCurve: "P-256" } as const;

/**
 * What a browser closes and only the installation opens: ECDH on P-256 with a key made for the one box, HKDF-SHA-256,
 * AES-256-GCM; the name of what is inside is bound to it. src/islands/desk/sealed-box.ts closes them.
 */
const box = z.object({
  v: z.literal(1),
  from: bytesOf(65),
  iv: bytesOf(12),
  data: z.base64url().max(200_000),
});

function bytesOf(count: number) {
  return z.base64url().refine((text) => Buffer.from(text, "base64url").length === count);
}

/** The public half that browsers close boxes with, as base64url of its uncompressed point; made when first needed. */
export async function boxKey(db: Database, now: Temporal.Instant): Promise<string> {
  const [newest] = await boxKeys(db, now);
  return newest!.publicKey;
}

/** What is in a box of this name; undefined when it is none, was changed, or no key of ours opens it. */
export async function openBox(
  db: Database,
  { name, written }: { name: string; written: string },
  now: Temporal.Instant,
): Promise<string | undefined> {
  const read = box.safeParse(parsed(written));
  if (!read.success) return undefined;

  const { from, iv, data } = read.data;
  for (const { publicKey, privateKey } of await boxKeys(db, now)) {
    const opened = await open({ publicKey, privateKey, from, iv, data, name });
    if (opened !== undefined) return opened;
  }
  return undefined;
}

type Closed = Record<"publicKey" | "privateKey" | "from" | "iv" | "data" | "name", string>;

async function open({ publicKey, privateKey, from, iv, data, name }: Closed): Promise<string | undefined> {
  try {
    const ours = await subtle.importKey("pkcs8", fromText(privateKey), curve, false, ["deriveBits"]);
    const theirs = await subtle.importKey("raw", fromText(from), curve, false, []);
    const secret = await subtle.deriveBits({ name: "ECDH", public: theirs }, ours, 256);
    const shared = await subtle.importKey("raw", secret, "HKDF", false, ["deriveKey"]);
    const key = await subtle.deriveKey(
      { name: "HKDF", hash: "SHA-256", salt: fromText(publicKey), info: fromText(from) },
      shared,
      { name: "AES-GCM", length: 256 },
      false,
      ["decrypt"],
    );
    const about = { name: "AES-GCM", iv: fromText(iv), additionalData: Buffer.from(name, "utf8") };
    return Buffer.from(await subtle.decrypt(about, key, fromText(data))).toString("utf8");
  } catch {
    return undefined;
  }
}

async function boxKeys(db: Database, now: Temporal.Instant) {
  const kept = await getSetting(db, "secrets.boxes");
  if (kept.length > 0) return kept;
  const pair = await subtle.generateKey(curve, true, ["deriveBits"]);
  const publicKey = Buffer.from(await subtle.exportKey("raw", pair.publicKey)).toString("base64url");
  const privateKey = Buffer.from(await subtle.exportKey("pkcs8", pair.privateKey)).toString("base64url");
  return keepFirst(db, "secrets.boxes", [{ publicKey, privateKey, made: now.toString() }]);
}

function fromText(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, "base64url"));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
