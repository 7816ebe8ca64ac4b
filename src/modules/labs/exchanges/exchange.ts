// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

/** A lab as the other one names it, with the district that it is of. */
export type LabNamed = { id: string; name: string; territoryId: string };

/** What a lab does: an activity of the last months, or to come, as it is called. */
export type LabActivity = { id: string; name: string; startsAt: Temporal.Instant };

export const sharingStatuses = ["asked", "agreed", "declined", "ended"] as const;
export type SharingStatus = (typeof sharingStatuses)[number];

/** An activity that two labs do together: it counts for the second only when both agreed. */
export type Sharing = {
  /** The district of the lab whose the activity is: it counts who came. */
  territoryId: string;
  id: string;
  activity: { id: string; name: string };
  /** Whose the activity is. */
  lab: LabNamed;
  /** With whom it is done. */
  withLab: LabNamed;
  /** The lab that asked: the other one answers. */
  askedBy: string;
  status: SharingStatus;
  said: string | null;
};

export const visitStatuses = ["offered", "asked", "agreed", "declined", "held", "cancelled"] as const;
export type VisitStatus = (typeof visitStatuses)[number];

/** A lab goes and sees another; an offer has no guest yet. Days are YYYY-MM-DD. */
export type Visit = {
  territoryId: string;
  id: string;
  host: LabNamed;
  guest: LabNamed | null;
  askedBy: string;
  status: VisitStatus;
  whatToSee: string;
  on: string | null;
  hostLearned: string | null;
  guestLearned: string | null;
  said: string | null;
};

export const lendableKinds = ["thing", "hours"] as const;
export type LendableKind = (typeof lendableKinds)[number];

/** What a lab lends: a thing, or hours of who knows how, without a name. */
export type Lendable = {
  territoryId: string;
  id: string;
  lab: LabNamed;
  kind: LendableKind;
  title: string;
  conditions: string | null;
  isOffered: boolean;
};

export const loanStatuses = ["asked", "agreed", "declined", "cancelled", "returned"] as const;
export type LoanStatus = (typeof loanStatuses)[number];

/** A lab asks for what another lends, from one day to another, both included (YYYY-MM-DD). */
export type Loan = {
  territoryId: string;
  id: string;
  lendable: { id: string; title: string };
  lender: LabNamed;
  to: LabNamed;
  from: string;
  until: string;
  status: LoanStatus;
  said: string | null;
  answer: string | null;
  returnedOn: string | null;
};

/** Whether a question waits for the answer of this lab: the other one asked it. */
export function waitsForAnswer(
  { status, askedBy }: { status: string; askedBy: string },
  labId: string,
): boolean {
  return status === "asked" && askedBy !== labId;
}

/** Whether two spans of days share one. */
export function daysMeet(
  one: { from: string; until: string },
  other: { from: string; until: string },
): boolean {
  return one.from <= other.until && other.from <= one.until;
}
