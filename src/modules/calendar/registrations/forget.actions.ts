// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { cancelRegistration, type Changing } from "./own-registration.actions.ts";

/** As the register of purposes says: thirty days after the last date, or after it ended. */
const keptDays = 30;

/**
 * Forgets names and contacts of who came, or was to come: what stays are figures, how many people and the ages of
 * children. Gives how many registrations it touched; with `isDryRun` how many it would.
 */
export async function forgetRegistrations(
  db: Database,
  now: Temporal.Instant,
  { isDryRun = false }: { isDryRun?: boolean } = {},
): Promise<number> {
  const before = now.subtract({ hours: 24 * keptDays });
  return inTransaction(db, async (tx) => {
    const { rows } = await sql<{ territoryId: string; id: string }>`
      select r.territory_id as "territoryId", r.id from calendar.registration r
      where r.forgotten_at is null and (
        r.ended_at < ${before}
        or not exists (
          select from calendar.occurrence o
          where o.territory_id = r.territory_id and o.activity_id = r.activity_id and o.ends_at >= ${before}
            and (r.occurrence_id is null or o.id = r.occurrence_id)))
      limit 5000 for update of r skip locked`.execute(tx);
    if (isDryRun || rows.length === 0) return rows.length;
    await erase(tx, rows, now);
    return rows.length;
  });
}

/** Forgets one at once, because they ask; seats still to come go to who waits. */
export async function eraseRegistration(
  db: Database,
  actor: Actor,
  of: Changing,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await cancelRegistration(tx, actor, of, {}, now);
    await erase(tx, [of], now);
    await recordActivity(tx, actor, "registration.erased", { kind: "registration", id: of.id });
  });
}

async function erase(
  tx: Transaction,
  of: readonly { territoryId: string; id: string }[],
  now: Temporal.Instant,
): Promise<void> {
  const keys = sql`(select * from unnest(${of.map(({ territoryId }) => territoryId)}::uuid[], ${of.map(({ id }) => id)}::uuid[]))`;
  await sql`delete from calendar.absence where (territory_id, registration_id) in ${keys}`.execute(tx);
  await sql`delete from calendar.notice where (territory_id, registration_id) in ${keys}`.execute(tx);
  await sql`
    update calendar.participant set called = null where (territory_id, registration_id) in ${keys}`.execute(
    tx,
  );
  await sql`
    update calendar.registration
    set called = null, email = null, phone = null, code = null, token_hash = null, calendar_hash = null, channel = 'none',
      forgotten_at = ${now}
    where (territory_id, id) in ${keys}`.execute(tx);
}
