// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Role } from "../../foundation/actor.ts";

/**
 * What somebody may do, as `/io` says it to each person and docs/roles.md to everyone. It only tells: what is decided
 * is in the *.policy.ts files, and a test asks them whether each line here is true, both ways.
 */
export const abilities = {
  "invite-anyone": ["administrator"],
  "invite-in-district": ["district"],
  "invite-colleagues": ["organization-contact"],
  "open-people": ["administrator", "district", "organization-contact"],
  "edit-everything": ["administrator"],
  "edit-district": ["district", "editor"],
  "correct-district": ["volunteer"],
  "edit-organization": ["organization-contact"],
  "review-reports": ["administrator", "district", "editor", "organization-contact"],
  "merge-duplicates": ["administrator", "district", "editor", "organization-contact"],
  "answer-claims": ["administrator", "district", "organization-contact"],
  "check-by-phone": ["administrator", "district", "editor", "volunteer"],
  "run-campaigns": ["administrator", "district"],
  "change-many": ["administrator", "district", "editor"],
  "keep-synonyms": ["administrator", "district", "editor"],
  "keep-taxonomy": ["administrator", "district"],
  "import-data": ["administrator", "district"],
  "keep-boundaries": ["administrator", "district"],
  "receive-people": ["desk-operator"],
  "follow-desks": ["district"],
  "set-up-desks": ["administrator", "district"],
  "answer-for-desks": ["administrator", "district", "organization-contact"],
  "answer-referrals": ["organization-contact"],
  "write-agenda": ["administrator", "district", "editor", "organization-contact"],
  "keep-labs": ["administrator", "district", "editor", "organization-contact", "lab-contact"],
  "write-lab-agenda": ["lab-contact"],
  "sign-agreements": ["organization-contact"],
  "keep-installation": ["administrator"],
  "keep-spaces": ["administrator", "district", "organization-contact"],
  "keep-sites": ["administrator", "district", "editor"],
  "read-outbox": ["administrator"],
} as const satisfies Record<string, readonly Role[]>;

export type Ability = keyof typeof abilities;

const names = Object.keys(abilities) as Ability[];

/** What a role opens, in the order of the table; nothing yet for roles whose room is still to come. */
export function abilitiesOf(role: Role): Ability[] {
  return names.filter((ability) => (abilities[ability] as readonly Role[]).includes(role));
}
