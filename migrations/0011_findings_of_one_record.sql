-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What one record's findings say is read from that record. The first form of the view joined all terms and all languages
-- of the directory, summed by record: one record published cost as much as all of them. These functions are written so
-- that the planner puts their text in their place (one SELECT, not volatile, not strict): asked for one record they look
-- at one, asked for all they are read row by row.

CREATE FUNCTION directory.described_by(record uuid)
RETURNS TABLE (categories text[], targets text[], words text)
LANGUAGE sql STABLE
AS $$
  SELECT
    coalesce(array_agg(DISTINCT filed.code) FILTER (WHERE y.key IN ('categories', 'places')), '{}'),
    coalesce(array_agg(DISTINCT filed.code) FILTER (WHERE y.key = 'targets'), '{}'),
    string_agg(DISTINCT concat_ws(' ', t.name, t.name_en, up.name), ' ')
  FROM directory.attribute x
  JOIN directory.taxonomy_term t ON t.id = x.taxonomy_term_id
  JOIN directory.taxonomy y ON y.id = t.taxonomy_id
  LEFT JOIN directory.taxonomy_term up ON up.id = t.parent_id
  CROSS JOIN LATERAL unnest(array_remove(ARRAY[t.code, up.code], NULL)) AS filed (code)
  WHERE x.link_id = record
$$;
COMMENT ON FUNCTION directory.described_by IS 'The terms of a record, with the term above each, by code and in words; always one row';

CREATE FUNCTION directory.spoken_in(languages jsonb)
RETURNS TABLE (codes text[])
LANGUAGE sql IMMUTABLE
AS $$
  SELECT array_agg(DISTINCT lower(coalesce(nullif(language ->> 'code', ''), language ->> 'name')))
  FROM jsonb_array_elements(languages) language
  WHERE coalesce(nullif(language ->> 'code', ''), language ->> 'name') IS NOT NULL
$$;
COMMENT ON FUNCTION directory.spoken_in IS 'The codes (or names) of languages as HSDS says them; always one row';

CREATE OR REPLACE VIEW directory.finding_source AS
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
CROSS JOIN LATERAL directory.described_by(s.id) d
CROSS JOIN LATERAL directory.spoken_in(s.languages) own
CROSS JOIN LATERAL directory.spoken_in(p.languages) there
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
CROSS JOIN LATERAL directory.described_by(l.id) d
CROSS JOIN LATERAL directory.spoken_in(p.languages) there
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
CROSS JOIN LATERAL directory.described_by(o.id) d
CROSS JOIN LATERAL directory.spoken_in(p.languages) there
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
CROSS JOIN LATERAL directory.described_by(a.id) d
CROSS JOIN LATERAL directory.spoken_in(a.languages) own
CROSS JOIN LATERAL directory.spoken_in(p.languages) there
WHERE a.location_id IS NULL OR p.location_id IS NOT NULL;
COMMENT ON VIEW directory.finding_source IS 'What every finding should say, made from the records as they are now';

DROP VIEW directory.spoken;
