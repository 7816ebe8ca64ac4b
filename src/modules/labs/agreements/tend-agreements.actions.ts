// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import { keeper } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import type { AgreementWriter } from "./agreement-letter.ts";
import { findAgreement, lockAgreement } from "./agreement.queries.ts";
import { tellKeepersOfAgreement } from "./tell-agreement.actions.ts";

/** Enough to call a meeting before the day. */
const daysBefore = 30;
/** How long first names and scans stay after an agreement is over. */
const monthsKept = 12;

/**
 * Reminds who keeps an agreement a month before its review, once for each review date, and puts those whose day has come
 * under review. Without an address of this site nobody can be written to: it waits. Gives how many were reminded.
 */
export async function remindOfReviews(
  db: Database,
  writer: AgreementWriter,
  now: Temporal.Instant,
): Promise<number> {
  const today = romeDate(now);
  const { rows } = await sql<{ id: string }>`
    select id from labs.agreement
    where status = 'in-force' and review_on is not null and not is_demonstration
      and (review_on <= ${today.toString()}
        or review_on <= ${today.add({ days: daysBefore }).toString()} and reminded_for is distinct from review_on)
    order by review_on limit 500`.execute(db);
  let reminded = 0;
  for (const { id } of rows) if (await remindOf(db, id, writer, now)) reminded++;
  return reminded;
}

async function remindOf(
  db: Database,
  id: string,
  writer: AgreementWriter,
  now: Temporal.Instant,
): Promise<boolean> {
  const today = romeDate(now).toString();
  return inTransaction(db, async (tx) => {
    await lockAgreement(tx, id);
    const agreement = await findAgreement(tx, id);
    if (agreement?.status !== "in-force" || agreement.reviewOn === null) return false;
    const { reminded_for: remindedFor } = await tx
      .selectFrom("labs.agreement")
      .select("reminded_for")
      .where("territory_id", "=", agreement.territoryId)
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    const isToTell = remindedFor !== agreement.reviewOn && writer.baseUrl !== "";
    if (isToTell) await tellKeepersOfAgreement(tx, { agreement, writer, now });
    const isDue = agreement.reviewOn <= today;
    await tx
      .updateTable("labs.agreement")
      .set({
        ...(isToTell && { reminded_for: agreement.reviewOn }),
        ...(isDue && { status: "review", revision: agreement.revision + 1 }),
        last_modified: now,
      })
      .where("territory_id", "=", agreement.territoryId)
      .where("id", "=", id)
      .execute();
    if (isDue) await recordActivity(tx, keeper, "agreement.review", { kind: "agreement", id });
    return isToTell;
  });
}

/**
 * Forgets first names of citizens, who signed with which account, and scans, a year after an agreement is over, or after
 * the draft was last touched. Gives how many agreements had something to forget.
 */
export async function forgetSigners(db: Database, now: Temporal.Instant): Promise<number> {
  const before = romeDate(now).subtract({ months: monthsKept }).toString();
  return inTransaction(db, async (tx) => {
    const over = sql`select a.territory_id, a.id from labs.agreement a
      where a.status in ('ended', 'renewed') and a.closed_on < ${before}
        or a.status in ('draft', 'to-sign') and (a.last_modified at time zone 'Europe/Rome')::date < ${before}`;
    const parties = await sql<{ id: string }>`
      update labs.agreement_party set called = null, forgotten_at = ${now}
      where called is not null and (territory_id, agreement_id) in (${over}) returning agreement_id as id`.execute(
      tx,
    );
    const sheets = await sql<{ id: string }>`
      update labs.agreement_signature set person_id = null, scan = null, scan_type = null
      where (scan is not null or person_id is not null) and (territory_id, agreement_id) in (${over})
      returning agreement_id as id`.execute(tx);
    const forgotten = new Set([...parties.rows, ...sheets.rows].map(({ id }) => id));
    for (const id of forgotten) {
      await recordActivity(tx, keeper, "agreement.signers-forgotten", { kind: "agreement", id });
    }
    return forgotten.size;
  });
}
