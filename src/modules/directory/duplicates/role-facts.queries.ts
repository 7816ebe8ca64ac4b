// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { listWaitingInvitations } from "../../accounts/invitation.queries.ts";
import { listHeldOf } from "../../accounts/membership.queries.ts";
import { findOrganizationCalled } from "../belonging.queries.ts";
import type { EditableKind } from "../editing/editable.ts";

/** Whether somebody works for each of two records or is invited to, and which district answers for it. */
export type RoleFacts = { hasContacts: boolean; districtId: string | null };

/** Only organizations have contacts: for the other kinds nothing follows. */
export async function listRoleFacts(
  db: Database | Transaction,
  kind: EditableKind,
  ids: readonly string[],
  now: Temporal.Instant,
): Promise<Map<string, RoleFacts>> {
  const today = romeDate(now).toString();
  const facts = new Map<string, RoleFacts>();
  for (const id of ids) {
    if (kind !== "organization") {
      facts.set(id, { hasContacts: false, districtId: null });
      continue;
    }
    const held = await listHeldOf(db, { kind, id }, today);
    const invited = await listWaitingInvitations(db, now, [id]);
    const districtId = (await findOrganizationCalled(db, id))?.districtId ?? null;
    facts.set(id, { hasContacts: held.length + invited.length > 0, districtId });
  }
  return facts;
}
