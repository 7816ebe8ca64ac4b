// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type RawBuilder } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import { spherePoint, textQuery } from "../search/conditions.queries.ts";
import { readMeaning } from "../search/meaning.queries.ts";
import type { Term } from "../search/meaning.ts";
import { findPlace } from "../search/place.queries.ts";
import type { Place } from "../search/place.ts";
import type { Collection, Criteria } from "./criteria.ts";
import type { Times } from "./times-asked.ts";

type Condition = RawBuilder<unknown>;

/** Criteria that have been understood: words are terms with their synonyms, a postcode a place, a term all those under it. */
export type Asked = Criteria & {
  terms: readonly Term[];
  termIds: readonly string[] | undefined;
  place: Place | undefined;
  times: Times | undefined;
};

export async function understand(db: Database, criteria: Criteria, times: Times | undefined): Promise<Asked> {
  const { search, taxonomy_term_id: term, postcode } = criteria;
  return {
    ...criteria,
    terms: search ? await readMeaning(db, search) : [],
    termIds: term === undefined ? undefined : await listTermsUnder(db, term),
    place: postcode ? await findPlace(db, postcode) : undefined,
    times,
  };
}

/** A term means also those under it: who asks for "Casa" wants what is filed as "Affitto". */
async function listTermsUnder(db: Database, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive under (id) as (
      select ${id}::uuid union select t.id from directory.taxonomy_term t join under on t.parent_id = under.id
    ) select id from under`.execute(db);
  return rows.map((row) => row.id);
}

/** What must hold of a row: `x` is the record itself; of a service at a location, with `xs` and `xl`. */
export function conditionsOf(collection: Collection, asked: Asked): Condition[] {
  switch (collection) {
    case "services":
      return [...ofService("x", asked), ...changed(sql`x.last_modified`, asked)];
    case "organizations":
      return ofOrganization(asked);
    case "service_at_locations":
      return ofPlacement(asked);
    case "taxonomies":
      return saidIn(["x.name", "x.description"], asked);
    case "taxonomy_terms":
      return ofTerm(asked);
  }
}

function ofService(s: string, asked: Asked): Condition[] {
  const [id, organization] = [sql.ref(`${s}.id`), sql.ref(`${s}.organization_id`)];
  const conditions: Condition[] = [];
  if (asked.terms.length > 0) conditions.push(sql`${id} in (${findings("service", asked)})`);
  if (asked.organization_id) conditions.push(sql`${organization} = ${asked.organization_id}`);
  conditions.push(...described("service", id, asked));
  if (asked.minimum_age !== undefined)
    conditions.push(sql`coalesce(${sql.ref(`${s}.maximum_age`)}, 200) >= ${asked.minimum_age}`);
  if (asked.maximum_age !== undefined)
    conditions.push(sql`coalesce(${sql.ref(`${s}.minimum_age`)}, 0) <= ${asked.maximum_age}`);
  if (asked.times)
    conditions.push(sql`exists (select from directory.finding f
      where f.kind = 'service' and f.thing_id = ${id} and ${open(asked.times)})`);
  return conditions;
}

function ofOrganization(asked: Asked): Condition[] {
  const conditions = [
    ...described("organization", sql`x.id`, asked),
    ...changed(sql`x.last_modified`, asked),
  ];
  if (asked.terms.length > 0) conditions.push(sql`x.id in (${findings("organization", asked)})`);
  if (asked.organization_id) conditions.push(sql`x.id = ${asked.organization_id}`);
  return conditions;
}

function ofPlacement(asked: Asked): Condition[] {
  const { terms, times, place, postcode, proximity, ...rest } = asked;
  // Words and hours are asked of the service as it is at this place.
  const conditions = ofService("xs", { ...rest, terms: [], times: undefined, place, postcode, proximity });
  conditions.push(...changed(sql`greatest(xs.last_modified, xl.last_modified)`, asked));
  const here = (condition: Condition) =>
    sql`exists (select from directory.finding f
      where f.kind = 'service' and f.thing_id = x.service_id and f.location_id = x.location_id and ${condition})`;
  if (terms.length > 0) conditions.push(here(sql`f.full_text @@ ${textQuery(terms, "all")}`));
  if (times) conditions.push(here(open(times)));
  if (postcode !== undefined) conditions.push(here(near(asked)));
  return conditions;
}

/**
 * Within the metres from the middle of the postcode, for who asks them; else what works for the people of the postcode,
 * or says nothing of that and is there. Positions are those that a search may know.
 */
function near({ place, postcode, proximity }: Asked): Condition {
  if (proximity !== undefined) {
    if (!place) return sql`false`;
    return sql`f.position <@ cube_enlarge(${spherePoint(place)}, ${proximity}::float8, 3)
      and f.position <-> ${spherePoint(place)} <= ${proximity}::float8`;
  }
  const codes = place?.codes ?? [];
  return sql`(f.serves && ${[...codes]}::text[] or (f.serves = '{}' and f.postal_code = ${postcode}))`;
}

function ofTerm(asked: Asked): Condition[] {
  const conditions = saidIn(["x.name", "x.description", "x.code"], asked);
  if (asked.taxonomy_id) conditions.push(sql`x.taxonomy_id = ${asked.taxonomy_id}`);
  if (asked.parent_id) conditions.push(sql`x.parent_id = ${asked.parent_id}`);
  if (asked.top_only) conditions.push(sql`x.parent_id is null`);
  return conditions;
}

function findings(kind: "service" | "organization", { terms }: Asked): Condition {
  return sql`select f.thing_id from directory.finding f
    where f.kind = ${kind} and f.full_text @@ ${textQuery(terms, "all")}`;
}

function described(
  entity: "service" | "organization",
  id: Condition,
  { termIds, taxonomy_id }: Asked,
): Condition[] {
  const said = (condition: Condition) =>
    sql`exists (select from directory.attribute a join directory.taxonomy_term t on t.id = a.taxonomy_term_id
      where a.link_entity = ${entity} and a.link_id = ${id} and ${condition})`;
  const conditions: Condition[] = [];
  if (termIds) conditions.push(said(sql`a.taxonomy_term_id = any (${[...termIds]}::uuid[])`));
  if (taxonomy_id) conditions.push(said(sql`t.taxonomy_id = ${taxonomy_id}`));
  return conditions;
}

/** On or after, as the API of HSDS says. */
function changed(when: Condition, { modified_after }: Asked): Condition[] {
  return modified_after ? [sql`${when} >= ${modified_after}::timestamptz`] : [];
}

function open({ from, until }: Times): Condition {
  return sql`exists (select from directory.timetable h where h.id = f.timetable_id and h.open_times && (
    select range_agg(tstzrange(span.from, span.until))
    from unnest(${[...from]}::timestamptz[], ${[...until]}::timestamptz[]) as span ("from", until)))`;
}

/** All the words, in any of the columns, by what they stem from. */
function saidIn(columns: readonly string[], { search }: Asked): Condition[] {
  if (!search) return [];
  const texts = sql.join(columns.map((column) => sql.ref(column)));
  return [
    sql`to_tsvector('directory.italian', concat_ws(' ', ${texts})) @@ plainto_tsquery('directory.italian', ${search})`,
  ];
}
