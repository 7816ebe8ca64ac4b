// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Person } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { writeMail } from "../../../foundation/mail/outbox.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { documentMark } from "../editing/document-mark.ts";
import { findDocument, lockRecord } from "../editing/document.queries.ts";
import { ownershipOf, type Document } from "../editing/editable.ts";
import { whyNot } from "../editing/editing.policy.ts";
import { findLastState } from "../editing/revision.queries.ts";
import { answerLetter, type ReportWriter } from "./report-letter.ts";
import { mayReview } from "./report.policy.ts";
import { findReport, listReportsToChange } from "./report.queries.ts";
import type { Outcome, Report, ReviewMethod } from "./report.ts";

/** What a reviewer says, whatever they decide. */
export type Said = {
  reportId: string;
  /** The mark of the record as the page showed it; "" when there was none. */
  mark: string;
  answer: string | null;
  method: ReviewMethod | null;
  /** Other reports about the same thing, to close with this one. */
  together: readonly string[];
};

/**
 * `decided-before`: somebody else decided meanwhile, here is how. `moved-on`: the record is not any more as it was
 * shown. Of both nothing was written.
 */
export type Decided =
  | { kind: "decided"; revision?: number }
  | { kind: "first-of-two" }
  | { kind: "decided-before"; report: Report }
  | { kind: "moved-on" };

/** A report being decided on: it and its record are locked, and whoever decides may. */
export type Deciding = { tx: Transaction; report: Report; together: Report[]; present: Document | undefined };

/**
 * Opens a report to decide on it, alone: others who decide on the same one, or write its record, wait. Refuses with
 * not-found whoever may not write the record, and what is not there.
 */
export async function decide(
  db: Database,
  person: Person,
  { reportId, mark, together }: Pick<Said, "reportId" | "mark" | "together">,
  work: (deciding: Deciding) => Promise<Decided>,
): Promise<Decided> {
  return inTransaction(db, async (tx) => {
    const asked = found(await findReport(tx, reportId));
    // The record first, as publishing does, then the reports: so nobody waits for somebody who waits for them.
    await lockRecord(tx, asked.recordId);
    const locked = await listReportsToChange(tx, [reportId, ...together]);
    const report = found(locked.find(({ id }) => id === reportId));
    const present = await findDocument(tx, report.kind, report.recordId);
    const last = present ?? (await findLastState(tx, report.recordId));
    if (!mayDecide(report, last, person)) refuse({ kind: "not-found" });
    if (report.state !== "waiting") return { kind: "decided-before", report };
    if ((present ? documentMark(present) : "") !== mark) return { kind: "moved-on" };

    const others = locked.filter(
      ({ id, state, recordId, what }) =>
        id !== reportId && state === "waiting" && recordId === report.recordId && what === report.what,
    );
    return work({ tx, report, together: others, present });
  });
}

/**
 * Whether this person decides on a report: who may take the record away may; of one that is not there yet, who keeps the
 * directory where it would be. `state` is the record as it is, or as it last was.
 */
export function mayDecide(report: Report, state: Document | undefined, person: Person): boolean {
  const { kind, recordId: id, territoryId } = report;
  const record = state
    ? ownershipOf(kind, id, state)
    : { kind, id, territory_id: territoryId, organization_id: null };
  return mayReview(person) && whyNot("withdraw", record, person) === undefined;
}

/** Whether the decision changed the record: those that said the same were right together. */
function isCorrected(outcome: Outcome): boolean {
  return outcome === "as-proposed" || outcome === "changed" || outcome === "closed";
}

/** Writes what was decided of a report and of those that go with it, tells who asked to know, and leaves the traces. */
export async function settle(
  person: Person,
  { tx, report, together }: Deciding,
  decision: {
    state: "accepted" | "rejected";
    outcome: Outcome;
    answer: string | null;
    method: ReviewMethod | null;
    revision?: number | undefined;
  },
  writer: ReportWriter,
  now: Temporal.Instant,
): Promise<void> {
  const { state, answer, method, revision } = decision;
  for (const one of [report, ...together]) {
    const isMain = one === report;
    const outcome = isMain || !isCorrected(decision.outcome) ? decision.outcome : "together";
    const { rows } = await sql<{ contact_email: string | null }>`
      update directory.report
      set state = ${state}, outcome = ${outcome}, answer = ${answer}, method = ${method}, decided_by = ${person.id},
        decided_at = ${now}, made_revision = ${revision ?? null}, together_with = ${isMain ? null : report.id},
        first_by = coalesce(first_by, ${state === "accepted" ? report.firstBy : null})
      where id = ${one.id} returning contact_email`.execute(tx);
    await recordActivity(
      tx,
      person,
      `report.${state}`,
      { kind: "report", id: one.id },
      { what: one.what, outcome },
    );
    const contact = rows[0]?.contact_email ?? null;
    if (contact === null || outcome === "spam") continue;
    await writeMail(tx, answerLetter(contact, { ...one, state, outcome }, answer, writer), now);
  }
}
