-- SPDX-License-Identifier: AGPL-3.0-or-later
-- A file is read and written by a job beside the requests: what it was asked to do is kept, so that whoever finds it
-- after a restart goes on with the same.

ALTER TABLE directory.upload
  ADD COLUMN asked jsonb,
  ADD COLUMN asked_by uuid REFERENCES accounts.person (id);
COMMENT ON COLUMN directory.upload.asked IS 'What the latest reading was asked to do: what each row of a CSV is, what its columns fill, whose the boundaries are';
COMMENT ON COLUMN directory.upload.asked_by IS 'Who asked for the latest reading: it is done with the roles that they hold when it begins';
