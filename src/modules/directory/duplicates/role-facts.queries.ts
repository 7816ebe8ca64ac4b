// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { listWaitingInvitations } from "../../accounts/invitations/invitation.queries.ts";
import { listHeldOf } from "../../accounts/memberships/membership.queries.ts";

/** Whether somebody works for an organization, or is invited to. */
export async function hasContacts(
  db: Database | Transaction,
  organizationId: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const held = await listHeldOf(db, { kind: "organization", id: organizationId }, romeDate(now).toString());
  if (held.length > 0) return true;
  return (await listWaitingInvitations(db, now, [organizationId])).length > 0;
}
