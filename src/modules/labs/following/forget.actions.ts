// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { romeTime } from "../../../foundation/time/rome.ts";
import { answerDays, quietYears, unconfirmedDays } from "./following.ts";

/**
 * Forgets, as the register of purposes says: who did not confirm within a week, what was asked for and not confirmed, who
 * gave no sign for two years, answers after ninety days. Gives how many.
 */
export async function forgetFollowing(db: Database, now: Temporal.Instant): Promise<number> {
  const unconfirmed = now.subtract({ hours: 24 * unconfirmedDays });
  const quiet = romeTime(now).subtract({ years: quietYears }).toInstant();
  const old = now.subtract({ hours: 24 * answerDays });
  const gone = await Promise.all([
    sql`delete from labs.follower where (confirmed_at is null and asked_at < ${unconfirmed}) or seen_at < ${quiet}`.execute(
      db,
    ),
    sql`delete from labs.following where not is_confirmed and created_at < ${unconfirmed}`.execute(db),
    sql`update labs.invitation_answer set called = null, contact = null, message = null, forgotten_at = ${now}
      where forgotten_at is null and answered_at < ${old}`.execute(db),
  ]);
  return gone.reduce((sum, { numAffectedRows = 0n }) => sum + Number(numAffectedRows), 0);
}

/** In the transaction that erases an account: what it follows goes with it. */
export async function forgetFollowingOf(tx: Transaction, personId: string): Promise<void> {
  await tx.deleteFrom("labs.follower").where("person_id", "=", personId).execute();
}
