// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { hashOf } from "../../../foundation/secrets/token.ts";
import { getSetting, setSetting } from "../../../foundation/setting.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import type { AgreementWriter } from "./agreement-letter.ts";
import { textToSign } from "./agreement-text.ts";
import { whyNotStep } from "./agreement.policy.ts";
import { findAgreement, getAgreementToChange, lockAgreement } from "./agreement.queries.ts";
import { agreementSteps, type Agreement, type AgreementStatus, type AgreementStep } from "./agreement.ts";
import { tellSigners } from "./tell-agreement.actions.ts";

export type StepTaken = {
  id: string;
  step: AgreementStep;
  /** What was read: another revision is refused. */
  revision: number;
  /** To start: the first day. To confirm: the next review. To end: the last day. */
  on?: string | undefined;
  /** To end: why. */
  because?: string | undefined;
  writer: AgreementWriter;
};

/**
 * Takes a step of an agreement's life. Refuses with not-found who does not keep it; with not-now a step that cannot be
 * taken, and "changed-meanwhile" when it is not the revision that was read.
 */
export async function takeAgreementStep(
  db: Database,
  actor: Actor,
  { id, step, revision, on, because, writer }: StepTaken,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const agreement = await getAgreementToChange(tx, actor, id);
    if (agreement.revision !== revision) refuse({ kind: "not-now", because: "changed-meanwhile" });
    const why = whyNotStep(step, agreement);
    if (why) refuse(why);

    const today = romeDate(now).toString();
    if (step === "propose") {
      await fixText(tx, agreement, now);
      await moveTo(tx, agreement, { status: "to-sign", version: agreement.version + 1 }, now);
      await tellSigners(tx, { agreement, writer, now });
    } else if (step === "start") {
      await startAgreement(tx, actor, agreement, on ?? today, now);
      await keepAddress(tx, writer);
    } else if (step === "end") {
      const closing = { closed_on: on ?? today, closed_because: because ?? "" };
      await moveTo(tx, agreement, { status: "ended", ...closing }, now);
    } else if (step === "confirm") {
      await moveTo(tx, agreement, { status: "in-force", review_on: on ?? null }, now);
    } else {
      await moveTo(tx, agreement, { status: agreementSteps[step].to }, now);
    }
    await recordActivity(tx, actor, `agreement.${step}`, { kind: "agreement", id });
  });
}

/** The text as it is now, under the next number, for ever. */
async function fixText(tx: Transaction, agreement: Agreement, now: Temporal.Instant): Promise<void> {
  const said = textToSign(agreement);
  await tx
    .insertInto("labs.agreement_text")
    .values({
      territory_id: agreement.territoryId,
      agreement_id: agreement.id,
      version: agreement.version + 1,
      said,
      hash: hashOf(said),
      written_at: now,
    })
    .execute();
}

/** It is in force, and the one that it renews is renewed. */
async function startAgreement(
  tx: Transaction,
  actor: Actor,
  agreement: Agreement,
  startsOn: string,
  now: Temporal.Instant,
): Promise<void> {
  await moveTo(tx, agreement, { status: "in-force", starts_on: startsOn, in_force_at: now }, now);
  if (agreement.renewedFrom === null) return;
  await lockAgreement(tx, agreement.renewedFrom);
  const before = await findAgreement(tx, agreement.renewedFrom);
  if (before?.status !== "in-force" && before?.status !== "review") return;
  await moveTo(tx, before, { status: "renewed", closed_on: startsOn }, now);
  await recordActivity(tx, actor, "agreement.renewed", { kind: "agreement", id: before.id });
}

type Moved = {
  status: AgreementStatus;
  version?: number;
  starts_on?: string;
  in_force_at?: Temporal.Instant;
  review_on?: string | null;
  closed_on?: string;
  closed_because?: string;
};

async function moveTo(
  tx: Transaction,
  { territoryId, id, revision }: Agreement,
  moved: Moved,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .updateTable("labs.agreement")
    .set({ ...moved, revision: revision + 1, last_modified: now })
    .where("territory_id", "=", territoryId)
    .where("id", "=", id)
    .execute();
}

/** For letters that no request asks for: the reminder of a review. */
async function keepAddress(tx: Transaction, { baseUrl }: AgreementWriter): Promise<void> {
  if ((await getSetting(tx, "labs.base-url")) !== baseUrl) await setSetting(tx, "labs.base-url", baseUrl);
}
