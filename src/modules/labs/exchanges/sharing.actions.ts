// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { newId } from "../../../foundation/uuid.ts";
import { listLabActivityIds } from "../lab/lab-activities.queries.ts";
import { findLab, getLabToKeep } from "../lab/lab.queries.ts";
import type { ExchangeWriter } from "./exchange-letter.ts";
import { whyNotAnswerSharing, type SharingAnswer } from "./exchange.policy.ts";
import { findSharing } from "./exchange.queries.ts";
import { tellLab } from "./tell-lab.actions.ts";

export type SharingAsked = {
  /** The lab that asks. */
  labId: string;
  otherId: string;
  activityId: string;
  said: string | null;
  writer: ExchangeWriter;
};

/**
 * Asks another lab, of this district or another, to do an activity together: one of ours with them, or one of theirs with
 * us. Refuses with not-found who does not keep the lab, and an activity of neither; with not-now one asked already.
 */
export async function askToShare(
  db: Database,
  actor: Actor,
  { labId, otherId, activityId, said, writer }: SharingAsked,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const lab = await getLabToKeep(tx, actor, labId);
    const other = found(await findLab(tx, otherId));
    if (other.id === lab.id) refuse({ kind: "not-found" });
    const isOurs = (await listLabActivityIds(tx, lab.id)).includes(activityId);
    const isTheirs = (await listLabActivityIds(tx, other.id)).includes(activityId);
    if (!isOurs && !isTheirs) refuse({ kind: "not-found" });
    if (isOurs && isTheirs) refuse({ kind: "not-now", because: "shared-already" });
    const [owner, second] = isOurs ? [lab, other] : [other, lab];
    const again = {
      status: "asked",
      asked_by: lab.id,
      said,
      asked_at: now,
      answered_at: null,
      lab_id: owner.id,
      with_territory_id: second.territoryId,
    };
    const { numInsertedOrUpdatedRows: rows } = await tx
      .insertInto("labs.sharing")
      .values({
        ...again,
        territory_id: owner.territoryId,
        id: newId(),
        activity_id: activityId,
        with_lab_id: second.id,
      })
      .onConflict((conflict) =>
        conflict
          .columns(["territory_id", "activity_id", "with_lab_id"])
          .doUpdateSet(again)
          .where("labs.sharing.status", "in", ["declined", "ended"]),
      )
      .executeTakeFirstOrThrow();
    if (rows === 0n) refuse({ kind: "not-now", because: "shared-already" });
    await tellLab(tx, "asked", { lab: other, other: lab, writer, now });
    await recordActivity(
      tx,
      actor,
      "lab.sharing-asked",
      { kind: "lab", id: labId },
      { activity: activityId },
    );
  });
}

export type SharingAnswered = {
  labId: string;
  sharingId: string;
  answer: SharingAnswer;
  writer: ExchangeWriter;
};

/**
 * Answers, or ends what was agreed. Refuses with not-found who keeps neither of the two labs, with not-now who asked
 * and answers, and what was answered already.
 */
export async function answerSharing(
  db: Database,
  actor: Actor,
  { labId, sharingId, answer, writer }: SharingAnswered,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const lab = await getLabToKeep(tx, actor, labId);
    await lockSharing(tx, sharingId);
    const sharing = found(await findSharing(tx, sharingId));
    const why = whyNotAnswerSharing(answer, sharing, lab.id);
    if (why) refuse(why);
    await tx
      .updateTable("labs.sharing")
      .set({ status: answer, answered_at: now })
      .where("territory_id", "=", sharing.territoryId)
      .where("id", "=", sharingId)
      .execute();
    const other = sharing.lab.id === lab.id ? sharing.withLab : sharing.lab;
    await tellLab(tx, "answered", { lab: other, other: lab, writer, now });
    await recordActivity(tx, actor, `lab.sharing-${answer}`, { kind: "lab", id: labId });
  });
}

async function lockSharing(tx: Transaction, id: string): Promise<void> {
  await tx.selectFrom("labs.sharing").select("id").where("id", "=", id).forUpdate().executeTakeFirst();
}
