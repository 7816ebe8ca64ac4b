// SPDX-License-Identifier: AGPL-3.0-or-later
import { findingKinds, type FindingKind } from "../search/criteria.ts";

/** Something that a browser keeps on its pinboard. */
export type Pin = { kind: FindingKind; id: string };

/** Forty fit in a link that can still be sent and in a cookie of 1 KB. */
export const mostPins = 40;

const letters: Record<FindingKind, string> = { service: "s", place: "l", organization: "o", asset: "r" };

/** "s" and the identifier in 22 characters: short enough for cookies and links. */
export function tokenOf({ kind, id }: Pin): string {
  return letters[kind] + Buffer.from(id.replaceAll("-", ""), "hex").toString("base64url");
}

function pinOf(token: string): Pin | undefined {
  const kind = findingKinds.find((known) => letters[known] === token[0]);
  if (!kind || !/^[\w-]{22}$/.test(token.slice(1))) return undefined;

  const hex = Buffer.from(token.slice(1), "base64url").toString("hex");
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return { kind, id };
}

/** Reads tokens joined by commas, as they were pinned: no doubles, at most forty, what is no token is skipped. */
export function readPins(text: string): Pin[] {
  const pins = new Map<string, Pin>();
  for (const token of text.split(",")) {
    const pin = pinOf(token.trim());
    if (pin) pins.set(tokenOf(pin), pin);
  }
  return [...pins.values()].slice(0, mostPins);
}

export function writePins(pins: readonly Pin[]): string {
  return pins.map(tokenOf).join(",");
}

export function isPinned(pins: readonly Pin[], { kind, id }: Pin): boolean {
  return pins.some((pin) => pin.kind === kind && pin.id === id);
}

export function withPin(pins: readonly Pin[], pin: Pin): Pin[] {
  return isPinned(pins, pin) ? [...pins] : [...pins, pin];
}

export function withoutPin(pins: readonly Pin[], { kind, id }: Pin): Pin[] {
  return pins.filter((pin) => pin.kind !== kind || pin.id !== id);
}
