// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from "node:crypto";

import type { Temporal } from "temporal-polyfill";

import type { Language } from "../../../foundation/words/words.ts";
import type { Thing } from "./thing.ts";

/** What a link by mail leads to. */
export type Ask = {
  id: string;
  campaignId: string;
  personId: string | null;
  language: Language;
  expiresAt: Temporal.Instant;
  answeredAt: Temporal.Instant | null;
  refusedAt: Temporal.Instant | null;
  records: (Thing & { confirmedAt: Temporal.Instant | null })[];
};

/** A link is good until it expires, the question is answered, or who was asked wants no more mail. */
export function askState(
  { expiresAt, answeredAt, refusedAt }: Pick<Ask, "expiresAt" | "answeredAt" | "refusedAt">,
  now: { epochMilliseconds: number },
): "open" | "answered" | "refused" | "expired" {
  if (answeredAt !== null) return "answered";
  if (refusedAt !== null) return "refused";
  return expiresAt.epochMilliseconds <= now.epochMilliseconds ? "expired" : "open";
}

/** What is kept of an address that wants no more mail: enough to recognize it, not to write to it. */
export function addressHash(address: string): Buffer {
  return createHash("sha256").update(`no-more-asks/${address.trim().toLowerCase()}`).digest();
}
