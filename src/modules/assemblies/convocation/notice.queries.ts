// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import type { NoticeKind } from "./notice.ts";

/** A call to make: who, what about. */
export type CallToMake = {
  id: string;
  meetingId: string;
  memberId: string;
  called: string;
  phone: string;
  what: NoticeKind;
  reason: string | null;
};

/** Calls of an assembly that wait, the oldest first; at most 300. */
export async function listCalls(
  db: Database,
  assembly: { territoryId: string; id: string },
): Promise<CallToMake[]> {
  const { rows } = await sql<CallToMake>`
    select n.id, n.meeting_id as "meetingId", n.member_id as "memberId", m.called, m.phone, n.what, n.reason
    from assemblies.notice n
    join assemblies.member m on m.territory_id = n.territory_id and m.id = n.member_id
    join assemblies.meeting g on g.territory_id = n.territory_id and g.id = n.meeting_id
    where n.territory_id = ${assembly.territoryId} and m.assembly_id = ${assembly.id} and n.channel = 'phone'
      and n.told_at is null and m.phone is not null and m.status = 'confirmed' and g.status in ('planned', 'cancelled')
    order by n.created_at, n.id limit 300`.execute(db);
  return rows;
}

/** How members of a meeting were called: how many by letter, by phone (made and to make), by the notice on the door. */
export type CalledHow = { email: number; phone: number; phoneWaiting: number; door: number };

export async function countCalled(
  db: Database,
  meeting: { territoryId: string; id: string },
): Promise<CalledHow> {
  const { rows } = await sql<CalledHow>`
    select count(*) filter (where channel = 'email')::int as email,
      count(*) filter (where channel = 'phone')::int as phone,
      count(*) filter (where channel = 'phone' and told_at is null)::int as "phoneWaiting",
      count(*) filter (where channel = 'none')::int as door
    from assemblies.notice
    where territory_id = ${meeting.territoryId} and meeting_id = ${meeting.id} and what = 'called'`.execute(
    db,
  );
  return rows[0]!;
}
