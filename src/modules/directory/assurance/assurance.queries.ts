// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";

import type { Database, Transaction } from "../../../foundation/database/database.ts";
import type { EditableKind } from "../editing/editable.ts";
import {
  fieldGroups,
  stateOf,
  type FieldGroup,
  type GroupAssurance,
  type HalfLives,
  type Method,
} from "./assurance.ts";

type Row = { id: string; field_group: FieldGroup; assured_date: string | null; method: Method | null };

/**
 * When each group of each of these records was checked, by record id, in the order of `fieldGroups`. A record that is
 * not there has no entry.
 */
export async function listAssurance(
  db: Database | Transaction,
  things: readonly { kind: EditableKind; id: string }[],
  today: Temporal.PlainDate,
): Promise<Map<string, GroupAssurance[]>> {
  if (things.length === 0) return new Map();
  const halfLives = await listHalfLives(db);
  const { rows } = await sql<Row>`
    select k.id, c.field_group, c.assured_date, c.method
    from jsonb_to_recordset(${JSON.stringify(things)}::jsonb) as asked (kind text, id uuid)
    join directory.kept k on k.id = asked.id and k.kind = case asked.kind when 'location' then 'place' else asked.kind end
    cross join lateral directory.checked(k.id, k.kind, k.assured_date) c`.execute(db);
  const found = new Map<string, GroupAssurance[]>();
  for (const [id, groups] of Map.groupBy(rows, (row) => row.id)) {
    found.set(id, groups.map((row) => groupAssurance(row, halfLives, today)).toSorted(inOrder));
  }
  return found;
}

function groupAssurance(
  { field_group, assured_date, method }: Row,
  halfLives: HalfLives,
  today: Temporal.PlainDate,
): GroupAssurance {
  const assuredOn = assured_date === null ? null : Temporal.PlainDate.from(assured_date);
  return {
    group: field_group,
    assuredOn,
    method,
    state: stateOf(assuredOn, halfLives[field_group], today),
  };
}

function inOrder(a: GroupAssurance, b: GroupAssurance): number {
  return fieldGroups.indexOf(a.group) - fieldGroups.indexOf(b.group);
}

/** For how long a check of each group holds, in months. */
export async function listHalfLives(db: Database | Transaction): Promise<HalfLives> {
  const rows = await db.selectFrom("directory.half_life").select(["field_group", "months"]).execute();
  const months = new Map(rows.map((row) => [row.field_group, row.months]));
  return Object.fromEntries(fieldGroups.map((group) => [group, months.get(group) ?? 12])) as HalfLives;
}

/** The day of the latest check of each of these records that ever had one (YYYY-MM-DD). */
export async function listCheckDates(
  db: Database | Transaction,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; assured_date: string }>`
    select id, assured_date from directory.kept
    where id = any (${[...ids]}::uuid[]) and assured_date is not null`.execute(db);
  return new Map(rows.map(({ id, assured_date }) => [id, assured_date]));
}
