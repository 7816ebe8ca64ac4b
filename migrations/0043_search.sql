-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Every process holds in memory what filters, order and counts of a search read (decision 0033). Here it learns which findings
-- changed since it last looked, so that one correction costs it one row and not the whole directory.

CREATE TABLE directory.finding_change (
  edition bigint NOT NULL,
  kind text,
  finding_id bigint,
  CONSTRAINT all_of_them_has_no_number CHECK ((kind IS NULL) = (finding_id IS NULL))
);
CREATE INDEX finding_change_by_edition ON directory.finding_change (edition);
COMMENT ON TABLE directory.finding_change IS 'Which findings were written or taken away in which edition; of long ago nothing is kept. Who missed it reads all again';
COMMENT ON COLUMN directory.finding_change.finding_id IS 'Null when so many changed that all are to be read again';
