-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The room of spaces: rooms and times that hosts open to others, who asks for them, and who has them when.

CREATE SCHEMA spaces;

CREATE TABLE spaces.space (
  territory_id uuid NOT NULL REFERENCES territories.district (id),
  id uuid NOT NULL,
  location_id uuid NOT NULL REFERENCES directory.location (id),
  organization_id uuid REFERENCES directory.organization (id),
  parent_id uuid,
  name text NOT NULL,
  kind text NOT NULL DEFAULT 'room',
  status text NOT NULL DEFAULT 'draft',
  description text,
  capacity integer,
  surface_m2 integer,
  equipment text[] NOT NULL DEFAULT '{}',
  equipment_note text,
  accessibility_facts jsonb NOT NULL DEFAULT '{}',
  accessibility_note text,
  is_free boolean NOT NULL DEFAULT true,
  price_note text,
  house_rules text,
  askers text[] NOT NULL DEFAULT '{anyone}',
  approval text NOT NULL DEFAULT 'by-host',
  automatic_for text[] NOT NULL DEFAULT '{}',
  notice_hours integer NOT NULL DEFAULT 24,
  furthest_days integer NOT NULL DEFAULT 180,
  buffer_before_minutes integer NOT NULL DEFAULT 0,
  buffer_after_minutes integer NOT NULL DEFAULT 0,
  shortest_minutes integer NOT NULL DEFAULT 30,
  longest_minutes integer NOT NULL DEFAULT 480,
  quota_times integer,
  quota_per text,
  cancel_hours integer NOT NULL DEFAULT 24,
  release_minutes integer,
  hours jsonb,
  co_working_hours jsonb,
  co_spacing_hours jsonb,
  way_in text,
  contact_note text,
  is_demonstration boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  last_modified timestamptz NOT NULL,
  closed_on date,
  CONSTRAINT space_key PRIMARY KEY (territory_id, id),
  CONSTRAINT space_is_part_of_a_space FOREIGN KEY (territory_id, parent_id) REFERENCES spaces.space (territory_id, id),
  CONSTRAINT space_is_not_part_of_itself CHECK (parent_id <> id),
  CONSTRAINT space_has_a_name CHECK (btrim(name) <> ''),
  CONSTRAINT space_kind_is_known CHECK (kind IN ('room', 'outdoor')),
  CONSTRAINT space_status_is_known CHECK (status IN ('draft', 'open', 'closed')),
  CONSTRAINT closed_space_says_since_when CHECK ((status = 'closed') = (closed_on IS NOT NULL)),
  CONSTRAINT capacity_is_of_people CHECK (capacity BETWEEN 1 AND 100000),
  CONSTRAINT surface_is_real CHECK (surface_m2 BETWEEN 1 AND 1000000),
  CONSTRAINT askers_are_known CHECK (askers <@ '{anyone,members,organizations,informal-groups}' AND askers <> '{}'),
  CONSTRAINT approval_is_known CHECK (approval IN ('by-host', 'automatic')),
  CONSTRAINT only_askers_are_automatic CHECK (automatic_for <@ '{anyone,organizations,informal-groups}'),
  CONSTRAINT notice_is_short CHECK (notice_hours BETWEEN 0 AND 2160),
  CONSTRAINT future_is_in_sight CHECK (furthest_days BETWEEN 1 AND 730),
  CONSTRAINT buffers_are_short CHECK (buffer_before_minutes BETWEEN 0 AND 720 AND buffer_after_minutes BETWEEN 0 AND 720),
  CONSTRAINT lengths_are_in_order CHECK (shortest_minutes >= 15 AND shortest_minutes <= longest_minutes AND longest_minutes <= 10080),
  CONSTRAINT quota_is_whole CHECK ((quota_times IS NULL) = (quota_per IS NULL) AND quota_times BETWEEN 1 AND 1000),
  CONSTRAINT quota_period_is_known CHECK (quota_per IN ('week', 'month', 'year')),
  CONSTRAINT cancelling_has_an_end CHECK (cancel_hours BETWEEN 0 AND 2160),
  CONSTRAINT release_is_soon CHECK (release_minutes BETWEEN 5 AND 240)
);
CREATE INDEX space_is_found_by_id ON spaces.space (id);
CREATE INDEX space_is_found_by_location ON spaces.space (location_id);
CREATE INDEX space_is_found_by_organization ON spaces.space (organization_id);
CREATE INDEX space_is_found_by_parent ON spaces.space (territory_id, parent_id) WHERE parent_id IS NOT NULL;
COMMENT ON TABLE spaces.space IS 'A room or an outdoor space that a host opens to others; a hall that can be divided is the parent of its rooms';
COMMENT ON COLUMN spaces.space.organization_id IS 'The host; null when the district itself answers';
COMMENT ON COLUMN spaces.space.parent_id IS 'What it is part of: who has the whole has every part';
COMMENT ON COLUMN spaces.space.askers IS 'Who may ask: anyone, members of the host, organizations, informal groups';
COMMENT ON COLUMN spaces.space.automatic_for IS 'Whose requests are granted at once when approval is automatic and nothing speaks against; membership only the host can check';
COMMENT ON COLUMN spaces.space.buffer_before_minutes IS 'To get ready: nobody else has it in these minutes before a booking. A change counts for what is booked from then on';
COMMENT ON COLUMN spaces.space.quota_times IS 'How many times one asker may have it in a quota_per (calendar week, month or year in Rome)';
COMMENT ON COLUMN spaces.space.cancel_hours IS 'Until how many hours before the start who has it may cancel alone';
COMMENT ON COLUMN spaces.space.release_minutes IS 'Freed by itself when nobody said "we are here" so many minutes after the start; null: only the host frees it';
COMMENT ON COLUMN spaces.space.hours IS 'HSDS-IT timetable of when it can be booked; null: at any hour';
COMMENT ON COLUMN spaces.space.co_working_hours IS 'HSDS-IT timetable of hours in which anybody comes in and works at a table, without booking: it cannot be booked then';
COMMENT ON COLUMN spaces.space.co_spacing_hours IS 'The same for well-being activities open to workers and neighbours';
COMMENT ON COLUMN spaces.space.way_in IS 'Keys, codes, alarm: told only to who has it, in the confirmation; never public';
COMMENT ON COLUMN spaces.space.contact_note IS 'Whom to call, as a role and a number: "Bar, dalle 7 alle 19, 0382 000 000". Public';

CREATE TABLE spaces.photo (
  territory_id uuid NOT NULL,
  id uuid NOT NULL,
  space_id uuid NOT NULL,
  picture bytea NOT NULL,
  alt text NOT NULL,
  position integer NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT photo_key PRIMARY KEY (territory_id, id),
  CONSTRAINT photo_is_of_a_space FOREIGN KEY (territory_id, space_id) REFERENCES spaces.space (territory_id, id),
  CONSTRAINT photo_is_described CHECK (length(btrim(alt)) BETWEEN 5 AND 300),
  CONSTRAINT photo_is_shown_once UNIQUE (territory_id, space_id, picture)
);
COMMENT ON TABLE spaces.photo IS 'A picture of a space, in words too';

CREATE TABLE spaces.season (
  territory_id uuid NOT NULL,
  id uuid NOT NULL,
  space_id uuid NOT NULL,
  name text NOT NULL,
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  wishes_from date NOT NULL,
  wishes_until date NOT NULL,
  skips_holidays boolean NOT NULL DEFAULT true,
  note text,
  closed_at timestamptz,
  created_at timestamptz NOT NULL,
  CONSTRAINT season_key PRIMARY KEY (territory_id, id),
  CONSTRAINT season_is_of_a_space FOREIGN KEY (territory_id, space_id) REFERENCES spaces.space (territory_id, id),
  CONSTRAINT season_has_a_name CHECK (btrim(name) <> ''),
  CONSTRAINT season_is_at_most_a_year CHECK (starts_on < ends_on AND ends_on - starts_on <= 400),
  CONSTRAINT wishes_come_in_time CHECK (wishes_from <= wishes_until)
);
CREATE INDEX season_is_found_by_space ON spaces.season (territory_id, space_id);
COMMENT ON TABLE spaces.season IS 'A stretch of months whose weekly hours the host allocates together: groups ask first, clashes are seen side by side, then each gets a slot. Of a space and all its parts';
COMMENT ON COLUMN spaces.season.closed_at IS 'When the host said that the allocation is done';

CREATE TABLE spaces.request (
  territory_id uuid NOT NULL,
  id uuid NOT NULL,
  space_id uuid NOT NULL,
  kind text NOT NULL,
  status text NOT NULL,
  asker text NOT NULL,
  contact_name text,
  group_name text,
  email text,
  phone text,
  asker_hash bytea,
  purpose text,
  people integer,
  language text NOT NULL DEFAULT 'it',
  suspicions text[] NOT NULL DEFAULT '{}',
  form_hash bytea,
  season_id uuid,
  wished_weekday integer,
  wished_from time,
  wished_minutes integer,
  wished_otherwise text,
  for_activity uuid,
  made_by uuid REFERENCES accounts.person (id),
  created_at timestamptz NOT NULL,
  decided_at timestamptz,
  decided_by uuid REFERENCES accounts.person (id),
  answer text,
  way_in text,
  forgotten_at timestamptz,
  CONSTRAINT request_key PRIMARY KEY (territory_id, id),
  CONSTRAINT request_is_for_a_space FOREIGN KEY (territory_id, space_id) REFERENCES spaces.space (territory_id, id),
  CONSTRAINT wish_is_of_a_season FOREIGN KEY (territory_id, season_id) REFERENCES spaces.season (territory_id, id),
  CONSTRAINT request_kind_is_known CHECK (kind IN ('asked', 'wish', 'activity', 'host')),
  CONSTRAINT request_status_is_known CHECK (status IN ('waiting', 'accepted', 'refused', 'withdrawn', 'lapsed')),
  CONSTRAINT asker_is_known CHECK (asker IN ('anyone', 'members', 'organizations', 'informal-groups', 'host')),
  CONSTRAINT asker_can_be_answered CHECK (kind IN ('activity', 'host') OR forgotten_at IS NOT NULL OR email IS NOT NULL OR phone IS NOT NULL),
  CONSTRAINT email_is_plain CHECK (email = lower(btrim(email)) AND length(email) BETWEEN 3 AND 254),
  CONSTRAINT people_are_counted CHECK (people BETWEEN 1 AND 100000),
  CONSTRAINT wish_says_when CHECK ((kind = 'wish') = (season_id IS NOT NULL AND wished_weekday IS NOT NULL AND wished_from IS NOT NULL AND wished_minutes IS NOT NULL)),
  CONSTRAINT weekday_is_one CHECK (wished_weekday BETWEEN 1 AND 7),
  CONSTRAINT wish_lasts CHECK (wished_minutes BETWEEN 15 AND 1440),
  CONSTRAINT activity_is_said CHECK ((kind = 'activity') = (for_activity IS NOT NULL)),
  CONSTRAINT form_makes_one_request UNIQUE (territory_id, form_hash),
  CONSTRAINT activity_asks_once_for_a_space UNIQUE (territory_id, for_activity, space_id)
);
CREATE INDEX request_is_counted_by_asker ON spaces.request (territory_id, space_id, asker_hash) WHERE asker_hash IS NOT NULL;
CREATE INDEX request_is_found_by_id ON spaces.request (id);
CREATE INDEX request_is_found_by_activity ON spaces.request (for_activity) WHERE for_activity IS NOT NULL;
CREATE INDEX request_is_found_by_space ON spaces.request (territory_id, space_id, status);
CREATE INDEX request_is_found_by_season ON spaces.request (territory_id, season_id) WHERE season_id IS NOT NULL;
COMMENT ON TABLE spaces.request IS 'Who wants a space, for what: by a form without account, as a wish for a season, for an activity of the calendar, or the host itself. Its times are bookings';
COMMENT ON COLUMN spaces.request.contact_name IS 'personal(bookings): whom the host speaks with; forgotten ninety days after the last date';
COMMENT ON COLUMN spaces.request.group_name IS 'personal(bookings): the group or organization, as it calls itself; of an activity its title; forgotten likewise';
COMMENT ON COLUMN spaces.request.email IS 'personal(bookings): where answers go; forgotten likewise';
COMMENT ON COLUMN spaces.request.phone IS 'personal(bookings): where the host calls who has no e-mail; forgotten likewise';
COMMENT ON COLUMN spaces.request.asker_hash IS 'personal(bookings): hash of e-mail or phone, by which quotas are counted; forgotten likewise';
COMMENT ON COLUMN spaces.request.purpose IS 'personal(bookings): what it is for, in the words of who asks; forgotten likewise';
COMMENT ON COLUMN spaces.request.answer IS 'personal(bookings): what the host answered; forgotten likewise';
COMMENT ON COLUMN spaces.request.language IS 'personal(bookings): in which language answers are written';
COMMENT ON COLUMN spaces.request.made_by IS 'personal(accountability): who asked when signed in: for an activity, or for the host';
COMMENT ON COLUMN spaces.request.decided_by IS 'personal(accountability): who answered; null when the rule of the space did';
COMMENT ON COLUMN spaces.request.suspicions IS 'Why it may be a machine: such a request is never granted by itself and no letter leaves for it';
COMMENT ON COLUMN spaces.request.wished_from IS 'When the weekly slot begins, by the clocks of Rome';
COMMENT ON COLUMN spaces.request.for_activity IS 'The activity of the calendar that happens there; the calendar stands above this room, so nothing is referenced';
COMMENT ON COLUMN spaces.request.way_in IS 'Keys or a code for this time only, beside those of the space; told in the confirmation';

CREATE TABLE spaces.request_link (
  territory_id uuid NOT NULL,
  token_hash bytea NOT NULL,
  request_id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT request_link_key PRIMARY KEY (territory_id, token_hash),
  CONSTRAINT link_is_of_a_request FOREIGN KEY (territory_id, request_id) REFERENCES spaces.request (territory_id, id) ON DELETE CASCADE
);
CREATE INDEX request_link_is_found_by_token ON spaces.request_link (token_hash);
CREATE INDEX request_link_is_found_by_request ON spaces.request_link (territory_id, request_id);
COMMENT ON TABLE spaces.request_link IS 'The links by which who asked follows and cancels: one from the form, one for each letter; all of them work until the request is forgotten';

CREATE TABLE spaces.booking (
  territory_id uuid NOT NULL,
  id uuid NOT NULL,
  space_id uuid NOT NULL,
  request_id uuid NOT NULL,
  status text NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  for_occurrence uuid,
  reason text,
  arrived_at timestamptz,
  ended_at timestamptz,
  sequence integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL,
  last_modified timestamptz NOT NULL,
  CONSTRAINT booking_key PRIMARY KEY (territory_id, id),
  CONSTRAINT booking_is_of_a_space FOREIGN KEY (territory_id, space_id) REFERENCES spaces.space (territory_id, id),
  CONSTRAINT booking_is_of_a_request FOREIGN KEY (territory_id, request_id) REFERENCES spaces.request (territory_id, id),
  CONSTRAINT booking_status_is_known CHECK (status IN ('asked', 'accepted', 'waiting', 'clashed', 'refused', 'cancelled', 'no-show', 'lapsed')),
  CONSTRAINT booking_ends_after_it_starts CHECK (starts_at < ends_at),
  CONSTRAINT date_is_booked_once UNIQUE (territory_id, request_id, for_occurrence)
);
CREATE INDEX booking_is_found_by_id ON spaces.booking (id);
CREATE INDEX booking_is_found_by_request ON spaces.booking (territory_id, request_id);
CREATE INDEX booking_is_found_by_space ON spaces.booking (territory_id, space_id, starts_at);
CREATE INDEX booking_is_found_by_occurrence ON spaces.booking (for_occurrence) WHERE for_occurrence IS NOT NULL;
CREATE INDEX booking_is_had ON spaces.booking (starts_at) WHERE status = 'accepted';
COMMENT ON TABLE spaces.booking IS 'A time in which somebody has a space (accepted), asks for it (asked), waits that it gets free (waiting), or no longer does';
COMMENT ON COLUMN spaces.booking.for_occurrence IS 'The date of an activity that happens in it';
COMMENT ON COLUMN spaces.booking.reason IS 'Why it was cancelled or moved, as people are told; of one that clashed, the code of why';
COMMENT ON COLUMN spaces.booking.arrived_at IS 'When somebody said "we are here"';
COMMENT ON COLUMN spaces.booking.sequence IS 'SEQUENCE of RFC 5545: raised by every change';

-- Double booking is impossible here, not in the program: two rows of one room at one time cannot be stored.
CREATE TABLE spaces.occupation (
  territory_id uuid NOT NULL,
  space_id uuid NOT NULL,
  booking_id uuid NOT NULL,
  during tstzrange NOT NULL,
  CONSTRAINT occupation_key PRIMARY KEY (territory_id, booking_id, space_id),
  CONSTRAINT occupation_is_of_a_space FOREIGN KEY (territory_id, space_id) REFERENCES spaces.space (territory_id, id),
  CONSTRAINT occupation_is_of_a_booking FOREIGN KEY (territory_id, booking_id) REFERENCES spaces.booking (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT occupation_lasts CHECK (NOT isempty(during) AND NOT lower_inf(during) AND NOT upper_inf(during)),
  CONSTRAINT space_is_had_once_at_a_time EXCLUDE USING gist (territory_id WITH =, space_id WITH =, during WITH &&)
);
COMMENT ON TABLE spaces.occupation IS 'When a room that has no parts is taken: one row for each such room of an accepted booking, so that a hall takes all of its rooms. Without names: free and busy are read here';
COMMENT ON COLUMN spaces.occupation.space_id IS 'A space without parts';
COMMENT ON COLUMN spaces.occupation.during IS 'From start to end, with the minutes to get ready and to tidy up';

CREATE TABLE spaces.feed (
  territory_id uuid NOT NULL,
  id uuid NOT NULL,
  space_id uuid NOT NULL,
  person_id uuid NOT NULL REFERENCES accounts.person (id) ON DELETE CASCADE,
  token_hash bytea NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT feed_key PRIMARY KEY (territory_id, id),
  CONSTRAINT feed_is_of_a_space FOREIGN KEY (territory_id, space_id) REFERENCES spaces.space (territory_id, id),
  CONSTRAINT feed_token_is_unique UNIQUE (territory_id, token_hash),
  CONSTRAINT person_has_one_feed_of_a_space UNIQUE (territory_id, space_id, person_id)
);
CREATE INDEX feed_is_found_by_token ON spaces.feed (token_hash);
COMMENT ON TABLE spaces.feed IS 'The private calendar address of somebody who keeps a space: its bookings and those of its parts, with names. Works while they keep it';
COMMENT ON COLUMN spaces.feed.person_id IS 'personal(bookings): whose address it is';

CREATE TABLE spaces.site (
  territory_id uuid NOT NULL REFERENCES territories.district (id),
  id uuid NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  state text NOT NULL,
  where_said text NOT NULL,
  area_code text REFERENCES territories.area (code),
  latitude double precision,
  longitude double precision,
  surface_m2 integer,
  owned_by text NOT NULL,
  owner_note text,
  organization_id uuid REFERENCES directory.organization (id),
  description text,
  space_id uuid,
  is_public boolean NOT NULL DEFAULT false,
  is_demonstration boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  last_modified timestamptz NOT NULL,
  CONSTRAINT site_key PRIMARY KEY (territory_id, id),
  CONSTRAINT site_may_be_a_space FOREIGN KEY (territory_id, space_id) REFERENCES spaces.space (territory_id, id),
  CONSTRAINT site_has_a_name CHECK (btrim(name) <> ''),
  CONSTRAINT site_says_where CHECK (btrim(where_said) <> ''),
  CONSTRAINT site_kind_is_known CHECK (kind IN ('building', 'shop', 'school', 'farmhouse', 'industrial', 'church', 'villa', 'land', 'other')),
  CONSTRAINT site_state_is_known CHECK (state IN ('disused', 'unsafe', 'being-recovered', 'temporary-use', 'recovered')),
  CONSTRAINT site_owner_is_known CHECK (owned_by IN ('public', 'private', 'church', 'confiscated', 'unknown')),
  CONSTRAINT site_has_both_coordinates CHECK ((longitude IS NULL) = (latitude IS NULL)),
  CONSTRAINT site_is_on_earth CHECK (longitude BETWEEN -180 AND 180 AND latitude BETWEEN -90 AND 90),
  CONSTRAINT site_surface_is_real CHECK (surface_m2 BETWEEN 1 AND 10000000)
);
CREATE INDEX site_is_found_by_id ON spaces.site (id);
COMMENT ON TABLE spaces.site IS 'A disused or recovered space in the register of a district: what it is, in which state, whose';
COMMENT ON COLUMN spaces.site.organization_id IS 'Who looks after it by now';
COMMENT ON COLUMN spaces.site.space_id IS 'The space that can be booked there, once it is open again';

CREATE TABLE spaces.site_event (
  territory_id uuid NOT NULL,
  id uuid NOT NULL,
  site_id uuid NOT NULL,
  year integer NOT NULL,
  month integer,
  state text,
  told text NOT NULL,
  source text,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES accounts.person (id),
  CONSTRAINT site_event_key PRIMARY KEY (territory_id, id),
  CONSTRAINT event_is_of_a_site FOREIGN KEY (territory_id, site_id) REFERENCES spaces.site (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT event_is_told CHECK (btrim(told) <> ''),
  CONSTRAINT event_has_a_year CHECK (year BETWEEN 800 AND 2200),
  CONSTRAINT event_month_is_one CHECK (month BETWEEN 1 AND 12),
  CONSTRAINT event_state_is_known CHECK (state IN ('disused', 'unsafe', 'being-recovered', 'temporary-use', 'recovered'))
);
CREATE INDEX site_event_is_found_by_site ON spaces.site_event (territory_id, site_id, year);
COMMENT ON TABLE spaces.site_event IS 'What happened to a site: built, closed, given, opened again';
COMMENT ON COLUMN spaces.site_event.created_by IS 'personal(accountability): who wrote it';
COMMENT ON COLUMN spaces.site_event.state IS 'The state it has had since then, when this changed it';

CREATE TABLE spaces.idea_call (
  territory_id uuid NOT NULL,
  id uuid NOT NULL,
  site_id uuid NOT NULL,
  title text NOT NULL,
  told text NOT NULL,
  opens_on date NOT NULL,
  closes_on date NOT NULL,
  outcome text,
  created_at timestamptz NOT NULL,
  CONSTRAINT idea_call_key PRIMARY KEY (territory_id, id),
  CONSTRAINT call_is_for_a_site FOREIGN KEY (territory_id, site_id) REFERENCES spaces.site (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT call_has_a_title CHECK (btrim(title) <> ''),
  CONSTRAINT call_closes_after_it_opens CHECK (opens_on <= closes_on)
);
CREATE INDEX idea_call_is_found_by_site ON spaces.idea_call (territory_id, site_id);
CREATE INDEX idea_call_is_found_by_id ON spaces.idea_call (id);
COMMENT ON TABLE spaces.idea_call IS 'A call for ideas about what a site could become';
COMMENT ON COLUMN spaces.idea_call.outcome IS 'What came of it, told to everybody';

CREATE TABLE spaces.idea (
  territory_id uuid NOT NULL,
  id uuid NOT NULL,
  call_id uuid NOT NULL,
  title text NOT NULL,
  told text NOT NULL,
  group_name text,
  email text,
  phone text,
  language text NOT NULL DEFAULT 'it',
  status text NOT NULL,
  answer text,
  suspicions text[] NOT NULL DEFAULT '{}',
  form_hash bytea,
  token_hash bytea,
  created_at timestamptz NOT NULL,
  decided_at timestamptz,
  decided_by uuid REFERENCES accounts.person (id),
  forgotten_at timestamptz,
  CONSTRAINT idea_key PRIMARY KEY (territory_id, id),
  CONSTRAINT idea_answers_a_call FOREIGN KEY (territory_id, call_id) REFERENCES spaces.idea_call (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT idea_has_a_title CHECK (btrim(title) <> ''),
  CONSTRAINT idea_is_told CHECK (btrim(told) <> ''),
  CONSTRAINT idea_status_is_known CHECK (status IN ('received', 'chosen', 'not-chosen', 'set-aside')),
  CONSTRAINT form_makes_one_idea UNIQUE (territory_id, form_hash),
  CONSTRAINT idea_token_is_unique UNIQUE (territory_id, token_hash)
);
CREATE INDEX idea_is_found_by_call ON spaces.idea (territory_id, call_id);
CREATE INDEX idea_is_found_by_token ON spaces.idea (token_hash);
COMMENT ON TABLE spaces.idea IS 'What somebody would do with a site, sent without an account';
COMMENT ON COLUMN spaces.idea.told IS 'personal(bookings): the idea, in the words of who had it; it stays as part of the call, without contacts';
COMMENT ON COLUMN spaces.idea.group_name IS 'personal(bookings): who has the idea, as they want to be called; forgotten a year after the call closes';
COMMENT ON COLUMN spaces.idea.email IS 'personal(bookings): where answers go; forgotten likewise';
COMMENT ON COLUMN spaces.idea.phone IS 'personal(bookings): likewise';
COMMENT ON COLUMN spaces.idea.language IS 'personal(bookings): in which language answers are written';
COMMENT ON COLUMN spaces.idea.decided_by IS 'personal(accountability): who answered';
