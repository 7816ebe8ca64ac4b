-- SPDX-License-Identifier: AGPL-3.0-or-later
-- How the paper of a place looks: programmes, posters and flyers are recognized by its colour and its logo.

CREATE TABLE calendar.look (
  territory_id uuid NOT NULL REFERENCES territories.district (id),
  location_id uuid NOT NULL REFERENCES directory.location (id) ON DELETE CASCADE,
  colour text NOT NULL,
  logo bytea REFERENCES foundation.picture (hash),
  CONSTRAINT look_key PRIMARY KEY (territory_id, location_id),
  CONSTRAINT colour_is_written_in_six CHECK (colour ~ '^#[0-9a-f]{6}$')
);
CREATE INDEX look_is_found_by_location ON calendar.look (location_id);
COMMENT ON TABLE calendar.look IS 'Colour and logo of the paper of a place';
COMMENT ON COLUMN calendar.look.logo IS 'Its logo among the pictures (foundation.picture)';
