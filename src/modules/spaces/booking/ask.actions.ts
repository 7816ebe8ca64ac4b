// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { hashOf } from "../../../foundation/secrets/token.ts";
import type { Suspicion } from "../../../foundation/suspicion.ts";
import { newId } from "../../../foundation/uuid.ts";
import type { Branch } from "../space-tree.ts";
import { findPublicSpace, lockTree } from "../space.queries.ts";
import { isAutomaticFor, mayAsk, type KeptSpace } from "../space.ts";
import { findRequestOfForm, listStartsOfAsker } from "./booking.queries.ts";
import { statusOf, type Booking } from "./booking.ts";
import { writeBooking } from "./hold.actions.ts";
import { writeLink } from "./link.actions.ts";
import { findTaken } from "./occupation.queries.ts";
import { beyondQuota, whyNotSlot, type WhyNot } from "./slot-rules.ts";
import { withBuffers, type Slot } from "./slot.ts";
import { tellAsker, tellHost } from "./tell.actions.ts";
import { askerHashOf, whoColumns, type Who } from "./who.ts";
import type { Writer } from "./writer.ts";

export type ToAsk = {
  spaceId: string;
  who: Who;
  slots: readonly Slot[];
  /** "MM-DD" of the municipality's patron saint, or null. */
  patronDay: string | null;
  /** They saw which dates cannot be had, and want the others. */
  isConfirmed: boolean;
  /** For dates that somebody has they wait. */
  waitsForTaken: boolean;
  suspicions: readonly Suspicion[];
  form: { nonce: string; token: string };
};

export type AskedDate = { slot: Slot; whyNot: WhyNot | undefined };

/** `conflict`: nothing was written; which of the dates cannot be had, and why. */
export type Asked =
  | { kind: "sent"; requestId: string; status: ReturnType<typeof statusOf> }
  | { kind: "conflict"; dates: AskedDate[] };

/**
 * Asks for a space, once or for many dates. What the rule of the space grants is booked at once, the rest waits for the
 * host. When some dates cannot be had nothing is written until they say that they want the others. The same form sent
 * twice is one request. Refuses with not-found a space that is not public, with not-now one that is closed or not for
 * them.
 */
export async function askForSpace(
  db: Database,
  actor: Actor,
  asked: ToAsk,
  writer: Writer,
  now: Temporal.Instant,
): Promise<Asked> {
  return inTransaction(db, async (tx) => {
    const known = found(await findPublicSpace(tx, asked.spaceId));
    const tree = await lockTree(tx, known.territoryId, known.locationId);
    const space = found(await findPublicSpace(tx, asked.spaceId));
    if (space.status !== "open") return refuse({ kind: "not-now", because: "space-closed" });
    if (!mayAsk(space, asked.who.asker)) return refuse({ kind: "not-now", because: "not-for-asker" });

    const before = await findRequestOfForm(tx, space.territoryId, hashOf(asked.form.nonce));
    if (before) return { kind: "sent", requestId: before.id, status: before.status };

    const dates = await datesAsked(tx, { space, tree, asked, now });
    const canBe = dates.filter(({ whyNot }) => whyNot === undefined);
    const waiting = asked.waitsForTaken ? dates.filter(({ whyNot }) => whyNot === "taken") : [];
    const isWhole = canBe.length + waiting.length === dates.length;
    if (canBe.length + waiting.length === 0 || (!isWhole && !asked.isConfirmed)) {
      return { kind: "conflict", dates };
    }
    return send(tx, actor, { space, tree, asked, dates, writer, now });
  });
}

type Around = { space: KeptSpace; tree: readonly Branch[]; asked: ToAsk; now: Temporal.Instant };

/** Each date with why it cannot be had, when it cannot. */
async function datesAsked(tx: Database, { space, tree, asked, now }: Around): Promise<AskedDate[]> {
  const standing = { now, patronDay: asked.patronDay, isHost: false };
  const ruled = asked.slots.map((slot) => ({ slot, whyNot: whyNotSlot(space, slot, standing) }));
  const taken = await takenOf(tx, { space, tree }, asked.slots);
  const left = ruled.filter(({ slot, whyNot }) => whyNot === undefined && !taken.has(slot));
  const had = await listStartsOfAsker(tx, { spaceId: space.id, askerHash: askerHashOf(asked.who) });
  const beyond = beyondQuota(
    space.quota,
    had,
    left.map(({ slot }) => slot),
  );
  return ruled.map(({ slot, whyNot }) => ({
    slot,
    whyNot: whyNot ?? (taken.has(slot) ? "taken" : beyond.has(slot) ? "quota" : undefined),
  }));
}

/** The slots that somebody has, buffers of both included. */
export async function takenOf(
  db: Database,
  { space, tree, except }: { space: KeptSpace; tree: readonly Branch[]; except?: string },
  slots: readonly Slot[],
): Promise<Set<Slot>> {
  const wide = new Map(slots.map((slot) => [withBuffers(slot, space), slot]));
  const taken = await findTaken(
    db,
    { tree, spaceId: space.id },
    [...wide.keys()],
    except === undefined ? {} : { except },
  );
  return new Set([...taken].flatMap(([slot, by]) => (by.length > 0 ? [wide.get(slot)!] : [])));
}

async function send(
  tx: Transaction,
  actor: Actor,
  { space, tree, asked, dates, writer, now }: Around & { dates: readonly AskedDate[]; writer: Writer },
): Promise<Asked> {
  const { who, suspicions, form } = asked;
  const isGranted = isAutomaticFor(space, who.asker) && suspicions.length === 0;
  const requestId = newId();
  const statuses = dates.map(({ whyNot }) =>
    whyNot === undefined
      ? isGranted
        ? ("accepted" as const)
        : ("asked" as const)
      : whyNot === "taken" && asked.waitsForTaken
        ? ("waiting" as const)
        : ("clashed" as const),
  );
  const status = statusOf(statuses);
  await tx
    .insertInto("spaces.request")
    .values({
      territory_id: space.territoryId,
      id: requestId,
      space_id: space.id,
      kind: "asked",
      status,
      ...whoColumns(who),
      suspicions: [...suspicions],
      form_hash: hashOf(form.nonce),
      created_at: now,
      ...(isGranted && { decided_at: now }),
    })
    .execute();
  await writeLink(tx, { territoryId: space.territoryId, id: requestId }, form.token, now);
  const bookings: Booking[] = [];
  for (const [index, { slot, whyNot }] of dates.entries()) {
    const booking = { space, requestId, status: statuses[index]!, ...slot, reason: whyNot ?? null };
    bookings.push(await writeBooking(tx, tree, booking, now));
  }
  const figures = { dates: dates.length, granted: isGranted };
  await recordActivity(tx, actor, "space.asked", { kind: "space-request", id: requestId }, figures);
  if (suspicions.length === 0) {
    const about = { request: requestId, space, bookings, writer, now };
    await tellAsker(tx, isGranted && status === "accepted" ? "granted" : "received", about);
    await tellHost(tx, isGranted ? "booked" : "asked", about);
  }
  return { kind: "sent", requestId, status };
}
