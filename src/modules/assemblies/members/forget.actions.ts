// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { romeDate } from "../../../foundation/time/rome.ts";

/** As the register of purposes says. */
const forgottenDays = 30;
const waitingMonths = 6;

/**
 * Forgets who left, was declined, whose mandate ended, or was never answered for half a year: name, contacts and link go,
 * that a member was there stays as a figure. A mandate that is over ends the membership first. Gives how many it forgot.
 */
export async function forgetMembers(db: Database, now: Temporal.Instant): Promise<number> {
  const before = now.subtract({ hours: 24 * forgottenDays });
  const waited = now.toZonedDateTimeISO("Europe/Rome").subtract({ months: waitingMonths }).toInstant();
  return inTransaction(db, async (tx) => {
    await sql`
      update assemblies.member set status = 'left', left_at = ${now}
      where status = 'confirmed' and until < ${romeDate(now).toString()}`.execute(tx);
    const { rows } = await sql<Of>`
      select territory_id as "territoryId", id from assemblies.member
      where forgotten_at is null and (
        (status in ('left', 'declined') and left_at < ${before}) or (status = 'asked' and asked_at < ${waited}))
      limit 5000 for update skip locked`.execute(tx);
    await forget(tx, rows, now);
    return rows.length;
  });
}

type Of = { territoryId: string; id: string };

/** Forgets one at once, who left: because they asked. */
export async function forgetMember(tx: Transaction, of: Of, now: Temporal.Instant): Promise<void> {
  await forget(tx, [of], now);
}

async function forget(tx: Transaction, of: readonly Of[], now: Temporal.Instant): Promise<void> {
  const keys = sql`(select * from unnest(${of.map(({ territoryId }) => territoryId)}::uuid[], ${of.map(({ id }) => id)}::uuid[]))`;
  await sql`
    update assemblies.member
    set called = null, email = null, phone = null, why = null, person_id = null, channel = 'none', token_hash = null,
      form_hash = null, forgotten_at = ${now}
    where (territory_id, id) in ${keys}`.execute(tx);
  await sql`delete from assemblies.notice where (territory_id, member_id) in ${keys}`.execute(tx);
  await sql`delete from assemblies.attendance_answer where (territory_id, member_id) in ${keys}`.execute(tx);
}

/**
 * Forgets who proposed a point, thirty days after what became of it was told, or half a year after nobody answered or no
 * minutes came; the point stays. Gives how many.
 */
export async function forgetItemProposers(db: Database, now: Temporal.Instant): Promise<number> {
  const before = now.subtract({ hours: 24 * forgottenDays });
  const waited = now.toZonedDateTimeISO("Europe/Rome").subtract({ months: waitingMonths }).toInstant();
  // A point that was taken is answered when its meeting is over: until then the proposer is to be told what was decided.
  const { numAffectedRows = 0n } = await sql`
    update assemblies.agenda_item i
    set proposer = null, contact = null, token_hash = null, form_hash = null, code = null, forgotten_at = ${now}
    where forgotten_at is null and (proposer is not null or contact is not null or token_hash is not null or code is not null)
      and ((status = 'declined' and decided_at < ${before})
        or (status = 'proposed' and created_at < ${waited})
        or (status in ('accepted', 'joined') and decided_at < ${waited} and not exists (
          select from assemblies.meeting m where m.territory_id = i.territory_id and m.id = i.meeting_id and m.ends_at > ${waited}))
        or (status in ('accepted', 'discussed', 'postponed') and exists (
          select from assemblies.meeting m
          where m.territory_id = i.territory_id and m.id = i.meeting_id and m.status = 'held' and m.closed_at < ${before}
            and (contact is null or outcome_told_at < ${before} or m.closed_at < ${waited}))))`.execute(db);
  return Number(numAffectedRows);
}
