// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { Meeting } from "../meetings/meeting.ts";

/** What an earlier meeting left open, to come back to. */
export type LeftOpen = {
  kind: "minutes" | "item" | "decision";
  /** Of the meeting whose minutes wait, of the item that was put off, of the decision. */
  id: string;
  title: string;
  metAt: Temporal.Instant;
  dueOn: string | null;
};

/**
 * What is open before a meeting and not yet on its agenda: shared minutes that wait for approval, items put off and not taken
 * up since, decisions still to do. Minutes first, then what was put off, then decisions by their day.
 */
export async function listLeftOpen(
  db: Database,
  meeting: Pick<Meeting, "territoryId" | "assemblyId" | "id" | "startsAt">,
): Promise<LeftOpen[]> {
  const { territoryId, assemblyId, id, startsAt } = meeting;
  const { rows } = await sql<LeftOpen>`
    with earlier as (
      select m.id, m.name, m.starts_at, m.minutes_status from assemblies.meeting m
      where m.territory_id = ${territoryId} and m.assembly_id = ${assemblyId} and m.id <> ${id}
        and m.starts_at < ${startsAt} and m.status <> 'cancelled'),
    already as (
      select i.approves, i.carried_from, i.about_decision from assemblies.agenda_item i
      where i.territory_id = ${territoryId} and i.meeting_id = ${id})
    select 'minutes' as kind, e.id, coalesce(e.name, '') as title, e.starts_at as "metAt", null::date as "dueOn", 1 as rank
    from earlier e
    where e.minutes_status = 'shared' and not exists (select from already a where a.approves = e.id)
    union all
    select 'item', i.id, i.title, e.starts_at, null::date, 2
    from assemblies.agenda_item i join earlier e on e.id = i.meeting_id
    where i.territory_id = ${territoryId} and i.status = 'postponed' and i.approves is null
      and not exists (select from assemblies.agenda_item later where later.territory_id = i.territory_id and later.carried_from = i.id)
    union all
    select 'decision', d.id, d.what, e.starts_at, coalesce(d.moved_to, d.due_on), 3
    from assemblies.decision d join earlier e on e.id = d.meeting_id
    where d.territory_id = ${territoryId} and d.status in ('open', 'under-way')
      and not exists (select from already a where a.about_decision = d.id)
    order by rank, "dueOn" nulls last, "metAt", id
    limit 200`.execute(db);
  return rows;
}
