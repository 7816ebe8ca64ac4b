-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What a lab agrees with others (patti di collaborazione, protocols, house rules), what was kept of it; and what labs do for
-- each other: shared activities, visits, things and hours lent, what each learned in a year.

CREATE TABLE labs.agreement (
  territory_id uuid NOT NULL REFERENCES territories.district (id),
  id uuid NOT NULL,
  lab_id uuid,
  kind text NOT NULL,
  title text NOT NULL,
  object_kind text NOT NULL DEFAULT 'common',
  object_name text,
  location_id uuid REFERENCES directory.location (id) ON DELETE SET NULL,
  space_id uuid,
  activity_id uuid,
  body text NOT NULL DEFAULT '',
  status text NOT NULL DEFAULT 'draft',
  starts_on date,
  ends_on date,
  review_on date,
  reminded_for date,
  version integer NOT NULL DEFAULT 0,
  in_force_at timestamptz,
  closed_on date,
  closed_because text,
  renewed_from uuid,
  revision integer NOT NULL DEFAULT 1,
  created_by uuid REFERENCES accounts.person (id),
  created_at timestamptz NOT NULL,
  last_modified timestamptz NOT NULL,
  is_demonstration boolean NOT NULL DEFAULT false,
  CONSTRAINT agreement_key PRIMARY KEY (territory_id, id),
  CONSTRAINT agreement_is_of_a_lab FOREIGN KEY (territory_id, lab_id) REFERENCES labs.lab (territory_id, id),
  CONSTRAINT agreement_is_about_a_space FOREIGN KEY (territory_id, space_id) REFERENCES spaces.space (territory_id, id) ON DELETE SET NULL (space_id),
  CONSTRAINT agreement_is_about_an_activity FOREIGN KEY (territory_id, activity_id) REFERENCES calendar.activity (territory_id, id) ON DELETE SET NULL (activity_id),
  CONSTRAINT agreement_goes_on_from_another FOREIGN KEY (territory_id, renewed_from) REFERENCES labs.agreement (territory_id, id),
  CONSTRAINT agreement_is_renewed_once UNIQUE (territory_id, renewed_from),
  CONSTRAINT agreement_has_a_title CHECK (btrim(title) <> ''),
  CONSTRAINT agreement_kind_is_known CHECK (kind IN ('commons', 'protocol', 'house-rules', 'other')),
  CONSTRAINT agreement_object_is_known CHECK (object_kind IN ('place', 'space', 'activity', 'common')),
  CONSTRAINT agreement_status_is_known CHECK (status IN ('draft', 'to-sign', 'in-force', 'review', 'renewed', 'ended')),
  CONSTRAINT agreement_ends_after_it_begins CHECK (starts_on <= ends_on),
  CONSTRAINT agreement_in_force_says_since CHECK (status IN ('draft', 'to-sign') OR starts_on IS NOT NULL AND in_force_at IS NOT NULL),
  CONSTRAINT agreement_to_sign_has_its_text CHECK (status = 'draft' OR version > 0 AND btrim(body) <> ''),
  CONSTRAINT ended_agreement_says_why CHECK (status <> 'ended' OR closed_on IS NOT NULL AND closed_because IS NOT NULL)
);
CREATE INDEX agreement_is_found_by_id ON labs.agreement (id);
CREATE INDEX agreement_is_found_by_lab ON labs.agreement (territory_id, lab_id);
CREATE INDEX agreement_is_found_by_place ON labs.agreement (location_id) WHERE status IN ('in-force', 'review');
COMMENT ON TABLE labs.agreement IS 'What parties agree about a place, a space, an activity or a common: a patto di collaborazione, a protocol, house rules';
COMMENT ON COLUMN labs.agreement.lab_id IS 'The lab that keeps it; null for the district''s own';
COMMENT ON COLUMN labs.agreement.object_name IS 'What it is about, as the text says it';
COMMENT ON COLUMN labs.agreement.version IS 'The text that is signed (labs.agreement_text); 0 before the first';
COMMENT ON COLUMN labs.agreement.reminded_for IS 'The review date of which who keeps it was reminded';
COMMENT ON COLUMN labs.agreement.renewed_from IS 'The agreement that this one renews';
COMMENT ON COLUMN labs.agreement.created_by IS 'personal(accountability): who wrote it first';

CREATE TABLE labs.agreement_party (
  territory_id uuid NOT NULL,
  agreement_id uuid NOT NULL,
  id uuid NOT NULL,
  place integer NOT NULL,
  kind text NOT NULL,
  organization_id uuid REFERENCES directory.organization (id) ON DELETE SET NULL,
  name text,
  called text,
  forgotten_at timestamptz,
  CONSTRAINT agreement_party_key PRIMARY KEY (territory_id, id),
  CONSTRAINT party_is_of_an_agreement FOREIGN KEY (territory_id, agreement_id) REFERENCES labs.agreement (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT party_of_its_agreement UNIQUE (territory_id, agreement_id, id),
  CONSTRAINT party_kind_is_known CHECK (kind IN ('organization', 'group', 'municipality', 'citizen')),
  CONSTRAINT citizen_has_a_first_name_only CHECK (kind = 'citizen' AND name IS NULL AND organization_id IS NULL AND (called IS NOT NULL OR forgotten_at IS NOT NULL) OR kind <> 'citizen' AND called IS NULL AND btrim(name) <> '')
);
CREATE INDEX party_is_found_by_agreement ON labs.agreement_party (territory_id, agreement_id, place);
CREATE INDEX party_is_found_by_organization ON labs.agreement_party (organization_id);
COMMENT ON TABLE labs.agreement_party IS 'Who takes part in an agreement: an organization, an informal group, a municipality, a single citizen';
COMMENT ON COLUMN labs.agreement_party.called IS 'personal(agreements): the first name of a citizen; forgotten twelve months after the agreement is over, or when they ask. The signed text names them by their number';

CREATE TABLE labs.commitment (
  territory_id uuid NOT NULL,
  agreement_id uuid NOT NULL,
  id uuid NOT NULL,
  party_id uuid NOT NULL,
  place integer NOT NULL,
  what text NOT NULL,
  from_on date,
  by_on date,
  CONSTRAINT commitment_key PRIMARY KEY (territory_id, id),
  CONSTRAINT commitment_is_of_an_agreement FOREIGN KEY (territory_id, agreement_id) REFERENCES labs.agreement (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT commitment_is_of_a_party FOREIGN KEY (territory_id, agreement_id, party_id) REFERENCES labs.agreement_party (territory_id, agreement_id, id) ON DELETE CASCADE,
  CONSTRAINT commitment_says_what CHECK (btrim(what) <> ''),
  CONSTRAINT commitment_ends_after_it_begins CHECK (from_on <= by_on)
);
CREATE INDEX commitment_is_found_by_agreement ON labs.commitment (territory_id, agreement_id, place);
COMMENT ON TABLE labs.commitment IS 'What one party of an agreement promises to do, and between which days';

CREATE TABLE labs.commitment_check (
  territory_id uuid NOT NULL,
  commitment_id uuid NOT NULL,
  id uuid NOT NULL,
  checked_on date NOT NULL,
  outcome text NOT NULL,
  said text,
  created_by uuid REFERENCES accounts.person (id),
  created_at timestamptz NOT NULL,
  CONSTRAINT commitment_check_key PRIMARY KEY (territory_id, id),
  CONSTRAINT check_is_of_a_commitment FOREIGN KEY (territory_id, commitment_id) REFERENCES labs.commitment (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT check_outcome_is_known CHECK (outcome IN ('kept', 'in-part', 'not-kept'))
);
CREATE INDEX check_is_found_by_commitment ON labs.commitment_check (territory_id, commitment_id, checked_on);
COMMENT ON TABLE labs.commitment_check IS 'What was kept of a commitment, as it was seen on a day; the latest counts, the others stay';
COMMENT ON COLUMN labs.commitment_check.created_by IS 'personal(accountability): who wrote it';

CREATE TABLE labs.agreement_text (
  territory_id uuid NOT NULL,
  agreement_id uuid NOT NULL,
  version integer NOT NULL,
  said text NOT NULL,
  hash bytea NOT NULL,
  written_at timestamptz NOT NULL,
  CONSTRAINT agreement_text_key PRIMARY KEY (territory_id, agreement_id, version),
  CONSTRAINT agreement_text_has_its_hash UNIQUE (territory_id, agreement_id, version, hash),
  CONSTRAINT text_is_of_an_agreement FOREIGN KEY (territory_id, agreement_id) REFERENCES labs.agreement (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT text_is_what_its_hash_says CHECK (hash = sha256(convert_to(said, 'UTF8')))
);
COMMENT ON TABLE labs.agreement_text IS 'A text as it is signed: parties, object, commitments and all; it never changes';
COMMENT ON COLUMN labs.agreement_text.hash IS 'SHA-256 of the text: what a signature is of';

CREATE TABLE labs.agreement_signature (
  territory_id uuid NOT NULL,
  agreement_id uuid NOT NULL,
  id uuid NOT NULL,
  party_id uuid NOT NULL,
  version integer NOT NULL,
  text_hash bytea NOT NULL,
  how text NOT NULL,
  signed_on date NOT NULL,
  signed_as text NOT NULL,
  person_id uuid REFERENCES accounts.person (id) ON DELETE SET NULL,
  scan bytea,
  scan_type text,
  created_at timestamptz NOT NULL,
  CONSTRAINT agreement_signature_key PRIMARY KEY (territory_id, id),
  CONSTRAINT party_signs_a_text_once UNIQUE (territory_id, party_id, version),
  CONSTRAINT signature_is_of_a_party FOREIGN KEY (territory_id, agreement_id, party_id) REFERENCES labs.agreement_party (territory_id, agreement_id, id) ON DELETE CASCADE,
  CONSTRAINT signature_is_of_this_very_text FOREIGN KEY (territory_id, agreement_id, version, text_hash) REFERENCES labs.agreement_text (territory_id, agreement_id, version, hash) ON DELETE CASCADE,
  CONSTRAINT signature_way_is_known CHECK (how IN ('paper', 'sign-in')),
  CONSTRAINT signature_says_in_which_role CHECK (btrim(signed_as) <> ''),
  CONSTRAINT scan_is_of_a_known_type CHECK ((scan IS NULL) = (scan_type IS NULL) AND (scan_type IS NULL OR scan_type IN ('application/pdf', 'image/webp'))),
  CONSTRAINT scan_is_not_heavy CHECK (length(scan) <= 5242880)
);
CREATE INDEX signature_is_found_by_agreement ON labs.agreement_signature (territory_id, agreement_id, version);
COMMENT ON TABLE labs.agreement_signature IS 'A party signed a text: on paper, or signed in';
COMMENT ON COLUMN labs.agreement_signature.signed_as IS 'In which role: the president, the parish priest, a neighbour';
COMMENT ON COLUMN labs.agreement_signature.person_id IS 'personal(agreements): the account that signed, where somebody signed in';
COMMENT ON COLUMN labs.agreement_signature.scan IS 'personal(agreements): the signed sheet, read by who keeps the agreement; forgotten twelve months after the agreement is over';

-- A text that is to be signed does not change any more; to change it is to open it again, and then it is signed anew.
CREATE FUNCTION labs.keep_agreement() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  is_written boolean := (NEW.title, NEW.kind, NEW.object_kind, NEW.object_name, NEW.body, NEW.ends_on) IS DISTINCT FROM (OLD.title, OLD.kind, OLD.object_kind, OLD.object_name, OLD.body, OLD.ends_on);
BEGIN
  IF is_written AND OLD.status <> 'draft' THEN
    RAISE EXCEPTION 'the text of an agreement that is % does not change', OLD.status USING ERRCODE = 'check_violation', CONSTRAINT = 'agreed_text_stays';
  END IF;
  IF (is_written OR NEW.status <> OLD.status) AND NEW.revision <> OLD.revision + 1 THEN
    RAISE EXCEPTION 'somebody else changed it meanwhile' USING ERRCODE = 'check_violation', CONSTRAINT = 'agreement_revisions_follow';
  END IF;
  IF NEW.status <> OLD.status THEN
    IF (OLD.status || ' ' || NEW.status) NOT IN ('draft to-sign', 'to-sign draft', 'to-sign in-force', 'in-force review', 'in-force renewed', 'in-force ended', 'review in-force', 'review renewed', 'review ended') THEN
      RAISE EXCEPTION 'an agreement that is % does not become %', OLD.status, NEW.status USING ERRCODE = 'check_violation', CONSTRAINT = 'agreement_steps_are_known';
    END IF;
    IF NEW.status = 'to-sign' AND NOT EXISTS (SELECT FROM labs.agreement_text t WHERE t.territory_id = NEW.territory_id AND t.agreement_id = NEW.id AND t.version = NEW.version) THEN
      RAISE EXCEPTION 'there is no text to sign' USING ERRCODE = 'check_violation', CONSTRAINT = 'agreement_has_a_text_to_sign';
    END IF;
    IF NEW.status = 'in-force' AND OLD.status = 'to-sign' AND EXISTS (
      SELECT FROM labs.agreement_party p
      WHERE p.territory_id = NEW.territory_id AND p.agreement_id = NEW.id
        AND NOT EXISTS (SELECT FROM labs.agreement_signature s WHERE s.territory_id = p.territory_id AND s.party_id = p.id AND s.version = NEW.version)) THEN
      RAISE EXCEPTION 'not everybody signed' USING ERRCODE = 'check_violation', CONSTRAINT = 'everybody_signed';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agreement_is_kept BEFORE UPDATE ON labs.agreement FOR EACH ROW EXECUTE FUNCTION labs.keep_agreement();

CREATE FUNCTION labs.keep_agreed_parts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  part record;
  its_status text;
BEGIN
  IF TG_OP = 'DELETE' THEN part := OLD; ELSE part := NEW; END IF;
  -- That an organization left the directory, and that a first name was forgotten, changes nothing of what was signed.
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - '{organization_id,called,forgotten_at}'::text[] = to_jsonb(OLD) - '{organization_id,called,forgotten_at}'::text[] THEN
    RETURN NEW;
  END IF;
  SELECT status INTO its_status FROM labs.agreement a WHERE a.territory_id = part.territory_id AND a.id = part.agreement_id FOR SHARE;
  IF FOUND AND its_status <> 'draft' THEN
    RAISE EXCEPTION 'parties and commitments of an agreement that is % do not change', its_status USING ERRCODE = 'check_violation', CONSTRAINT = 'agreed_text_stays';
  END IF;
  RETURN part;
END $$;
CREATE TRIGGER agreed_parties_are_kept BEFORE INSERT OR UPDATE OR DELETE ON labs.agreement_party FOR EACH ROW EXECUTE FUNCTION labs.keep_agreed_parts();
CREATE TRIGGER agreed_commitments_are_kept BEFORE INSERT OR UPDATE OR DELETE ON labs.commitment FOR EACH ROW EXECUTE FUNCTION labs.keep_agreed_parts();

CREATE FUNCTION labs.keep_agreement_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' OR EXISTS (SELECT FROM labs.agreement a WHERE a.territory_id = OLD.territory_id AND a.id = OLD.agreement_id) THEN
    RAISE EXCEPTION 'a text that was given to sign stays as it is' USING ERRCODE = 'check_violation', CONSTRAINT = 'agreed_text_stays';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER agreement_text_is_kept BEFORE UPDATE OR DELETE ON labs.agreement_text FOR EACH ROW EXECUTE FUNCTION labs.keep_agreement_text();

CREATE FUNCTION labs.keep_signature() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  its_status text;
  its_version integer;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF to_jsonb(NEW) - '{person_id,scan,scan_type}'::text[] <> to_jsonb(OLD) - '{person_id,scan,scan_type}'::text[] THEN
      RAISE EXCEPTION 'a signature does not change' USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_stays';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' THEN
    SELECT status, version INTO its_status, its_version FROM labs.agreement a WHERE a.territory_id = OLD.territory_id AND a.id = OLD.agreement_id FOR SHARE;
    IF FOUND AND (its_status <> 'to-sign' OR its_version <> OLD.version) THEN
      RAISE EXCEPTION 'a signature stays' USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_stays';
    END IF;
    RETURN OLD;
  END IF;
  -- Who opens the text again waits for this signature, or it for them.
  SELECT status, version INTO its_status, its_version FROM labs.agreement a WHERE a.territory_id = NEW.territory_id AND a.id = NEW.agreement_id FOR SHARE;
  IF its_status <> 'to-sign' OR its_version <> NEW.version THEN
    RAISE EXCEPTION 'this text is not the one to sign' USING ERRCODE = 'check_violation', CONSTRAINT = 'the_text_to_sign_is_signed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER signature_is_kept BEFORE INSERT OR UPDATE OR DELETE ON labs.agreement_signature FOR EACH ROW EXECUTE FUNCTION labs.keep_signature();

-- An activity that two labs do together: it counts for the second one only when both agreed.
CREATE TABLE labs.sharing (
  territory_id uuid NOT NULL,
  id uuid NOT NULL,
  activity_id uuid NOT NULL,
  lab_id uuid NOT NULL,
  with_lab_id uuid NOT NULL,
  asked_by uuid NOT NULL,
  status text NOT NULL DEFAULT 'asked',
  said text,
  asked_at timestamptz NOT NULL,
  answered_at timestamptz,
  CONSTRAINT sharing_key PRIMARY KEY (territory_id, id),
  CONSTRAINT sharing_is_of_an_activity FOREIGN KEY (territory_id, activity_id) REFERENCES calendar.activity (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT sharing_is_of_a_lab FOREIGN KEY (territory_id, lab_id) REFERENCES labs.lab (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT sharing_is_with_a_lab FOREIGN KEY (territory_id, with_lab_id) REFERENCES labs.lab (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT activity_is_shared_once_with_a_lab UNIQUE (territory_id, activity_id, with_lab_id),
  CONSTRAINT sharing_is_between_two CHECK (lab_id <> with_lab_id AND asked_by IN (lab_id, with_lab_id)),
  CONSTRAINT sharing_status_is_known CHECK (status IN ('asked', 'agreed', 'declined', 'ended')),
  CONSTRAINT answered_sharing_says_when CHECK ((status = 'asked') = (answered_at IS NULL))
);
CREATE INDEX sharing_is_found_by_lab ON labs.sharing (territory_id, lab_id);
CREATE INDEX sharing_is_found_by_other_lab ON labs.sharing (territory_id, with_lab_id);
COMMENT ON TABLE labs.sharing IS 'An activity of a lab that a second lab does with it: asked by one of them, counted when the other agreed';
COMMENT ON COLUMN labs.sharing.asked_by IS 'Which of the two labs asked: the other one answers';

-- As in 0032, with what labs share: an activity asked about and not agreed is not (yet) the second lab's, whatever it says.
CREATE OR REPLACE VIEW labs.activity_of_lab AS
  SELECT p.territory_id, p.lab_id, a.id AS activity_id
  FROM labs.lab_place p
  JOIN calendar.activity a ON a.territory_id = p.territory_id AND a.location_id = p.location_id
  WHERE p.takes_activities AND p.until IS NULL
    AND NOT EXISTS (SELECT FROM labs.tie t WHERE t.territory_id = p.territory_id AND t.lab_id = p.lab_id AND t.activity_id = a.id AND NOT t.is_ours)
  UNION
  SELECT t.territory_id, t.lab_id, t.activity_id FROM labs.tie t
  WHERE t.is_ours
    AND NOT EXISTS (SELECT FROM labs.sharing s WHERE s.territory_id = t.territory_id AND s.activity_id = t.activity_id AND s.with_lab_id = t.lab_id AND s.status <> 'agreed')
  UNION
  SELECT s.territory_id, s.with_lab_id, s.activity_id FROM labs.sharing s
  WHERE s.status = 'agreed'
    AND NOT EXISTS (SELECT FROM labs.tie t WHERE t.territory_id = s.territory_id AND t.lab_id = s.with_lab_id AND t.activity_id = s.activity_id AND NOT t.is_ours);

CREATE TABLE labs.visit (
  territory_id uuid NOT NULL,
  id uuid NOT NULL,
  host_lab_id uuid NOT NULL,
  guest_lab_id uuid,
  asked_by uuid NOT NULL,
  status text NOT NULL,
  what_to_see text NOT NULL,
  visit_on date,
  host_learned text,
  guest_learned text,
  said text,
  created_at timestamptz NOT NULL,
  last_modified timestamptz NOT NULL,
  is_demonstration boolean NOT NULL DEFAULT false,
  CONSTRAINT visit_key PRIMARY KEY (territory_id, id),
  CONSTRAINT visit_is_to_a_lab FOREIGN KEY (territory_id, host_lab_id) REFERENCES labs.lab (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT visit_is_of_a_lab FOREIGN KEY (territory_id, guest_lab_id) REFERENCES labs.lab (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT visit_is_between_two CHECK (host_lab_id <> guest_lab_id AND (asked_by = host_lab_id OR asked_by = guest_lab_id)),
  CONSTRAINT visit_says_what_to_see CHECK (btrim(what_to_see) <> ''),
  CONSTRAINT visit_status_is_known CHECK (status IN ('offered', 'asked', 'agreed', 'declined', 'held', 'cancelled')),
  CONSTRAINT visit_has_a_guest CHECK (status IN ('offered', 'cancelled') OR guest_lab_id IS NOT NULL),
  CONSTRAINT visit_agreed_has_a_day CHECK (status NOT IN ('agreed', 'held') OR visit_on IS NOT NULL)
);
CREATE INDEX visit_is_found_by_host ON labs.visit (territory_id, host_lab_id);
CREATE INDEX visit_is_found_by_guest ON labs.visit (territory_id, guest_lab_id);
COMMENT ON TABLE labs.visit IS 'A lab goes and sees another: offered to all or asked of one, with what each of the two learned';

CREATE TABLE labs.lendable (
  territory_id uuid NOT NULL,
  lab_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL DEFAULT 'thing',
  title text NOT NULL,
  conditions text,
  is_offered boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL,
  is_demonstration boolean NOT NULL DEFAULT false,
  CONSTRAINT lendable_key PRIMARY KEY (territory_id, id),
  CONSTRAINT lendable_is_of_a_lab FOREIGN KEY (territory_id, lab_id) REFERENCES labs.lab (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT lendable_kind_is_known CHECK (kind IN ('thing', 'hours')),
  CONSTRAINT lendable_has_a_title CHECK (btrim(title) <> '')
);
CREATE INDEX lendable_is_found_by_lab ON labs.lendable (territory_id, lab_id);
COMMENT ON TABLE labs.lendable IS 'What a lab lends to others: a projector, a gazebo, three hours of who knows how to make compost';
COMMENT ON COLUMN labs.lendable.kind IS 'A thing, or hours of people who know how: by what they know, without a name';

CREATE TABLE labs.loan (
  territory_id uuid NOT NULL,
  lendable_id uuid NOT NULL,
  id uuid NOT NULL,
  to_lab_id uuid NOT NULL,
  from_on date NOT NULL,
  until_on date NOT NULL,
  status text NOT NULL DEFAULT 'asked',
  said text,
  answer text,
  returned_on date,
  created_at timestamptz NOT NULL,
  last_modified timestamptz NOT NULL,
  CONSTRAINT loan_key PRIMARY KEY (territory_id, id),
  CONSTRAINT loan_is_of_a_lendable FOREIGN KEY (territory_id, lendable_id) REFERENCES labs.lendable (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT loan_is_to_a_lab FOREIGN KEY (territory_id, to_lab_id) REFERENCES labs.lab (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT loan_ends_after_it_begins CHECK (from_on <= until_on),
  CONSTRAINT loan_status_is_known CHECK (status IN ('asked', 'agreed', 'declined', 'cancelled', 'returned')),
  CONSTRAINT returned_loan_says_when CHECK ((status = 'returned') = (returned_on IS NOT NULL)),
  CONSTRAINT nothing_is_lent_twice_at_once EXCLUDE USING gist (
    territory_id WITH =, lendable_id WITH =, daterange(from_on, until_on, '[]') WITH &&) WHERE (status = 'agreed')
);
CREATE INDEX loan_is_found_by_lab ON labs.loan (territory_id, to_lab_id);
COMMENT ON TABLE labs.loan IS 'A lab asks another for what it lends, for some days; who lends agrees, and says when it came back';

CREATE TABLE labs.lesson (
  territory_id uuid NOT NULL,
  lab_id uuid NOT NULL,
  id uuid NOT NULL,
  year integer NOT NULL,
  said text NOT NULL,
  written_on date NOT NULL,
  created_by uuid REFERENCES accounts.person (id),
  is_demonstration boolean NOT NULL DEFAULT false,
  CONSTRAINT lesson_key PRIMARY KEY (territory_id, id),
  CONSTRAINT lesson_is_of_a_lab FOREIGN KEY (territory_id, lab_id) REFERENCES labs.lab (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT lesson_says_something CHECK (btrim(said) <> ''),
  CONSTRAINT lesson_is_of_a_year CHECK (year BETWEEN 2000 AND 2100)
);
CREATE INDEX lesson_is_found_by_year ON labs.lesson (territory_id, year, lab_id);
COMMENT ON TABLE labs.lesson IS 'What a lab learned in a year, in few lines, for the yearly page of the agora';
COMMENT ON COLUMN labs.lesson.created_by IS 'personal(accountability): who wrote it';
