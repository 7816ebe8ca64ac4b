// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

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
  const { isEverything, districts, corrects, organizations } = reach;
  const owner = kind === "organization" ? sql`r.id` : sql`r.organization_id`;
  const name =
    kind === "location"
      ? sql`coalesce(nullif(btrim(r.name), ''), r.addresses -> 0 ->> 'address_1', '—')`
      : sql`r.name`;
  // A volunteer corrects what is there, but places that are reserved.
  const open = kind === "location" ? sql`r.address_visibility <> 'hidden'` : sql`true`;
  const standing =
    kind === "service"
      ? sql`case when r.status in ('inactive', 'defunct') then 'inactive' else 'published' end`
      : sql`'published'`;
  const ownerOfGone =
    kind === "organization" ? sql`v.record_id` : sql`(v.content ->> 'organization_id')::uuid`;
  const shown = {
    all: sql`standing <> 'gone'`,
    mine: sql`mine`,
    drafts: sql`mine or others`,
    inactive: sql`standing in ('inactive', 'gone')`,
  }[state];

  const { rows } = await sql<Listed & { total: number }>`
    with entry as (
      select r.id, ${name} as name, r.territory_id, ${owner} as owner_id, ${standing} as standing, ${open} as is_open
      from ${sql.table(recordTables[kind])} r
      union all
      (select distinct on (v.record_id) v.record_id, coalesce(v.content ->> 'name', '—'),
        (v.content ->> 'territory_id')::uuid, ${ownerOfGone}, 'gone', false
      from directory.revision v
      where v.kind = ${kind} and v.content is not null
        and not exists (select from ${sql.table(recordTables[kind])} r where r.id = v.record_id)
      order by v.record_id, v.number desc)
    ),
    theirs as (
      select id, name, owner_id, standing from entry
      where ${isEverything} or owner_id = any (${organizations}::uuid[]) or territory_id = any (${districts}::uuid[])
        or (territory_id is null and ${districts.length > 0})
        or (is_open and (territory_id = any (${corrects}::uuid[]) or (territory_id is null and ${corrects.length > 0})))
      union all
      select d.record_id, coalesce(d.content -> 'name' ->> 0, '—'), null, 'new'
      from directory.draft d
      where d.kind = ${kind} and d.author_id = ${authorId} and not exists (select from entry e where e.id = d.record_id)
    ),
    listed as (
      select t.id, t.name, t.standing,
        case when ${kind !== "organization"} then o.name end as organization,
        exists (select from directory.draft d where d.record_id = t.id and d.author_id = ${authorId}) as mine,
        exists (select from directory.draft d where d.record_id = t.id and d.author_id <> ${authorId}) as others
      from theirs t left join directory.organization o on o.id = t.owner_id
    )
    select id, name, standing, organization, mine as "hasMyDraft", others as "hasOtherDraft",
      (count(*) over ())::integer as total
    from listed
    where (${shown}) and strpos(lower(public.unaccent(name)), lower(public.unaccent(${q}))) > 0
    order by name collate "it-x-icu", id
    limit ${listedAtOnce} offset ${(page - 1) * listedAtOnce}`.execute(db);
  return { records: rows, total: rows[0]?.total ?? 0 };
}
