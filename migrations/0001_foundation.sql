-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The ground that every room stands on: what happened, and what the installation is set to.
-- The schema itself and foundation.migration are made by src/foundation/database/migrate.ts, which must find them to know where it is.

-- All four are "trusted": the owner of the database may create them, no superuser is needed.
CREATE EXTENSION IF NOT EXISTS cube SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;
CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA public;
CREATE EXTENSION IF NOT EXISTS btree_gist SCHEMA public;

CREATE TABLE foundation.activity (
  id          uuid        NOT NULL,
  happened_at timestamptz NOT NULL DEFAULT now(),
  actor       text        NOT NULL,
  verb        text        NOT NULL,
  thing       text        NOT NULL,
  thing_id    uuid,
  details     jsonb       NOT NULL DEFAULT '{}',
  CONSTRAINT activity_key PRIMARY KEY (id),
  CONSTRAINT actor_is_said CHECK (actor <> ''),
  CONSTRAINT verb_names_thing_and_act CHECK (verb ~ '^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$'),
  CONSTRAINT thing_is_said CHECK (thing <> ''),
  CONSTRAINT details_are_an_object CHECK (jsonb_typeof(details) = 'object')
);
CREATE INDEX activity_by_thing ON foundation.activity (thing_id, happened_at DESC) WHERE thing_id IS NOT NULL;
CREATE INDEX activity_by_time ON foundation.activity (happened_at);

COMMENT ON TABLE foundation.activity IS 'The trace of every act: indicators, notifications and the audit trail are read from here. Only added to; never holds personal data';
COMMENT ON COLUMN foundation.activity.id IS 'UUID version 7: ordered by time of making';
COMMENT ON COLUMN foundation.activity.happened_at IS 'When the act was done';
COMMENT ON COLUMN foundation.activity.actor IS 'Who acted: "visitor", "keeper", or the kind and id of a person with an account';
COMMENT ON COLUMN foundation.activity.verb IS 'What was done, as room thing and act: "service.published"';
COMMENT ON COLUMN foundation.activity.thing IS 'The kind of thing acted upon: "service", "referral"';
COMMENT ON COLUMN foundation.activity.thing_id IS 'Which one; empty for acts upon many, such as an import';
COMMENT ON COLUMN foundation.activity.details IS 'Figures and codes that explain the act; an object, without personal data';

-- A trace that can be changed proves nothing. The installation that gives the application a role of its own
-- (not the owner of the tables) also withholds UPDATE, DELETE and TRUNCATE from it; the trigger holds for the owner too.
CREATE FUNCTION foundation.refuse_to_rewrite_activity() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'foundation.activity is only added to: % is refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;
COMMENT ON FUNCTION foundation.refuse_to_rewrite_activity() IS 'Keeps the trace of acts from being changed or erased';

CREATE TRIGGER activity_is_only_added_to
BEFORE UPDATE OR DELETE OR TRUNCATE ON foundation.activity
FOR EACH STATEMENT EXECUTE FUNCTION foundation.refuse_to_rewrite_activity();

CREATE TABLE foundation.setting (
  key   text  NOT NULL,
  value jsonb NOT NULL,
  CONSTRAINT setting_key PRIMARY KEY (key)
);
COMMENT ON TABLE foundation.setting IS 'What this installation is set to: its name, whether it shows demonstration data';
COMMENT ON COLUMN foundation.setting.key IS 'Name of the setting, as listed in src/foundation/setting.ts';
COMMENT ON COLUMN foundation.setting.value IS 'Its value';
