// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";

import type { Database, Transaction } from "../../../foundation/database/database.ts";

/** Of some dates, those that somebody is registered to, was told of or came to: they are never erased. */
export async function listHeldDates(tx: Transaction, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const some = sql`any (${[...ids]}::uuid[])`;
  const { rows } = await sql<{ id: string }>`
    select occurrence_id as id from calendar.registration where occurrence_id = ${some}
    union select occurrence_id from calendar.notice where occurrence_id = ${some}
    union select occurrence_id from calendar.attendance where occurrence_id = ${some}`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/** Published series whose dates are not stored up to a day, at most `most`: the nightly job's work. */
export async function listSeriesToExtend(
  db: Database,
  until: Temporal.PlainDate,
  most: number,
): Promise<{ territoryId: string; id: string }[]> {
  return db
    .selectFrom("calendar.activity")
    .select(["territory_id as territoryId", "id"])
    .where("rule", "is not", null)
    .where("status", "in", ["published", "proposed", "draft"])
    .where("dates_until", "<", until.toString())
    .orderBy("dates_until")
    .orderBy("id")
    .limit(most)
    .execute();
}

/** Published activities in a space that was not asked for up to a day, with dates to come; by id, after one of them. */
export async function listActivitiesToBook(
  db: Database,
  {
    until,
    now,
    afterId,
    most,
  }: { until: Temporal.PlainDate; now: Temporal.Instant; afterId: string; most: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom("calendar.activity as a")
    .select("a.id")
    .where("a.status", "=", "published")
    .where("a.space_id", "is not", null)
    .where((eb) => eb.or([eb("a.room_until", "is", null), eb("a.room_until", "<", until.toString())]))
    .where("a.id", ">", afterId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("calendar.occurrence as o")
          .select("o.id")
          .whereRef("o.activity_id", "=", "a.id")
          .where("o.starts_at", ">", now),
      ),
    )
    .orderBy("a.id")
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
}
