// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import { holds, type Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { newId } from "../../../foundation/uuid.ts";
import { listKnownPlaces } from "../../directory/records/known-places.queries.ts";
import { mayKeep } from "../space.policy.ts";
import { findSpace, lockTree, type InTree } from "../space.queries.ts";
import { isAutomaticFor, mayAsk, type KeptSpace } from "../space.ts";
import { listBookingsForActivity } from "./activity-booking.queries.ts";
import { takenOf } from "./ask.actions.ts";
import { listBookingsOf } from "./booking.queries.ts";
import { isOver, statusOf, type Booking } from "./booking.ts";
import { setStatus, settle, writeBooking } from "./hold.actions.ts";
import { moveTime } from "./move.actions.ts";
import { promoteWaiting } from "./promote.actions.ts";
import { whyNotSlot, type WhyNot } from "./slot-rules.ts";
import type { Slot } from "./slot.ts";
import { keepBaseUrl, tellHost } from "./tell.actions.ts";
import type { Writer } from "./writer.ts";

/** A date of an activity and when it happens. */
export type DateOfActivity = Slot & { occurrenceId: string };

export type ForActivity = {
  spaceId: string;
  /** Dates that the space is wanted for. */
  times: readonly DateOfActivity[];
  /** `organizationId`: who organizes; `name`: what the host reads; `path`: where who keeps it reads and changes it. */
  forActivity: { id: string; name: string; organizationId: string | null; path: string };
  writer: Writer;
};

/** `booked`: theirs. `asked`: the host must decide. `clashes`: not to be had, with why; the caller says so. */
export type BookedFor = {
  requestId: string;
  booked: DateOfActivity[];
  asked: DateOfActivity[];
  clashes: (DateOfActivity & { because: WhyNot })[];
};

/**
 * Books a space for dates of an activity, as many as can be had: for who keeps the space at once, for others by its
 * rules, as an organization. Called again it adds what is new, moves what moved, tries again what clashed, and leaves
 * the rest alone. Refuses with not-found a space that is not there, with not-now one that is closed or does not take
 * organizations.
 */
export async function bookFor(
  db: Database,
  actor: Actor,
  { spaceId, times, forActivity, writer }: ForActivity,
  now: Temporal.Instant,
): Promise<BookedFor> {
  return inTransaction(db, async (tx) => {
    const { space, tree } = await open(tx, actor, spaceId);
    const isHost = isHostOf(space, forActivity.organizationId, actor);
    if (!isHost && !mayAsk(space, "organizations")) refuse({ kind: "not-now", because: "not-for-asker" });

    await keepBaseUrl(tx, writer);
    const requestId = await requestFor(tx, actor, { space, forActivity, now });
    const known = new Map(
      (await listBookingsOf(tx, requestId)).map((booking) => [booking.forOccurrence ?? "", booking]),
    );
    const result: BookedFor = { requestId, booked: [], asked: [], clashes: [] };
    const isGranted = isHost || isAutomaticFor(space, "organizations");
    const places = await listKnownPlaces(tx, [space.locationId]);
    const patronDay = places.get(space.locationId)?.patron_day ?? null;
    const written: Booking[] = [];
    for (const time of times) {
      const before = known.get(time.occurrenceId);
      const put = await putDate(tx, {
        space,
        tree,
        requestId,
        isHost,
        isGranted,
        patronDay,
        before,
        time,
        now,
      });
      if (put.because !== undefined) result.clashes.push({ ...time, because: put.because });
      else (put.booking.status === "accepted" ? result.booked : result.asked).push(time);
      if (put.isNew && put.booking.status === "asked") written.push(put.booking);
    }
    await settle(tx, { territoryId: space.territoryId, id: requestId });
    const figures = { booked: result.booked.length, clashes: result.clashes.length };
    const isAsked = figures.booked + result.asked.length > 0;
    if (isAsked || result.clashes.some(({ because }) => because !== "too-far")) {
      await recordActivity(tx, actor, "space.booked-for", { kind: "activity", id: forActivity.id }, figures);
    }
    if (written.length > 0) {
      await tellHost(tx, "asked", { request: requestId, space, bookings: written, writer, now });
    }
    return result;
  });
}

type Put = { booking: Booking; isNew: boolean; because?: undefined } | { because: WhyNot; isNew: false };

type ToPut = {
  space: KeptSpace;
  tree: readonly InTree[];
  requestId: string;
  isHost: boolean;
  isGranted: boolean;
  patronDay: string | null;
  before: Booking | undefined;
  time: DateOfActivity;
  now: Temporal.Instant;
};

/** One date: left alone when it stands as asked, moved when it moved, else written. */
async function putDate(tx: Transaction, asked: ToPut): Promise<Put> {
  const { space, tree, requestId, isHost, isGranted, patronDay, before, time, now } = asked;
  const slot: Slot = { start: time.start, end: time.end };
  if (before && !isOver(before.status) && before.start.equals(slot.start) && before.end.equals(slot.end)) {
    return { booking: before, isNew: false };
  }
  const because =
    whyNotSlot(space, slot, { now, patronDay, isHost }) ??
    ((await takenOf(tx, { space, tree, ...(before && { except: before.id }) }, [slot])).has(slot)
      ? "taken"
      : undefined);
  if (because !== undefined) return { because, isNew: false };
  if (before && !isOver(before.status)) {
    const moved = await moveTime(tx, { booking: before, space, tree, slot, reason: null, now });
    return moved.kind === "moved"
      ? { booking: moved.booking, isNew: false }
      : { because: "taken", isNew: false };
  }
  // One that was given back, or that could not be had, is tried again: its place in the request is free.
  if (before) await tx.deleteFrom("spaces.booking").where("id", "=", before.id).execute();
  const status = isGranted ? "accepted" : "asked";
  const forOccurrence = time.occurrenceId;
  const booking = await writeBooking(tx, tree, { space, requestId, status, ...slot, forOccurrence }, now);
  return { booking, isNew: true };
}

/**
 * A date of an activity is about to be elsewhere in time: its room goes along, or the answer says why not and nothing
 * changed; a date without a room simply goes. When it only asked for the room it asks for the new time.
 */
export async function moveBooking(
  db: Database,
  actor: Actor,
  { occurrenceId, start, end, writer }: DateOfActivity & { writer: Writer },
  now: Temporal.Instant,
): Promise<{ kind: "moved" | "no-room" } | { kind: "no"; because: WhyNot; space: string }> {
  return inTransaction(db, async (tx) => {
    const rooms = (await bookingsOfDate(tx, occurrenceId)).filter(({ status }) => !isOver(status));
    if (rooms.length === 0) return { kind: "no-room" };
    for (const known of rooms) {
      const { space, tree } = await lockedSpace(tx, known.spaceId);
      const booking = (await bookingsOfDate(tx, occurrenceId)).find(({ id }) => id === known.id) ?? known;
      const isHost = mayKeep(space, actor);
      const patronDay = (await listKnownPlaces(tx, [space.locationId])).get(space.locationId)?.patron_day;
      const wrong = whyNotSlot(space, { start, end }, { now, patronDay: patronDay ?? null, isHost });
      if (wrong) return { kind: "no", because: wrong, space: space.name };
      const moved = await moveTime(tx, { booking, space, tree, slot: { start, end }, reason: null, now });
      if (moved.kind === "no") return { kind: "no", because: moved.because, space: space.name };
      await recordActivity(tx, actor, "space.moved", { kind: "booking", id: booking.id });
      await promoteWaiting(tx, { territoryId: space.territoryId, tree }, writer, now);
    }
    return { kind: "moved" };
  });
}

/**
 * Gives the rooms of an activity back: of some of its dates, or of all that are still to come. Gives how many times
 * were given back.
 */
export async function releaseBookings(
  db: Database,
  actor: Actor,
  asked: { activityId: string; occurrenceIds?: readonly string[]; reason: string | null; writer: Writer },
  now: Temporal.Instant,
): Promise<number> {
  const { activityId, occurrenceIds, reason, writer } = asked;
  return inTransaction(db, async (tx) => {
    const known = await listBookingsForActivity(tx, activityId);
    const spaceIds = [...new Set(known.map(({ spaceId }) => spaceId))].toSorted();
    let released = 0;
    for (const spaceId of spaceIds) {
      const { space, tree } = await lockedSpace(tx, spaceId);
      const chosen = (await listBookingsForActivity(tx, activityId)).filter(
        (one) =>
          one.spaceId === spaceId &&
          !isOver(one.status) &&
          one.end.epochMilliseconds > now.epochMilliseconds &&
          (occurrenceIds?.includes(one.forOccurrence ?? "") ?? true),
      );
      for (const booking of chosen) await setStatus(tx, booking, "cancelled", { reason, now });
      released += chosen.length;
      for (const id of new Set(chosen.map(({ requestId }) => requestId))) {
        await settle(tx, { territoryId: space.territoryId, id });
      }
      if (chosen.length > 0) await promoteWaiting(tx, { territoryId: space.territoryId, tree }, writer, now);
    }
    if (released > 0) {
      await recordActivity(tx, actor, "space.given-back", { kind: "activity", id: activityId }, { released });
    }
    return released;
  });
}

async function open(tx: Transaction, actor: Actor, spaceId: string) {
  const { space, tree } = await lockedSpace(tx, spaceId);
  const isSeen = space.status !== "draft" || mayKeep(space, actor);
  if (!isSeen) refuse({ kind: "not-found" });
  if (space.status === "closed") refuse({ kind: "not-now", because: "space-closed" });
  return { space, tree };
}

async function lockedSpace(tx: Transaction, spaceId: string): Promise<{ space: KeptSpace; tree: InTree[] }> {
  const known = found(await findSpace(tx, spaceId));
  const tree = await lockTree(tx, known.territoryId, known.locationId);
  return { space: found(await findSpace(tx, spaceId)), tree };
}

/** The host itself: who keeps the space, or an activity that the host organizes, written by who speaks for it. */
function isHostOf(space: KeptSpace, organizationId: string | null, actor: Actor): boolean {
  if (mayKeep(space, actor)) return true;
  return (
    organizationId !== null &&
    organizationId === space.organizationId &&
    holds(actor, "editor", space.territoryId)
  );
}

async function requestFor(
  tx: Transaction,
  actor: Actor,
  {
    space,
    forActivity,
    now,
  }: { space: KeptSpace; forActivity: ForActivity["forActivity"]; now: Temporal.Instant },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into spaces.request
      (territory_id, id, space_id, kind, status, asker, group_name, for_activity, kept_at, made_by, created_at)
    values (${space.territoryId}, ${newId()}, ${space.id}, 'activity', ${statusOf([])}, 'organizations',
      ${forActivity.name}, ${forActivity.id}, ${forActivity.path}, ${actor.kind === "person" ? actor.id : null}, ${now})
    on conflict (territory_id, for_activity, space_id)
      do update set group_name = excluded.group_name, kept_at = excluded.kept_at, made_by = excluded.made_by
    returning id`.execute(tx);
  return rows[0]!.id;
}

async function bookingsOfDate(tx: Transaction, occurrenceId: string): Promise<Booking[]> {
  const rows = await tx
    .selectFrom("spaces.booking")
    .select("request_id")
    .where("for_occurrence", "=", occurrenceId)
    .execute();
  const times = await Promise.all(
    [...new Set(rows.map((row) => row.request_id))].map((id) => listBookingsOf(tx, id)),
  );
  return times.flat().filter(({ forOccurrence }) => forOccurrence === occurrenceId);
}
