// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { found } from "../../../foundation/refusal.ts";
import { hashOf } from "../../../foundation/secrets/token.ts";
import { newId } from "../../../foundation/uuid.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { newCode } from "./code.ts";
import { moveLocked } from "./line.actions.ts";
import { whoMoves } from "./line.ts";
import { keepBaseUrl, linkKey } from "./link-key.actions.ts";
import { calendarTokenOf, tokenOf } from "./link.ts";
import { notify } from "./notice.actions.ts";
import type { Channel, Participant } from "./registration.ts";
import {
  findActivityToSeat,
  findDate,
  getSeats,
  hasBegun,
  listDatesToCome,
  listLine,
} from "./seats.queries.ts";
import { whyClosed, type OpenActivity, type WhyClosed } from "./sign-up.ts";

export type ToSignUp = {
  activityId: string;
  /** Null is the whole series. */
  dateId: string | null;
  called: string;
  email: string | null;
  phone: string | null;
  channel: Channel;
  wantsReminders: boolean;
  participants: readonly Participant[];
  language: Language;
  /** The number of the form: the same one sent twice is one registration. */
  formNonce: string;
  /** True when a host writes it for somebody: then it needs no address, and is not bound to opening times. */
  isAtDesk: boolean;
  baseUrl: string;
};

/** `full`: there are not so many seats, and nobody may wait. */
export type SignedUp =
  | { kind: "confirmed" | "waiting"; token: string; registrationId: string }
  | { kind: "full" }
  | { kind: "closed"; why: WhyClosed };

/**
 * Takes seats, or a place in the line when there are none, or when somebody waits already where they want to go. The
 * activity is locked: of many who ask for the last seat one gets it. Refuses with not-found an activity or a date that
 * nobody may know of.
 */
export async function signUp(
  db: Database,
  actor: Actor,
  asked: ToSignUp,
  now: Temporal.Instant,
): Promise<SignedUp> {
  const key = await linkKey(db);
  await keepBaseUrl(db, asked.baseUrl);
  return inTransaction(db, async (tx) => {
    const activity = found(await findActivityToSeat(tx, asked.activityId));
    if (activity.status === "draft" || activity.status === "proposed" || activity.status === "rejected") {
      return { kind: "closed", why: "not-asked" };
    }
    const before = await findByForm(tx, activity, asked.formNonce);
    if (before) {
      const kind = before.status === "waiting" ? "waiting" : "confirmed";
      return { kind, token: tokenOf(key, before.id), registrationId: before.id };
    }
    const why = await whyNotNow(tx, activity, asked, now);
    if (why) return { kind: "closed", why };

    await moveLocked(tx, activity, now);
    const id = newId();
    const wish = { id, people: asked.participants.length, dateId: asked.dateId };
    const line = await listLine(tx, activity);
    const isSeated = whoMoves([...line, wish], await getSeats(tx, activity, now)).includes(wish);
    if (!isSeated && (!activity.hasWaitingList || isMoreThanThereAre(activity, wish))) {
      return { kind: "full" };
    }
    const token = tokenOf(key, id);
    await write(tx, actor, activity, { ...asked, id, key, token, isSeated }, now);
    return { kind: isSeated ? "confirmed" : "waiting", token, registrationId: id };
  });
}

/** Waiting would never end for who is more than all the seats there are. */
function isMoreThanThereAre({ capacity }: OpenActivity, { people }: { people: number }): boolean {
  return capacity !== null && people > capacity;
}

async function findByForm(tx: Transaction, { territoryId, id }: OpenActivity, nonce: string) {
  return tx
    .selectFrom("calendar.registration")
    .select(["id", "status"])
    .where("territory_id", "=", territoryId)
    .where("activity_id", "=", id)
    .where("form_hash", "=", hashOf(nonce))
    .executeTakeFirst();
}

async function whyNotNow(
  tx: Transaction,
  activity: OpenActivity,
  { dateId, isAtDesk }: ToSignUp,
  now: Temporal.Instant,
): Promise<WhyClosed | undefined> {
  const next =
    dateId === null
      ? (await listDatesToCome(tx, activity.id, now)).find(({ status }) => status === "planned")
      : found(await findDate(tx, activity.id, dateId));
  const isLate = dateId === null && (await hasBegun(tx, activity.id, now));
  const why = whyClosed(activity, next, now, { hasBegun: isLate });
  if (why !== undefined) {
    // A host writes down who comes to the desk before the opening, after the closing, and where nobody else can.
    return isAtDesk && why !== "cancelled" && why !== "over" ? undefined : why;
  }
  // A guest takes what the activity offers: dates of one, the whole of the other.
  const isOffered = activity.kind === "series" ? dateId === null : dateId !== null;
  return isOffered || isAtDesk ? undefined : "not-asked";
}

type ToWrite = ToSignUp & { id: string; key: string; token: string; isSeated: boolean };

async function write(
  tx: Transaction,
  actor: Actor,
  { territoryId, id: activityId }: OpenActivity,
  asked: ToWrite,
  now: Temporal.Instant,
): Promise<void> {
  const { id, isSeated, channel, dateId, participants } = asked;
  await tx
    .insertInto("calendar.registration")
    .values({
      territory_id: territoryId,
      id,
      activity_id: activityId,
      occurrence_id: dateId,
      status: isSeated ? "confirmed" : "waiting",
      people: participants.length,
      line_number: isSeated ? null : await nextNumber(tx, { territoryId, activityId }),
      seated_at: isSeated ? now : null,
      form_hash: hashOf(asked.formNonce),
      token_hash: hashOf(asked.token),
      calendar_hash: asked.email === null ? null : hashOf(calendarTokenOf(asked.key, asked.email)),
      code: await freeCode(tx, territoryId),
      called: asked.called,
      email: asked.email,
      phone: asked.phone,
      channel,
      wants_reminders: asked.wantsReminders,
      language: asked.language,
      made_at_desk: asked.isAtDesk,
      made_by: asked.isAtDesk && actor.kind === "person" ? actor.id : null,
      created_at: now,
    })
    .execute();
  await tx
    .insertInto("calendar.participant")
    .values(
      participants.map(({ isChild, called, age }, index) => ({
        territory_id: territoryId,
        registration_id: id,
        number: index + 1,
        is_child: isChild,
        called,
        age,
      })),
    )
    .execute();
  const told = { territoryId, id, activityId, occurrenceId: dateId, channel };
  await notify(tx, [told], { what: isSeated ? "confirmed" : "waiting" }, now);
  const details = { people: participants.length, isSeated, isAtDesk: asked.isAtDesk };
  await recordActivity(tx, actor, "registration.made", { kind: "registration", id }, details);
}

/** The line of an activity is numbered under its lock. */
export async function nextNumber(
  tx: Transaction,
  { territoryId, activityId }: { territoryId: string; activityId: string },
): Promise<number> {
  const { last } = await tx
    .selectFrom("calendar.registration")
    .select((eb) => eb.fn.max("line_number").as("last"))
    .where("territory_id", "=", territoryId)
    .where("activity_id", "=", activityId)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

/**
 * A code that nobody in the district has: of six million some thousands are in use at once, so one or two tries are
 * enough. Two who take the same one at the same instant meet the constraint, and one of them sends the form again.
 */
async function freeCode(tx: Transaction, territoryId: string): Promise<string> {
  for (;;) {
    const code = newCode();
    const taken = await tx
      .selectFrom("calendar.registration")
      .select("id")
      .where("territory_id", "=", territoryId)
      .where("code", "=", code)
      .executeTakeFirst();
    if (!taken) return code;
  }
}
