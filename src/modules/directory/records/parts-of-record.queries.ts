// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type RawBuilder } from "kysely";

// The pieces of SQL that more than one page asks for. Each is a jsonb value, or a list that is never null.

/** The most things of one kind that a page lists; beyond it there is the search. */
export const mostListed = 200;

/**
 * What anyone may know of location `l`, with its `public_place` p (null when it is not physical): see KnownPlace. Of one
 * that shows its area only there is whom to call, and no free text: it may say the street.
 */
export const knownPlace: RawBuilder<unknown> = sql`jsonb_build_object(
  'id', l.id,
  'name', coalesce(
    nullif(btrim(l.name), ''),
    (select host.name from directory.organization host where host.id = l.organization_id),
    case l.address_visibility when 'full' then l.addresses -> 0 ->> 'address_1' end,
    p.municipality, ''),
  'location_type', l.location_type,
  'is_exact', l.address_visibility = 'full',
  'address', case l.address_visibility when 'full' then coalesce(
    jsonb_path_query_first(l.addresses, '$[*] ? (@.address_type == "physical")'), l.addresses -> 0) end,
  'municipality', p.municipality,
  'neighbourhood', p.neighbourhood,
  'latitude', case l.address_visibility when 'full' then l.latitude end,
  'longitude', case l.address_visibility when 'full' then l.longitude end,
  'transportation', case l.address_visibility when 'full' then l.transportation end,
  'url', l.url,
  'phones', l.phones,
  'languages', l.languages,
  'accessibility', case l.address_visibility when 'full' then l.accessibility else '[]' end,
  'accessibility_facts', l.accessibility_facts,
  'hours', l.hours,
  'patron_day', p.patron_day)`;

/** The organization whose id is `id`, as another page names it. */
export function organizationBrief(id: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select jsonb_build_object('id', o.id, 'name', o.name, 'email', o.email, 'website', o.website, 'phones', o.phones)
    from directory.organization o where o.id = ${id})`;
}

/** The terms that describe the record whose id is `id`, in the order in which people read them. */
export function terms(id: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`coalesce((select jsonb_agg(
      jsonb_build_object('taxonomy', y.key, 'code', t.code, 'name', t.name, 'name_en', t.name_en) order by y.key, t.position, t.name)
    from directory.attribute a
    join directory.taxonomy_term t on t.id = a.taxonomy_term_id
    join directory.taxonomy y on y.id = t.taxonomy_id
    where a.link_id = ${id}), '[]')`;
}

const line = (text: RawBuilder<unknown>) => sql`left(regexp_replace(${text}, '\\s+', ' ', 'g'), 200)`;

/** Services `b` that a condition picks: the active first, then by name. */
export function serviceBriefs(condition: RawBuilder<unknown>, atMost = mostListed): RawBuilder<unknown> {
  return sql`coalesce((select jsonb_agg(found.brief) from (
    select jsonb_build_object('id', b.id, 'name', b.name, 'status', b.status, 'line', ${line(sql`b.description`)}) as brief
    from directory.service b
    where ${condition}
    order by b.status in ('inactive', 'defunct'), b.name collate "it-x-icu", b.id
    limit ${atMost}) as found), '[]')`;
}

/** Assets `b` that a condition picks, by name. */
export function assetBriefs(condition: RawBuilder<unknown>, atMost = mostListed): RawBuilder<unknown> {
  return sql`coalesce((select jsonb_agg(found.brief) from (
    select jsonb_build_object('id', b.id, 'name', b.name, 'kind', b.kind, 'line', ${line(sql`b.description`)}) as brief
    from directory.asset b
    where (${condition}) and not exists (
      select from directory.location kept where kept.id = b.location_id and kept.address_visibility = 'hidden')
    order by b.name collate "it-x-icu", b.id
    limit ${atMost}) as found), '[]')`;
}
