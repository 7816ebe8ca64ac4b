// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { fieldGroups, type FieldGroup } from "./assurance.ts";
import { eachGroup } from "./each-group.queries.ts";

/** How many records would have a stale group, by group and by how many months its half-life were. */
export type HalfLifeEffects = Record<FieldGroup, { months: number; records: number }[]>;

export async function listHalfLifeEffects(
  db: Database,
  choices: readonly number[],
  now: Temporal.Instant,
): Promise<HalfLifeEffects> {
  const today = romeDate(now).toString();
  const { rows } = await sql<{ group: FieldGroup; months: number; records: number }>`
    with checks as materialized (
      select c.field_group, c.assured_date from ${eachGroup} where k.works
    )
    select field_group as "group", months,
      (count(*) filter (where assured_date is null
        or (assured_date + make_interval(months => 2 * months))::date <= ${today}::date))::int as records
    from checks cross join unnest(${[...choices]}::int[]) months
    group by field_group, months order by months`.execute(db);
  const byGroup = Map.groupBy(rows, ({ group }) => group);
  return Object.fromEntries(
    fieldGroups.map((group) => [
      group,
      (byGroup.get(group) ?? []).map(({ months, records }) => ({ months, records })),
    ]),
  ) as HalfLifeEffects;
}
