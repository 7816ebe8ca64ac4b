// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { openText } from "../../../foundation/secrets/sealed-text.ts";
import type { Outcome } from "../contacts/need.ts";
import { listFollowUpsOfReferral } from "./follow-up.queries.ts";

/** What the person said and agreed that the provider reads. */
export type AgreedAnswer = { outcome: Outcome; words: string | undefined };

/** Of a referral's follow-ups those whose answer the person lets the provider read: of the others nothing comes out. */
export async function listAgreedAnswers(
  db: Database,
  of: { territoryId: string; referralId: string },
  now: Temporal.Instant,
): Promise<AgreedAnswer[]> {
  const answers: AgreedAnswer[] = [];
  for (const { outcome, outcomeBy, words, isToldToProvider } of await listFollowUpsOfReferral(db, of)) {
    if (!isToldToProvider || outcome === null || outcomeBy !== "person") continue;
    answers.push({ outcome, words: words === null ? undefined : await openText(db, words, now) });
  }
  return answers;
}
