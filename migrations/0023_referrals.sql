-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The warm hand-off: a desk asks somebody to serve a person, and learns what became of it.

CREATE TABLE helpdesk.referral (
  territory_id uuid NOT NULL,
  id uuid NOT NULL,
  need_id uuid NOT NULL,
  from_desk_id uuid NOT NULL,
  to_service_id uuid REFERENCES directory.service (id),
  to_organization_id uuid REFERENCES directory.organization (id),
  to_desk_id uuid,
  mode text NOT NULL,
  urgency text NOT NULL DEFAULT 'ordinary',
  status text NOT NULL DEFAULT 'draft',
  revision integer NOT NULL DEFAULT 1,
  reason text,
  outcome text,
  outcome_by text,
  created_at timestamptz NOT NULL,
  requested_at timestamptz,
  answered_at timestamptz,
  ended_at timestamptz,
  CONSTRAINT referral_key PRIMARY KEY (territory_id, id),
  CONSTRAINT referral_is_of_a_need FOREIGN KEY (territory_id, need_id) REFERENCES helpdesk.need (territory_id, id),
  CONSTRAINT referral_comes_from_a_desk FOREIGN KEY (territory_id, from_desk_id) REFERENCES helpdesk.desk (territory_id, id),
  CONSTRAINT referral_goes_to_a_desk FOREIGN KEY (territory_id, to_desk_id) REFERENCES helpdesk.desk (territory_id, id),
  CONSTRAINT referral_status_is_known CHECK (
    status IN ('draft', 'requested', 'accepted', 'rejected', 'redirected', 'contact-made', 'in-progress', 'completed', 'cancelled')
  ),
  CONSTRAINT referral_mode_is_known CHECK (mode IN ('three-way-call', 'accompanied', 'booked-together', 'letter', 'information')),
  CONSTRAINT referral_outcome_is_known CHECK (outcome IN ('met', 'partly-met', 'not-met', 'unknown')),
  CONSTRAINT referral_witness_is_known CHECK (outcome_by IN ('person', 'desk', 'provider')),
  CONSTRAINT referral_outcome_has_a_witness CHECK ((outcome IS NULL) = (outcome_by IS NULL))
);
CREATE INDEX referral_is_found_by_need ON helpdesk.referral (territory_id, need_id);
CREATE INDEX referral_is_found_by_organization ON helpdesk.referral (to_organization_id);
CREATE INDEX referral_is_found_by_service ON helpdesk.referral (to_service_id);
COMMENT ON TABLE helpdesk.referral IS 'A desk asks a service, an organization, another desk or the territorial social service to serve somebody. Status words are those of FHIR Task';
COMMENT ON COLUMN helpdesk.referral.revision IS 'Raised by each step: two who act at once do not overwrite each other';

CREATE TABLE helpdesk.follow_up (
  territory_id uuid NOT NULL,
  id uuid NOT NULL,
  need_id uuid NOT NULL,
  referral_id uuid,
  due_on date NOT NULL,
  way text NOT NULL,
  done_at timestamptz,
  outcome text,
  CONSTRAINT follow_up_key PRIMARY KEY (territory_id, id),
  CONSTRAINT follow_up_is_of_a_need FOREIGN KEY (territory_id, need_id) REFERENCES helpdesk.need (territory_id, id),
  CONSTRAINT follow_up_is_of_a_referral FOREIGN KEY (territory_id, referral_id) REFERENCES helpdesk.referral (territory_id, id),
  CONSTRAINT follow_up_outcome_is_known CHECK (outcome IN ('met', 'partly-met', 'not-met', 'unknown'))
);
CREATE INDEX follow_up_is_found_by_need ON helpdesk.follow_up (territory_id, need_id);
COMMENT ON TABLE helpdesk.follow_up IS 'The person is asked again what became of it (Inform USA: follow-up)';
