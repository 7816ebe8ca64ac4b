// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";

/** Free words are of use while something can still come of them; a year after the end nobody needs them. */
const wordsKept = { hours: 365 * 24 };

/**
 * Forgets what was written freely about referrals and follow-ups that ended a year ago: notes, and what people said.
 * Figures and states stay. Gives how many of each.
 */
export async function forgetReferralWords(
  db: Database,
  now: Temporal.Instant,
): Promise<{ notes: number; steps: number; answers: number }> {
  const before = now.subtract(wordsKept);
  const notes = await db
    .updateTable("helpdesk.referral")
    .set({ note: null })
    .where("note", "is not", null)
    .where((eb) =>
      eb.or([
        eb("ended_at", "<", before),
        eb.and([eb("status", "=", "draft"), eb("created_at", "<", before)]),
      ]),
    )
    .executeTakeFirst();
  const steps = await db
    .updateTable("helpdesk.referral_step")
    .set({ note: null })
    .where("note", "is not", null)
    .where("taken_at", "<", before)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("helpdesk.referral as referral")
          .select("referral.id")
          .whereRef("referral.territory_id", "=", "helpdesk.referral_step.territory_id")
          .whereRef("referral.id", "=", "helpdesk.referral_step.referral_id")
          .where("referral.ended_at", "<", before),
      ),
    )
    .executeTakeFirst();
  const answers = await db
    .updateTable("helpdesk.follow_up")
    .set({ words: null })
    .where("words", "is not", null)
    .where("done_at", "<", before)
    .executeTakeFirst();
  return {
    notes: Number(notes.numUpdatedRows),
    steps: Number(steps.numUpdatedRows),
    answers: Number(answers.numUpdatedRows),
  };
}
