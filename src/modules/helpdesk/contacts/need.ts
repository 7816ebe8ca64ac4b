// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Refusal } from "../../../foundation/refusal.ts";

export const outcomes = ["met", "partly-met", "not-met", "unknown"] as const;
export type Outcome = (typeof outcomes)[number];

/** Who says what became of a need. */
export const witnesses = ["person", "desk", "provider"] as const;
export type Witness = (typeof witnesses)[number];

/** How a need closed. `enough-said`: the person says that what they were told is enough, and does the rest alone. */
export const endings = ["done-here", "enough-said", "referral", "follow-up", "gave-up", "lost"] as const;
export type Ending = (typeof endings)[number];
/** The endings that a desk may say by itself; the others come from a hand-off and from asking the person. */
export const deskEndings = [
  "done-here",
  "enough-said",
  "gave-up",
  "lost",
] as const satisfies readonly Ending[];
export type DeskEnding = (typeof deskEndings)[number];

/**
 * Why nothing answers a need: the records lack it, it is full, its conditions shut people out, it is too far or dear,
 * nobody speaks the language.
 */
export const unmetReasons = ["no-record", "full", "conditions", "far", "cost", "language"] as const;
export type UnmetReason = (typeof unmetReasons)[number];

export type NeedState = "open" | "closed";

/** One thing that somebody needs, as a term of the taxonomy (Inform USA: need). */
export type Need = {
  territoryId: string;
  id: string;
  contactId: string;
  inquirerId: string | null;
  /** The desk that owns it now, and the one that received it. */
  deskId: string;
  deskName: string;
  receivedByDeskId: string;
  /** Code of a term of the taxonomy of categories; null when nobody could say which. */
  category: string | null;
  /** Code of a term of the taxonomy of targets: for whom it is. */
  target: string | null;
  areaCode: string | null;
  state: NeedState;
  outcome: Outcome | null;
  outcomeBy: Witness | null;
  ending: Ending | null;
  openedAt: Temporal.Instant;
  closedAt: Temporal.Instant | null;
  reopened: number;
  unmetSince: Temporal.Instant | null;
  unmetReason: UnmetReason | null;
  revision: number;
};

/** A desk asks another to take a need over. */
export type Offer = {
  territoryId: string;
  id: string;
  needId: string;
  fromDeskId: string;
  fromDeskName: string;
  toDeskId: string;
  toDeskName: string;
  state: "offered" | "accepted" | "declined" | "withdrawn";
  offeredAt: Temporal.Instant;
};

/** Why a need cannot close now; undefined when it can. */
export function whyNotClose(need: Pick<Need, "state">): Refusal | undefined {
  return need.state === "open" ? undefined : { kind: "not-now", because: "need-closed" };
}

export function whyNotReopen(need: Pick<Need, "state">): Refusal | undefined {
  return need.state === "closed" ? undefined : { kind: "not-now", because: "need-open" };
}

/** Why a need cannot be offered to another desk now: it is closed, or it is theirs already. */
export function whyNotOffer(need: Pick<Need, "state" | "deskId">, toDeskId: string): Refusal | undefined {
  if (need.deskId === toDeskId) return { kind: "not-now", because: "need-is-there" };
  return need.state === "open" ? undefined : { kind: "not-now", because: "need-closed" };
}

/** Why an offer cannot be answered now: somebody answered it, or the need moved or closed meanwhile. */
export function whyNotAnswer(
  offer: Pick<Offer, "state" | "fromDeskId">,
  need: Pick<Need, "state" | "deskId">,
): Refusal | undefined {
  if (offer.state !== "offered") return { kind: "not-now", because: `offer-${offer.state}` };
  if (need.state !== "open") return { kind: "not-now", because: "need-closed" };
  return need.deskId === offer.fromDeskId ? undefined : { kind: "not-now", because: "need-moved" };
}

/**
 * What a desk's word for the end says of the outcome: done here is met, as the desk says; enough for the person is what
 * the person says; who gave up was not met; of who was lost nobody knows.
 */
export function outcomeOf(ending: DeskEnding): { outcome: Outcome; by: Witness } {
  const said: Record<DeskEnding, { outcome: Outcome; by: Witness }> = {
    "done-here": { outcome: "met", by: "desk" },
    "enough-said": { outcome: "met", by: "person" },
    "gave-up": { outcome: "not-met", by: "person" },
    lost: { outcome: "unknown", by: "desk" },
  };
  return said[ending];
}
