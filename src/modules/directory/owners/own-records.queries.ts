// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import type { FieldGroup } from "../assurance/assurance.ts";
import type { FindingKind } from "../search/criteria.ts";
import type { OwnRecord } from "./own-record.ts";

/** The most records that an organization sees on its first page; the others are in the lists. */
const mostOwn = 100;

type Row = Omit<OwnRecord, "toCheck"> & { toCheck: FieldGroup[] | null; kind: FindingKind };

/** The records of these organizations that people find: those with reports first, then those to be checked again. */
export async function listOwnRecords(
  db: Database,
  organizationIds: readonly string[],
  now: Temporal.Instant,
): Promise<OwnRecord[]> {
  if (organizationIds.length === 0) return [];
  const today = romeDate(now).toString();
  const { rows } = await sql<Row>`
    select k.kind, k.id, k.name, k.assured_date as "checkedOn", reported.waiting as "reports",
      (select array_agg(c.field_group) from directory.checked(k.id, k.kind, k.assured_date) c
        where c.stale_from is null or c.stale_from <= ${today}::date) as "toCheck"
    from directory.kept k
    cross join lateral (
      select count(*)::int as waiting from directory.report r where r.record_id = k.id and r.state = 'waiting'
    ) reported
    where k.works and k.organization_id = any (${[...organizationIds]}::uuid[])
    order by (reported.waiting > 0) desc, k.assured_date nulls first, k.name collate "it-x-icu", k.id
    limit ${mostOwn}`.execute(db);
  return rows.map((row) => Object.assign(row, { toCheck: row.toCheck ?? [] }));
}
