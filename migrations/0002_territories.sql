-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The room of territories: districts that answer for the data, and the areas of which people say "here".

CREATE SCHEMA territories;

CREATE TABLE territories.district (
  id uuid PRIMARY KEY,
  code text NOT NULL,
  name text NOT NULL,
  CONSTRAINT district_code_is_unique UNIQUE (code),
  CONSTRAINT district_code_is_a_slug CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
COMMENT ON TABLE territories.district IS 'A social-services district (ambito territoriale): the controller of the data that carry its id as territory_id';

CREATE TABLE territories.area (
  code text PRIMARY KEY,
  kind text NOT NULL,
  name text NOT NULL,
  territory_id uuid REFERENCES territories.district (id),
  within text[] NOT NULL DEFAULT '{}',
  longitude double precision,
  latitude double precision,
  boundary jsonb,
  is_schematic boolean NOT NULL DEFAULT false,
  patron_day text,
  residents integer,
  residents_on date,
  uri text,
  source text,
  CONSTRAINT area_kind_is_known CHECK (kind IN ('country', 'region', 'province', 'district', 'municipality', 'neighbourhood', 'custom')),
  CONSTRAINT patron_day_is_month_and_day CHECK (patron_day ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  CONSTRAINT area_has_both_coordinates CHECK ((longitude IS NULL) = (latitude IS NULL)),
  CONSTRAINT area_is_on_earth CHECK (longitude BETWEEN -180 AND 180 AND latitude BETWEEN -90 AND 90)
);
CREATE INDEX area_is_found_within ON territories.area USING gin (within);
CREATE INDEX area_is_found_by_name ON territories.area (lower(name) text_pattern_ops);
COMMENT ON TABLE territories.area IS 'A piece of ground with a name: country IT, region 03, province 018, municipality 018110 (ISTAT codes), district, neighbourhood 018110-vallone, or a custom service area';
COMMENT ON COLUMN territories.area.within IS 'Codes of every area that contains this one, so that one lookup answers "what serves this place"';
COMMENT ON COLUMN territories.area.longitude IS 'Longitude of a point inside the area, WGS84 degrees: from here distances are measured when a person names the area';
COMMENT ON COLUMN territories.area.boundary IS 'GeoJSON Polygon or MultiPolygon, WGS84';
COMMENT ON COLUMN territories.area.is_schematic IS 'True when the boundary is a sketch (demonstration), not a survey: the map says so';
COMMENT ON COLUMN territories.area.patron_day IS 'Month and day (MM-DD) of the patron saint, a holiday of the municipality';

CREATE TABLE territories.ring (
  area_code text NOT NULL REFERENCES territories.area (code) ON DELETE CASCADE,
  number integer NOT NULL,
  line polygon NOT NULL,
  is_hole boolean NOT NULL,
  PRIMARY KEY (area_code, number)
);
CREATE INDEX ring_contains_point ON territories.ring USING gist (line);
COMMENT ON TABLE territories.ring IS 'The rings of each boundary as PostgreSQL polygons (x longitude, y latitude): answers in which areas a point lies';
