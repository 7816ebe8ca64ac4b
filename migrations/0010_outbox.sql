-- SPDX-License-Identifier: AGPL-3.0-or-later
-- A mail server that is away is asked again later, less and less often; the life of a sign-in link begins when its
-- mail left, so that waiting for the server does not spend it.

ALTER TABLE foundation.mail
  ADD COLUMN tried_at timestamptz,
  ADD COLUMN given_up_at timestamptz;
COMMENT ON COLUMN foundation.mail.tried_at IS 'When it was last handed to the mail server, or is being';
COMMENT ON COLUMN foundation.mail.given_up_at IS 'When it was decided not to try again: refused for good, or too old to be of use';

DROP INDEX foundation.mail_waits_to_be_sent;
CREATE INDEX mail_waits_to_be_sent ON foundation.mail (created_at) WHERE sent_at IS NULL AND given_up_at IS NULL;

ALTER TABLE accounts.sign_in_link ADD COLUMN mail_id uuid;
COMMENT ON COLUMN accounts.sign_in_link.mail_id IS 'The mail that carries it; without one it was made at the command line';
