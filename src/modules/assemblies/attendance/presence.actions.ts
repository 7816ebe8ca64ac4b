// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { newId } from "../../../foundation/uuid.ts";
import { getMeetingToChange } from "../meetings/meeting.queries.ts";
import { canOpen, isYetToCome, type Meeting } from "../meetings/meeting.ts";
import { listMembersOn } from "../members/member.queries.ts";
import { quorumOf } from "./attendance.queries.ts";

/** Opens a meeting, from its day on; that it is in number or not is said and written down, never forced. */
export async function openMeeting(
  db: Database,
  actor: Actor,
  meetingId: string,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { meeting, assembly } = await getMeetingToChange(tx, actor, meetingId, now);
    if (meeting.status === "open") return;
    if (meeting.status !== "planned") refuse({ kind: "not-now", because: `meeting-is-${meeting.status}` });
    if (!canOpen(meeting, now)) refuse({ kind: "not-now", because: "meeting-is-another-day" });
    await write(tx, meeting, { status: "open", opened_at: now, last_modified: now });
    const { members, present, represented, needed, isMet } = await quorumOf(tx, meeting, assembly, now);
    const counted = { members, present, represented, needed, isMet };
    await recordActivity(tx, actor, "meeting.opened", { kind: "meeting", id: meetingId }, counted);
  });
}

/** Closes a meeting: everybody leaves, nobody waits to speak, the names of guests who spoke are forgotten. */
export async function closeMeeting(
  db: Database,
  actor: Actor,
  meetingId: string,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { meeting, assembly } = await getMeetingToChange(tx, actor, meetingId, now);
    if (meeting.status === "held") return;
    if (meeting.status !== "open") refuse({ kind: "not-now", because: `meeting-is-${meeting.status}` });
    const { members, present, represented, needed, isMet } = await quorumOf(tx, meeting, assembly, now);
    await write(tx, meeting, { status: "held", closed_at: now, last_modified: now });
    await tx
      .updateTable("assemblies.presence")
      .set({ left_at: now })
      .where("territory_id", "=", meeting.territoryId)
      .where("meeting_id", "=", meeting.id)
      .where("left_at", "is", null)
      .execute();
    await tx
      .updateTable("assemblies.turn")
      .set((eb) => ({ ended_at: eb.fn.coalesce("ended_at", eb.val(now)), called: null }))
      .where("territory_id", "=", meeting.territoryId)
      .where("meeting_id", "=", meeting.id)
      .execute();
    const counted = { members, present, represented, needed, isMet };
    await recordActivity(tx, actor, "meeting.closed", { kind: "meeting", id: meetingId }, counted);
  });
}

export type ToMark = { meetingId: string; memberId: string; mark: "here" | "remote" | "gone" };

/** Marks a member as there, there from afar, or gone; the later mark stands. Whoever comes speaks for themselves. */
export async function markPresence(
  db: Database,
  actor: Actor,
  { meetingId, memberId, mark }: ToMark,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { meeting, assembly } = await getMeetingToChange(tx, actor, meetingId, now);
    refuseAnotherTime(meeting, now);
    const members = await listMembersOn(tx, assembly, romeDate(meeting.startsAt));
    if (!members.some(({ id }) => id === memberId)) refuse({ kind: "not-found" });
    const isRemote = mark === "remote";
    const standing = await tx
      .selectFrom("assemblies.presence")
      .select(["id", "is_remote"])
      .where("territory_id", "=", meeting.territoryId)
      .where("meeting_id", "=", meeting.id)
      .where("member_id", "=", memberId)
      .where("left_at", "is", null)
      .executeTakeFirst();
    if (mark !== "gone" && standing?.is_remote === isRemote) return;
    if (standing) {
      await tx
        .updateTable("assemblies.presence")
        .set({ left_at: now })
        .where("territory_id", "=", meeting.territoryId)
        .where("id", "=", standing.id)
        .execute();
    }
    if (mark !== "gone") {
      await tx
        .insertInto("assemblies.presence")
        .values({
          territory_id: meeting.territoryId,
          meeting_id: meeting.id,
          id: newId(),
          member_id: memberId,
          is_remote: isRemote,
          came_at: now,
        })
        .execute();
    }
    await recordActivity(tx, actor, "meeting.marked", { kind: "meeting", id: meetingId }, { mark });
  });
}

/** People who came and are not members, by head count: in the room and from afar. */
export async function countGuests(
  db: Database,
  actor: Actor,
  { meetingId, guests, remoteGuests }: { meetingId: string; guests: number; remoteGuests: number },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { meeting } = await getMeetingToChange(tx, actor, meetingId, now);
    refuseAnotherTime(meeting, now);
    await write(tx, meeting, { guests, remote_guests: remoteGuests, last_modified: now });
    await recordActivity(tx, actor, "meeting.guests-counted", { kind: "meeting", id: meetingId });
  });
}

/** Who is there is written down from the day of the meeting on, until it is over. */
function refuseAnotherTime(meeting: Meeting, now: Temporal.Instant): void {
  const { status } = meeting;
  if (status === "held" || status === "cancelled") {
    refuse({ kind: "not-now", because: `meeting-is-${status}` });
  }
  if (isYetToCome(meeting, now)) refuse({ kind: "not-now", because: "meeting-is-another-day" });
}

type Values = {
  status?: string;
  opened_at?: Temporal.Instant;
  closed_at?: Temporal.Instant;
  guests?: number;
  remote_guests?: number;
  last_modified: Temporal.Instant;
};

async function write(tx: Transaction, { territoryId, id }: Meeting, values: Values): Promise<void> {
  await tx
    .updateTable("assemblies.meeting")
    .set(values)
    .where("territory_id", "=", territoryId)
    .where("id", "=", id)
    .execute();
}
