// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type RawBuilder } from "kysely";

import { wayQuery } from "./conditions.queries.ts";
import type { Finding, Search } from "./search.ts";

type Match = { term: number; words: string; inName: boolean };

/** A finding as PostgreSQL puts it together: every way in which it matched. */
export type CardRow = Omit<Finding, "matched"> & { matches: Match[] | null };

/** What a card shows of the finding `f`, its timetable `t` and its place on the `page`, spelled as `Finding` spells it. */
export function card({ terms }: Search): RawBuilder<unknown> {
  const ways = terms.flatMap(({ alternatives }, term) => alternatives.map(({ words }) => ({ term, words })));
  const matches = ways.map(
    ({ term, words }) =>
      sql`(${term}::int, ${words}::text, f.full_text @@ ${wayQuery(words)}, f.name_text @@ ${wayQuery(words)})`,
  );
  const matched =
    ways.length > 0
      ? sql`(select json_agg(json_build_object('term', term, 'words', words, 'inName', in_name))
          from (values ${sql.join(matches)}) as way (term, words, hit, in_name) where hit)`
      : sql`null::json`;
  return sql`json_build_object(
    'kind', f.kind, 'thingId', f.thing_id, 'name', f.name, 'line', coalesce(f.line, ''),
    'organizationName', f.organization_name, 'placeName', f.place_name, 'municipality', f.municipality,
    'neighbourhood', f.neighbourhood, 'longitude', f.longitude, 'latitude', f.latitude, 'isAreaOnly', f.is_area_only,
    'distanceMetres', case when not f.is_area_only then page.distance end, 'isFree', f.is_free,
    'accessModes', f.access_modes, 'wheelchair', f.wheelchair, 'languages', f.languages, 'categories', f.categories,
    'assuredDate', f.assured_date, 'isStale', f.is_stale, 'hours', t.hours, 'patronDay', t.patron_day,
    'matches', ${matched})`;
}

/** A card with one reason for each word searched: in the name if possible. */
export function findingOf({ matches, ...finding }: CardRow): Finding {
  const byTerm = Map.groupBy(matches ?? [], ({ term }) => term);
  const matched = [...byTerm.values()].map((ways) => {
    const { words, inName } = ways.find((way) => way.inName) ?? ways[0]!;
    return { words, inName };
  });
  return { ...finding, matched };
}
