// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import { keeper } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { romeTime } from "../../../foundation/time/rome.ts";

/** As the register of purposes says: the words go six months after the contact, or a year when something is still open. */
const wordMonths = 6;
const openMonths = 12;

/**
 * Forgets the words in which people asked, when nobody needs them any more. The facts stay: how many came, for what, what
 * became of it. `isTrial` only counts. Gives how many contacts it touched, or would.
 */
export async function forgetWords(
  db: Database,
  now: Temporal.Instant,
  { isTrial = false }: { isTrial?: boolean } = {},
): Promise<number> {
  const old = romeTime(now).subtract({ months: wordMonths }).toInstant();
  const oldest = romeTime(now).subtract({ months: openMonths }).toInstant();
  const due = sql`c.asked is not null and c.happened_at < ${old} and (c.happened_at < ${oldest} or not exists (
    select from helpdesk.need n
    where n.territory_id = c.territory_id and n.contact_id = c.id and n.state = 'open'))`;
  if (isTrial) {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from helpdesk.contact c where ${due}`.execute(db);
    return rows[0]?.count ?? 0;
  }
  return inTransaction(db, async (tx) => {
    const { numAffectedRows = 0n } = await sql`
      update helpdesk.contact c set asked = null, words_forgotten_at = ${now} where ${due}`.execute(tx);
    if (numAffectedRows > 0n) {
      await recordActivity(
        tx,
        keeper,
        "contact.forgotten",
        { kind: "contact" },
        { contacts: Number(numAffectedRows) },
      );
    }
    return Number(numAffectedRows);
  });
}

/**
 * Somebody is erased: the words of all their contacts go now, and what says that these contacts and needs were one person's.
 * What was counted stays. Gives how many of which.
 */
export async function forgetWordsOfThread(
  tx: Transaction,
  { territoryId, inquirerId }: { territoryId: string; inquirerId: string },
  now: Temporal.Instant,
): Promise<{ words: number; contacts: number; needs: number }> {
  const words = await tx
    .updateTable("helpdesk.contact")
    .set({ asked: null, words_forgotten_at: now })
    .where("territory_id", "=", territoryId)
    .where("inquirer_id", "=", inquirerId)
    .where("asked", "is not", null)
    .executeTakeFirst();
  const contacts = await tx
    .updateTable("helpdesk.contact")
    .set({ inquirer_id: null })
    .where("territory_id", "=", territoryId)
    .where("inquirer_id", "=", inquirerId)
    .executeTakeFirst();
  const needs = await tx
    .updateTable("helpdesk.need")
    .set({ inquirer_id: null })
    .where("territory_id", "=", territoryId)
    .where("inquirer_id", "=", inquirerId)
    .executeTakeFirst();
  return {
    words: Number(words.numUpdatedRows),
    contacts: Number(contacts.numUpdatedRows),
    needs: Number(needs.numUpdatedRows),
  };
}
