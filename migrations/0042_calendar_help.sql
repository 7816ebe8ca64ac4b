-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Rooms of activities are booked further as time goes on, and whoever joined a whole series says which dates they miss.

ALTER TABLE calendar.activity ADD COLUMN room_until date;
COMMENT ON COLUMN calendar.activity.room_until IS 'The last day up to which its space was asked for; each night the dates after it are asked for as they come near. Null before the first time';

ALTER TABLE spaces.request ADD COLUMN kept_at text;
ALTER TABLE spaces.request ADD CONSTRAINT kept_at_is_a_path CHECK (kept_at LIKE '/%' AND kept_at NOT LIKE '//%');
COMMENT ON COLUMN spaces.request.kept_at IS 'Of what happens in another room: the address where who keeps it reads and changes it';

CREATE TABLE calendar.absence (
  territory_id uuid NOT NULL,
  registration_id uuid NOT NULL,
  occurrence_id uuid NOT NULL,
  said_at timestamptz NOT NULL,
  CONSTRAINT absence_key PRIMARY KEY (territory_id, registration_id, occurrence_id),
  CONSTRAINT absence_is_of_a_registration FOREIGN KEY (territory_id, registration_id) REFERENCES calendar.registration (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT absence_is_at_a_date FOREIGN KEY (territory_id, occurrence_id) REFERENCES calendar.occurrence (territory_id, id) ON DELETE CASCADE
);
CREATE INDEX absence_is_found_by_date ON calendar.absence (territory_id, occurrence_id);
COMMENT ON TABLE calendar.absence IS 'A date of a series to which somebody registered says that they do not come; they keep their seats, of that date too';
