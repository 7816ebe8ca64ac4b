// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import type { Writer } from "../../spaces/booking/writer.ts";
import { insertDecision } from "../decisions/decision.actions.ts";
import type { Written } from "../decisions/decision.actions.ts";
import { entitledAt } from "../decisions/decision.queries.ts";
import { countMistakeIn, resultOf, type Counts } from "../decisions/decision.ts";
import { getAnyMeeting, getMeetingToChange, listMeetings, lockMeeting } from "../meetings/meeting.queries.ts";
import type { Meeting, MinutesStatus } from "../meetings/meeting.ts";
import { tellOutcomes } from "../proposals/tell-outcome.actions.ts";
import { approvedSaid } from "./carried-title.ts";
import { beginAgenda } from "./carry.actions.ts";
import { whyNotStep } from "./minutes.policy.ts";
import { getItemOf } from "./minutes.queries.ts";

/**
 * Lets members read and comment the minutes, tells who proposed its points what was said of them, and puts the approval of
 * the minutes first on the agenda of the next meeting that is planned.
 * Refuses with not-now while a vote online goes on.
 */
export async function shareMinutes(
  db: Database,
  actor: Actor,
  { meetingId, writer }: { meetingId: string; writer: Writer },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { meeting, assembly } = await getMeetingToChange(tx, actor, meetingId, now);
    const why = whyNotStep("share", meeting);
    if (why) refuse(why);
    await setStatus(tx, meeting, "shared", now);
    await tellOutcomes(tx, { meeting, assembly, writer }, now);
    const later = await listMeetings(tx, {
      assemblyIds: [meeting.assemblyId],
      after: meeting.endsAt,
      statuses: ["planned", "open"],
    });
    const next = later.find(({ id, minutesStatus }) => id !== meeting.id && minutesStatus !== "approved");
    if (next) {
      await lockMeeting(tx, next.id);
      await beginAgenda(tx, actor, next, now);
    }
    await recordActivity(tx, actor, "minutes.shared", { kind: "meeting", id: meetingId });
  });
}

/** Back to a draft that only keepers read; comments stay. */
export async function takeBackMinutes(
  db: Database,
  actor: Actor,
  meetingId: string,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { meeting } = await getMeetingToChange(tx, actor, meetingId, now);
    const why = whyNotStep("take-back", meeting);
    if (why) refuse(why);
    await setStatus(tx, meeting, "draft", now);
    await recordActivity(tx, actor, "minutes.taken-back", { kind: "meeting", id: meetingId });
  });
}

export type Approval = {
  /** The meeting that approves, and its item; the minutes are those that the item is about. */
  meetingId: string;
  itemId: string;
  /** Made in the page: the decision that is recorded. */
  id: string;
  how: "consensus" | "hands";
  counts: Counts | null;
};

/**
 * A later meeting approves minutes: it is recorded there as a decision, and the minutes are locked. When more are against
 * the decision says so, and the minutes stay open to be mended. Refuses with not-now while a vote online of theirs goes on.
 */
export async function approveMinutes(
  db: Database,
  actor: Actor,
  { meetingId, itemId, id, how, counts }: Approval,
  now: Temporal.Instant,
): Promise<Written> {
  return inTransaction(db, async (tx) => {
    const { meeting } = await getMeetingToChange(tx, actor, meetingId, now);
    const whyNotHere = whyNotStep("write", meeting);
    if (whyNotHere) refuse(whyNotHere);
    const item = await getItemOf(tx, meeting, itemId, { isLocked: true });
    if (item.approves === null) return refuse({ kind: "not-now", because: "nothing-to-approve" });
    await lockMeeting(tx, item.approves);
    const earlier = await getAnyMeeting(tx, item.approves);
    const why = whyNotStep("approve", earlier);
    if (why) refuse(why);
    if (await hasOpenVote(tx, earlier)) refuse({ kind: "not-now", because: "a-vote-is-open" });
    if (counts !== null) {
      const entitled = await entitledAt(tx, meeting);
      const mistake = countMistakeIn(counts, entitled);
      if (mistake) return { mistake, most: entitled.present + entitled.represented };
    }
    const isApproved = resultOf(counts) === "passed";
    const { territoryId, assemblyId } = meeting;
    const content = { what: approvedSaid(earlier.startsAt), ownerName: null, dueOn: null, how, counts };
    const status = isApproved ? "done" : "dropped";
    await insertDecision(tx, { territoryId, assemblyId, meetingId, itemId, id, content, status }, now);
    await tx
      .updateTable("assemblies.agenda_item")
      .set({ status: "discussed", revision: item.revision + 1 })
      .where("territory_id", "=", territoryId)
      .where("id", "=", itemId)
      .execute();
    if (meeting.minutesStatus === "none") await setStatus(tx, meeting, "draft", now);
    if (isApproved) {
      await tx
        .updateTable("assemblies.meeting")
        .set({
          minutes_status: "approved",
          minutes_approved_at: now,
          minutes_approved_in: meetingId,
          last_modified: now,
        })
        .where("territory_id", "=", territoryId)
        .where("id", "=", earlier.id)
        .execute();
    }
    const verb = isApproved ? "minutes.approved" : "minutes.not-approved";
    await recordActivity(tx, actor, verb, { kind: "meeting", id: earlier.id }, { how });
    return {};
  });
}

async function hasOpenVote(tx: Transaction, { territoryId, id }: Meeting): Promise<boolean> {
  const row = await tx
    .selectFrom("assemblies.vote")
    .select("id")
    .where("territory_id", "=", territoryId)
    .where("meeting_id", "=", id)
    .where("status", "=", "open")
    .executeTakeFirst();
  return row !== undefined;
}

async function setStatus(tx: Transaction, meeting: Meeting, status: MinutesStatus, now: Temporal.Instant) {
  await tx
    .updateTable("assemblies.meeting")
    .set({ minutes_status: status, last_modified: now })
    .where("territory_id", "=", meeting.territoryId)
    .where("id", "=", meeting.id)
    .execute();
}
