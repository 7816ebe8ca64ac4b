// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { newId } from "../../../foundation/uuid.ts";
import { getAssembly } from "../assembly/assembly.queries.ts";
import type { Assembly } from "../assembly/assembly.ts";
import { getAnyMeeting, getMeetingToChange, lockMeeting } from "../meetings/meeting.queries.ts";
import type { Meeting } from "../meetings/meeting.ts";
import { listMembersOn } from "../members/member.queries.ts";
import type { Member } from "../members/member.ts";
import { listDelegations, listPresences } from "./attendance.queries.ts";
import type { Says } from "./coming.ts";
import { presentAt, whyNotDelegate, type WhyNotDelegate } from "./quorum.ts";

export type ToDelegate = { meetingId: string; fromId: string; toId: string | null };

/** A keeper writes whom a member wants to speak for them, or nobody (`toId` null); what is in the way is a value. */
export async function delegateByKeeper(
  db: Database,
  actor: Actor,
  { meetingId, ...who }: ToDelegate,
  now: Temporal.Instant,
): Promise<WhyNotDelegate | undefined> {
  return inTransaction(db, async (tx) => {
    const around = await getMeetingToChange(tx, actor, meetingId, now);
    return delegate(tx, actor, { ...around, ...who, madeBy: "keeper" }, now);
  });
}

/** A member says by their own page who speaks for them, or that they come themselves. */
export async function delegateByMember(
  db: Database,
  actor: Actor,
  { meetingId, member, toId }: { meetingId: string; member: Member; toId: string | null },
  now: Temporal.Instant,
): Promise<WhyNotDelegate | undefined> {
  return inTransaction(db, async (tx) => {
    const around = await ofMember(tx, meetingId, member, now);
    return delegate(tx, actor, { ...around, fromId: member.id, toId, madeBy: "member" }, now);
  });
}

/** A member says whether they come. Who comes speaks for themselves: their delegation ends. */
export async function answerComing(
  db: Database,
  actor: Actor,
  { meetingId, member, says }: { meetingId: string; member: Member; says: Says },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { meeting } = await ofMember(tx, meetingId, member, now);
    if (meeting.status !== "planned") refuse({ kind: "not-now", because: `meeting-is-${meeting.status}` });
    await tx
      .insertInto("assemblies.attendance_answer")
      .values({
        territory_id: meeting.territoryId,
        meeting_id: meeting.id,
        member_id: member.id,
        says,
        said_at: now,
      })
      .onConflict((conflict) =>
        conflict.columns(["territory_id", "meeting_id", "member_id"]).doUpdateSet({ says, said_at: now }),
      )
      .execute();
    if (says !== "no") await end(tx, meeting, member.id, now);
    await recordActivity(tx, actor, "meeting.answered", { kind: "meeting", id: meetingId }, { says });
  });
}

async function ofMember(tx: Transaction, meetingId: string, member: Member, now: Temporal.Instant) {
  await lockMeeting(tx, meetingId);
  const meeting = await getAnyMeeting(tx, meetingId);
  if (meeting.assemblyId !== member.assemblyId) refuse({ kind: "not-found" });
  return { meeting, assembly: await getAssembly(tx, meeting.assemblyId, now) };
}

type Delegating = {
  meeting: Meeting;
  assembly: Assembly;
  fromId: string;
  toId: string | null;
  madeBy: "member" | "keeper";
};

async function delegate(
  tx: Transaction,
  actor: Actor,
  { meeting, assembly, fromId, toId, madeBy }: Delegating,
  now: Temporal.Instant,
): Promise<WhyNotDelegate | undefined> {
  if (meeting.status !== "planned" && meeting.status !== "open") {
    refuse({ kind: "not-now", because: `meeting-is-${meeting.status}` });
  }
  const members = await listMembersOn(tx, assembly, romeDate(meeting.startsAt));
  const memberIds = new Set(members.map(({ id }) => id));
  if (!memberIds.has(fromId) || (toId !== null && !memberIds.has(toId))) refuse({ kind: "not-found" });
  if (toId !== null) {
    const standing = (await listDelegations(tx, meeting)).filter(({ endedAt }) => endedAt === null);
    const presences = await listPresences(tx, meeting);
    const presentIds = new Set(presentAt({ memberIds, presences, at: now }).keys());
    const { mostDelegations } = assembly;
    const why = whyNotDelegate({ fromId, toId, delegations: standing, presentIds, mostDelegations });
    if (why) return why;
  }
  await end(tx, meeting, fromId, now);
  if (toId !== null) {
    await tx
      .insertInto("assemblies.delegation")
      .values({
        territory_id: meeting.territoryId,
        meeting_id: meeting.id,
        id: newId(),
        from_member_id: fromId,
        to_member_id: toId,
        made_by: madeBy,
        made_at: now,
      })
      .execute();
  }
  const verb = toId === null ? "delegation.ended" : "delegation.made";
  await recordActivity(tx, actor, verb, { kind: "meeting", id: meeting.id }, { madeBy });
  return undefined;
}

async function end(tx: Transaction, meeting: Meeting, fromId: string, now: Temporal.Instant): Promise<void> {
  await tx
    .updateTable("assemblies.delegation")
    .set({ ended_at: now })
    .where("territory_id", "=", meeting.territoryId)
    .where("meeting_id", "=", meeting.id)
    .where("from_member_id", "=", fromId)
    .where("ended_at", "is", null)
    .execute();
}
