-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What people tell about the directory, and who looks at it: reports of what is wrong, proposals of what is missing,
-- corrections by known volunteers to be checked, services to be closed by two people.

-- A known volunteer of a district corrects its records: live at once, checked after.
ALTER TABLE accounts.membership
  DROP CONSTRAINT role_is_known,
  DROP CONSTRAINT role_is_of_something,
  ADD CONSTRAINT role_is_known CHECK (role IN ('administrator', 'district', 'editor', 'volunteer', 'organization-contact', 'desk-operator', 'lab-contact', 'evaluator')),
  ADD CONSTRAINT role_is_of_something CHECK (
    (role = 'administrator' AND of_kind = 'installation' AND of_id IS NULL)
    OR (role IN ('district', 'editor', 'volunteer', 'evaluator') AND of_kind = 'district' AND of_id IS NOT NULL)
    OR (role = 'organization-contact' AND of_kind = 'organization' AND of_id IS NOT NULL)
    OR (role = 'desk-operator' AND of_kind = 'desk' AND of_id IS NOT NULL)
    OR (role = 'lab-contact' AND of_kind = 'lab' AND of_id IS NOT NULL)
  );

CREATE TABLE directory.report (
  id uuid PRIMARY KEY,
  form_hash bytea,
  token_hash bytea,
  source text NOT NULL,
  what text NOT NULL,
  kind text NOT NULL,
  record_id uuid NOT NULL,
  territory_id uuid REFERENCES territories.district (id),
  created_at timestamptz NOT NULL,
  language text NOT NULL DEFAULT 'it',
  note text,
  proposed jsonb NOT NULL DEFAULT '{}',
  seen jsonb NOT NULL DEFAULT '{}',
  contact_email text,
  suspicions text[] NOT NULL DEFAULT '{}',
  revision integer,
  close_to text,
  first_by uuid REFERENCES accounts.person (id),
  first_at timestamptz,
  state text NOT NULL DEFAULT 'waiting',
  decided_by uuid REFERENCES accounts.person (id),
  decided_at timestamptz,
  outcome text,
  answer text,
  method text,
  made_revision integer,
  together_with uuid REFERENCES directory.report (id),
  forgotten_at timestamptz,
  CONSTRAINT report_source_is_known CHECK (source IN ('public', 'volunteer', 'owner', 'office', 'import')),
  CONSTRAINT report_is_of_a_known_thing CHECK (what IN ('hours', 'contacts', 'address', 'eligibility', 'cost', 'closed', 'other', 'missing', 'check')),
  CONSTRAINT report_kind_is_known CHECK (kind IN ('organization', 'service', 'location', 'asset')),
  CONSTRAINT report_language_is_spoken CHECK (language IN ('it', 'en')),
  CONSTRAINT one_report_of_one_form UNIQUE (form_hash),
  CONSTRAINT status_link_leads_to_one_report UNIQUE (token_hash),
  CONSTRAINT report_state_is_known CHECK (state IN ('waiting', 'accepted', 'rejected')),
  CONSTRAINT decided_says_when CHECK ((state = 'waiting') = (decided_at IS NULL)),
  CONSTRAINT rejected_says_why CHECK (state <> 'rejected' OR outcome IS NOT NULL),
  CONSTRAINT check_is_of_a_revision CHECK ((what = 'check') = (revision IS NOT NULL)),
  CONSTRAINT closing_leads_out_of_use CHECK (close_to IN ('inactive', 'defunct')),
  CONSTRAINT two_people_close_a_service CHECK (
    what <> 'closed' OR kind <> 'service' OR state <> 'accepted' OR outcome = 'already-so'
    OR (first_by IS NOT NULL AND decided_by IS NOT NULL AND first_by <> decided_by)
  )
);
CREATE INDEX report_waits ON directory.report (created_at) WHERE state = 'waiting';
CREATE INDEX report_is_found_by_record ON directory.report (record_id);
CREATE INDEX report_is_found_by_time ON directory.report (created_at);
CREATE UNIQUE INDEX one_closing_waits_for_its_second_person ON directory.report (record_id)
  WHERE state = 'waiting' AND what = 'closed' AND first_by IS NOT NULL;
COMMENT ON TABLE directory.report IS 'Something about a record that somebody else must look at: what is wrong, what is missing, a correction to check, a service to close';
COMMENT ON COLUMN directory.report.form_hash IS 'SHA-256 of the form it was sent with: sent twice it is one report';
COMMENT ON COLUMN directory.report.token_hash IS 'SHA-256 of the token of the status link';
COMMENT ON COLUMN directory.report.record_id IS 'The record; of a missing one, the id it will have';
COMMENT ON COLUMN directory.report.territory_id IS 'The district that answers for it, as it was when the report arrived';
COMMENT ON COLUMN directory.report.note IS 'personal(reports): what somebody wrote; forgotten after 24 months';
COMMENT ON COLUMN directory.report.proposed IS 'personal(reports): the right values as they were typed, by field; forgotten after 24 months';
COMMENT ON COLUMN directory.report.seen IS 'What the record said of this when the report arrived, by field; forgotten after 24 months';
COMMENT ON COLUMN directory.report.contact_email IS 'personal(reports): where the answer goes, read by nobody; forgotten 30 days after the answer';
COMMENT ON COLUMN directory.report.suspicions IS 'Why it may be spam; it waits in the queue all the same';
COMMENT ON COLUMN directory.report.revision IS 'The revision to check, of a correction that is live already';
COMMENT ON COLUMN directory.report.close_to IS 'The status that the closed service gets';
COMMENT ON COLUMN directory.report.first_by IS 'personal(accountability): the first of the two people who close a service';
COMMENT ON COLUMN directory.report.decided_by IS 'personal(accountability): who decided';
COMMENT ON COLUMN directory.report.outcome IS 'How it was accepted, or why it was rejected: a code';
COMMENT ON COLUMN directory.report.answer IS 'personal(reports): what the reviewer answered; forgotten after 24 months';
COMMENT ON COLUMN directory.report.method IS 'How the reviewer made sure: call, visit, owner, office';
COMMENT ON COLUMN directory.report.made_revision IS 'The revision that accepting it made';
COMMENT ON COLUMN directory.report.together_with IS 'The report with whose decision this one was closed';
