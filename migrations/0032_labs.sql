-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The room of community labs: where people who would never come to a service begin to do things together. What a lab does is
-- recorded where it happens (activities, attendance, meetings, spaces); here is only what belongs to the lab itself.

CREATE SCHEMA labs;

CREATE TABLE labs.lab (
  territory_id uuid NOT NULL REFERENCES territories.district (id),
  id uuid NOT NULL,
  name text NOT NULL,
  line text,
  welcome text,
  proposals text,
  organization_id uuid REFERENCES directory.organization (id) ON DELETE SET NULL,
  organization_name text,
  reference_role text,
  phone text,
  email text,
  channels jsonb NOT NULL DEFAULT '[]',
  resources jsonb NOT NULL DEFAULT '[]',
  points jsonb,
  areas text[] NOT NULL DEFAULT '{}',
  status text NOT NULL DEFAULT 'draft',
  founded_on date,
  revision integer NOT NULL DEFAULT 1,
  created_by uuid REFERENCES accounts.person (id),
  created_at timestamptz NOT NULL,
  published_at timestamptz,
  last_modified timestamptz NOT NULL,
  is_demonstration boolean NOT NULL DEFAULT false,
  CONSTRAINT lab_key PRIMARY KEY (territory_id, id),
  CONSTRAINT lab_has_a_name CHECK (btrim(name) <> ''),
  CONSTRAINT lab_status_is_known CHECK (status IN ('draft', 'active', 'resting', 'ended'))
);
CREATE INDEX lab_is_found_by_id ON labs.lab (id);
CREATE INDEX lab_is_found_by_organization ON labs.lab (organization_id);
COMMENT ON TABLE labs.lab IS 'A community lab: a main place, connected places, and who makes it';
COMMENT ON COLUMN labs.lab.organization_id IS 'The reference organization';
COMMENT ON COLUMN labs.lab.organization_name IS 'The same as it is written; it stands alone for an informal group, and when the organization leaves the directory';
COMMENT ON COLUMN labs.lab.reference_role IS 'Whom to ask for: the role, as it is published, not a name';
COMMENT ON COLUMN labs.lab.channels IS 'Where it tells of itself [{"kind": "web" | "facebook" | "instagram" | "telegram" | "whatsapp" | "newsletter" | "other", "url": text}]';
COMMENT ON COLUMN labs.lab.resources IS 'Projects and resources that feed it [{"name": text, "from": text | null, "since": date | null, "until": date | null}]';
COMMENT ON COLUMN labs.lab.points IS 'The points this house chose to hold itself to, in its order [{"code": text, "name": text | null}]; null for the usual ones; a name for those it wrote itself';
COMMENT ON COLUMN labs.lab.areas IS 'Codes of every area in which its places are, written here so that views ask no other room';

CREATE TABLE labs.lab_place (
  territory_id uuid NOT NULL,
  lab_id uuid NOT NULL,
  id uuid NOT NULL,
  location_id uuid REFERENCES directory.location (id) ON DELETE SET NULL,
  place_name text NOT NULL,
  kind text NOT NULL,
  takes_activities boolean NOT NULL DEFAULT true,
  lets_write boolean NOT NULL DEFAULT false,
  since date,
  until date,
  CONSTRAINT lab_place_key PRIMARY KEY (territory_id, id),
  CONSTRAINT lab_place_is_of_a_lab FOREIGN KEY (territory_id, lab_id) REFERENCES labs.lab (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT lab_place_kind_is_known CHECK (kind IN ('main', 'connected')),
  CONSTRAINT lab_place_ends_after_it_begins CHECK (since <= until)
);
CREATE UNIQUE INDEX lab_has_one_main_place ON labs.lab_place (territory_id, lab_id) WHERE kind = 'main' AND until IS NULL;
CREATE INDEX lab_place_is_found_by_location ON labs.lab_place (location_id);
COMMENT ON TABLE labs.lab_place IS 'A place where a lab lives: one main, and those connected with it (a diffuse lab has many)';
COMMENT ON COLUMN labs.lab_place.place_name IS 'As it is written; it stands alone for a courtyard or a park';
COMMENT ON COLUMN labs.lab_place.lets_write IS 'The contacts of the lab write what happens there: who answers for the place put it here';
COMMENT ON COLUMN labs.lab_place.takes_activities IS 'Every activity there is the lab''s, unless a tie says otherwise';

CREATE TABLE labs.partner (
  territory_id uuid NOT NULL,
  lab_id uuid NOT NULL,
  id uuid NOT NULL,
  organization_id uuid REFERENCES directory.organization (id) ON DELETE SET NULL,
  name text NOT NULL,
  brings text,
  since date,
  until date,
  CONSTRAINT partner_key PRIMARY KEY (territory_id, id),
  CONSTRAINT partner_is_of_a_lab FOREIGN KEY (territory_id, lab_id) REFERENCES labs.lab (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT partner_has_a_name CHECK (btrim(name) <> ''),
  CONSTRAINT partner_ends_after_it_begins CHECK (since <= until)
);
CREATE INDEX partner_is_found_by_organization ON labs.partner (organization_id);
COMMENT ON TABLE labs.partner IS 'An organization or an informal group that makes a lab together with others';
COMMENT ON COLUMN labs.partner.brings IS 'What it brings: people, rooms, a van, an afternoon';

CREATE TABLE labs.point (
  territory_id uuid NOT NULL,
  lab_id uuid NOT NULL,
  code text NOT NULL,
  is_met boolean NOT NULL,
  since date,
  CONSTRAINT point_key PRIMARY KEY (territory_id, lab_id, code),
  CONSTRAINT point_is_of_a_lab FOREIGN KEY (territory_id, lab_id) REFERENCES labs.lab (territory_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE labs.point IS 'Whether a lab meets one of the points it holds itself to, and since when: said by it, or seen in the data each night';
COMMENT ON COLUMN labs.point.since IS 'Null of what was so already when it was first looked at';

CREATE TABLE labs.photo (
  territory_id uuid NOT NULL,
  lab_id uuid NOT NULL,
  id uuid NOT NULL,
  picture bytea NOT NULL REFERENCES foundation.picture (hash),
  alt text NOT NULL,
  consent text NOT NULL,
  position integer NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT lab_photo_key PRIMARY KEY (territory_id, id),
  CONSTRAINT lab_photo_is_of_a_lab FOREIGN KEY (territory_id, lab_id) REFERENCES labs.lab (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT lab_photo_is_described CHECK (length(btrim(alt)) BETWEEN 5 AND 300),
  CONSTRAINT lab_photo_consent_is_known CHECK (consent IN ('nobody', 'asked')),
  CONSTRAINT lab_photo_is_shown_once UNIQUE (territory_id, lab_id, picture)
);
COMMENT ON TABLE labs.photo IS 'A picture of a lab, in words too';
COMMENT ON COLUMN labs.photo.consent IS 'Nobody can be recognized in it, or who can was asked and said yes';

CREATE TABLE labs.door (
  territory_id uuid NOT NULL,
  lab_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  kind text NOT NULL DEFAULT 'other',
  line text,
  opened_on date NOT NULL,
  closed_on date,
  CONSTRAINT door_key PRIMARY KEY (territory_id, id),
  CONSTRAINT door_is_of_a_lab FOREIGN KEY (territory_id, lab_id) REFERENCES labs.lab (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT door_has_a_name CHECK (btrim(name) <> ''),
  CONSTRAINT door_kind_is_known CHECK (kind IN ('parents', 'sociality', 'focus-group', 'other')),
  CONSTRAINT door_closes_after_it_opens CHECK (opened_on <= closed_on)
);
COMMENT ON TABLE labs.door IS 'A small, useful thing to do by which people come into a lab (porta)';

CREATE TABLE labs.network (
  territory_id uuid NOT NULL,
  lab_id uuid NOT NULL,
  id uuid NOT NULL,
  asset_id uuid REFERENCES directory.asset (id) ON DELETE SET NULL,
  name text NOT NULL,
  what_they_do text,
  who_to_ask text,
  phone text,
  email text,
  how_to_join text,
  status text NOT NULL DEFAULT 'active',
  born_on date NOT NULL,
  ended_on date,
  revision integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  last_modified timestamptz NOT NULL,
  is_demonstration boolean NOT NULL DEFAULT false,
  CONSTRAINT network_key PRIMARY KEY (territory_id, id),
  CONSTRAINT network_is_of_a_lab FOREIGN KEY (territory_id, lab_id) REFERENCES labs.lab (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT network_has_a_name CHECK (btrim(name) <> ''),
  CONSTRAINT network_status_is_known CHECK (status IN ('draft', 'active', 'paused', 'ended')),
  CONSTRAINT network_ends_after_it_is_born CHECK (born_on <= ended_on)
);
CREATE INDEX network_is_found_by_id ON labs.network (id);
COMMENT ON TABLE labs.network IS 'A micro-network of help, born from a lab and run by citizens (micro rete)';
COMMENT ON COLUMN labs.network.asset_id IS 'What the directory shows of it, so that it is found beside services';
COMMENT ON COLUMN labs.network.who_to_ask IS 'As it is published: a role or a first name that its members chose to show';

CREATE TABLE labs.tie (
  territory_id uuid NOT NULL,
  lab_id uuid NOT NULL,
  activity_id uuid NOT NULL,
  is_ours boolean NOT NULL DEFAULT true,
  door_id uuid,
  network_id uuid,
  led_by text,
  CONSTRAINT tie_key PRIMARY KEY (territory_id, lab_id, activity_id),
  CONSTRAINT tie_is_of_a_lab FOREIGN KEY (territory_id, lab_id) REFERENCES labs.lab (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT tie_is_to_an_activity FOREIGN KEY (territory_id, activity_id) REFERENCES calendar.activity (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT tie_is_to_a_door FOREIGN KEY (territory_id, door_id) REFERENCES labs.door (territory_id, id),
  CONSTRAINT tie_is_to_a_network FOREIGN KEY (territory_id, network_id) REFERENCES labs.network (territory_id, id),
  CONSTRAINT leader_is_known CHECK (led_by IN ('facilitators', 'together', 'citizens'))
);
CREATE INDEX tie_is_found_by_activity ON labs.tie (territory_id, activity_id);
COMMENT ON TABLE labs.tie IS 'What a lab says of an activity: that it is its own or not, by which door people come to it, who leads it';
COMMENT ON COLUMN labs.tie.is_ours IS 'False for what happens at its place and is not its own';
COMMENT ON COLUMN labs.tie.led_by IS 'Who leads it, when the lab said so';

-- Which activities are a lab's: those tied to it, and those at its places while the places are its own, unless it says no.
CREATE VIEW labs.activity_of_lab AS
  SELECT p.territory_id, p.lab_id, a.id AS activity_id
  FROM labs.lab_place p
  JOIN calendar.activity a ON a.territory_id = p.territory_id AND a.location_id = p.location_id
  WHERE p.takes_activities AND p.until IS NULL
    AND NOT EXISTS (SELECT FROM labs.tie t WHERE t.territory_id = p.territory_id AND t.lab_id = p.lab_id AND t.activity_id = a.id AND NOT t.is_ours)
  UNION
  SELECT t.territory_id, t.lab_id, t.activity_id FROM labs.tie t WHERE t.is_ours;
COMMENT ON VIEW labs.activity_of_lab IS 'Every activity of every lab, shared ones under each';

CALL foundation.open_to_application('labs');

COMMENT ON COLUMN labs.lab.created_by IS 'personal(accountability): who wrote it first';
