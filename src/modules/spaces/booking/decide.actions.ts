// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { mayKeep } from "../space.policy.ts";
import { findSpace, lockTree } from "../space.queries.ts";
import type { InTree } from "../space.queries.ts";
import type { KeptSpace } from "../space.ts";
import { takenOf } from "./ask.actions.ts";
import { findRequest, listBookingsOf } from "./booking.queries.ts";
import type { Booking, Request } from "./booking.ts";
import { hold, setStatus, settle } from "./hold.actions.ts";
import { tellAsker } from "./tell.actions.ts";
import type { Writer } from "./writer.ts";

export type ToDecide = {
  requestId: string;
  /** The times that the host gives; the others that were asked are refused. */
  bookingIds: readonly string[];
  /** The host saw which dates somebody has by now, and gives the others. */
  isConfirmed: boolean;
  answer: string | null;
  /** Keys or a code for this time only. */
  wayIn: string | null;
  writer: Writer;
};

/** `conflict`: nothing was written; the times that somebody has by now. */
export type Decided = { kind: "done" } | { kind: "conflict"; taken: Booking[] };

/**
 * Gives a space to who asked for it. Requests that wait take no room, so that what was free when they asked may have
 * gone: then the host says again that the rest is fine. Refuses with not-found who does not keep the space, with
 * not-now what waits no more.
 */
export async function acceptRequest(
  db: Database,
  actor: Actor,
  { requestId, bookingIds, isConfirmed, answer, wayIn, writer }: ToDecide,
  now: Temporal.Instant,
): Promise<Decided> {
  return inTransaction(db, async (tx) => {
    const { request, space, tree, asked } = await toDecide(tx, actor, requestId);
    const given = asked.filter(({ id }) => bookingIds.includes(id));
    if (given.length === 0) return refuse({ kind: "not-now", because: "nothing-to-accept" });

    const slots = given.map((booking) => ({ start: booking.start, end: booking.end }));
    const takenSlots = await takenOf(tx, { space, tree }, slots);
    const taken = given.filter((_, index) => takenSlots.has(slots[index]!));
    if (taken.length > 0 && (!isConfirmed || taken.length === given.length)) {
      return { kind: "conflict", taken };
    }
    const changed: Booking[] = [];
    for (const booking of asked) {
      if (!given.includes(booking)) changed.push(await setStatus(tx, booking, "refused", { now }));
      else if (taken.includes(booking)) {
        changed.push(await setStatus(tx, booking, "clashed", { reason: "taken", now }));
      } else {
        changed.push(await setStatus(tx, booking, "accepted", { now }));
        await hold(tx, tree, space, booking);
      }
    }
    await answered(tx, actor, request, { answer, wayIn, now });
    const figures = { dates: given.length - taken.length };
    await recordActivity(tx, actor, "space.granted", { kind: "space-request", id: requestId }, figures);
    await tellAsker(tx, "granted", { request: requestId, space, bookings: changed, writer, now });
    return { kind: "done" };
  });
}

/** Says no, and why. Refuses likewise. */
export async function refuseRequest(
  db: Database,
  actor: Actor,
  { requestId, answer, writer }: { requestId: string; answer: string; writer: Writer },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { request, space, asked } = await toDecide(tx, actor, requestId);
    const changed: Booking[] = [];
    for (const booking of asked) changed.push(await setStatus(tx, booking, "refused", { now }));
    await answered(tx, actor, request, { answer, wayIn: null, now });
    await recordActivity(tx, actor, "space.refused", { kind: "space-request", id: requestId });
    await tellAsker(tx, "refused", { request: requestId, space, bookings: changed, writer, now });
  });
}

async function answered(
  tx: Transaction,
  actor: Actor,
  request: Request,
  { answer, wayIn, now }: { answer: string | null; wayIn: string | null; now: Temporal.Instant },
): Promise<void> {
  await tx
    .updateTable("spaces.request")
    .set({
      answer,
      way_in: wayIn,
      decided_at: now,
      decided_by: actor.kind === "person" ? actor.id : null,
    })
    .where("territory_id", "=", request.territoryId)
    .where("id", "=", request.id)
    .execute();
  await settle(tx, request);
}

type ForDecision = { request: Request; space: KeptSpace; tree: InTree[]; asked: Booking[] };

/** Locks the place, then reads what waits there: of two who decide, the second reads that it was decided. */
async function toDecide(tx: Transaction, actor: Actor, requestId: string): Promise<ForDecision> {
  const { space, tree } = await openForKeeper(tx, actor, requestId);
  const request = found(await findRequest(tx, requestId));
  const asked = (await listBookingsOf(tx, requestId)).filter(({ status }) => status === "asked");
  if (asked.length === 0) return refuse({ kind: "not-now", because: "already-decided" });
  return { request, space, tree, asked };
}

/** The space of a request, locked with its place; refuses with not-found who does not keep it. */
async function openForKeeper(
  tx: Transaction,
  actor: Actor,
  requestId: string,
): Promise<{ space: KeptSpace; tree: InTree[] }> {
  const request = found(await findRequest(tx, requestId));
  const space = found(await findSpace(tx, request.spaceId));
  if (!mayKeep(space, actor)) refuse({ kind: "not-found" });
  const tree = await lockTree(tx, space.territoryId, space.locationId);
  return { space: found(await findSpace(tx, space.id)), tree };
}
