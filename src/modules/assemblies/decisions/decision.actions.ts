// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { getMeetingToChange } from "../meetings/meeting.queries.ts";
import { beginMinutes } from "../minutes/begin.actions.ts";
import { whyNotStep } from "../minutes/minutes.policy.ts";
import { entitledAt, getDecisionOf } from "./decision.queries.ts";
import { countMistakeIn, firstStatusOf, type CountMistake, type DecisionContent } from "./decision.ts";

export type DecisionWritten = {
  meetingId: string;
  itemId: string;
  /** Made in the page: the same form sent twice is one decision. */
  id: string;
  content: DecisionContent;
};

/** What came of writing a decision: or how its counts cannot be right. */
export type Written = { mistake?: CountMistake; most?: number };

/** Writes what was decided under an item, while the minutes are written; counts are compared with who is there. */
export async function recordDecision(
  db: Database,
  actor: Actor,
  { meetingId, itemId, id, content }: DecisionWritten,
  now: Temporal.Instant,
): Promise<Written> {
  return inTransaction(db, async (tx) => {
    const { meeting } = await getMeetingToChange(tx, actor, meetingId, now);
    const why = whyNotStep("write", meeting);
    if (why) refuse(why);
    const item = await findItemOf(tx, meeting, itemId);
    const wrong = await wrongIn(tx, meeting, content);
    if (wrong) return wrong;
    const { territoryId, assemblyId } = meeting;
    await insertDecision(tx, { territoryId, assemblyId, meetingId, itemId: item, id, content }, now);
    await beginMinutes(tx, meeting, now);
    await recordActivity(tx, actor, "decision.recorded", { kind: "decision", id }, { how: content.how });
    return {};
  });
}

export type DecisionAmended = { meetingId: string; id: string; content: DecisionContent; basedOn: number };

/** Writes a decision anew, before its minutes are approved; refuses with not-now who began from an older text. */
export async function amendDecision(
  db: Database,
  actor: Actor,
  { meetingId, id, content, basedOn }: DecisionAmended,
  now: Temporal.Instant,
): Promise<Written> {
  return inTransaction(db, async (tx) => {
    const { meeting, assembly } = await getMeetingToChange(tx, actor, meetingId, now);
    const why = whyNotStep("write", meeting);
    if (why) refuse(why);
    const before = await getDecisionOf(tx, assembly, id, { isLocked: true });
    if (before.meetingId !== meeting.id) refuse({ kind: "not-found" });
    if (before.revision !== basedOn) refuse({ kind: "not-now", because: "changed-meanwhile" });
    // What members voted online is theirs: who writes the minutes says who does it and by when.
    const isVoted = before.how === "online-vote";
    const kept = isVoted
      ? { ...content, what: before.what, how: before.how, counts: before.counts }
      : content;
    const wrong = isVoted ? undefined : await wrongIn(tx, meeting, kept);
    if (wrong) return wrong;
    const hadPassed = firstStatusOf(before.counts);
    const passes = firstStatusOf(kept.counts);
    await tx
      .updateTable("assemblies.decision")
      .set({
        ...columnsOf(kept),
        ...(hadPassed !== passes && { status: passes }),
        revision: before.revision + 1,
        last_modified: now,
      })
      .where("territory_id", "=", meeting.territoryId)
      .where("id", "=", id)
      .execute();
    await recordActivity(tx, actor, "decision.amended", { kind: "decision", id });
    return {};
  });
}

/**
 * Takes away a decision written by mistake, before its minutes are approved. Votes online stay. A point about it that was
 * put on another agenda stays there, to be spoken of or taken off.
 */
export async function withdrawDecision(
  db: Database,
  actor: Actor,
  { meetingId, id }: { meetingId: string; id: string },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { meeting, assembly } = await getMeetingToChange(tx, actor, meetingId, now);
    const why = whyNotStep("write", meeting);
    if (why) refuse(why);
    const before = await getDecisionOf(tx, assembly, id, { isLocked: true });
    if (before.meetingId !== meeting.id) refuse({ kind: "not-found" });
    if (before.how === "online-vote") refuse({ kind: "not-now", because: "it-was-voted" });
    await tx
      .updateTable("assemblies.agenda_item")
      .set({ about_decision: null })
      .where("territory_id", "=", meeting.territoryId)
      .where("about_decision", "=", id)
      .execute();
    await tx
      .deleteFrom("assemblies.decision")
      .where("territory_id", "=", meeting.territoryId)
      .where("id", "=", id)
      .execute();
    await recordActivity(tx, actor, "decision.withdrawn", { kind: "decision", id });
  });
}

type ToInsert = {
  territoryId: string;
  assemblyId: string;
  meetingId: string;
  itemId: string;
  id: string;
  content: DecisionContent;
  status?: "open" | "done" | "dropped";
};

/** The row itself, with the next number of its meeting (which is locked); for actions of this room. */
export async function insertDecision(
  tx: Transaction,
  decision: ToInsert,
  now: Temporal.Instant,
): Promise<void> {
  const { territoryId, assemblyId, meetingId, itemId, id, content, status } = decision;
  await tx
    .insertInto("assemblies.decision")
    .values((eb) => ({
      territory_id: territoryId,
      assembly_id: assemblyId,
      meeting_id: meetingId,
      item_id: itemId,
      id,
      number: eb
        .selectFrom("assemblies.decision")
        .select((inner) =>
          inner(inner.fn.coalesce(inner.fn.max("number"), inner.lit(0)), "+", 1).as("number"),
        )
        .where("territory_id", "=", territoryId)
        .where("meeting_id", "=", meetingId),
      ...columnsOf(content),
      status: status ?? firstStatusOf(content.counts),
      decided_at: now,
      last_modified: now,
    }))
    .onConflict((conflict) => conflict.columns(["territory_id", "id"]).doNothing())
    .execute();
}

async function findItemOf(
  tx: Transaction,
  meeting: { territoryId: string; id: string },
  itemId: string,
): Promise<string> {
  const row = await tx
    .selectFrom("assemblies.agenda_item")
    .select("id")
    .where("territory_id", "=", meeting.territoryId)
    .where("meeting_id", "=", meeting.id)
    .where("id", "=", itemId)
    .executeTakeFirst();
  return found(row).id;
}

async function wrongIn(
  tx: Transaction,
  meeting: { territoryId: string; id: string },
  { counts }: DecisionContent,
): Promise<Written | undefined> {
  if (counts === null) return undefined;
  const entitled = await entitledAt(tx, meeting);
  const mistake = countMistakeIn(counts, entitled);
  return mistake && { mistake, most: entitled.present + entitled.represented };
}

function columnsOf({ what, ownerName, dueOn, how, counts }: DecisionContent) {
  return {
    what,
    owner_name: ownerName,
    due_on: dueOn,
    how,
    counts: counts === null ? null : JSON.stringify(counts),
  };
}
