-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What belonging and personal data ask for beside the first tables of accounts.

CREATE TABLE accounts.new_address (
  token_hash bytea PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES accounts.person (id) ON DELETE CASCADE,
  email text NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  CONSTRAINT new_address_is_plain CHECK (email = lower(btrim(email)) AND length(email) BETWEEN 3 AND 254)
);
CREATE INDEX new_address_is_found_by_person ON accounts.new_address (person_id);
COMMENT ON TABLE accounts.new_address IS 'An address that a person wants to use from now on: it becomes theirs when the link sent there is opened while they are signed in';
COMMENT ON COLUMN accounts.new_address.email IS 'personal(sign-in): the address to be confirmed; swept a day after the link expires';

CREATE INDEX invitation_is_found_by_thing ON accounts.invitation (of_kind, of_id);

-- Columns that say something about a person although they hold no name.
COMMENT ON COLUMN foundation.activity.actor IS 'personal(accountability): who acted: "visitor", "keeper", or "person:" and the id of an account; after erasure the id is nobody''s';
COMMENT ON COLUMN accounts.passkey.public_key IS 'personal(sign-in): the public half of the key; the other never leaves the device';
