-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The room of spaces: rooms and times that hosts open to others.

CREATE SCHEMA spaces;

CREATE TABLE spaces.space (
  territory_id uuid NOT NULL REFERENCES territories.district (id),
  id uuid NOT NULL,
  location_id uuid NOT NULL REFERENCES directory.location (id),
  organization_id uuid REFERENCES directory.organization (id),
  name text NOT NULL,
  capacity integer,
  created_at timestamptz NOT NULL,
  closed_on date,
  CONSTRAINT space_key PRIMARY KEY (territory_id, id),
  CONSTRAINT space_has_a_name CHECK (btrim(name) <> ''),
  CONSTRAINT capacity_is_of_people CHECK (capacity BETWEEN 1 AND 100000)
);
CREATE INDEX space_is_found_by_id ON spaces.space (id);
CREATE INDEX space_is_found_by_location ON spaces.space (location_id);
CREATE INDEX space_is_found_by_organization ON spaces.space (organization_id);
COMMENT ON TABLE spaces.space IS 'A room or an outdoor space that a host opens to others';

CREATE TABLE spaces.booking (
  territory_id uuid NOT NULL,
  id uuid NOT NULL,
  space_id uuid NOT NULL,
  status text NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT booking_key PRIMARY KEY (territory_id, id),
  CONSTRAINT booking_is_of_a_space FOREIGN KEY (territory_id, space_id) REFERENCES spaces.space (territory_id, id),
  CONSTRAINT booking_ends_after_it_starts CHECK (starts_at < ends_at)
);
COMMENT ON TABLE spaces.booking IS 'A time in which somebody has a space, or asks for it';
