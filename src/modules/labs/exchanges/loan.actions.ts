// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { newId } from "../../../foundation/uuid.ts";
import { getLabToKeep } from "../lab/lab.queries.ts";
import type { ExchangeWriter } from "./exchange-letter.ts";
import { whyNotAskLoan, whyNotStepLoan, type LoanAnswer } from "./exchange.policy.ts";
import { daysMeet, type LendableKind, type Loan } from "./exchange.ts";
import { findLendable, findLoan, listLoans } from "./loan.queries.ts";
import { tellLab } from "./tell-lab.actions.ts";

/** Puts something, or hours of who knows how, among what a lab lends. Refuses with not-found who does not keep it. */
export async function offerToLend(
  db: Database,
  actor: Actor,
  {
    labId,
    kind,
    title,
    conditions,
  }: { labId: string; kind: LendableKind; title: string; conditions: string | null },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const lab = await getLabToKeep(tx, actor, labId);
    await tx
      .insertInto("labs.lendable")
      .values({
        territory_id: lab.territoryId,
        lab_id: lab.id,
        id: newId(),
        kind,
        title,
        conditions,
        created_at: now,
      })
      .execute();
    await recordActivity(tx, actor, "lab.lends", { kind: "lab", id: labId });
  });
}

/** Offers it to others or not; what was agreed stays agreed. Refuses likewise. */
export async function setOffered(
  db: Database,
  actor: Actor,
  { labId, lendableId, isOffered }: { labId: string; lendableId: string; isOffered: boolean },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const lab = await getLabToKeep(tx, actor, labId);
    const { numUpdatedRows } = await tx
      .updateTable("labs.lendable")
      .set({ is_offered: isOffered })
      .where("territory_id", "=", lab.territoryId)
      .where("lab_id", "=", lab.id)
      .where("id", "=", lendableId)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) refuse({ kind: "not-found" });
    await recordActivity(tx, actor, "lab.lends-otherwise", { kind: "lab", id: labId }, { isOffered });
  });
}

export type LoanAsked = {
  /** The lab that asks. */
  labId: string;
  lendableId: string;
  from: string;
  until: string;
  said: string | null;
  writer: ExchangeWriter;
};

/**
 * Asks for what another lab lends, of this district or another. Refuses with not-found who does not keep the lab and
 * what is not lent to it, with not-now "lent-then" what somebody has in those days, and days that are over.
 */
export async function askLoan(
  db: Database,
  actor: Actor,
  { labId, lendableId, from, until, said, writer }: LoanAsked,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const lab = await getLabToKeep(tx, actor, labId);
    const lendable = found(await findLendable(tx, lendableId));
    const why = whyNotAskLoan(lendable, lab.id);
    if (why) refuse(why);
    if (from < romeDate(now).toString()) refuse({ kind: "not-now", because: "loan-is-over" });
    if (await isLent(tx, { lendableId, from, until })) refuse({ kind: "not-now", because: "lent-then" });
    await tx
      .insertInto("labs.loan")
      .values({
        territory_id: lendable.territoryId,
        lendable_id: lendableId,
        id: newId(),
        to_territory_id: lab.territoryId,
        to_lab_id: lab.id,
        from_on: from,
        until_on: until,
        said,
        created_at: now,
        last_modified: now,
      })
      .execute();
    await tellLab(tx, "asked", { lab: lendable.lab, other: lab, writer, now });
    await recordActivity(tx, actor, "lab.loan-asked", { kind: "lab", id: labId });
  });
}

export type LoanStep = {
  labId: string;
  loanId: string;
  step: LoanAnswer;
  answer: string | null;
  writer: ExchangeWriter;
};

/**
 * Takes a step of a loan. What is lent is locked first, so that of two who have it at once one is told "lent-then"; the
 * exclusion constraint nothing_is_lent_twice_at_once is the last word. Refuses with not-found who keeps neither lab.
 */
export async function takeLoanStep(
  db: Database,
  actor: Actor,
  { labId, loanId, step, answer, writer }: LoanStep,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const lab = await getLabToKeep(tx, actor, labId);
    const { lendable } = found(await findLoan(tx, loanId));
    await tx.selectFrom("labs.lendable").select("id").where("id", "=", lendable.id).forUpdate().execute();
    const loan = found(await findLoan(tx, loanId));
    const why = whyNotStepLoan(step, loan, lab.id);
    if (why) refuse(why);
    if (step === "agreed" && (await isLent(tx, { ...loan, lendableId: lendable.id }))) {
      refuse({ kind: "not-now", because: "lent-then" });
    }
    const today = romeDate(now).toString();
    await tx
      .updateTable("labs.loan")
      .set({
        status: step,
        ...(answer !== null && { answer }),
        returned_on: step === "returned" ? today : null,
        last_modified: now,
      })
      .where("territory_id", "=", loan.territoryId)
      .where("id", "=", loanId)
      .execute();
    const other = loan.lender.id === lab.id ? loan.to : loan.lender;
    if (step !== "returned") await tellLab(tx, "answered", { lab: other, other: lab, writer, now });
    await recordActivity(tx, actor, `lab.loan-${step}`, { kind: "lab", id: labId });
  });
}

async function isLent(
  tx: Transaction,
  { lendableId, from, until }: { lendableId: string } & Pick<Loan, "from" | "until">,
): Promise<boolean> {
  const loans = await listLoans(tx, { lendableId });
  return loans.some((loan) => loan.status === "agreed" && daysMeet(loan, { from, until }));
}
