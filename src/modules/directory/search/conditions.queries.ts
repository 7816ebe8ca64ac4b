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
export function wayQuery(words: string | RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`phraseto_tsquery('directory.italian', ${words}::text)`;
}

/** Whether the doors are open at some moment of a time; unknown hours are not. Looked up row by row: few rows come here. */
export function openDuring({ from, to }: { from: string; to: string }): RawBuilder<boolean> {
  return sql<boolean>`(
    select t.open_times && tstzrange(${from}::timestamptz, ${to}::timestamptz)
    from directory.timetable t where t.id = f.timetable_id
  )`;
}

/** Everything a search asks of a finding, but for its words and where it is. */
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
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

/** Has the words of the search, in its name or anywhere. */
export function saying(search: Search, where: "name_text" | "full_text" = "full_text"): RawBuilder<boolean> {
  if (search.terms.length === 0) return sql<boolean>`true`;
  return sql<boolean>`${sql.ref(`f.${where}`)} @@ ${textQuery(search.terms, search.match)}`;
}

/** Has a position, within the distance that was asked. */
export function nearby({ place, withinMetres }: Search): RawBuilder<boolean> {
  if (!place || !withinMetres) return sql<boolean>`f.position is not null`;
  const here = spherePoint(place);
  return sql<boolean>`f.position <@ cube_enlarge(${here}, ${withinMetres}::float8, 3)
    and f.position <-> ${here} <= ${withinMetres}::float8`;
}

/** A service without a place of its own that serves the people of this one: at home, by phone, in the network. */
export function remote({ kind, place }: Search): RawBuilder<boolean> {
  if (kind !== "service" || !place) return sql<boolean>`false`;
  return sql<boolean>`f.position is null and f.serves && ${place.codes}::text[]`;
}
