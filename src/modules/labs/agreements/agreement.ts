// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

/** Shared care of a common (patto di collaborazione), a protocol between bodies, the rules of a house, anything else. */
export const agreementKinds = ["commons", "protocol", "house-rules", "other"] as const;
export type AgreementKind = (typeof agreementKinds)[number];

export const objectKinds = ["place", "space", "activity", "common"] as const;
export type ObjectKind = (typeof objectKinds)[number];

export const agreementStatuses = ["draft", "to-sign", "in-force", "review", "renewed", "ended"] as const;
export type AgreementStatus = (typeof agreementStatuses)[number];

/** The whole life of an agreement. The database holds to the same steps (labs.keep_agreement). */
export const agreementSteps = {
  /** The text is fixed and given to sign. */
  propose: { from: ["draft"], to: "to-sign" },
  /** The text is opened again: what was signed is signed anew. */
  reopen: { from: ["to-sign"], to: "draft" },
  /** Everybody signed. */
  start: { from: ["to-sign"], to: "in-force" },
  review: { from: ["in-force"], to: "review" },
  /** It was looked at and goes on as it is. */
  confirm: { from: ["review"], to: "in-force" },
  end: { from: ["in-force", "review"], to: "ended" },
} as const satisfies Record<string, { from: readonly AgreementStatus[]; to: AgreementStatus }>;
export type AgreementStep = keyof typeof agreementSteps;

export const partyKinds = ["organization", "group", "municipality", "citizen"] as const;
export type PartyKind = (typeof partyKinds)[number];

export type Party = {
  id: string;
  kind: PartyKind;
  /** Of the directory: its contacts may sign with their account. */
  organizationId: string | null;
  /** As it is written; null of a citizen. */
  name: string | null;
  /** The first name of a citizen; null once forgotten. */
  called: string | null;
  /** The name in the text is a number: 1 for the first. */
  number: number;
};

export const outcomes = ["kept", "in-part", "not-kept"] as const;
export type Outcome = (typeof outcomes)[number];

/** What was kept of a commitment, as it was seen on a day (YYYY-MM-DD). */
export type Check = { id: string; on: string; outcome: Outcome; said: string | null };

export type Commitment = {
  id: string;
  partyId: string;
  what: string;
  from: string | null;
  by: string | null;
  /** The latest first. */
  checks: readonly Check[];
};

export type Signature = {
  id: string;
  partyId: string;
  version: number;
  how: "paper" | "sign-in";
  /** YYYY-MM-DD */
  on: string;
  /** In which role: "la presidente". */
  as: string;
  hasScan: boolean;
};

/** What the form of a draft says. */
export type AgreementContent = {
  kind: AgreementKind;
  title: string;
  objectKind: ObjectKind;
  /** What it is about, as the text says it. */
  objectName: string;
  locationId: string | null;
  spaceId: string | null;
  activityId: string | null;
  body: string;
  endsOn: string | null;
  reviewOn: string | null;
};

/** An agreement with its parts. Days are YYYY-MM-DD. */
export type Agreement = AgreementContent & {
  territoryId: string;
  id: string;
  /** The lab that keeps it; null of the district's own. */
  lab: { id: string; name: string; organizationId: string | null; isPublic: boolean } | null;
  status: AgreementStatus;
  startsOn: string | null;
  /** The text that is signed; 0 before the first. */
  version: number;
  closedOn: string | null;
  closedBecause: string | null;
  /** The agreement that this one renews, and the one that renews it. */
  renewedFrom: string | null;
  renewedBy: { id: string; status: AgreementStatus } | null;
  revision: number;
  lastModified: Temporal.Instant;
  isDemonstration: boolean;
  parties: readonly Party[];
  commitments: readonly Commitment[];
  /** Of every version, the latest first. */
  signatures: readonly Signature[];
};

const publicStatuses: ReadonlySet<AgreementStatus> = new Set(["in-force", "review", "renewed", "ended"]);

/** Whether everybody may read it: since it was in force, for ever. */
export function isPublicAgreement({ status }: Pick<Agreement, "status">): boolean {
  return publicStatuses.has(status);
}

/** Whether it holds today: one that is looked at again goes on meanwhile. */
export function isInForce({ status }: Pick<Agreement, "status">): boolean {
  return status === "in-force" || status === "review";
}

/** The signatures of the text that counts. */
export function signaturesNow({ signatures, version }: Agreement): Signature[] {
  return signatures.filter((signature) => signature.version === version);
}

/** Who has not signed the text that counts. */
export function partiesToSign(agreement: Agreement): Party[] {
  const signed = new Set(signaturesNow(agreement).map(({ partyId }) => partyId));
  return agreement.parties.filter(({ id }) => !signed.has(id));
}

export type WhatIsMissing = "body" | "parties" | "commitments";

/** What a draft still needs before it can be signed. House rules may be of one alone, and promise nothing. */
export function missingToPropose({ kind, body, parties, commitments }: Agreement): WhatIsMissing[] {
  const isOfOne = kind === "house-rules";
  return [
    ...(body.trim() === "" ? (["body"] as const) : []),
    ...(parties.length < (isOfOne ? 1 : 2) ? (["parties"] as const) : []),
    ...(commitments.length === 0 && !isOfOne ? (["commitments"] as const) : []),
  ];
}

/** How many commitments were kept, in part, not, and how many nobody looked at yet: by the latest check of each. */
export function countKept(commitments: readonly Commitment[]): Record<Outcome | "unseen", number> {
  const counts = { kept: 0, "in-part": 0, "not-kept": 0, unseen: 0 };
  for (const { checks } of commitments) counts[checks[0]?.outcome ?? "unseen"]++;
  return counts;
}
