-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The room of accounts: people who sign in, what they belong to, and what is known about them.
-- A column with personal data says so in its comment, "personal(PURPOSE): …"; the register of purposes
-- (src/modules/accounts/purposes.ts) says why it is kept and for how long. A test fails for one without a purpose.

CREATE SCHEMA accounts;

CREATE TABLE accounts.person (
  id uuid PRIMARY KEY,
  email text NOT NULL,
  name text,
  language text NOT NULL DEFAULT 'it',
  created_at timestamptz NOT NULL,
  erased_at timestamptz,
  CONSTRAINT email_is_plain CHECK (email = lower(btrim(email)) AND length(email) BETWEEN 3 AND 254),
  CONSTRAINT email_belongs_to_one_person UNIQUE (email),
  CONSTRAINT language_is_spoken CHECK (language IN ('it', 'en')),
  CONSTRAINT name_is_short CHECK (length(name) <= 120)
);
COMMENT ON TABLE accounts.person IS 'Somebody with an account. An erased person keeps the row, without e-mail and name, so that the trace of acts stays whole';
COMMENT ON COLUMN accounts.person.email IS 'personal(sign-in): where the sign-in link goes; after erasure "erased-ID@invalid"';
COMMENT ON COLUMN accounts.person.name IS 'personal(collaboration): how colleagues see who wrote; optional';
COMMENT ON COLUMN accounts.person.language IS 'personal(sign-in): in which language mails are written';

CREATE TABLE accounts.sign_in_link (
  id uuid PRIMARY KEY,
  token_hash bytea NOT NULL,
  browser_hash bytea,
  email text NOT NULL,
  return_to text NOT NULL DEFAULT '/',
  invitation_id uuid,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  CONSTRAINT sign_in_token_is_unique UNIQUE (token_hash),
  CONSTRAINT returns_to_our_own_pages CHECK (return_to ~ '^/([^/\\]|$)')
);
CREATE INDEX sign_in_link_is_swept ON accounts.sign_in_link (expires_at);
COMMENT ON TABLE accounts.sign_in_link IS 'A link sent by e-mail: used once, short-lived, good only in the browser that asked (browser_hash; null for links made at the command line)';
COMMENT ON COLUMN accounts.sign_in_link.email IS 'personal(sign-in): whom the link is for; swept a day after it expires';

CREATE TABLE accounts.session (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES accounts.person (id) ON DELETE CASCADE,
  token_hash bytea NOT NULL,
  signed_in_by text NOT NULL,
  device text,
  created_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  locked_at timestamptz,
  ended_at timestamptz,
  CONSTRAINT session_token_is_unique UNIQUE (token_hash),
  CONSTRAINT way_in_is_known CHECK (signed_in_by IN ('link', 'passkey', 'provider'))
);
CREATE INDEX session_is_found_by_person ON accounts.session (person_id);
COMMENT ON TABLE accounts.session IS 'A browser that is signed in: ends after a time without use, after a fixed time in any case, or when the person says so';
COMMENT ON COLUMN accounts.session.device IS 'personal(security): kind of browser ("Firefox, Android"), so that a person recognizes their own sessions; never an address';
COMMENT ON COLUMN accounts.session.locked_at IS 'A screen left alone at a desk: nothing is shown until the person signs in again';

CREATE TABLE accounts.passkey (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES accounts.person (id) ON DELETE CASCADE,
  credential_id text NOT NULL,
  public_key bytea NOT NULL,
  counter bigint NOT NULL,
  transports text[] NOT NULL DEFAULT '{}',
  called text NOT NULL,
  created_at timestamptz NOT NULL,
  used_at timestamptz,
  CONSTRAINT credential_is_unique UNIQUE (credential_id)
);
CREATE INDEX passkey_is_found_by_person ON accounts.passkey (person_id);
COMMENT ON COLUMN accounts.passkey.called IS 'personal(security): the name a person gave to this passkey';
COMMENT ON COLUMN accounts.passkey.credential_id IS 'personal(sign-in): WebAuthn credential';

CREATE TABLE accounts.challenge (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  browser_hash bytea NOT NULL,
  secret jsonb NOT NULL,
  return_to text NOT NULL DEFAULT '/',
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  CONSTRAINT challenge_kind_is_known CHECK (kind IN ('passkey-registration', 'passkey-sign-in', 'provider'))
);
COMMENT ON TABLE accounts.challenge IS 'What was asked of a browser and must come back from the same browser, once: WebAuthn challenges, OpenID Connect state, nonce and verifier';

CREATE TABLE accounts.outside_identity (
  issuer text NOT NULL,
  subject text NOT NULL,
  person_id uuid NOT NULL REFERENCES accounts.person (id) ON DELETE CASCADE,
  level text,
  linked_at timestamptz NOT NULL,
  PRIMARY KEY (issuer, subject)
);
COMMENT ON COLUMN accounts.outside_identity.subject IS 'personal(sign-in): how the identity provider calls this person';
COMMENT ON COLUMN accounts.outside_identity.level IS 'The level of assurance the provider last stated (SpidL1…3 or its own)';

CREATE TABLE accounts.membership (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES accounts.person (id) ON DELETE CASCADE,
  role text NOT NULL,
  of_kind text NOT NULL,
  of_id uuid,
  starts_on date NOT NULL,
  ends_on date,
  given_by uuid REFERENCES accounts.person (id),
  ended_by uuid REFERENCES accounts.person (id),
  CONSTRAINT role_is_known CHECK (role IN ('administrator', 'district', 'editor', 'organization-contact', 'desk-operator', 'lab-contact', 'evaluator')),
  CONSTRAINT role_is_of_something CHECK (
    (role = 'administrator' AND of_kind = 'installation' AND of_id IS NULL)
    OR (role IN ('district', 'editor', 'evaluator') AND of_kind = 'district' AND of_id IS NOT NULL)
    OR (role = 'organization-contact' AND of_kind = 'organization' AND of_id IS NOT NULL)
    OR (role = 'desk-operator' AND of_kind = 'desk' AND of_id IS NOT NULL)
    OR (role = 'lab-contact' AND of_kind = 'lab' AND of_id IS NOT NULL)
  ),
  CONSTRAINT membership_ends_after_it_starts CHECK (ends_on >= starts_on)
);
CREATE INDEX membership_is_found_by_person ON accounts.membership (person_id);
CREATE INDEX membership_is_found_by_thing ON accounts.membership (of_kind, of_id);
COMMENT ON TABLE accounts.membership IS 'personal(collaboration): a role that a person holds of something, between dates (the last day included). Ended ones stay as history';

CREATE TABLE accounts.invitation (
  id uuid PRIMARY KEY,
  token_hash bytea NOT NULL,
  email text,
  role text NOT NULL,
  of_kind text NOT NULL,
  of_id uuid,
  ends_on date,
  invited_by uuid NOT NULL REFERENCES accounts.person (id),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  accepted_by uuid REFERENCES accounts.person (id),
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  CONSTRAINT invitation_token_is_unique UNIQUE (token_hash)
);
COMMENT ON TABLE accounts.invitation IS 'A link that gives a role to whoever is invited, once';
COMMENT ON COLUMN accounts.invitation.email IS 'personal(collaboration): whom the invitation was sent to, when it went by e-mail';

CREATE TABLE accounts.view (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES accounts.person (id) ON DELETE CASCADE,
  viewer_id uuid NOT NULL REFERENCES accounts.person (id),
  what text NOT NULL,
  viewed_at timestamptz NOT NULL
);
CREATE INDEX view_is_found_by_person ON accounts.view (person_id, viewed_at);
COMMENT ON TABLE accounts.view IS 'personal(transparency): who looked at the personal data of whom; each person sees their own';

CREATE TABLE foundation.mail (
  id uuid PRIMARY KEY,
  to_address text NOT NULL,
  subject text NOT NULL,
  text text NOT NULL,
  created_at timestamptz NOT NULL,
  sent_at timestamptz,
  tries integer NOT NULL DEFAULT 0,
  last_mistake text
);
CREATE INDEX mail_waits_to_be_sent ON foundation.mail (created_at) WHERE sent_at IS NULL;
COMMENT ON TABLE foundation.mail IS 'The outbox: mail is written in the transaction of the act it tells of, and sent afterwards; without a mail server an administrator reads it here';
COMMENT ON COLUMN foundation.mail.to_address IS 'personal(sign-in): whom it goes to; mails are swept 30 days after they were sent';
COMMENT ON COLUMN foundation.mail.text IS 'personal(sign-in): what it says; holds links, so it is shown to administrators only when no mail server is configured';
COMMENT ON COLUMN foundation.mail.last_mistake IS 'Why the mail server did not take it, without addresses';
