// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { getMeetingToChange } from "../meetings/meeting.queries.ts";
import { listMembersOn } from "../members/member.queries.ts";
import { beginMinutes } from "../minutes/begin.actions.ts";
import { whyNotStep } from "../minutes/minutes.policy.ts";

export type VoteOpened = {
  meetingId: string;
  itemId: string;
  /** Made in the page: the same form sent twice is one vote. */
  id: string;
  question: string;
  ownerName: string | null;
  dueOn: string | null;
  quorum: number | null;
  closesAt: Temporal.Instant;
};

/**
 * Puts a question to all who are members now, until a time; the list is frozen. Whom somebody stands for at this meeting
 * (and is not there) votes by them. Refuses with not-now an assembly without members.
 */
export async function openVote(
  db: Database,
  actor: Actor,
  { meetingId, itemId, id, question, ownerName, dueOn, quorum, closesAt }: VoteOpened,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { meeting, assembly } = await getMeetingToChange(tx, actor, meetingId, now);
    const why = whyNotStep("write", meeting);
    if (why) refuse(why);
    const item = await tx
      .selectFrom("assemblies.agenda_item")
      .select("id")
      .where("territory_id", "=", meeting.territoryId)
      .where("meeting_id", "=", meetingId)
      .where("id", "=", itemId)
      .executeTakeFirst();
    found(item);
    const members = await listMembersOn(tx, assembly, romeDate(now));
    if (members.length === 0) refuse({ kind: "not-now", because: "nobody-is-a-member" });
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto("assemblies.vote")
      .values({
        territory_id: meeting.territoryId,
        meeting_id: meetingId,
        item_id: itemId,
        id,
        question,
        owner_name: ownerName,
        due_on: dueOn,
        people: members.length,
        quorum: quorum === null ? null : Math.min(quorum, members.length),
        opened_by: actor.kind === "person" ? actor.id : null,
        opened_at: now,
        closes_at: closesAt,
      })
      .onConflict((conflict) => conflict.columns(["territory_id", "id"]).doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) return;
    await sql`
      insert into assemblies.entitled (territory_id, vote_id, member_id, cast_by)
      select ${meeting.territoryId}::uuid, ${id}::uuid, m.id, coalesce(g.to_member_id, m.id)
      from unnest(${members.map((member) => member.id)}::uuid[]) as m (id)
      left join assemblies.delegation g on g.territory_id = ${meeting.territoryId} and g.meeting_id = ${meetingId}
        and g.from_member_id = m.id and g.ended_at is null
        and g.to_member_id = any (${members.map((member) => member.id)}::uuid[])
        and not exists (select from assemblies.presence p
          where p.territory_id = g.territory_id and p.meeting_id = g.meeting_id and p.member_id = m.id)`.execute(
      tx,
    );
    await beginMinutes(tx, meeting, now);
    await recordActivity(tx, actor, "vote.opened", { kind: "vote", id }, { people: members.length });
  });
}
