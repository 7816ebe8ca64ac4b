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
  status text NOT NULL DEFAULT 'confirmed',
  why text,
  form_hash bytea,
  token_hash bytea,
  link_number integer NOT NULL DEFAULT 0,
  asked_at timestamptz,
  decided_at timestamptz,
  left_at timestamptz,
  forgotten_at timestamptz,
  CONSTRAINT member_key PRIMARY KEY (territory_id, id),
  CONSTRAINT member_is_of_an_assembly FOREIGN KEY (territory_id, assembly_id) REFERENCES assemblies.assembly (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT member_channel_is_known CHECK (channel IN ('email', 'phone', 'none')),
  CONSTRAINT member_part_is_known CHECK (part IN ('member', 'chair', 'secretary')),
  CONSTRAINT member_language_is_spoken CHECK (language IN ('it', 'en')),
  CONSTRAINT member_status_is_known CHECK (status IN ('asked', 'confirmed', 'declined', 'left')),
  CONSTRAINT member_asks_once_with_a_form UNIQUE (territory_id, assembly_id, form_hash),
  CONSTRAINT mandate_ends_after_it_begins CHECK (since <= until)
);
CREATE UNIQUE INDEX member_is_found_by_link ON assemblies.member (token_hash);
CREATE INDEX member_is_found_by_assembly ON assemblies.member (territory_id, assembly_id);
CREATE INDEX member_is_found_by_person ON assemblies.member (person_id);
COMMENT ON TABLE assemblies.member IS 'Somebody who belongs to an assembly, between dates; with an account or without';
COMMENT ON COLUMN assemblies.member.person_id IS 'personal(assemblies): the account of the member, where they have one';
COMMENT ON COLUMN assemblies.member.called IS 'personal(assemblies): how they are called, as they chose; forgotten 30 days after they leave, or when they ask';
COMMENT ON COLUMN assemblies.member.email IS 'personal(assemblies): where convocations go; forgotten with the name';
COMMENT ON COLUMN assemblies.member.phone IS 'personal(assemblies): the number to call; forgotten with the name';
COMMENT ON COLUMN assemblies.member.language IS 'personal(assemblies): the language of the letters';
COMMENT ON COLUMN assemblies.member.why IS 'personal(assemblies): what they wrote when they asked to belong; forgotten with the name';
COMMENT ON COLUMN assemblies.member.form_hash IS 'SHA-256 of the form it was asked with: sent twice it is one';
COMMENT ON COLUMN assemblies.member.token_hash IS 'SHA-256 of the token of the member''s own page';
COMMENT ON COLUMN assemblies.member.link_number IS 'Raised to give a new link: the old one is shut';
COMMENT ON COLUMN assemblies.member.left_at IS 'When they left, were declined, or their mandate ended: thirty days later they are forgotten';
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
  space_id uuid,
  link text,
  is_open boolean NOT NULL DEFAULT true,
  status text NOT NULL DEFAULT 'planned',
  status_reason text,
  convoked_at timestamptz,
  is_convoked_late boolean NOT NULL DEFAULT false,
  sequence integer NOT NULL DEFAULT 0,
  guests integer NOT NULL DEFAULT 0,
  remote_guests integer NOT NULL DEFAULT 0,
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
  CONSTRAINT guests_are_counted CHECK (guests BETWEEN 0 AND 10000 AND remote_guests BETWEEN 0 AND 10000),
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
COMMENT ON COLUMN assemblies.meeting.space_id IS 'The room of spaces.space that was booked for it';
COMMENT ON COLUMN assemblies.meeting.is_open IS 'Whether anybody may come and read of it; of a closed one only members and keepers learn';
COMMENT ON COLUMN assemblies.meeting.is_convoked_late IS 'It was called fewer days before than the rules say: allowed, and said';
COMMENT ON COLUMN assemblies.meeting.sequence IS 'SEQUENCE of RFC 5545: raised by every change that calendars must know';
COMMENT ON COLUMN assemblies.meeting.guests IS 'People who came and are not members, by head count';
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
  joined_to uuid,
  minutes text,
  revision integer NOT NULL DEFAULT 1,
  form_hash bytea,
  token_hash bytea,
  code text,
  proposer text,
  contact text,
  language text NOT NULL DEFAULT 'it',
  made_at_desk boolean NOT NULL DEFAULT false,
  suspicions text[] NOT NULL DEFAULT '{}',
  call_since timestamptz,
  created_at timestamptz NOT NULL,
  decided_at timestamptz,
  forgotten_at timestamptz,
  CONSTRAINT agenda_item_key PRIMARY KEY (territory_id, id),
  CONSTRAINT item_is_of_an_assembly FOREIGN KEY (territory_id, assembly_id) REFERENCES assemblies.assembly (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT item_is_at_a_meeting FOREIGN KEY (territory_id, meeting_id) REFERENCES assemblies.meeting (territory_id, id),
  CONSTRAINT item_goes_on_from_another FOREIGN KEY (territory_id, carried_from) REFERENCES assemblies.agenda_item (territory_id, id),
  CONSTRAINT item_is_joined_to_another FOREIGN KEY (territory_id, joined_to) REFERENCES assemblies.agenda_item (territory_id, id),
  CONSTRAINT joined_says_to_which CHECK ((status = 'joined') = (joined_to IS NOT NULL)),
  CONSTRAINT declined_item_says_why CHECK (status <> 'declined' OR answer IS NOT NULL OR forgotten_at IS NOT NULL),
  CONSTRAINT item_code_is_its_own UNIQUE (territory_id, code),
  CONSTRAINT one_item_of_one_form UNIQUE (territory_id, assembly_id, form_hash),
  CONSTRAINT item_has_a_title CHECK (btrim(title) <> ''),
  CONSTRAINT item_status_is_known CHECK (status IN ('proposed', 'accepted', 'declined', 'discussed', 'postponed', 'joined')),
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
COMMENT ON COLUMN assemblies.agenda_item.call_since IS 'Since when the proposer, who left a number, is to be called with news; null when there is nothing to tell';
COMMENT ON COLUMN assemblies.agenda_item.code IS 'What is printed on the slip, for who reads the answer without a link';
COMMENT ON COLUMN assemblies.agenda_item.joined_to IS 'The point with which it was joined: its answer is that one''s';
COMMENT ON COLUMN assemblies.agenda_item.proposer IS 'personal(assemblies): who proposes, as they say it; forgotten 30 days after the answer';
COMMENT ON COLUMN assemblies.agenda_item.contact IS 'personal(assemblies): e-mail or phone for the answer; forgotten 30 days after the answer';

CREATE TABLE assemblies.attachment (
  territory_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  id uuid NOT NULL,
  item_id uuid,
  title text NOT NULL,
  file_name text NOT NULL,
  media_type text NOT NULL,
  hash bytea NOT NULL,
  body bytea NOT NULL,
  created_by uuid REFERENCES accounts.person (id),
  created_at timestamptz NOT NULL,
  CONSTRAINT attachment_key PRIMARY KEY (territory_id, id),
  CONSTRAINT attachment_is_of_a_meeting FOREIGN KEY (territory_id, meeting_id) REFERENCES assemblies.meeting (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT attachment_is_about_an_item FOREIGN KEY (territory_id, item_id) REFERENCES assemblies.agenda_item (territory_id, id),
  CONSTRAINT attachment_is_there_once UNIQUE (territory_id, meeting_id, hash),
  CONSTRAINT attachment_has_a_title CHECK (btrim(title) <> ''),
  CONSTRAINT attachment_is_not_too_big CHECK (length(body) BETWEEN 1 AND 10485760)
);
CREATE INDEX attachment_is_found_by_meeting ON assemblies.attachment (territory_id, meeting_id);
COMMENT ON TABLE assemblies.attachment IS 'A paper that goes with the agenda of a meeting, kept in the database so that a backup has it';
COMMENT ON COLUMN assemblies.attachment.title IS 'How the list of papers calls it';

CREATE TABLE assemblies.notice (
  territory_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  what text NOT NULL,
  channel text NOT NULL,
  reason text,
  sequence integer NOT NULL,
  created_at timestamptz NOT NULL,
  told_at timestamptz,
  told_by uuid REFERENCES accounts.person (id),
  CONSTRAINT meeting_notice_key PRIMARY KEY (territory_id, id),
  CONSTRAINT meeting_notice_is_of_a_meeting FOREIGN KEY (territory_id, meeting_id) REFERENCES assemblies.meeting (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT meeting_notice_is_for_a_member FOREIGN KEY (territory_id, member_id) REFERENCES assemblies.member (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT meeting_notice_is_given_once UNIQUE (territory_id, meeting_id, member_id, what, sequence),
  CONSTRAINT meeting_notice_is_known CHECK (what IN ('called', 'changed', 'cancelled', 'reminder')),
  CONSTRAINT meeting_notice_channel_is_known CHECK (channel IN ('email', 'phone', 'none'))
);
CREATE INDEX meeting_notice_waits ON assemblies.notice (created_at) WHERE told_at IS NULL;
COMMENT ON TABLE assemblies.notice IS 'What a member must be told of a meeting: a letter, a call to make, or a word at the door';
COMMENT ON COLUMN assemblies.notice.reason IS 'Why it was moved or cancelled, as it is told';

CREATE TABLE assemblies.attendance_answer (
  territory_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  member_id uuid NOT NULL,
  says text NOT NULL,
  said_at timestamptz NOT NULL,
  CONSTRAINT attendance_answer_key PRIMARY KEY (territory_id, meeting_id, member_id),
  CONSTRAINT answer_is_about_a_meeting FOREIGN KEY (territory_id, meeting_id) REFERENCES assemblies.meeting (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT answer_is_of_a_member FOREIGN KEY (territory_id, member_id) REFERENCES assemblies.member (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT answer_is_known CHECK (says IN ('yes', 'remote', 'no'))
);
COMMENT ON TABLE assemblies.attendance_answer IS 'Whether a member says that they come to a meeting';

CREATE TABLE assemblies.delegation (
  territory_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  id uuid NOT NULL,
  from_member_id uuid NOT NULL,
  to_member_id uuid NOT NULL,
  made_by text NOT NULL,
  made_at timestamptz NOT NULL,
  ended_at timestamptz,
  CONSTRAINT delegation_key PRIMARY KEY (territory_id, id),
  CONSTRAINT delegation_is_for_a_meeting FOREIGN KEY (territory_id, meeting_id) REFERENCES assemblies.meeting (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT delegation_is_from_a_member FOREIGN KEY (territory_id, from_member_id) REFERENCES assemblies.member (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT delegation_is_to_a_member FOREIGN KEY (territory_id, to_member_id) REFERENCES assemblies.member (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT delegation_is_to_somebody_else CHECK (from_member_id <> to_member_id),
  CONSTRAINT delegation_maker_is_known CHECK (made_by IN ('member', 'keeper'))
);
CREATE UNIQUE INDEX member_delegates_one ON assemblies.delegation (territory_id, meeting_id, from_member_id) WHERE ended_at IS NULL;
COMMENT ON TABLE assemblies.delegation IS 'One member stands for another at a meeting';

CREATE TABLE assemblies.presence (
  territory_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  is_remote boolean NOT NULL DEFAULT false,
  came_at timestamptz NOT NULL,
  left_at timestamptz,
  CONSTRAINT presence_key PRIMARY KEY (territory_id, id),
  CONSTRAINT presence_is_at_a_meeting FOREIGN KEY (territory_id, meeting_id) REFERENCES assemblies.meeting (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT presence_is_of_a_member FOREIGN KEY (territory_id, member_id) REFERENCES assemblies.member (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT one_leaves_after_coming CHECK (came_at <= left_at)
);
CREATE UNIQUE INDEX member_is_present_once ON assemblies.presence (territory_id, meeting_id, member_id) WHERE left_at IS NULL;
CREATE INDEX presence_is_found_by_meeting ON assemblies.presence (territory_id, meeting_id);
COMMENT ON TABLE assemblies.presence IS 'A member at a meeting, from when to when: the quorum is counted from it at any moment';

CREATE TABLE assemblies.turn (
  territory_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  id uuid NOT NULL,
  member_id uuid,
  called text,
  asked_at timestamptz NOT NULL,
  began_at timestamptz,
  ended_at timestamptz,
  CONSTRAINT turn_key PRIMARY KEY (territory_id, id),
  CONSTRAINT turn_is_at_a_meeting FOREIGN KEY (territory_id, meeting_id) REFERENCES assemblies.meeting (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT turn_is_of_a_member FOREIGN KEY (territory_id, member_id) REFERENCES assemblies.member (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT turn_is_of_somebody CHECK (member_id IS NOT NULL OR called IS NOT NULL OR ended_at IS NOT NULL)
);
CREATE UNIQUE INDEX member_asks_to_speak_once ON assemblies.turn (territory_id, meeting_id, member_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX one_speaks_at_a_time ON assemblies.turn (territory_id, meeting_id) WHERE began_at IS NOT NULL AND ended_at IS NULL;
COMMENT ON TABLE assemblies.turn IS 'Somebody asks to speak at a meeting, speaks, has spoken';
COMMENT ON COLUMN assemblies.turn.called IS 'personal(assemblies): a guest who asks to speak, as they are called; forgotten when the meeting closes';

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
  CONSTRAINT decision_is_of_an_assembly FOREIGN KEY (territory_id, assembly_id) REFERENCES assemblies.assembly (territory_id, id) ON DELETE CASCADE,
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
COMMENT ON COLUMN assemblies.attachment.created_by IS 'personal(accountability): who loaded it';
COMMENT ON COLUMN assemblies.notice.told_by IS 'personal(accountability): who made the call';
