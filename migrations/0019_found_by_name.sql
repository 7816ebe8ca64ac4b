-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Who writes records finds them in the order of their names, and names others in the fields of a form: both by an index,
-- because a directory may have many thousands.

CREATE INDEX organization_is_listed_by_name ON directory.organization (name COLLATE "it-x-icu", id);
CREATE INDEX service_is_listed_by_name ON directory.service (name COLLATE "it-x-icu", id);
CREATE INDEX asset_is_listed_by_name ON directory.asset (name COLLATE "it-x-icu", id);

CREATE FUNCTION directory.place_name(name text, addresses jsonb) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN coalesce(nullif(btrim(name), ''), addresses -> 0 ->> 'address_1', '—');
COMMENT ON FUNCTION directory.place_name IS 'What a place is called where one writes: its name, else its street';

CREATE FUNCTION directory.place_label(name text, addresses jsonb) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN directory.place_name(name, addresses) || coalesce(', ' || nullif(addresses -> 0 ->> 'city', ''), '');
COMMENT ON FUNCTION directory.place_label IS 'How the field of a form names a place: with its town';

CREATE INDEX location_is_listed_by_name ON directory.location (directory.place_name(name, addresses) COLLATE "it-x-icu", id);
CREATE INDEX organization_is_called ON directory.organization (lower(name));
CREATE INDEX location_is_called ON directory.location (lower(directory.place_label(name, addresses)));
