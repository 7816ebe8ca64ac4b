// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Person } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { newId } from "../../../foundation/uuid.ts";
import { findDesk } from "../desks/desk.queries.ts";
import type { Standing } from "../desks/standing.ts";
import { worksAt } from "../desks/standing.ts";
import { getNeedToChange, type OfNeed } from "./need.queries.ts";
import { whyNotAnswer, whyNotOffer, type Offer } from "./need.ts";
import { findOffer, isKnownAt } from "./offer.queries.ts";

type Acting = { actor: Person; standing: Standing };

/**
 * Offers a need to another desk of the district: it stays where it is until they accept. Offering again what still waits
 * is the same offer. Refuses with not-found who does not own it, not-now when it is closed or there already.
 */
export async function offerNeed(
  tx: Transaction,
  { actor, standing }: Acting,
  { territoryId, needId, toDeskId }: OfNeed & { toDeskId: string },
  now: Temporal.Instant,
): Promise<void> {
  const need = await getNeedToChange(tx, { territoryId, needId });
  if (!worksAt(standing, need.deskId)) refuse({ kind: "not-found" });
  const taker = found(await findDesk(tx, toDeskId));
  if (taker.territoryId !== territoryId) refuse({ kind: "not-found" });
  const refusal = whyNotOffer(need, toDeskId);
  if (refusal) refuse(refusal);

  const id = newId();
  const { numInsertedOrUpdatedRows: made = 0n } = await tx
    .insertInto("helpdesk.need_offer")
    .values({
      territory_id: territoryId,
      id,
      need_id: needId,
      from_desk_id: need.deskId,
      to_desk_id: toDeskId,
      offered_at: now,
      offered_by: actor.id,
    })
    .onConflict((conflict) =>
      conflict.columns(["territory_id", "need_id", "to_desk_id"]).where("state", "=", "offered").doNothing(),
    )
    .executeTakeFirst();
  if (made > 0n) {
    await recordActivity(
      tx,
      actor,
      "need.offered",
      { kind: "need", id: needId },
      { from: need.deskId, to: toDeskId },
    );
  }
}

export type OfferAnswer = "accept" | "decline" | "withdraw";

/**
 * Answers an offer. Accepting makes the desk the owner, and ends the other offers: of several who accept at once one
 * owns it, the others read who. The desk that offered may take its offer back. Refuses with not-found whoever is at
 * neither desk, not-now when it was answered, or the need has moved or closed.
 */
export async function answerOffer(
  tx: Transaction,
  { actor, standing }: Acting,
  { offerId, answer }: { offerId: string; answer: OfferAnswer },
  now: Temporal.Instant,
): Promise<Offer> {
  const { territoryId, needId } = found(await findOffer(tx, offerId));
  // The need is locked first, always: who answers and who offers wait for each other in one order.
  const need = await getNeedToChange(tx, { territoryId, needId });
  const offer = found(await findOffer(tx, offerId));
  const side = answer === "withdraw" ? offer.fromDeskId : offer.toDeskId;
  if (!worksAt(standing, side)) refuse({ kind: "not-found" });
  const refusal = whyNotAnswer(offer, need);
  if (refusal) refuse(refusal);

  const state = ({ accept: "accepted", decline: "declined", withdraw: "withdrawn" } as const)[answer];
  await tx
    .updateTable("helpdesk.need_offer")
    .set({ state, answered_at: now, answered_by: actor.id })
    .where("territory_id", "=", territoryId)
    .where("id", "=", offerId)
    .execute();
  if (answer === "accept") await moveNeed(tx, { territoryId, needId, toDeskId: offer.toDeskId }, now);
  const verb = ({ accept: "need.taken", decline: "need.declined", withdraw: "need.kept" } as const)[answer];
  await recordActivity(
    tx,
    actor,
    verb,
    { kind: "need", id: needId },
    { from: offer.fromDeskId, to: offer.toDeskId },
  );
  return { ...offer, state };
}

/** The need changes its owner; whoever else it was offered to is no longer asked. */
async function moveNeed(
  tx: Transaction,
  { territoryId, needId, toDeskId }: OfNeed & { toDeskId: string },
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .updateTable("helpdesk.need")
    .set((eb) => ({ desk_id: toDeskId, revision: eb("revision", "+", 1) }))
    .where("territory_id", "=", territoryId)
    .where("id", "=", needId)
    .execute();
  await tx
    .updateTable("helpdesk.need_offer")
    .set({ state: "withdrawn", answered_at: now })
    .where("territory_id", "=", territoryId)
    .where("need_id", "=", needId)
    .where("state", "=", "offered")
    .execute();
}

/**
 * The person is here, with their card, and this desk takes their need: no wrong door. The desk that had it reads who has it
 * now. Refuses with not-found a desk that does not work with the person, not-now when it is closed or theirs already.
 */
export async function takeNeed(
  tx: Transaction,
  { actor, standing }: Acting,
  { territoryId, needId, deskId }: OfNeed & { deskId: string },
  now: Temporal.Instant,
): Promise<void> {
  const need = await getNeedToChange(tx, { territoryId, needId });
  if (!worksAt(standing, deskId) || !(await isKnownAt(tx, need, [deskId]))) refuse({ kind: "not-found" });
  const refusal = whyNotOffer(need, deskId);
  if (refusal) refuse(refusal);
  await moveNeed(tx, { territoryId, needId, toDeskId: deskId }, now);
  await recordActivity(
    tx,
    actor,
    "need.taken",
    { kind: "need", id: needId },
    { from: need.deskId, to: deskId },
  );
}
