// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Transaction } from "../../../foundation/database/database.ts";
import type { EditableKind } from "../editing/editable.ts";
import type { Entry, Gathered } from "../import/gathering.ts";
import { listCheckDates } from "./assurance.queries.ts";
import { groupsOf } from "./assurance.ts";

/**
 * What was gathered, without the dates of checks that are no newer than what is known: an older file, or one that has
 * no date, makes no record look older.
 */
export async function withoutOlderChecks(tx: Transaction, gathered: Gathered): Promise<Gathered> {
  const known = await listCheckDates(tx, datedIds(gathered));
  const newer = (entries: readonly Entry[]) => entries.map((entry) => withoutOlder(entry, known));
  return {
    ...gathered,
    organizations: newer(gathered.organizations),
    locations: newer(gathered.locations),
    services: newer(gathered.services),
    assets: newer(gathered.assets),
  };
}

function withoutOlder(entry: Entry, known: ReadonlyMap<string, string>): Entry {
  const date = known.get(entry.id);
  const { assured_date: given, ...row } = entry.row;
  const isOlder = date !== undefined && (typeof given !== "string" || given <= date);
  return isOlder ? { ...entry, row } : entry;
}

function datedIds({ organizations, locations, services, assets }: Gathered): string[] {
  return [organizations, locations, services, assets].flatMap((entries) =>
    entries.filter(({ row }) => "assured_date" in row).map(({ id }) => id),
  );
}

/**
 * The dates of a file for the records that were checked here group by group: each group that the file knows to be
 * fresher. The others need no more than their own assured_date.
 */
export async function assureImported(tx: Transaction, gathered: Gathered): Promise<void> {
  await assureAll(tx, "organization", gathered.organizations);
  await assureAll(tx, "location", gathered.locations);
  await assureAll(tx, "service", gathered.services);
  await assureAll(tx, "asset", gathered.assets);
}

async function assureAll(tx: Transaction, kind: EditableKind, entries: readonly Entry[]): Promise<void> {
  const given = entries.flatMap(({ id, row }) =>
    typeof row["assured_date"] === "string" ? [{ id, date: row["assured_date"] }] : [],
  );
  if (given.length === 0) return;
  await sql`
    insert into directory.assurance as a (record_id, kind, field_group, assured_date, method)
    select g.id, ${kind}, field_group, g.date, 'import'
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g (id uuid, date date)
    cross join unnest(${[...groupsOf[kind]]}::text[]) field_group
    where exists (select from directory.assurance known where known.record_id = g.id)
    on conflict (record_id, field_group) do update
    set assured_date = excluded.assured_date, method = excluded.method, assured_by = null
    where a.assured_date < excluded.assured_date`.execute(tx);
}
