// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type RawBuilder } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Actor } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { codesOf } from "../../territories/area.ts";
import { listTowns, type Town } from "../../territories/district.queries.ts";
import type { Reach } from "../editing/editing-reach.ts";
import { findingKinds, type FindingKind } from "../search/criteria.ts";
import { checkDays, checked, withinReach } from "./kept.queries.ts";
import type { Freshness } from "./kept.ts";
import { mostTowns, type Counting, type Overview, type TownCoverage, type WaitingDraft } from "./overview.ts";

/** What a district sees first. `kind` is the kind of which coverage is also told by whom it is for. */
export async function getOverview(
  db: Database,
  actor: Actor,
  {
    reach,
    kind,
    counting,
    now,
  }: { reach: Reach; kind: FindingKind; counting: Counting; now: Temporal.Instant },
): Promise<Overview> {
  const districts = reach.isEverything ? "all" : [...reach.districts, ...reach.corrects];
  const towns = await listTowns(db, districts, mostTowns + 1);
  const [covered, freshness, drafts, unanswered] = await Promise.all([
    coverTowns(db, reach, {
      towns: towns.slice(0, mostTowns),
      kind,
      counted: counting === "to-check" ? checked("to-check", now) : sql`true`,
    }),
    countFreshness(db, reach, now),
    listDrafts(db, actor, reach),
    listUnansweredSince(db, romeDate(now).subtract({ days: 30 }), 10),
  ]);
  return { towns: covered, isMore: towns.length > mostTowns, freshness, drafts, unanswered };
}

type Covered = { town: string; kind: FindingKind; target: string | null; things: number };

/** A record is there for a municipality when it lies in it, has a place there, or works for its people. */
async function coverTowns(
  db: Database,
  reach: Reach,
  { towns, kind, counted }: { towns: readonly Town[]; kind: FindingKind; counted: RawBuilder<unknown> },
): Promise<TownCoverage[]> {
  const codes = JSON.stringify(towns.map((town) => ({ code: town.code, codes: codesOf(town) })));
  const { rows } = await sql<Covered>`
    with town as (select * from jsonb_to_recordset(${codes}::jsonb) as t(code text, codes text[])),
    here as (
      select t.code as town, y.id from town t join directory.lying y on y.code = t.code
      union
      select t.code, v.service_id from town t join directory.service_area v on v.area_code = any (t.codes)
    ),
    there as materialized (
      select h.town, k.kind, k.id from here h
      join directory.kept k on k.id = h.id and k.works
      where ${withinReach(reach)} and ${counted}
    )
    select town, kind, null as target, count(*)::int as things from there group by town, kind
    union all
    select there.town, there.kind, target, count(*)::int
    from there join directory.described d on d.id = there.id cross join unnest(d.targets) as target
    where there.kind = ${kind}
    group by there.town, there.kind, target`.execute(db);

  const byTown = Map.groupBy(rows, ({ town }) => town);
  return towns.map(({ code, name }) => {
    const own = byTown.get(code) ?? [];
    const count = (wanted: FindingKind) =>
      own.find((row) => row.kind === wanted && row.target === null)?.things ?? 0;
    return {
      code,
      name,
      kinds: {
        service: count("service"),
        place: count("place"),
        organization: count("organization"),
        asset: count("asset"),
      },
      targets: Object.fromEntries(own.flatMap(({ target, things }) => (target ? [[target, things]] : []))),
    };
  });
}

async function countFreshness(
  db: Database,
  reach: Reach,
  now: Temporal.Instant,
): Promise<Overview["freshness"]> {
  const { aYearAgo, sixMonthsAgo } = checkDays(now);
  const { rows } = await sql<{ kind: FindingKind; freshness: Freshness; things: number }>`
    select k.kind, case
        when k.assured_date is null then 'never'
        when k.assured_date < ${aYearAgo}::date then 'over-a-year'
        when k.assured_date < ${sixMonthsAgo}::date then 'over-six-months'
        else 'recent' end as freshness,
      count(*)::int as things
    from directory.kept k where k.works and ${withinReach(reach)}
    group by 1, 2`.execute(db);
  const count = (kind: FindingKind, freshness: Freshness) =>
    rows.find((row) => row.kind === kind && row.freshness === freshness)?.things ?? 0;
  const ofKind = (kind: FindingKind) => ({
    never: count(kind, "never"),
    "over-a-year": count(kind, "over-a-year"),
    "over-six-months": count(kind, "over-six-months"),
    recent: count(kind, "recent"),
  });
  return Object.fromEntries(findingKinds.map((kind) => [kind, ofKind(kind)])) as Overview["freshness"];
}

/** Drafts of records within reach, and one's own; of others' new records only who writes them knows. */
async function listDrafts(db: Database, actor: Actor, reach: Reach): Promise<WaitingDraft[]> {
  const me = actor.kind === "person" ? actor.id : null;
  const { rows } = await sql<WaitingDraft>`
    select case d.kind when 'location' then 'place' else d.kind end as kind, d.record_id as "recordId", k.name,
      (d.author_id is not distinct from ${me}::uuid) as "isMine", d.saved_at as "savedAt"
    from directory.draft d
    left join directory.kept k on k.id = d.record_id
    where d.author_id = ${me}::uuid or (k.id is not null and ${withinReach(reach)})
    order by d.saved_at desc
    limit 50`.execute(db);
  return rows;
}

/** What was searched in vain since a day, all days summed, the most wanted first. */
async function listUnansweredSince(
  db: Database,
  since: Temporal.PlainDate,
  atMost: number,
): Promise<{ words: string; times: number }[]> {
  const { rows } = await sql<{ words: string; times: number }>`
    select words, sum(times)::int as times from directory.unanswered_search
    where asked_on >= ${since.toString()}::date and words <> ''
    group by words order by sum(times) desc, words limit ${atMost}`.execute(db);
  return rows;
}
