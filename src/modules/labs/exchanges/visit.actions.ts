// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { newId } from "../../../foundation/uuid.ts";
import { findLab, getLabToKeep } from "../lab/lab.queries.ts";
import type { ExchangeWriter } from "./exchange-letter.ts";
import { whyNotAnswerVisit, type VisitAnswer } from "./exchange.policy.ts";
import { findVisit } from "./exchange.queries.ts";
import type { Visit, VisitStatus } from "./exchange.ts";
import { tellLab } from "./tell-lab.actions.ts";

export type VisitAsked = {
  /** The lab that asks, or offers. */
  labId: string;
  /** With whom; absent of an offer to all. */
  otherId: string | undefined;
  /** Whether the lab that asks is the one that is visited. */
  isHost: boolean;
  whatToSee: string;
  on: string | null;
  writer: ExchangeWriter;
};

/**
 * Offers a visit to all, or asks one lab, of this district or another: come and see us, or may we come. Refuses with
 * not-found who does not keep the lab, and a lab that is not there.
 */
export async function askVisit(
  db: Database,
  actor: Actor,
  { labId, otherId, isHost, whatToSee, on, writer }: VisitAsked,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const lab = await getLabToKeep(tx, actor, labId);
    const other = otherId === undefined ? undefined : found(await findLab(tx, otherId));
    if (other?.id === lab.id || (!other && !isHost)) return refuse({ kind: "not-found" });
    const [host, guest] = isHost ? [lab, other] : [other!, lab];
    await tx
      .insertInto("labs.visit")
      .values({
        territory_id: host.territoryId,
        id: newId(),
        host_lab_id: host.id,
        guest_territory_id: guest?.territoryId ?? null,
        guest_lab_id: guest?.id ?? null,
        asked_by: lab.id,
        status: other ? "asked" : "offered",
        what_to_see: whatToSee,
        visit_on: on,
        created_at: now,
        last_modified: now,
      })
      .execute();
    if (other) await tellLab(tx, "asked", { lab: other, other: lab, writer, now });
    await recordActivity(tx, actor, other ? "lab.visit-asked" : "lab.visit-offered", {
      kind: "lab",
      id: labId,
    });
  });
}

/** Takes up another lab's offer: a visit to be agreed; the offer stays for others. Refuses likewise. */
export async function takeOffer(
  db: Database,
  actor: Actor,
  {
    labId,
    visitId,
    on,
    writer,
  }: { labId: string; visitId: string; on: string | null; writer: ExchangeWriter },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const lab = await getLabToKeep(tx, actor, labId);
    const offer = found(await findVisit(tx, visitId));
    if (offer.host.id === lab.id) refuse({ kind: "not-found" });
    if (offer.status !== "offered") refuse({ kind: "not-now", because: "answered-already" });
    const asked = {
      labId,
      otherId: offer.host.id,
      isHost: false,
      whatToSee: offer.whatToSee,
      on: on ?? offer.on,
      writer,
    };
    await askVisit(tx, actor, asked, now);
  });
}

export type VisitAnswered = {
  labId: string;
  visitId: string;
  answer: VisitAnswer;
  on: string | null;
  writer: ExchangeWriter;
};

/**
 * Agrees (with a day) or declines as who was asked; cancels as either of the two. Refuses with not-found who keeps
 * neither, with not-now what was answered already, and "visit-without-day".
 */
export async function answerVisit(
  db: Database,
  actor: Actor,
  { labId, visitId, answer, on, writer }: VisitAnswered,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { lab, visit, other } = await visitOf(tx, actor, { labId, visitId });
    const why = whyNotAnswerVisit(answer, { visit, on }, lab.id);
    if (why) refuse(why);
    await change(tx, visit, { status: answer, visit_on: on ?? visit.on }, now);
    if (other) await tellLab(tx, "answered", { lab: other, other: lab, writer, now });
    await recordActivity(tx, actor, `lab.visit-${answer}`, { kind: "lab", id: labId });
  });
}

/** Writes what a lab learned by a visit that was; each of the two its own. Refuses with not-now one still to come. */
export async function tellLearned(
  db: Database,
  actor: Actor,
  { labId, visitId, learned }: { labId: string; visitId: string; learned: string },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { lab, visit } = await visitOf(tx, actor, { labId, visitId });
    const wasHeld = visit.on !== null && visit.on <= romeDate(now).toString();
    if (!wasHeld || (visit.status !== "agreed" && visit.status !== "held")) {
      refuse({ kind: "not-now", because: "visit-is-to-come" });
    }
    const side = visit.host.id === lab.id ? { host_learned: learned } : { guest_learned: learned };
    await change(tx, visit, { status: "held", ...side }, now);
    await recordActivity(tx, actor, "lab.visit-held", { kind: "lab", id: labId });
  });
}

async function visitOf(
  tx: Transaction,
  actor: Actor,
  { labId, visitId }: { labId: string; visitId: string },
) {
  const lab = await getLabToKeep(tx, actor, labId);
  await tx.selectFrom("labs.visit").select("id").where("id", "=", visitId).forUpdate().executeTakeFirst();
  const visit = found(await findVisit(tx, visitId));
  if (visit.host.id !== lab.id && visit.guest?.id !== lab.id) refuse({ kind: "not-found" });
  return { lab, visit, other: visit.host.id === lab.id ? visit.guest : visit.host };
}

type Changed = {
  status: VisitStatus;
  visit_on?: string | null;
  host_learned?: string;
  guest_learned?: string;
};

async function change(tx: Transaction, visit: Visit, changed: Changed, now: Temporal.Instant): Promise<void> {
  await tx
    .updateTable("labs.visit")
    .set({ ...changed, last_modified: now })
    .where("territory_id", "=", visit.territoryId)
    .where("id", "=", visit.id)
    .execute();
}
