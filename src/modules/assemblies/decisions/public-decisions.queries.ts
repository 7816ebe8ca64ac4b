// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";

export type PublicDecision = {
  id: string;
  labId: string;
  assemblyId: string;
  meetingId: string;
  what: string;
  decidedAt: Temporal.Instant;
};

/** What the open assemblies of labs decided since a moment, in minutes that everybody may read; the latest first. */
export async function listPublicDecisions(
  db: Database,
  { labIds, since, most = 20 }: { labIds: readonly string[]; since: Temporal.Instant; most?: number },
): Promise<PublicDecision[]> {
  const { rows } = await sql<PublicDecision>`
    select d.id, a.lab_id as "labId", a.id as "assemblyId", d.meeting_id as "meetingId", d.what, d.decided_at as "decidedAt"
    from assemblies.decision d
    join assemblies.meeting m on m.territory_id = d.territory_id and m.id = d.meeting_id
    join assemblies.assembly a on a.territory_id = d.territory_id and a.id = d.assembly_id
    where a.lab_id = any (${[...labIds]}::uuid[]) and d.decided_at >= ${since} and d.status <> 'dropped'
      and m.is_open and m.minutes_status in ('shared', 'approved')
      and not exists (select from assemblies.agenda_item i
        where i.territory_id = d.territory_id and i.id = d.item_id and i.approves is not null)
    order by d.decided_at desc, d.id
    limit ${most}`.execute(db);
  return rows;
}
