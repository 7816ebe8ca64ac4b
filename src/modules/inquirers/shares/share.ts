// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Field } from "../identity/identity.ts";
import type { ThreadKey } from "../threads/thread.ts";

/** How the person agreed: aloud at the desk, on a signed paper, by themselves with their card. */
export const agreements = ["spoken", "signed", "card"] as const;
export type Agreement = (typeof agreements)[number];

/** Who may see: the organization or the desk that a referral goes to; neither is who holds the referral's link alone. */
export type Recipient = { organizationId?: string | undefined; deskId?: string | undefined; called: string };

/** What a person agreed that one recipient sees, for one referral, and until when. */
export type Share = ThreadKey & {
  id: string;
  referralId: string;
  recipient: Recipient;
  fields: Field[];
  agreed: Agreement;
  agreedAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  withdrawnAt: Temporal.Instant | null;
};

/** For how long one may agree, in days: a first contact, a path, a long one. Never without end. */
export const shareDays = [30, 90, 180, 365] as const;
export const usualShareDays = 90;
