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
  asked text,
  done text[] NOT NULL DEFAULT '{}',
  age_band text,
  gender text,
  household text,
  area_code text REFERENCES territories.area (code),
  first_time boolean,
  language text,
  knew_by text,
  stored_at timestamptz NOT NULL,
  CONSTRAINT contact_key PRIMARY KEY (territory_id, id),
  CONSTRAINT contact_is_at_a_desk FOREIGN KEY (territory_id, desk_id) REFERENCES helpdesk.desk (territory_id, id),
  CONSTRAINT contact_is_of_an_inquirer FOREIGN KEY (territory_id, inquirer_id) REFERENCES inquirers.inquirer (territory_id, id),
  CONSTRAINT channel_is_known CHECK (channel IN ('in-person', 'phone', 'message', 'street'))
);
CREATE INDEX contact_is_found_by_desk ON helpdesk.contact (territory_id, desk_id, happened_at);
CREATE INDEX contact_is_found_by_time ON helpdesk.contact (territory_id, happened_at);
CREATE INDEX contact_is_found_by_inquirer ON helpdesk.contact (territory_id, inquirer_id) WHERE inquirer_id IS NOT NULL;
COMMENT ON TABLE helpdesk.contact IS 'Somebody came, called, wrote or was met in the street (Inform USA: contact); anonymous unless tied to a thread';

CREATE TABLE helpdesk.need (
  territory_id uuid NOT NULL,
  id uuid NOT NULL,
  contact_id uuid NOT NULL,
  inquirer_id uuid,
  desk_id uuid NOT NULL,
  term_id uuid REFERENCES directory.taxonomy_term (id),
  state text NOT NULL DEFAULT 'open',
  outcome text,
  outcome_by text,
  opened_at timestamptz NOT NULL,
  closed_at timestamptz,
  CONSTRAINT need_key PRIMARY KEY (territory_id, id),
  CONSTRAINT need_came_with_a_contact FOREIGN KEY (territory_id, contact_id) REFERENCES helpdesk.contact (territory_id, id),
  CONSTRAINT need_is_of_an_inquirer FOREIGN KEY (territory_id, inquirer_id) REFERENCES inquirers.inquirer (territory_id, id),
  CONSTRAINT need_has_an_owner FOREIGN KEY (territory_id, desk_id) REFERENCES helpdesk.desk (territory_id, id),
  CONSTRAINT need_state_is_known CHECK (state IN ('open', 'closed')),
  CONSTRAINT outcome_is_known CHECK (outcome IN ('met', 'partly-met', 'not-met', 'unknown')),
  CONSTRAINT outcome_has_a_witness CHECK ((outcome IS NULL) = (outcome_by IS NULL)),
  CONSTRAINT witness_is_known CHECK (outcome_by IN ('person', 'desk', 'provider')),
  CONSTRAINT closed_need_says_when CHECK ((state = 'closed') = (closed_at IS NOT NULL))
);
CREATE INDEX need_is_found_by_contact ON helpdesk.need (territory_id, contact_id);
CREATE INDEX need_is_found_by_desk ON helpdesk.need (territory_id, desk_id) WHERE state = 'open';
CREATE INDEX need_is_found_by_inquirer ON helpdesk.need (territory_id, inquirer_id) WHERE inquirer_id IS NOT NULL;
COMMENT ON TABLE helpdesk.need IS 'One thing a person needs, as a term of the taxonomy (Inform USA: need); the desk that received it owns it until another accepts it';
COMMENT ON COLUMN helpdesk.need.desk_id IS 'The desk that owns it now';
COMMENT ON COLUMN helpdesk.need.outcome_by IS 'Who says so: the person, the desk, the provider';
