-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Who keeps the records of an organization, and records that are one thing written twice.

-- Somebody without account may ask to keep the records of their organization: their sign-in link makes the account.
ALTER TABLE accounts.sign_in_link ADD COLUMN welcomes boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN accounts.sign_in_link.welcomes IS 'Asked for on a page that anybody may use (claiming an organization): an address without account gets one when the link is used';

CREATE TABLE directory.claim (
  id uuid PRIMARY KEY,
  organization_id uuid NOT NULL,
  territory_id uuid REFERENCES territories.district (id),
  claimant_id uuid NOT NULL REFERENCES accounts.person (id) ON DELETE CASCADE,
  note text,
  state text NOT NULL,
  asked_at timestamptz NOT NULL,
  proven_by text,
  decided_at timestamptz,
  decided_by uuid REFERENCES accounts.person (id),
  answer text,
  code text,
  code_made_at timestamptz,
  code_made_by uuid REFERENCES accounts.person (id),
  code_tries integer NOT NULL DEFAULT 0,
  CONSTRAINT claim_state_is_known CHECK (state IN ('waiting', 'granted', 'refused', 'withdrawn', 'expired')),
  CONSTRAINT claim_proof_is_known CHECK (proven_by IN ('domain', 'phone', 'decision')),
  CONSTRAINT granted_claim_says_by_what CHECK ((state = 'granted') = (proven_by IS NOT NULL)),
  CONSTRAINT refused_claim_says_why CHECK (state <> 'refused' OR btrim(answer) <> ''),
  CONSTRAINT claim_waits_or_was_decided CHECK ((state = 'waiting') = (decided_at IS NULL)),
  CONSTRAINT decided_claim_has_no_code CHECK (state = 'waiting' OR code IS NULL),
  CONSTRAINT claim_code_is_six_digits CHECK (code ~ '^[0-9]{6}$'),
  CONSTRAINT claim_code_is_tried_five_times CHECK (code_tries BETWEEN 0 AND 5)
);
CREATE UNIQUE INDEX claim_waits_once ON directory.claim (organization_id, claimant_id) WHERE state = 'waiting';
CREATE INDEX claim_is_found_by_claimant ON directory.claim (claimant_id);
CREATE INDEX claim_is_found_by_time ON directory.claim (asked_at);
COMMENT ON TABLE directory.claim IS 'Somebody asks to keep the records of an organization; forgotten a year after the answer';
COMMENT ON COLUMN directory.claim.claimant_id IS 'personal(collaboration): who asks';
COMMENT ON COLUMN directory.claim.note IS 'personal(collaboration): what they say of themselves; only who decides reads it';
COMMENT ON COLUMN directory.claim.proven_by IS 'What proved it: an address of the organization''s domain, a code read to its telephone, somebody''s decision';
COMMENT ON COLUMN directory.claim.decided_by IS 'personal(accountability): who answered; null when an address or a code did';
COMMENT ON COLUMN directory.claim.answer IS 'personal(collaboration): what was answered, for who asked';
COMMENT ON COLUMN directory.claim.code IS 'Read on the telephone by somebody of the district to whoever answers the number on record, and typed by who asks: kept as it is read, six digits would not be hidden by a hash; seven days, five tries, gone with the answer';
COMMENT ON COLUMN directory.claim.code_made_by IS 'personal(accountability): who called';

-- What a record can be recognized by, reduced to what makes it the same for a person. An index of the records that the
-- database keeps by itself, whoever writes them.

CREATE FUNCTION directory.bare_words(said text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT btrim(regexp_replace(lower(public.unaccent(coalesce(said, ''))), '[^[:alnum:]]+', ' ', 'g'))
$$;
COMMENT ON FUNCTION directory.bare_words IS 'Lower case, no accents, one space between words';

CREATE FUNCTION directory.bare_name(said text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT left(coalesce(nullif(btrim(regexp_replace(regexp_replace(' ' || replace(bare, ' ', '  ') || ' ',
    ' (associazione|ass|onlus|odv|aps|ets|asd|cooperativa|coop|soc|societa|scs|scarl|srl|il|lo|la|i|gli|le|l|un|una|di|del|dello|della|dei|degli|delle|dell|d|da|dal|dalla|a|al|alla|ai|in|nel|nella|per|e|ed|con|su|the|of|and|for) ',
    ' ', 'g'), ' +', ' ', 'g')), ''), bare), 200)
  FROM (SELECT directory.bare_words(said) AS bare) b
$$;
COMMENT ON FUNCTION directory.bare_name IS 'A name without legal forms and little words: "Associazione Auser Pavia ODV" and "Auser di Pavia" have the same words';

CREATE FUNCTION directory.name_key(said text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT string_agg(word, ' ' ORDER BY word)
  FROM (
    SELECT DISTINCT regexp_replace(regexp_replace(written, '([a-z])\1+', '\1', 'g'), '(?<=[a-z]{3})[aeiou]$', '') AS word
    FROM regexp_split_to_table(directory.bare_name(said), ' ') written WHERE written <> ''
  ) words
$$;
COMMENT ON FUNCTION directory.name_key IS 'The words of a name in alphabetical order, without doubled letters and last vowels: equal for most names that are one name written twice';

CREATE FUNCTION directory.bare_phone(said text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN length(national) BETWEEN 6 AND 15 THEN national END
  FROM (SELECT regexp_replace(btrim(coalesce(said, '')), '^(\+|00) *', '+') AS written) w,
    LATERAL (SELECT regexp_replace(written, '[^0-9]', '', 'g') AS digits) d,
    LATERAL (SELECT CASE WHEN digits LIKE '39%' AND (written LIKE '+%' OR length(digits) > 11) THEN substr(digits, 3) ELSE digits END AS national) n
$$;
COMMENT ON FUNCTION directory.bare_phone IS 'Digits without the prefix of Italy, however it is written; null for what is no number';

CREATE FUNCTION directory.bare_web(said text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN bare ~ '^[^/]+\.[^/]+' AND bare !~ '^(m\.)?(facebook|instagram|linkedin|youtube|google|twitter|x)\.[a-z.]+$' THEN left(bare, 300) END
  FROM (SELECT regexp_replace(regexp_replace(lower(btrim(coalesce(said, ''))), '^[a-z]+://(www\.)?|^www\.', ''), '(#.*|/+|/(index|home)(\.[a-z]+)?)$', '') AS bare) w
$$;
COMMENT ON FUNCTION directory.bare_web IS 'Host and path without scheme, www and final slash; null for the first page of somebody else''s site';

CREATE FUNCTION directory.bare_street(street text, town text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN bare ~ '[0-9]' AND bare ~ '[a-z]{3}' AND btrim(coalesce(town, '')) <> '' THEN left(bare || ' / ' || directory.bare_words(town), 200) END
  FROM (SELECT btrim(regexp_replace(regexp_replace(regexp_replace(' ' || directory.bare_words(street) || ' ',
      ' (v le|vle) ', ' viale '), ' (p za|pza|p zza|pzza) ', ' piazza '), '( [a-z](?= )| (num|numero|civico|snc)(?= ))+', '', 'g')) AS bare) s
$$;
COMMENT ON FUNCTION directory.bare_street IS 'Street and number in a town; null without a number: a street alone says little';

CREATE VIEW directory.trait_source AS
SELECT record_id, kind, trait, value FROM (
  SELECT o.id AS record_id, 'organization'::text AS kind, t.trait, t.value
  FROM directory.organization o CROSS JOIN LATERAL (
    VALUES ('name', directory.bare_name(o.name)), ('key', directory.name_key(o.name)), ('name', directory.bare_name(o.alternate_name)), ('email', lower(btrim(o.email))),
      ('web', directory.bare_web(o.website)), ('tax', upper(regexp_replace(o.tax_id, '^IT|[^[:alnum:]]', '', 'gi')))
    UNION ALL SELECT 'phone', directory.bare_phone(p ->> 'number') FROM jsonb_array_elements(o.phones) p
  ) t (trait, value)
  UNION ALL
  SELECT l.id, 'location', t.trait, t.value
  FROM directory.location l CROSS JOIN LATERAL (
    VALUES ('name', directory.bare_name(l.name)), ('key', directory.name_key(l.name)), ('name', directory.bare_name(l.alternate_name)), ('web', directory.bare_web(l.url)),
      ('address', directory.bare_street(l.addresses -> 0 ->> 'address_1', l.addresses -> 0 ->> 'city')),
      ('organization', l.organization_id::text)
    UNION ALL SELECT 'phone', directory.bare_phone(p ->> 'number') FROM jsonb_array_elements(l.phones) p
  ) t (trait, value)
  UNION ALL
  SELECT s.id, 'service', t.trait, t.value
  FROM directory.service s CROSS JOIN LATERAL (
    VALUES ('name', directory.bare_name(s.name)), ('key', directory.name_key(s.name)), ('name', directory.bare_name(s.alternate_name)), ('email', lower(btrim(s.email))),
      ('web', directory.bare_web(s.url)), ('organization', s.organization_id::text)
    UNION ALL SELECT 'phone', directory.bare_phone(p ->> 'number') FROM jsonb_array_elements(s.phones) p
  ) t (trait, value)
  WHERE s.status IN ('active', 'temporarily closed')
  UNION ALL
  SELECT a.id, 'asset', t.trait, t.value
  FROM directory.asset a CROSS JOIN LATERAL (
    VALUES ('name', directory.bare_name(a.name)), ('key', directory.name_key(a.name)), ('email', lower(btrim(a.email))), ('web', directory.bare_web(a.url)),
      ('organization', a.organization_id::text)
    UNION ALL SELECT 'phone', directory.bare_phone(p ->> 'number') FROM jsonb_array_elements(a.phones) p
  ) t (trait, value)
) source
WHERE value <> '';
COMMENT ON VIEW directory.trait_source IS 'What every record can be recognized by, made from the records as they are now; services that ended are not compared';

CREATE TABLE directory.trait (
  record_id uuid NOT NULL,
  kind text NOT NULL,
  trait text NOT NULL,
  value text NOT NULL,
  PRIMARY KEY (record_id, trait, value)
);
CREATE INDEX trait_is_found_by_value ON directory.trait (trait, value, kind);
CREATE INDEX trait_is_found_by_likeness ON directory.trait USING gin (value gin_trgm_ops) WHERE trait = 'name';
COMMENT ON TABLE directory.trait IS 'The same, kept with indexes by triggers on the records. Holds the streets of hidden addresses: never shown, only compared, for who may write both records';

CREATE TABLE directory.uncompared (
  record_id uuid PRIMARY KEY,
  kind text NOT NULL
);
COMMENT ON TABLE directory.uncompared IS 'Records whose traits changed and that nobody compared yet with the others';

CREATE TABLE directory.likely_pair (
  first_id uuid NOT NULL,
  second_id uuid NOT NULL,
  kind text NOT NULL,
  score integer NOT NULL,
  reasons text[] NOT NULL,
  PRIMARY KEY (first_id, second_id),
  CONSTRAINT pair_is_in_order CHECK (first_id < second_id),
  CONSTRAINT pair_score_is_of_a_hundred CHECK (score BETWEEN 0 AND 100)
);
CREATE INDEX likely_pair_is_found_by_second ON directory.likely_pair (second_id);
CREATE INDEX likely_pair_is_found_by_score ON directory.likely_pair (score DESC, first_id, second_id);
COMMENT ON TABLE directory.likely_pair IS 'Records that are probably one thing written twice, with why; made from traits and can be made again';

CREATE TABLE directory.told_apart (
  first_id uuid NOT NULL,
  second_id uuid NOT NULL,
  told_at timestamptz NOT NULL,
  told_by uuid REFERENCES accounts.person (id),
  PRIMARY KEY (first_id, second_id),
  CONSTRAINT told_pair_is_in_order CHECK (first_id < second_id)
);
COMMENT ON TABLE directory.told_apart IS 'Pairs of which somebody said that they are two things';
COMMENT ON COLUMN directory.told_apart.told_by IS 'personal(accountability): who said so';

CREATE FUNCTION directory.note_traits(ids uuid[]) RETURNS void LANGUAGE sql AS $$
  WITH fresh AS (
    SELECT DISTINCT record_id, kind, trait, value FROM directory.trait_source WHERE record_id = ANY (ids)
  ), gone AS (
    DELETE FROM directory.trait t WHERE t.record_id = ANY (ids)
      AND NOT EXISTS (SELECT FROM fresh f WHERE (f.record_id, f.trait, f.value) = (t.record_id, t.trait, t.value))
    RETURNING t.record_id, t.kind
  ), added AS (
    INSERT INTO directory.trait SELECT * FROM fresh ON CONFLICT DO NOTHING RETURNING record_id, kind
  )
  INSERT INTO directory.uncompared (record_id, kind)
  SELECT record_id, min(kind) FROM (SELECT * FROM gone UNION ALL SELECT * FROM added) changed GROUP BY record_id ORDER BY record_id
  ON CONFLICT DO NOTHING
$$;

CREATE FUNCTION directory.keep_traits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM directory.note_traits((SELECT coalesce(array_agg(id), '{}') FROM touched));
  RETURN NULL;
END
$$;
COMMENT ON FUNCTION directory.keep_traits IS 'After any statement that wrote records: their traits say what they say now';

DO $$
DECLARE record_table text;
BEGIN
  FOREACH record_table IN ARRAY ARRAY['organization', 'location', 'service', 'asset'] LOOP
    EXECUTE format('CREATE TRIGGER traits_of_new AFTER INSERT ON directory.%I REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION directory.keep_traits()', record_table);
    EXECUTE format('CREATE TRIGGER traits_of_changed AFTER UPDATE ON directory.%I REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION directory.keep_traits()', record_table);
    EXECUTE format('CREATE TRIGGER traits_of_gone AFTER DELETE ON directory.%I REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION directory.keep_traits()', record_table);
  END LOOP;
END
$$;
SELECT directory.note_traits((SELECT array_agg(id) FROM directory.kept));

CREATE FUNCTION directory.towns_of_all(ids uuid[]) RETURNS TABLE (id uuid, towns text[]) LANGUAGE sql STABLE AS $$
  SELECT at.id, array_agg(DISTINCT t.code)
  FROM (
    SELECT l.id, l.area_code FROM directory.location l WHERE l.id = ANY (ids)
    UNION ALL
    SELECT s.service_id, l.area_code FROM directory.service_at_location s
    JOIN directory.location l ON l.id = s.location_id WHERE s.service_id = ANY (ids)
    UNION ALL
    SELECT l.organization_id, l.area_code FROM directory.location l WHERE l.organization_id = ANY (ids)
    UNION ALL
    SELECT a.id, coalesce(a.area_code, l.area_code) FROM directory.asset a
    LEFT JOIN directory.location l ON l.id = a.location_id WHERE a.id = ANY (ids)
  ) at (id, area_code)
  JOIN territories.area a ON a.code = at.area_code
  JOIN territories.area t ON t.kind = 'municipality' AND t.code = ANY (a.within || a.code)
  GROUP BY at.id
$$;
COMMENT ON FUNCTION directory.towns_of_all IS 'The municipalities in which each of these records lies or has a place; no row for one that lies nowhere known';

-- Two records that became one.
ALTER TABLE directory.revision DROP CONSTRAINT revision_act_is_known;
ALTER TABLE directory.revision ADD CONSTRAINT revision_act_is_known
  CHECK (act IN ('found', 'created', 'changed', 'undone', 'withdrawn', 'imported', 'merged'));

CREATE TABLE directory.merge (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  gone_id uuid NOT NULL,
  survivor_id uuid NOT NULL,
  territory_id uuid REFERENCES territories.district (id),
  gone jsonb NOT NULL,
  survivor_before jsonb NOT NULL,
  survivor_after jsonb NOT NULL,
  moved jsonb NOT NULL DEFAULT '[]',
  followed jsonb NOT NULL DEFAULT '{}',
  staying jsonb,
  merged_at timestamptz NOT NULL,
  merged_by uuid REFERENCES accounts.person (id),
  undone_at timestamptz,
  undone_by uuid REFERENCES accounts.person (id),
  CONSTRAINT merge_kind_is_known CHECK (kind IN ('organization', 'service', 'location', 'asset')),
  CONSTRAINT merge_is_of_two CHECK (gone_id <> survivor_id)
);
CREATE UNIQUE INDEX record_is_merged_once ON directory.merge (gone_id) WHERE undone_at IS NULL;
CREATE INDEX merge_is_found_by_survivor ON directory.merge (survivor_id) WHERE undone_at IS NULL;
CREATE INDEX merge_is_found_by_time ON directory.merge (merged_at);
COMMENT ON TABLE directory.merge IS 'A record that became one with another: where its address leads now, and enough to take the two apart again';
COMMENT ON COLUMN directory.merge.gone IS 'The record that went, whole';
COMMENT ON COLUMN directory.merge.survivor_before IS 'The one that stayed, whole, before and after';
COMMENT ON COLUMN directory.merge.moved IS 'What stood on the one that went and now stands on the other';
COMMENT ON COLUMN directory.merge.followed IS 'What else followed, by id: memberships and invitations of an organization, claims, waiting reports; and how fresh the survivor was before';
COMMENT ON COLUMN directory.merge.staying IS 'Of one that was undone: what had changed since and stayed as it was';
COMMENT ON COLUMN directory.merge.merged_by IS 'personal(accountability): who decided it';
COMMENT ON COLUMN directory.merge.undone_by IS 'personal(accountability): who took them apart';
