// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { Door, DoorKind, TiedActivity } from "./door.ts";

type Row = Omit<Door, "openedOn" | "closedOn" | "kind"> & {
  kind: string;
  openedOn: string;
  closedOn: string | null;
};

/** The doors of a lab, those still open first, then by name. At most two hundred. */
export async function listDoors(db: Database, labId: string): Promise<Door[]> {
  const { rows } = await sql<Row>`
    select d.territory_id as "territoryId", d.lab_id as "labId", d.id, d.name, d.kind, d.line,
      d.opened_on as "openedOn", d.closed_on as "closedOn",
      (select coalesce(jsonb_agg(jsonb_build_object('id', a.activity_id, 'name', a.activity_name) order by a.activity_name), '[]')
        from (select distinct o.activity_id, o.activity_name from labs.date_of_lab o
          where o.territory_id = d.territory_id and o.lab_id = d.lab_id and o.door_id = d.id) a) as activities
    from labs.door d where d.lab_id = ${labId}
    order by d.closed_on nulls first, d.name collate "it-x-icu", d.id limit 200`.execute(db);
  return rows.map((row) =>
    Object.assign(row, {
      kind: row.kind as DoorKind,
      openedOn: Temporal.PlainDate.from(row.openedOn),
      closedOn: row.closedOn === null ? null : Temporal.PlainDate.from(row.closedOn),
    }),
  );
}

/** What a lab does, or did in the last year: those with the latest dates first. At most three hundred. */
export async function listTiedActivities(
  db: Database,
  labId: string,
  now: Temporal.Instant,
): Promise<TiedActivity[]> {
  const { rows } = await sql<TiedActivity>`
    select d.activity_id as id, d.activity_name as name, coalesce(t.is_ours, true) as "isOurs", t.door_id as "doorId",
      t.network_id as "networkId", t.led_by as "ledBy", max(d.starts_at) as "lastStart"
    from labs.date_of_lab d
    left join labs.tie t on t.territory_id = d.territory_id and t.lab_id = d.lab_id and t.activity_id = d.activity_id
    where d.lab_id = ${labId} and d.starts_at > ${now.subtract({ hours: 366 * 24 })}::timestamptz
    group by d.activity_id, d.activity_name, t.is_ours, t.door_id, t.network_id, t.led_by
    order by d.activity_name collate "it-x-icu", d.activity_id limit 300`.execute(db);
  return rows;
}
