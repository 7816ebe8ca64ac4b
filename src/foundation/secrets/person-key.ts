// SPDX-License-Identifier: AGPL-3.0-or-later
import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";

/** AES-256-GCM: what was changed, or moved to another row, is not opened instead of being read as something else. */
const cipher = "aes-256-gcm";
const ivBytes = 12;
const tagBytes = 16;
const nameBytes = 8;

/** A key of 256 bits for one person. */
export function newPersonKey(): Buffer {
  return randomBytes(32);
}

/** Text written with a key. `about` names the one place where it belongs: elsewhere it does not open. */
export function seal(key: Buffer, about: string, content: Buffer | string): Buffer {
  const iv = randomBytes(ivBytes);
  const sealing = createCipheriv(cipher, key, iv);
  sealing.setAAD(Buffer.from(about, "utf8"));
  const sealed = Buffer.concat([sealing.update(content), sealing.final()]);
  return Buffer.concat([iv, sealing.getAuthTag(), sealed]);
}

/** What was sealed; throws when the key is another, the place is another, or a bit was changed. */
export function unseal(key: Buffer, about: string, sealed: Buffer): Buffer {
  const opening = createDecipheriv(cipher, key, sealed.subarray(0, ivBytes));
  opening.setAAD(Buffer.from(about, "utf8"));
  opening.setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes));
  return Buffer.concat([opening.update(sealed.subarray(ivBytes + tagBytes)), opening.final()]);
}

/** A key written with another; it begins with the name of that other, so that it is known which one opens it. */
export function wrapKey(master: Buffer, about: string, key: Buffer): Buffer {
  return Buffer.concat([nameOf(master), seal(master, about, key)]);
}

/** The key; undefined when it was written with none of these. Throws when it was changed or belongs elsewhere. */
export function unwrapKey(masters: readonly Buffer[], about: string, wrapped: Buffer): Buffer | undefined {
  const master = masters.find((one) => nameOf(one).equals(wrapped.subarray(0, nameBytes)));
  return master && unseal(master, about, wrapped.subarray(nameBytes));
}

/** Says which key it is and nothing of it. */
function nameOf(master: Buffer): Buffer {
  return createHash("sha256").update("trama/master-key/").update(master).digest().subarray(0, nameBytes);
}
