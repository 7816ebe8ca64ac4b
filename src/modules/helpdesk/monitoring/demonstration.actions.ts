// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Transaction } from "../../../foundation/database/database.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { listDistricts } from "../../territories/district.queries.ts";
import { listDesksOf } from "../desks/desk.queries.ts";
import type { Desk } from "../desks/desk.ts";
import { pastContactId, writePast } from "../past/load-past.actions.ts";
import { publishedTablesOf } from "../publishing/published.queries.ts";
import { usualThreshold } from "../publishing/suppression.ts";
import { finishedMonths, shippedContacts, type ShippedContacts } from "./demonstration.ts";

/**
 * Gives the desks of the demonstration a past, so that their figures are there to be looked at, and publishes the latest
 * months. Nobody came: the contacts are drawn, have no words, and come in as a table of the past does. Again, the old go.
 */
export async function loadDemonstrationContacts(
  tx: Transaction,
  shipped: ShippedContacts,
  now: Temporal.Instant,
): Promise<void> {
  await forgetDemonstrationContacts(tx, shipped);
  const months = finishedMonths(romeDate(now).toString(), shipped.months);
  const desks = await desksOf(tx, shipped);
  for (const { desk, of } of desks) {
    const contacts = shippedContacts(shipped, of, months);
    await writePast(tx, { territoryId: desk.territoryId, deskId: desk.id, contacts, now });
  }
  for (const territoryId of new Set(desks.map(({ desk }) => desk.territoryId))) {
    for (const month of months.slice(0, shipped.published)) {
      const { tables } = await publishedTablesOf(tx, territoryId, month);
      await tx
        .insertInto("helpdesk.published_month")
        .values({
          territory_id: territoryId,
          month,
          tables: JSON.stringify(tables),
          threshold: usualThreshold,
          published_at: now,
        })
        .onConflict((conflict) => conflict.columns(["territory_id", "month"]).doNothing())
        .execute();
    }
  }
}

/** The drawn contacts go with their needs, and the months that were published without anybody who did it. */
export async function forgetDemonstrationContacts(tx: Transaction, shipped: ShippedContacts): Promise<void> {
  const months = finishedMonths("2026-01-01", shipped.months);
  for (const { desk, of } of await desksOf(tx, shipped)) {
    const ids = shippedContacts(shipped, of, months).map(({ key }) => pastContactId(desk.id, key));
    for (const [table, column] of [
      ["helpdesk.need", "contact_id"],
      ["helpdesk.contact", "id"],
    ] as const) {
      await tx
        .deleteFrom(table)
        .where("territory_id", "=", desk.territoryId)
        .where(({ eb, fn, val, ref }) => eb(ref(column), "=", fn.any(val(ids))))
        .execute();
    }
    await forgetBlocks(tx, desk);
    await tx
      .deleteFrom("helpdesk.published_month")
      .where("territory_id", "=", desk.territoryId)
      .where("published_by", "is", null)
      .execute();
  }
}

/** What was kept ready of a desk where nobody else was received; it is made of contacts, and would keep the desk. */
async function forgetBlocks(tx: Transaction, { territoryId, id }: Desk): Promise<void> {
  const received = await tx
    .selectFrom("helpdesk.contact")
    .select("id")
    .where("territory_id", "=", territoryId)
    .where("desk_id", "=", id)
    .limit(1)
    .executeTakeFirst();
  if (received) return;
  for (const table of ["helpdesk.fact_block", "helpdesk.changed_month"] as const)
    await tx.deleteFrom(table).where("territory_id", "=", territoryId).where("desk_id", "=", id).execute();
}

async function desksOf(tx: Transaction, { desks }: ShippedContacts) {
  const districts = await listDistricts(tx);
  const found: { desk: Desk; of: ShippedContacts["desks"][number] }[] = [];
  for (const of of desks) {
    const district = districts.find(({ code }) => code === of.district);
    const there = district ? await listDesksOf(tx, [district.id]) : [];
    const desk = there.find(({ name }) => name === of.name);
    if (desk) found.push({ desk, of });
  }
  return found;
}
