-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The room of the calendar: activities, one-off or repeated, and each of their dates (RFC 5545).

CREATE SCHEMA calendar;

CREATE TABLE calendar.activity (
  territory_id uuid NOT NULL REFERENCES territories.district (id),
  id uuid NOT NULL,
  organization_id uuid REFERENCES directory.organization (id) ON DELETE SET NULL,
  organizer_name text,
  location_id uuid REFERENCES directory.location (id) ON DELETE SET NULL,
  place_name text,
  address text,
  area_code text REFERENCES territories.area (code) ON DELETE SET NULL,
  areas text[] NOT NULL DEFAULT '{}',
  space_id uuid,
  name text NOT NULL,
  kind text NOT NULL DEFAULT 'other',
  description text,
  audience text,
  minimum_age integer,
  maximum_age integer,
  is_for_families boolean NOT NULL DEFAULT false,
  price text NOT NULL DEFAULT 'unknown',
  price_note text,
  languages text[] NOT NULL DEFAULT '{}',
  accessibility jsonb NOT NULL DEFAULT '{}',
  what_to_bring text,
  contact_name text,
  contact_phone text,
  contact_email text,
  registration_kind text NOT NULL DEFAULT 'none',
  capacity integer,
  waiting_list boolean NOT NULL DEFAULT true,
  registration_opens_at timestamptz,
  registration_closes_hours integer,
  status text NOT NULL DEFAULT 'draft',
  status_reason text,
  first_start timestamp NOT NULL,
  minutes integer NOT NULL,
  rule text,
  pauses jsonb NOT NULL DEFAULT '[]',
  pause_months integer[] NOT NULL DEFAULT '{}',
  pauses_on_holidays boolean NOT NULL DEFAULT false,
  skipped_dates date[] NOT NULL DEFAULT '{}',
  added_starts jsonb NOT NULL DEFAULT '[]',
  patron_day text,
  dates_until date,
  taken_away jsonb NOT NULL DEFAULT '[]',
  sequence integer NOT NULL DEFAULT 0,
  revision integer NOT NULL DEFAULT 1,
  created_by uuid REFERENCES accounts.person (id),
  created_at timestamptz NOT NULL,
  published_at timestamptz,
  last_modified timestamptz NOT NULL,
  is_demonstration boolean NOT NULL DEFAULT false,
  CONSTRAINT activity_key PRIMARY KEY (territory_id, id),
  CONSTRAINT activity_is_in_a_space FOREIGN KEY (territory_id, space_id) REFERENCES spaces.space (territory_id, id),
  CONSTRAINT activity_has_a_name CHECK (btrim(name) <> ''),
  CONSTRAINT activity_kind_is_known CHECK (kind IN ('course', 'workshop', 'talk', 'meeting', 'movement', 'outing', 'party', 'show', 'play', 'reading', 'study', 'meal', 'reuse', 'help', 'other')),
  CONSTRAINT activity_status_is_known CHECK (status IN ('draft', 'proposed', 'published', 'cancelled', 'rejected')),
  CONSTRAINT cancelled_says_why CHECK (status <> 'cancelled' OR status_reason IS NOT NULL),
  CONSTRAINT activity_lasts CHECK (minutes BETWEEN 1 AND 44640),
  CONSTRAINT ages_of_activity_are_in_order CHECK (minimum_age <= maximum_age),
  CONSTRAINT ages_of_activity_are_human CHECK (minimum_age BETWEEN 0 AND 130 AND maximum_age BETWEEN 0 AND 130),
  CONSTRAINT price_of_activity_is_known CHECK (price IN ('unknown', 'free', 'donation', 'paid', 'voucher')),
  CONSTRAINT registration_kind_is_known CHECK (registration_kind IN ('none', 'drop-in', 'per-date', 'series')),
  CONSTRAINT capacity_is_of_some_people CHECK (capacity BETWEEN 1 AND 100000),
  CONSTRAINT registration_closes_before CHECK (registration_closes_hours BETWEEN 0 AND 2160),
  CONSTRAINT patron_day_is_a_month_and_a_day CHECK (patron_day ~ '^\d\d-\d\d$')
);
CREATE INDEX activity_is_found_by_id ON calendar.activity (id);
CREATE INDEX activity_is_found_by_location ON calendar.activity (location_id);
CREATE INDEX activity_is_found_by_organization ON calendar.activity (organization_id);
CREATE INDEX activity_waits_for_a_host ON calendar.activity (territory_id, created_at) WHERE status = 'proposed';
CREATE INDEX activity_has_dates_to_come ON calendar.activity (dates_until) WHERE rule IS NOT NULL;
COMMENT ON TABLE calendar.activity IS 'Something people do together: a course, a party, a walk; once, or by a rule (RFC 5545 VEVENT)';
COMMENT ON COLUMN calendar.activity.organization_id IS 'Who organizes it; not always whose the place is';
COMMENT ON COLUMN calendar.activity.organizer_name IS 'Who organizes it, as it is written; it stands alone for an informal group, and when the organization leaves the directory';
COMMENT ON COLUMN calendar.activity.place_name IS 'Where it is, as it is written; it stands alone for a park or a courtyard, and when the place leaves the directory';
COMMENT ON COLUMN calendar.activity.address IS 'Where one finds it, when not at the address of the place: the side door, the bus stop';
COMMENT ON COLUMN calendar.activity.area_code IS 'The municipality or neighbourhood, where it is no place of the directory';
COMMENT ON COLUMN calendar.activity.areas IS 'Codes of every area in which it is, written here so that views ask no other room';
COMMENT ON COLUMN calendar.activity.accessibility IS 'Facts {"wheelchair": {"value": "yes" | "partly" | "no", "note": text}, "toilet": …}; what is not there nobody knows';
COMMENT ON COLUMN calendar.activity.contact_name IS 'Whom to ask: the role, as it is published';
COMMENT ON COLUMN calendar.activity.capacity IS 'Seats of each date, or of the series; null is as many as come';
COMMENT ON COLUMN calendar.activity.registration_closes_hours IS 'How many hours before a date its registrations close; null at its start';
COMMENT ON COLUMN calendar.activity.status_reason IS 'Why it was cancelled or rejected, as people are told';
COMMENT ON COLUMN calendar.activity.first_start IS 'The first start on the clock of Europe/Rome (DTSTART;TZID=Europe/Rome)';
COMMENT ON COLUMN calendar.activity.minutes IS 'How long each date lasts, by the clock that never changes (RFC 5545: the same exact duration)';
COMMENT ON COLUMN calendar.activity.rule IS 'RRULE without its name; null for a single date';
COMMENT ON COLUMN calendar.activity.pauses IS 'Stretches of days without dates [{"from": date, "to": date, "why": text | null}], in order and apart from each other';
COMMENT ON COLUMN calendar.activity.pause_months IS 'Months (1–12) of every year without dates';
COMMENT ON COLUMN calendar.activity.skipped_dates IS 'Single days without their date (EXDATE)';
COMMENT ON COLUMN calendar.activity.added_starts IS 'Starts that the rule does not give, as texts of the clock of Europe/Rome (RDATE)';
COMMENT ON COLUMN calendar.activity.patron_day IS 'Month and day of the patron saint where it is, a holiday there';
COMMENT ON COLUMN calendar.activity.dates_until IS 'The last day up to which dates are stored';
COMMENT ON COLUMN calendar.activity.taken_away IS 'Starts that the rule gives up to that day and pauses, holidays and skipped days take away (EXDATE), as texts of the clock of Europe/Rome: calendar files read them instead of counting';
COMMENT ON COLUMN calendar.activity.sequence IS 'SEQUENCE of RFC 5545: raised by every change that people who follow it must learn of';
COMMENT ON COLUMN calendar.activity.revision IS 'Raised by every change of any kind: a form says which one it was filled over';

CREATE TABLE calendar.co_organizer (
  territory_id uuid NOT NULL,
  activity_id uuid NOT NULL,
  organization_id uuid NOT NULL REFERENCES directory.organization (id) ON DELETE CASCADE,
  CONSTRAINT co_organizer_key PRIMARY KEY (territory_id, activity_id, organization_id),
  CONSTRAINT co_organizer_is_of_an_activity FOREIGN KEY (territory_id, activity_id) REFERENCES calendar.activity (territory_id, id) ON DELETE CASCADE
);
CREATE INDEX co_organizer_is_found_by_organization ON calendar.co_organizer (organization_id);
COMMENT ON TABLE calendar.co_organizer IS 'An organization that makes an activity together with who organizes it';

CREATE TABLE calendar.occurrence (
  territory_id uuid NOT NULL,
  activity_id uuid NOT NULL,
  id uuid NOT NULL,
  original_start timestamp NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  status text NOT NULL DEFAULT 'planned',
  is_moved boolean NOT NULL DEFAULT false,
  reason text,
  location_id uuid REFERENCES directory.location (id) ON DELETE SET NULL,
  place_name text,
  last_modified timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT occurrence_key PRIMARY KEY (territory_id, id),
  CONSTRAINT occurrence_is_of_an_activity FOREIGN KEY (territory_id, activity_id) REFERENCES calendar.activity (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT occurrence_happens_once UNIQUE (territory_id, activity_id, original_start),
  CONSTRAINT occurrence_status_is_known CHECK (status IN ('planned', 'cancelled')),
  CONSTRAINT occurrence_ends_after_it_starts CHECK (starts_at < ends_at),
  CONSTRAINT cancelled_date_says_why CHECK (status <> 'cancelled' OR reason IS NOT NULL)
);
CREATE INDEX occurrence_is_found_by_id ON calendar.occurrence (id);
CREATE INDEX occurrence_is_found_by_time ON calendar.occurrence (starts_at, activity_id);
CREATE INDEX occurrence_is_found_by_activity ON calendar.occurrence (activity_id, starts_at);
COMMENT ON TABLE calendar.occurrence IS 'One date of an activity, stored up to a horizon so that views read rows; its id never changes';
COMMENT ON COLUMN calendar.occurrence.original_start IS 'Where the rule put it, on the clock of Europe/Rome (RECURRENCE-ID): a date that moved keeps it';
COMMENT ON COLUMN calendar.occurrence.is_moved IS 'A person gave it another time or place: a change of the rule leaves it there';
COMMENT ON COLUMN calendar.occurrence.reason IS 'Why it was moved or cancelled, as people are told';
COMMENT ON COLUMN calendar.occurrence.location_id IS 'Where this date is, when not where the activity usually is';
COMMENT ON COLUMN calendar.occurrence.place_name IS 'The same, when it is no place of the directory';

CREATE TABLE calendar.proposal (
  territory_id uuid NOT NULL,
  activity_id uuid NOT NULL,
  form_hash bytea NOT NULL,
  token_hash bytea,
  language text NOT NULL DEFAULT 'it',
  proposer text,
  contact text,
  note text,
  suspicions text[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL,
  decided_at timestamptz,
  decided_by uuid REFERENCES accounts.person (id),
  answer text,
  forgotten_at timestamptz,
  CONSTRAINT proposal_key PRIMARY KEY (territory_id, activity_id),
  CONSTRAINT proposal_is_of_an_activity FOREIGN KEY (territory_id, activity_id) REFERENCES calendar.activity (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT one_proposal_of_one_form UNIQUE (territory_id, form_hash),
  CONSTRAINT proposal_link_leads_to_one UNIQUE (territory_id, token_hash),
  CONSTRAINT proposal_language_is_spoken CHECK (language IN ('it', 'en'))
);
CREATE INDEX proposal_is_found_by_link ON calendar.proposal (token_hash);
COMMENT ON TABLE calendar.proposal IS 'Who proposed an activity without an account, and what a host answered; the activity itself is a row like the others';
COMMENT ON COLUMN calendar.proposal.form_hash IS 'SHA-256 of the form it was sent with: sent twice it is one proposal';
COMMENT ON COLUMN calendar.proposal.token_hash IS 'SHA-256 of the token of the status link';
COMMENT ON COLUMN calendar.proposal.proposer IS 'personal(proposals): who proposes, as they say it; forgotten 30 days after the answer';
COMMENT ON COLUMN calendar.proposal.contact IS 'personal(proposals): e-mail or phone for the answer; forgotten 30 days after the answer';
COMMENT ON COLUMN calendar.proposal.note IS 'personal(proposals): what they wrote to the host; forgotten 30 days after the answer';
COMMENT ON COLUMN calendar.proposal.suspicions IS 'Signs that a program filled the form: trap, fast, links';

COMMENT ON COLUMN calendar.activity.created_by IS 'personal(accountability): who wrote it first';
