-- SPDX-License-Identifier: AGPL-3.0-or-later
-- How the directory's records are kept by people: drafts as one types, and every published change with what it was before.

CREATE TABLE directory.draft (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  record_id uuid NOT NULL,
  author_id uuid NOT NULL REFERENCES accounts.person (id) ON DELETE CASCADE,
  based_on integer NOT NULL,
  content jsonb NOT NULL,
  step text,
  saved_at timestamptz NOT NULL,
  CONSTRAINT draft_kind_is_known CHECK (kind IN ('organization', 'service', 'location', 'asset')),
  CONSTRAINT author_has_one_draft_of_a_record UNIQUE (author_id, record_id)
);
CREATE INDEX draft_is_found_by_record ON directory.draft (record_id);
COMMENT ON TABLE directory.draft IS 'What somebody is writing of a record, saved as they type and resumed on any device';
COMMENT ON COLUMN directory.draft.based_on IS 'The number of the revision it started from; 0 for a new record, or when the form showed an older state than the present one';
COMMENT ON COLUMN directory.draft.content IS 'The form as typed: nothing is lost, valid or not';

CREATE TABLE directory.revision (
  record_id uuid NOT NULL,
  number integer NOT NULL,
  kind text NOT NULL,
  content jsonb,
  changed_at timestamptz NOT NULL,
  changed_by uuid REFERENCES accounts.person (id),
  act text NOT NULL,
  undoes integer,
  PRIMARY KEY (record_id, number),
  CONSTRAINT revision_kind_is_known CHECK (kind IN ('organization', 'service', 'location', 'asset')),
  CONSTRAINT revision_act_is_known CHECK (act IN ('found', 'created', 'changed', 'undone', 'withdrawn', 'imported'))
);
CREATE INDEX revision_is_found_by_time ON directory.revision (changed_at);
COMMENT ON TABLE directory.revision IS 'Every state of a record since people edit it here, whole, in the shape in which records are imported and exported; "found" is how it was before the first edit';
COMMENT ON COLUMN directory.revision.content IS 'Null when the record was withdrawn';
