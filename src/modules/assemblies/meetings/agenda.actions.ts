// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { newId } from "../../../foundation/uuid.ts";
import { dateSpoken } from "../../calendar/registrations/date-said.ts";
import type { Writer } from "../../spaces/booking/writer.ts";
import { getItem, listAgenda } from "../proposals/item.queries.ts";
import type { Item } from "../proposals/item.ts";
import { changeItem, tellProposer } from "../proposals/review.actions.ts";
import { dropDerived, isThereAlready } from "./derived-item.actions.ts";
import { getMeetingToChange } from "./meeting.queries.ts";
import { meetingPath, type Meeting } from "./meeting.ts";

export type ToPlace = { meetingId: string; itemId: string; writer: Writer };

/**
 * Puts a point on the agenda of a meeting, as the last; one that waits for an answer is taken by that. Put there already,
 * nothing happens. Who proposed it is told when.
 */
export async function placeItem(
  db: Database,
  actor: Actor,
  { meetingId, itemId, writer }: ToPlace,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { meeting, assembly } = await getMeetingToChange(tx, actor, meetingId, now);
    refuseOver(meeting);
    const item = await getItem(tx, assembly, itemId, true);
    if (item.meetingId === meeting.id && item.status === "accepted") return;
    if (item.status !== "proposed" && item.status !== "accepted") {
      refuse({ kind: "not-now", because: `item-is-${item.status}` });
    }
    // Two keepers at once: it is on the agenda of the first.
    if (item.meetingId !== null) refuse({ kind: "not-now", because: "item-is-on-another-agenda" });
    if (await isThereAlready(tx, meeting, item)) {
      if (!(await dropDerived(tx, item))) refuse({ kind: "not-now", because: "item-is-there-already" });
      return;
    }
    const place = await lastPlace(tx, meeting);
    await changeItem(tx, item, {
      status: "accepted",
      meeting_id: meeting.id,
      place,
      decided_at: item.decidedAt ?? now,
    });
    await recordActivity(
      tx,
      actor,
      "item.placed",
      { kind: "agenda-item", id: item.id },
      { meeting: meetingId },
    );
    const when = dateSpoken(meeting, item.language);
    const page = meeting.isOpen ? meetingPath(meeting.id) : null;
    await tellProposer(tx, { assembly, item, news: { kind: "placed", when, page }, writer }, now);
  });
}

/** A keeper's own point, on the agenda at once. `id` is made in the page: sent twice it is one. */
export async function addItem(
  db: Database,
  actor: Actor,
  {
    meetingId,
    title,
    body,
    id = newId(),
  }: { meetingId: string; title: string; body: string | null; id?: string },
  now: Temporal.Instant,
): Promise<string> {
  return inTransaction(db, async (tx) => {
    const { meeting, assembly } = await getMeetingToChange(tx, actor, meetingId, now);
    refuseOver(meeting);
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto("assemblies.agenda_item")
      .values({
        territory_id: meeting.territoryId,
        assembly_id: assembly.id,
        id,
        meeting_id: meeting.id,
        place: await lastPlace(tx, meeting),
        title,
        body,
        status: "accepted",
        created_at: now,
        decided_at: now,
      })
      .onConflict((conflict) => conflict.columns(["territory_id", "id"]).doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 1n) {
      await recordActivity(tx, actor, "item.added", { kind: "agenda-item", id }, { meeting: meetingId });
    }
    return id;
  });
}

/** Takes a point off an agenda: it waits for another meeting, unless it comes from what is open anyway. */
export async function takeItemOff(
  db: Database,
  actor: Actor,
  { meetingId, itemId }: Omit<ToPlace, "writer">,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { meeting, assembly } = await getMeetingToChange(tx, actor, meetingId, now);
    refuseOver(meeting);
    const item = await getItem(tx, assembly, itemId, true);
    if (item.meetingId !== meeting.id || item.status !== "accepted") return;
    if (!(await dropDerived(tx, item))) await changeItem(tx, item, { meeting_id: null, place: null });
    await numberAgain(tx, meeting);
    await recordActivity(
      tx,
      actor,
      "item.taken-off",
      { kind: "agenda-item", id: item.id },
      { meeting: meetingId },
    );
  });
}

/** Moves one point one step up or down. */
export async function moveItem(
  db: Database,
  actor: Actor,
  { meetingId, itemId, by }: { meetingId: string; itemId: string; by: -1 | 1 },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { meeting } = await getMeetingToChange(tx, actor, meetingId, now);
    refuseOver(meeting);
    const agenda = await listAgenda(tx, meeting);
    const at = agenda.findIndex(({ id }) => id === itemId);
    const other = at + by;
    if (at < 0 || other < 0 || other >= agenda.length) return;
    await write(tx, agenda.with(at, agenda[other]!).with(other, agenda[at]!));
    await recordActivity(tx, actor, "agenda.ordered", { kind: "meeting", id: meetingId });
  });
}

async function numberAgain(tx: Transaction, meeting: Meeting): Promise<void> {
  await write(tx, await listAgenda(tx, meeting));
}

async function write(tx: Transaction, agenda: readonly Item[]): Promise<void> {
  for (const [at, item] of agenda.entries()) {
    if (item.place !== at + 1) await changeItem(tx, item, { place: at + 1 });
  }
}

async function lastPlace(tx: Transaction, { territoryId, id }: Meeting): Promise<number> {
  const { rows } = await sql<{ place: number }>`
    select coalesce(max(place), 0) + 1 as place from assemblies.agenda_item
    where territory_id = ${territoryId} and meeting_id = ${id}`.execute(tx);
  return rows[0]!.place;
}

/** The agenda of a meeting that is over is history. */
function refuseOver(meeting: Meeting): void {
  if (meeting.status === "held" || meeting.status === "cancelled") {
    refuse({ kind: "not-now", because: `meeting-is-${meeting.status}` });
  }
}
