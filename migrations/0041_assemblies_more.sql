-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Labs of different districts do things together; who proposed a point hears what was said of it, once.

-- 1. The second lab of an exchange may be of another district, whose rows may live on another node, or leave: it is named with
-- its district and not referred to. Labs that others can meet are never erased; who reads an exchange finds both or leaves it out.
ALTER TABLE labs.sharing ADD COLUMN with_territory_id uuid;
UPDATE labs.sharing SET with_territory_id = territory_id;
ALTER TABLE labs.sharing
  ALTER COLUMN with_territory_id SET NOT NULL,
  DROP CONSTRAINT sharing_is_with_a_lab;
DROP INDEX labs.sharing_is_found_by_other_lab;
CREATE INDEX sharing_is_found_by_other_lab ON labs.sharing (with_territory_id, with_lab_id);
COMMENT ON COLUMN labs.sharing.territory_id IS 'The district of the lab whose the activity is: it holds who came, and counts them';
COMMENT ON COLUMN labs.sharing.with_territory_id IS 'The district of the second lab';

ALTER TABLE labs.visit ADD COLUMN guest_territory_id uuid;
UPDATE labs.visit SET guest_territory_id = territory_id WHERE guest_lab_id IS NOT NULL;
ALTER TABLE labs.visit
  DROP CONSTRAINT visit_is_of_a_lab,
  ADD CONSTRAINT guest_has_a_district CHECK ((guest_lab_id IS NULL) = (guest_territory_id IS NULL));
DROP INDEX labs.visit_is_found_by_guest;
CREATE INDEX visit_is_found_by_guest ON labs.visit (guest_territory_id, guest_lab_id);
COMMENT ON COLUMN labs.visit.territory_id IS 'The district of the lab that is visited';
COMMENT ON COLUMN labs.visit.guest_territory_id IS 'The district of the lab that comes';

ALTER TABLE labs.loan ADD COLUMN to_territory_id uuid;
UPDATE labs.loan SET to_territory_id = territory_id;
ALTER TABLE labs.loan
  ALTER COLUMN to_territory_id SET NOT NULL,
  DROP CONSTRAINT loan_is_to_a_lab;
DROP INDEX labs.loan_is_found_by_lab;
CREATE INDEX loan_is_found_by_lab ON labs.loan (to_territory_id, to_lab_id);
COMMENT ON COLUMN labs.loan.territory_id IS 'The district of the lab that lends';
COMMENT ON COLUMN labs.loan.to_territory_id IS 'The district of the lab that borrows';

-- As in 0038, of labs of one district: what is counted, and what a lab may say more of.
CREATE OR REPLACE VIEW labs.activity_of_lab AS
  SELECT p.territory_id, p.lab_id, a.id AS activity_id
  FROM labs.lab_place p
  JOIN calendar.activity a ON a.territory_id = p.territory_id AND a.location_id = p.location_id
  WHERE p.takes_activities AND p.until IS NULL
    AND NOT EXISTS (SELECT FROM labs.tie t WHERE t.territory_id = p.territory_id AND t.lab_id = p.lab_id AND t.activity_id = a.id AND NOT t.is_ours)
  UNION
  SELECT t.territory_id, t.lab_id, t.activity_id FROM labs.tie t
  WHERE t.is_ours
    AND NOT EXISTS (SELECT FROM labs.sharing s WHERE s.territory_id = t.territory_id AND s.activity_id = t.activity_id AND s.with_lab_id = t.lab_id AND s.status <> 'agreed')
  UNION
  SELECT s.territory_id, s.with_lab_id, s.activity_id FROM labs.sharing s
  WHERE s.status = 'agreed' AND s.with_territory_id = s.territory_id
    AND NOT EXISTS (SELECT FROM labs.tie t WHERE t.territory_id = s.territory_id AND t.lab_id = s.with_lab_id AND t.activity_id = s.activity_id AND NOT t.is_ours);

-- What everybody reads: those, and what a lab does together with one of another district.
CREATE VIEW labs.activity_shown_by_lab AS
  SELECT territory_id, lab_id, activity_id FROM labs.activity_of_lab
  UNION ALL
  SELECT s.with_territory_id, s.with_lab_id, s.activity_id FROM labs.sharing s
  WHERE s.status = 'agreed' AND s.with_territory_id <> s.territory_id;
COMMENT ON VIEW labs.activity_shown_by_lab IS 'Activities on the pages of a lab: its own, and those that it does with a lab of another district, which counts them';

-- 2. What became of a point is told when minutes are shared: once as put off, once as talked about.
ALTER TABLE assemblies.agenda_item
  ADD COLUMN outcome_told text,
  ADD COLUMN outcome_told_at timestamptz,
  ADD CONSTRAINT told_outcome_is_known CHECK (outcome_told IN ('postponed', 'discussed')),
  ADD CONSTRAINT told_outcome_says_when CHECK ((outcome_told IS NULL) = (outcome_told_at IS NULL));
COMMENT ON COLUMN assemblies.agenda_item.outcome_told IS 'What the proposer was told of the meeting that had it on its agenda; null until its minutes are shared';
COMMENT ON COLUMN assemblies.agenda_item.outcome_told_at IS 'When they were told: thirty days later who proposed it is forgotten';
