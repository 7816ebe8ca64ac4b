// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { romeDate, romeInstant } from "../../../foundation/time/rome.ts";
import type { Box } from "../../territories/picture.ts";
import { doorsOfDay, type NextDoor } from "./next-doors.ts";

/** How many days are looked at beyond today. */
const daysAhead = 6;
/** Dots on the small map: more would cover it. */
const mostPoints = 150;

/** Nobody is far out within so many degrees, some five kilometres. */
const nearDegrees = 0.05;

export type Point = { longitude: number; latitude: number };

/**
 * Places whose door is shut now and opens again by a week from now: for each its next opening, the first of each day.
 * `many` is how many open that day in all.
 */
export async function listNextDoors(db: Database, now: Temporal.Instant): Promise<NextDoor[]> {
  const end = romeInstant(
    romeDate(now)
      .add({ days: daysAhead + 1 })
      .toPlainDateTime(),
  );
  const { rows } = await sql<NextDoor>`
    with opening as materialized (
      select t.id, next.starts, next.ends
      from directory.timetable t
      cross join lateral (
        select lower(stretch) as starts, upper(stretch) as ends from unnest(t.open_times) as stretch
        where lower(stretch) > ${now} order by 1 limit 1
      ) as next
      where not t.open_times @> ${now}::timestamptz and next.starts < ${end}
    ),
    door as (
      select distinct on (f.thing_id)
        f.thing_id, f.name, f.neighbourhood, f.municipality, f.is_area_only, f.longitude, f.latitude, o.starts, o.ends,
        (o.starts at time zone 'Europe/Rome')::date as day
      from directory.finding f join opening o on o.id = f.timetable_id
      where f.kind = 'place'
      order by f.thing_id, o.starts
    ),
    numbered as (
      select *, count(*) over (partition by day)::int as many,
        row_number() over (partition by day order by starts, name collate "it-x-icu", thing_id) as number
      from door
    )
    select thing_id as id, name, neighbourhood, municipality, day::text, starts, ends, many,
      case when not is_area_only then longitude end as longitude,
      case when not is_area_only then latitude end as latitude
    from numbered where number <= ${doorsOfDay} order by starts, name collate "it-x-icu", thing_id`.execute(
    db,
  );
  return rows;
}

/** Where doors are open in this minute, of those whose address may be known. */
export async function listOpenPoints(
  db: Database,
  { from, to }: { from: string; to: string },
): Promise<Point[]> {
  const { rows } = await sql<Point>`
    select distinct f.longitude, f.latitude
    from directory.finding f
    where f.kind = 'place' and not f.is_area_only and f.longitude is not null and f.timetable_id in (
      select t.id from directory.timetable t
      where t.open_times && tstzrange(${from}::timestamptz, ${to}::timestamptz))
    limit ${mostPoints}`.execute(db);
  return rows;
}

/**
 * Where the places are, but for those far out from all the others (three times the distance between the quartiles, as
 * Tukey draws it): an installation of several districts shows the one where most is. Undefined when none has a position.
 */
export async function findBoxOfPlaces(db: Database): Promise<Box | undefined> {
  const { rows } = await sql<Partial<Record<keyof Box, number | null>>>`
    with place as (
      select longitude as x, latitude as y from directory.finding where kind = 'place' and longitude is not null
    ),
    quartile as (
      select percentile_disc(0.25) within group (order by x) as x1, percentile_disc(0.75) within group (order by x) as x3,
        percentile_disc(0.25) within group (order by y) as y1, percentile_disc(0.75) within group (order by y) as y3
      from place
    )
    select min(x) as west, max(x) as east, min(y) as south, max(y) as north
    from place, quartile
    where x between x1 - 3 * greatest(x3 - x1, ${nearDegrees}) and x3 + 3 * greatest(x3 - x1, ${nearDegrees})
      and y between y1 - 3 * greatest(y3 - y1, ${nearDegrees}) and y3 + 3 * greatest(y3 - y1, ${nearDegrees})`.execute(
    db,
  );
  const { west, east, south, north } = rows[0] ?? {};
  if (typeof west !== "number" || typeof east !== "number") return undefined;
  return typeof south === "number" && typeof north === "number" ? { west, east, south, north } : undefined;
}
