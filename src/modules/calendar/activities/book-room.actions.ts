// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import type { Actor } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { bookFor, type BookedFor } from "../../spaces/booking/activity-booking.actions.ts";
import type { Writer } from "../../spaces/booking/writer.ts";
import { listDatesOf } from "./activity.queries.ts";
import type { Activity, Occurrence } from "./activity.ts";
import { roomHorizonOf } from "./horizon.ts";

export type Clashes = BookedFor["clashes"];

type ToBook = {
  activity: Activity;
  /** Only dates after this day; those before were asked for already. */
  after?: Temporal.PlainDate | null;
  writer: Writer;
};

/**
 * Asks for the room of every date to come that has none: what it has stays, what moved is moved. Notes up to which day,
 * as far as the space can be booked today: the night goes on from there. Gives what cannot be had, and why.
 */
export async function bookRoom(
  tx: Transaction,
  actor: Actor,
  { activity, after = null, writer }: ToBook,
  now: Temporal.Instant,
): Promise<Clashes> {
  const { territoryId, id, spaceId, name, organizationId } = activity;
  if (spaceId === null) return [];
  const until = roomHorizonOf(romeDate(now));
  const dates = await listDatesOf(tx, id, { after: now, most: 400 });
  const times = dates
    .filter((date) => isInItsRoom(date) && isBetween(romeDate(date.startsAt), after, until))
    .map(({ id: occurrenceId, startsAt, endsAt }) => ({ occurrenceId, start: startsAt, end: endsAt }));
  const forActivity = { id, name, organizationId, path: `/redazione/agenda/${id}` };
  const clashes =
    times.length === 0
      ? []
      : (await bookFor(tx, actor, { spaceId, times, forActivity, writer }, now)).clashes;
  const later = clashes.find(({ because }) => because === "too-far");
  await noteRoomUntil(tx, { territoryId, id }, later ? romeDate(later.start).subtract({ days: 1 }) : until);
  return clashes.filter(({ because }) => because !== "too-far");
}

type DateToBook = {
  activity: Activity;
  date: Pick<Occurrence, "id" | "status" | "locationId" | "placeName" | "startsAt" | "endsAt">;
  writer: Writer;
};

/**
 * Asks for the room of one date that has none, as it is about to be: undefined when it has it, or when there is none to
 * ask for now. What is later than the room was asked for waits for the night that comes to it.
 */
export async function bookDate(
  tx: Transaction,
  actor: Actor,
  { activity, date, writer }: DateToBook,
  now: Temporal.Instant,
): Promise<Clashes[number] | undefined> {
  const { id, spaceId, name, organizationId, roomUntil, status } = activity;
  if (status !== "published" || spaceId === null || roomUntil === null || !isInItsRoom(date))
    return undefined;
  if (Temporal.PlainDate.compare(romeDate(date.startsAt), roomUntil) > 0) return undefined;
  const times = [{ occurrenceId: date.id, start: date.startsAt, end: date.endsAt }];
  const forActivity = { id, name, organizationId, path: `/redazione/agenda/${id}` };
  const { clashes } = await bookFor(tx, actor, { spaceId, times, forActivity, writer }, now);
  return clashes[0];
}

/** Up to which day the room was asked for. */
export async function noteRoomUntil(
  tx: Transaction,
  { territoryId, id }: Pick<Activity, "territoryId" | "id">,
  until: Temporal.PlainDate,
): Promise<void> {
  await tx
    .updateTable("calendar.activity")
    .set({ room_until: until.toString() })
    .where("territory_id", "=", territoryId)
    .where("id", "=", id)
    .execute();
}

function isInItsRoom({
  status,
  locationId,
  placeName,
}: Pick<Occurrence, "status" | "locationId" | "placeName">): boolean {
  return status === "planned" && locationId === null && placeName === null;
}

function isBetween(day: Temporal.PlainDate, after: Temporal.PlainDate | null, until: Temporal.PlainDate) {
  const isAfter = after === null || Temporal.PlainDate.compare(day, after) > 0;
  return isAfter && Temporal.PlainDate.compare(day, until) <= 0;
}
