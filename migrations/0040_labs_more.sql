-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What the figures of labs read, so that the figures of one lab do not read those of its district: what is asked of some
-- activities goes down to their dates, by index.

CREATE INDEX participation_is_found_by_lab ON labs.participation (territory_id, lab_id);
CREATE INDEX attendance_is_found_by_registration ON calendar.attendance (territory_id, registration_id) WHERE registration_id IS NOT NULL;

-- As in 0034, with the activity of the date.
CREATE OR REPLACE VIEW labs.came AS
  SELECT p.territory_id, p.lab_id, p.id, p.participant_id, o.activity_id, p.occurrence_id, p.registration_id, o.starts_at, p.leads, p.brought_idea
  FROM labs.participation p
  JOIN calendar.occurrence o ON o.territory_id = p.territory_id AND o.id = p.occurrence_id
  LEFT JOIN calendar.attendance w ON w.territory_id = p.territory_id AND w.id = p.id AND p.registration_id IS NULL
  LEFT JOIN calendar.attendance r ON r.territory_id = p.territory_id AND r.occurrence_id = p.occurrence_id AND r.registration_id = p.registration_id AND r.kind = 'registered'
  WHERE coalesce(r.people, w.people) > 0;

-- As in 0034, with the activity and the moment of the date; the first date of somebody is the one with none before it.
CREATE OR REPLACE VIEW labs.first_answer AS
  SELECT a.territory_id, a.occurrence_id, a.people, a.is_first_time, NULL::uuid AS participant_id, o.activity_id, o.starts_at
  FROM calendar.attendance a
  JOIN calendar.occurrence o ON o.territory_id = a.territory_id AND o.id = a.occurrence_id
  WHERE a.kind = 'walk-in' AND a.people > 0 AND a.is_first_time IS NOT NULL
    AND NOT EXISTS (SELECT FROM labs.participation p WHERE p.territory_id = a.territory_id AND p.id = a.id)
  UNION ALL
  SELECT a.territory_id, a.occurrence_id, 1, r.is_first_time, NULL::uuid, o.activity_id, o.starts_at
  FROM calendar.attendance a
  JOIN calendar.registration r ON r.territory_id = a.territory_id AND r.id = a.registration_id
  JOIN calendar.occurrence o ON o.territory_id = a.territory_id AND o.id = a.occurrence_id
  WHERE a.kind = 'registered' AND a.people > 0 AND r.is_first_time IS NOT NULL
    AND NOT EXISTS (SELECT FROM labs.participation p WHERE p.territory_id = a.territory_id AND p.registration_id = a.registration_id)
    AND NOT EXISTS (
      SELECT FROM calendar.attendance e
      JOIN calendar.occurrence w ON w.territory_id = e.territory_id AND w.id = e.occurrence_id
      WHERE e.territory_id = a.territory_id AND e.registration_id = a.registration_id AND e.kind = 'registered' AND e.people > 0
        AND (w.starts_at, w.id) < (o.starts_at, o.id))
  UNION ALL
  SELECT p.territory_id, p.occurrence_id, 1, t.first_ever, p.participant_id, p.activity_id, p.starts_at
  FROM labs.came p
  JOIN labs.participant t ON t.territory_id = p.territory_id AND t.id = p.participant_id
  WHERE t.first_ever IS NOT NULL
    AND NOT EXISTS (
      SELECT FROM labs.came e
      WHERE e.territory_id = p.territory_id AND e.participant_id = p.participant_id
        AND (e.starts_at, e.occurrence_id) < (p.starts_at, p.occurrence_id));
