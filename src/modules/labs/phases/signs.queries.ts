// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { romeDate, romeTime } from "../../../foundation/time/rome.ts";
import { listLabFigures } from "../figures/figures.queries.ts";
import { restMonths, signMonths, type Signs } from "./phase.ts";

type Row = {
  returning: number;
  ideas: number;
  points: number;
  leading: number;
  held: number;
  citizenLed: number;
  recent: number;
  older: number;
};

/** The signs of a lab now, each read from what happened. Who asks has been looked at. */
export async function getSigns(db: Database, labId: string, now: Temporal.Instant): Promise<Signs> {
  const from = romeTime(now).subtract({ months: signMonths }).toInstant();
  const rested = romeTime(now).subtract({ months: restMonths }).toInstant();
  const { all } = await listLabFigures(db, { labIds: [labId], from, to: now });
  const { rows } = await sql<Row>`
    with c as materialized (
      select participant_id, leads, brought_idea from labs.came
      where lab_id = ${labId} and starts_at >= ${from}::timestamptz and starts_at < ${now}::timestamptz
    ), d as materialized (
      select d.activity_id, d.led_by, d.starts_at
      from labs.date_of_lab d
      cross join lateral (
        select heads from labs.attended_date where territory_id = d.territory_id and occurrence_id = d.occurrence_id offset 0
      ) h
      where d.lab_id = ${labId} and h.heads > 0 and d.starts_at < ${now}::timestamptz
    ), i as materialized (
      select kind from labs.brought_idea
      where lab_id = ${labId} and created_at >= ${from}::timestamptz and created_at < ${now}::timestamptz
    )
    select
      (select count(*) from (select 1 from c group by participant_id having count(*) > 1) x)::int as returning,
      ((select count(distinct participant_id) from c where brought_idea)
        + (select count(*) from i where kind = 'activity'))::int as ideas,
      (select count(*) from i where kind = 'point')::int as points,
      (select count(distinct participant_id) from c where leads)::int as leading,
      (select count(distinct activity_id) from d where starts_at >= ${from}::timestamptz)::int as held,
      (select count(distinct activity_id) from d where starts_at >= ${from}::timestamptz and led_by = 'citizens')::int
        as "citizenLed",
      (select count(*) from d where starts_at >= ${rested}::timestamptz)::int as recent,
      (select count(*) from d where starts_at < ${rested}::timestamptz)::int as older`.execute(db);
  const [row] = rows;
  const born = await db
    .selectFrom("labs.network")
    .select(({ fn }) => fn.countAll<number>().as("many"))
    .where("lab_id", "=", labId)
    .where("status", "<>", "draft")
    .where("born_on", ">=", romeDate(from).toString())
    .where("born_on", "<=", romeDate(now).toString())
    .executeTakeFirstOrThrow();
  return {
    first: { value: all.first, of: all.answers },
    returning: { value: row?.returning ?? 0, of: all.named },
    ideas: { value: row?.ideas ?? 0 },
    points: { value: row?.points ?? 0 },
    leading: { value: row?.leading ?? 0 },
    citizenLed: { value: row?.citizenLed ?? 0, of: row?.held ?? 0 },
    networks: { value: born.many },
    recentDates: { value: row?.recent ?? 0 },
    olderDates: { value: row?.older ?? 0 },
  };
}
