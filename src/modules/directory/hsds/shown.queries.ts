// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type RawBuilder } from "kysely";

import type { Depth } from "./rows.ts";

// The pieces of SQL that make each record as JSON, in the shapes of rows.ts. Hidden locations are not in
// directory.open_location: what goes through it cannot tell of them.

type Piece = RawBuilder<unknown>;
type Parts = Readonly<Record<string, Piece | undefined>>;

/** The most changes told of one record: the latest. */
const mostChanges = 50;

export function shownService(s: string, depth: Depth, { isNested = false } = {}): Piece {
  const id = sql.ref(`${s}.id`);
  return built({
    ...common("service", s, depth),
    organization:
      depth === "flat"
        ? undefined
        : one(sql`select ${shownOrganization("so", "own")} from directory.organization so
            where so.id = ${sql.ref(`${s}.organization_id`)}`),
    office_email:
      depth === "flat"
        ? one(
            sql`select so.email from directory.organization so where so.id = ${sql.ref(`${s}.organization_id`)}`,
          )
        : undefined,
    areas: depth === "own" ? undefined : shownAreas(id),
    placements: depth === "own" || isNested ? undefined : placementsOf(id, depth),
  });
}

export function shownOrganization(o: string, depth: Depth, { withServices = false } = {}): Piece {
  const id = sql.ref(`${o}.id`);
  return built({
    ...common("organization", o, depth),
    locations:
      depth === "full"
        ? many(sql`select ${shownLocation("ol", "full")} as item, ol.id as place from directory.open_location ol
            where ol.organization_id = ${id}`)
        : undefined,
    services: withServices
      ? many(sql`select ${shownService("os", "full")} as item, os.id as place from directory.service os
          where os.organization_id = ${id}`)
      : undefined,
  });
}

/** `l` is a row of directory.open_location. */
export function shownLocation(l: string, depth: Depth): Piece {
  return built({
    ...common("location", l, depth),
    record: sql.ref(`${l}.record`),
    // What was written while it was hidden or shown by area is nobody's.
    revisions:
      depth === "own"
        ? undefined
        : sql`case when ${sql.ref(`${l}.is_exact`)} then ${revisionsOf(sql.ref(`${l}.id`))} end`,
  });
}

/** `x` is the service at a location, `xl` its open location, `xs` its service. */
export function shownPlacement(x: string, depth: Depth): Piece {
  return built({
    record: placementRecord(x, "xl"),
    modified: instant(sql`greatest(xs.last_modified, xl.last_modified)`),
    location: shownLocation("xl", depth),
    service: shownService("xs", depth, { isNested: true }),
  });
}

export function shownTerm(t: string, y: string): Piece {
  return built({ record: row(t), taxonomy: row(y) });
}

function common(kind: "service" | "organization" | "location", alias: string, depth: Depth): Parts {
  const id = sql.ref(`${alias}.id`);
  const own = { record: row(alias), modified: instant(sql.ref(`${alias}.last_modified`)) };
  if (depth === "own") return own;
  return {
    ...own,
    attributes: attributesOf(kind, id, depth),
    assurance: one(sql`select json_agg(json_build_object(
        'field_group', c.field_group, 'assured_date', c.assured_date, 'method', c.method) order by c.field_group)
      from directory.assurance c where c.record_id = ${id}`),
    revisions: revisionsOf(id),
  };
}

function attributesOf(kind: string, id: Piece, depth: Depth): Piece {
  const columns = { taxonomy_term_id: sql`a.taxonomy_term_id`, label: sql`a.label`, value: sql`a.value` };
  const from = sql`from directory.attribute a where a.link_entity = ${sql.lit(kind)} and a.link_id = ${id}`;
  if (depth === "flat")
    return one(sql`select json_agg(${built(columns)} order by a.taxonomy_term_id) ${from}`);
  return one(sql`
    select json_agg(${built({ ...columns, term: shownTerm("t", "y") })} order by a.taxonomy_term_id)
    from directory.attribute a
    join directory.taxonomy_term t on t.id = a.taxonomy_term_id
    join directory.taxonomy y on y.id = t.taxonomy_id
    where a.link_entity = ${sql.lit(kind)} and a.link_id = ${id}`);
}

function revisionsOf(id: Piece): Piece {
  const state = built({
    number: sql`r.number`,
    act: sql`r.act`,
    content: sql`r.content`,
    at: sql`to_char(r.changed_at at time zone 'Europe/Rome', 'YYYY-MM-DD')`,
    by: sql`r.changed_by`,
  });
  return one(sql`select json_agg(${state} order by r.number) from (
      select * from directory.revision where record_id = ${id} order by number desc limit ${sql.lit(mostChanges)}
    ) as r`);
}

function shownAreas(serviceId: Piece): Piece {
  return one(sql`select json_agg(json_build_object(
      'name', v.name, 'description', v.description, 'extent', v.extent, 'extent_type', v.extent_type, 'uri', v.uri,
      'area_code', v.area_code, 'known_name', v.known_name, 'known_uri', v.known_uri))
    from directory.served_area v
    where v.service_id = ${serviceId}`);
}

function placementsOf(serviceId: Piece, depth: Depth): Piece {
  const item = built({
    record: placementRecord("px", "pl"),
    location: depth === "full" ? shownLocation("pl", "full") : undefined,
  });
  return many(sql`select ${item} as item, px.id as place
    from directory.service_at_location px join directory.open_location pl on pl.id = px.location_id
    where px.service_id = ${serviceId}`);
}

/** What is said of a service at a place shown only by area could tell where it is: there remain its hours. */
function placementRecord(x: string, l: string): Piece {
  const place = built({
    id: sql.ref(`${x}.id`),
    service_id: sql.ref(`${x}.service_id`),
    location_id: sql.ref(`${x}.location_id`),
    hours: sql.ref(`${x}.hours`),
  });
  return sql`case when ${sql.ref(`${l}.is_exact`)} then ${row(x)} else ${place} end`;
}

function row(alias: string): Piece {
  return sql`row_to_json(${sql.ref(alias)})`;
}

/** As HSDS writes moments, exact to the microsecond: who asks what changed since then must not get it again. */
function instant(moment: Piece): Piece {
  return sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}

function one(question: Piece): Piece {
  return sql`(${question})`;
}

function many(question: Piece): Piece {
  return sql`(select json_agg(found.item order by found.place) from (${question}) as found)`;
}

function built(parts: Parts): Piece {
  const pairs = Object.entries(parts).flatMap(([key, piece]) =>
    piece ? [sql`${sql.lit(key)}, ${piece}`] : [],
  );
  return sql`json_build_object(${sql.join(pairs)})`;
}
