// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { keeper } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { findBooking } from "./booking.queries.ts";
import { locked, release } from "./cancel.actions.ts";
import { setStatus, settle } from "./hold.actions.ts";
import { tellAsker } from "./tell.actions.ts";
import type { Writer } from "./writer.ts";

/** As the register of purposes says. */
const contactDays = 90;

/**
 * Frees the spaces to which nobody came, where the host wants it so: so many minutes after the start, when nobody said
 * that they are there. Gives how many.
 */
export async function releaseNoShows(db: Database, writer: Writer, now: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select b.id from spaces.booking b
    join spaces.space s on s.territory_id = b.territory_id and s.id = b.space_id
    join spaces.request r on r.territory_id = b.territory_id and r.id = b.request_id
    where b.status = 'accepted' and b.arrived_at is null and s.release_minutes is not null
      and r.kind in ('asked', 'wish')
      and b.starts_at + s.release_minutes * interval '1 minute' <= ${now} and b.ends_at > ${now}
    order by b.starts_at
    limit 500`.execute(db);
  for (const { id } of rows) {
    await inTransaction(db, async (tx) => {
      const known = await findBooking(tx, id);
      if (!known) return;
      const around = await locked(tx, known.requestId);
      const booking = await findBooking(tx, id);
      if (booking?.status !== "accepted" || booking.arrivedAt !== null) return;
      await release(tx, keeper, booking, { ...around, writer, now });
    });
  }
  return rows.length;
}

/** What began without an answer is over; who asked is told. Gives how many times. */
export async function lapseUnanswered(db: Database, writer: Writer, now: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{ id: string; request_id: string }>`
    select id, request_id from spaces.booking
    where status in ('asked', 'waiting') and starts_at <= ${now}
    order by starts_at
    limit 500`.execute(db);
  const byRequest = Map.groupBy(rows, (row) => row.request_id);
  for (const [requestId, times] of byRequest) {
    await inTransaction(db, async (tx) => {
      const { request, space } = await locked(tx, requestId);
      const lapsed = [];
      for (const { id } of times) {
        const booking = await findBooking(tx, id);
        if (booking?.status !== "asked" && booking?.status !== "waiting") continue;
        const wasAsked = booking.status === "asked";
        const over = await setStatus(tx, booking, "lapsed", { now });
        if (wasAsked) lapsed.push(over);
      }
      await settle(tx, request);
      if (lapsed.length === 0) return;
      await tellAsker(tx, "lapsed", { request: requestId, space, bookings: lapsed, writer, now });
    });
  }
  return rows.length;
}

/**
 * Forgets who asked, ninety days after the last date or, without dates, after they asked or were answered; the links go
 * with it. Times stay, without a name. Of ideas the contacts, a year after their call. Gives how many it touched.
 */
export async function forgetAskers(db: Database, now: Temporal.Instant): Promise<number> {
  const before = now.subtract({ hours: 24 * contactDays });
  const callsBefore = romeDate(now).subtract({ years: 1 }).toString();
  return inTransaction(db, async (tx) => {
    const { rows } = await sql<{ id: string }>`
      update spaces.request r
      set contact_name = null, group_name = null, email = null, phone = null, asker_hash = null, purpose = null,
        answer = null, way_in = null, wished_otherwise = null, form_hash = null, forgotten_at = ${now}
      where r.forgotten_at is null and r.kind in ('asked', 'wish') and r.created_at < ${before}
        and (r.decided_at is null or r.decided_at < ${before})
        and not exists (select from spaces.booking b
          where b.territory_id = r.territory_id and b.request_id = r.id and b.ends_at >= ${before})
        and not exists (select from spaces.season s
          where s.territory_id = r.territory_id and s.id = r.season_id and s.closed_at is null
            and s.ends_on >= ${romeDate(now).toString()}::date)
      returning r.id`.execute(tx);
    await sql`
      delete from spaces.request_link where request_id = any(${rows.map(({ id }) => id)}::uuid[])`.execute(
      tx,
    );
    const { numAffectedRows: ideas = 0n } = await sql`
      update spaces.idea i
      set group_name = null, email = null, phone = null, form_hash = null, token_hash = null, forgotten_at = ${now}
      from spaces.idea_call c
      where c.territory_id = i.territory_id and c.id = i.call_id and i.forgotten_at is null
        and c.closes_on < ${callsBefore}::date`.execute(tx);
    return rows.length + Number(ideas);
  });
}
