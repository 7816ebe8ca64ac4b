// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { HeldRole } from "../../../foundation/actor.ts";

/** A link that gives a role to whoever is invited, once. */
export type Invitation = HeldRole & {
  id: string;
  /** The address it was sent to: then it is good for that address only. Null when the link is handed over. */
  email: string | null;
  /** The last day of the role that it gives, YYYY-MM-DD; null is until it is ended. */
  endsOn: string | null;
  invitedBy: string;
  /** What the person who invited is called; null when they did not say. */
  inviterName: string | null;
  createdAt: Temporal.Instant;
  expiresAt: Temporal.Instant;
  acceptedAt: Temporal.Instant | null;
  withdrawnAt: Temporal.Instant | null;
};

export type InvitationState = "waiting" | "accepted" | "withdrawn" | "expired";

/** Two weeks: long enough for a holiday, short enough that a forgotten link opens nothing. */
export const invitationLasts = { hours: 14 * 24 };

export function stateOf(
  { acceptedAt, withdrawnAt, expiresAt }: Pick<Invitation, "acceptedAt" | "withdrawnAt" | "expiresAt">,
  now: Temporal.Instant,
): InvitationState {
  if (acceptedAt) return "accepted";
  if (withdrawnAt) return "withdrawn";
  return expiresAt.epochMilliseconds <= now.epochMilliseconds ? "expired" : "waiting";
}
