// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type RawBuilder } from "kysely";

import type { Term } from "./meaning.ts";
import { onSphere, type Place } from "./place.ts";
import type { Search } from "./search.ts";

/** A position as the index of positions orders it. */
export function spherePoint(place: Pick<Place, "longitude" | "latitude">): RawBuilder<string> {
  return sql<string>`cube(${onSphere(place)}::float8[])`;
}

/** What a record must say: for each term one of its alternatives; with "any", one term is enough. */
export function textQuery(terms: readonly Term[], match: Search["match"]): RawBuilder<string> {
  const perTerm = terms.map(({ alternatives }) => {
    const ways = alternatives.map(({ words }) => sql`${wayQuery(words)}`);
    return sql`(${sql.join(ways, sql` || `)})`;
  });
  return sql<string>`(${sql.join(perTerm, match === "all" ? sql` && ` : sql` || `)})`;
}

/** One way of saying: several words must stand beside each other. */
export function wayQuery(words: string): RawBuilder<string> {
  return sql<string>`phraseto_tsquery('directory.italian', ${words}::text)`;
}

/** Timetables open at some moment of a time; equal timetables are kept once, so this list is short. */
function openTimetables({ from, to }: { from: string; to: string }): RawBuilder<unknown> {
  return sql`select t.id from directory.timetable t
    where t.open_times && tstzrange(${from}::timestamptz, ${to}::timestamptz)`;
}

export function openDuring(time: { from: string; to: string }): RawBuilder<boolean> {
  return sql<boolean>`(f.timetable_id in (${openTimetables(time)})) is true`;
}

/** Everything a search asks of a finding, but for its words. */
export function filters(search: Search): RawBuilder<boolean> {
  const conditions: RawBuilder<unknown>[] = [sql`f.kind = ${search.kind}`];
  if (search.serves) conditions.push(sql`f.serves && ${[...search.serves]}::text[]`);
  if (search.categories) conditions.push(sql`f.categories && ${[...search.categories]}::text[]`);
  if (search.target) conditions.push(sql`f.targets @> ${[search.target]}::text[]`);
  if (search.age !== undefined) {
    conditions.push(sql`coalesce(f.minimum_age, 0) <= ${search.age}`);
    conditions.push(sql`coalesce(f.maximum_age, 200) >= ${search.age}`);
  }
  if (search.open) conditions.push(openDuring(search.open));
  if (search.free) conditions.push(sql`f.is_free`);
  if (search.language) conditions.push(sql`f.languages @> ${[search.language]}::text[]`);
  if (search.wheelchair) conditions.push(sql`f.wheelchair in ('yes', 'partly')`);
  if (search.mode) conditions.push(sql`f.access_modes @> ${[search.mode]}::text[]`);
  if (search.place && search.withinMetres) {
    const here = spherePoint(search.place);
    conditions.push(sql`f.position <@ cube_enlarge(${here}, ${search.withinMetres}::float8, 3)`);
    conditions.push(sql`f.position <-> ${here} <= ${search.withinMetres}::float8`);
  }
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}
