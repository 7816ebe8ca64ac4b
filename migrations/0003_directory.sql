-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The room of the directory. Nouns and columns are spelled as HSDS 3.1 spells them; what our profile (HSDS-IT) adds says so.
-- Lists that belong to one record and have no life of their own (phones, contacts, languages, costs…) are kept in the record
-- as HSDS arrays: a page is one read, an edit is one difference. Their shapes are checked where they enter.

CREATE SCHEMA directory;

CREATE TEXT SEARCH CONFIGURATION directory.italian (COPY = pg_catalog.italian);
ALTER TEXT SEARCH CONFIGURATION directory.italian
  ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, italian_stem;
COMMENT ON TEXT SEARCH CONFIGURATION directory.italian IS 'Italian stemming after accents are taken off: "citta" finds "città"';

CREATE TABLE directory.organization (
  id uuid PRIMARY KEY,
  territory_id uuid REFERENCES territories.district (id),
  name text NOT NULL,
  alternate_name text,
  description text,
  email text,
  website text,
  additional_websites jsonb NOT NULL DEFAULT '[]',
  tax_status text,
  tax_id text,
  year_incorporated integer,
  legal_status text,
  logo text,
  uri text,
  parent_organization_id uuid,
  organization_identifiers jsonb NOT NULL DEFAULT '[]',
  contacts jsonb NOT NULL DEFAULT '[]',
  phones jsonb NOT NULL DEFAULT '[]',
  assured_date date,
  extra jsonb NOT NULL DEFAULT '{}',
  is_demonstration boolean NOT NULL DEFAULT false,
  last_modified timestamptz NOT NULL,
  CONSTRAINT organization_has_a_name CHECK (btrim(name) <> '')
);
COMMENT ON TABLE directory.organization IS 'HSDS organization: association, cooperative, parish, school, firm or public office that runs services and places';
COMMENT ON COLUMN directory.organization.extra IS 'HSDS fields that no page shows (programs, funding…), kept so that an import followed by an export loses nothing';

CREATE TABLE directory.location (
  id uuid PRIMARY KEY,
  territory_id uuid REFERENCES territories.district (id),
  organization_id uuid,
  location_type text NOT NULL,
  name text,
  alternate_name text,
  description text,
  transportation text,
  url text,
  latitude double precision,
  longitude double precision,
  external_identifier text,
  external_identifier_type text,
  addresses jsonb NOT NULL DEFAULT '[]',
  address_visibility text NOT NULL DEFAULT 'full',
  area_code text REFERENCES territories.area (code),
  phones jsonb NOT NULL DEFAULT '[]',
  contacts jsonb NOT NULL DEFAULT '[]',
  languages jsonb NOT NULL DEFAULT '[]',
  accessibility jsonb NOT NULL DEFAULT '[]',
  accessibility_facts jsonb NOT NULL DEFAULT '{}',
  hours jsonb,
  assured_date date,
  extra jsonb NOT NULL DEFAULT '{}',
  is_demonstration boolean NOT NULL DEFAULT false,
  last_modified timestamptz NOT NULL,
  CONSTRAINT location_type_is_known CHECK (location_type IN ('physical', 'postal', 'virtual')),
  CONSTRAINT address_visibility_is_known CHECK (address_visibility IN ('full', 'area', 'hidden')),
  CONSTRAINT location_has_both_coordinates CHECK ((longitude IS NULL) = (latitude IS NULL)),
  CONSTRAINT location_is_on_earth CHECK (longitude BETWEEN -180 AND 180 AND latitude BETWEEN -90 AND 90)
);
CREATE INDEX location_is_found_by_organization ON directory.location (organization_id);
COMMENT ON TABLE directory.location IS 'HSDS location: a place where something happens or can be found';
COMMENT ON COLUMN directory.location.address_visibility IS 'HSDS-IT: full, area (municipality only) or hidden (never leaves the back office: safe houses)';
COMMENT ON COLUMN directory.location.area_code IS 'HSDS-IT: the smallest known area (neighbourhood or municipality) in which it lies';
COMMENT ON COLUMN directory.location.accessibility_facts IS 'HSDS-IT: structured facts {"wheelchair": "yes" | "partly" | "no", "toilet": …, "parking": …, "hearing": …, "pram": …}';
COMMENT ON COLUMN directory.location.hours IS 'HSDS-IT timetable: HSDS schedules as rules, exceptions, holidays, by appointment; null is unknown, not closed';

CREATE TABLE directory.service (
  id uuid PRIMARY KEY,
  territory_id uuid REFERENCES territories.district (id),
  organization_id uuid,
  name text NOT NULL,
  alternate_name text,
  description text,
  url text,
  additional_urls jsonb NOT NULL DEFAULT '[]',
  email text,
  status text NOT NULL DEFAULT 'active',
  alert text,
  interpretation_services text,
  application_process text,
  application_url text,
  fees_description text,
  is_free boolean,
  wait_time text,
  accreditations text,
  licenses text,
  eligibility_description text,
  minimum_age integer,
  maximum_age integer,
  outcome_description text,
  conditions_description text,
  access_modes text[] NOT NULL DEFAULT '{}',
  phones jsonb NOT NULL DEFAULT '[]',
  contacts jsonb NOT NULL DEFAULT '[]',
  languages jsonb NOT NULL DEFAULT '[]',
  cost_options jsonb NOT NULL DEFAULT '[]',
  required_documents jsonb NOT NULL DEFAULT '[]',
  hours jsonb,
  assured_date date,
  assurer_email text,
  extra jsonb NOT NULL DEFAULT '{}',
  is_demonstration boolean NOT NULL DEFAULT false,
  last_modified timestamptz NOT NULL,
  CONSTRAINT service_has_a_name CHECK (btrim(name) <> ''),
  CONSTRAINT service_status_is_known CHECK (status IN ('active', 'inactive', 'defunct', 'temporarily closed')),
  CONSTRAINT ages_are_in_order CHECK (minimum_age <= maximum_age),
  CONSTRAINT ages_are_human CHECK (minimum_age BETWEEN 0 AND 130 AND maximum_age BETWEEN 0 AND 130),
  CONSTRAINT access_modes_are_known CHECK (access_modes <@ ARRAY['in-person', 'phone', 'online', 'home', 'mail'])
);
CREATE INDEX service_is_found_by_organization ON directory.service (organization_id);
COMMENT ON TABLE directory.service IS 'HSDS service: what an organization does for people';
COMMENT ON COLUMN directory.service.is_free IS 'HSDS-IT: true free, false with a cost, null not known';
COMMENT ON COLUMN directory.service.outcome_description IS 'HSDS-IT: what one gets (cosa si ottiene)';
COMMENT ON COLUMN directory.service.conditions_description IS 'HSDS-IT: conditions of residence, income (ISEE) and use (condizioni di servizio)';
COMMENT ON COLUMN directory.service.access_modes IS 'HSDS-IT: how one reaches it: in person, by phone, online, at home, by mail';

CREATE TABLE directory.service_at_location (
  id uuid PRIMARY KEY,
  service_id uuid NOT NULL REFERENCES directory.service (id) ON DELETE CASCADE,
  location_id uuid NOT NULL REFERENCES directory.location (id) ON DELETE CASCADE,
  description text,
  phones jsonb NOT NULL DEFAULT '[]',
  contacts jsonb NOT NULL DEFAULT '[]',
  hours jsonb,
  CONSTRAINT service_is_at_a_location_once UNIQUE (service_id, location_id)
);
CREATE INDEX service_at_location_is_found_by_location ON directory.service_at_location (location_id);
COMMENT ON TABLE directory.service_at_location IS 'HSDS service_at_location: where a service is given, with what is particular there';

CREATE TABLE directory.service_area (
  id uuid PRIMARY KEY,
  service_id uuid NOT NULL REFERENCES directory.service (id) ON DELETE CASCADE,
  name text,
  description text,
  area_code text REFERENCES territories.area (code),
  extent text,
  extent_type text,
  uri text
);
CREATE INDEX service_area_is_found_by_service ON directory.service_area (service_id);
COMMENT ON TABLE directory.service_area IS 'HSDS service_area: for whose territory a service works';
COMMENT ON COLUMN directory.service_area.area_code IS 'HSDS-IT: ISTAT code, or the custom area made from a polygon; null when the source only gave a name';

CREATE TABLE directory.asset (
  id uuid PRIMARY KEY,
  territory_id uuid REFERENCES territories.district (id),
  kind text NOT NULL,
  name text NOT NULL,
  description text,
  organization_id uuid,
  location_id uuid REFERENCES directory.location (id) ON DELETE SET NULL,
  latitude double precision,
  longitude double precision,
  area_code text REFERENCES territories.area (code),
  how_to_use text,
  is_free boolean,
  url text,
  email text,
  phones jsonb NOT NULL DEFAULT '[]',
  languages jsonb NOT NULL DEFAULT '[]',
  accessibility_facts jsonb NOT NULL DEFAULT '{}',
  hours jsonb,
  assured_date date,
  extra jsonb NOT NULL DEFAULT '{}',
  is_demonstration boolean NOT NULL DEFAULT false,
  last_modified timestamptz NOT NULL,
  CONSTRAINT asset_has_a_name CHECK (btrim(name) <> ''),
  CONSTRAINT asset_kind_is_known CHECK (kind IN ('skills', 'firms', 'institutions', 'public-services', 'parks-and-leisure', 'physical-structures', 'natural-resources')),
  CONSTRAINT asset_has_both_coordinates CHECK ((longitude IS NULL) = (latitude IS NULL)),
  CONSTRAINT asset_is_on_earth CHECK (longitude BETWEEN -180 AND 180 AND latitude BETWEEN -90 AND 90)
);
CREATE INDEX asset_is_found_by_location ON directory.asset (location_id);
CREATE INDEX asset_is_found_by_organization ON directory.asset (organization_id);
COMMENT ON TABLE directory.asset IS 'What a territory already has beyond services, in the seven kinds of asset mapping';
COMMENT ON COLUMN directory.asset.how_to_use IS 'How one uses it or whom to ask, by role and never by name';

CREATE TABLE directory.taxonomy (
  id uuid PRIMARY KEY,
  key text NOT NULL,
  name text NOT NULL,
  name_en text,
  description text,
  uri text,
  version text,
  CONSTRAINT taxonomy_key_is_unique UNIQUE (key)
);
COMMENT ON TABLE directory.taxonomy IS 'HSDS taxonomy. Ours: categories (social-service macro-areas), targets (for whom), places (kinds of place); others arrive by import';

CREATE TABLE directory.taxonomy_term (
  id uuid PRIMARY KEY,
  taxonomy_id uuid NOT NULL REFERENCES directory.taxonomy (id) ON DELETE CASCADE,
  parent_id uuid REFERENCES directory.taxonomy_term (id),
  code text NOT NULL,
  name text NOT NULL,
  name_en text,
  description text,
  term_uri text,
  nomenclatore_code text,
  position integer NOT NULL DEFAULT 0,
  CONSTRAINT term_code_is_unique_in_its_taxonomy UNIQUE (taxonomy_id, code)
);
COMMENT ON TABLE directory.taxonomy_term IS 'HSDS taxonomy_term; position is the order in which people read them';
COMMENT ON COLUMN directory.taxonomy_term.nomenclatore_code IS 'HSDS-IT: code in the national list of social interventions, left for the district to fill';

CREATE TABLE directory.attribute (
  id uuid PRIMARY KEY,
  link_entity text NOT NULL,
  link_id uuid NOT NULL,
  taxonomy_term_id uuid NOT NULL REFERENCES directory.taxonomy_term (id) ON DELETE CASCADE,
  label text,
  value text,
  CONSTRAINT attribute_links_a_known_noun CHECK (link_entity IN ('organization', 'service', 'location', 'asset')),
  CONSTRAINT attribute_is_said_once UNIQUE (link_id, taxonomy_term_id)
);
CREATE INDEX attribute_is_found_by_term ON directory.attribute (taxonomy_term_id);
COMMENT ON TABLE directory.attribute IS 'HSDS attribute: which terms describe an organization, service, location or asset';
