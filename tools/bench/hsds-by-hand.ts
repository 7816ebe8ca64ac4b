// SPDX-License-Identifier: AGPL-3.0-or-later

// The same rows as the HSDS API reads, as JSON, in one statement each: no field is checked, renamed or left out, nothing
// is hidden, and nobody is told what changed.

/** $1 where the page begins. */
export const listOfServices = `
  with page as materialized (
    select id from directory.service order by id limit 50 offset $1
  )
  select (select count(*)::int from directory.service) as total,
    json_agg(json_build_object('service', row_to_json(s), 'organization', row_to_json(o)) order by s.id) as contents
  from page join directory.service s using (id) left join directory.organization o on o.id = s.organization_id`;

const parts = `
  (select json_agg(json_build_object('attribute', row_to_json(a), 'term', row_to_json(t), 'taxonomy', row_to_json(y)))
    from directory.attribute a
    join directory.taxonomy_term t on t.id = a.taxonomy_term_id
    join directory.taxonomy y on y.id = t.taxonomy_id
    where a.link_id = s.id) as attributes,
  (select json_agg(row_to_json(v)) from directory.service_area v where v.service_id = s.id) as areas,
  (select json_agg(row_to_json(c)) from directory.assurance c where c.record_id = s.id) as assurance,
  (select json_agg(row_to_json(r)) from directory.revision r where r.record_id = s.id) as revisions`;

/** $1 id of the service: with its organization, and its places with what describes them. */
export const wholeService = `
  select row_to_json(s) as service, row_to_json(o) as organization, ${parts},
    (select json_agg(json_build_object('at', row_to_json(x), 'location', row_to_json(l),
        'attributes', (select json_agg(json_build_object('attribute', row_to_json(a), 'term', row_to_json(t)))
          from directory.attribute a join directory.taxonomy_term t on t.id = a.taxonomy_term_id where a.link_id = l.id),
        'assurance', (select json_agg(row_to_json(c)) from directory.assurance c where c.record_id = l.id),
        'revisions', (select json_agg(row_to_json(r)) from directory.revision r where r.record_id = l.id)))
      from directory.service_at_location x join directory.location l on l.id = x.location_id
      where x.service_id = s.id) as places
  from directory.service s left join directory.organization o on o.id = s.organization_id
  where s.id = $1`;

/** Services with what belongs to them, pointing to the rest; to be continued with a condition and a limit. */
export const servicesAfter = `
  select s.id, json_build_object('service', row_to_json(s),
    'attributes', (select json_agg(row_to_json(a)) from directory.attribute a where a.link_id = s.id),
    'areas', (select json_agg(row_to_json(v)) from directory.service_area v where v.service_id = s.id),
    'places', (select json_agg(row_to_json(x)) from directory.service_at_location x where x.service_id = s.id),
    'assurance', (select json_agg(row_to_json(c)) from directory.assurance c where c.record_id = s.id),
    'revisions', (select json_agg(row_to_json(r)) from directory.revision r where r.record_id = s.id)) as item
  from directory.service s`;
