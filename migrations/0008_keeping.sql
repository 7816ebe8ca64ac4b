-- SPDX-License-Identifier: AGPL-3.0-or-later
-- How the directory as a whole is kept: files loaded from the browser, terms that became one.

CREATE TABLE directory.upload (
  id uuid PRIMARY KEY,
  uploaded_by uuid NOT NULL REFERENCES accounts.person (id),
  uploaded_at timestamptz NOT NULL,
  file_name text NOT NULL,
  size_bytes integer NOT NULL,
  content bytea,
  mapping jsonb,
  state text NOT NULL,
  rows_to_write integer NOT NULL DEFAULT 0,
  rows_written integer NOT NULL DEFAULT 0,
  seen_at timestamptz,
  report jsonb,
  CONSTRAINT upload_state_is_known CHECK (state IN ('trying', 'tried', 'loading', 'loaded', 'failed', 'dropped')),
  CONSTRAINT what_is_loaded_is_not_kept CHECK (state NOT IN ('loaded', 'dropped') OR content IS NULL),
  CONSTRAINT loaded_has_a_report CHECK (state <> 'loaded' OR report IS NOT NULL)
);
CREATE INDEX upload_is_found_by_time ON directory.upload (uploaded_at);
COMMENT ON TABLE directory.upload IS 'A file loaded from the browser: read, tried and then written. The file goes when it was written or given up, and in any case after seven days; the report stays';
COMMENT ON COLUMN directory.upload.mapping IS 'What each row of a CSV is and what each column fills, as it was read; chosen columns say so';
COMMENT ON COLUMN directory.upload.seen_at IS 'When the writing was last seen going on: one that has stopped for minutes was interrupted, and may be begun again';
COMMENT ON COLUMN directory.upload.report IS 'What the import did: counts, and what is wrong row by row';

CREATE TABLE directory.term_merge (
  id uuid PRIMARY KEY,
  taxonomy_id uuid NOT NULL REFERENCES directory.taxonomy (id) ON DELETE CASCADE,
  gone_code text NOT NULL,
  gone jsonb NOT NULL,
  into_id uuid NOT NULL,
  moved uuid[] NOT NULL,
  folded jsonb NOT NULL,
  children uuid[] NOT NULL,
  merged_at timestamptz NOT NULL,
  undone_at timestamptz
);
CREATE INDEX term_merge_is_found_by_code ON directory.term_merge (taxonomy_id, gone_code) WHERE undone_at IS NULL;
COMMENT ON TABLE directory.term_merge IS 'A term that was made one with another: enough to take it apart again, and to know the old code where it comes back in a file';
COMMENT ON COLUMN directory.term_merge.gone IS 'The term as it was';
COMMENT ON COLUMN directory.term_merge.moved IS 'Attributes (ids) that now say the other term';
COMMENT ON COLUMN directory.term_merge.folded IS 'Attributes of records that said both terms already: they were doubles and went';
COMMENT ON COLUMN directory.term_merge.children IS 'Terms that stood under it';

CREATE VIEW directory.kept AS
SELECT 'service'::text AS kind, id, name, territory_id, organization_id, status, status IN ('active', 'temporarily closed') AS works,
  assured_date, last_modified, is_demonstration
FROM directory.service
UNION ALL
SELECT 'place', id, coalesce(nullif(btrim(name), ''), addresses -> 0 ->> 'address_1', addresses -> 0 ->> 'city', '—'), territory_id,
  organization_id, NULL, true, assured_date, last_modified, is_demonstration
FROM directory.location
UNION ALL
SELECT 'organization', id, name, territory_id, id, NULL, true, assured_date, last_modified, is_demonstration
FROM directory.organization
UNION ALL
SELECT 'asset', id, name, territory_id, organization_id, NULL, true, assured_date, last_modified, is_demonstration
FROM directory.asset;
COMMENT ON VIEW directory.kept IS 'Every record that somebody keeps, public or not, by the kind that searches use. Never shown to who may not see it: it holds hidden addresses by name';

CREATE VIEW directory.lying AS
SELECT at.id, here.code
FROM (
  SELECT l.id, l.area_code FROM directory.location l
  UNION SELECT s.service_id, l.area_code FROM directory.service_at_location s JOIN directory.location l ON l.id = s.location_id
  UNION SELECT l.organization_id, l.area_code FROM directory.location l WHERE l.organization_id IS NOT NULL
  UNION SELECT a.id, coalesce(a.area_code, l.area_code) FROM directory.asset a LEFT JOIN directory.location l ON l.id = a.location_id
) at
JOIN territories.area a ON a.code = at.area_code
CROSS JOIN LATERAL unnest(a.within || a.code) AS here (code)
GROUP BY at.id, here.code;
COMMENT ON VIEW directory.lying IS 'In which areas each record lies, or has a place that lies there';
