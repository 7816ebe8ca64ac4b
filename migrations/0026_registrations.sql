-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Who comes to an activity: registrations, waiting list, attendance.

CREATE TABLE calendar.registration (
  territory_id uuid NOT NULL,
  id uuid NOT NULL,
  activity_id uuid NOT NULL,
  occurrence_id uuid,
  status text NOT NULL,
  people integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  CONSTRAINT registration_key PRIMARY KEY (territory_id, id),
  CONSTRAINT registration_is_to_an_activity FOREIGN KEY (territory_id, activity_id) REFERENCES calendar.activity (territory_id, id),
  CONSTRAINT registration_is_to_a_date FOREIGN KEY (territory_id, occurrence_id) REFERENCES calendar.occurrence (territory_id, id),
  CONSTRAINT registration_is_of_some_people CHECK (people BETWEEN 1 AND 50)
);
CREATE INDEX registration_is_found_by_activity ON calendar.registration (territory_id, activity_id, occurrence_id);
COMMENT ON TABLE calendar.registration IS 'Somebody, with who comes along, has a seat at one date or at all of a series, or waits for one';
COMMENT ON COLUMN calendar.registration.occurrence_id IS 'The date; null is the whole series';
