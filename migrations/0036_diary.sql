-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The diary of who leads a lab (diario di bordo), and who follows a lab or a theme.

CREATE TABLE labs.diary_note (
  territory_id uuid NOT NULL,
  lab_id uuid NOT NULL,
  id uuid NOT NULL,
  about_day date NOT NULL,
  visibility text NOT NULL DEFAULT 'private',
  body text NOT NULL,
  prompt text,
  reflection text,
  who text[] NOT NULL DEFAULT '{}',
  tags text[] NOT NULL DEFAULT '{}',
  picture bytea,
  picture_alt text,
  occurrence_id uuid,
  meeting_id uuid,
  decision_id uuid,
  written_by uuid REFERENCES accounts.person (id),
  revision integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  last_modified timestamptz NOT NULL,
  published_at timestamptz,
  is_demonstration boolean NOT NULL DEFAULT false,
  search tsvector NOT NULL GENERATED ALWAYS AS (
    to_tsvector('directory.italian', body) || to_tsvector('directory.italian', coalesce(reflection, '')) || array_to_tsvector(tags)) STORED,
  CONSTRAINT diary_note_key PRIMARY KEY (territory_id, id),
  CONSTRAINT diary_note_is_of_a_lab FOREIGN KEY (territory_id, lab_id) REFERENCES labs.lab (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT diary_note_is_about_a_date FOREIGN KEY (territory_id, occurrence_id)
    REFERENCES calendar.occurrence (territory_id, id) ON DELETE SET NULL (occurrence_id),
  CONSTRAINT diary_note_is_about_a_meeting FOREIGN KEY (territory_id, meeting_id)
    REFERENCES assemblies.meeting (territory_id, id) ON DELETE SET NULL (meeting_id),
  CONSTRAINT diary_note_is_about_a_decision FOREIGN KEY (territory_id, decision_id)
    REFERENCES assemblies.decision (territory_id, id) ON DELETE SET NULL (decision_id),
  CONSTRAINT diary_note_says_something CHECK (btrim(body) <> '' OR btrim(coalesce(reflection, '')) <> ''),
  CONSTRAINT diary_visibility_is_known CHECK (visibility IN ('private', 'team', 'public')),
  CONSTRAINT a_reflection_answers_a_question CHECK (reflection IS NULL OR prompt IS NOT NULL),
  CONSTRAINT diary_picture_is_told_in_words CHECK ((picture IS NULL) = (picture_alt IS NULL)),
  CONSTRAINT private_note_is_somebodys CHECK (visibility <> 'private' OR written_by IS NOT NULL),
  CONSTRAINT public_note_says_since_when CHECK ((visibility = 'public') = (published_at IS NOT NULL))
);
CREATE INDEX diary_note_is_found_by_id ON labs.diary_note (id);
CREATE INDEX diary_note_is_found_by_lab ON labs.diary_note (territory_id, lab_id, about_day DESC);
CREATE INDEX diary_note_is_found_by_words ON labs.diary_note USING gin (search);
CREATE INDEX diary_note_is_found_by_writer ON labs.diary_note (written_by);
CREATE INDEX diary_note_is_news ON labs.diary_note (published_at) WHERE visibility = 'public';
COMMENT ON TABLE labs.diary_note IS 'A short note of the diary of a lab (diario di bordo): private of who writes it, of the team, or public';
COMMENT ON COLUMN labs.diary_note.visibility IS 'private: only who wrote it; team: who keeps the lab; public: everybody. Each note by itself';
COMMENT ON COLUMN labs.diary_note.prompt IS 'The question of the window of reflection, as a code; null when it was skipped';
COMMENT ON COLUMN labs.diary_note.who IS 'Who was there, by role: codes, never names';
COMMENT ON COLUMN labs.diary_note.picture IS 'Hash of a kept picture; whoever can be recognized said yes, or it is not shown';
COMMENT ON COLUMN labs.diary_note.written_by IS 'personal(diary): who wrote it; of an erased account it leads to nobody';
COMMENT ON COLUMN labs.diary_note.search IS 'What its words are found by, in Italian';

CREATE FUNCTION labs.diary_words(asked text) RETURNS tsquery
LANGUAGE sql STABLE AS $$ SELECT websearch_to_tsquery('directory.italian', asked) $$;
COMMENT ON FUNCTION labs.diary_words(text) IS 'What somebody looks for in a diary, as its notes are indexed';

CREATE TABLE labs.diary_revision (
  territory_id uuid NOT NULL,
  note_id uuid NOT NULL,
  revision integer NOT NULL,
  content jsonb NOT NULL,
  changed_by uuid REFERENCES accounts.person (id),
  changed_at timestamptz NOT NULL,
  CONSTRAINT diary_revision_key PRIMARY KEY (territory_id, note_id, revision),
  CONSTRAINT diary_revision_is_of_a_note FOREIGN KEY (territory_id, note_id) REFERENCES labs.diary_note (territory_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE labs.diary_revision IS 'What a note said before it was changed; only who wrote it reads it, and it goes with the note';
COMMENT ON COLUMN labs.diary_revision.content IS '{"aboutDay", "visibility", "body", "prompt", "reflection", "who", "tags"}';
COMMENT ON COLUMN labs.diary_revision.changed_by IS 'personal(diary): who changed it';

CREATE TABLE labs.diary_draft (
  territory_id uuid NOT NULL,
  lab_id uuid NOT NULL,
  person_id uuid NOT NULL REFERENCES accounts.person (id),
  note_id uuid NOT NULL,
  typed jsonb NOT NULL,
  saved_at timestamptz NOT NULL,
  CONSTRAINT diary_draft_key PRIMARY KEY (territory_id, lab_id, person_id, note_id),
  CONSTRAINT diary_draft_is_of_a_lab FOREIGN KEY (territory_id, lab_id) REFERENCES labs.lab (territory_id, id) ON DELETE CASCADE
);
CREATE INDEX diary_draft_is_found_by_writer ON labs.diary_draft (person_id);
CREATE INDEX diary_draft_gets_old ON labs.diary_draft (saved_at);
COMMENT ON TABLE labs.diary_draft IS 'What somebody is writing in a diary and has not kept yet: saved as they type, so that no text is lost';
COMMENT ON COLUMN labs.diary_draft.person_id IS 'personal(diary): who is writing; it goes when the note is kept, or after 60 days';
COMMENT ON COLUMN labs.diary_draft.note_id IS 'The note that it changes, or will be';

CREATE TABLE labs.diary_wish (
  territory_id uuid NOT NULL,
  lab_id uuid NOT NULL,
  person_id uuid NOT NULL REFERENCES accounts.person (id),
  leaves_to_team boolean NOT NULL,
  said_at timestamptz NOT NULL,
  CONSTRAINT diary_wish_key PRIMARY KEY (territory_id, lab_id, person_id),
  CONSTRAINT diary_wish_is_about_a_lab FOREIGN KEY (territory_id, lab_id) REFERENCES labs.lab (territory_id, id) ON DELETE CASCADE
);
CREATE INDEX diary_wish_is_found_by_writer ON labs.diary_wish (person_id);
COMMENT ON TABLE labs.diary_wish IS 'What becomes of somebody''s private notes when their account is erased: left to the team of the lab, or erased; without a row, erased';
COMMENT ON COLUMN labs.diary_wish.person_id IS 'personal(diary): whose wish it is';

CREATE TABLE labs.follower (
  territory_id uuid NOT NULL REFERENCES territories.district (id),
  id uuid NOT NULL,
  person_id uuid REFERENCES accounts.person (id),
  email text,
  language text NOT NULL DEFAULT 'it',
  area_code text REFERENCES territories.area (code) ON DELETE SET NULL,
  areas text[] NOT NULL DEFAULT '{}',
  skills text[] NOT NULL DEFAULT '{}',
  can_also text,
  shares_skills boolean NOT NULL DEFAULT false,
  takes_invitations boolean NOT NULL DEFAULT false,
  takes_news boolean NOT NULL DEFAULT true,
  token_hash bytea NOT NULL,
  created_at timestamptz NOT NULL,
  confirmed_at timestamptz,
  asked_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  last_news_at timestamptz,
  is_demonstration boolean NOT NULL DEFAULT false,
  CONSTRAINT follower_key PRIMARY KEY (territory_id, id),
  CONSTRAINT follower_is_reached_one_way CHECK ((person_id IS NULL) <> (email IS NULL)),
  CONSTRAINT one_follower_of_one_account UNIQUE (territory_id, person_id),
  CONSTRAINT one_follower_of_one_address UNIQUE (territory_id, email),
  CONSTRAINT follower_language_is_spoken CHECK (language IN ('it', 'en'))
);
CREATE INDEX follower_is_found_by_link ON labs.follower (token_hash);
CREATE INDEX follower_is_found_by_person ON labs.follower (person_id);
CREATE INDEX follower_waits ON labs.follower (asked_at) WHERE confirmed_at IS NULL;
CREATE INDEX follower_is_written_to ON labs.follower (last_news_at) WHERE confirmed_at IS NOT NULL AND takes_news;
COMMENT ON TABLE labs.follower IS 'Somebody who follows labs or themes of a district, and says what they can do; with an account or without. It goes whole when they leave';
COMMENT ON COLUMN labs.follower.person_id IS 'personal(following): the account, where they have one: letters go to its address';
COMMENT ON COLUMN labs.follower.email IS 'personal(following): where letters go; erased when they leave, 7 days after an unconfirmed request, or after two years in which they confirm and change nothing';
COMMENT ON COLUMN labs.follower.language IS 'personal(following): the language of the letters';
COMMENT ON COLUMN labs.follower.area_code IS 'personal(following): the municipality or neighbourhood where they are, if they say it';
COMMENT ON COLUMN labs.follower.areas IS 'personal(following): codes of that area and of its municipality, by which nearness is known';
COMMENT ON COLUMN labs.follower.skills IS 'personal(following): what they can do, as codes; counted only when they share it';
COMMENT ON COLUMN labs.follower.can_also IS 'personal(following): what they can do, in their words; nobody else reads it';
COMMENT ON COLUMN labs.follower.shares_skills IS 'They are counted among who can do something, without a name';
COMMENT ON COLUMN labs.follower.token_hash IS 'SHA-256 of the token of their own page';
COMMENT ON COLUMN labs.follower.seen_at IS 'When they last asked, confirmed or changed something';

CREATE TABLE labs.following (
  territory_id uuid NOT NULL,
  follower_id uuid NOT NULL,
  id uuid NOT NULL,
  lab_id uuid,
  theme text,
  is_confirmed boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  CONSTRAINT following_key PRIMARY KEY (territory_id, id),
  CONSTRAINT following_is_somebodys FOREIGN KEY (territory_id, follower_id) REFERENCES labs.follower (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT following_is_of_a_lab FOREIGN KEY (territory_id, lab_id) REFERENCES labs.lab (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT following_is_of_one_thing CHECK ((lab_id IS NULL) <> (theme IS NULL)),
  CONSTRAINT a_lab_is_followed_once UNIQUE (territory_id, follower_id, lab_id),
  CONSTRAINT a_theme_is_followed_once UNIQUE (territory_id, follower_id, theme)
);
CREATE INDEX following_is_found_by_lab ON labs.following (territory_id, lab_id);
COMMENT ON TABLE labs.following IS 'personal(following): that somebody follows this lab, or this theme (a kind of activity)';
COMMENT ON COLUMN labs.following.is_confirmed IS 'False while it was only asked for with an address: it counts once its owner says yes';

CREATE TABLE labs.wanted_skill (
  territory_id uuid NOT NULL,
  lab_id uuid NOT NULL,
  skill text NOT NULL,
  since timestamptz NOT NULL,
  CONSTRAINT wanted_skill_key PRIMARY KEY (territory_id, lab_id, skill),
  CONSTRAINT wanted_skill_is_of_a_lab FOREIGN KEY (territory_id, lab_id) REFERENCES labs.lab (territory_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE labs.wanted_skill IS 'What a lab would be glad that somebody could do there';

CREATE TABLE labs.invitation (
  territory_id uuid NOT NULL,
  lab_id uuid NOT NULL,
  id uuid NOT NULL,
  skills text[] NOT NULL DEFAULT '{}',
  body text NOT NULL,
  reached integer,
  created_by uuid REFERENCES accounts.person (id),
  created_at timestamptz NOT NULL,
  delivered_at timestamptz,
  CONSTRAINT invitation_key PRIMARY KEY (territory_id, id),
  CONSTRAINT invitation_is_of_a_lab FOREIGN KEY (territory_id, lab_id) REFERENCES labs.lab (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT invitation_says_something CHECK (btrim(body) <> ''),
  CONSTRAINT delivered_says_how_many CHECK ((reached IS NULL) = (delivered_at IS NULL))
);
CREATE INDEX invitation_is_found_by_lab ON labs.invitation (territory_id, lab_id, created_at DESC);
COMMENT ON TABLE labs.invitation IS 'A lab asks who can do something to come; the system delivers it, and the lab never learns to whom';
COMMENT ON COLUMN labs.invitation.skills IS 'To whom: who shares one of these and takes invitations; empty is everybody who does';
COMMENT ON COLUMN labs.invitation.reached IS 'How many received it; shown in steps, and never when few';
COMMENT ON COLUMN labs.invitation.created_by IS 'personal(accountability): who wrote it';

CREATE TABLE labs.invitation_sent (
  territory_id uuid NOT NULL,
  lab_id uuid NOT NULL,
  follower_id uuid NOT NULL,
  month date NOT NULL,
  invitation_id uuid NOT NULL,
  CONSTRAINT once_a_month_from_a_lab PRIMARY KEY (territory_id, lab_id, follower_id, month),
  CONSTRAINT sent_is_an_invitation FOREIGN KEY (territory_id, invitation_id) REFERENCES labs.invitation (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT sent_is_to_a_follower FOREIGN KEY (territory_id, follower_id) REFERENCES labs.follower (territory_id, id) ON DELETE CASCADE
);
CREATE INDEX sent_is_found_by_follower ON labs.invitation_sent (territory_id, follower_id);
COMMENT ON TABLE labs.invitation_sent IS 'personal(following): who received which invitation, read by nobody but them: it keeps a lab from writing twice in a month';

CREATE TABLE labs.invitation_answer (
  territory_id uuid NOT NULL,
  invitation_id uuid NOT NULL,
  id uuid NOT NULL,
  called text,
  contact text,
  message text,
  answered_at timestamptz NOT NULL,
  forgotten_at timestamptz,
  CONSTRAINT invitation_answer_key PRIMARY KEY (territory_id, id),
  CONSTRAINT answer_is_to_an_invitation FOREIGN KEY (territory_id, invitation_id) REFERENCES labs.invitation (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT forgotten_answer_is_forgotten CHECK (forgotten_at IS NULL OR called IS NULL AND contact IS NULL AND message IS NULL)
);
CREATE INDEX answer_is_found_by_invitation ON labs.invitation_answer (territory_id, invitation_id);
CREATE INDEX answer_gets_old ON labs.invitation_answer (answered_at) WHERE forgotten_at IS NULL;
COMMENT ON TABLE labs.invitation_answer IS 'Who answered an invitation of their own will, with what they chose to say';
COMMENT ON COLUMN labs.invitation_answer.called IS 'personal(following): how they are called, as they wrote it for the lab; forgotten 90 days after';
COMMENT ON COLUMN labs.invitation_answer.contact IS 'personal(following): e-mail or phone that they left to the lab; forgotten 90 days after';
COMMENT ON COLUMN labs.invitation_answer.message IS 'personal(following): what they wrote to the lab; forgotten 90 days after';

-- A letter of a list says how one leaves it with one press (RFC 8058).
ALTER TABLE foundation.mail ADD COLUMN leave_url text;
COMMENT ON COLUMN foundation.mail.leave_url IS 'personal(following): where one press ends such letters; null of letters that are not of a list';
