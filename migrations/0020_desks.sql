-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The room of the help desk begins: desks, who keeps them, and when. Every row of work carries the district first in its
-- key, and every tie between rows names the district too: nothing of one district can be tied to something of another,
-- and the tables can be spread over machines by district.

CREATE SCHEMA helpdesk;

CREATE TABLE helpdesk.desk (
  territory_id uuid NOT NULL REFERENCES territories.district (id),
  id uuid NOT NULL,
  location_id uuid REFERENCES directory.location (id) ON DELETE SET NULL,
  organization_id uuid REFERENCES directory.organization (id) ON DELETE SET NULL,
  name text NOT NULL,
  promised_hours numeric(4, 1) NOT NULL DEFAULT 6,
  hours jsonb,
  lock_minutes smallint NOT NULL DEFAULT 10,
  closed_on date,
  is_demonstration boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  CONSTRAINT desk_key PRIMARY KEY (territory_id, id),
  CONSTRAINT desk_has_a_name CHECK (btrim(name) <> ''),
  CONSTRAINT promised_hours_fit_a_week CHECK (promised_hours BETWEEN 0 AND 168),
  CONSTRAINT screen_locks_within_an_hour CHECK (lock_minutes BETWEEN 1 AND 60)
);
CREATE INDEX desk_is_found_by_id ON helpdesk.desk (id);
CREATE INDEX desk_is_found_by_location ON helpdesk.desk (location_id);
CREATE INDEX desk_is_found_by_organization ON helpdesk.desk (organization_id);
COMMENT ON TABLE helpdesk.desk IS 'A help desk of a community point (sportello): who comes is received there';
COMMENT ON COLUMN helpdesk.desk.promised_hours IS 'Hours a week that the desk promises to be open: a community point, at least 6';
COMMENT ON COLUMN helpdesk.desk.hours IS 'Timetable, as of directory.location; null follows the place';
COMMENT ON COLUMN helpdesk.desk.lock_minutes IS 'After how many minutes without use the screens of who works there are locked';
COMMENT ON COLUMN helpdesk.desk.is_demonstration IS 'Invented: it goes when a district takes the installation for its own';
COMMENT ON COLUMN helpdesk.desk.closed_on IS 'The day from which nobody is received there any more; what happened there stays';

CREATE TABLE helpdesk.mandate (
  territory_id uuid NOT NULL,
  id uuid NOT NULL,
  desk_id uuid NOT NULL,
  person_id uuid NOT NULL REFERENCES accounts.person (id),
  given_by text NOT NULL,
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  ended_at timestamptz,
  recorded_by uuid REFERENCES accounts.person (id),
  recorded_at timestamptz NOT NULL,
  CONSTRAINT mandate_key PRIMARY KEY (territory_id, id),
  CONSTRAINT mandate_is_at_a_desk FOREIGN KEY (territory_id, desk_id) REFERENCES helpdesk.desk (territory_id, id),
  CONSTRAINT mandate_says_by_whom CHECK (btrim(given_by) <> ''),
  CONSTRAINT mandate_ends_after_it_starts CHECK (ends_on >= starts_on)
);
CREATE INDEX mandate_is_found_by_desk ON helpdesk.mandate (territory_id, desk_id);
CREATE INDEX mandate_is_found_by_person ON helpdesk.mandate (person_id);
COMMENT ON TABLE helpdesk.mandate IS 'personal(desk-work): who receives people at a desk, from when until when, and who asked them to: without one the role opens nothing';
COMMENT ON COLUMN helpdesk.mandate.given_by IS 'The body that gave it (association, municipality), as it calls itself';
COMMENT ON COLUMN helpdesk.mandate.ended_at IS 'From this moment it no longer holds, whatever its dates say';

CREATE TABLE helpdesk.training (
  territory_id uuid NOT NULL REFERENCES territories.district (id),
  id uuid NOT NULL,
  person_id uuid NOT NULL REFERENCES accounts.person (id),
  what text NOT NULL,
  held_on date NOT NULL,
  valid_until date,
  recorded_by uuid REFERENCES accounts.person (id),
  recorded_at timestamptz NOT NULL,
  CONSTRAINT training_key PRIMARY KEY (territory_id, id),
  CONSTRAINT training_says_what CHECK (btrim(what) <> ''),
  CONSTRAINT training_is_valid_after_it CHECK (valid_until >= held_on)
);
CREATE INDEX training_is_found_by_person ON helpdesk.training (person_id);
COMMENT ON TABLE helpdesk.training IS 'personal(desk-work): what prepared somebody to receive people, when, and how long it counts; good for every desk of the district';
COMMENT ON COLUMN helpdesk.training.valid_until IS 'Last day on which it counts; null does not run out';

CREATE TABLE helpdesk.shift_pattern (
  territory_id uuid NOT NULL,
  id uuid NOT NULL,
  desk_id uuid NOT NULL,
  person_id uuid REFERENCES accounts.person (id),
  weekday smallint NOT NULL,
  starts time NOT NULL,
  ends time NOT NULL,
  from_on date NOT NULL,
  until_on date,
  made_by uuid REFERENCES accounts.person (id),
  made_at timestamptz NOT NULL,
  CONSTRAINT shift_pattern_key PRIMARY KEY (territory_id, id),
  CONSTRAINT shift_pattern_is_at_a_desk FOREIGN KEY (territory_id, desk_id) REFERENCES helpdesk.desk (territory_id, id),
  CONSTRAINT shift_pattern_is_on_a_weekday CHECK (weekday BETWEEN 1 AND 7),
  CONSTRAINT shift_pattern_ends_after_it_starts CHECK (ends > starts),
  CONSTRAINT shift_pattern_has_days CHECK (until_on >= from_on)
);
CREATE INDEX shift_pattern_is_found_by_desk ON helpdesk.shift_pattern (territory_id, desk_id);
CREATE INDEX shift_pattern_is_found_by_person ON helpdesk.shift_pattern (person_id);
COMMENT ON TABLE helpdesk.shift_pattern IS 'personal(desk-work): a shift that comes every week; its dates are rows of helpdesk.shift, made some weeks ahead';
COMMENT ON COLUMN helpdesk.shift_pattern.weekday IS 'Monday is 1, Sunday 7 (ISO 8601)';
COMMENT ON COLUMN helpdesk.shift_pattern.person_id IS 'Null while nobody keeps it: its dates are there to be taken';

CREATE TABLE helpdesk.shift (
  territory_id uuid NOT NULL,
  id uuid NOT NULL,
  desk_id uuid NOT NULL,
  pattern_id uuid,
  on_day date NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  person_id uuid REFERENCES accounts.person (id),
  asked_by uuid REFERENCES accounts.person (id),
  asked_at timestamptz,
  cancelled_at timestamptz,
  CONSTRAINT shift_key PRIMARY KEY (territory_id, id),
  CONSTRAINT shift_is_at_a_desk FOREIGN KEY (territory_id, desk_id) REFERENCES helpdesk.desk (territory_id, id),
  CONSTRAINT shift_is_of_a_pattern FOREIGN KEY (territory_id, pattern_id) REFERENCES helpdesk.shift_pattern (territory_id, id),
  CONSTRAINT shift_ends_after_it_starts CHECK (ends_at > starts_at),
  CONSTRAINT shift_ends_within_a_day CHECK (ends_at <= starts_at + interval '24 hours'),
  CONSTRAINT one_shift_of_a_pattern_a_day UNIQUE (territory_id, pattern_id, on_day),
  CONSTRAINT swap_is_asked_by_somebody CHECK ((asked_by IS NULL) = (asked_at IS NULL)),
  CONSTRAINT swap_is_of_their_own_shift CHECK (asked_by IS NULL OR asked_by = person_id),
  CONSTRAINT nobody_keeps_two_shifts_at_once EXCLUDE USING gist (
    territory_id WITH =, person_id WITH =, tstzrange(starts_at, ends_at) WITH &&
  ) WHERE (person_id IS NOT NULL AND cancelled_at IS NULL)
);
CREATE INDEX shift_is_found_by_desk ON helpdesk.shift (territory_id, desk_id, starts_at);
CREATE INDEX shift_is_found_by_person ON helpdesk.shift (person_id, starts_at);
COMMENT ON TABLE helpdesk.shift IS 'personal(desk-work): who keeps a desk between two moments; without a person it is there to be taken';
COMMENT ON COLUMN helpdesk.shift.asked_by IS 'Who keeps it asked for somebody else to take it; they keep it until somebody does';
COMMENT ON COLUMN helpdesk.shift.cancelled_at IS 'It does not take place; its weekly pattern does not bring it back';

CREATE TABLE helpdesk.diary_entry (
  territory_id uuid NOT NULL,
  id uuid NOT NULL,
  desk_id uuid NOT NULL,
  about_day date NOT NULL,
  note text NOT NULL,
  is_handover boolean NOT NULL DEFAULT false,
  written_by uuid REFERENCES accounts.person (id),
  written_at timestamptz NOT NULL,
  taken_by uuid REFERENCES accounts.person (id),
  taken_at timestamptz,
  CONSTRAINT diary_entry_key PRIMARY KEY (territory_id, id),
  CONSTRAINT diary_entry_is_of_a_desk FOREIGN KEY (territory_id, desk_id) REFERENCES helpdesk.desk (territory_id, id),
  CONSTRAINT diary_entry_says_something CHECK (btrim(note) <> ''),
  CONSTRAINT only_a_handover_is_taken CHECK (taken_at IS NULL OR is_handover),
  CONSTRAINT taken_says_by_whom CHECK ((taken_at IS NULL) = (taken_by IS NULL))
);
CREATE INDEX diary_entry_is_found_by_desk ON helpdesk.diary_entry (territory_id, desk_id, about_day);
CREATE INDEX handover_waits ON helpdesk.diary_entry (territory_id, desk_id) WHERE is_handover AND taken_at IS NULL;
COMMENT ON TABLE helpdesk.diary_entry IS 'What colleagues of a desk tell each other, by day; forgotten after 12 months';
COMMENT ON COLUMN helpdesk.diary_entry.note IS 'personal(desk-work): a few words, without names of people who came; sealed with the installation''s key';
COMMENT ON COLUMN helpdesk.diary_entry.written_by IS 'personal(desk-work): who wrote it';
COMMENT ON COLUMN helpdesk.diary_entry.is_handover IS 'Left to who comes next, until they say that they took it';
