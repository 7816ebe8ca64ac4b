-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The room of the help desk begins: desks, who keeps them, and when. Every row of work carries the district first in its
-- key, and every tie between rows names the district too: nothing of one district can be tied to something of another,
-- and the tables can be spread over machines by district.

CREATE SCHEMA helpdesk;

CREATE TABLE helpdesk.desk (
  territory_id uuid NOT NULL REFERENCES territories.district (id),
  id uuid NOT NULL,
  location_id uuid REFERENCES directory.location (id),
  organization_id uuid REFERENCES directory.organization (id),
  name text NOT NULL,
  promised_hours numeric(4, 1) NOT NULL DEFAULT 6,
  hours jsonb,
  closed_on date,
  created_at timestamptz NOT NULL,
  CONSTRAINT desk_key PRIMARY KEY (territory_id, id),
  CONSTRAINT desk_has_a_name CHECK (btrim(name) <> ''),
  CONSTRAINT promised_hours_fit_a_week CHECK (promised_hours BETWEEN 0 AND 168)
);
CREATE INDEX desk_is_found_by_id ON helpdesk.desk (id);
CREATE INDEX desk_is_found_by_location ON helpdesk.desk (location_id);
CREATE INDEX desk_is_found_by_organization ON helpdesk.desk (organization_id);
COMMENT ON TABLE helpdesk.desk IS 'A help desk of a community point (sportello): who comes is received there';
COMMENT ON COLUMN helpdesk.desk.promised_hours IS 'Hours a week that the desk promises to be open: a community point, at least 6';
COMMENT ON COLUMN helpdesk.desk.hours IS 'Timetable, as of directory.location; null follows the place';
