// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { hashOf } from "../../../foundation/secrets/token.ts";
import { moveLocked } from "./line.actions.ts";
import { linkKey } from "./link-key.actions.ts";
import { calendarTokenOf } from "./link.ts";
import { notify } from "./notice.actions.ts";
import type { NoticeKind } from "./notice.ts";
import { getRegistrationToChange } from "./registration.queries.ts";
import { isLive, type Registration, type RegistrationStatus } from "./registration.ts";
import { findActivityToSeat } from "./seats.queries.ts";
import { nextNumber } from "./sign-up.actions.ts";
import type { OpenActivity } from "./sign-up.ts";

export type Changing = Pick<Registration, "territoryId" | "id" | "activityId">;

/**
 * Opens a registration to change it, alone: the activity first, so that nobody takes its seats meanwhile. Refuses with
 * not-found one of another activity.
 */
async function changeRegistration<Result>(
  db: Database,
  { activityId, ...of }: Changing,
  work: (tx: Transaction, registration: Registration, activity: OpenActivity) => Promise<Result>,
): Promise<Result> {
  return inTransaction(db, async (tx) => {
    const activity = await findActivityToSeat(tx, activityId);
    if (!activity) refuse({ kind: "not-found" });
    const registration = await getRegistrationToChange(tx, of);
    if (registration.activityId !== activityId) refuse({ kind: "not-found" });
    return work(tx, registration, activity);
  });
}

/**
 * Gives the seats back, or leaves the line; what came free is offered at once to who waits. Done already, it is done:
 * two presses are one. With a reason it is a host who takes it away.
 */
export async function cancelRegistration(
  db: Database,
  actor: Actor,
  of: Changing,
  { reason }: { reason?: string },
  now: Temporal.Instant,
): Promise<void> {
  await changeRegistration(db, of, async (tx, registration, activity) => {
    if (!isLive(registration.status)) return;
    const status = reason === undefined ? "cancelled" : "removed";
    await end(tx, registration, { status, reason: reason ?? null }, now);
    await notify(tx, [registration], { what: status, reason: reason ?? null }, now);
    await recordActivity(tx, actor, `registration.${status}`, { kind: "registration", id: registration.id });
    if (activity.status === "published") await moveLocked(tx, activity, now);
  });
}

async function end(
  tx: Transaction,
  { territoryId, id }: Registration,
  { status, reason }: { status: RegistrationStatus; reason: string | null },
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .updateTable("calendar.registration")
    .set({ status, ended_at: now, end_reason: reason, held_until: null })
    .where("territory_id", "=", territoryId)
    .where("id", "=", id)
    .execute();
}

/**
 * Takes the seats that were offered. Also after the moment passed, as long as nobody took them back: they are still
 * held. Refuses with not-now what is no offer any more; taken already, it is taken.
 */
export async function acceptOffer(
  db: Database,
  actor: Actor,
  of: Changing,
  now: Temporal.Instant,
): Promise<void> {
  await changeRegistration(db, of, async (tx, registration) => {
    if (registration.status === "confirmed") return;
    if (registration.status !== "offered") refuse({ kind: "not-now", because: registration.status });
    await set(tx, registration, { status: "confirmed", held_until: null });
    await notify(tx, [registration], { what: "accepted" }, now);
    await recordActivity(tx, actor, "registration.accepted", {
      kind: "registration",
      id: registration.id,
    });
  });
}

/** Goes to the end of the line again, after an offer that lapsed. Refuses with not-now who did not lapse. */
export async function waitAgain(
  db: Database,
  actor: Actor,
  of: Changing,
  now: Temporal.Instant,
): Promise<void> {
  await changeRegistration(db, of, async (tx, registration, activity) => {
    if (registration.status === "waiting" || registration.status === "offered") return;
    if (registration.status !== "lapsed") refuse({ kind: "not-now", because: registration.status });
    const { territoryId, id, activityId } = registration;
    const line_number = await nextNumber(tx, { territoryId, activityId });
    await set(tx, registration, { status: "waiting", line_number, ended_at: null, seated_at: null });
    await recordActivity(tx, actor, "registration.waits-again", { kind: "registration", id });
    if (activity.status === "published") await moveLocked(tx, activity, now);
  });
}

/**
 * Some of those who were to come do not: `coming` are the numbers of who stays, from 1. Seats that come free are offered
 * at once. With nobody left it is a cancellation.
 */
export async function bringFewer(
  db: Database,
  actor: Actor,
  of: Changing,
  coming: readonly number[],
  now: Temporal.Instant,
): Promise<void> {
  await changeRegistration(db, of, async (tx, registration, activity) => {
    const { territoryId, id, participants, status } = registration;
    const staying = participants.filter((_, index) => coming.includes(index + 1));
    if (!isLive(status) || staying.length === participants.length) return;
    if (staying.length === 0) return cancelRegistration(tx, actor, of, {}, now);

    await tx
      .deleteFrom("calendar.participant")
      .where("territory_id", "=", territoryId)
      .where("registration_id", "=", id)
      .where("number", "not in", [...coming])
      .execute();
    await set(tx, registration, { people: staying.length });
    await notify(tx, [registration], { what: "fewer" satisfies NoticeKind }, now);
    const details = { people: staying.length };
    await recordActivity(tx, actor, "registration.made-smaller", { kind: "registration", id }, details);
    if (activity.status === "published") await moveLocked(tx, activity, now);
  });
}

/** Says whether it is their first time; said once, it stays as said. */
export async function sayFirstTime(
  db: Database,
  actor: Actor,
  of: Changing,
  isFirstTime: boolean,
): Promise<void> {
  await changeRegistration(db, of, async (tx, registration) => {
    if (registration.isFirstTime !== null) return;
    await set(tx, registration, { is_first_time: isFirstTime });
    const thing = { kind: "registration", id: registration.id };
    await recordActivity(tx, actor, "registration.said-first-time", thing, { isFirstTime });
  });
}

/** Corrects how they are called and told. A new e-mail gets the letter with the link, in case the old one was wrong. */
export async function correctOwnData(
  db: Database,
  actor: Actor,
  of: Changing,
  data: Pick<Registration, "called" | "email" | "phone" | "channel" | "wantsReminders">,
  now: Temporal.Instant,
): Promise<void> {
  const key = await linkKey(db);
  await changeRegistration(db, of, async (tx, registration) => {
    const { called, email, phone, channel, wantsReminders: wants_reminders } = data;
    const calendar_hash = email === null ? null : hashOf(calendarTokenOf(key, email));
    await set(tx, registration, { called, email, phone, channel, wants_reminders, calendar_hash });
    const isNewAddress = channel === "email" && email !== registration.email;
    const what = registration.status === "waiting" ? "waiting" : "confirmed";
    if (isNewAddress && isLive(registration.status)) {
      await notify(tx, [{ ...registration, channel }], { what }, now);
    }
    await recordActivity(tx, actor, "registration.corrected", { kind: "registration", id: registration.id });
  });
}

type Set = Partial<{
  called: string | null;
  email: string | null;
  phone: string | null;
  channel: string;
  wants_reminders: boolean;
  calendar_hash: Buffer | null;
  status: RegistrationStatus;
  people: number;
  held_until: null;
  ended_at: null;
  seated_at: null;
  line_number: number;
  is_first_time: boolean;
}>;

async function set(tx: Transaction, { territoryId, id }: Registration, values: Set): Promise<void> {
  await tx
    .updateTable("calendar.registration")
    .set(values)
    .where("territory_id", "=", territoryId)
    .where("id", "=", id)
    .execute();
}
