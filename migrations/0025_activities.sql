-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The room of the calendar: activities, one-off or repeated, and each of their dates (RFC 5545).

CREATE SCHEMA calendar;

CREATE TABLE calendar.activity (
  territory_id uuid NOT NULL REFERENCES territories.district (id),
  id uuid NOT NULL,
  organization_id uuid REFERENCES directory.organization (id),
  location_id uuid REFERENCES directory.location (id),
  name text NOT NULL,
  description text,
  status text NOT NULL DEFAULT 'draft',
  first_start timestamp NOT NULL,
  minutes integer NOT NULL,
  rule text,
  sequence integer NOT NULL DEFAULT 0,
  revision integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  last_modified timestamptz NOT NULL,
  is_demonstration boolean NOT NULL DEFAULT false,
  CONSTRAINT activity_key PRIMARY KEY (territory_id, id),
  CONSTRAINT activity_has_a_name CHECK (btrim(name) <> ''),
  CONSTRAINT activity_status_is_known CHECK (status IN ('draft', 'proposed', 'published', 'cancelled', 'rejected')),
  CONSTRAINT activity_lasts CHECK (minutes BETWEEN 1 AND 44640)
);
CREATE INDEX activity_is_found_by_id ON calendar.activity (id);
CREATE INDEX activity_is_found_by_location ON calendar.activity (location_id);
CREATE INDEX activity_is_found_by_organization ON calendar.activity (organization_id);
COMMENT ON TABLE calendar.activity IS 'Something people do together: a course, a party, a walk; once, or by a rule (RFC 5545 VEVENT)';
COMMENT ON COLUMN calendar.activity.first_start IS 'The first start on the clock of Europe/Rome (DTSTART;TZID=Europe/Rome)';
COMMENT ON COLUMN calendar.activity.minutes IS 'How long each date lasts';
COMMENT ON COLUMN calendar.activity.rule IS 'RRULE without its name; null for a single date';
COMMENT ON COLUMN calendar.activity.sequence IS 'SEQUENCE of RFC 5545: raised by every change that people who follow it must learn of';

CREATE TABLE calendar.occurrence (
  territory_id uuid NOT NULL,
  activity_id uuid NOT NULL,
  id uuid NOT NULL,
  original_start timestamp NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  status text NOT NULL DEFAULT 'planned',
  reason text,
  location_id uuid REFERENCES directory.location (id),
  CONSTRAINT occurrence_key PRIMARY KEY (territory_id, id),
  CONSTRAINT occurrence_is_of_an_activity FOREIGN KEY (territory_id, activity_id) REFERENCES calendar.activity (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT occurrence_happens_once UNIQUE (territory_id, activity_id, original_start),
  CONSTRAINT occurrence_status_is_known CHECK (status IN ('planned', 'cancelled')),
  CONSTRAINT occurrence_ends_after_it_starts CHECK (starts_at < ends_at)
);
CREATE INDEX occurrence_is_found_by_time ON calendar.occurrence (territory_id, starts_at);
CREATE INDEX occurrence_is_found_by_id ON calendar.occurrence (id);
COMMENT ON TABLE calendar.occurrence IS 'One date of an activity, stored up to a horizon so that views read rows; its id never changes';
COMMENT ON COLUMN calendar.occurrence.original_start IS 'Where the rule put it, on the clock of Europe/Rome (RECURRENCE-ID): a date that moved keeps it';
COMMENT ON COLUMN calendar.occurrence.reason IS 'Why it was moved or cancelled, as people are told';
COMMENT ON COLUMN calendar.occurrence.location_id IS 'Where this date is, when not where the activity usually is';
