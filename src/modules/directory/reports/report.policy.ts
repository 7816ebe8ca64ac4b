// SPDX-License-Identifier: AGPL-3.0-or-later
import { holds, type Actor } from "../../../foundation/actor.ts";

/** Whether this person has reports to look at: the door of the queue. Which ones, and how, editing.policy.ts decides. */
export function mayReview(actor: Actor): boolean {
  return reviewingRoles.some((role) => holds(actor, role));
}
const reviewingRoles = ["administrator", "district", "editor", "organization-contact"] as const;
