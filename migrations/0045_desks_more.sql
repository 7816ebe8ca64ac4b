-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Nobody finds a desk shut to them by surprise: who receives there is told before their mandate or training ends.

ALTER TABLE helpdesk.mandate ADD COLUMN end_told_at timestamptz;
COMMENT ON COLUMN helpdesk.mandate.end_told_at IS 'When its person, and who answers for the desk, were told that it ends; null not yet';

ALTER TABLE helpdesk.training ADD COLUMN end_told_at timestamptz;
COMMENT ON COLUMN helpdesk.training.end_told_at IS 'When its person, and who answers for their desks, were told that it runs out; null not yet';
