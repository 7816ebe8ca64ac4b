-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What the search reads. Every row here is made from the directory's records and can be made again from them at any time.

CREATE TABLE directory.timetable (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  hours jsonb NOT NULL,
  patron_day text,
  hours_key text NOT NULL GENERATED ALWAYS AS (md5(hours::text || '/' || coalesce(patron_day, ''))) STORED,
  open_times tstzmultirange,
  known_from timestamptz,
  known_until timestamptz,
  CONSTRAINT equal_timetables_are_kept_once UNIQUE (hours_key)
);
COMMENT ON TABLE directory.timetable IS 'Each different timetable once (with the patron saint of its municipality), with its opening times of the coming days';
COMMENT ON COLUMN directory.timetable.open_times IS 'Computed by the engine that also writes the label; null when the hours are unknown. Valid from known_from to known_until';

CREATE SEQUENCE directory.finding_number;
CREATE TABLE directory.finding (
  id bigint NOT NULL DEFAULT nextval('directory.finding_number'),
  kind text NOT NULL,
  thing_id uuid NOT NULL,
  location_id uuid,
  territory_id uuid,
  name text NOT NULL,
  line text,
  organization_name text,
  place_name text,
  municipality text,
  neighbourhood text,
  postal_code text,
  words text NOT NULL,
  name_text tsvector NOT NULL GENERATED ALWAYS AS (to_tsvector('directory.italian', name)) STORED,
  full_text tsvector NOT NULL GENERATED ALWAYS AS (
    setweight(to_tsvector('directory.italian', name), 'A') || setweight(to_tsvector('directory.italian', words), 'C')
  ) STORED,
  longitude double precision,
  latitude double precision,
  position cube GENERATED ALWAYS AS (
    CASE WHEN longitude IS NOT NULL THEN cube(ARRAY[
      6371008.8 * cos(radians(latitude)) * cos(radians(longitude)),
      6371008.8 * cos(radians(latitude)) * sin(radians(longitude)),
      6371008.8 * sin(radians(latitude))
    ]) END
  ) STORED,
  is_area_only boolean NOT NULL DEFAULT false,
  areas text[] NOT NULL,
  serves text[] NOT NULL,
  categories text[] NOT NULL,
  targets text[] NOT NULL,
  minimum_age integer,
  maximum_age integer,
  access_modes text[] NOT NULL,
  is_free boolean,
  languages text[] NOT NULL,
  wheelchair text,
  timetable_id integer REFERENCES directory.timetable (id),
  assured_date date,
  PRIMARY KEY (kind, id),
  CONSTRAINT thing_is_found_once_at_a_location UNIQUE NULLS NOT DISTINCT (kind, thing_id, location_id)
) PARTITION BY LIST (kind);
ALTER SEQUENCE directory.finding_number OWNED BY directory.finding.id;
-- Nobody searches two kinds at once: each has its own part, whose indexes meet nothing of the others on the way to the
-- nearest, and whose statistics are its own.
CREATE TABLE directory.finding_service PARTITION OF directory.finding FOR VALUES IN ('service');
CREATE TABLE directory.finding_place PARTITION OF directory.finding FOR VALUES IN ('place');
CREATE TABLE directory.finding_organization PARTITION OF directory.finding FOR VALUES IN ('organization');
CREATE TABLE directory.finding_asset PARTITION OF directory.finding FOR VALUES IN ('asset');
CREATE INDEX finding_by_text ON directory.finding USING gin (full_text) WITH (fastupdate = off);
CREATE INDEX finding_by_name ON directory.finding USING gin (name_text) WITH (fastupdate = off);
CREATE INDEX finding_by_position ON directory.finding USING gist (position);
CREATE INDEX finding_by_served_area ON directory.finding USING gin (serves) WITH (fastupdate = off);
CREATE INDEX finding_by_category ON directory.finding USING gin (categories) WITH (fastupdate = off);
CREATE INDEX finding_by_target ON directory.finding USING gin (targets) WITH (fastupdate = off);
CREATE INDEX finding_by_alphabet ON directory.finding (name COLLATE "it-x-icu", thing_id);
CREATE INDEX finding_by_location ON directory.finding (location_id);
CREATE INDEX finding_by_timetable ON directory.finding (timetable_id);
CREATE INDEX finding_by_postal_code ON directory.finding (postal_code);
COMMENT ON TABLE directory.finding IS 'What a search can find: one row for each thing at each of its places, with everything that filters ask. Hidden addresses have no position here';
COMMENT ON COLUMN directory.finding.position IS 'Point on a sphere, metres, so that the index answers "nearest first"';
COMMENT ON COLUMN directory.finding.is_area_only IS 'The position is that of the municipality, because the address may not be shown: no distance is said';
COMMENT ON COLUMN directory.finding.areas IS 'Codes of the areas in which it lies';
COMMENT ON COLUMN directory.finding.serves IS 'Codes of the areas for which it works; empty when not declared';

CREATE TABLE directory.edition (
  number bigint NOT NULL,
  is_the_only_one boolean PRIMARY KEY DEFAULT true,
  CONSTRAINT edition_is_one CHECK (is_the_only_one)
);
INSERT INTO directory.edition (number) VALUES (1);
COMMENT ON TABLE directory.edition IS 'A new number each time anything that a search reads has changed: what was counted holds until then, in every process';

CREATE TABLE directory.word (
  word text PRIMARY KEY,
  CONSTRAINT word_is_plain CHECK (word = lower(word))
);
CREATE INDEX word_by_likeness ON directory.word USING gist (word gist_trgm_ops(siglen = 32));
COMMENT ON TABLE directory.word IS 'Distinct words of names, terms and synonyms without accents: corrects typing errors and can show the correction';

CREATE TABLE directory.synonym (
  term text PRIMARY KEY,
  means text[] NOT NULL,
  CONSTRAINT synonym_is_plain CHECK (term = lower(term) AND btrim(term) <> ''),
  CONSTRAINT synonym_means_something CHECK (cardinality(means) BETWEEN 1 AND 30)
);
COMMENT ON TABLE directory.synonym IS 'How people say it → how records say it ("badante" → "assistenza domiciliare"); edited by the district';

CREATE TABLE directory.unanswered_search (
  asked_on date NOT NULL,
  kind text NOT NULL,
  words text NOT NULL,
  area_code text NOT NULL DEFAULT '',
  filters text[] NOT NULL DEFAULT '{}',
  times integer NOT NULL DEFAULT 1,
  PRIMARY KEY (asked_on, kind, words, area_code, filters)
);
COMMENT ON TABLE directory.unanswered_search IS 'Searches that found nothing, summed by day, without who asked or from where: what the district is missing. Forgotten after 12 months';
COMMENT ON COLUMN directory.unanswered_search.filters IS 'Names of the filters that were on, not their values';
