-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The room of inquirers: people who come to a desk. Most never say who they are: then there is a thread without anybody in it.
-- What somebody says of themselves is written with a key of their own (inquirers.person_key), itself written with the key of
-- the installation: to destroy the first is to erase the person, in every row and without looking for them.

CREATE SCHEMA inquirers;

CREATE TABLE inquirers.inquirer (
  territory_id uuid NOT NULL REFERENCES territories.district (id),
  id uuid NOT NULL,
  code_hash bytea,
  recall_hash bytea,
  address_rule text NOT NULL DEFAULT 'shown',
  created_at timestamptz NOT NULL,
  seen_on date NOT NULL DEFAULT current_date,
  erased_at timestamptz,
  CONSTRAINT inquirer_key PRIMARY KEY (territory_id, id),
  CONSTRAINT card_code_leads_to_one_thread UNIQUE (territory_id, code_hash),
  CONSTRAINT address_rule_is_known CHECK (address_rule IN ('shown', 'area-only', 'hidden')),
  CONSTRAINT erased_thread_is_empty CHECK (erased_at IS NULL OR (code_hash IS NULL AND recall_hash IS NULL))
);
CREATE INDEX inquirer_is_found_by_id ON inquirers.inquirer (id);
CREATE INDEX inquirer_is_found_by_code ON inquirers.inquirer (code_hash) WHERE code_hash IS NOT NULL;
CREATE INDEX inquirer_is_forgotten ON inquirers.inquirer (seen_on) WHERE erased_at IS NULL;
COMMENT ON TABLE inquirers.inquirer IS 'The thread (filo) of somebody who came and wishes to be recognized when they come again; it says nothing of who they are';
COMMENT ON COLUMN inquirers.inquirer.code_hash IS 'personal(thread): keyed hash of the short code on the card; null when they took none';
COMMENT ON COLUMN inquirers.inquirer.recall_hash IS 'personal(thread): keyed hash of a word that only they know, to have a new card when the first is lost';
COMMENT ON COLUMN inquirers.inquirer.address_rule IS 'Whether the address may be shown and shared, only the area, or nothing of it at all (somebody looks for them)';
COMMENT ON COLUMN inquirers.inquirer.seen_on IS 'The last day on which anybody or the person used the thread: forgetting counts from it';

CREATE TABLE inquirers.known_at (
  territory_id uuid NOT NULL,
  inquirer_id uuid NOT NULL,
  desk_id uuid NOT NULL,
  desk_name text NOT NULL,
  since timestamptz NOT NULL,
  CONSTRAINT known_at_key PRIMARY KEY (territory_id, inquirer_id, desk_id),
  CONSTRAINT known_is_a_thread FOREIGN KEY (territory_id, inquirer_id) REFERENCES inquirers.inquirer (territory_id, id),
  CONSTRAINT knowing_is_a_desk FOREIGN KEY (territory_id, desk_id) REFERENCES helpdesk.desk (territory_id, id)
);
CREATE INDEX known_at_is_found_by_desk ON inquirers.known_at (territory_id, desk_id);
COMMENT ON TABLE inquirers.known_at IS 'personal(thread): the person was at this desk with their thread, and those who receive there may open it again; the person can take it back';
COMMENT ON COLUMN inquirers.known_at.desk_name IS 'How the desk was called then, to tell the person';

CREATE TABLE inquirers.person_key (
  territory_id uuid NOT NULL,
  inquirer_id uuid NOT NULL,
  wrapped bytea NOT NULL,
  made_at timestamptz NOT NULL,
  CONSTRAINT person_key_key PRIMARY KEY (territory_id, inquirer_id),
  CONSTRAINT person_key_is_of_a_thread FOREIGN KEY (territory_id, inquirer_id) REFERENCES inquirers.inquirer (territory_id, id)
);
COMMENT ON TABLE inquirers.person_key IS 'The key that one person''s data are written with, itself written with the installation''s (AES-256-GCM). Without it what they said can never be read again';

CREATE TABLE inquirers.detail (
  territory_id uuid NOT NULL,
  inquirer_id uuid NOT NULL,
  field text NOT NULL,
  sealed bytea NOT NULL,
  find_hash bytea,
  written_at timestamptz NOT NULL,
  written_by text NOT NULL,
  CONSTRAINT detail_key PRIMARY KEY (territory_id, inquirer_id, field),
  CONSTRAINT detail_has_a_key FOREIGN KEY (territory_id, inquirer_id) REFERENCES inquirers.person_key (territory_id, inquirer_id),
  CONSTRAINT field_is_known CHECK (field IN ('name', 'phone', 'email', 'born', 'address', 'area', 'notes')),
  CONSTRAINT detail_is_written_by_somebody CHECK (written_by IN ('person', 'desk'))
);
CREATE INDEX detail_is_found ON inquirers.detail (territory_id, field, find_hash) WHERE find_hash IS NOT NULL;
COMMENT ON TABLE inquirers.detail IS 'personal(identity): one thing that somebody chose to say of themselves, written with their own key';
COMMENT ON COLUMN inquirers.detail.sealed IS 'personal(identity): AES-256-GCM with the person''s key, bound to district, thread and field';
COMMENT ON COLUMN inquirers.detail.find_hash IS 'personal(identity): keyed hash of name, phone or e-mail, so that who says exactly the same is found without reading anybody';

CREATE TABLE inquirers.mandate (
  territory_id uuid NOT NULL,
  inquirer_id uuid NOT NULL,
  sealed bytea NOT NULL,
  bond text NOT NULL,
  seen text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid REFERENCES accounts.person (id),
  CONSTRAINT mandate_key PRIMARY KEY (territory_id, inquirer_id),
  CONSTRAINT mandate_is_of_somebody FOREIGN KEY (territory_id, inquirer_id) REFERENCES inquirers.person_key (territory_id, inquirer_id),
  CONSTRAINT bond_is_known CHECK (bond IN ('parent', 'guardian', 'foster', 'service')),
  CONSTRAINT proof_is_known CHECK (seen IN ('declared', 'document', 'court-order'))
);
COMMENT ON TABLE inquirers.mandate IS 'personal(minors): who answers for somebody who is under age, and how it was seen';
COMMENT ON COLUMN inquirers.mandate.sealed IS 'personal(minors): the name of who answers for them, written with the minor''s own key';

CREATE TABLE inquirers.share (
  territory_id uuid NOT NULL,
  id uuid NOT NULL,
  inquirer_id uuid NOT NULL,
  referral_id uuid NOT NULL,
  organization_id uuid,
  desk_id uuid,
  called text NOT NULL,
  fields text[] NOT NULL,
  agreed text NOT NULL,
  agreed_at timestamptz NOT NULL,
  recorded_by uuid REFERENCES accounts.person (id),
  ends_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  CONSTRAINT share_key PRIMARY KEY (territory_id, id),
  CONSTRAINT share_is_of_a_thread FOREIGN KEY (territory_id, inquirer_id) REFERENCES inquirers.inquirer (territory_id, id),
  CONSTRAINT share_has_one_recipient CHECK (num_nonnulls(organization_id, desk_id) <= 1),
  CONSTRAINT shared_fields_are_known CHECK (fields <@ ARRAY['name', 'phone', 'email', 'born', 'address', 'area', 'notes']),
  CONSTRAINT something_is_shared CHECK (cardinality(fields) > 0),
  CONSTRAINT agreement_is_known CHECK (agreed IN ('spoken', 'signed', 'card')),
  CONSTRAINT share_ends CHECK (ends_at > agreed_at AND ends_at <= agreed_at + interval '400 days')
);
CREATE INDEX share_is_found_by_referral ON inquirers.share (referral_id) WHERE withdrawn_at IS NULL;
CREATE INDEX share_is_found_by_inquirer ON inquirers.share (territory_id, inquirer_id);
COMMENT ON TABLE inquirers.share IS 'personal(hand-off): what a person agreed that one recipient sees for one referral, and until when; nothing else of them is seen by anybody outside';
COMMENT ON COLUMN inquirers.share.called IS 'How the recipient is called, to tell the person';
COMMENT ON COLUMN inquirers.share.agreed IS 'How they agreed: aloud at the desk, on a signed paper, by themselves with their card';

CREATE TABLE inquirers.objection (
  territory_id uuid NOT NULL,
  inquirer_id uuid NOT NULL,
  to_what text NOT NULL,
  raised_at timestamptz NOT NULL,
  raised_by text NOT NULL,
  CONSTRAINT objection_key PRIMARY KEY (territory_id, inquirer_id, to_what),
  CONSTRAINT objection_is_of_a_thread FOREIGN KEY (territory_id, inquirer_id) REFERENCES inquirers.inquirer (territory_id, id),
  CONSTRAINT object_of_objection_is_known CHECK (to_what IN ('sharing', 'contact')),
  CONSTRAINT objection_is_raised_by_somebody CHECK (raised_by IN ('person', 'desk'))
);
COMMENT ON TABLE inquirers.objection IS 'personal(thread): what a person does not want done with what is known of them (GDPR, article 21)';

CREATE TABLE inquirers.view (
  territory_id uuid NOT NULL,
  id uuid NOT NULL,
  inquirer_id uuid NOT NULL,
  viewed_at timestamptz NOT NULL,
  viewer_id uuid REFERENCES accounts.person (id),
  through text NOT NULL,
  called text NOT NULL,
  fields text[] NOT NULL,
  purpose text NOT NULL,
  CONSTRAINT view_key PRIMARY KEY (territory_id, id),
  CONSTRAINT view_is_of_a_thread FOREIGN KEY (territory_id, inquirer_id) REFERENCES inquirers.inquirer (territory_id, id),
  CONSTRAINT way_of_looking_is_known CHECK (through IN ('desk', 'organization', 'link', 'person')),
  CONSTRAINT view_has_a_purpose CHECK (purpose IN ('recognize', 'contact', 'correct', 'hand-off', 'copy', 'new-card', 'own'))
);
CREATE INDEX view_is_found_by_inquirer ON inquirers.view (territory_id, inquirer_id, viewed_at);
COMMENT ON TABLE inquirers.view IS 'personal(transparency): each time that somebody read what a person said of themselves: who, which fields, why. The person sees all of it';
COMMENT ON COLUMN inquirers.view.called IS 'The desk or organization, as it was called then';

CREATE TABLE inquirers.wrong_try (
  territory_id uuid NOT NULL REFERENCES territories.district (id),
  id uuid NOT NULL,
  desk_id uuid,
  inquirer_id uuid,
  tried_at timestamptz NOT NULL,
  CONSTRAINT wrong_try_key PRIMARY KEY (territory_id, id)
);
CREATE INDEX wrong_try_is_counted_by_desk ON inquirers.wrong_try (territory_id, desk_id, tried_at);
CREATE INDEX wrong_try_is_counted_by_thread ON inquirers.wrong_try (territory_id, inquirer_id, tried_at) WHERE inquirer_id IS NOT NULL;
COMMENT ON TABLE inquirers.wrong_try IS 'A code that opened nothing at a desk, or an answer that did not prove who somebody is: too many within a time and no more are heard. Swept after a day';

CREATE TABLE inquirers.erasure (
  territory_id uuid NOT NULL REFERENCES territories.district (id),
  id uuid NOT NULL,
  inquirer_id uuid NOT NULL,
  erased_at timestamptz NOT NULL,
  asked text NOT NULL,
  what jsonb NOT NULL,
  key_hash bytea,
  CONSTRAINT erasure_key PRIMARY KEY (territory_id, id),
  CONSTRAINT erasure_is_asked_by_somebody CHECK (asked IN ('person', 'desk', 'retention')),
  CONSTRAINT erased_things_are_counted CHECK (jsonb_typeof(what) = 'object')
);
CREATE UNIQUE INDEX thread_is_erased_once ON inquirers.erasure (territory_id, inquirer_id);
COMMENT ON TABLE inquirers.erasure IS 'The proof that a person was erased: when, who asked, how many things of which kind, and the hash of the key that was destroyed. Holds nothing of them, and is kept';
COMMENT ON COLUMN inquirers.erasure.key_hash IS 'SHA-256 of the wrapped key, of which no copy is left: null when there was no key';

-- What proves something is not written again.
CREATE FUNCTION inquirers.refuse_to_rewrite() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%.% is only added to: % is refused', TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;
COMMENT ON FUNCTION inquirers.refuse_to_rewrite() IS 'Keeps proofs of erasure, and who looked at whom, from being changed';
CREATE TRIGGER erasure_is_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON inquirers.erasure
  FOR EACH STATEMENT EXECUTE FUNCTION inquirers.refuse_to_rewrite();
-- Views go with the person, or when they are old; they are never changed.
CREATE TRIGGER view_is_never_changed BEFORE UPDATE ON inquirers.view
  FOR EACH STATEMENT EXECUTE FUNCTION inquirers.refuse_to_rewrite();
