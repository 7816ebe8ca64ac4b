// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type RawBuilder } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { AccessFacts, ActivityKind, Occurrence, Price, RegistrationKind } from "./activity.ts";
import type { AgendaFilters, AgendaLine, AgendaQuestion } from "./agenda.ts";

/** Beyond it a month is read day by day. */
const mostListed = 5_000;

/** Dates of public activities between two moments, the first first; cancelled ones too, unless told otherwise. */
export async function listOccurrences(db: Database, question: AgendaQuestion): Promise<AgendaLine[]> {
  const { most = mostListed, skip = 0 } = question;
  const rows = await lines(db)
    .where(between(question))
    .where(conditions(question))
    .orderBy("o.starts_at")
    .orderBy("a.name")
    .orderBy("o.id")
    .limit(most)
    .offset(skip)
    .execute();
  return rows.map(asLine);
}

/** The first dates of each day of Rome between two moments, and how many each day has (by YYYY-MM-DD). */
export async function listFirstOfDays(
  db: Database,
  { from, to, ...filters }: AgendaQuestion,
  perDay: number,
): Promise<{ lines: AgendaLine[]; counts: Map<string, number> }> {
  const { rows } = await sql<{ id: string; day: string; total: number; nth: number }>`
    select id, day::text, total, nth from (
      select o.id, day.day,
        (row_number() over (partition by day.day order by o.starts_at, a.name, o.id))::int as nth,
        (count(*) over (partition by day.day))::int as total
      from calendar.occurrence o
      join calendar.activity a on a.territory_id = o.territory_id and a.id = o.activity_id
      cross join lateral (select (o.starts_at at time zone 'Europe/Rome')::date as day) as day
      where o.starts_at >= ${from} and o.starts_at < ${to} and ${conditions(filters)}
    ) as dated
    where nth <= ${perDay}`.execute(db);
  const counts = new Map(rows.map(({ day, total }) => [day, total]));
  const ids = rows.map(({ id }) => id);
  const found = await lines(db)
    .where("o.id", "=", sql<string>`any (${ids}::uuid[])`)
    .orderBy("o.starts_at")
    .orderBy("a.name")
    .orderBy("o.id")
    .execute();
  return { lines: found.map(asLine), counts };
}

/** How many public dates there are between two moments. */
export async function countOccurrences(db: Database, question: AgendaQuestion): Promise<number> {
  const row = await db
    .selectFrom("calendar.occurrence as o")
    .innerJoin("calendar.activity as a", (join) =>
      join.onRef("a.territory_id", "=", "o.territory_id").onRef("a.id", "=", "o.activity_id"),
    )
    .select((eb) => eb.fn.countAll<number>().as("dates"))
    .where(between(question))
    .where(conditions(question))
    .executeTakeFirstOrThrow();
  return row.dates;
}

/** A date lasts a month at most: what began before that is over, and the index by start serves alone. */
function between({ from, to }: AgendaQuestion): RawBuilder<boolean> {
  const earliest = from.subtract({ hours: 24 * 31 });
  return sql<boolean>`o.ends_at > ${from} and o.starts_at < ${to} and o.starts_at > ${earliest}`;
}

/** Of what is to come: which kinds, areas (at most 300) and places (at most 500) there are. */
export async function listWhatIsThere(
  db: Database,
  after: Temporal.Instant,
): Promise<{ kinds: string[]; areas: string[]; locationIds: string[] }> {
  const { rows } = await sql<{ kinds: string[] | null; areas: string[] | null; places: string[] | null }>`
    with live as materialized (
      select a.kind, a.areas, a.location_id from calendar.activity a
      where ${isPublicSql} and exists (
        select from calendar.occurrence o where o.activity_id = a.id and o.ends_at > ${after} and o.status = 'planned')
    )
    select
      (select array_agg(distinct kind) from live) as kinds,
      (select array_agg(code) from (select distinct unnest(areas) as code from live limit 300) as there) as areas,
      (select array_agg(id) from (select distinct location_id as id from live where location_id is not null limit 500) as there) as places
    `.execute(db);
  const [there] = rows;
  return { kinds: there?.kinds ?? [], areas: there?.areas ?? [], locationIds: there?.places ?? [] };
}

const isPublicSql = sql<boolean>`(a.status = 'published' or (a.status = 'cancelled' and a.published_at is not null))`;

function lines(db: Database) {
  return db
    .selectFrom("calendar.occurrence as o")
    .innerJoin("calendar.activity as a", (join) =>
      join.onRef("a.territory_id", "=", "o.territory_id").onRef("a.id", "=", "o.activity_id"),
    )
    .select([
      "o.id",
      "o.activity_id as activityId",
      "o.territory_id as territoryId",
      "o.original_start as originalStart",
      "o.starts_at as startsAt",
      "o.ends_at as endsAt",
      "o.status",
      "o.is_moved as isMoved",
      "o.reason",
      "a.name",
      "a.kind",
      "a.price",
      "a.minimum_age as minimumAge",
      "a.maximum_age as maximumAge",
      "a.is_for_families as isForFamilies",
      "a.organization_id as organizationId",
      "a.organizer_name as organizerName",
      "a.registration_kind as registrationKind",
      "a.accessibility",
    ])
    .select([
      placeOf.as("locationId"),
      sql<string | null>`case when ${isElsewhere} then o.place_name else a.place_name end`.as("placeName"),
      sql<string | null>`case when ${isElsewhere} then null else a.address end`.as("address"),
      sql<boolean>`a.rule is not null`.as("isRepeated"),
    ]);
}

const isElsewhere = sql<boolean>`(o.location_id is not null or o.place_name is not null)`;
const placeOf = sql<string | null>`case when ${isElsewhere} then o.location_id else a.location_id end`;

function asLine(row: Awaited<ReturnType<ReturnType<typeof lines>["execute"]>>[number]): AgendaLine {
  return {
    ...row,
    status: row.status as Occurrence["status"],
    kind: row.kind as ActivityKind,
    price: row.price as Price,
    registrationKind: row.registrationKind as RegistrationKind,
    accessibility: row.accessibility as AccessFacts,
  };
}

function conditions(asked: AgendaFilters & { isPlannedOnly?: boolean }): RawBuilder<boolean> {
  const all: RawBuilder<boolean>[] = [isPublicSql];
  const { locationIds, organizationId, area, age, kinds, activityId, activityIds, accessibleAt } = asked;
  if (asked.isPlannedOnly) all.push(sql`o.status = 'planned'`);
  if (locationIds) all.push(sql`${placeOf} = any (${[...locationIds]}::uuid[])`);
  if (organizationId !== undefined) {
    all.push(sql`(a.organization_id = ${organizationId} or exists (
      select from calendar.co_organizer c
      where c.territory_id = a.territory_id and c.activity_id = a.id and c.organization_id = ${organizationId}))`);
  }
  if (area !== undefined) all.push(sql`a.areas @> array[${area}]`);
  if (age !== undefined) {
    all.push(sql`coalesce(a.minimum_age, 0) <= ${age} and coalesce(a.maximum_age, 200) >= ${age}`);
  }
  if (asked.isFree) all.push(sql`a.price in ('free', 'donation')`);
  if (accessibleAt) {
    all.push(sql`coalesce(a.accessibility -> 'wheelchair' ->> 'value',
      case when ${placeOf} = any (${[...accessibleAt]}::uuid[]) then 'yes' end) = 'yes'`);
  }
  if (asked.isForFamilies) all.push(sql`a.is_for_families`);
  if (kinds && kinds.length > 0) all.push(sql`a.kind = any (${[...kinds]}::text[])`);
  if (activityId !== undefined) all.push(sql`a.id = ${activityId}`);
  if (activityIds) all.push(sql`o.activity_id = any (${[...activityIds]}::uuid[])`);
  return sql<boolean>`${sql.join(all, sql` and `)}`;
}
