// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { NoticeKind } from "./notice.ts";
import type { Registered } from "./registered.ts";
import { asRegistration, registrations } from "./registration.queries.ts";
import type { Channel } from "./registration.ts";

/**
 * Who is registered for an activity: for one date (with who has the whole series), or for all. Those with a seat by
 * name, those who wait in order, those who ended last; at most a thousand. The host has been asked for before.
 */
export async function listRegistered(
  db: Database,
  {
    territoryId,
    activityId,
    dateId,
  }: { territoryId: string; activityId: string; dateId?: string | undefined },
): Promise<Registered[]> {
  const rows = await registrations(db)
    .select("r.line_number")
    .where("r.territory_id", "=", territoryId)
    .where("r.activity_id", "=", activityId)
    .$if(dateId !== undefined, (query) =>
      query.where((eb) => eb.or([eb("r.occurrence_id", "=", dateId!), eb("r.occurrence_id", "is", null)])),
    )
    .orderBy(
      sql`case when r.status in ('confirmed', 'offered') then 0 when r.status = 'waiting' then 1 else 2 end`,
    )
    .orderBy(sql`case when r.status = 'waiting' then r.line_number end`)
    .orderBy(sql`r.called collate "it-x-icu"`)
    .orderBy("r.created_at")
    .limit(1000)
    .execute();
  const registered = rows.map((row) => Object.assign(asRegistration(row), { lineNumber: row.line_number }));
  const contacts = Map.groupBy(registered, ({ email, phone, occurrenceId }) => {
    return `${email ?? ""}/${phone ?? ""}/${occurrenceId ?? ""}`;
  });
  return registered.map((one) => {
    const { email, phone, occurrenceId } = one;
    const alike = contacts.get(`${email ?? ""}/${phone ?? ""}/${occurrenceId ?? ""}`) ?? [];
    const live = alike.filter(({ status }) => status === "confirmed" || status === "waiting");
    return Object.assign(one, { isSameContact: (email ?? phone) !== null && live.length > 1 });
  });
}

/** Something to say by phone, or in person, to somebody who left no e-mail. */
export type Call = {
  territoryId: string;
  id: string;
  activityId: string;
  activity: string;
  registrationId: string;
  called: string | null;
  phone: string | null;
  channel: Channel;
  what: NoticeKind;
  reason: string | null;
  heldUntil: Temporal.Instant | null;
  createdAt: Temporal.Instant;
  startsAt: Temporal.Instant | null;
  endsAt: Temporal.Instant | null;
};

/**
 * Calls to make for these activities, the most urgent first: an offer that ends, then the date that is nearest. What is
 * no longer of use (the date is over, the offer was answered) is not listed. At most 300.
 */
export async function listCalls(
  db: Database,
  activityIds: readonly string[],
  now: Temporal.Instant,
): Promise<Call[]> {
  const { rows } = await sql<Call>`
    select n.territory_id as "territoryId", n.id, n.activity_id as "activityId", a.name as activity,
      n.registration_id as "registrationId", r.called, r.phone, n.channel, n.what, n.reason,
      r.held_until as "heldUntil", n.created_at as "createdAt", o.starts_at as "startsAt", o.ends_at as "endsAt"
    from calendar.notice n
    join calendar.registration r on r.territory_id = n.territory_id and r.id = n.registration_id
      and r.forgotten_at is null
    join calendar.activity a on a.territory_id = n.territory_id and a.id = n.activity_id
    left join calendar.occurrence o on o.territory_id = n.territory_id and o.id = n.occurrence_id
    where n.told_at is null and n.channel <> 'email' and n.activity_id = any (${[...activityIds]}::uuid[])
      and (o.id is null or o.ends_at > ${now})
      and (n.what <> 'offered' or r.status = 'offered')
      and (n.what in ('lapsed', 'removed') or r.status in ('confirmed', 'offered', 'waiting'))
    order by (n.what = 'offered') desc, r.held_until, o.starts_at, n.created_at, n.id
    limit 300`.execute(db);
  return rows;
}

/** A call of these activities; undefined when it is another's, or done. */
export async function findCall(
  db: Database,
  id: string,
): Promise<{ territoryId: string; activityId: string } | undefined> {
  return db
    .selectFrom("calendar.notice")
    .select(["territory_id as territoryId", "activity_id as activityId"])
    .where("id", "=", id)
    .where("channel", "<>", "email")
    .executeTakeFirst();
}

/** Dates of an activity around now, for a host to choose from: the last past ones and those to come. */
export async function listDatesAround(db: Database, activityId: string, now: Temporal.Instant) {
  const { rows } = await sql<{
    id: string;
    startsAt: Temporal.Instant;
    endsAt: Temporal.Instant;
    status: "planned" | "cancelled";
    reason: string | null;
  }>`
    select * from (
      (select id, starts_at as "startsAt", ends_at as "endsAt", status, reason from calendar.occurrence
        where activity_id = ${activityId} and ends_at > ${now.subtract({ hours: 6 })} order by starts_at limit 12)
      union all
      (select id, starts_at, ends_at, status, reason from calendar.occurrence
        where activity_id = ${activityId} and ends_at <= ${now.subtract({ hours: 6 })}
        order by starts_at desc limit 12)) d
    order by "startsAt"`.execute(db);
  return rows;
}
