-- SPDX-License-Identifier: AGPL-3.0-or-later
-- A record is filed under its term and under the term above. Who asks for one code needs to know only which terms it stands for:
-- the view of all terms of all records was put together whole, and thrown away, each time somebody filtered a list.

CREATE VIEW directory.term_code AS
SELECT t.id AS taxonomy_term_id, y.key AS taxonomy, filed.code
FROM directory.taxonomy_term t
JOIN directory.taxonomy y ON y.id = t.taxonomy_id
LEFT JOIN directory.taxonomy_term up ON up.id = t.parent_id
CROSS JOIN LATERAL unnest(array_remove(ARRAY[t.code, up.code], NULL)) AS filed (code);
COMMENT ON VIEW directory.term_code IS 'The codes under which each term files a record: its own, and that of the term above';
