// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import type { Assembly } from "../assembly/assembly.ts";
import type { Meeting } from "../meetings/meeting.ts";
import { listMembersOn } from "../members/member.queries.ts";
import type { Says } from "./coming.ts";
import { quorumAt, type Delegation, type Presence, type Quorum } from "./quorum.ts";

type Of = { territoryId: string; id: string };

/** What members said about coming, by member. */
export async function listAnswers(db: Database, meeting: Of): Promise<Map<string, Says>> {
  const rows = await db
    .selectFrom("assemblies.attendance_answer")
    .select(["member_id", "says"])
    .where("territory_id", "=", meeting.territoryId)
    .where("meeting_id", "=", meeting.id)
    .limit(1000)
    .execute();
  return new Map(rows.map(({ member_id, says }) => [member_id, says as Says]));
}

/** Who was there and when, in the order in which they came. */
export async function listPresences(db: Database, meeting: Of): Promise<Presence[]> {
  return db
    .selectFrom("assemblies.presence")
    .select(["member_id as memberId", "is_remote as isRemote", "came_at as cameAt", "left_at as leftAt"])
    .where("territory_id", "=", meeting.territoryId)
    .where("meeting_id", "=", meeting.id)
    .orderBy("came_at")
    .orderBy("id")
    .limit(3000)
    .execute();
}

/** Every delegation of a meeting, ended ones too. */
export async function listDelegations(db: Database, meeting: Of): Promise<Delegation[]> {
  const rows = await db
    .selectFrom("assemblies.delegation")
    .select([
      "id",
      "from_member_id as fromId",
      "to_member_id as toId",
      "made_by as madeBy",
      "made_at as madeAt",
      "ended_at as endedAt",
    ])
    .where("territory_id", "=", meeting.territoryId)
    .where("meeting_id", "=", meeting.id)
    .orderBy("made_at")
    .orderBy("id")
    .limit(3000)
    .execute();
  return rows.map(({ madeBy, ...row }) => Object.assign(row, { madeBy: madeBy as Delegation["madeBy"] }));
}

/** Whether a meeting is in number at a moment: when it opened, now, when something was decided. */
export async function quorumOf(
  db: Database,
  meeting: Pick<Meeting, "territoryId" | "id" | "startsAt">,
  assembly: Assembly,
  at: Temporal.Instant,
): Promise<Quorum> {
  const [members, presences, delegations] = await Promise.all([
    listMembersOn(db, assembly, romeDate(meeting.startsAt)),
    listPresences(db, meeting),
    listDelegations(db, meeting),
  ]);
  const memberIds = new Set(members.map(({ id }) => id));
  return quorumAt({ memberIds, presences, delegations, assembly, at });
}

/** Who asked to speak: `began` while they speak. A guest has a name, a member an id. */
export type Turn = {
  id: string;
  memberId: string | null;
  called: string | null;
  askedAt: Temporal.Instant;
  beganAt: Temporal.Instant | null;
};

/** Who speaks and who waits to, in order. */
export async function listTurns(db: Database, meeting: Of): Promise<Turn[]> {
  const { rows } = await sql<Turn>`
    select t.id, t.member_id as "memberId", coalesce(t.called, m.called) as called, t.asked_at as "askedAt",
      t.began_at as "beganAt"
    from assemblies.turn t
    left join assemblies.member m on m.territory_id = t.territory_id and m.id = t.member_id
    where t.territory_id = ${meeting.territoryId} and t.meeting_id = ${meeting.id} and t.ended_at is null
    order by t.began_at nulls last, t.asked_at, t.id limit 200`.execute(db);
  return rows;
}
