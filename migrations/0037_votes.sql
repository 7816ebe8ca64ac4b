-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Minutes that act: what was written, commented, decided, voted, and what became of it. Approved minutes are locked here, by
-- triggers: whoever writes, by whatever way, what a meeting approved stays as it was.

ALTER TABLE assemblies.agenda_item
  ADD COLUMN approves uuid,
  ADD COLUMN about_decision uuid,
  ADD CONSTRAINT item_approves_the_minutes_of_a_meeting FOREIGN KEY (territory_id, approves) REFERENCES assemblies.meeting (territory_id, id),
  ADD CONSTRAINT item_is_about_a_decision FOREIGN KEY (territory_id, about_decision) REFERENCES assemblies.decision (territory_id, id);
CREATE UNIQUE INDEX minutes_are_approved_once_at_a_meeting ON assemblies.agenda_item (territory_id, meeting_id, approves);
CREATE UNIQUE INDEX item_is_carried_once_to_a_meeting ON assemblies.agenda_item (territory_id, meeting_id, carried_from);
CREATE UNIQUE INDEX decision_is_asked_about_once_at_a_meeting ON assemblies.agenda_item (territory_id, meeting_id, about_decision);
COMMENT ON COLUMN assemblies.agenda_item.approves IS 'The meeting whose minutes are approved under this item; null of every other';
COMMENT ON COLUMN assemblies.agenda_item.about_decision IS 'The open decision that one comes back to under this item';

ALTER TABLE assemblies.decision ADD COLUMN moved_to date;
COMMENT ON COLUMN assemblies.decision.moved_to IS 'The later day by which it is now expected; due_on stays as it was decided';

CREATE TABLE assemblies.writing (
  territory_id uuid NOT NULL,
  item_id uuid NOT NULL,
  revision integer NOT NULL,
  minutes text,
  written_by uuid REFERENCES accounts.person (id) ON DELETE SET NULL,
  written_at timestamptz NOT NULL,
  CONSTRAINT writing_key PRIMARY KEY (territory_id, item_id, revision),
  CONSTRAINT writing_is_of_an_item FOREIGN KEY (territory_id, item_id) REFERENCES assemblies.agenda_item (territory_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE assemblies.writing IS 'Each text that was saved under an item while its minutes were written: nothing that somebody wrote is lost';
COMMENT ON COLUMN assemblies.writing.written_by IS 'personal(accountability): who saved it';

CREATE TABLE assemblies.minutes_comment (
  territory_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  id uuid NOT NULL,
  item_id uuid,
  member_id uuid,
  person_id uuid REFERENCES accounts.person (id) ON DELETE SET NULL,
  body text NOT NULL,
  written_at timestamptz NOT NULL,
  answer text,
  answered_at timestamptz,
  CONSTRAINT minutes_comment_key PRIMARY KEY (territory_id, id),
  CONSTRAINT comment_is_on_a_meeting FOREIGN KEY (territory_id, meeting_id) REFERENCES assemblies.meeting (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT comment_is_on_an_item FOREIGN KEY (territory_id, item_id) REFERENCES assemblies.agenda_item (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT comment_is_by_a_member FOREIGN KEY (territory_id, member_id) REFERENCES assemblies.member (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT comment_says_something CHECK (btrim(body) <> '')
);
CREATE INDEX comment_is_found_by_meeting ON assemblies.minutes_comment (territory_id, meeting_id, written_at);
COMMENT ON TABLE assemblies.minutes_comment IS 'What a member (or, of open meetings, somebody with an account) says of shared minutes; read by members and keepers, never published';
COMMENT ON COLUMN assemblies.minutes_comment.person_id IS 'personal(assemblies): the account of who wrote, where they have one';
COMMENT ON COLUMN assemblies.minutes_comment.body IS 'personal(assemblies): what they say; it stays with the minutes, without a name once they are forgotten';

CREATE TABLE assemblies.correction (
  territory_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  id uuid NOT NULL,
  item_id uuid,
  correction text NOT NULL,
  reason text NOT NULL,
  made_by uuid REFERENCES accounts.person (id) ON DELETE SET NULL,
  made_at timestamptz NOT NULL,
  CONSTRAINT correction_key PRIMARY KEY (territory_id, id),
  CONSTRAINT correction_is_of_a_meeting FOREIGN KEY (territory_id, meeting_id) REFERENCES assemblies.meeting (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT correction_is_of_an_item FOREIGN KEY (territory_id, item_id) REFERENCES assemblies.agenda_item (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT correction_says_what_and_why CHECK (btrim(correction) <> '' AND btrim(reason) <> '')
);
CREATE INDEX correction_is_found_by_meeting ON assemblies.correction (territory_id, meeting_id, made_at);
COMMENT ON TABLE assemblies.correction IS 'What was added to approved minutes, with its day and reason: the minutes themselves are not changed any more';
COMMENT ON COLUMN assemblies.correction.made_by IS 'personal(accountability): who wrote it';

CREATE TABLE assemblies.decision_event (
  territory_id uuid NOT NULL,
  decision_id uuid NOT NULL,
  id uuid NOT NULL,
  status text NOT NULL,
  note text,
  moved_to date,
  made_by uuid REFERENCES accounts.person (id) ON DELETE SET NULL,
  made_at timestamptz NOT NULL,
  CONSTRAINT decision_event_key PRIMARY KEY (territory_id, id),
  CONSTRAINT event_is_of_a_decision FOREIGN KEY (territory_id, decision_id) REFERENCES assemblies.decision (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT event_status_is_known CHECK (status IN ('open', 'under-way', 'done', 'dropped')),
  CONSTRAINT dropped_says_why CHECK (status <> 'dropped' OR note IS NOT NULL)
);
CREATE INDEX event_is_found_by_decision ON assemblies.decision_event (territory_id, decision_id, made_at);
COMMENT ON TABLE assemblies.decision_event IS 'What became of a decision, step by step: published with it';
COMMENT ON COLUMN assemblies.decision_event.note IS 'How it went, as it is published; without names of people';
COMMENT ON COLUMN assemblies.decision_event.made_by IS 'personal(accountability): who wrote it';

CREATE TABLE assemblies.vote (
  territory_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  id uuid NOT NULL,
  item_id uuid NOT NULL,
  question text NOT NULL,
  owner_name text,
  due_on date,
  people integer NOT NULL,
  quorum integer,
  status text NOT NULL DEFAULT 'open',
  opened_by uuid REFERENCES accounts.person (id) ON DELETE SET NULL,
  opened_at timestamptz NOT NULL,
  closes_at timestamptz NOT NULL,
  told_at timestamptz,
  closed_at timestamptz,
  counts jsonb,
  decision_id uuid,
  CONSTRAINT vote_key PRIMARY KEY (territory_id, id),
  CONSTRAINT vote_is_at_a_meeting FOREIGN KEY (territory_id, meeting_id) REFERENCES assemblies.meeting (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT vote_is_on_an_item FOREIGN KEY (territory_id, item_id) REFERENCES assemblies.agenda_item (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT vote_makes_a_decision FOREIGN KEY (territory_id, decision_id) REFERENCES assemblies.decision (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT vote_asks_something CHECK (btrim(question) <> ''),
  CONSTRAINT vote_closes_after_it_opens CHECK (opened_at < closes_at),
  CONSTRAINT vote_status_is_known CHECK (status IN ('open', 'closed')),
  CONSTRAINT closed_vote_is_counted CHECK ((status = 'closed') = (closed_at IS NOT NULL AND counts IS NOT NULL)),
  CONSTRAINT vote_is_for_somebody CHECK (people > 0)
);
CREATE INDEX vote_is_found_by_meeting ON assemblies.vote (territory_id, meeting_id);
CREATE INDEX vote_is_due ON assemblies.vote (closes_at) WHERE status = 'open';
COMMENT ON TABLE assemblies.vote IS 'A question put to all members of an assembly online: each counts once, until a time';
COMMENT ON COLUMN assemblies.vote.owner_name IS 'Who does it if it passes, as the minutes say: a group, a role or a first name; it is published';
COMMENT ON COLUMN assemblies.vote.people IS 'How many were entitled when it opened: the list is frozen then';
COMMENT ON COLUMN assemblies.vote.quorum IS 'How many ballots it needs to hold, abstentions among them; null when any number does';
COMMENT ON COLUMN assemblies.vote.counts IS 'Counted at its end {"for": n, "against": n, "abstained": n}';
COMMENT ON COLUMN assemblies.vote.told_at IS 'When members were written to that it is open';
COMMENT ON COLUMN assemblies.vote.opened_by IS 'personal(accountability): who opened it';

CREATE TABLE assemblies.entitled (
  territory_id uuid NOT NULL,
  vote_id uuid NOT NULL,
  member_id uuid NOT NULL,
  cast_by uuid NOT NULL,
  has_voted boolean NOT NULL DEFAULT false,
  CONSTRAINT entitled_key PRIMARY KEY (territory_id, vote_id, member_id),
  CONSTRAINT entitled_is_of_a_vote FOREIGN KEY (territory_id, vote_id) REFERENCES assemblies.vote (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT entitled_is_a_member FOREIGN KEY (territory_id, member_id) REFERENCES assemblies.member (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT entitled_votes_by_a_member FOREIGN KEY (territory_id, cast_by) REFERENCES assemblies.member (territory_id, id) ON DELETE CASCADE
);
CREATE INDEX entitled_is_found_by_who_casts ON assemblies.entitled (territory_id, cast_by);
COMMENT ON TABLE assemblies.entitled IS 'Who may vote, as it was when the vote opened, and that they did: never what, nor when';
COMMENT ON COLUMN assemblies.entitled.cast_by IS 'Who casts it: the member, or the one whom they delegated';

CREATE TABLE assemblies.ballot (
  territory_id uuid NOT NULL,
  vote_id uuid NOT NULL,
  receipt text NOT NULL,
  choice text NOT NULL,
  CONSTRAINT ballot_key PRIMARY KEY (territory_id, vote_id, receipt),
  CONSTRAINT ballot_is_of_a_vote FOREIGN KEY (territory_id, vote_id) REFERENCES assemblies.vote (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT ballot_choice_is_known CHECK (choice IN ('for', 'against', 'abstained'))
);
COMMENT ON TABLE assemblies.ballot IS 'What was voted, without who and without when; mixed anew when the vote closes (decision 0030)';
COMMENT ON COLUMN assemblies.ballot.receipt IS 'A random code that its voter alone was shown; published with the choice when the vote is closed';

-- A ballot enters an open vote and no other; once it is closed no ballot enters, changes or leaves.
CREATE FUNCTION assemblies.guard_ballots() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  its_status text;
BEGIN
  SELECT status INTO its_status FROM assemblies.vote
    WHERE territory_id = coalesce(NEW.territory_id, OLD.territory_id) AND id = coalesce(NEW.vote_id, OLD.vote_id);
  IF its_status = 'closed' AND NOT (TG_OP = 'DELETE' AND EXISTS (
    SELECT FROM assemblies.vote v JOIN assemblies.meeting m ON m.territory_id = v.territory_id AND m.id = v.meeting_id
    WHERE v.territory_id = OLD.territory_id AND v.id = OLD.vote_id AND m.is_demonstration)) THEN
    RAISE EXCEPTION 'the vote is closed: % of a ballot is refused', TG_OP
      USING ERRCODE = 'check_violation', CONSTRAINT = 'closed_vote_takes_no_ballots';
  END IF;
  RETURN coalesce(NEW, OLD);
END
$$;
COMMENT ON FUNCTION assemblies.guard_ballots() IS 'Keeps the ballots of a closed vote as they were counted';
CREATE TRIGGER ballots_of_closed_votes_stay BEFORE INSERT OR UPDATE OR DELETE ON assemblies.ballot
  FOR EACH ROW EXECUTE FUNCTION assemblies.guard_ballots();

-- Approved minutes. The row of the meeting is shared while something of it is written, so that an approval waits for it, and
-- whoever comes after the approval is refused.
CREATE FUNCTION assemblies.refuse_if_approved(its_territory uuid, its_meeting uuid, act text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  found_status text;
  found_demonstration boolean;
BEGIN
  IF its_meeting IS NULL THEN RETURN; END IF;
  SELECT minutes_status, is_demonstration INTO found_status, found_demonstration FROM assemblies.meeting
    WHERE territory_id = its_territory AND id = its_meeting FOR SHARE;
  IF found_status = 'approved' AND NOT (act = 'DELETE' AND found_demonstration) THEN
    RAISE EXCEPTION 'the minutes are approved: % is refused', act
      USING ERRCODE = 'check_violation', CONSTRAINT = 'approved_minutes_are_locked';
  END IF;
END
$$;
COMMENT ON FUNCTION assemblies.refuse_if_approved(uuid, uuid, text) IS 'Refuses what would change the approved minutes of a meeting; those of a demonstration may be taken away whole';

CREATE FUNCTION assemblies.lock_items() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (OLD.meeting_id, OLD.place, OLD.title, OLD.body, OLD.minutes, OLD.status, OLD.approves)
    IS NOT DISTINCT FROM (NEW.meeting_id, NEW.place, NEW.title, NEW.body, NEW.minutes, NEW.status, NEW.approves) THEN
    RETURN NEW;
  END IF;
  IF TG_OP <> 'INSERT' THEN PERFORM assemblies.refuse_if_approved(OLD.territory_id, OLD.meeting_id, TG_OP); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM assemblies.refuse_if_approved(NEW.territory_id, NEW.meeting_id, TG_OP); END IF;
  RETURN coalesce(NEW, OLD);
END
$$;
CREATE TRIGGER items_of_approved_minutes_stay BEFORE INSERT OR UPDATE OR DELETE ON assemblies.agenda_item
  FOR EACH ROW EXECUTE FUNCTION assemblies.lock_items();

-- Of a decision what became of it goes on being written; what was decided does not.
CREATE FUNCTION assemblies.lock_decisions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (OLD.meeting_id, OLD.item_id, OLD.number, OLD.what, OLD.owner_name, OLD.due_on, OLD.how, OLD.counts, OLD.decided_at)
    IS NOT DISTINCT FROM (NEW.meeting_id, NEW.item_id, NEW.number, NEW.what, NEW.owner_name, NEW.due_on, NEW.how, NEW.counts, NEW.decided_at) THEN
    RETURN NEW;
  END IF;
  IF TG_OP <> 'INSERT' THEN PERFORM assemblies.refuse_if_approved(OLD.territory_id, OLD.meeting_id, TG_OP); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM assemblies.refuse_if_approved(NEW.territory_id, NEW.meeting_id, TG_OP); END IF;
  RETURN coalesce(NEW, OLD);
END
$$;
CREATE TRIGGER decisions_of_approved_minutes_stay BEFORE INSERT OR UPDATE OR DELETE ON assemblies.decision
  FOR EACH ROW EXECUTE FUNCTION assemblies.lock_decisions();

CREATE FUNCTION assemblies.lock_meetings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.minutes_status <> 'approved' THEN RETURN coalesce(NEW, OLD); END IF;
  IF TG_OP = 'DELETE' THEN
    IF OLD.is_demonstration OR NOT EXISTS (SELECT FROM assemblies.assembly WHERE territory_id = OLD.territory_id AND id = OLD.assembly_id) THEN
      RETURN OLD;
    END IF;
  ELSIF (OLD.assembly_id, OLD.name, OLD.starts_at, OLD.ends_at, OLD.place_name, OLD.status, OLD.minutes_status, OLD.minutes_approved_at, OLD.minutes_approved_in, OLD.is_demonstration)
    IS NOT DISTINCT FROM (NEW.assembly_id, NEW.name, NEW.starts_at, NEW.ends_at, NEW.place_name, NEW.status, NEW.minutes_status, NEW.minutes_approved_at, NEW.minutes_approved_in, NEW.is_demonstration) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the minutes are approved: % of the meeting is refused', TG_OP
    USING ERRCODE = 'check_violation', CONSTRAINT = 'approved_minutes_are_locked';
END
$$;
CREATE TRIGGER meetings_with_approved_minutes_stay BEFORE UPDATE OR DELETE ON assemblies.meeting
  FOR EACH ROW EXECUTE FUNCTION assemblies.lock_meetings();

-- Corrections are only added; so is what became of a decision. They go with their meeting.
CREATE FUNCTION assemblies.refuse_to_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'assemblies.% is only added to', TG_TABLE_NAME USING ERRCODE = 'check_violation', CONSTRAINT = 'only_added_to';
END
$$;
CREATE TRIGGER corrections_are_only_added_to BEFORE UPDATE OF correction, reason, made_at, item_id, meeting_id ON assemblies.correction
  FOR EACH ROW EXECUTE FUNCTION assemblies.refuse_to_rewrite();
CREATE TRIGGER events_are_only_added_to BEFORE UPDATE OF status, note, moved_to, made_at, decision_id ON assemblies.decision_event
  FOR EACH ROW EXECUTE FUNCTION assemblies.refuse_to_rewrite();
