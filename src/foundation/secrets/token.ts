// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash, randomBytes } from "node:crypto";

/** What a token looks like in an address: 43 characters. */
export const tokenPattern = "[A-Za-z0-9_-]{43}";

/** A secret of 256 bits to give to one person, in a link or in a cookie; of it only the hash is stored. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a token: SHA-256, enough for a secret that nobody can guess. */
export function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
