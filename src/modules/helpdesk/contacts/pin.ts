// SPDX-License-Identifier: AGPL-3.0-or-later
import { pinKinds, type ContactPin, type PinKind } from "./contact.ts";

/** "service:018f…": how the form names something that was shown. */
export function pinToken({ kind, id }: ContactPin): string {
  return `${kind}:${id}`;
}

/** Undefined for what is no token. */
export function readPin(token: string): ContactPin | undefined {
  const [kind, id = ""] = token.split(":");
  const known = pinKinds.find((one): one is PinKind => one === kind);
  const isId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(id);
  return known !== undefined && isId ? { kind: known, id } : undefined;
}
