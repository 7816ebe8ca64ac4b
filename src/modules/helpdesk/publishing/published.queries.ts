// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import { listDesksOf } from "../desks/desk.queries.ts";
import { listFacts } from "../monitoring/facts.queries.ts";
import { namesFor } from "../monitoring/names.queries.ts";
import { topOf } from "../monitoring/names.ts";
import { publishedTables, type PublishedMonth, type PublishedTable } from "./published.ts";

/** The published months of some districts, or of all, the latest first; at most ten years of a district. */
export async function listPublished(
  db: Database,
  territoryIds?: readonly string[],
): Promise<PublishedMonth[]> {
  const months = db
    .selectFrom("helpdesk.published_month")
    .select(["territory_id", "month", "threshold", "tables"])
    .orderBy("month", "desc")
    .orderBy("territory_id")
    .limit(2_400);
  const rows = await (
    territoryIds
      ? months.where(({ eb, fn, val }) => eb("territory_id", "=", fn.any(val([...territoryIds]))))
      : months
  ).execute();
  return rows.map(({ territory_id, month, threshold, tables }) => ({
    territoryId: territory_id,
    month,
    threshold,
    tables: tables as PublishedTable[],
  }));
}

/** The months in which some desks received anybody, the latest first. */
export async function listMonthsWithContacts(
  db: Database,
  territoryId: string,
): Promise<{ month: string; contacts: number }[]> {
  const { rows } = await sql<{ month: string; contacts: number }>`
    select to_char(happened_at at time zone 'Europe/Rome', 'YYYY-MM') as month, count(*)::int as contacts
    from helpdesk.contact where territory_id = ${territoryId}
    group by 1 order by 1 desc limit 240`.execute(db);
  return rows;
}

/**
 * The tables of a month of a district as everybody would read them, made of what is stored now, and how things in them
 * are called.
 */
export async function publishedTablesOf(db: Database, territoryId: string, month: string) {
  const desks = await listDesksOf(db, [territoryId]);
  const spans = desks.map(({ id }) => ({ territoryId, deskId: id, from: month, until: month }));
  const facts = await listFacts(db, spans);
  const areas = new Set(facts.contacts.map(({ area }) => area));
  const names = await namesFor(db, { desks, listed: new Set() }, areas);
  return { tables: publishedTables(facts, (term) => topOf(term, names)), names };
}
