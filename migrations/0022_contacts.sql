-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What happens at a desk: contacts, and the needs that people bring. The need closes, not the referral.

CREATE TABLE helpdesk.contact (
  territory_id uuid NOT NULL,
  id uuid NOT NULL,
  desk_id uuid NOT NULL,
  inquirer_id uuid,
  channel text NOT NULL,
  happened_at timestamptz NOT NULL,
  received_by uuid REFERENCES accounts.person (id),
  source text NOT NULL DEFAULT 'form',
  asked text,
  words_forgotten_at timestamptz,
  done text[] NOT NULL DEFAULT '{}',
  age_band text,
  gender text,
  household text,
  area_code text REFERENCES territories.area (code) ON DELETE SET NULL,
  first_time boolean,
  language text,
  knew_by text,
  stored_at timestamptz NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT contact_key PRIMARY KEY (territory_id, id),
  CONSTRAINT contact_is_at_a_desk FOREIGN KEY (territory_id, desk_id) REFERENCES helpdesk.desk (territory_id, id),
  CONSTRAINT contact_is_of_an_inquirer FOREIGN KEY (territory_id, inquirer_id) REFERENCES inquirers.inquirer (territory_id, id),
  CONSTRAINT channel_is_known CHECK (channel IN ('in-person', 'phone', 'message', 'street')),
  CONSTRAINT contact_source_is_known CHECK (source IN ('form', 'offline', 'import')),
  CONSTRAINT forgotten_words_are_gone CHECK (words_forgotten_at IS NULL OR asked IS NULL),
  CONSTRAINT done_is_known CHECK (
    done <@ ARRAY['information', 'form-help', 'orientation', 'appointment', 'referral', 'activity', 'chat']
  ),
  CONSTRAINT age_band_is_known CHECK (age_band IN ('0-13', '14-17', '18-34', '35-49', '50-64', '65-74', '75+')),
  CONSTRAINT gender_is_known CHECK (gender IN ('woman', 'man', 'other')),
  CONSTRAINT household_is_known CHECK (
    household IN ('alone', 'couple', 'with-children', 'single-parent', 'relatives', 'others', 'no-home')
  ),
  CONSTRAINT knew_by_is_known CHECK (
    knew_by IN ('word-of-mouth', 'social-service', 'doctor', 'school', 'parish', 'association', 'flyer', 'internet',
      'passing-by', 'other')
  ),
  CONSTRAINT language_is_a_code CHECK (language ~ '^[a-z]{2,3}$')
);
CREATE INDEX contact_is_found_by_desk ON helpdesk.contact (territory_id, desk_id, happened_at);
CREATE INDEX contact_is_found_by_time ON helpdesk.contact (territory_id, happened_at);
CREATE INDEX contact_is_found_by_inquirer ON helpdesk.contact (territory_id, inquirer_id) WHERE inquirer_id IS NOT NULL;
COMMENT ON COLUMN helpdesk.contact.id IS 'Made by the browser that writes it: however often the same contact is sent, it is one row';
COMMENT ON COLUMN helpdesk.contact.happened_at IS 'When the person came; of one written without network it is earlier than stored_at';
COMMENT ON COLUMN helpdesk.contact.asked IS 'personal(help): what was asked, in the person''s own words, as a sealed text; forgotten after a time, the facts stay';
COMMENT ON COLUMN helpdesk.contact.source IS 'Where it was written: in the form, offline and sent later, or in a table of the past that was imported';
COMMENT ON COLUMN helpdesk.contact.done IS 'What was done at once, codes of contact.ts';
COMMENT ON TABLE helpdesk.contact IS 'Somebody came, called, wrote or was met in the street (Inform USA: contact); anonymous unless tied to a thread';

CREATE TABLE helpdesk.need (
  territory_id uuid NOT NULL,
  id uuid NOT NULL,
  contact_id uuid NOT NULL,
  inquirer_id uuid,
  desk_id uuid NOT NULL,
  category_code text,
  target_code text,
  received_by_desk_id uuid NOT NULL,
  state text NOT NULL DEFAULT 'open',
  outcome text,
  outcome_by text,
  opened_at timestamptz NOT NULL,
  closed_at timestamptz,
  ending text,
  reopened integer NOT NULL DEFAULT 0,
  unmet_since timestamptz,
  unmet_reason text,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT need_key PRIMARY KEY (territory_id, id),
  CONSTRAINT need_came_with_a_contact FOREIGN KEY (territory_id, contact_id) REFERENCES helpdesk.contact (territory_id, id),
  CONSTRAINT need_is_of_an_inquirer FOREIGN KEY (territory_id, inquirer_id) REFERENCES inquirers.inquirer (territory_id, id),
  CONSTRAINT need_has_an_owner FOREIGN KEY (territory_id, desk_id) REFERENCES helpdesk.desk (territory_id, id),
  CONSTRAINT need_was_received_at_a_desk FOREIGN KEY (territory_id, received_by_desk_id) REFERENCES helpdesk.desk (territory_id, id),
  CONSTRAINT need_is_said_once_in_a_contact UNIQUE (territory_id, contact_id, category_code),
  CONSTRAINT ending_is_known CHECK (ending IN ('done-here', 'enough-said', 'referral', 'follow-up', 'gave-up', 'lost')),
  CONSTRAINT only_closed_needs_have_an_ending CHECK (ending IS NULL OR state = 'closed'),
  CONSTRAINT unmet_need_says_why CHECK ((unmet_since IS NULL) = (unmet_reason IS NULL)),
  CONSTRAINT unmet_reason_is_known CHECK (unmet_reason IN ('no-record', 'full', 'conditions', 'far', 'cost', 'language')),
  CONSTRAINT need_state_is_known CHECK (state IN ('open', 'closed')),
  CONSTRAINT outcome_is_known CHECK (outcome IN ('met', 'partly-met', 'not-met', 'unknown')),
  CONSTRAINT outcome_has_a_witness CHECK ((outcome IS NULL) = (outcome_by IS NULL)),
  CONSTRAINT witness_is_known CHECK (outcome_by IN ('person', 'desk', 'provider')),
  CONSTRAINT closed_need_says_when CHECK ((state = 'closed') = (closed_at IS NOT NULL))
);
CREATE INDEX need_is_found_by_contact ON helpdesk.need (territory_id, contact_id);
CREATE INDEX need_is_found_by_desk ON helpdesk.need (territory_id, desk_id) WHERE state = 'open';
CREATE INDEX need_is_found_by_inquirer ON helpdesk.need (territory_id, inquirer_id) WHERE inquirer_id IS NOT NULL;
CREATE INDEX need_is_found_by_opening ON helpdesk.need (territory_id, opened_at);
CREATE INDEX need_is_found_when_unmet ON helpdesk.need (territory_id, unmet_since) WHERE unmet_since IS NOT NULL;
COMMENT ON TABLE helpdesk.need IS 'One thing a person needs, as a term of the taxonomy (Inform USA: need); the desk that received it owns it until another accepts it';
COMMENT ON COLUMN helpdesk.need.desk_id IS 'The desk that owns it now';
COMMENT ON COLUMN helpdesk.need.outcome_by IS 'Who says so: the person, the desk, the provider';
COMMENT ON COLUMN helpdesk.need.category_code IS 'What it is about: the code of a term of the taxonomy categories, the same that services have. Not a reference: terms are merged and taken away, what was said stays';
COMMENT ON COLUMN helpdesk.need.target_code IS 'For whom it is, when it was said: the code of a term of the taxonomy targets';
COMMENT ON COLUMN helpdesk.need.received_by_desk_id IS 'The desk that received it; it stays when another becomes the owner';
COMMENT ON COLUMN helpdesk.need.ending IS 'How it closed: done here, the person said it was enough, by a referral, at a follow-up, the person gave up, the thread was lost';
COMMENT ON COLUMN helpdesk.need.reopened IS 'How often it was opened again';
COMMENT ON COLUMN helpdesk.need.unmet_since IS 'Since when no record answers it: what the district reads as missing';

CREATE TABLE helpdesk.need_offer (
  territory_id uuid NOT NULL,
  id uuid NOT NULL,
  need_id uuid NOT NULL,
  from_desk_id uuid NOT NULL,
  to_desk_id uuid NOT NULL,
  state text NOT NULL DEFAULT 'offered',
  offered_at timestamptz NOT NULL,
  offered_by uuid REFERENCES accounts.person (id),
  answered_at timestamptz,
  answered_by uuid REFERENCES accounts.person (id),
  CONSTRAINT need_offer_key PRIMARY KEY (territory_id, id),
  CONSTRAINT offer_is_of_a_need FOREIGN KEY (territory_id, need_id) REFERENCES helpdesk.need (territory_id, id),
  CONSTRAINT offer_comes_from_a_desk FOREIGN KEY (territory_id, from_desk_id) REFERENCES helpdesk.desk (territory_id, id),
  CONSTRAINT offer_goes_to_a_desk FOREIGN KEY (territory_id, to_desk_id) REFERENCES helpdesk.desk (territory_id, id),
  CONSTRAINT offer_goes_elsewhere CHECK (from_desk_id <> to_desk_id),
  CONSTRAINT offer_state_is_known CHECK (state IN ('offered', 'accepted', 'declined', 'withdrawn')),
  CONSTRAINT answered_offer_says_when CHECK ((state = 'offered') = (answered_at IS NULL))
);
CREATE UNIQUE INDEX desk_is_offered_a_need_once ON helpdesk.need_offer (territory_id, need_id, to_desk_id) WHERE state = 'offered';
CREATE INDEX offer_is_found_by_receiver ON helpdesk.need_offer (territory_id, to_desk_id) WHERE state = 'offered';
COMMENT ON TABLE helpdesk.need_offer IS 'A desk asks another to take a need over: until one accepts, the need stays where it is';

CREATE TABLE helpdesk.contact_pin (
  territory_id uuid NOT NULL,
  contact_id uuid NOT NULL,
  kind text NOT NULL,
  thing_id uuid NOT NULL,
  CONSTRAINT contact_pin_key PRIMARY KEY (territory_id, contact_id, kind, thing_id),
  CONSTRAINT pin_is_of_a_contact FOREIGN KEY (territory_id, contact_id) REFERENCES helpdesk.contact (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT pin_kind_is_known CHECK (kind IN ('service', 'place', 'organization', 'asset', 'activity'))
);
COMMENT ON TABLE helpdesk.contact_pin IS 'What was shown to the person of the directory and of the calendar, and given on the hand-out';

CREATE TABLE helpdesk.contact_correction (
  territory_id uuid NOT NULL,
  contact_id uuid NOT NULL,
  number integer NOT NULL,
  was jsonb NOT NULL,
  changed_at timestamptz NOT NULL,
  changed_by uuid REFERENCES accounts.person (id),
  CONSTRAINT contact_correction_key PRIMARY KEY (territory_id, contact_id, number),
  CONSTRAINT correction_is_of_a_contact FOREIGN KEY (territory_id, contact_id) REFERENCES helpdesk.contact (territory_id, id)
);
COMMENT ON TABLE helpdesk.contact_correction IS 'What a contact said before somebody corrected it: facts as they were; of the words only that they changed, so that a name written by mistake is really gone';

CREATE TABLE helpdesk.contact_draft (
  territory_id uuid NOT NULL,
  id uuid NOT NULL,
  desk_id uuid NOT NULL,
  author_id uuid NOT NULL REFERENCES accounts.person (id),
  content text NOT NULL,
  saved_at timestamptz NOT NULL,
  CONSTRAINT contact_draft_key PRIMARY KEY (territory_id, id),
  CONSTRAINT draft_is_at_a_desk FOREIGN KEY (territory_id, desk_id) REFERENCES helpdesk.desk (territory_id, id)
);
CREATE INDEX contact_draft_is_found_by_author ON helpdesk.contact_draft (territory_id, author_id);
COMMENT ON TABLE helpdesk.contact_draft IS 'A contact that somebody is writing: only they see it; gone when it is saved, or a week after the last key';
COMMENT ON COLUMN helpdesk.contact_draft.id IS 'The id that the contact will have';
COMMENT ON COLUMN helpdesk.contact_draft.content IS 'personal(help): what was typed, by field, as a sealed text';

-- A hand-out is sent by mail to an address that nobody keeps.
ALTER TABLE foundation.mail ADD COLUMN forget_once_sent boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN foundation.mail.forget_once_sent IS 'True when the address was given for this letter alone: the row goes as soon as the letter left, or was given up';

COMMENT ON COLUMN helpdesk.contact.age_band IS 'personal(help): between which ages somebody is, if they said it; a fact for counting, tied to nobody unless the contact is tied to a thread';
COMMENT ON COLUMN helpdesk.contact.gender IS 'personal(help): how somebody says their gender, if they said it; a fact for counting, tied to nobody unless the contact is tied to a thread';
COMMENT ON COLUMN helpdesk.contact.household IS 'personal(help): with whom somebody lives, if they said it; a fact for counting, tied to nobody unless the contact is tied to a thread';
COMMENT ON COLUMN helpdesk.contact.area_code IS 'personal(help): where somebody lives, by municipality or neighbourhood, if they said it; a fact for counting, tied to nobody unless the contact is tied to a thread';
COMMENT ON COLUMN helpdesk.contact.language IS 'personal(help): which language somebody speaks, if they said it; a fact for counting, tied to nobody unless the contact is tied to a thread';
COMMENT ON COLUMN helpdesk.contact.knew_by IS 'personal(help): how somebody knew of the desk, if they said it; a fact for counting, tied to nobody unless the contact is tied to a thread';
COMMENT ON COLUMN helpdesk.contact_correction.changed_by IS 'personal(accountability): who corrected it';
COMMENT ON COLUMN helpdesk.need_offer.offered_by IS 'personal(accountability): who asked the other desk';
COMMENT ON COLUMN helpdesk.need_offer.answered_by IS 'personal(accountability): who answered for it';
