-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Who takes part in a lab, without registration: heads are the calendar's attendance; here is who wants to leave a first
-- name, how far a lab is on its way, and the figures that everybody reads.

CREATE TABLE labs.participant (
  territory_id uuid NOT NULL,
  lab_id uuid NOT NULL,
  id uuid NOT NULL,
  called text,
  contact text,
  language text NOT NULL DEFAULT 'it',
  since date NOT NULL,
  door_id uuid,
  first_ever boolean,
  first_ever_asked boolean NOT NULL DEFAULT false,
  collaborator_since date,
  collaborator_until date,
  collaborator_chose text,
  token_hash bytea,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES accounts.person (id),
  forgotten_at timestamptz,
  is_demonstration boolean NOT NULL DEFAULT false,
  CONSTRAINT participant_key PRIMARY KEY (territory_id, id),
  CONSTRAINT participant_is_of_a_lab FOREIGN KEY (territory_id, lab_id) REFERENCES labs.lab (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT participant_came_by_a_door FOREIGN KEY (territory_id, door_id) REFERENCES labs.door (territory_id, id),
  CONSTRAINT participant_link_leads_to_one UNIQUE (territory_id, token_hash),
  CONSTRAINT participant_language_is_spoken CHECK (language IN ('it', 'en')),
  CONSTRAINT participant_is_called_until_forgotten CHECK ((called IS NULL) = (forgotten_at IS NOT NULL)),
  CONSTRAINT forgotten_participant_is_forgotten CHECK (forgotten_at IS NULL OR contact IS NULL AND token_hash IS NULL),
  CONSTRAINT answered_means_asked CHECK (first_ever IS NULL OR first_ever_asked),
  CONSTRAINT collaborator_chose_to_be_one CHECK ((collaborator_since IS NULL) = (collaborator_chose IS NULL)),
  CONSTRAINT collaborator_way_is_known CHECK (collaborator_chose IN ('self', 'told')),
  CONSTRAINT collaborator_ends_after_it_begins CHECK (collaborator_since <= collaborator_until)
);
CREATE INDEX participant_is_found_by_lab ON labs.participant (territory_id, lab_id);
CREATE INDEX participant_is_found_by_link ON labs.participant (token_hash);
COMMENT ON TABLE labs.participant IS 'Somebody who takes part in a lab and chose to leave a first name; without it they are a head like others';
COMMENT ON COLUMN labs.participant.called IS 'personal(labs): the first name they gave; forgotten 12 months after they last came, or when they ask';
COMMENT ON COLUMN labs.participant.contact IS 'personal(labs): e-mail or phone, if they left one; forgotten with the name';
COMMENT ON COLUMN labs.participant.language IS 'personal(labs): the language of their page';
COMMENT ON COLUMN labs.participant.door_id IS 'By which door they came in; null when nobody knows';
COMMENT ON COLUMN labs.participant.first_ever IS 'Whether they had never taken part in anything like this before; null when they did not say';
COMMENT ON COLUMN labs.participant.first_ever_asked IS 'It was asked: it is asked once';
COMMENT ON COLUMN labs.participant.collaborator_since IS 'Since when they are a collaborator, because they chose to; stays as a figure when the name is forgotten';
COMMENT ON COLUMN labs.participant.collaborator_chose IS 'self: on their own page; told: they said it to a facilitator';
COMMENT ON COLUMN labs.participant.token_hash IS 'SHA-256 of the token of their own page';
COMMENT ON COLUMN labs.participant.created_by IS 'personal(accountability): who wrote it first';

CREATE TABLE labs.participation (
  territory_id uuid NOT NULL,
  lab_id uuid NOT NULL,
  id uuid NOT NULL,
  participant_id uuid NOT NULL,
  activity_id uuid NOT NULL,
  occurrence_id uuid NOT NULL,
  registration_id uuid,
  leads boolean NOT NULL DEFAULT false,
  brought_idea boolean NOT NULL DEFAULT false,
  marked_at timestamptz NOT NULL,
  marked_by uuid REFERENCES accounts.person (id),
  received_at timestamptz NOT NULL,
  CONSTRAINT participation_key PRIMARY KEY (territory_id, id),
  CONSTRAINT participation_is_of_somebody FOREIGN KEY (territory_id, participant_id) REFERENCES labs.participant (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT participation_is_at_a_date FOREIGN KEY (territory_id, occurrence_id) REFERENCES calendar.occurrence (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT participation_is_of_a_registration FOREIGN KEY (territory_id, registration_id) REFERENCES calendar.registration (territory_id, id) ON DELETE SET NULL (registration_id),
  CONSTRAINT one_comes_once_to_a_date UNIQUE (territory_id, participant_id, occurrence_id)
);
CREATE INDEX participation_is_found_by_date ON labs.participation (territory_id, occurrence_id);
CREATE INDEX participation_is_found_by_registration ON labs.participation (territory_id, registration_id) WHERE registration_id IS NOT NULL;
COMMENT ON TABLE labs.participation IS 'Somebody with a name came to a date. The head is in calendar.attendance: a walk-in of the same id, or their registration';
COMMENT ON COLUMN labs.participation.id IS 'Made of the participant and the date, so that two devices that mark the same make one; also the id of the walk-in';
COMMENT ON COLUMN labs.participation.registration_id IS 'Their registration, when they had one with the same contact: then the head is that one';
COMMENT ON COLUMN labs.participation.leads IS 'They led, without the facilitator';
COMMENT ON COLUMN labs.participation.brought_idea IS 'They brought an idea of their own';
COMMENT ON COLUMN labs.participation.marked_by IS 'personal(accountability): who marked it';

CREATE TABLE labs.phase_event (
  territory_id uuid NOT NULL,
  lab_id uuid NOT NULL,
  id uuid NOT NULL,
  phase text NOT NULL,
  suggested text,
  starts_on date NOT NULL,
  note text,
  signs jsonb NOT NULL DEFAULT '{}',
  is_public boolean NOT NULL DEFAULT false,
  decided_at timestamptz NOT NULL,
  decided_by uuid REFERENCES accounts.person (id),
  is_demonstration boolean NOT NULL DEFAULT false,
  CONSTRAINT phase_event_key PRIMARY KEY (territory_id, id),
  CONSTRAINT phase_event_is_of_a_lab FOREIGN KEY (territory_id, lab_id) REFERENCES labs.lab (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT phase_is_known CHECK (phase IN ('hook-up', 'activation', 'upkeep', 'resting')),
  CONSTRAINT suggested_phase_is_known CHECK (suggested IN ('hook-up', 'activation', 'upkeep', 'resting')),
  CONSTRAINT who_disagrees_says_why CHECK (suggested IS NULL OR suggested = phase OR btrim(note) <> '')
);
CREATE INDEX phase_event_is_found_by_lab ON labs.phase_event (territory_id, lab_id, starts_on);
COMMENT ON TABLE labs.phase_event IS 'On which phase of its life a lab is since a day, as its facilitators say, beside what the signs said';
COMMENT ON COLUMN labs.phase_event.phase IS 'hook-up (aggancio), activation (attivazione), upkeep (manutenzione), resting (a riposo)';
COMMENT ON COLUMN labs.phase_event.suggested IS 'What the signs said on the day it was decided; null when there were too few';
COMMENT ON COLUMN labs.phase_event.signs IS 'The figures of the signs on that day, by sign';
COMMENT ON COLUMN labs.phase_event.is_public IS 'Whether the lab''s public page tells it';
COMMENT ON COLUMN labs.phase_event.note IS 'Why, for the facilitators; about the lab, never about a person';
COMMENT ON COLUMN labs.phase_event.decided_by IS 'personal(accountability): who decided it';

CREATE TABLE labs.published_half (
  territory_id uuid NOT NULL REFERENCES territories.district (id),
  half text NOT NULL,
  threshold integer NOT NULL,
  figures jsonb NOT NULL,
  published_at timestamptz NOT NULL,
  is_demonstration boolean NOT NULL DEFAULT false,
  CONSTRAINT published_half_key PRIMARY KEY (territory_id, half),
  CONSTRAINT half_is_of_a_year CHECK (half ~ '^\d{4}-[12]$')
);
COMMENT ON TABLE labs.published_half IS 'The figures of a district''s labs in half a year, as they were published: small numbers hidden, and never counted again';
COMMENT ON COLUMN labs.published_half.half IS '2026-1 is January to June, 2026-2 July to December';
COMMENT ON COLUMN labs.published_half.figures IS '{"all": figures, "labs": [{"id", "name", …figures}]}; a number that is not told is null';

-- How many came to a date: heads counted when somebody counted, else who was marked one by one (the calendar's own rule).
CREATE VIEW labs.attended_date AS
  SELECT o.territory_id, o.activity_id, o.id AS occurrence_id, o.starts_at,
    coalesce(max(a.people) FILTER (WHERE a.kind = 'head-count'), sum(a.people) FILTER (WHERE a.kind <> 'head-count'), 0)::integer AS heads
  FROM calendar.occurrence o
  JOIN calendar.attendance a ON a.territory_id = o.territory_id AND a.occurrence_id = o.id
  GROUP BY o.territory_id, o.activity_id, o.id, o.starts_at;
COMMENT ON VIEW labs.attended_date IS 'Every date at which somebody marked who came, with how many heads';

-- Who left a name and came: the head is looked at each time, so that the calendar's own page says the same.
CREATE VIEW labs.came AS
  SELECT p.territory_id, p.lab_id, p.id, p.participant_id, p.activity_id, p.occurrence_id, p.registration_id, o.starts_at, p.leads, p.brought_idea
  FROM labs.participation p
  JOIN calendar.occurrence o ON o.territory_id = p.territory_id AND o.id = p.occurrence_id
  LEFT JOIN calendar.attendance w ON w.territory_id = p.territory_id AND w.id = p.id AND p.registration_id IS NULL
  LEFT JOIN calendar.attendance r ON r.territory_id = p.territory_id AND r.occurrence_id = p.occurrence_id AND r.registration_id = p.registration_id AND r.kind = 'registered'
  WHERE coalesce(r.people, w.people) > 0;
COMMENT ON VIEW labs.came IS 'Participations of who was there: their head is marked in calendar.attendance';

-- Who said whether they had ever taken part before, each once: at the door, when signing up, or with a name in a lab.
CREATE VIEW labs.first_answer AS
  SELECT a.territory_id, a.occurrence_id, a.people, a.is_first_time, NULL::uuid AS participant_id
  FROM calendar.attendance a
  WHERE a.kind = 'walk-in' AND a.people > 0 AND a.is_first_time IS NOT NULL
    AND NOT EXISTS (SELECT FROM labs.participation p WHERE p.territory_id = a.territory_id AND p.id = a.id)
  UNION ALL
  SELECT * FROM (
    SELECT DISTINCT ON (a.territory_id, a.registration_id) a.territory_id, a.occurrence_id, 1, r.is_first_time, NULL::uuid
    FROM calendar.attendance a
    JOIN calendar.registration r ON r.territory_id = a.territory_id AND r.id = a.registration_id
    JOIN calendar.occurrence o ON o.territory_id = a.territory_id AND o.id = a.occurrence_id
    WHERE a.kind = 'registered' AND a.people > 0 AND r.is_first_time IS NOT NULL
      AND NOT EXISTS (SELECT FROM labs.participation p WHERE p.territory_id = a.territory_id AND p.registration_id = a.registration_id)
    ORDER BY a.territory_id, a.registration_id, o.starts_at, o.id) registered
  UNION ALL
  SELECT * FROM (
    SELECT DISTINCT ON (p.territory_id, p.participant_id) p.territory_id, p.occurrence_id, 1, t.first_ever, p.participant_id
    FROM labs.came p
    JOIN labs.participant t ON t.territory_id = p.territory_id AND t.id = p.participant_id
    WHERE t.first_ever IS NOT NULL
    ORDER BY p.territory_id, p.participant_id, p.starts_at, p.occurrence_id) named;
COMMENT ON VIEW labs.first_answer IS 'Answers to «had you ever taken part before?», each counted at the first date of who gave it';

-- Every date of a lab, shared ones under each of its labs.
CREATE VIEW labs.date_of_lab AS
  SELECT l.territory_id, l.lab_id, l.activity_id, a.name AS activity_name, a.registration_kind, o.id AS occurrence_id, o.starts_at, o.ends_at,
    o.status, t.door_id, t.led_by
  FROM labs.activity_of_lab l
  JOIN calendar.activity a ON a.territory_id = l.territory_id AND a.id = l.activity_id AND a.status IN ('published', 'cancelled')
  JOIN calendar.occurrence o ON o.territory_id = l.territory_id AND o.activity_id = l.activity_id
  LEFT JOIN labs.tie t ON t.territory_id = l.territory_id AND t.lab_id = l.lab_id AND t.activity_id = l.activity_id;
COMMENT ON VIEW labs.date_of_lab IS 'The dates of what a lab does, with the door and the leader that the lab said';

-- What an activity is called, for lists of figures: one row each, so that it is joined and not looked for.
CREATE VIEW labs.activity_called AS SELECT territory_id, id AS activity_id, name FROM calendar.activity;
COMMENT ON VIEW labs.activity_called IS 'The name of each activity of the calendar';

-- What people who are not its keepers brought to a lab: points for the consulta, activities proposed for its calendar.
CREATE VIEW labs.brought_idea AS
  SELECT y.territory_id, y.lab_id, i.id, 'point' AS kind, i.created_at
  FROM assemblies.agenda_item i
  JOIN assemblies.assembly y ON y.territory_id = i.territory_id AND y.id = i.assembly_id
  WHERE y.lab_id IS NOT NULL AND i.form_hash IS NOT NULL AND i.carried_from IS NULL
  UNION ALL
  SELECT l.territory_id, l.lab_id, p.activity_id, 'activity', p.created_at
  FROM calendar.proposal p
  JOIN labs.activity_of_lab l ON l.territory_id = p.territory_id AND l.activity_id = p.activity_id;
COMMENT ON VIEW labs.brought_idea IS 'Points that people proposed to a lab''s assemblies, and activities that they proposed for its calendar';
