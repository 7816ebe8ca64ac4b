// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Actor } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { listTowns } from "../../territories/district.queries.ts";
import type { Reach } from "../editing/editing-reach.ts";
import { findingKinds, type FindingKind } from "../search/criteria.ts";
import { coverTowns } from "./coverage.queries.ts";
import { checkDays, checked, withinReach } from "./kept.queries.ts";
import type { Freshness } from "./kept.ts";
import { mostTowns, type Counting, type Overview, type WaitingDraft } from "./overview.ts";

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
