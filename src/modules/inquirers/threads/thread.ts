// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { AddressRule } from "../identity/identity.ts";

/** Which thread: never one without its district. */
export type ThreadKey = { territoryId: string; inquirerId: string };

/** The thread of somebody who wishes to be recognized when they come again; nothing of who they are. */
export type Thread = ThreadKey & {
  createdAt: Temporal.Instant;
  /** The last day on which it was used, "2026-12-09". */
  seenOn: string;
  hasCard: boolean;
  /** They left a word by which a lost card is replaced. */
  hasRecall: boolean;
  addressRule: AddressRule;
  /** Desks where the person was with it: who receives there may open it. */
  knownAt: readonly { deskId: string; deskName: string; since: Temporal.Instant }[];
};

/** A thread that nobody used for two years is forgotten (register of purposes), unless something of it is still going on. */
export const forgottenAfterMonths = 24;

/** A desk at which somebody receives now. */
export type Desk = { territoryId: string; id: string; name: string };

/** What they did not want done with what is known of them (GDPR, article 21). */
export const objections = ["sharing", "contact"] as const;
export type Objection = (typeof objections)[number];

/** Who says or writes something about a thread: the person with their card, or a desk. */
export type Side = "person" | "desk";
