// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { getAssemblyToKeep } from "../assembly/assembly.queries.ts";
import { getMeetingToChange } from "../meetings/meeting.queries.ts";
import { callBy } from "../meetings/meeting.ts";
import { listMembersOn } from "../members/member.queries.ts";
import { notifyMembers } from "./notice.actions.ts";

/**
 * Calls a meeting: everybody who belongs on its day is told by the way they chose. Later than the rules say is allowed,
 * and written down. Called again, only who came in meanwhile is told. Gives how many were told now.
 */
export async function callMeeting(
  db: Database,
  actor: Actor,
  meetingId: string,
  now: Temporal.Instant,
): Promise<{ told: number; isLate: boolean }> {
  return inTransaction(db, async (tx) => {
    const { meeting, assembly } = await getMeetingToChange(tx, actor, meetingId, now);
    if (meeting.status !== "planned") refuse({ kind: "not-now", because: `meeting-is-${meeting.status}` });
    if (Temporal.Instant.compare(meeting.startsAt, now) <= 0) {
      refuse({ kind: "not-now", because: "meeting-has-begun" });
    }
    const isLate =
      meeting.convokedAt === null
        ? Temporal.Instant.compare(now, callBy(meeting, assembly)) >= 0
        : meeting.isConvokedLate;
    const members = await listMembersOn(tx, assembly, romeDate(meeting.startsAt));
    const told = await notifyMembers(tx, meeting, members, { what: "called" }, now);
    await tx
      .updateTable("assemblies.meeting")
      .set({ convoked_at: meeting.convokedAt ?? now, is_convoked_late: isLate, last_modified: now })
      .where("territory_id", "=", meeting.territoryId)
      .where("id", "=", meeting.id)
      .execute();
    await recordActivity(tx, actor, "meeting.called", { kind: "meeting", id: meetingId }, { told, isLate });
    return { told, isLate };
  });
}

/** A keeper made a call. */
export async function memberCalled(
  db: Database,
  actor: Actor,
  { assemblyId, noticeId }: { assemblyId: string; noticeId: string },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const assembly = await getAssemblyToKeep(tx, actor, assemblyId, now);
    const { numUpdatedRows } = await tx
      .updateTable("assemblies.notice as n")
      .from("assemblies.member as m")
      .set({ told_at: now, told_by: actor.kind === "person" ? actor.id : null })
      .whereRef("m.territory_id", "=", "n.territory_id")
      .whereRef("m.id", "=", "n.member_id")
      .where("m.assembly_id", "=", assembly.id)
      .where("n.territory_id", "=", assembly.territoryId)
      .where("n.id", "=", noticeId)
      .where("n.channel", "=", "phone")
      .where("n.told_at", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows === 1n) {
      await recordActivity(tx, actor, "member.called", { kind: "assembly", id: assemblyId });
    }
  });
}
