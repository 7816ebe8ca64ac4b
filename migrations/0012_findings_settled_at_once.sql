-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Loading a directory spent most of its time putting words into the indexes of findings one row at a time. Now a
-- transaction puts them aside (GIN's pending list) and sorts them in all together before it ends, so that nobody who
-- searches afterwards finds anything aside: directory.settle_findings() is part of every refresh.

DROP INDEX directory.finding_by_text, directory.finding_by_name, directory.finding_by_served_area,
  directory.finding_by_category, directory.finding_by_target;
CREATE INDEX finding_by_text ON directory.finding USING gin (full_text);
CREATE INDEX finding_by_name ON directory.finding USING gin (name_text);
CREATE INDEX finding_by_served_area ON directory.finding USING gin (serves);
CREATE INDEX finding_by_category ON directory.finding USING gin (categories);
CREATE INDEX finding_by_target ON directory.finding USING gin (targets);

-- Only the owner of an index may settle it: the application's own role may not be that.
CREATE FUNCTION directory.settle_findings() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM gin_clean_pending_list(c.oid)
  FROM pg_partition_tree('directory.finding'::regclass) part
  JOIN pg_index i ON i.indrelid = part.relid
  JOIN pg_class c ON c.oid = i.indexrelid AND c.relkind = 'i'
  JOIN pg_am a ON a.oid = c.relam AND a.amname = 'gin';
END
$$;
COMMENT ON FUNCTION directory.settle_findings IS 'Sorts into the indexes what this and other transactions put aside while writing findings';
