-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The room of assemblies: a lab's consulta, the agora of a district's labs, a steering group, a working group. How they are
-- called, who comes, what they decide, and what became of it.

CREATE SCHEMA assemblies;

CREATE TABLE assemblies.assembly (
  territory_id uuid NOT NULL REFERENCES territories.district (id),
  id uuid NOT NULL,
  kind text NOT NULL,
  lab_id uuid,
  organization_id uuid REFERENCES directory.organization (id) ON DELETE SET NULL,
  name text NOT NULL,
  purpose text,
  how_to_join text,
  rules text,
  has_open_meetings boolean NOT NULL DEFAULT true,
  notice_days integer NOT NULL DEFAULT 7,
  quorum_kind text NOT NULL DEFAULT 'none',
  quorum integer,
  most_delegations integer NOT NULL DEFAULT 0,
  status text NOT NULL DEFAULT 'active',
  revision integer NOT NULL DEFAULT 1,
  created_by uuid REFERENCES accounts.person (id),
  created_at timestamptz NOT NULL,
  last_modified timestamptz NOT NULL,
  is_demonstration boolean NOT NULL DEFAULT false,
  CONSTRAINT assembly_key PRIMARY KEY (territory_id, id),
  CONSTRAINT assembly_is_of_a_lab FOREIGN KEY (territory_id, lab_id) REFERENCES labs.lab (territory_id, id),
  CONSTRAINT assembly_has_a_name CHECK (btrim(name) <> ''),
  CONSTRAINT assembly_kind_is_known CHECK (kind IN ('consulta', 'agora', 'steering', 'working-group', 'other')),
  CONSTRAINT assembly_status_is_known CHECK (status IN ('active', 'resting', 'ended')),
  CONSTRAINT notice_is_of_some_days CHECK (notice_days BETWEEN 0 AND 90),
  CONSTRAINT quorum_kind_is_known CHECK (quorum_kind IN ('none', 'heads', 'percent')),
  CONSTRAINT quorum_has_its_figure CHECK (quorum_kind = 'none' OR quorum BETWEEN 1 AND 10000 AND (quorum_kind <> 'percent' OR quorum <= 100)),
  CONSTRAINT delegations_are_few CHECK (most_delegations BETWEEN 0 AND 10)
);
CREATE INDEX assembly_is_found_by_id ON assemblies.assembly (id);
CREATE INDEX assembly_is_found_by_lab ON assemblies.assembly (territory_id, lab_id);
COMMENT ON TABLE assemblies.assembly IS 'Who meets to decide: the consulta of a lab, the agora of a district''s labs, a steering group, a working group';
COMMENT ON COLUMN assemblies.assembly.notice_days IS 'How many days before a meeting it is called';
COMMENT ON COLUMN assemblies.assembly.quorum IS 'Heads, or percent of the members; null without a quorum';
COMMENT ON COLUMN assemblies.assembly.most_delegations IS 'How many members one member may stand for at a meeting';

CREATE TABLE assemblies.member (
  territory_id uuid NOT NULL,
  assembly_id uuid NOT NULL,
  id uuid NOT NULL,
  person_id uuid REFERENCES accounts.person (id) ON DELETE SET NULL,
  organization_id uuid REFERENCES directory.organization (id) ON DELETE SET NULL,
  called text,
  email text,
  phone text,
  channel text NOT NULL DEFAULT 'none',
  language text NOT NULL DEFAULT 'it',
  part text NOT NULL DEFAULT 'member',
  stands_for text,
  since date NOT NULL,
  until date,
  forgotten_at timestamptz,
  CONSTRAINT member_key PRIMARY KEY (territory_id, id),
  CONSTRAINT member_is_of_an_assembly FOREIGN KEY (territory_id, assembly_id) REFERENCES assemblies.assembly (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT member_channel_is_known CHECK (channel IN ('email', 'phone', 'none')),
  CONSTRAINT member_part_is_known CHECK (part IN ('member', 'chair', 'secretary')),
  CONSTRAINT member_language_is_spoken CHECK (language IN ('it', 'en')),
  CONSTRAINT mandate_ends_after_it_begins CHECK (since <= until)
);
CREATE INDEX member_is_found_by_assembly ON assemblies.member (territory_id, assembly_id);
CREATE INDEX member_is_found_by_person ON assemblies.member (person_id);
COMMENT ON TABLE assemblies.member IS 'Somebody who belongs to an assembly, between dates; with an account or without';
COMMENT ON COLUMN assemblies.member.person_id IS 'personal(assemblies): the account of the member, where they have one';
COMMENT ON COLUMN assemblies.member.called IS 'personal(assemblies): how they are called, as they chose; forgotten 30 days after they leave, or when they ask';
COMMENT ON COLUMN assemblies.member.email IS 'personal(assemblies): where convocations go; forgotten with the name';
COMMENT ON COLUMN assemblies.member.phone IS 'personal(assemblies): the number to call; forgotten with the name';
COMMENT ON COLUMN assemblies.member.language IS 'personal(assemblies): the language of the letters';
COMMENT ON COLUMN assemblies.member.stands_for IS 'The group or the body they speak for, as it is written';

CREATE TABLE assemblies.meeting (
  territory_id uuid NOT NULL,
  assembly_id uuid NOT NULL,
  id uuid NOT NULL,
  name text,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  location_id uuid REFERENCES directory.location (id) ON DELETE SET NULL,
  place_name text,
  link text,
  status text NOT NULL DEFAULT 'planned',
  status_reason text,
  convoked_at timestamptz,
  opened_at timestamptz,
  closed_at timestamptz,
  minutes_status text NOT NULL DEFAULT 'none',
  minutes_approved_at timestamptz,
  minutes_approved_in uuid,
  revision integer NOT NULL DEFAULT 1,
  created_by uuid REFERENCES accounts.person (id),
  created_at timestamptz NOT NULL,
  last_modified timestamptz NOT NULL,
  is_demonstration boolean NOT NULL DEFAULT false,
  CONSTRAINT meeting_key PRIMARY KEY (territory_id, id),
  CONSTRAINT meeting_is_of_an_assembly FOREIGN KEY (territory_id, assembly_id) REFERENCES assemblies.assembly (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT minutes_are_approved_in_a_meeting FOREIGN KEY (territory_id, minutes_approved_in) REFERENCES assemblies.meeting (territory_id, id),
  CONSTRAINT meeting_ends_after_it_starts CHECK (starts_at < ends_at),
  CONSTRAINT meeting_status_is_known CHECK (status IN ('planned', 'open', 'held', 'cancelled')),
  CONSTRAINT cancelled_meeting_says_why CHECK (status <> 'cancelled' OR status_reason IS NOT NULL),
  CONSTRAINT minutes_status_is_known CHECK (minutes_status IN ('none', 'draft', 'shared', 'approved')),
  CONSTRAINT approved_says_when CHECK ((minutes_status = 'approved') = (minutes_approved_at IS NOT NULL))
);
CREATE INDEX meeting_is_found_by_id ON assemblies.meeting (id);
CREATE INDEX meeting_is_found_by_assembly ON assemblies.meeting (territory_id, assembly_id, starts_at);
COMMENT ON TABLE assemblies.meeting IS 'One meeting of an assembly: when and where, how it was called, and how far its minutes are';
COMMENT ON COLUMN assemblies.meeting.link IS 'Where one takes part from afar; told to who was called, and on the page when meetings are open';
COMMENT ON COLUMN assemblies.meeting.minutes_status IS 'none, draft (being written), shared (members comment), approved (locked: only corrections that are seen)';

CREATE TABLE assemblies.agenda_item (
  territory_id uuid NOT NULL,
  assembly_id uuid NOT NULL,
  id uuid NOT NULL,
  meeting_id uuid,
  place integer,
  title text NOT NULL,
  body text,
  status text NOT NULL DEFAULT 'proposed',
  answer text,
  carried_from uuid,
  minutes text,
  revision integer NOT NULL DEFAULT 1,
  form_hash bytea,
  token_hash bytea,
  proposer text,
  contact text,
  language text NOT NULL DEFAULT 'it',
  made_at_desk boolean NOT NULL DEFAULT false,
  suspicions text[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL,
  decided_at timestamptz,
  forgotten_at timestamptz,
  CONSTRAINT agenda_item_key PRIMARY KEY (territory_id, id),
  CONSTRAINT item_is_of_an_assembly FOREIGN KEY (territory_id, assembly_id) REFERENCES assemblies.assembly (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT item_is_at_a_meeting FOREIGN KEY (territory_id, meeting_id) REFERENCES assemblies.meeting (territory_id, id),
  CONSTRAINT item_goes_on_from_another FOREIGN KEY (territory_id, carried_from) REFERENCES assemblies.agenda_item (territory_id, id),
  CONSTRAINT one_item_of_one_form UNIQUE (territory_id, assembly_id, form_hash),
  CONSTRAINT item_has_a_title CHECK (btrim(title) <> ''),
  CONSTRAINT item_status_is_known CHECK (status IN ('proposed', 'accepted', 'declined', 'discussed', 'postponed')),
  CONSTRAINT item_language_is_spoken CHECK (language IN ('it', 'en'))
);
CREATE INDEX item_is_found_by_meeting ON assemblies.agenda_item (territory_id, meeting_id, place);
CREATE INDEX item_is_found_by_link ON assemblies.agenda_item (token_hash);
COMMENT ON TABLE assemblies.agenda_item IS 'A point to talk about: proposed by anybody, put on the agenda of a meeting, with what the minutes say of it';
COMMENT ON COLUMN assemblies.agenda_item.meeting_id IS 'The meeting on whose agenda it is; null while it waits';
COMMENT ON COLUMN assemblies.agenda_item.minutes IS 'What was said, as the minutes tell it';
COMMENT ON COLUMN assemblies.agenda_item.revision IS 'Raised by every change: two who write the same point at once lose nothing';
COMMENT ON COLUMN assemblies.agenda_item.form_hash IS 'SHA-256 of the form it was sent with: sent twice it is one';
COMMENT ON COLUMN assemblies.agenda_item.token_hash IS 'SHA-256 of the token of the link that says what became of it';
COMMENT ON COLUMN assemblies.agenda_item.proposer IS 'personal(assemblies): who proposes, as they say it; forgotten 30 days after the answer';
COMMENT ON COLUMN assemblies.agenda_item.contact IS 'personal(assemblies): e-mail or phone for the answer; forgotten 30 days after the answer';

CREATE TABLE assemblies.decision (
  territory_id uuid NOT NULL,
  assembly_id uuid NOT NULL,
  id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  item_id uuid,
  number integer NOT NULL,
  what text NOT NULL,
  owner_name text,
  due_on date,
  how text NOT NULL,
  counts jsonb,
  status text NOT NULL DEFAULT 'open',
  outcome text,
  revision integer NOT NULL DEFAULT 1,
  decided_at timestamptz NOT NULL,
  last_modified timestamptz NOT NULL,
  CONSTRAINT decision_key PRIMARY KEY (territory_id, id),
  CONSTRAINT decision_is_of_a_meeting FOREIGN KEY (territory_id, meeting_id) REFERENCES assemblies.meeting (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT decision_is_of_an_assembly FOREIGN KEY (territory_id, assembly_id) REFERENCES assemblies.assembly (territory_id, id),
  CONSTRAINT decision_is_about_an_item FOREIGN KEY (territory_id, item_id) REFERENCES assemblies.agenda_item (territory_id, id),
  CONSTRAINT decision_has_its_number UNIQUE (territory_id, meeting_id, number),
  CONSTRAINT decision_says_what CHECK (btrim(what) <> ''),
  CONSTRAINT decision_way_is_known CHECK (how IN ('consensus', 'hands', 'paper-ballot', 'online-vote')),
  CONSTRAINT decision_status_is_known CHECK (status IN ('open', 'under-way', 'done', 'dropped'))
);
CREATE INDEX decision_is_found_by_id ON assemblies.decision (id);
CREATE INDEX decision_is_found_by_assembly ON assemblies.decision (territory_id, assembly_id, status);
COMMENT ON TABLE assemblies.decision IS 'What a meeting decided: who does it, by when, how it was decided, and what became of it';
COMMENT ON COLUMN assemblies.decision.owner_name IS 'Who does it, as the minutes say: a group, a role or a first name; it is published';
COMMENT ON COLUMN assemblies.decision.counts IS 'Of hands or ballots {"for": n, "against": n, "abstained": n}; null for a consensus';

CALL foundation.open_to_application('assemblies');

COMMENT ON COLUMN assemblies.assembly.created_by IS 'personal(accountability): who wrote it first';
COMMENT ON COLUMN assemblies.meeting.created_by IS 'personal(accountability): who wrote it first';
