-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Micro-networks of help grow up, and what a lab learned becomes a practice that others can copy. A network is told by
-- who runs it, by a link of their own; the directory shows it as an asset of a kind of its own, so that search, map,
-- open data and pinboard find it beside services without knowing labs.

ALTER TABLE directory.asset DROP CONSTRAINT asset_kind_is_known;
ALTER TABLE directory.asset ADD CONSTRAINT asset_kind_is_known CHECK (kind IN ('skills', 'firms', 'institutions', 'public-services', 'parks-and-leisure', 'physical-structures', 'natural-resources', 'help-networks'));
COMMENT ON TABLE directory.asset IS 'What a territory already has beyond services, in the seven kinds of asset mapping, and networks of help between people';

ALTER TABLE labs.network ADD COLUMN meets text;
ALTER TABLE labs.network ADD COLUMN topics text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN labs.network.meets IS 'When and how they meet, in their words';
COMMENT ON COLUMN labs.network.topics IS 'Codes of the directory''s categories under which people look for it';

CREATE TABLE labs.network_place (
  territory_id uuid NOT NULL,
  network_id uuid NOT NULL,
  id uuid NOT NULL,
  location_id uuid REFERENCES directory.location (id) ON DELETE CASCADE,
  place_name text,
  position integer NOT NULL,
  CONSTRAINT network_place_key PRIMARY KEY (territory_id, id),
  CONSTRAINT network_place_is_of_a_network FOREIGN KEY (territory_id, network_id) REFERENCES labs.network (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT network_place_says_where CHECK (location_id IS NOT NULL OR btrim(place_name) <> '')
);
CREATE INDEX network_place_is_found_by_network ON labs.network_place (territory_id, network_id, position);
CREATE INDEX network_place_is_found_by_location ON labs.network_place (location_id);
COMMENT ON TABLE labs.network_place IS 'Where a network meets or helps: a place of the directory, or a courtyard as people call it';
COMMENT ON COLUMN labs.network_place.place_name IS 'Only where the directory has no such place';

CREATE TABLE labs.network_link (
  territory_id uuid NOT NULL,
  network_id uuid NOT NULL,
  id uuid NOT NULL,
  service_id uuid REFERENCES directory.service (id) ON DELETE CASCADE,
  organization_id uuid REFERENCES directory.organization (id) ON DELETE CASCADE,
  CONSTRAINT network_link_key PRIMARY KEY (territory_id, id),
  CONSTRAINT network_link_is_of_a_network FOREIGN KEY (territory_id, network_id) REFERENCES labs.network (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT network_link_leads_to_one_thing CHECK ((service_id IS NULL) <> (organization_id IS NULL)),
  CONSTRAINT network_link_is_there_once UNIQUE NULLS NOT DISTINCT (territory_id, network_id, service_id, organization_id)
);
CREATE INDEX network_link_is_found_by_service ON labs.network_link (service_id);
CREATE INDEX network_link_is_found_by_organization ON labs.network_link (organization_id);
COMMENT ON TABLE labs.network_link IS 'A service or an organization with which a network goes hand in hand';

CREATE TABLE labs.network_moment (
  territory_id uuid NOT NULL,
  network_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  happened_on date NOT NULL,
  people integer,
  told text,
  created_at timestamptz NOT NULL,
  CONSTRAINT network_moment_key PRIMARY KEY (territory_id, id),
  CONSTRAINT network_moment_is_of_a_network FOREIGN KEY (territory_id, network_id) REFERENCES labs.network (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT network_moment_kind_is_known CHECK (kind IN ('born', 'counted', 'paused', 'resumed', 'ended', 'told')),
  CONSTRAINT counted_are_people CHECK (people BETWEEN 0 AND 100000),
  CONSTRAINT a_count_says_how_many CHECK (kind <> 'counted' OR people IS NOT NULL)
);
CREATE INDEX network_moment_is_found_by_network ON labs.network_moment (territory_id, network_id, happened_on);
COMMENT ON TABLE labs.network_moment IS 'A moment of the story of a network: born, so many people then, paused, gone on, ended, something that happened';
COMMENT ON COLUMN labs.network_moment.people IS 'How many take part, as its members say';

CREATE TABLE labs.network_keeper (
  territory_id uuid NOT NULL,
  network_id uuid NOT NULL,
  id uuid NOT NULL,
  called text,
  email text,
  language text NOT NULL DEFAULT 'it',
  token_hash bytea NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT network_keeper_key PRIMARY KEY (territory_id, id),
  CONSTRAINT network_keeper_is_of_a_network FOREIGN KEY (territory_id, network_id) REFERENCES labs.network (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT network_keeper_language_is_spoken CHECK (language IN ('it', 'en'))
);
CREATE INDEX network_keeper_is_found_by_link ON labs.network_keeper (token_hash);
CREATE INDEX network_keeper_is_found_by_network ON labs.network_keeper (territory_id, network_id);
COMMENT ON TABLE labs.network_keeper IS 'Somebody who runs a network and keeps its page by a private link, without an account; gone when they leave, or 30 days after its end';
COMMENT ON COLUMN labs.network_keeper.called IS 'personal(networks): a first name, for who runs it with them and for the facilitators; never published';
COMMENT ON COLUMN labs.network_keeper.email IS 'personal(networks): where the link and requests to join go; never published';
COMMENT ON COLUMN labs.network_keeper.language IS 'personal(networks): the language of the letters';
COMMENT ON COLUMN labs.network_keeper.token_hash IS 'SHA-256 of the token of the private link; a new link ends the one before';

CREATE TABLE labs.network_request (
  territory_id uuid NOT NULL,
  network_id uuid NOT NULL,
  id uuid NOT NULL,
  called text,
  contact text,
  told text,
  language text NOT NULL DEFAULT 'it',
  form_hash bytea NOT NULL,
  suspicions text[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL,
  answered_at timestamptz,
  forgotten_at timestamptz,
  CONSTRAINT network_request_key PRIMARY KEY (territory_id, id),
  CONSTRAINT network_request_is_of_a_network FOREIGN KEY (territory_id, network_id) REFERENCES labs.network (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT one_request_of_one_form UNIQUE (territory_id, network_id, form_hash),
  CONSTRAINT network_request_language_is_spoken CHECK (language IN ('it', 'en'))
);
CREATE INDEX network_request_is_found_by_network ON labs.network_request (territory_id, network_id, created_at);
COMMENT ON TABLE labs.network_request IS 'Somebody would like to join a network; read by who runs it and by the lab''s keepers';
COMMENT ON COLUMN labs.network_request.called IS 'personal(networks): how they are called; forgotten 30 days after they were answered, or 90 days after they wrote';
COMMENT ON COLUMN labs.network_request.contact IS 'personal(networks): e-mail or phone for the answer; forgotten with the name';
COMMENT ON COLUMN labs.network_request.told IS 'personal(networks): what they wrote; forgotten with the name';
COMMENT ON COLUMN labs.network_request.language IS 'personal(networks): in which language they wrote';
COMMENT ON COLUMN labs.network_request.form_hash IS 'SHA-256 of the form it was sent with: sent twice it is one';

CREATE TABLE labs.practice (
  territory_id uuid NOT NULL,
  lab_id uuid NOT NULL,
  id uuid NOT NULL,
  network_id uuid,
  status text NOT NULL DEFAULT 'draft',
  title text NOT NULL,
  line text,
  who text,
  what text,
  cost text,
  steps text[] NOT NULL DEFAULT '{}',
  people_needed text,
  things_needed text,
  how_it_went text,
  to_avoid text,
  tags text[] NOT NULL DEFAULT '{}',
  licence text NOT NULL DEFAULT 'CC-BY-4.0',
  figures_from date,
  figures_until date,
  copied_from uuid,
  what_changed text,
  revision integer NOT NULL DEFAULT 1,
  created_by uuid REFERENCES accounts.person (id),
  created_at timestamptz NOT NULL,
  published_at timestamptz,
  last_modified timestamptz NOT NULL,
  is_demonstration boolean NOT NULL DEFAULT false,
  full_text tsvector NOT NULL GENERATED ALWAYS AS (
    setweight(to_tsvector('directory.italian', title), 'A') ||
    setweight(to_tsvector('directory.italian', coalesce(line, '') || ' ' || coalesce(what, '') || ' ' || coalesce(who, '') || ' ' ||
      coalesce(how_it_went, '') || ' ' || coalesce(people_needed, '') || ' ' || coalesce(things_needed, '') || ' ' || coalesce(to_avoid, '')), 'C')
  ) STORED,
  CONSTRAINT practice_key PRIMARY KEY (territory_id, id),
  CONSTRAINT practice_is_of_a_lab FOREIGN KEY (territory_id, lab_id) REFERENCES labs.lab (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT practice_is_of_a_network FOREIGN KEY (territory_id, network_id) REFERENCES labs.network (territory_id, id),
  CONSTRAINT practice_has_a_title CHECK (btrim(title) <> ''),
  CONSTRAINT practice_status_is_known CHECK (status IN ('draft', 'published', 'withdrawn')),
  CONSTRAINT published_practice_says_when CHECK (status = 'draft' OR published_at IS NOT NULL),
  CONSTRAINT practice_licence_is_known CHECK (licence IN ('CC-BY-4.0', 'CC-BY-SA-4.0', 'CC0-1.0')),
  CONSTRAINT figures_end_after_they_begin CHECK (figures_from <= figures_until)
);
CREATE INDEX practice_is_found_by_id ON labs.practice (id);
CREATE INDEX practice_is_found_by_lab ON labs.practice (territory_id, lab_id);
CREATE INDEX practice_is_found_by_origin ON labs.practice (copied_from);
CREATE INDEX practice_is_found_by_text ON labs.practice USING gin (full_text);
CREATE INDEX practice_is_found_by_tag ON labs.practice USING gin (tags);
COMMENT ON TABLE labs.practice IS 'A good practice: a story that others can copy (buona pratica)';
COMMENT ON COLUMN labs.practice.who IS 'Who did it: groups and roles, not names of people';
COMMENT ON COLUMN labs.practice.figures_from IS 'The page shows the lab''s figures from this day, as they are when it is read';
COMMENT ON COLUMN labs.practice.copied_from IS 'The practice that it was started from; it may be of another district, so it is no foreign key';
COMMENT ON COLUMN labs.practice.what_changed IS 'What was done otherwise than in the practice it was started from';
COMMENT ON COLUMN labs.practice.created_by IS 'personal(accountability): who wrote it first';

CREATE TABLE labs.practice_revision (
  territory_id uuid NOT NULL,
  practice_id uuid NOT NULL,
  number integer NOT NULL,
  content jsonb NOT NULL,
  why text,
  changed_at timestamptz NOT NULL,
  changed_by uuid REFERENCES accounts.person (id),
  CONSTRAINT practice_revision_key PRIMARY KEY (territory_id, practice_id, number),
  CONSTRAINT practice_revision_is_of_a_practice FOREIGN KEY (territory_id, practice_id) REFERENCES labs.practice (territory_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE labs.practice_revision IS 'How a practice read each time it was published';
COMMENT ON COLUMN labs.practice_revision.content IS 'The practice whole, as it read then';
COMMENT ON COLUMN labs.practice_revision.why IS 'What was changed, as who changed it says';
COMMENT ON COLUMN labs.practice_revision.changed_by IS 'personal(accountability): who changed it';

CREATE TABLE labs.practice_photo (
  territory_id uuid NOT NULL,
  practice_id uuid NOT NULL,
  id uuid NOT NULL,
  picture bytea NOT NULL REFERENCES foundation.picture (hash),
  alt text NOT NULL,
  consent text NOT NULL,
  position integer NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT practice_photo_key PRIMARY KEY (territory_id, id),
  CONSTRAINT practice_photo_is_of_a_practice FOREIGN KEY (territory_id, practice_id) REFERENCES labs.practice (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT practice_photo_is_there_once UNIQUE (territory_id, practice_id, picture),
  CONSTRAINT practice_photo_says_what_is_in_it CHECK (btrim(alt) <> ''),
  CONSTRAINT practice_photo_consent_is_known CHECK (consent IN ('nobody', 'asked'))
);
CREATE INDEX practice_photo_is_found_by_picture ON labs.practice_photo (picture);
COMMENT ON TABLE labs.practice_photo IS 'A picture of a practice';
COMMENT ON COLUMN labs.practice_photo.consent IS 'nobody: nobody can be recognized in it; asked: who can said yes';

CREATE TABLE labs.practice_copy (
  territory_id uuid NOT NULL,
  practice_id uuid NOT NULL,
  id uuid NOT NULL,
  group_name text NOT NULL,
  place_name text NOT NULL,
  url text,
  what_changed text,
  since date,
  status text NOT NULL DEFAULT 'sent',
  answer text,
  email text,
  language text NOT NULL DEFAULT 'it',
  form_hash bytea NOT NULL,
  suspicions text[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL,
  decided_at timestamptz,
  forgotten_at timestamptz,
  is_demonstration boolean NOT NULL DEFAULT false,
  CONSTRAINT practice_copy_key PRIMARY KEY (territory_id, id),
  CONSTRAINT practice_copy_is_of_a_practice FOREIGN KEY (territory_id, practice_id) REFERENCES labs.practice (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT one_copy_of_one_form UNIQUE (territory_id, practice_id, form_hash),
  CONSTRAINT practice_copy_says_who CHECK (btrim(group_name) <> '' AND btrim(place_name) <> ''),
  CONSTRAINT practice_copy_status_is_known CHECK (status IN ('sent', 'published', 'declined')),
  CONSTRAINT practice_copy_language_is_spoken CHECK (language IN ('it', 'en'))
);
CREATE INDEX practice_copy_is_found_by_practice ON labs.practice_copy (territory_id, practice_id, created_at);
COMMENT ON TABLE labs.practice_copy IS 'A group elsewhere copied a practice and says so; read by everybody once the lab''s keepers said yes';
COMMENT ON COLUMN labs.practice_copy.email IS 'personal(practices): where the answer goes; forgotten 30 days after it, or 90 days after they wrote';
COMMENT ON COLUMN labs.practice_copy.language IS 'personal(practices): in which language they wrote';
COMMENT ON COLUMN labs.practice_copy.form_hash IS 'SHA-256 of the form it was sent with: sent twice it is one';

CREATE FUNCTION labs.words_asked(words text) RETURNS tsquery
LANGUAGE sql STABLE AS $$ SELECT websearch_to_tsquery('directory.italian', words) $$;
COMMENT ON FUNCTION labs.words_asked IS 'Words as people type them, understood as the texts of practices are';

CALL foundation.open_to_application('labs');
