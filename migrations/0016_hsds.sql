-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What other systems read by the standard (HSDS 3.1): what anyone may know of a location, and what is no longer there.

CREATE TABLE directory.tombstone (
  id uuid PRIMARY KEY,
  type text NOT NULL,
  deleted_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT tombstone_is_of_a_published_noun CHECK (type IN ('organization', 'location', 'service', 'service_at_location', 'taxonomy', 'taxonomy_term'))
);
CREATE INDEX tombstone_is_found_by_time ON directory.tombstone (deleted_at, id);
COMMENT ON TABLE directory.tombstone IS 'A record that other systems may have read and that is no longer published: deleted, merged, or hidden. What was never public leaves none. Written by triggers, so that no way of deleting forgets it';

CREATE FUNCTION directory.bury() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  INSERT INTO directory.tombstone (id, type) SELECT id, TG_ARGV[0] FROM gone
  ON CONFLICT (id) DO UPDATE SET type = excluded.type, deleted_at = excluded.deleted_at;
  RETURN NULL;
END
$$;
CREATE FUNCTION directory.unbury() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  DELETE FROM directory.tombstone t USING added a WHERE t.id = a.id;
  RETURN NULL;
END
$$;

CREATE TRIGGER organization_leaves_a_tombstone AFTER DELETE ON directory.organization
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION directory.bury('organization');
CREATE TRIGGER organization_comes_back AFTER INSERT ON directory.organization
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION directory.unbury();
CREATE TRIGGER service_leaves_a_tombstone AFTER DELETE ON directory.service
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION directory.bury('service');
CREATE TRIGGER service_comes_back AFTER INSERT ON directory.service
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION directory.unbury();
CREATE TRIGGER taxonomy_leaves_a_tombstone AFTER DELETE ON directory.taxonomy
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION directory.bury('taxonomy');
CREATE TRIGGER taxonomy_comes_back AFTER INSERT ON directory.taxonomy
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION directory.unbury();
CREATE TRIGGER taxonomy_term_leaves_a_tombstone AFTER DELETE ON directory.taxonomy_term
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION directory.bury('taxonomy_term');
CREATE TRIGGER taxonomy_term_comes_back AFTER INSERT ON directory.taxonomy_term
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION directory.unbury();

-- Of a hidden location, and of a service at one, nobody outside knows: they leave no trace either.
CREATE FUNCTION directory.bury_placement() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  INSERT INTO directory.tombstone (id, type)
  SELECT g.id, 'service_at_location' FROM gone g
  JOIN directory.location l ON l.id = g.location_id AND l.address_visibility <> 'hidden'
  ON CONFLICT (id) DO UPDATE SET type = excluded.type, deleted_at = excluded.deleted_at;
  RETURN NULL;
END
$$;
CREATE FUNCTION directory.unbury_placement() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  DELETE FROM directory.tombstone t USING added a, directory.location l
  WHERE t.id = a.id AND l.id = a.location_id AND l.address_visibility <> 'hidden';
  RETURN NULL;
END
$$;
CREATE TRIGGER placement_leaves_a_tombstone AFTER DELETE ON directory.service_at_location
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION directory.bury_placement();
CREATE TRIGGER placement_comes_back AFTER INSERT ON directory.service_at_location
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION directory.unbury_placement();

CREATE FUNCTION directory.move_placement() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  IF EXISTS (SELECT FROM directory.location WHERE id = NEW.location_id AND address_visibility <> 'hidden') THEN
    DELETE FROM directory.tombstone WHERE id = NEW.id;
  ELSIF EXISTS (SELECT FROM directory.location WHERE id = OLD.location_id AND address_visibility <> 'hidden') THEN
    INSERT INTO directory.tombstone (id, type) VALUES (NEW.id, 'service_at_location')
    ON CONFLICT (id) DO UPDATE SET type = excluded.type, deleted_at = excluded.deleted_at;
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER placement_moves AFTER UPDATE ON directory.service_at_location
  FOR EACH ROW WHEN (OLD.location_id <> NEW.location_id) EXECUTE FUNCTION directory.move_placement();

-- Before its services at it go with it: then nobody could tell any more whether they were public.
CREATE FUNCTION directory.bury_location() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  IF OLD.address_visibility <> 'hidden' THEN
    INSERT INTO directory.tombstone (id, type)
    SELECT OLD.id, 'location' UNION ALL SELECT x.id, 'service_at_location' FROM directory.service_at_location x WHERE x.location_id = OLD.id
    ON CONFLICT (id) DO UPDATE SET type = excluded.type, deleted_at = excluded.deleted_at;
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE FUNCTION directory.unbury_location() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  DELETE FROM directory.tombstone t
  WHERE t.id = NEW.id OR t.id IN (SELECT x.id FROM directory.service_at_location x WHERE x.location_id = NEW.id);
  RETURN NULL;
END
$$;
CREATE FUNCTION directory.unbury_locations() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  DELETE FROM directory.tombstone t USING added a WHERE t.id = a.id AND a.address_visibility <> 'hidden';
  RETURN NULL;
END
$$;
CREATE TRIGGER location_leaves_a_tombstone BEFORE DELETE ON directory.location
  FOR EACH ROW EXECUTE FUNCTION directory.bury_location();
CREATE TRIGGER hidden_location_leaves_a_tombstone BEFORE UPDATE ON directory.location
  FOR EACH ROW WHEN (OLD.address_visibility <> 'hidden' AND NEW.address_visibility = 'hidden')
  EXECUTE FUNCTION directory.bury_location();
CREATE TRIGGER shown_location_comes_back AFTER UPDATE ON directory.location
  FOR EACH ROW WHEN (OLD.address_visibility = 'hidden' AND NEW.address_visibility <> 'hidden')
  EXECUTE FUNCTION directory.unbury_location();
CREATE TRIGGER location_comes_back AFTER INSERT ON directory.location
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION directory.unbury_locations();

CREATE VIEW directory.open_location AS
SELECT
  l.id,
  l.organization_id,
  l.address_visibility = 'full' AS is_exact,
  l.last_modified,
  CASE l.address_visibility WHEN 'full' THEN row_to_json(l) ELSE json_build_object(
    'id', l.id,
    'organization_id', l.organization_id,
    'location_type', l.location_type,
    'name', l.name,
    'address_visibility', l.address_visibility,
    'area_code', (
      SELECT t.code FROM territories.area a JOIN territories.area t ON t.kind = 'municipality' AND t.code = ANY (a.within || a.code)
      WHERE a.code = l.area_code LIMIT 1
    ),
    'addresses', (
      SELECT json_build_array(json_build_object(
        'city', p.municipality,
        'state_province', l.addresses -> 0 ->> 'state_province',
        'country', l.addresses -> 0 ->> 'country'))
      FROM directory.public_place p WHERE p.location_id = l.id AND p.municipality IS NOT NULL
    ),
    'languages', l.languages,
    'accessibility_facts', jsonb_strip_nulls(jsonb_build_object('wheelchair', l.accessibility_facts -> 'wheelchair')),
    'hours', l.hours,
    'assured_date', l.assured_date,
    'is_demonstration', l.is_demonstration
  ) END AS record
FROM directory.location l
WHERE l.address_visibility <> 'hidden';
COMMENT ON VIEW directory.open_location IS 'What anyone may know of a location, of whatever type: hidden ones are not here at all, of those shown by area there is the municipality and nothing that would tell more';

CREATE VIEW directory.served_area AS
SELECT v.*, a.name AS known_name, a.uri AS known_uri
FROM directory.service_area v
LEFT JOIN territories.area a ON a.code = v.area_code;
COMMENT ON VIEW directory.served_area IS 'Service areas with what the territory knows of them, where the source gave only a code';

-- "Since when?" is asked by every system that keeps a copy.
CREATE INDEX service_is_found_by_change ON directory.service (last_modified);
CREATE INDEX organization_is_found_by_change ON directory.organization (last_modified);
CREATE INDEX location_is_found_by_change ON directory.location (last_modified);

-- The edition is counted as the last thing of a transaction, one after the other: so is its moment.
ALTER TABLE directory.edition ADD COLUMN changed_at timestamptz NOT NULL DEFAULT clock_timestamp();
COMMENT ON COLUMN directory.edition.changed_at IS 'When this edition began, by the clock of the database: what "not modified since" is answered with';
CREATE FUNCTION directory.begin_edition() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  NEW.changed_at := clock_timestamp();
  RETURN NEW;
END
$$;
CREATE TRIGGER edition_knows_its_moment BEFORE UPDATE ON directory.edition
  FOR EACH ROW EXECUTE FUNCTION directory.begin_edition();
