-- SPDX-License-Identifier: AGPL-3.0-or-later
-- How the desks do (decision 0024): what is published, what was loaded of the past, and the facts kept ready to be counted.

CREATE TABLE helpdesk.published_month (
  territory_id uuid NOT NULL REFERENCES territories.district (id),
  month text NOT NULL,
  tables jsonb NOT NULL,
  threshold integer NOT NULL,
  published_at timestamptz NOT NULL,
  published_by uuid REFERENCES accounts.person (id),
  CONSTRAINT published_month_key PRIMARY KEY (territory_id, month),
  CONSTRAINT published_month_is_a_month CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$')
);
COMMENT ON TABLE helpdesk.published_month IS 'The figures of one month of a district as everybody reads them: small numbers are gone from them, and they never change, so that two versions cannot be compared';
COMMENT ON COLUMN helpdesk.published_month.tables IS 'Tables with margins; null is a number that is not told';
COMMENT ON COLUMN helpdesk.published_month.threshold IS 'Numbers about fewer people were hidden, and those that would tell them';
COMMENT ON COLUMN helpdesk.published_month.published_by IS 'personal(accountability): who published it';

CREATE TABLE helpdesk.past_load (
  territory_id uuid NOT NULL,
  id uuid NOT NULL,
  desk_id uuid NOT NULL,
  file_name text NOT NULL,
  contacts integer NOT NULL,
  needs integer NOT NULL,
  loaded_at timestamptz NOT NULL,
  loaded_by uuid REFERENCES accounts.person (id),
  CONSTRAINT past_load_key PRIMARY KEY (territory_id, id),
  CONSTRAINT past_load_is_at_a_desk FOREIGN KEY (territory_id, desk_id) REFERENCES helpdesk.desk (territory_id, id)
);
CREATE INDEX past_load_is_found_by_desk ON helpdesk.past_load (territory_id, desk_id);
COMMENT ON TABLE helpdesk.past_load IS 'A table of past contacts that was loaded, whole; the contacts it brought are rows of helpdesk.contact with source import';
COMMENT ON COLUMN helpdesk.past_load.loaded_by IS 'personal(accountability): who loaded it';

CREATE TABLE helpdesk.fact_block (
  territory_id uuid NOT NULL,
  desk_id uuid NOT NULL,
  month text NOT NULL,
  facts bytea NOT NULL,
  made_at timestamptz NOT NULL,
  CONSTRAINT fact_block_key PRIMARY KEY (territory_id, desk_id, month),
  CONSTRAINT fact_block_is_of_a_desk FOREIGN KEY (territory_id, desk_id) REFERENCES helpdesk.desk (territory_id, id)
);
-- What is packed already is not packed again.
ALTER TABLE helpdesk.fact_block ALTER COLUMN facts SET STORAGE EXTERNAL;
COMMENT ON TABLE helpdesk.fact_block IS 'The facts of what a desk received in a month, column by column, ready to be counted; made from contacts, needs and referrals, can be thrown away and made again';
COMMENT ON COLUMN helpdesk.fact_block.facts IS 'As packed-block.ts writes it: codes alone, neither names nor words';

CREATE TABLE helpdesk.changed_month (
  territory_id uuid NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  desk_id uuid NOT NULL,
  month text NOT NULL,
  CONSTRAINT changed_month_key PRIMARY KEY (territory_id, id)
);
CREATE INDEX changed_month_is_found_by_desk ON helpdesk.changed_month (territory_id, desk_id, month);
COMMENT ON TABLE helpdesk.changed_month IS 'Desks and months of which something changed since their facts were packed: these are counted from the rows themselves. Added to by triggers, so that nobody waits for anybody; emptied by who packs';

-- Whatever writes a contact, a need or a referral says so here, in its own transaction: the figures never lag behind.
CREATE FUNCTION helpdesk.note_changed_contacts() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO helpdesk.changed_month (territory_id, desk_id, month)
      SELECT DISTINCT territory_id, desk_id, to_char(happened_at AT TIME ZONE 'Europe/Rome', 'YYYY-MM') FROM gone;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO helpdesk.changed_month (territory_id, desk_id, month)
      SELECT DISTINCT territory_id, desk_id, to_char(happened_at AT TIME ZONE 'Europe/Rome', 'YYYY-MM') FROM come;
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION helpdesk.note_changed_needs() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO helpdesk.changed_month (territory_id, desk_id, month)
      SELECT DISTINCT c.territory_id, c.desk_id, to_char(c.happened_at AT TIME ZONE 'Europe/Rome', 'YYYY-MM')
      FROM gone n JOIN helpdesk.contact c ON c.territory_id = n.territory_id AND c.id = n.contact_id;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO helpdesk.changed_month (territory_id, desk_id, month)
      SELECT DISTINCT c.territory_id, c.desk_id, to_char(c.happened_at AT TIME ZONE 'Europe/Rome', 'YYYY-MM')
      FROM come n JOIN helpdesk.contact c ON c.territory_id = n.territory_id AND c.id = n.contact_id;
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION helpdesk.note_changed_referrals() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO helpdesk.changed_month (territory_id, desk_id, month)
      SELECT DISTINCT c.territory_id, c.desk_id, to_char(c.happened_at AT TIME ZONE 'Europe/Rome', 'YYYY-MM')
      FROM gone r JOIN helpdesk.need n ON n.territory_id = r.territory_id AND n.id = r.need_id
      JOIN helpdesk.contact c ON c.territory_id = n.territory_id AND c.id = n.contact_id;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO helpdesk.changed_month (territory_id, desk_id, month)
      SELECT DISTINCT c.territory_id, c.desk_id, to_char(c.happened_at AT TIME ZONE 'Europe/Rome', 'YYYY-MM')
      FROM come r JOIN helpdesk.need n ON n.territory_id = r.territory_id AND n.id = r.need_id
      JOIN helpdesk.contact c ON c.territory_id = n.territory_id AND c.id = n.contact_id;
  END IF;
  RETURN NULL;
END $$;

-- Transition tables want a trigger for each kind of change.
CREATE TRIGGER contact_comes AFTER INSERT ON helpdesk.contact
  REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION helpdesk.note_changed_contacts();
CREATE TRIGGER contact_changes AFTER UPDATE ON helpdesk.contact
  REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION helpdesk.note_changed_contacts();
CREATE TRIGGER contact_goes AFTER DELETE ON helpdesk.contact
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION helpdesk.note_changed_contacts();
CREATE TRIGGER need_comes AFTER INSERT ON helpdesk.need
  REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION helpdesk.note_changed_needs();
CREATE TRIGGER need_changes AFTER UPDATE ON helpdesk.need
  REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION helpdesk.note_changed_needs();
CREATE TRIGGER need_goes AFTER DELETE ON helpdesk.need
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION helpdesk.note_changed_needs();
CREATE TRIGGER referral_comes AFTER INSERT ON helpdesk.referral
  REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION helpdesk.note_changed_referrals();
CREATE TRIGGER referral_changes AFTER UPDATE ON helpdesk.referral
  REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION helpdesk.note_changed_referrals();
CREATE TRIGGER referral_goes AFTER DELETE ON helpdesk.referral
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION helpdesk.note_changed_referrals();
