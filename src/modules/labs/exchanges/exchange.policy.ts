// SPDX-License-Identifier: AGPL-3.0-or-later
// Who of two labs may answer, and when: of one district or of two, the rule is the same. Who keeps a lab is said by its reach.
import type { Refusal } from "../../../foundation/refusal.ts";
import type { Lendable, Loan, LoanStatus, Sharing, Visit, VisitStatus } from "./exchange.ts";
import { waitsForAnswer } from "./exchange.ts";

const elsewhere: Refusal = { kind: "not-found" };
const answered: Refusal = { kind: "not-now", because: "answered-already" };

export type SharingAnswer = "agreed" | "declined" | "ended";
export type VisitAnswer = "agreed" | "declined" | "cancelled";
export type LoanAnswer = "agreed" | "declined" | "cancelled" | "returned";

/** Agreed or declined by the lab that was asked; ended by either of the two. */
export function whyNotAnswerSharing(
  answer: SharingAnswer,
  sharing: Pick<Sharing, "lab" | "withLab" | "askedBy" | "status">,
  labId: string,
): Refusal | undefined {
  if (sharing.lab.id !== labId && sharing.withLab.id !== labId) return elsewhere;
  const may = answer === "ended" ? sharing.status === "agreed" : waitsForAnswer(sharing, labId);
  return may ? undefined : answered;
}

const openVisits: ReadonlySet<VisitStatus> = new Set(["offered", "asked", "agreed"]);

/** Agreed, with a day, or declined by the lab that was asked; cancelled by either of the two. */
export function whyNotAnswerVisit(
  answer: VisitAnswer,
  { visit, on }: { visit: Pick<Visit, "host" | "guest" | "askedBy" | "status" | "on">; on: string | null },
  labId: string,
): Refusal | undefined {
  if (visit.host.id !== labId && visit.guest?.id !== labId) return elsewhere;
  const may = answer === "cancelled" ? openVisits.has(visit.status) : waitsForAnswer(visit, labId);
  if (!may) return answered;
  if (answer === "agreed" && (on ?? visit.on) === null) {
    return { kind: "not-now", because: "visit-without-day" };
  }
  return undefined;
}

/** A lab asks for what another offers; its own, and what is withdrawn, is not there to ask for. */
export function whyNotAskLoan(
  lendable: Pick<Lendable, "lab" | "isOffered">,
  labId: string,
): Refusal | undefined {
  return lendable.lab.id === labId || !lendable.isOffered ? elsewhere : undefined;
}

const loanFrom: Record<LoanAnswer, readonly LoanStatus[]> = {
  agreed: ["asked"],
  declined: ["asked"],
  cancelled: ["asked", "agreed"],
  returned: ["agreed"],
};

/** Agreed, declined, come back: said by who lends; cancelled by either of the two. */
export function whyNotStepLoan(
  step: LoanAnswer,
  loan: Pick<Loan, "lender" | "to" | "status">,
  labId: string,
): Refusal | undefined {
  const isLender = loan.lender.id === labId;
  if (!isLender && !(step === "cancelled" && loan.to.id === labId)) return elsewhere;
  return loanFrom[step].includes(loan.status) ? undefined : answered;
}
