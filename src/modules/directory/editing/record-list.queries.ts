// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type RawBuilder } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import { recordTables } from "./document.queries.ts";
import type { EditableKind } from "./editable.ts";
import type { Reach } from "./editing-reach.ts";
import { listedAtOnce, type Listed, type ListState } from "./record-list.ts";

type Asked = { kind: EditableKind; q: string; state: ListState; page: number };

/** What this person may write, by name; and how many there are in all. */
export async function listToWrite(
  db: Database,
  { reach, authorId }: { reach: Reach; authorId: string },
  { kind, q, state, page }: Asked,
): Promise<{ records: Listed[]; total: number }> {
  const asked = listed(reach, { kind, q, state }, authorId);
  const inOrder = sql`name collate "it-x-icu", id`;
  // Without words the first names come from an index, and are counted apart; with words all have to be looked at once.
  const isAny = q === "";
  const firstOnes = isAny
    ? sql`order by ${asked.name} collate "it-x-icu", r.id limit ${page * listedAtOnce}`
    : sql``;
  const total = isAny
    ? sql`(select count(*) from ${asked.table} r where ${asked.records}) + (select count(*) from ${asked.others} o)`
    : sql`(select count(*) from entry)`;
  const { rows } = await sql<Listed & { total: number }>`
    with ${asked.known},
    entry as materialized (
      (select r.id, ${asked.name} as name, ${asked.owner} as owner_id, ${asked.standing} as standing
        from ${asked.table} r where ${asked.records} ${firstOnes})
      union all ${asked.others}
    ),
    page as (select * from entry order by ${inOrder} limit ${listedAtOnce} offset ${(page - 1) * listedAtOnce})
    select page.id, page.name, page.standing, case when ${kind !== "organization"} then o.name end as organization,
      coalesce(w.mine, false) as "hasMyDraft", coalesce(w.others, false) as "hasOtherDraft",
      (${total})::integer as total
    from page left join directory.organization o on o.id = page.owner_id left join written w on w.record_id = page.id
    order by page.name collate "it-x-icu", page.id`.execute(db);
  return { records: rows, total: rows[0]?.total ?? 0 };
}

/** The parts of the question: what is there, and what is only written or was taken away. */
function listed(reach: Reach, { kind, q, state }: Omit<Asked, "page">, authorId: string) {
  const { isEverything, districts, corrects, organizations } = reach;
  const table = sql.table(recordTables[kind]);
  const isPlace = kind === "location";
  const name = isPlace ? sql`directory.place_name(r.name, r.addresses)` : sql`r.name`;
  const owner = kind === "organization" ? sql`r.id` : sql`r.organization_id`;
  const isOut = kind === "service" ? sql`r.status in ('inactive', 'defunct')` : sql`false`;
  const isCalledSo = (said: RawBuilder<unknown>) =>
    q === "" ? sql`true` : sql`strpos(lower(public.unaccent(${said})), lower(public.unaccent(${q}))) > 0`;
  const mayWrite = (whose: RawBuilder<unknown>, where: RawBuilder<unknown>) =>
    isEverything
      ? sql`true`
      : sql`(${whose} = any (${organizations}::uuid[]) or ${where} = any (${districts}::uuid[])
          or (${where} is null and ${districts.length > 0}))`;
  // A volunteer corrects what is there, but places that are reserved.
  const corrected = sql`${isPlace ? sql`r.address_visibility <> 'hidden'` : sql`true`}
    and (r.territory_id = any (${corrects}::uuid[]) or (r.territory_id is null and ${corrects.length > 0}))`;
  const ofState = (id: RawBuilder<unknown>, out: RawBuilder<unknown>) =>
    ({
      all: sql`true`,
      mine: sql`exists (select from written w where w.record_id = ${id} and w.mine)`,
      drafts: sql`exists (select from written w where w.record_id = ${id})`,
      inactive: out,
    })[state];
  const ownerOfGone =
    kind === "organization" ? sql`v.record_id` : sql`(v.content ->> 'organization_id')::uuid`;
  return {
    table,
    name,
    owner,
    standing: sql`case when ${isOut} then 'inactive' else 'published' end`,
    known: sql`written as materialized (
      select d.record_id, bool_or(d.author_id = ${authorId}) as mine, bool_or(d.author_id <> ${authorId}) as others,
        max(d.content -> 'name' ->> 0) filter (where d.author_id = ${authorId}) as name
      from directory.draft d where d.kind = ${kind} group by d.record_id
    ),
    gone as (
      select distinct on (v.record_id) v.record_id as id, coalesce(v.content ->> 'name', '—') as name,
        (v.content ->> 'territory_id')::uuid as territory_id, ${ownerOfGone} as owner_id
      from directory.revision v
      where v.kind = ${kind} and v.content is not null and not exists (select from ${table} r where r.id = v.record_id)
      order by v.record_id, v.number desc
    )`,
    records: sql`(${mayWrite(owner, sql`r.territory_id`)} or (${corrected})) and ${isCalledSo(name)}
      and ${ofState(sql`r.id`, isOut)}`,
    others: sql`(
      select g.id, g.name, g.owner_id, 'gone' as standing from gone g
      where ${state !== "all"} and ${mayWrite(sql`g.owner_id`, sql`g.territory_id`)} and ${isCalledSo(sql`g.name`)}
        and ${ofState(sql`g.id`, sql`true`)}
      union all
      select w.record_id, coalesce(w.name, '—'), null::uuid, 'new' from written w
      where ${state !== "inactive"} and w.mine and ${isCalledSo(sql`coalesce(w.name, '—')`)}
        and not exists (select from ${table} r where r.id = w.record_id) and not exists (select from gone g where g.id = w.record_id)
    )`,
  };
}
