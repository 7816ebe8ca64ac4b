-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Who comes to an activity: registrations, waiting list, what they must be told, attendance.

CREATE TABLE calendar.registration (
  territory_id uuid NOT NULL,
  id uuid NOT NULL,
  activity_id uuid NOT NULL,
  occurrence_id uuid,
  status text NOT NULL,
  people integer NOT NULL DEFAULT 1,
  line_number integer,
  seated_at timestamptz,
  held_until timestamptz,
  form_hash bytea NOT NULL,
  token_hash bytea,
  calendar_hash bytea,
  code text,
  called text,
  email text,
  phone text,
  channel text NOT NULL DEFAULT 'none',
  wants_reminders boolean NOT NULL DEFAULT true,
  language text NOT NULL DEFAULT 'it',
  is_first_time boolean,
  made_at_desk boolean NOT NULL DEFAULT false,
  made_by uuid REFERENCES accounts.person (id),
  end_reason text,
  created_at timestamptz NOT NULL,
  ended_at timestamptz,
  forgotten_at timestamptz,
  CONSTRAINT registration_key PRIMARY KEY (territory_id, id),
  CONSTRAINT registration_is_to_an_activity FOREIGN KEY (territory_id, activity_id) REFERENCES calendar.activity (territory_id, id),
  CONSTRAINT registration_is_to_a_date FOREIGN KEY (territory_id, occurrence_id) REFERENCES calendar.occurrence (territory_id, id),
  CONSTRAINT registration_is_of_some_people CHECK (people BETWEEN 1 AND 50),
  CONSTRAINT one_registration_of_one_form UNIQUE (territory_id, activity_id, form_hash),
  CONSTRAINT registration_code_leads_to_one UNIQUE (territory_id, code),
  CONSTRAINT registration_status_is_known CHECK (status IN ('confirmed', 'waiting', 'offered', 'lapsed', 'cancelled', 'removed')),
  CONSTRAINT who_waits_has_a_number CHECK (status <> 'waiting' OR line_number IS NOT NULL),
  CONSTRAINT who_is_seated_says_since_when CHECK (status NOT IN ('confirmed', 'offered') OR seated_at IS NOT NULL),
  CONSTRAINT an_offer_has_an_end CHECK (status <> 'offered' OR held_until IS NOT NULL),
  CONSTRAINT an_end_has_a_moment CHECK ((status IN ('lapsed', 'cancelled', 'removed')) = (ended_at IS NOT NULL)),
  CONSTRAINT removed_says_why CHECK (status <> 'removed' OR end_reason IS NOT NULL),
  CONSTRAINT channel_is_known CHECK (channel IN ('email', 'phone', 'none')),
  CONSTRAINT channel_has_its_address CHECK (
    forgotten_at IS NOT NULL OR (channel <> 'email' OR email IS NOT NULL) AND (channel <> 'phone' OR phone IS NOT NULL)),
  CONSTRAINT registration_language_is_spoken CHECK (language IN ('it', 'en')),
  CONSTRAINT forgotten_is_forgotten CHECK (
    forgotten_at IS NULL OR called IS NULL AND email IS NULL AND phone IS NULL AND code IS NULL AND token_hash IS NULL AND calendar_hash IS NULL)
);
CREATE INDEX registration_is_found_by_activity ON calendar.registration (territory_id, activity_id, occurrence_id);
CREATE INDEX registration_is_found_by_date ON calendar.registration (territory_id, occurrence_id);
CREATE INDEX registration_is_found_by_link ON calendar.registration (token_hash);
CREATE INDEX registration_is_found_by_person ON calendar.registration (calendar_hash);
CREATE INDEX registration_is_found_by_code ON calendar.registration (code);
CREATE INDEX registration_waits ON calendar.registration (territory_id, activity_id, line_number) WHERE status = 'waiting';
CREATE INDEX registration_is_offered ON calendar.registration (held_until) WHERE status = 'offered';
CREATE INDEX registration_remembers ON calendar.registration (created_at) WHERE forgotten_at IS NULL;
COMMENT ON TABLE calendar.registration IS 'Somebody, with who comes along, has a seat at one date or at all of a series, or waits for one';
COMMENT ON COLUMN calendar.registration.occurrence_id IS 'The date; null is the whole series';
COMMENT ON COLUMN calendar.registration.status IS 'confirmed and offered hold seats; waiting stands in line; lapsed did not answer an offer in time; cancelled by who registered, removed by a host';
COMMENT ON COLUMN calendar.registration.line_number IS 'Order of the waiting list of an activity: a lower number is served first';
COMMENT ON COLUMN calendar.registration.seated_at IS 'Since when it holds seats; of a series they are those of the dates that end after';
COMMENT ON COLUMN calendar.registration.held_until IS 'Until when an offered seat is held for them';
COMMENT ON COLUMN calendar.registration.form_hash IS 'SHA-256 of the form it was sent with: sent twice it is one registration';
COMMENT ON COLUMN calendar.registration.token_hash IS 'SHA-256 of the token of their own page';
COMMENT ON COLUMN calendar.registration.calendar_hash IS 'personal(registrations): SHA-256 of the token of the calendar with all dates of one e-mail, which only its letters tell; forgotten with it';
COMMENT ON COLUMN calendar.registration.code IS 'Six signs that a person can read out and a host can type; null once forgotten';
COMMENT ON COLUMN calendar.registration.called IS 'personal(registrations): how who registered is called; forgotten 30 days after the last date, or when they ask';
COMMENT ON COLUMN calendar.registration.email IS 'personal(registrations): where confirmation and reminders go; forgotten 30 days after the last date, or when they ask';
COMMENT ON COLUMN calendar.registration.phone IS 'personal(registrations): the number to call for changes; forgotten 30 days after the last date, or when they ask';
COMMENT ON COLUMN calendar.registration.channel IS 'How they wish to be told: a letter, a call, or in person (none)';
COMMENT ON COLUMN calendar.registration.language IS 'personal(registrations): the language of the letters';
COMMENT ON COLUMN calendar.registration.is_first_time IS 'Whether it is the first time ever that they take part in something like this; null when not asked or not said';
COMMENT ON COLUMN calendar.registration.made_by IS 'The host who wrote it, when it was made at the desk';
COMMENT ON COLUMN calendar.registration.end_reason IS 'Why a host took it away, as the person is told';

CREATE TABLE calendar.participant (
  territory_id uuid NOT NULL,
  registration_id uuid NOT NULL,
  number integer NOT NULL,
  is_child boolean NOT NULL DEFAULT false,
  called text,
  age integer,
  CONSTRAINT participant_key PRIMARY KEY (territory_id, registration_id, number),
  CONSTRAINT participant_is_of_a_registration FOREIGN KEY (territory_id, registration_id) REFERENCES calendar.registration (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT child_has_an_age CHECK (NOT is_child OR age BETWEEN 0 AND 17)
);
COMMENT ON TABLE calendar.participant IS 'One of the people for whom a registration takes a seat';
COMMENT ON COLUMN calendar.participant.called IS 'personal(registrations): a first name, when they gave one; forgotten with the registration';
COMMENT ON COLUMN calendar.participant.age IS 'Years, of a child; stays as a figure when the name is forgotten';

CREATE TABLE calendar.notice (
  territory_id uuid NOT NULL,
  id uuid NOT NULL,
  activity_id uuid NOT NULL,
  registration_id uuid NOT NULL,
  occurrence_id uuid,
  what text NOT NULL,
  channel text NOT NULL,
  reason text,
  created_at timestamptz NOT NULL,
  told_at timestamptz,
  told_by uuid REFERENCES accounts.person (id),
  CONSTRAINT notice_key PRIMARY KEY (territory_id, id),
  CONSTRAINT notice_is_for_a_registration FOREIGN KEY (territory_id, registration_id) REFERENCES calendar.registration (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT notice_is_about_a_date FOREIGN KEY (territory_id, occurrence_id) REFERENCES calendar.occurrence (territory_id, id),
  CONSTRAINT notice_is_known CHECK (what IN ('confirmed', 'waiting', 'offered', 'accepted', 'lapsed', 'fewer', 'cancelled', 'removed', 'date-moved', 'date-cancelled', 'activity-cancelled', 'changed', 'in-two-days', 'today')),
  CONSTRAINT notice_channel_is_known CHECK (channel IN ('email', 'phone', 'none'))
);
CREATE UNIQUE INDEX reminded_once ON calendar.notice (territory_id, registration_id, occurrence_id, what) WHERE what IN ('in-two-days', 'today');
CREATE INDEX notice_waits_for_the_postman ON calendar.notice (created_at) WHERE told_at IS NULL AND channel = 'email';
CREATE INDEX notice_waits_for_a_call ON calendar.notice (territory_id, activity_id) WHERE told_at IS NULL AND channel <> 'email';
CREATE INDEX notice_is_found_by_registration ON calendar.notice (territory_id, registration_id);
COMMENT ON TABLE calendar.notice IS 'Something that a registered person must be told: a letter to write, a call to make, a word to say when they come';
COMMENT ON COLUMN calendar.notice.reason IS 'Why, as the host says it to everybody';
COMMENT ON COLUMN calendar.notice.told_at IS 'When the letter was written, or a host said that they called; null while it waits';

CREATE TABLE calendar.attendance (
  territory_id uuid NOT NULL,
  id uuid NOT NULL,
  occurrence_id uuid NOT NULL,
  kind text NOT NULL,
  registration_id uuid,
  people integer NOT NULL,
  is_first_time boolean,
  marked_at timestamptz NOT NULL,
  marked_by uuid REFERENCES accounts.person (id),
  received_at timestamptz NOT NULL,
  CONSTRAINT attendance_key PRIMARY KEY (territory_id, id),
  CONSTRAINT attendance_is_at_a_date FOREIGN KEY (territory_id, occurrence_id) REFERENCES calendar.occurrence (territory_id, id),
  CONSTRAINT attendance_is_of_a_registration FOREIGN KEY (territory_id, registration_id) REFERENCES calendar.registration (territory_id, id),
  CONSTRAINT attendance_kind_is_known CHECK (kind IN ('registered', 'walk-in', 'head-count')),
  CONSTRAINT only_the_registered_have_a_registration CHECK ((kind = 'registered') = (registration_id IS NOT NULL)),
  CONSTRAINT attendance_is_of_people CHECK (people BETWEEN 0 AND 100000)
);
CREATE UNIQUE INDEX checked_in_once ON calendar.attendance (territory_id, occurrence_id, registration_id) WHERE kind = 'registered';
CREATE UNIQUE INDEX heads_are_counted_once ON calendar.attendance (territory_id, occurrence_id) WHERE kind = 'head-count';
CREATE INDEX attendance_is_found_by_date ON calendar.attendance (territory_id, occurrence_id);
COMMENT ON TABLE calendar.attendance IS 'Who came to a date: how many of a registration, a walk-in, or plain heads; no names. Marking again replaces what was marked before';
COMMENT ON COLUMN calendar.attendance.id IS 'Made on the device of who marks: sent twice it is one';
COMMENT ON COLUMN calendar.attendance.people IS 'How many came; 0 takes a mark back';
COMMENT ON COLUMN calendar.attendance.marked_at IS 'When it was marked, by the clock of the device where the line was away; the later mark stands';

-- The last line of "never over-committed": whoever writes, the seats of a date and those of its series share one number.
-- The row of the activity is locked first, so that of many at once each sees what those before it have taken.
CREATE FUNCTION calendar.refuse_over_commitment() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  seats integer;
  by_series integer;
  by_date integer;
BEGIN
  IF new.status NOT IN ('confirmed', 'offered') THEN
    RETURN new;
  END IF;
  IF tg_op = 'UPDATE' THEN
    IF old.status IN ('confirmed', 'offered') AND new.people <= old.people AND new.seated_at >= old.seated_at
      AND new.occurrence_id IS NOT DISTINCT FROM old.occurrence_id THEN
      RETURN new;
    END IF;
  END IF;

  SELECT a.capacity INTO seats FROM calendar.activity a
  WHERE a.territory_id = new.territory_id AND a.id = new.activity_id FOR NO KEY UPDATE;
  IF seats IS NULL THEN
    RETURN new;
  END IF;

  SELECT coalesce(sum(r.people), 0) INTO by_series FROM calendar.registration r
  WHERE r.territory_id = new.territory_id AND r.activity_id = new.activity_id AND r.occurrence_id IS NULL
    AND r.status IN ('confirmed', 'offered') AND r.id <> new.id;

  SELECT coalesce(max(taken.people), 0) INTO by_date FROM (
    SELECT sum(r.people) AS people FROM calendar.registration r
    JOIN calendar.occurrence o ON o.territory_id = r.territory_id AND o.id = r.occurrence_id
    WHERE r.territory_id = new.territory_id AND r.activity_id = new.activity_id
      AND r.status IN ('confirmed', 'offered') AND r.id <> new.id
      AND (r.occurrence_id = new.occurrence_id
        OR new.occurrence_id IS NULL AND o.status = 'planned' AND o.starts_at > new.seated_at)
    GROUP BY r.occurrence_id) taken;

  IF by_series + by_date + new.people > seats THEN
    RAISE EXCEPTION 'no seats are left' USING ERRCODE = 'check_violation', CONSTRAINT = 'seats_are_never_over_committed';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER seats_are_never_over_committed BEFORE INSERT OR UPDATE ON calendar.registration
FOR EACH ROW EXECUTE FUNCTION calendar.refuse_over_commitment();

-- A letter may carry a date for the reader's own calendar, or a code to show at the door.
ALTER TABLE foundation.mail ADD COLUMN attachments jsonb NOT NULL DEFAULT '[]';
COMMENT ON COLUMN foundation.mail.attachments IS 'Files that go with it: [{"name", "type", "base64"}]';

COMMENT ON COLUMN calendar.notice.told_by IS 'personal(accountability): who told the person, where no letter could';
COMMENT ON COLUMN calendar.attendance.marked_by IS 'personal(accountability): who marked it';
