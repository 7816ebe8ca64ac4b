// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Actor } from "../../../foundation/actor.ts";
import type { Refusal } from "../../../foundation/refusal.ts";
import type { Ownership } from "../editing/editable.ts";
import { whyNot } from "../editing/editing.policy.ts";
import { mayMakeContact } from "../owners/owners.policy.ts";

/** One of the two, and whether somebody holds a role of it, or is invited to one, that would follow. */
export type ToMerge = Ownership & { hasContacts: boolean; districtId: string | null };

/**
 * Why this person may not make one of these two records, or take them apart; undefined when they may. They must be able
 * to take away both. Roles of an organization follow to the other, so whoever merges one with contacts must be able to
 * give that role of both.
 */
export function whyNotMerge(records: readonly ToMerge[], actor: Actor): Refusal | undefined {
  for (const record of records) {
    const refusal = whyNot("withdraw", record, actor);
    if (refusal) return refusal;
  }
  const isGivingRoles = records.some(({ hasContacts }) => hasContacts);
  if (isGivingRoles && records.some((record) => !mayMakeContact(record, actor))) {
    return { kind: "not-allowed", because: "contacts-would-follow" };
  }
  return undefined;
}
