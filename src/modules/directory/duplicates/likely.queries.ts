// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database, Transaction } from "../../../foundation/database/database.ts";
import type { EditableKind } from "../editing/editable.ts";
import type { Reach } from "../editing/editing-reach.ts";
import { withinReach } from "../keeping/kept.queries.ts";
import { likenessOf, sameName, type Evidence, type Likeness } from "./likeness.ts";

/** Two records that are probably one, the smaller id first. */
export type LikelyPair = Likeness & { kind: EditableKind; firstId: string; secondId: string };

/** Of a value that hundreds share (a switchboard) some holders are enough: what is one has its name in common too. */
const mostHolders = 30;
/** The likeliest are kept of each record: a person looks at some, not at hundreds. */
const mostOfOne = 10;
/**
 * So many records are looked for by names that differ in a letter: what people save in a day. A great load only by what is
 * equal, the key of a name too.
 */
const mostByName = 20;

type Candidate = { kind: EditableKind; first: string; second: string } & Evidence;

/**
 * What these records are probably the same as, found by equal traits and, when they are few, by names alike; the
 * likeliest first. The traits say what the transaction wrote. Pairs that somebody told apart are left out.
 */
export async function listLikelyPairs(tx: Transaction, ids: readonly string[]): Promise<LikelyPair[]> {
  if (ids.length === 0) return [];
  await sql`select set_config('pg_trgm.similarity_threshold', ${String(sameName)}, true)`.execute(tx);
  const byName =
    ids.length > mostByName
      ? sql``
      : sql`union
        select m.record_id, named.record_id from mine m cross join lateral (
          select t.record_id from directory.trait t
          where m.trait = 'name' and t.trait = 'name' and t.value % m.value and t.kind = m.kind and t.record_id <> m.record_id
          order by similarity(t.value, m.value) desc limit ${mostHolders}
        ) named`;
  const { rows } = await sql<Candidate>`
    with mine as materialized (select * from directory.trait where record_id = any (${[...ids]}::uuid[])),
    met as (
      select m.record_id, equal.record_id as other_id from mine m cross join lateral (
        select t.record_id from directory.trait t
        where m.trait <> 'organization' and t.trait = m.trait and t.value = m.value and t.kind = m.kind and t.record_id <> m.record_id
        limit ${mostHolders}
      ) equal
      union
      select x.service_id, beside.service_id from directory.service_at_location x cross join lateral (
        select y.service_id from directory.service_at_location y
        where y.location_id = x.location_id and y.service_id <> x.service_id limit ${mostHolders}
      ) beside
      where x.service_id in (select record_id from mine)
      ${byName}
    ),
    pair as materialized (
      select distinct least(record_id, other_id) as first, greatest(record_id, other_id) as second from met
    ),
    alike as materialized (
      select p.first, p.second, min(a.kind) as kind,
        coalesce(max(similarity(a.value, b.value)) filter (where a.trait = 'name'), 0) as likeness,
        coalesce(array_agg(distinct a.trait) filter (where a.value = b.value and a.trait not in ('name', 'key')), '{}') as shared
      from pair p
      join directory.trait a on a.record_id = p.first
      join directory.trait b on b.record_id = p.second and b.trait = a.trait
      group by p.first, p.second
    ),
    lying as materialized (
      select * from directory.towns_of_all(array(select first from alike union select second from alike))
    ),
    together as materialized (
      select distinct p.first, p.second from pair p
      join directory.service_at_location a on a.service_id = p.first
      join directory.service_at_location b on b.service_id = p.second and b.location_id = a.location_id
      union
      select p.first, p.second from pair p
      join directory.asset a on a.id = p.first join directory.asset b on b.id = p.second and b.location_id = a.location_id
    )
    select p.first, p.second, p.kind, p.likeness as "nameLikeness", p.shared, t.first is not null as "hasPlaceInCommon",
      case when one.towns && other.towns then 'same' when one.towns is null or other.towns is null then 'unknown' else 'other' end as town
    from alike p
    left join together t using (first, second)
    left join lying one on one.id = p.first
    left join lying other on other.id = p.second
    where not exists (select from directory.told_apart t where t.first_id = p.first and t.second_id = p.second)`.execute(
    tx,
  );
  return likeliestOf(rows);
}

function likeliestOf(candidates: readonly Candidate[]): LikelyPair[] {
  const pairs = candidates
    .flatMap(({ kind, first, second, ...evidence }) => {
      const likeness = likenessOf(kind, evidence);
      return likeness ? [{ ...likeness, kind, firstId: first, secondId: second }] : [];
    })
    .toSorted((a, b) => b.score - a.score || (a.firstId + a.secondId < b.firstId + b.secondId ? -1 : 1));
  const times = new Map<string, number>();
  return pairs.filter(({ firstId, secondId }) => {
    const seen = [firstId, secondId].map((id) => times.get(id) ?? 0);
    if (seen.every((count) => count >= mostOfOne)) return false;
    [firstId, secondId].forEach((id, index) => times.set(id, seen[index]! + 1));
    return true;
  });
}

/** A record that another is probably the same as, for somebody who writes that one. */
export type Alike = Likeness & { id: string; name: string; isTheirs: boolean };

/**
 * The other records of those pairs that this person may hear of: what they may write themselves, and what everybody
 * reads with its whole address. A street that agrees would otherwise tell a reserved one.
 */
export async function listAlike(
  tx: Transaction,
  id: string,
  { pairs, reach }: { pairs: readonly LikelyPair[]; reach: Reach },
): Promise<Alike[]> {
  const others = new Map(
    pairs.map((pair) => [pair.firstId === id ? pair.secondId : pair.firstId, pair] as const),
  );
  const { rows } = await sql<{ id: string; name: string; is_theirs: boolean }>`
    select k.id, k.name, coalesce(${withinReach(reach)}, false) as is_theirs
    from directory.kept k
    where k.id = any (${[...others.keys()]}::uuid[]) and (coalesce(${withinReach(reach)}, false) or not exists (
      select from directory.location l where l.id = k.id and l.address_visibility <> 'full'))`.execute(tx);
  return rows
    .map(({ id: other, name, is_theirs }) => {
      const { score, reasons } = others.get(other)!;
      return { id: other, name, isTheirs: is_theirs, score, reasons };
    })
    .toSorted((a, b) => b.score - a.score);
}

/** How many records wait to be compared. */
export async function countUncompared(db: Database): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*)::int as waiting from directory.uncompared`.execute(db);
  return rows[0]?.waiting ?? 0;
}
