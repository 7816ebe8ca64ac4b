// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { newId } from "../../../foundation/uuid.ts";
import { bookFor, releaseBookings } from "../../spaces/booking/activity-booking.actions.ts";
import type { Writer } from "../../spaces/booking/writer.ts";
import { getAssemblyToChange } from "../assembly/assembly.queries.ts";
import type { Assembly } from "../assembly/assembly.ts";
import { notifyMembers } from "../convocation/notice.actions.ts";
import { listMembersOn } from "../members/member.queries.ts";
import { beginAgenda } from "../minutes/carry.actions.ts";
import { dropDerivedOf } from "./derived-item.actions.ts";
import { getAnyMeeting, getMeetingToChange } from "./meeting.queries.ts";
import type { Meeting, MeetingContent } from "./meeting.ts";

/** Why the room that was wanted is not to be had; the meeting is planned all the same, and its keeper is told. */
export type RoomClash = Awaited<ReturnType<typeof bookFor>>["clashes"][number]["because"];

export type ToPlan = {
  assemblyId: string;
  content: MeetingContent;
  writer: Writer;
  /** Made in the page: the same form sent twice is one meeting. */
  id?: string;
  isDemonstration?: boolean;
};

/** Plans a meeting, and books its room where it has one. Nobody is told before it is called. */
export async function planMeeting(
  db: Database,
  actor: Actor,
  { assemblyId, content, writer, id = newId(), isDemonstration = false }: ToPlan,
  now: Temporal.Instant,
): Promise<{ id: string; clash: RoomClash | undefined }> {
  return inTransaction(db, async (tx) => {
    const assembly = await getAssemblyToChange(tx, actor, assemblyId, now);
    if (assembly.status === "ended") refuse({ kind: "not-now", because: "assembly-is-ended" });
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto("assemblies.meeting")
      .values({
        territory_id: assembly.territoryId,
        assembly_id: assembly.id,
        id,
        ...columnsOf(content),
        created_by: actor.kind === "person" ? actor.id : null,
        created_at: now,
        last_modified: now,
        is_demonstration: isDemonstration,
      })
      .onConflict((conflict) => conflict.columns(["territory_id", "id"]).doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows !== 1n) return { id, clash: undefined };
    await recordActivity(tx, actor, "meeting.planned", { kind: "meeting", id });
    // It starts from what the last ones left open: their minutes to approve.
    const meeting = await getAnyMeeting(tx, id);
    await beginAgenda(tx, actor, meeting, now);
    const clash = await bookRoom(tx, actor, { assembly, meeting, writer }, now);
    return { id, clash };
  });
}

export type ToMove = {
  id: string;
  content: MeetingContent;
  /** Of the meeting as it was read: who began from an older one is refused. */
  basedOn: number;
  /** Told to who was called. */
  reason: string | null;
  writer: Writer;
};

/**
 * Changes a meeting that has not begun. When time, place or link change after it was called, who was called is told; when
 * its day or hour changes, everybody is asked again whether they come.
 */
export async function changeMeeting(
  db: Database,
  actor: Actor,
  { id, content, basedOn, reason, writer }: ToMove,
  now: Temporal.Instant,
): Promise<{ clash: RoomClash | undefined }> {
  return inTransaction(db, async (tx) => {
    const { meeting: before, assembly } = await getMeetingToChange(tx, actor, id, now);
    if (before.status !== "planned") refuse({ kind: "not-now", because: `meeting-is-${before.status}` });
    if (before.revision !== basedOn) refuse({ kind: "not-now", because: "changed-meanwhile" });
    const isMoved = !before.startsAt.equals(content.startsAt) || !before.endsAt.equals(content.endsAt);
    const isElsewhere =
      before.locationId !== content.locationId ||
      before.placeName !== content.placeName ||
      before.link !== content.link;
    await write(tx, before, { ...columnsOf(content), sequence: before.sequence + 1 }, now);
    await recordActivity(tx, actor, isMoved ? "meeting.moved" : "meeting.changed", { kind: "meeting", id });
    const meeting = await getAnyMeeting(tx, id);
    if (isMoved) {
      await tx
        .deleteFrom("assemblies.attendance_answer")
        .where("territory_id", "=", meeting.territoryId)
        .where("meeting_id", "=", id)
        .execute();
    }
    if (meeting.convokedAt !== null && (isMoved || isElsewhere)) {
      await tell(tx, { meeting, assembly, what: "changed", reason }, now);
    }
    if (before.spaceId !== null && (before.spaceId !== content.spaceId || isMoved)) {
      await releaseBookings(tx, actor, { activityId: id, reason, writer }, now);
    }
    return { clash: await bookRoom(tx, actor, { assembly, meeting, writer }, now) };
  });
}

/** A meeting does not take place; who was called is told why, its room is given back, its points wait again. */
export async function cancelMeeting(
  db: Database,
  actor: Actor,
  { id, reason, writer }: { id: string; reason: string; writer: Writer },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { meeting: before, assembly } = await getMeetingToChange(tx, actor, id, now);
    if (before.status !== "planned") refuse({ kind: "not-now", because: `meeting-is-${before.status}` });
    await write(
      tx,
      before,
      { status: "cancelled", status_reason: reason, sequence: before.sequence + 1 },
      now,
    );
    await dropDerivedOf(tx, before);
    await tx
      .updateTable("assemblies.agenda_item")
      .set((eb) => ({ meeting_id: null, place: null, revision: eb("revision", "+", 1) }))
      .where("territory_id", "=", before.territoryId)
      .where("meeting_id", "=", id)
      .where("status", "=", "accepted")
      .execute();
    await recordActivity(tx, actor, "meeting.cancelled", { kind: "meeting", id });
    const meeting = await getAnyMeeting(tx, id);
    if (meeting.convokedAt !== null) await tell(tx, { meeting, assembly, what: "cancelled", reason }, now);
    if (meeting.spaceId !== null) await releaseBookings(tx, actor, { activityId: id, reason, writer }, now);
  });
}

type ToTell = { meeting: Meeting; assembly: Assembly; what: "changed" | "cancelled"; reason: string | null };

async function tell(tx: Transaction, { meeting, assembly, ...told }: ToTell, now: Temporal.Instant) {
  const members = await listMembersOn(tx, assembly, romeDate(meeting.startsAt));
  await notifyMembers(tx, meeting, members, told, now);
}

type InRoom = { assembly: Assembly; meeting: Meeting; writer: Writer };

async function bookRoom(
  tx: Transaction,
  actor: Actor,
  { assembly, meeting, writer }: InRoom,
  now: Temporal.Instant,
) {
  if (meeting.spaceId === null || Temporal.Instant.compare(meeting.startsAt, now) <= 0) return undefined;
  const { clashes } = await bookFor(
    tx,
    actor,
    {
      spaceId: meeting.spaceId,
      times: [{ occurrenceId: meeting.id, start: meeting.startsAt, end: meeting.endsAt }],
      forActivity: {
        id: meeting.id,
        name: assembly.name,
        organizationId: assembly.organizationId,
        path: `/redazione/riunioni/${meeting.id}`,
      },
      writer,
    },
    now,
  );
  return clashes[0]?.because;
}

type Values = Partial<ReturnType<typeof columnsOf>> & {
  sequence?: number;
  status?: string;
  status_reason?: string;
};

async function write(
  tx: Transaction,
  meeting: Meeting,
  values: Values,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .updateTable("assemblies.meeting")
    .set({ ...values, revision: meeting.revision + 1, last_modified: now })
    .where("territory_id", "=", meeting.territoryId)
    .where("id", "=", meeting.id)
    .execute();
}

function columnsOf(content: MeetingContent) {
  return {
    name: content.name,
    starts_at: content.startsAt,
    ends_at: content.endsAt,
    location_id: content.locationId,
    place_name: content.placeName,
    space_id: content.spaceId,
    link: content.link,
    is_open: content.isOpen,
  };
}
