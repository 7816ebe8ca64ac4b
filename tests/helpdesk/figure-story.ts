// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Insertable } from "kysely";

import type { Database } from "../../src/foundation/database/database.ts";
import type { Schema } from "../../src/foundation/database/schema.ts";
import { newId } from "../../src/foundation/uuid.ts";

type Desk = { territoryId: string; id: string };
type ReferralSaid = Partial<Insertable<Schema["helpdesk.referral"]>>;
type NeedSaid = Partial<Insertable<Schema["helpdesk.need"]>> & { referrals?: ReferralSaid[] };
type ContactSaid = Partial<Insertable<Schema["helpdesk.contact"]>> & { needs?: NeedSaid[] };

/**
 * Word for tests: a contact as it is after everything happened to it, with its needs and their referrals. Only for
 * figures: contacts are written by their own action.
 */
export async function put(
  db: Database,
  desk: Desk,
  { needs = [], ...said }: ContactSaid = {},
): Promise<{ contactId: string; needIds: string[] }> {
  const contact: Insertable<Schema["helpdesk.contact"]> = {
    territory_id: desk.territoryId,
    id: newId(),
    desk_id: desk.id,
    channel: "in-person",
    happened_at: "2026-11-10T10:00:00+01:00",
    stored_at: "2026-11-10T10:05:00+01:00",
    ...said,
  };
  await db.insertInto("helpdesk.contact").values(contact).execute();
  const needIds: string[] = [];
  for (const { referrals = [], ...one } of needs) {
    const need: Insertable<Schema["helpdesk.need"]> = {
      territory_id: desk.territoryId,
      id: newId(),
      contact_id: contact.id,
      inquirer_id: contact.inquirer_id ?? null,
      desk_id: desk.id,
      received_by_desk_id: desk.id,
      opened_at: contact.happened_at,
      ...one,
    };
    await db.insertInto("helpdesk.need").values(need).execute();
    needIds.push(need.id);
    for (const referral of referrals) {
      await db
        .insertInto("helpdesk.referral")
        .values({
          territory_id: desk.territoryId,
          id: newId(),
          need_id: need.id,
          from_desk_id: desk.id,
          to_kind: "social-service",
          to_name: "Servizio sociale di prova",
          mode: "three-way-call",
          created_at: contact.happened_at,
          ...referral,
        })
        .execute();
    }
  }
  return { contactId: contact.id, needIds };
}
