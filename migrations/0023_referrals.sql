-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The warm hand-off: a desk asks somebody to serve a person, and learns what became of it (decision 0023).

CREATE TABLE helpdesk.referral (
  territory_id uuid NOT NULL,
  id uuid NOT NULL,
  need_id uuid NOT NULL,
  from_desk_id uuid NOT NULL,
  came_from_id uuid,
  to_kind text NOT NULL,
  to_name text NOT NULL,
  to_service_id uuid REFERENCES directory.service (id) ON DELETE SET NULL,
  to_organization_id uuid REFERENCES directory.organization (id) ON DELETE SET NULL,
  to_desk_id uuid,
  to_email text,
  to_phone text,
  mode text NOT NULL,
  accompanied_by text,
  appointment_at timestamptz,
  urgency text NOT NULL DEFAULT 'ordinary',
  note text,
  status text NOT NULL DEFAULT 'draft',
  revision integer NOT NULL DEFAULT 1,
  reason text,
  room text,
  room_asked_at timestamptz,
  room_answered_at timestamptz,
  outcome text,
  outcome_by text,
  created_at timestamptz NOT NULL,
  requested_at timestamptz,
  answered_at timestamptz,
  accepted_at timestamptz,
  contacted_at timestamptz,
  ended_at timestamptz,
  clock_stage text,
  clock_at timestamptz,
  CONSTRAINT referral_key PRIMARY KEY (territory_id, id),
  CONSTRAINT referral_is_of_a_need FOREIGN KEY (territory_id, need_id) REFERENCES helpdesk.need (territory_id, id),
  CONSTRAINT referral_comes_from_a_desk FOREIGN KEY (territory_id, from_desk_id) REFERENCES helpdesk.desk (territory_id, id),
  CONSTRAINT referral_goes_to_a_desk FOREIGN KEY (territory_id, to_desk_id) REFERENCES helpdesk.desk (territory_id, id),
  CONSTRAINT referral_follows_another FOREIGN KEY (territory_id, came_from_id) REFERENCES helpdesk.referral (territory_id, id),
  CONSTRAINT recipient_is_known CHECK (to_kind IN ('service', 'organization', 'desk', 'social-service')),
  CONSTRAINT recipient_has_a_name CHECK (btrim(to_name) <> ''),
  CONSTRAINT only_desks_have_a_desk CHECK ((to_kind = 'desk') = (to_desk_id IS NOT NULL)),
  CONSTRAINT only_services_have_a_service CHECK (to_kind = 'service' OR to_service_id IS NULL),
  CONSTRAINT nobody_refers_to_oneself CHECK (to_desk_id <> from_desk_id),
  CONSTRAINT referral_status_is_known CHECK (
    status IN ('draft', 'requested', 'accepted', 'rejected', 'redirected', 'contact-made', 'in-progress', 'completed', 'cancelled')
  ),
  CONSTRAINT referral_mode_is_known CHECK (mode IN ('three-way-call', 'accompanied', 'booked-together', 'letter', 'information')),
  CONSTRAINT only_accompanied_says_by_whom CHECK (mode = 'accompanied' OR accompanied_by IS NULL),
  CONSTRAINT company_is_known CHECK (accompanied_by IN ('operator', 'volunteer', 'mediator', 'relative', 'neighbour')),
  CONSTRAINT only_booked_has_an_appointment CHECK (mode = 'booked-together' OR appointment_at IS NULL),
  CONSTRAINT referral_urgency_is_known CHECK (urgency IN ('urgent', 'soon', 'ordinary')),
  CONSTRAINT room_is_known CHECK (room IN ('yes', 'waiting-list', 'no', 'needs-assessment')),
  CONSTRAINT room_was_asked CHECK (room IS NULL OR (room_asked_at IS NOT NULL AND room_answered_at IS NOT NULL)),
  CONSTRAINT referral_outcome_is_known CHECK (outcome IN ('met', 'partly-met', 'not-met', 'unknown')),
  CONSTRAINT referral_witness_is_known CHECK (outcome_by IN ('person', 'desk', 'provider')),
  CONSTRAINT referral_outcome_has_a_witness CHECK ((outcome IS NULL) = (outcome_by IS NULL)),
  CONSTRAINT rejected_says_why CHECK (status NOT IN ('rejected', 'cancelled') OR reason IS NOT NULL),
  CONSTRAINT requested_says_when CHECK (status IN ('draft', 'cancelled') OR requested_at IS NOT NULL),
  CONSTRAINT ended_says_when CHECK ((status IN ('rejected', 'redirected', 'completed', 'cancelled')) = (ended_at IS NOT NULL)),
  CONSTRAINT clock_stage_is_known CHECK (clock_stage IN ('waiting', 'reminded', 'escalated')),
  CONSTRAINT clock_runs_while_somebody_waits CHECK (
    (clock_stage IS NULL) = (clock_at IS NULL) AND (status IN ('requested', 'accepted')) = (clock_at IS NOT NULL)
  )
);
CREATE INDEX referral_is_found_by_need ON helpdesk.referral (territory_id, need_id);
CREATE INDEX referral_is_found_by_sender ON helpdesk.referral (territory_id, from_desk_id, status);
CREATE INDEX referral_is_found_by_receiving_desk ON helpdesk.referral (territory_id, to_desk_id, status) WHERE to_desk_id IS NOT NULL;
CREATE INDEX referral_is_found_by_organization ON helpdesk.referral (to_organization_id, status) WHERE to_organization_id IS NOT NULL;
CREATE INDEX referral_is_found_by_service ON helpdesk.referral (to_service_id, requested_at) WHERE to_service_id IS NOT NULL;
CREATE INDEX referral_is_found_by_clock ON helpdesk.referral (clock_at) WHERE clock_at IS NOT NULL;
CREATE INDEX referral_is_found_by_id ON helpdesk.referral (id);
COMMENT ON TABLE helpdesk.referral IS 'A desk asks a service, an organization, another desk or the territorial social service to serve somebody. Status words are those of FHIR Task';
COMMENT ON COLUMN helpdesk.referral.came_from_id IS 'The referral that was refused, redirected or left unanswered before this one';
COMMENT ON COLUMN helpdesk.referral.to_name IS 'What the recipient was called when it was asked: it stays when the record goes';
COMMENT ON COLUMN helpdesk.referral.to_organization_id IS 'Who runs the service, too: its contacts answer on their page';
COMMENT ON COLUMN helpdesk.referral.to_email IS 'personal(collaboration): where the provider is written to; an office, seldom a person';
COMMENT ON COLUMN helpdesk.referral.to_phone IS 'personal(collaboration): the number the desk phones the provider at';
COMMENT ON COLUMN helpdesk.referral.note IS 'personal(help): what the provider must know of the need, without names, as a sealed text; forgotten a year after the end';
COMMENT ON COLUMN helpdesk.referral.revision IS 'Raised by each step of a person: who acts on what is no longer so is told, and nothing is overwritten';
COMMENT ON COLUMN helpdesk.referral.reason IS 'Why it was rejected or cancelled: a code of reason.ts';
COMMENT ON COLUMN helpdesk.referral.room IS 'Do you have room? Asked before anybody is named';
COMMENT ON COLUMN helpdesk.referral.outcome IS 'What became of the need by this way, as the strongest witness says: the person, then the desk, then the provider';
COMMENT ON COLUMN helpdesk.referral.answered_at IS 'When the provider first said yes, no or elsewhere';
COMMENT ON COLUMN helpdesk.referral.clock_stage IS 'How far the clock went with who does not answer: a reminder, then the supervisor, then another door';
COMMENT ON COLUMN helpdesk.referral.clock_at IS 'When the clock strikes next';

CREATE TABLE helpdesk.referral_step (
  territory_id uuid NOT NULL,
  id uuid NOT NULL,
  referral_id uuid NOT NULL,
  revision integer NOT NULL,
  step text NOT NULL,
  side text NOT NULL,
  through text NOT NULL,
  person_id uuid REFERENCES accounts.person (id),
  reason text,
  outcome text,
  note text,
  taken_at timestamptz NOT NULL,
  CONSTRAINT referral_step_key PRIMARY KEY (territory_id, id),
  CONSTRAINT step_is_of_a_referral FOREIGN KEY (territory_id, referral_id) REFERENCES helpdesk.referral (territory_id, id),
  CONSTRAINT side_is_known CHECK (side IN ('sender', 'receiver', 'person', 'clock')),
  CONSTRAINT step_came_through_a_door CHECK (through IN ('desk', 'page', 'link', 'phone', 'code', 'clock')),
  CONSTRAINT step_outcome_is_known CHECK (outcome IN ('met', 'partly-met', 'not-met', 'unknown'))
);
CREATE INDEX referral_step_is_found_by_referral ON helpdesk.referral_step (territory_id, referral_id, taken_at);
CREATE UNIQUE INDEX referral_step_is_taken_once ON helpdesk.referral_step (territory_id, referral_id, revision)
  WHERE side IN ('sender', 'receiver') AND step <> 'say-outcome';
COMMENT ON TABLE helpdesk.referral_step IS 'One thing that somebody, or the clock, did with a referral: its story, never changed';
COMMENT ON COLUMN helpdesk.referral_step.revision IS 'Of the referral after the step: a reminder of the clock leaves it as it was';
COMMENT ON COLUMN helpdesk.referral_step.through IS 'Their desk, the organization''s page, the link of a mail, the desk that phoned, the person''s own link or code';
COMMENT ON COLUMN helpdesk.referral_step.person_id IS 'personal(accountability): who did it, when signed in';
COMMENT ON COLUMN helpdesk.referral_step.note IS 'personal(help): their words, as a sealed text; forgotten a year after the end';

CREATE TABLE helpdesk.referral_link (
  territory_id uuid NOT NULL,
  token_hash bytea NOT NULL,
  referral_id uuid NOT NULL,
  made_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  CONSTRAINT referral_link_key PRIMARY KEY (territory_id, token_hash),
  CONSTRAINT link_opens_one_referral FOREIGN KEY (territory_id, referral_id) REFERENCES helpdesk.referral (territory_id, id)
);
CREATE UNIQUE INDEX referral_link_is_found_by_token ON helpdesk.referral_link (token_hash);
CREATE INDEX referral_link_is_found_by_referral ON helpdesk.referral_link (territory_id, referral_id);
COMMENT ON TABLE helpdesk.referral_link IS 'A link in a mail to a provider: it opens one referral for some weeks; of it only the hash is kept';

CREATE TABLE helpdesk.follow_up (
  territory_id uuid NOT NULL,
  id uuid NOT NULL,
  need_id uuid NOT NULL,
  referral_id uuid,
  desk_id uuid NOT NULL,
  due_on date,
  way text,
  planned_at timestamptz NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  tried_at timestamptz,
  done_at timestamptz,
  answered_through text,
  outcome text,
  outcome_by text,
  what_now text,
  words text,
  is_told_to_provider boolean NOT NULL DEFAULT false,
  CONSTRAINT follow_up_key PRIMARY KEY (territory_id, id),
  CONSTRAINT follow_up_is_of_a_need FOREIGN KEY (territory_id, need_id) REFERENCES helpdesk.need (territory_id, id),
  CONSTRAINT follow_up_is_of_a_referral FOREIGN KEY (territory_id, referral_id) REFERENCES helpdesk.referral (territory_id, id),
  CONSTRAINT follow_up_is_done_by_a_desk FOREIGN KEY (territory_id, desk_id) REFERENCES helpdesk.desk (territory_id, id),
  CONSTRAINT follow_up_way_is_known CHECK (way IN ('call', 'message', 'next-visit')),
  CONSTRAINT planned_or_refused CHECK ((way IS NULL) = (due_on IS NULL)),
  CONSTRAINT refused_is_not_done CHECK (way IS NOT NULL OR done_at IS NULL),
  CONSTRAINT answer_came_through_a_door CHECK (answered_through IN ('desk', 'link', 'code')),
  CONSTRAINT follow_up_outcome_is_known CHECK (outcome IN ('met', 'partly-met', 'not-met', 'unknown')),
  CONSTRAINT follow_up_witness_is_known CHECK (outcome_by IN ('person', 'desk')),
  CONSTRAINT what_now_is_known CHECK (what_now IN ('enough', 'another-door', 'again')),
  CONSTRAINT done_says_what CHECK ((done_at IS NULL) = (outcome IS NULL) AND (outcome IS NULL) = (outcome_by IS NULL))
);
CREATE INDEX follow_up_is_found_by_need ON helpdesk.follow_up (territory_id, need_id);
CREATE INDEX follow_up_is_found_by_referral ON helpdesk.follow_up (territory_id, referral_id) WHERE referral_id IS NOT NULL;
CREATE INDEX follow_up_is_found_by_desk ON helpdesk.follow_up (territory_id, desk_id, due_on) WHERE done_at IS NULL AND due_on IS NOT NULL;
COMMENT ON TABLE helpdesk.follow_up IS 'The person is asked again what became of it (Inform USA: follow-up); they may refuse: then it has neither way nor day';
COMMENT ON COLUMN helpdesk.follow_up.desk_id IS 'The desk that asks';
COMMENT ON COLUMN helpdesk.follow_up.way IS 'How the person wishes to be asked; null when they do not wish it';
COMMENT ON COLUMN helpdesk.follow_up.tries IS 'How many times the desk tried without reaching them';
COMMENT ON COLUMN helpdesk.follow_up.what_now IS 'What the person wants now: it is enough, another door, the same again';
COMMENT ON COLUMN helpdesk.follow_up.words IS 'personal(help): what they said, for the desk, as a sealed text; forgotten a year after';
COMMENT ON COLUMN helpdesk.follow_up.is_told_to_provider IS 'The person agrees that the provider reads it; else the provider never does';

CREATE TABLE helpdesk.follow_up_link (
  territory_id uuid NOT NULL,
  token_hash bytea NOT NULL,
  follow_up_id uuid NOT NULL,
  made_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  CONSTRAINT follow_up_link_key PRIMARY KEY (territory_id, token_hash),
  CONSTRAINT link_opens_one_follow_up FOREIGN KEY (territory_id, follow_up_id) REFERENCES helpdesk.follow_up (territory_id, id)
);
CREATE UNIQUE INDEX follow_up_link_is_found_by_token ON helpdesk.follow_up_link (token_hash);
CREATE INDEX follow_up_link_is_found_by_follow_up ON helpdesk.follow_up_link (territory_id, follow_up_id);
COMMENT ON TABLE helpdesk.follow_up_link IS 'A link that the desk gives to the person: with it they answer one follow-up; of it only the hash is kept';
