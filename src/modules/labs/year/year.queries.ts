// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { Lesson, NetworkBorn, PublishedHalf } from "./year.ts";

/** What labs learned in a year, the first written first; of one lab, or of a district's public ones. */
export async function listLessons(
  db: Database,
  { labId, districtId, year }: { labId?: string; districtId?: string; year: number },
): Promise<Lesson[]> {
  const rows = await db
    .selectFrom("labs.lesson as s")
    .innerJoin("labs.lab as l", (join) =>
      join.onRef("l.territory_id", "=", "s.territory_id").onRef("l.id", "=", "s.lab_id"),
    )
    .select(["s.id", "s.lab_id as labId", "s.year", "s.said", "s.written_on as writtenOn"])
    .where("s.year", "=", year)
    .$if(labId !== undefined, (query) => query.where("s.lab_id", "=", labId!))
    .$if(districtId !== undefined, (query) =>
      query.where("s.territory_id", "=", districtId!).where("l.status", "<>", "draft"),
    )
    .orderBy("s.written_on")
    .orderBy("s.id")
    .limit(2000)
    .execute();
  return rows;
}

/** The micro-networks of a district's public labs that were born in a year, by name. */
export async function listNetworksBorn(
  db: Database,
  districtId: string,
  year: number,
): Promise<NetworkBorn[]> {
  return db
    .selectFrom("labs.network as n")
    .innerJoin("labs.lab as l", (join) =>
      join.onRef("l.territory_id", "=", "n.territory_id").onRef("l.id", "=", "n.lab_id"),
    )
    .select(["n.id", "n.name", "n.lab_id as labId", "n.what_they_do as whatTheyDo", "n.born_on as bornOn"])
    .where("n.territory_id", "=", districtId)
    .where("n.status", "<>", "draft")
    .where("l.status", "<>", "draft")
    .where(sql<boolean>`extract(year from n.born_on) = ${year}`)
    .orderBy(sql`n.name collate "it-x-icu"`)
    .orderBy("n.id")
    .limit(500)
    .execute();
}

/** The activities that two labs did together in a year: agreed before its end, and not ended before its beginning. */
export async function countShared(
  db: Database,
  districtId: string,
  { from, to }: { from: Temporal.Instant; to: Temporal.Instant },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct s.activity_id) as count from labs.sharing s
    where ${districtId}::uuid in (s.territory_id, s.with_territory_id) and s.status in ('agreed', 'ended')
      and s.asked_at < ${to} and (s.status = 'agreed' and s.answered_at < ${to} or s.status = 'ended' and s.answered_at >= ${from})`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

/** The figures of the halves of a year as they were published, the first first: nothing is counted anew. */
export async function listHalves(db: Database, districtId: string, year: number): Promise<PublishedHalf[]> {
  const rows = await db
    .selectFrom("labs.published_half")
    .select(["half", "figures"])
    .where("territory_id", "=", districtId)
    .where("half", "like", `${year}-%`)
    .orderBy("half")
    .execute();
  return rows.map(({ half, figures }) => ({
    half,
    figures: (figures as { all: Record<string, number | null> }).all,
  }));
}

/** The years of which a lab may say what it learned, the latest first: from the first lab's to this one. */
export async function listYears(db: Database, districtId: string, thisYear: number): Promise<number[]> {
  const { rows } = await sql<{ first: number | null }>`
    select extract(year from min(coalesce(l.founded_on, l.created_at::date)))::int as first
    from labs.lab l where l.territory_id = ${districtId} and l.status <> 'draft'`.execute(db);
  const first = Math.max(rows[0]?.first ?? thisYear, thisYear - 9);
  return Array.from({ length: Math.max(1, thisYear - first + 1) }, (_, index) => thisYear - index);
}

/** The years in which something happened that the yearly page tells, of what labs keep themselves. */
export async function listYearsTold(db: Database, districtId: string): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    with public_lab as (
      select territory_id, id from labs.lab where territory_id = ${districtId} and status <> 'draft'),
    told as (
      select s.year from labs.lesson s join public_lab l on l.territory_id = s.territory_id and l.id = s.lab_id
      union select extract(year from n.born_on)::int from labs.network n
        join public_lab l on l.territory_id = n.territory_id and l.id = n.lab_id where n.status <> 'draft'
      union select extract(year from p.published_at at time zone 'Europe/Rome')::int from labs.practice p
        join public_lab l on l.territory_id = p.territory_id and l.id = p.lab_id where p.status = 'published'
      union select extract(year from starts_on)::int from labs.agreement
        where territory_id = ${districtId} and status in ('in-force', 'review', 'renewed', 'ended')
      union select extract(year from visit_on)::int from labs.visit where territory_id = ${districtId} and status = 'held'
      union select left(half, 4)::int from labs.published_half where territory_id = ${districtId})
    select year from told where year is not null order by year desc limit 50`.execute(db);
  return rows.map(({ year }) => year);
}
