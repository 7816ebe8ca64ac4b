// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database, Transaction } from "../../../foundation/database/database.ts";

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

/**
 * Forgets what was written freely about what a thread asked, in the transaction that erases it: before its needs are
 * untied from it. States and figures stay. Gives how many texts.
 */
export async function forgetReferralsOfThread(
  tx: Transaction,
  { territoryId, inquirerId }: { territoryId: string; inquirerId: string },
): Promise<number> {
  const { rows } = await sql<{ forgotten: number }>`
    with own as (select id from helpdesk.need where territory_id = ${territoryId} and inquirer_id = ${inquirerId}),
    referral as (
      select r.id from helpdesk.referral r where r.territory_id = ${territoryId} and r.need_id in (select id from own)
    ),
    notes as (
      update helpdesk.referral set note = null
      where territory_id = ${territoryId} and id in (select id from referral) and note is not null returning id
    ),
    steps as (
      update helpdesk.referral_step set note = null
      where territory_id = ${territoryId} and referral_id in (select id from referral) and note is not null returning id
    ),
    answers as (
      update helpdesk.follow_up set words = null
      where territory_id = ${territoryId} and need_id in (select id from own) and words is not null returning id
    ),
    links as (
      delete from helpdesk.follow_up_link l using helpdesk.follow_up f
      where l.territory_id = ${territoryId} and f.territory_id = ${territoryId} and f.id = l.follow_up_id
        and f.need_id in (select id from own) returning l.token_hash
    )
    select ((select count(*) from notes) + (select count(*) from steps) + (select count(*) from answers))::int as forgotten`.execute(
    tx,
  );
  return rows[0]?.forgotten ?? 0;
}
