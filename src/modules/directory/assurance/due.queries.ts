// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type RawBuilder } from "kysely";
import { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import type { Reach } from "../editing/editing-reach.ts";
import { conditionsOf, withinReach } from "../keeping/kept.queries.ts";
import { findingKinds, type FindingKind } from "../search/criteria.ts";
import { fieldGroups, type FieldGroup, type GroupAssurance, type Method } from "./assurance.ts";
import { duePageSize, type DueCounts, type DueQuestion, type DueRecord } from "./due.ts";
import { eachGroup } from "./each-group.queries.ts";

type Row = Omit<DueRecord, "due"> & {
  due: { group: FieldGroup; assuredOn: string | null; method: Method | null }[];
};

/** One page of what has to be checked, the worst first: never checked, then what was due first. */
export async function listDue(
  db: Database,
  reach: Reach,
  question: DueQuestion,
  { page = 1, size = duePageSize, now }: { page?: number; size?: number; now: Temporal.Instant },
): Promise<DueRecord[]> {
  const due = await dueOf(db, reach, question, now);
  const { rows } = await sql<Row>`
    with due as (${due}),
    worst as (
      select kind, id, name, organization_id, territory_id, bool_or(stale_from is null) as never,
        min(stale_from) as oldest, count(*) as parts
      from due
      group by kind, id, name, organization_id, territory_id
      order by never desc, oldest, parts desc, name collate "it-x-icu", id
      limit ${size} offset ${(page - 1) * size}
    ),
    part as (
      select d.id, jsonb_agg(jsonb_build_object('group', d.field_group, 'assuredOn', d.assured_date, 'method', d.method)) as due
      from due d join worst using (id) group by d.id
    )
    select w.kind, w.id, w.name, w.organization_id as "organizationId", w.territory_id as "territoryId",
      (select o.name from directory.organization o where o.id = w.organization_id and w.kind <> 'organization') as "organizationName",
      (select c.wrong_number from directory.check_call c where c.record_id = w.id) as "wrongNumber",
      coalesce((select c.unanswered from directory.check_call c where c.record_id = w.id), 0) as unanswered,
      part.due
    from worst w join part using (id)
    order by w.never desc, w.oldest, w.parts desc, w.name collate "it-x-icu", w.id`.execute(db);
  return rows.map(({ due: groups, ...record }) => Object.assign(record, { due: inOrder(groups) }));
}

function inOrder(groups: Row["due"]): GroupAssurance[] {
  return groups
    .toSorted((a, b) => fieldGroups.indexOf(a.group) - fieldGroups.indexOf(b.group))
    .map(({ group, assuredOn, method }) => ({
      group,
      method,
      assuredOn: assuredOn === null ? null : Temporal.PlainDate.from(assuredOn),
      state: assuredOn === null ? "never" : "stale",
    }));
}

/** How many records and groups a question asks for, whatever the group. */
export async function countDue(
  db: Database,
  reach: Reach,
  question: DueQuestion,
  now: Temporal.Instant,
): Promise<DueCounts & { asked: number }> {
  const { group, ...whatever } = question;
  const due = await dueOf(db, reach, whatever, now);
  const { rows } = await sql<{ kind: FindingKind; group: FieldGroup | null; things: number }>`
    with due as (${due})
    select kind, field_group as "group", count(*)::int as things from due group by kind, field_group
    union all
    select kind, null, count(*)::int from (select distinct kind, id from due) as record group by kind`.execute(
    db,
  );
  const ofKind = (kind: FindingKind) =>
    rows.flatMap((row) =>
      row.kind === kind && row.group !== null ? [[row.group, row.things] as const] : [],
    );
  const groups = Object.fromEntries(
    findingKinds.map((kind) => [kind, Object.fromEntries(ofKind(kind))]),
  ) as DueCounts["groups"];
  const sum = (wanted: FieldGroup | null) =>
    rows.filter((row) => row.group === wanted).reduce((all, { things }) => all + things, 0);
  return { records: sum(null), groups, asked: sum(group ?? null) };
}

/** One row for each group of fields that has to be checked, of records that people find. `only`: a condition of `k`. */
export async function dueOf(
  db: Database,
  reach: Reach,
  { kind, group, area, organizationId, text }: DueQuestion,
  now: Temporal.Instant,
  only: RawBuilder<unknown> = sql`true`,
): Promise<RawBuilder<unknown>> {
  const today = romeDate(now).toString();
  const asked = await conditionsOf(
    db,
    { ...(kind && { kind }), ...(area && { area }), ...(text && { text }) },
    now,
  );
  return sql`
    select k.kind, k.id, k.name, k.organization_id, k.territory_id, c.field_group, c.assured_date, c.method, c.stale_from
    from ${eachGroup}
    where k.works and ${only} and ${withinReach(reach)} and ${asked}
      and (c.stale_from is null or c.stale_from <= ${today}::date)
      ${group ? sql`and c.field_group = ${group}` : sql``}
      ${organizationId ? sql`and k.organization_id = ${organizationId}` : sql``}`;
}
