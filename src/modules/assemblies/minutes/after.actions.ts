// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { getMeetingToChange, getMeetingToKeep, lockMeeting } from "../meetings/meeting.queries.ts";
import type { Meeting } from "../meetings/meeting.ts";
import { whyNotStep } from "./minutes.policy.ts";
import { getItemOf } from "./minutes.queries.ts";

export type CorrectionMade = {
  meetingId: string;
  /** Null when it is about the whole. */
  itemId: string | null;
  id: string;
  correction: string;
  reason: string;
};

/** Adds to approved minutes, with the day and the reason; what was approved stays beside it. */
export async function correctMinutes(
  db: Database,
  actor: Actor,
  { meetingId, itemId, id, correction, reason }: CorrectionMade,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { meeting } = await getMeetingToChange(tx, actor, meetingId, now);
    const why = whyNotStep("correct", meeting);
    if (why) refuse(why);
    if (itemId !== null) await getItemOf(tx, meeting, itemId);
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto("assemblies.correction")
      .values({
        territory_id: meeting.territoryId,
        meeting_id: meetingId,
        id,
        item_id: itemId,
        correction,
        reason,
        made_by: actor.kind === "person" ? actor.id : null,
        made_at: now,
      })
      .onConflict((conflict) => conflict.columns(["territory_id", "id"]).doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) return;
    await recordActivity(tx, actor, "minutes.corrected", { kind: "meeting", id: meetingId });
  });
}

export type CommentMade = {
  /** Whoever calls asked that they may comment: as a member, or with an account at an open meeting. */
  meeting: Meeting;
  memberId: string | null;
  itemId: string | null;
  id: string;
  body: string;
};

/** What somebody says of shared minutes, item by item. */
export async function commentMinutes(
  db: Database,
  actor: Actor,
  { meeting, memberId, itemId, id, body }: CommentMade,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await lockMeeting(tx, meeting.id);
    const why = whyNotStep("comment", meeting);
    if (why) refuse(why);
    if (itemId !== null) await getItemOf(tx, meeting, itemId);
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto("assemblies.minutes_comment")
      .values({
        territory_id: meeting.territoryId,
        meeting_id: meeting.id,
        id,
        item_id: itemId,
        member_id: memberId,
        // A member is remembered as such, and forgotten with the membership; others by their account.
        person_id: memberId === null && actor.kind === "person" ? actor.id : null,
        body,
        written_at: now,
      })
      .onConflict((conflict) => conflict.columns(["territory_id", "id"]).doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) return;
    // Who wrote is with the comment, as long as they are remembered; a trace would remember for ever.
    await recordActivity(tx, { kind: "visitor" }, "minutes.commented", { kind: "meeting", id: meeting.id });
  });
}

/** What the keepers answer to a comment. */
export async function answerComment(
  db: Database,
  actor: Actor,
  { meetingId, id, answer }: { meetingId: string; id: string; answer: string },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { meeting } = await getMeetingToKeep(tx, actor, meetingId, now);
    const row = await tx
      .updateTable("assemblies.minutes_comment")
      .set({ answer, answered_at: now })
      .where("territory_id", "=", meeting.territoryId)
      .where("meeting_id", "=", meetingId)
      .where("id", "=", id)
      .returning("id")
      .executeTakeFirst();
    found(row);
    await recordActivity(tx, actor, "minutes.comment-answered", { kind: "meeting", id: meetingId });
  });
}
