// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { newId } from "../../../foundation/uuid.ts";
import { getMeetingToChange } from "../meetings/meeting.queries.ts";
import type { Meeting } from "../meetings/meeting.ts";
import { approvalTitle, backToTitle } from "./carried-title.ts";
import { listLeftOpen, type LeftOpen } from "./carry.queries.ts";
import { whyNotStep } from "./minutes.policy.ts";

type Planned = Pick<Meeting, "territoryId" | "assemblyId" | "id" | "startsAt">;

/**
 * The automatic beginning of an agenda: the approval of minutes that wait. For the action that plans a meeting, in its
 * transaction, and again when minutes are shared.
 */
export async function beginAgenda(
  tx: Transaction,
  actor: Actor,
  meeting: Planned,
  now: Temporal.Instant,
): Promise<void> {
  const minutes = (await listLeftOpen(tx, meeting)).filter(({ kind }) => kind === "minutes");
  await takeUp(tx, meeting, minutes, now);
  if (minutes.length > 0) {
    await recordActivity(
      tx,
      actor,
      "agenda.begun",
      { kind: "meeting", id: meeting.id },
      { approvals: minutes.length },
    );
  }
}

/** Puts on an agenda what was chosen of what earlier meetings left open; what is there already stays as it is. */
export async function carryOver(
  db: Database,
  actor: Actor,
  { meetingId, ids }: { meetingId: string; ids: readonly string[] },
  now: Temporal.Instant,
): Promise<number> {
  return inTransaction(db, async (tx) => {
    const { meeting } = await getMeetingToChange(tx, actor, meetingId, now);
    const why = whyNotStep("write", meeting);
    if (why) refuse(why);
    const chosen = (await listLeftOpen(tx, meeting)).filter(({ id }) => ids.includes(id));
    await takeUp(tx, meeting, chosen, now);
    const details = { items: chosen.length };
    await recordActivity(tx, actor, "agenda.carried", { kind: "meeting", id: meetingId }, details);
    return chosen.length;
  });
}

/** Approvals go before everything else, the rest after what is there. */
async function takeUp(
  tx: Transaction,
  { territoryId, assemblyId, id: meetingId }: Planned,
  left: readonly LeftOpen[],
  now: Temporal.Instant,
): Promise<void> {
  const approvals = left.filter(({ kind }) => kind === "minutes");
  if (approvals.length > 0) {
    await tx
      .updateTable("assemblies.agenda_item")
      .set((eb) => ({ place: eb("place", "+", approvals.length) }))
      .where("territory_id", "=", territoryId)
      .where("meeting_id", "=", meetingId)
      .where("place", "is not", null)
      .execute();
  }
  const last = await lastPlace(tx, territoryId, meetingId);
  const others = left.filter(({ kind }) => kind !== "minutes");
  const rows = [
    ...approvals.map((one, index) => ({ one, place: index + 1 })),
    ...others.map((one, index) => ({ one, place: Math.max(last, approvals.length) + index + 1 })),
  ];
  for (const { one, place } of rows) {
    await tx
      .insertInto("assemblies.agenda_item")
      .values({
        territory_id: territoryId,
        assembly_id: assemblyId,
        id: newId(),
        meeting_id: meetingId,
        place,
        title: titleOf(one),
        status: "accepted",
        approves: one.kind === "minutes" ? one.id : null,
        carried_from: one.kind === "item" ? one.id : null,
        about_decision: one.kind === "decision" ? one.id : null,
        created_at: now,
        decided_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

function titleOf({ kind, title, metAt }: LeftOpen): string {
  if (kind === "minutes") return approvalTitle(metAt);
  return kind === "decision" ? backToTitle(title) : title;
}

async function lastPlace(tx: Transaction, territoryId: string, meetingId: string): Promise<number> {
  const row = await tx
    .selectFrom("assemblies.agenda_item")
    .select(sql<number>`coalesce(max(place), 0)`.as("place"))
    .where("territory_id", "=", territoryId)
    .where("meeting_id", "=", meetingId)
    .executeTakeFirstOrThrow();
  return Number(row.place);
}
