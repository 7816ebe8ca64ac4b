// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type RawBuilder } from "kysely";

import type { Transaction } from "../../../foundation/database/database.ts";
import type { Item } from "../proposals/item.ts";
import type { Meeting } from "./meeting.ts";

// A point that comes from what is open (minutes to approve, a decision to come back to, a point put off) needs not wait
// for a meeting: every new agenda asks what is open again.

/** Erases such a point, when nothing was written under it; false when it stays. */
export async function dropDerived(
  tx: Transaction,
  { territoryId, id }: Pick<Item, "territoryId" | "id">,
): Promise<boolean> {
  return (await drop(tx, sql`i.territory_id = ${territoryId} and i.id = ${id}`)) > 0;
}

/** The same of all those on the agenda of a meeting that is not held. */
export async function dropDerivedOf(
  tx: Transaction,
  { territoryId, id }: Pick<Meeting, "territoryId" | "id">,
): Promise<void> {
  await drop(tx, sql`i.territory_id = ${territoryId} and i.meeting_id = ${id}`);
}

/** Whether an agenda has a point of the same origin already. */
export async function isThereAlready(
  tx: Transaction,
  meeting: Pick<Meeting, "id">,
  { territoryId, id }: Pick<Item, "territoryId" | "id">,
): Promise<boolean> {
  const { rows } = await sql`
    select from assemblies.agenda_item i
    join assemblies.agenda_item there on there.territory_id = i.territory_id and there.meeting_id = ${meeting.id}
      and (there.approves = i.approves or there.about_decision = i.about_decision or there.carried_from = i.carried_from)
    where i.territory_id = ${territoryId} and i.id = ${id} and there.id <> i.id limit 1`.execute(tx);
  return rows.length > 0;
}

async function drop(tx: Transaction, which: RawBuilder<unknown>): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from assemblies.agenda_item i
    where ${which} and i.status = 'accepted' and i.minutes is null and i.contact is null and i.form_hash is null
      and coalesce(i.approves, i.about_decision, i.carried_from) is not null
      and not exists (select from assemblies.decision d where d.territory_id = i.territory_id and d.item_id = i.id)
      and not exists (select from assemblies.vote v where v.territory_id = i.territory_id and v.item_id = i.id)
      and not exists (select from assemblies.attachment a where a.territory_id = i.territory_id and a.item_id = i.id)
      and not exists (select from assemblies.agenda_item o
        where o.territory_id = i.territory_id and (o.carried_from = i.id or o.joined_to = i.id))`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}
