// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Person } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { sealText } from "../../../foundation/secrets/sealed-text.ts";
import { worksAt, type Standing } from "../desks/standing.ts";

/** A draft that nobody went on with says something of a person for no reason: it goes after a week. */
const keptDays = 7;

type ToSave = {
  territoryId: string;
  deskId: string;
  id: string;
  typed: Readonly<Record<string, readonly string[]>>;
};

/**
 * Saves what somebody is writing, valid or not, so that a closed laptop loses nothing. Once the contact itself is stored
 * there is no draft of it any more, and none is made by a late key. Refuses with not-found who is not at the desk.
 */
export async function saveDraft(
  tx: Transaction,
  { actor, standing }: { actor: Person; standing: Standing },
  { territoryId, deskId, id, typed }: ToSave,
  now: Temporal.Instant,
): Promise<void> {
  if (!worksAt(standing, deskId)) refuse({ kind: "not-found" });
  const content = await sealText(tx, JSON.stringify(typed), now);
  await sql`
    insert into helpdesk.contact_draft (territory_id, id, desk_id, author_id, content, saved_at)
    select ${territoryId}, ${id}, ${deskId}, ${actor.id}, ${content}, ${now}
    where not exists (select from helpdesk.contact c where c.territory_id = ${territoryId} and c.id = ${id})
    on conflict (territory_id, id) do update
    set content = excluded.content, desk_id = excluded.desk_id, saved_at = excluded.saved_at
    where contact_draft.author_id = excluded.author_id`.execute(tx);
}

/** Throws away what this person was writing. */
export async function discardDraft(tx: Transaction, actor: Person, id: string): Promise<void> {
  await tx
    .deleteFrom("helpdesk.contact_draft")
    .where("id", "=", id)
    .where("author_id", "=", actor.id)
    .execute();
}

/** Forgets drafts that nobody touched for a week; gives how many. */
export async function sweepDrafts(db: Database, now: Temporal.Instant): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("helpdesk.contact_draft")
    .where("saved_at", "<", now.subtract({ hours: 24 * keptDays }))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
