-- SPDX-License-Identifier: AGPL-3.0-or-later
-- How the directory's records become findings. One place says what a search may know of a thing:
-- a hidden address gives no place, no position and no municipality; an "area" address gives the municipality's point.

CREATE VIEW directory.public_place AS
SELECT
  l.id AS location_id,
  l.organization_id,
  l.name AS place_name,
  CASE l.address_visibility WHEN 'full' THEN l.longitude ELSE coalesce(town.longitude, a.longitude) END AS longitude,
  CASE l.address_visibility WHEN 'full' THEN l.latitude ELSE coalesce(town.latitude, a.latitude) END AS latitude,
  l.address_visibility <> 'full' AS is_area_only,
  CASE l.address_visibility WHEN 'full' THEN l.addresses -> 0 ->> 'postal_code' END AS postal_code,
  coalesce(town.name, l.addresses -> 0 ->> 'city') AS municipality,
  CASE WHEN a.kind = 'neighbourhood' AND l.address_visibility = 'full' THEN a.name END AS neighbourhood,
  CASE WHEN a.code IS NULL THEN '{}'::text[]
       WHEN l.address_visibility = 'full' THEN a.within || a.code
       ELSE coalesce(town.within || town.code, a.within) END AS areas,
  town.patron_day,
  l.hours,
  l.languages,
  l.accessibility_facts ->> 'wheelchair' AS wheelchair
FROM directory.location l
LEFT JOIN territories.area a ON a.code = l.area_code
LEFT JOIN LATERAL (
  SELECT t.* FROM territories.area t
  WHERE t.kind = 'municipality' AND t.code = ANY (a.within || a.code)
  LIMIT 1
) town ON true
WHERE l.address_visibility <> 'hidden' AND l.location_type = 'physical';
COMMENT ON VIEW directory.public_place IS 'What anyone may know of where a location is; hidden ones are not here at all';

CREATE VIEW directory.spoken AS
SELECT owner.id, array_agg(DISTINCT lower(coalesce(nullif(language ->> 'code', ''), language ->> 'name'))) AS codes
FROM (
  SELECT id, languages FROM directory.service
  UNION ALL SELECT id, languages FROM directory.location
  UNION ALL SELECT id, languages FROM directory.asset
) owner, jsonb_array_elements(owner.languages) language
WHERE coalesce(nullif(language ->> 'code', ''), language ->> 'name') IS NOT NULL
GROUP BY owner.id;

CREATE VIEW directory.described AS
SELECT
  x.link_id AS id,
  coalesce(array_agg(DISTINCT filed.code) FILTER (WHERE y.key IN ('categories', 'places')), '{}') AS categories,
  coalesce(array_agg(DISTINCT filed.code) FILTER (WHERE y.key = 'targets'), '{}') AS targets,
  string_agg(DISTINCT concat_ws(' ', t.name, t.name_en, up.name), ' ') AS words
FROM directory.attribute x
JOIN directory.taxonomy_term t ON t.id = x.taxonomy_term_id
JOIN directory.taxonomy y ON y.id = t.taxonomy_id
LEFT JOIN directory.taxonomy_term up ON up.id = t.parent_id
CROSS JOIN LATERAL unnest(array_remove(ARRAY[t.code, up.code], NULL)) AS filed (code)
GROUP BY x.link_id;
COMMENT ON VIEW directory.described IS 'The terms of a record, with the term above each, by code and in words';

CREATE VIEW directory.finding_source AS
SELECT
  'service'::text AS kind,
  s.id AS thing_id,
  p.location_id,
  s.territory_id,
  s.name,
  left(regexp_replace(coalesce(s.description, ''), '\s+', ' ', 'g'), 260) AS line,
  o.name AS organization_name,
  p.place_name,
  p.municipality,
  p.neighbourhood,
  p.postal_code,
  concat_ws(' ', s.alternate_name, left(s.description, 4000), left(s.eligibility_description, 1000), o.name, o.alternate_name, p.place_name, p.municipality, d.words) AS words,
  p.longitude,
  p.latitude,
  coalesce(p.is_area_only, false) AS is_area_only,
  coalesce(p.areas, '{}') AS areas,
  coalesce((SELECT array_agg(DISTINCT v.area_code) FROM directory.service_area v WHERE v.service_id = s.id AND v.area_code IS NOT NULL), '{}') AS serves,
  coalesce(d.categories, '{}') AS categories,
  coalesce(d.targets, '{}') AS targets,
  s.minimum_age,
  s.maximum_age,
  s.access_modes,
  s.is_free,
  coalesce(own.codes, '{}') || coalesce(there.codes, '{}') AS languages,
  p.wheelchair,
  coalesce(l.hours, s.hours, p.hours) AS hours,
  p.patron_day,
  s.assured_date
FROM directory.service s
LEFT JOIN directory.organization o ON o.id = s.organization_id
LEFT JOIN directory.service_at_location l ON l.service_id = s.id
  AND EXISTS (SELECT FROM directory.public_place q WHERE q.location_id = l.location_id)
LEFT JOIN directory.public_place p ON p.location_id = l.location_id
LEFT JOIN directory.described d ON d.id = s.id
LEFT JOIN directory.spoken own ON own.id = s.id
LEFT JOIN directory.spoken there ON there.id = p.location_id
WHERE s.status IN ('active', 'temporarily closed')
UNION ALL
SELECT
  'place', l.id, l.id, l.territory_id,
  coalesce(nullif(btrim(l.name), ''), o.name, CASE WHEN NOT p.is_area_only THEN l.addresses -> 0 ->> 'address_1' END, p.municipality, '—'),
  -- A description may name the street.
  CASE WHEN p.is_area_only THEN '' ELSE left(regexp_replace(coalesce(l.description, ''), '\s+', ' ', 'g'), 260) END,
  o.name, NULL, p.municipality, p.neighbourhood, p.postal_code,
  concat_ws(' ', l.alternate_name, CASE WHEN NOT p.is_area_only THEN left(l.description, 4000) END, o.name, p.municipality, p.neighbourhood,
    CASE WHEN NOT p.is_area_only THEN l.addresses -> 0 ->> 'address_1' END, d.words),
  p.longitude, p.latitude, p.is_area_only, p.areas, '{}',
  coalesce(d.categories, '{}'), coalesce(d.targets, '{}'), NULL, NULL, '{}', NULL,
  coalesce(there.codes, '{}'), p.wheelchair, p.hours, p.patron_day, l.assured_date
FROM directory.location l
JOIN directory.public_place p ON p.location_id = l.id
LEFT JOIN directory.organization o ON o.id = l.organization_id
LEFT JOIN directory.described d ON d.id = l.id
LEFT JOIN directory.spoken there ON there.id = l.id
UNION ALL
SELECT
  'organization', o.id, p.location_id, o.territory_id, o.name,
  left(regexp_replace(coalesce(o.description, ''), '\s+', ' ', 'g'), 260),
  NULL, p.place_name, p.municipality, p.neighbourhood, p.postal_code,
  concat_ws(' ', o.alternate_name, left(o.description, 4000), p.municipality, d.words),
  p.longitude, p.latitude, coalesce(p.is_area_only, false), coalesce(p.areas, '{}'), '{}',
  coalesce(d.categories, '{}'), coalesce(d.targets, '{}'), NULL, NULL, '{}', NULL,
  coalesce(there.codes, '{}'), p.wheelchair, p.hours, p.patron_day, o.assured_date
FROM directory.organization o
LEFT JOIN directory.public_place p ON p.organization_id = o.id
LEFT JOIN directory.described d ON d.id = o.id
LEFT JOIN directory.spoken there ON there.id = p.location_id
UNION ALL
SELECT
  'asset', a.id, a.location_id, a.territory_id, a.name,
  left(regexp_replace(coalesce(a.description, ''), '\s+', ' ', 'g'), 260),
  o.name, p.place_name, coalesce(p.municipality, town.name),
  coalesce(p.neighbourhood, CASE own_area.kind WHEN 'neighbourhood' THEN own_area.name END), p.postal_code,
  concat_ws(' ', left(a.description, 4000), a.how_to_use, o.name, p.place_name, p.municipality, town.name, d.words),
  CASE WHEN p.is_area_only THEN p.longitude ELSE coalesce(a.longitude, p.longitude) END,
  CASE WHEN p.is_area_only THEN p.latitude ELSE coalesce(a.latitude, p.latitude) END,
  coalesce(p.is_area_only, false),
  coalesce(p.areas, own_area.within || own_area.code, '{}'), '{}',
  ARRAY[a.kind] || coalesce(d.categories, '{}'), coalesce(d.targets, '{}'), NULL, NULL, '{}', a.is_free,
  coalesce(own.codes, '{}') || coalesce(there.codes, '{}'),
  coalesce(a.accessibility_facts ->> 'wheelchair', p.wheelchair), coalesce(a.hours, p.hours),
  coalesce(p.patron_day, town.patron_day), a.assured_date
FROM directory.asset a
LEFT JOIN directory.organization o ON o.id = a.organization_id
LEFT JOIN directory.public_place p ON p.location_id = a.location_id
LEFT JOIN territories.area own_area ON own_area.code = a.area_code
LEFT JOIN LATERAL (
  SELECT t.* FROM territories.area t
  WHERE t.kind = 'municipality' AND t.code = ANY (own_area.within || own_area.code)
  LIMIT 1
) town ON true
LEFT JOIN directory.described d ON d.id = a.id
LEFT JOIN directory.spoken own ON own.id = a.id
LEFT JOIN directory.spoken there ON there.id = p.location_id
WHERE a.location_id IS NULL OR p.location_id IS NOT NULL;
COMMENT ON VIEW directory.finding_source IS 'What every finding should say, made from the records as they are now';
