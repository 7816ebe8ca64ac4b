-- SPDX-License-Identifier: AGPL-3.0-or-later
-- How true the directory still is: when each group of fields of a record was checked, by whom and how, for how long that
-- holds, and the work of checking again: calls, campaigns by mail, links that say "still right".

CREATE TABLE directory.half_life (
  field_group text PRIMARY KEY,
  months integer NOT NULL,
  CONSTRAINT half_life_is_of_a_known_group CHECK (field_group IN ('hours', 'contacts', 'eligibility', 'cost', 'address')),
  CONSTRAINT half_life_is_between_a_month_and_five_years CHECK (months BETWEEN 1 AND 60)
);
COMMENT ON TABLE directory.half_life IS 'After how many months a group of fields is ageing; after twice as many it is stale';
INSERT INTO directory.half_life (field_group, months)
VALUES ('hours', 3), ('contacts', 6), ('eligibility', 12), ('cost', 12), ('address', 12);

CREATE TABLE directory.assurance (
  record_id uuid NOT NULL,
  field_group text NOT NULL,
  kind text NOT NULL,
  assured_date date NOT NULL,
  method text NOT NULL,
  assured_by uuid REFERENCES accounts.person (id),
  PRIMARY KEY (record_id, field_group),
  CONSTRAINT assurance_is_of_a_known_kind CHECK (kind IN ('organization', 'service', 'location', 'asset')),
  CONSTRAINT assurance_is_of_a_known_group CHECK (field_group IN ('hours', 'contacts', 'eligibility', 'cost', 'address')),
  CONSTRAINT assurance_method_is_known CHECK (method IN ('call', 'visit', 'owner', 'import', 'office'))
);
COMMENT ON TABLE directory.assurance IS 'When somebody last checked a group of fields of a record. A record without rows has the date of its assured_date for all its groups, as it was loaded; one with rows has no check of the groups that are missing. The record''s assured_date is the latest of them';
COMMENT ON COLUMN directory.assurance.assured_by IS 'personal(accountability): who checked; empty for a load of data, a link by mail to somebody without account';

CREATE FUNCTION directory.checked(record uuid, of_kind text, record_date date)
RETURNS TABLE (field_group text, assured_date date, method text, ageing_from date, stale_from date)
LANGUAGE sql STABLE
AS $$
  SELECT g.field_group, c.assured_date, c.method,
    (c.assured_date + make_interval(months => h.months))::date,
    (c.assured_date + make_interval(months => 2 * h.months))::date
  FROM (VALUES
    ('service', 'hours'), ('service', 'contacts'), ('service', 'eligibility'), ('service', 'cost'), ('service', 'address'),
    ('location', 'hours'), ('location', 'contacts'), ('location', 'address'),
    ('organization', 'contacts'),
    ('asset', 'hours'), ('asset', 'contacts'), ('asset', 'cost'), ('asset', 'address')
  ) AS g (kind, field_group)
  JOIN directory.half_life h ON h.field_group = g.field_group
  LEFT JOIN directory.assurance a ON a.record_id = record AND a.field_group = g.field_group
  CROSS JOIN LATERAL (
    SELECT
      CASE WHEN a.record_id IS NOT NULL THEN a.assured_date WHEN own.is_all THEN record_date END AS assured_date,
      CASE WHEN a.record_id IS NOT NULL THEN a.method WHEN own.is_all AND record_date IS NOT NULL THEN 'import' END AS method
    FROM (SELECT a.record_id IS NULL AND NOT EXISTS (SELECT FROM directory.assurance o WHERE o.record_id = record) AS is_all) own
  ) c
  WHERE g.kind = CASE of_kind WHEN 'place' THEN 'location' ELSE of_kind END
$$;
COMMENT ON FUNCTION directory.checked IS 'The groups of fields of a record, one row each: when each was checked and how, and from which days it is ageing and stale; empty dates are never. record_date is the record''s assured_date; of_kind may be said as findings say it (place). Written so that the planner puts its text in its place';

CREATE FUNCTION directory.stale_from(record uuid, kind text, assured_date date) RETURNS date
LANGUAGE sql STABLE
AS $$
  SELECT CASE WHEN count(*) = count(c.stale_from) THEN min(c.stale_from) END
  FROM directory.checked($1, $2, $3) c
$$;
COMMENT ON FUNCTION directory.stale_from IS 'From which day a record is stale: the first on which one of its groups is. Null when one was never checked';

CREATE TABLE directory.check_call (
  record_id uuid PRIMARY KEY,
  kind text NOT NULL,
  held_by uuid REFERENCES accounts.person (id),
  held_until timestamptz,
  skipped_by uuid REFERENCES accounts.person (id),
  unanswered integer NOT NULL DEFAULT 0,
  wrong_number text,
  not_before timestamptz,
  called_at timestamptz,
  CONSTRAINT call_is_of_a_known_kind CHECK (kind IN ('organization', 'service', 'location', 'asset')),
  CONSTRAINT call_is_held_until_some_time CHECK ((held_by IS NULL) = (held_until IS NULL))
);
COMMENT ON TABLE directory.check_call IS 'The round of phone calls: who is calling about a record now, and how the calls before went';
COMMENT ON COLUMN directory.check_call.held_by IS 'personal(accountability): who has it on the screen; nobody else gets it until held_until';
COMMENT ON COLUMN directory.check_call.skipped_by IS 'personal(accountability): who put it off until not_before; the others may still get it';
COMMENT ON COLUMN directory.check_call.wrong_number IS 'The number that turned out to be somebody else''s: the record is not called again until it has another';

CREATE TABLE directory.campaign (
  id uuid PRIMARY KEY,
  territory_id uuid REFERENCES territories.district (id),
  season text NOT NULL,
  is_stale_only boolean NOT NULL,
  record_kind text,
  area_code text REFERENCES territories.area (code),
  started_by uuid REFERENCES accounts.person (id),
  started_at timestamptz NOT NULL,
  ended_at timestamptz,
  CONSTRAINT campaign_season_is_known CHECK (season IN ('june', 'september', 'christmas', 'other')),
  CONSTRAINT campaign_kind_is_known CHECK (record_kind IN ('organization', 'service', 'location', 'asset'))
);
CREATE UNIQUE INDEX one_campaign_of_a_district_at_a_time ON directory.campaign (territory_id) NULLS NOT DISTINCT WHERE ended_at IS NULL;
COMMENT ON TABLE directory.campaign IS 'A round of mails that ask whoever keeps records whether they are still right; territory_id empty: the whole installation';
COMMENT ON COLUMN directory.campaign.started_by IS 'personal(accountability): who started it';

CREATE TABLE directory.ask (
  id uuid PRIMARY KEY,
  campaign_id uuid NOT NULL REFERENCES directory.campaign (id) ON DELETE CASCADE,
  address text,
  person_id uuid REFERENCES accounts.person (id) ON DELETE SET NULL,
  language text NOT NULL,
  mails integer NOT NULL DEFAULT 0,
  mailed_at timestamptz,
  next_at timestamptz,
  answered_at timestamptz,
  refused_at timestamptz,
  CONSTRAINT address_is_asked_once_in_a_campaign UNIQUE (campaign_id, address),
  CONSTRAINT ask_language_is_spoken CHECK (language IN ('it', 'en'))
);
CREATE INDEX ask_is_found_by_next_mail ON directory.ask (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX ask_is_found_by_person ON directory.ask (person_id) WHERE person_id IS NOT NULL;
COMMENT ON TABLE directory.ask IS 'What one address is asked in one campaign: a mail and at most two reminders, all about the same records';
COMMENT ON COLUMN directory.ask.address IS 'personal(upkeep): where the mails go; forgotten 30 days after the campaign ended';
COMMENT ON COLUMN directory.ask.person_id IS 'personal(upkeep): whose account it is, when the address is that of a contact with account; forgotten with the address';
COMMENT ON COLUMN directory.ask.language IS 'personal(upkeep): in which language the mails are written';
COMMENT ON COLUMN directory.ask.next_at IS 'When the next mail is due; null when there is none to come';

CREATE TABLE directory.ask_record (
  ask_id uuid NOT NULL REFERENCES directory.ask (id) ON DELETE CASCADE,
  record_id uuid NOT NULL,
  kind text NOT NULL,
  confirmed_at timestamptz,
  PRIMARY KEY (ask_id, record_id),
  CONSTRAINT asked_kind_is_known CHECK (kind IN ('organization', 'service', 'location', 'asset'))
);
CREATE INDEX ask_record_is_found_by_record ON directory.ask_record (record_id);
COMMENT ON TABLE directory.ask_record IS 'A record of which an address is asked';

CREATE TABLE directory.ask_link (
  token_hash bytea PRIMARY KEY,
  ask_id uuid NOT NULL REFERENCES directory.ask (id) ON DELETE CASCADE,
  expires_at timestamptz NOT NULL
);
CREATE INDEX ask_link_is_found_by_ask ON directory.ask_link (ask_id);
COMMENT ON TABLE directory.ask_link IS 'The link of one mail, by the hash of its token: good until it expires or the ask is answered';

CREATE TABLE directory.ask_refused (
  address_hash bytea PRIMARY KEY,
  refused_at timestamptz NOT NULL
);
COMMENT ON TABLE directory.ask_refused IS 'Addresses that asked not to be written to again';
COMMENT ON COLUMN directory.ask_refused.address_hash IS 'personal(upkeep): SHA-256 of the address: enough not to write to it, not enough to read it';
