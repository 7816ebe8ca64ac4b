// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { fateOf, type DoorFigures } from "./door.ts";

type Newcomer = { doorId: string; first: Temporal.Instant; later: Temporal.Instant[] };
type Counted = { doorId: string; dates: number; presences: number; newUnnamed: number };

/**
 * What came in by each door of a lab between two moments. Heads and answers are those of the dates of its activities;
 * who left a name came in by the door that was written of them, on the first day they came to this lab.
 */
export async function listDoorFigures(
  db: Database,
  {
    labId,
    from,
    to,
    now,
  }: { labId: string; from: Temporal.Instant; to: Temporal.Instant; now: Temporal.Instant },
): Promise<Map<string, DoorFigures>> {
  const { rows: counted } = await sql<Counted>`
    select d.door_id as "doorId", count(*) filter (where h.heads > 0) as dates, coalesce(sum(h.heads), 0) as presences,
      coalesce(sum((select sum(f.people) from labs.first_answer f
        where f.territory_id = d.territory_id and f.occurrence_id = d.occurrence_id and f.is_first_time
          and f.participant_id is null)), 0) as "newUnnamed"
    from labs.date_of_lab d
    cross join lateral (
      select heads from labs.attended_date where territory_id = d.territory_id and occurrence_id = d.occurrence_id offset 0
    ) h
    where d.lab_id = ${labId} and d.door_id is not null
      and d.starts_at >= ${from}::timestamptz and d.starts_at < ${to}::timestamptz
    group by d.door_id`.execute(db);
  const { rows: newcomers } = await sql<Newcomer>`
    select t.door_id as "doorId", min(c.starts_at) as first,
      (array_agg(c.starts_at order by c.starts_at))[2:] as later
    from labs.participant t
    join labs.came c on c.territory_id = t.territory_id and c.participant_id = t.id
    where t.lab_id = ${labId} and t.door_id is not null
    group by t.id, t.door_id
    having min(c.starts_at) >= ${from}::timestamptz and min(c.starts_at) < ${to}::timestamptz`.execute(db);

  const doors = new Map<string, DoorFigures>();
  const of = (doorId: string) => {
    const known = doors.get(doorId);
    if (known) return known;
    const none = { dates: 0, presences: 0, newUnnamed: 0, newNamed: 0, stayed: 0, left: 0, early: 0 };
    const made: DoorFigures = { doorId, ...none };
    doors.set(doorId, made);
    return made;
  };
  for (const { doorId, ...figures } of counted) Object.assign(of(doorId), figures);
  for (const { doorId, first, later } of newcomers) {
    const figures = of(doorId);
    figures.newNamed += 1;
    figures[fateOf(first, later, now)] += 1;
  }
  return doors;
}
