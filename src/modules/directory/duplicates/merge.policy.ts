// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Refusal } from "../../../foundation/refusal.ts";

/** What decides of each of two records: may this person take it away, would roles of it follow, may they give those. */
export type ToMerge = { mayTakeAway: boolean; hasContacts: boolean; mayGiveRoles: boolean };

/**
 * Why somebody may not make one of these two records, or take them apart; undefined when they may. They must be able to
 * take away both. Roles of an organization follow to the other, so whoever merges one with contacts must be able to give
 * that role of both.
 */
export function whyNotMerge(records: readonly ToMerge[]): Refusal | undefined {
  if (records.some(({ mayTakeAway }) => !mayTakeAway)) return { kind: "not-found" };
  const isGivingRoles = records.some(({ hasContacts }) => hasContacts);
  if (isGivingRoles && records.some(({ mayGiveRoles }) => !mayGiveRoles)) {
    return { kind: "not-allowed", because: "contacts-would-follow" };
  }
  return undefined;
}
