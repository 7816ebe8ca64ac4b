// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHmac } from "node:crypto";

/**
 * The token of a member's own page: made of their id with a key of the installation, so that every letter can be written
 * with the same link. A higher number gives a new link and shuts the old one.
 */
export function memberToken(key: string, { id, linkNumber }: { id: string; linkNumber: number }): string {
  return createHmac("sha256", key).update(`assembly-member/${id}/${linkNumber}`).digest("base64url");
}

/** A member's own page. */
export function memberPath(token: string): string {
  return `/membro/${token}`;
}
