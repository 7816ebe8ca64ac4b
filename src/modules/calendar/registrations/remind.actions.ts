// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { romeTime } from "../../../foundation/time/rome.ts";
import { notify } from "./notice.actions.ts";
import type { NoticeKind } from "./notice.ts";
import type { Channel } from "./registration.ts";

const daysBefore = { hours: 48 };
/** A machine that was off sends the first reminder late, but not when the second is near. */
const tooLateFor = { hours: 12 };
/** Nobody is woken: the reminder of the day comes from this hour on. */
const dayBegins = Temporal.PlainTime.from("07:30");

type Due = {
  territoryId: string;
  id: string;
  activityId: string;
  occurrenceId: string | null;
  channel: Channel;
  dateId: string;
};

/**
 * Notes the reminders that are due: 48 hours before a date, and on its day. Only to who wishes so, and who had signed up
 * before that moment: the confirmation of a moment ago is reminder enough. However often it is done, each once.
 */
export async function remind(db: Database, now: Temporal.Instant): Promise<void> {
  await inTransaction(db, async (tx) => {
    await note(
      "in-two-days",
      now.add(tooLateFor),
      now.add(daysBefore),
      sql`o.starts_at - interval '48 hours'`,
    );
    const here = romeTime(now);
    if (Temporal.PlainTime.compare(here.toPlainTime(), dayBegins) < 0) return;
    const midnight = here.startOfDay();
    await note(
      "today",
      now,
      midnight.add({ days: 1 }).toInstant(),
      sql`${midnight.toInstant()}::timestamptz`,
    );

    async function note(
      what: NoticeKind,
      from: Temporal.Instant,
      to: Temporal.Instant,
      since: ReturnType<typeof sql>,
    ) {
      const { rows } = await sql<Due>`
        select r.territory_id as "territoryId", r.id, r.activity_id as "activityId",
          r.occurrence_id as "occurrenceId", r.channel, o.id as "dateId"
        from calendar.occurrence o
        join calendar.activity a on a.territory_id = o.territory_id and a.id = o.activity_id
          and a.status = 'published'
        join calendar.registration r on r.territory_id = o.territory_id and r.activity_id = o.activity_id
          and (r.occurrence_id = o.id or r.occurrence_id is null)
        where o.status = 'planned' and o.starts_at > ${from} and o.starts_at <= ${to}
          and r.status = 'confirmed' and r.wants_reminders and r.channel <> 'none' and r.seated_at < ${since}
          and not exists (
            select from calendar.absence b
            where b.territory_id = r.territory_id and b.registration_id = r.id and b.occurrence_id = o.id)
          and not exists (
            select from calendar.notice n
            where n.territory_id = r.territory_id and n.registration_id = r.id and n.occurrence_id = o.id
              and n.what = ${what})
        order by o.starts_at, r.id limit 5000`.execute(tx);
      for (const { dateId, ...told } of rows) await notify(tx, [told], { what, dateId }, now);
    }
  });
}
