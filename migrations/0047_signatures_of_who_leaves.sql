-- SPDX-License-Identifier: AGPL-3.0-or-later
-- A text that is opened again never came into force: a party that leaves it takes its signature along. Until now it could not leave.

CREATE OR REPLACE FUNCTION labs.keep_signature() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  its_status text;
  its_version integer;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF to_jsonb(NEW) - '{person_id,scan,scan_type}'::text[] <> to_jsonb(OLD) - '{person_id,scan,scan_type}'::text[] THEN
      RAISE EXCEPTION 'a signature does not change' USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_stays';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' THEN
    SELECT status, version INTO its_status, its_version FROM labs.agreement a WHERE a.territory_id = OLD.territory_id AND a.id = OLD.agreement_id FOR SHARE;
    IF NOT FOUND OR (its_status = 'to-sign' AND its_version = OLD.version) THEN
      RETURN OLD;
    END IF;
    -- Off a draft, with its party.
    IF its_status = 'draft' AND NOT EXISTS (SELECT FROM labs.agreement_party p WHERE p.territory_id = OLD.territory_id AND p.id = OLD.party_id) THEN
      RETURN OLD;
    END IF;
    RAISE EXCEPTION 'a signature stays' USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_stays';
  END IF;
  -- Who opens the text again waits for this signature, or it for them.
  SELECT status, version INTO its_status, its_version FROM labs.agreement a WHERE a.territory_id = NEW.territory_id AND a.id = NEW.agreement_id FOR SHARE;
  IF its_status <> 'to-sign' OR its_version <> NEW.version THEN
    RAISE EXCEPTION 'this text is not the one to sign' USING ERRCODE = 'check_violation', CONSTRAINT = 'the_text_to_sign_is_signed';
  END IF;
  RETURN NEW;
END $$;
