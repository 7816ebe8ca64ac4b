// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHmac, timingSafeEqual } from "node:crypto";

import { Temporal } from "temporal-polyfill";

import { newToken } from "../foundation/secrets/token.ts";

/** When a form was given out, and what makes it this form and no other. */
export type Seal = { issuedAt: Temporal.Instant; nonce: string; key: string };

/** A form's own text: when it was given out and a number that nobody else has, signed. */
export function sealForm(key: string, now: Temporal.Instant): string {
  const body = `${Math.floor(now.epochMilliseconds / 1000)}.${newToken()}`;
  return `${body}.${signature(key, body)}`;
}

/** What a form's text says, when one of our keys signed it; undefined when it is not ours. */
export function readSeal(keys: readonly string[], text: string): Seal | undefined {
  const [, seconds, nonce = "", signed = ""] = /^(\d{1,12})\.([\w-]{43})\.([\w-]{43})$/.exec(text) ?? [];
  if (seconds === undefined) return undefined;
  const key = keys.find((one) => isSame(signature(one, `${seconds}.${nonce}`), signed));
  if (key === undefined) return undefined;
  return { issuedAt: Temporal.Instant.fromEpochMilliseconds(Number(seconds) * 1000), nonce, key };
}

/** The token of the status link of what this form sends: always the same, so that sent twice it leads to one report. */
export function tokenOfSeal({ key, nonce }: Seal): string {
  return createHmac("sha256", key).update(`report/status/${nonce}`).digest("base64url");
}

function signature(key: string, body: string): string {
  return createHmac("sha256", key).update(`report/form/${body}`).digest("base64url");
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
