// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { newId } from "../../../foundation/uuid.ts";
import { getAnyMeeting, getMeetingToChange, lockMeeting } from "../meetings/meeting.queries.ts";
import type { Meeting } from "../meetings/meeting.ts";
import { getMember } from "../members/member.queries.ts";
import type { Member } from "../members/member.ts";
import { listTurns } from "./attendance.queries.ts";

const mostTurns = 100;

export type ToQueue = { meetingId: string; memberId: string | null; called: string | null };

/** A keeper puts a member, or a guest by name, in the queue to speak. */
export async function queueSpeaker(
  db: Database,
  actor: Actor,
  { meetingId, memberId, called }: ToQueue,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { meeting, assembly } = await getMeetingToChange(tx, actor, meetingId, now);
    refuseShut(meeting);
    if (memberId !== null) await getMember(tx, assembly, memberId);
    await queue(tx, meeting, { memberId, called }, now);
    await recordActivity(tx, actor, "turn.asked", { kind: "meeting", id: meetingId });
  });
}

/** A member asks to speak, or does not want to any more, by their own page. */
export async function askToSpeak(
  db: Database,
  actor: Actor,
  { meetingId, member, wants }: { meetingId: string; member: Member; wants: boolean },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await lockMeeting(tx, meetingId);
    const meeting = await getAnyMeeting(tx, meetingId);
    if (meeting.assemblyId !== member.assemblyId) refuse({ kind: "not-found" });
    refuseShut(meeting);
    if (wants) await queue(tx, meeting, { memberId: member.id, called: null }, now);
    else {
      await tx
        .updateTable("assemblies.turn")
        .set({ ended_at: now })
        .where("territory_id", "=", meeting.territoryId)
        .where("meeting_id", "=", meeting.id)
        .where("member_id", "=", member.id)
        .where("ended_at", "is", null)
        .execute();
    }
    await recordActivity(tx, actor, wants ? "turn.asked" : "turn.withdrawn", {
      kind: "meeting",
      id: meetingId,
    });
  });
}

/** Who speaks has done, and the next begins; of two keepers who press at once, one moves the queue on. */
export async function nextSpeaker(
  db: Database,
  actor: Actor,
  { meetingId, after }: { meetingId: string; after: string | null },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { meeting } = await getMeetingToChange(tx, actor, meetingId, now);
    refuseShut(meeting);
    const turns = await listTurns(tx, meeting);
    const speaking = turns.find(({ beganAt }) => beganAt !== null);
    if ((speaking?.id ?? null) !== after) return;
    if (speaking) await set(tx, meeting, speaking.id, { ended_at: now, called: null });
    const next = turns.find(({ beganAt }) => beganAt === null);
    if (next) await set(tx, meeting, next.id, { began_at: now });
    await recordActivity(tx, actor, "turn.next", { kind: "meeting", id: meetingId });
  });
}

/** A keeper takes somebody out of the queue. */
export async function dropTurn(
  db: Database,
  actor: Actor,
  { meetingId, turnId }: { meetingId: string; turnId: string },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { meeting } = await getMeetingToChange(tx, actor, meetingId, now);
    await set(tx, meeting, turnId, { ended_at: now, called: null });
    await recordActivity(tx, actor, "turn.dropped", { kind: "meeting", id: meetingId });
  });
}

type Values = { began_at?: Temporal.Instant; ended_at?: Temporal.Instant; called?: null };

async function set(tx: Transaction, meeting: Meeting, id: string, values: Values): Promise<void> {
  await tx
    .updateTable("assemblies.turn")
    .set(values)
    .where("territory_id", "=", meeting.territoryId)
    .where("meeting_id", "=", meeting.id)
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .execute();
}

async function queue(
  tx: Transaction,
  meeting: Meeting,
  { memberId, called }: Omit<ToQueue, "meetingId">,
  now: Temporal.Instant,
): Promise<void> {
  const turns = await listTurns(tx, meeting);
  if (turns.length >= mostTurns) refuse({ kind: "not-now", because: "queue-is-full" });
  await tx
    .insertInto("assemblies.turn")
    .values({
      territory_id: meeting.territoryId,
      meeting_id: meeting.id,
      id: newId(),
      member_id: memberId,
      called,
      asked_at: now,
    })
    // Who waits already keeps their place.
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function refuseShut({ status }: Meeting): void {
  if (status !== "open") refuse({ kind: "not-now", because: `meeting-is-${status}` });
}
