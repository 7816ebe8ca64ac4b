// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type RawBuilder } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import { listAreaNames } from "../../territories/area-name.queries.ts";
import type { EditableKind } from "../editing/editable.ts";
import type { Reach } from "../editing/editing-reach.ts";
import { withinReach } from "../keeping/kept.queries.ts";
import type { LikenessReason } from "./likeness.ts";
import {
  mostCounted,
  pairsAtOnce,
  type DecidedPair,
  type ListedPair,
  type PairQuestion,
  type PairRecord,
} from "./pair-list.ts";

type Row = {
  kind: EditableKind;
  score: number;
  reasons: LikenessReason[];
  first: PairRecord;
  second: PairRecord;
};

/** Pairs of which somebody may write both, the likeliest first; counted up to a thousand. */
export async function listPairs(
  db: Database,
  reach: Reach,
  { kind, reason, text, page }: PairQuestion,
): Promise<{ pairs: ListedPair[]; total: number }> {
  const conditions: RawBuilder<unknown>[] = [
    sql`not exists (select from directory.told_apart t where t.first_id = p.first_id and t.second_id = p.second_id)`,
    mayWrite(reach, sql`p.first_id`),
    mayWrite(reach, sql`p.second_id`),
  ];
  if (kind) conditions.push(sql`p.kind = ${kind}`);
  if (reason) conditions.push(sql`p.reasons @> ${[reason]}::text[]`);
  if (text) conditions.push(sql`(${isCalled(text, sql`p.first_id`)} or ${isCalled(text, sql`p.second_id`)})`);
  const chosen = sql`from directory.likely_pair p where ${sql.join(conditions, sql` and `)}`;
  const [{ rows }, { rows: counted }] = await Promise.all([
    sql<Row>`
      select p.kind, p.score, p.reasons, ${briefOf(sql`p.first_id`)} as first, ${briefOf(sql`p.second_id`)} as second
      from (select p.* ${chosen} order by p.score desc, p.first_id, p.second_id
        limit ${pairsAtOnce} offset ${(page - 1) * pairsAtOnce}) p
      order by p.score desc, p.first_id, p.second_id`.execute(db),
    sql<{
      total: number;
    }>`select count(*)::int as total from (select 1 ${chosen} limit ${mostCounted}) first_ones`.execute(db),
  ]);
  const codes = rows
    .flatMap(({ first, second }) => [first.town, second.town])
    .filter((code) => code !== null);
  const names = await listAreaNames(db, codes);
  const withTown = (record: PairRecord) =>
    Object.assign(record, { town: record.town && (names.get(record.town) ?? null) });
  const pairs = rows.map((row) =>
    Object.assign(row, { first: withTown(row.first), second: withTown(row.second) }),
  );
  return { pairs, total: counted[0]?.total ?? 0 };
}

/** What this person, or a colleague with the same reach, decided; at most a hundred. */
export async function listDecidedPairs(
  db: Database,
  reach: Reach,
  view: "merged" | "told-apart",
): Promise<DecidedPair[]> {
  const { rows } =
    view === "merged"
      ? await sql<DecidedPair>`
        select m.id as "mergeId", m.kind, m.survivor_id as "firstId", m.gone_id as "secondId",
          ${nameIn(sql`m.survivor_after`)} as "firstName", ${nameIn(sql`m.gone`)} as "secondName",
          m.merged_at as "when", m.merged_by as "byId", m.undone_at is not null as "isUndone"
        from directory.merge m where ${mayWrite(reach, sql`m.survivor_id`)}
        order by m.merged_at desc, m.id desc limit 100`.execute(db)
      : await sql<DecidedPair>`
        select null as "mergeId", case a.kind when 'place' then 'location' else a.kind end as kind, a.id as "firstId", b.id as "secondId",
          a.name as "firstName", b.name as "secondName", t.told_at as "when", t.told_by as "byId", false as "isUndone"
        from directory.told_apart t
        join directory.kept a on a.id = t.first_id join directory.kept b on b.id = t.second_id
        where ${mayWrite(reach, sql`t.first_id`)} and ${mayWrite(reach, sql`t.second_id`)}
        order by t.told_at desc, t.first_id limit 100`.execute(db);
  return rows;
}

function mayWrite(reach: Reach, id: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`exists (select from directory.kept k where k.id = ${id} and ${withinReach(reach)})`;
}

function isCalled(text: string, id: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`exists (select from directory.kept k where k.id = ${id}
    and strpos(lower(public.unaccent(k.name)), lower(public.unaccent(${text}))) > 0)`;
}

function nameIn(document: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`coalesce(nullif(btrim(${document} ->> 'name'), ''), '—')`;
}

function briefOf(id: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select jsonb_build_object('id', k.id, 'name', k.name,
      'organizationName', case when k.kind <> 'organization' then (select o.name from directory.organization o where o.id = k.organization_id) end,
      'town', (select t.towns[1] from directory.towns_of_all(array[k.id]) t))
    from directory.kept k where k.id = ${id})`;
}
