// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor, Person } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { hashOf } from "../../../foundation/secrets/token.ts";
import type { Suspicion } from "../../../foundation/suspicion.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { newId } from "../../../foundation/uuid.ts";
import { takenOf, type AskedDate } from "../booking/ask.actions.ts";
import { findRequest, findRequestOfForm, listWishes } from "../booking/booking.queries.ts";
import type { Request, Wish } from "../booking/booking.ts";
import { writeBooking } from "../booking/hold.actions.ts";
import { writeLink } from "../booking/link.actions.ts";
import { tellAsker, tellHost } from "../booking/tell.actions.ts";
import { whoColumns, type Who } from "../booking/who.ts";
import type { Writer } from "../booking/writer.ts";
import { withParts } from "../space-tree.ts";
import { mayKeep } from "../space.policy.ts";
import { findSpace, lockTree } from "../space.queries.ts";
import type { KeptSpace } from "../space.ts";
import { mayAsk } from "../space.ts";
import { findSeason, openForWishes } from "./season.queries.ts";
import { datesInSeason, takesWishes, type Season } from "./season.ts";

/** Opens a season of a space and its parts. Refuses with not-found who does not keep it. Gives its id. */
export async function openSeason(
  db: Database,
  actor: Actor,
  { spaceId, ...told }: Omit<Season, "territoryId" | "id" | "closedAt">,
  now: Temporal.Instant,
): Promise<string> {
  return inTransaction(db, async (tx) => {
    const space = found(await findSpace(tx, spaceId));
    if (!mayKeep(space, actor)) refuse({ kind: "not-found" });
    const id = newId();
    await tx
      .insertInto("spaces.season")
      .values({
        territory_id: space.territoryId,
        id,
        space_id: spaceId,
        name: told.name,
        starts_on: told.startsOn,
        ends_on: told.endsOn,
        wishes_from: told.wishesFrom,
        wishes_until: told.wishesUntil,
        skips_holidays: told.skipsHolidays,
        note: told.note,
        created_at: now,
      })
      .execute();
    await recordActivity(tx, actor, "season.opened", { kind: "season", id });
    return id;
  });
}

export type ToWish = {
  seasonId: string;
  spaceId: string;
  who: Who;
  wish: Omit<Wish, "seasonId">;
  suspicions: readonly Suspicion[];
  form: { nonce: string; token: string };
  writer: Writer;
};

/**
 * A group asks for weekly hours. Nothing is taken by it. The same form sent twice is one wish. Refuses with not-found a
 * season or space that are not there, with not-now out of its time or for who may not ask.
 */
export async function wishFor(
  db: Database,
  actor: Actor,
  { seasonId, spaceId, who, wish, suspicions, form, writer }: ToWish,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { season, spaces } = await openForWishes(tx, seasonId);
    const space = found(spaces.find(({ id }) => id === spaceId));
    if (!takesWishes(season, romeDate(now).toString())) refuse({ kind: "not-now", because: "not-the-time" });
    if (!mayAsk(space, who.asker)) refuse({ kind: "not-now", because: "not-for-asker" });
    if (await findRequestOfForm(tx, season.territoryId, hashOf(form.nonce))) return;
    const id = newId();
    await tx
      .insertInto("spaces.request")
      .values({
        territory_id: season.territoryId,
        id,
        space_id: spaceId,
        kind: "wish",
        status: "waiting",
        ...whoColumns(who),
        suspicions: [...suspicions],
        form_hash: hashOf(form.nonce),
        season_id: seasonId,
        wished_weekday: wish.weekday,
        wished_from: wish.from,
        wished_minutes: wish.minutes,
        wished_otherwise: wish.otherwise,
        created_at: now,
      })
      .onConflict((conflict) => conflict.columns(["territory_id", "form_hash"]).doNothing())
      .execute();
    await writeLink(tx, { territoryId: season.territoryId, id }, form.token, now);
    await recordActivity(tx, actor, "season.wished", { kind: "space-request", id });
    if (suspicions.length > 0) return;
    const about = { request: id, space, bookings: [], writer, now };
    await tellAsker(tx, "received", about);
    await tellHost(tx, "wished", about);
  });
}

export type ToGive = {
  requestId: string;
  /** What the host gives: the wish, or near it. */
  slot: { spaceId: string; weekday: number; from: string; minutes: number };
  isConfirmed: boolean;
  patronDay: string | null;
  writer: Writer;
};

/** `conflict`: nothing was written; which dates somebody has. */
export type Given = { kind: "done"; dates: number } | { kind: "conflict"; dates: AskedDate[] };

/**
 * Gives a group weekly hours for all of the season: one booking a week. When somebody has some of the dates nothing is
 * written until the host says that the others are fine. Refuses with not-found who does not keep the space, with
 * not-now a wish that was answered.
 */
export async function giveSlot(
  db: Database,
  actor: Person,
  { requestId, slot, isConfirmed, patronDay, writer }: ToGive,
  now: Temporal.Instant,
): Promise<Given> {
  return inTransaction(db, async (tx) => {
    const { season, tree } = await openWish(tx, actor, requestId);
    const spaces = withParts(tree, season.spaceId);
    const space = found(spaces.includes(slot.spaceId) ? await findSpace(tx, slot.spaceId) : undefined);
    const slots = datesInSeason(season, slot, { patronDay, today: romeDate(now) });
    const taken = await takenOf(tx, { space, tree }, slots);
    const dates = slots.map((date) => ({
      slot: date,
      whyNot: taken.has(date) ? ("taken" as const) : undefined,
    }));
    const canBe = dates.filter(({ whyNot }) => whyNot === undefined);
    if (canBe.length === 0 || (canBe.length < dates.length && !isConfirmed))
      return { kind: "conflict", dates };

    await tx
      .updateTable("spaces.request")
      .set({
        space_id: space.id,
        wished_weekday: slot.weekday,
        wished_from: slot.from,
        wished_minutes: slot.minutes,
        status: "accepted",
        decided_at: now,
        decided_by: actor.id,
      })
      .where("territory_id", "=", season.territoryId)
      .where("id", "=", requestId)
      .execute();
    const bookings = [];
    for (const { slot: date, whyNot } of dates) {
      const status = whyNot === undefined ? "accepted" : "clashed";
      const booking = { space, requestId, status, reason: whyNot ?? null, ...date } as const;
      bookings.push(await writeBooking(tx, tree, booking, now));
    }
    const figures = { dates: canBe.length };
    await recordActivity(tx, actor, "season.given", { kind: "space-request", id: requestId }, figures);
    await tellAsker(tx, "allocated", { request: requestId, space, bookings, writer, now });
    return { kind: "done", dates: canBe.length };
  });
}

/** Says no to a wish, and why. Refuses likewise. */
export async function refuseWish(
  db: Database,
  actor: Person,
  { requestId, answer, writer }: { requestId: string; answer: string; writer: Writer },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { request, space } = await openWish(tx, actor, requestId);
    await sayNo(tx, actor, { request, space, answer, writer, now });
  });
}

/** The hours are shared out: who got none is told so. Refuses with not-found who does not keep the space. */
export async function closeSeason(
  db: Database,
  actor: Person,
  { seasonId, answer, writer }: { seasonId: string; answer: string | null; writer: Writer },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const season = found(await findSeason(tx, seasonId));
    const space = found(await findSpace(tx, season.spaceId));
    if (!mayKeep(space, actor)) refuse({ kind: "not-found" });
    await lockTree(tx, space.territoryId, space.locationId);
    for (const request of await listWishes(tx, seasonId)) {
      if (request.status === "waiting") await sayNo(tx, actor, { request, space, answer, writer, now });
    }
    await tx
      .updateTable("spaces.season")
      .set({ closed_at: now })
      .where("territory_id", "=", season.territoryId)
      .where("id", "=", seasonId)
      .where("closed_at", "is", null)
      .execute();
    await recordActivity(tx, actor, "season.closed", { kind: "season", id: seasonId });
  });
}

type No = {
  request: Request;
  space: KeptSpace;
  answer: string | null;
  writer: Writer;
  now: Temporal.Instant;
};

async function sayNo(
  tx: Transaction,
  actor: Person,
  { request, space, answer, writer, now }: No,
): Promise<void> {
  await tx
    .updateTable("spaces.request")
    .set({ status: "refused", answer, decided_at: now, decided_by: actor.id })
    .where("territory_id", "=", request.territoryId)
    .where("id", "=", request.id)
    .execute();
  await recordActivity(tx, actor, "season.refused", { kind: "space-request", id: request.id });
  await tellAsker(tx, "refused", { request: request.id, space, bookings: [], writer, now });
}

/** A wish that waits, with its season; its place is locked. */
async function openWish(tx: Transaction, actor: Actor, requestId: string) {
  const known = found(await findRequest(tx, requestId));
  const space = found(await findSpace(tx, known.spaceId));
  if (!mayKeep(space, actor) || known.wish === null) refuse({ kind: "not-found" });
  const tree = await lockTree(tx, space.territoryId, space.locationId);
  const request = found(await findRequest(tx, requestId));
  if (request.status !== "waiting") refuse({ kind: "not-now", because: "already-decided" });
  return { request, space, tree, season: found(await findSeason(tx, request.wish!.seasonId)) };
}
