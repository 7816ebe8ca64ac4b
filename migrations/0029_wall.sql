-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The wall: a second reason why nobody of one district sees a person of another. Requests to the rooms of the help desk and
-- of inquirers act as a role of the database that owns nothing, and for which the rows of these rooms exist only when the
-- transaction has said for which districts it works (or for which organization, referral or person). A question that
-- forgets to ask whose rows they are finds nothing, instead of everything. src/foundation/database/wall.ts says it.
--
-- The owner of the tables is not behind the wall: migrations, backups and jobs see everything.

-- A role belongs to the whole server, not to this database: it may be there already, or be the business of somebody else.
DO $$
DECLARE
  before text := current_setting('role');
BEGIN
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'trama_application') THEN
    BEGIN
      CREATE ROLE trama_application NOLOGIN;
    EXCEPTION
      WHEN insufficient_privilege THEN
        RAISE EXCEPTION 'the role trama_application is missing, and % may not create it', current_user
          USING ERRCODE = 'insufficient_privilege',
            HINT = format('CREATE ROLE trama_application NOLOGIN; GRANT trama_application TO %I;', current_user);
      -- Another database of this server made it a moment ago.
      WHEN duplicate_object OR unique_violation THEN NULL;
    END;
  END IF;

  BEGIN
    PERFORM set_config('role', 'trama_application', true), set_config('role', before, true);
  EXCEPTION WHEN insufficient_privilege THEN
    BEGIN
      EXECUTE format('GRANT trama_application TO %I', current_user);
      PERFORM set_config('role', 'trama_application', true), set_config('role', before, true);
    EXCEPTION WHEN insufficient_privilege THEN
      RAISE EXCEPTION '% may not act as the role trama_application', current_user
        USING ERRCODE = 'insufficient_privilege', HINT = format('GRANT trama_application TO %I;', current_user);
    END;
  END;
END
$$;

-- What the transaction under way works for. Nothing said is nothing seen.
CREATE FUNCTION foundation.walled_districts() RETURNS uuid[]
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(string_to_array(nullif(current_setting('trama.districts', true), ''), ',')::uuid[], '{}')
$$;
COMMENT ON FUNCTION foundation.walled_districts() IS 'The districts that this transaction works for';

CREATE FUNCTION foundation.walled_organizations() RETURNS uuid[]
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(string_to_array(nullif(current_setting('trama.organizations', true), ''), ',')::uuid[], '{}')
$$;
COMMENT ON FUNCTION foundation.walled_organizations() IS 'The organizations that this transaction answers for: they see what was referred to them';

CREATE FUNCTION foundation.walled_referral() RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT nullif(current_setting('trama.referral', true), '')::uuid
$$;
COMMENT ON FUNCTION foundation.walled_referral() IS 'The one referral that this transaction was opened for by a link';

CREATE FUNCTION foundation.walled_inquirer() RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT nullif(current_setting('trama.inquirer', true), '')::uuid
$$;
COMMENT ON FUNCTION foundation.walled_inquirer() IS 'The one thread that this transaction was opened for by the code on a card';

-- What the application may do: read and write rows, but not change tables, nor what happened, nor which migrations were.
CREATE PROCEDURE foundation.open_to_application(its_schema text)
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO trama_application', its_schema);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %I TO trama_application', its_schema);
  EXECUTE format('GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA %I TO trama_application', its_schema);
  EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO trama_application', its_schema);
  EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT USAGE, SELECT ON SEQUENCES TO trama_application', its_schema);
END
$$;
COMMENT ON PROCEDURE foundation.open_to_application(text) IS 'Lets the application work in a schema, and in the tables that later migrations add to it. Called by each migration that makes a schema';

CALL foundation.open_to_application('foundation');
CALL foundation.open_to_application('accounts');
CALL foundation.open_to_application('territories');
CALL foundation.open_to_application('directory');
CALL foundation.open_to_application('spaces');
CALL foundation.open_to_application('calendar');
CALL foundation.open_to_application('inquirers');
CALL foundation.open_to_application('helpdesk');
REVOKE UPDATE, DELETE ON foundation.activity FROM trama_application;
REVOKE INSERT, UPDATE, DELETE ON foundation.migration FROM trama_application;

-- The functions are asked once for each question, not once for each row: that is what the (SELECT …) is for.
CREATE PROCEDURE foundation.put_behind_wall(its_table regclass)
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', its_table);
  EXECUTE format(
    'CREATE POLICY of_these_districts ON %s TO trama_application '
    'USING (territory_id = ANY ((SELECT foundation.walled_districts())::uuid[]))', its_table);
END
$$;
COMMENT ON PROCEDURE foundation.put_behind_wall(regclass) IS 'A table whose rows exist, for the application, only in the districts it works for. Called by each migration that adds a table to the rooms behind the wall';

DO $$
DECLARE
  one regclass;
BEGIN
  FOR one IN
    SELECT c.oid FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ('helpdesk', 'inquirers') AND c.relkind IN ('r', 'p') AND NOT c.relispartition
    ORDER BY c.oid
  LOOP
    CALL foundation.put_behind_wall(one);
  END LOOP;
END
$$;

-- Through the wall, by name: an organization (or who holds the link of one referral) sees what was referred to it; a person
-- with the code of their card sees what is theirs. These functions look behind the wall as the owner of the tables, each for
-- one narrow question, because a policy that asked another table would ask its policies in a circle.
CREATE FUNCTION helpdesk.walled_referrals() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT coalesce(array_agg(r.id), '{}')
  FROM helpdesk.referral r
  WHERE (r.id = foundation.walled_referral())
    OR ((r.status <> 'draft' OR r.room_asked_at IS NOT NULL) AND (
      r.to_organization_id = ANY (foundation.walled_organizations())
      OR r.to_service_id IN (SELECT s.id FROM directory.service s WHERE s.organization_id = ANY (foundation.walled_organizations()))
    ))
$$;
COMMENT ON FUNCTION helpdesk.walled_referrals() IS 'Referrals that the organizations, or the link, of this transaction may see';

CREATE FUNCTION helpdesk.walled_referred_needs() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT coalesce(array_agg(r.need_id), '{}') FROM helpdesk.referral r WHERE r.id = ANY (helpdesk.walled_referrals())
$$;
COMMENT ON FUNCTION helpdesk.walled_referred_needs() IS 'The needs that these referrals are about';

CREATE FUNCTION helpdesk.walled_own_needs() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT coalesce(array_agg(n.id), '{}') FROM helpdesk.need n WHERE n.inquirer_id = foundation.walled_inquirer()
$$;
COMMENT ON FUNCTION helpdesk.walled_own_needs() IS 'The needs of the person whose thread this transaction was opened for';

CREATE POLICY of_the_receiver_sees ON helpdesk.referral FOR SELECT TO trama_application
  USING (id = ANY ((SELECT helpdesk.walled_referrals())::uuid[]));
CREATE POLICY of_the_receiver_answers ON helpdesk.referral FOR UPDATE TO trama_application
  USING (id = ANY ((SELECT helpdesk.walled_referrals())::uuid[]));
CREATE POLICY of_the_receiver_sees ON helpdesk.need FOR SELECT TO trama_application
  USING (id = ANY ((SELECT helpdesk.walled_referred_needs())::uuid[]));
-- A rejection opens the need again, and a need that was met is closed by whoever met it.
CREATE POLICY of_the_receiver_answers ON helpdesk.need FOR UPDATE TO trama_application
  USING (id = ANY ((SELECT helpdesk.walled_referred_needs())::uuid[]));

CREATE POLICY of_the_person ON helpdesk.contact FOR SELECT TO trama_application
  USING (inquirer_id = (SELECT foundation.walled_inquirer()));
CREATE POLICY of_the_person_sees ON helpdesk.need FOR SELECT TO trama_application
  USING (inquirer_id = (SELECT foundation.walled_inquirer()));
CREATE POLICY of_the_person_answers ON helpdesk.need FOR UPDATE TO trama_application
  USING (inquirer_id = (SELECT foundation.walled_inquirer()));
CREATE POLICY of_the_person_sees ON helpdesk.referral FOR SELECT TO trama_application
  USING (need_id = ANY ((SELECT helpdesk.walled_own_needs())::uuid[]));
CREATE POLICY of_the_person_sees ON helpdesk.follow_up FOR SELECT TO trama_application
  USING (need_id = ANY ((SELECT helpdesk.walled_own_needs())::uuid[]));
CREATE POLICY of_the_person_answers ON helpdesk.follow_up FOR UPDATE TO trama_application
  USING (need_id = ANY ((SELECT helpdesk.walled_own_needs())::uuid[]));

-- Where a desk is and when it opens is known to everybody; its name stands beside a referral and in a thread.
CREATE POLICY is_told_to_who_has_to_do_with_it ON helpdesk.desk FOR SELECT TO trama_application
  USING (
    cardinality((SELECT foundation.walled_organizations())) > 0
    OR (SELECT foundation.walled_referral()) IS NOT NULL
    OR (SELECT foundation.walled_inquirer()) IS NOT NULL
  );

-- What a person shared for a referral, with whom it was shared, while it lasts: those fields and no others. An address that is
-- not to be shown is not there, whatever was ticked.
CREATE FUNCTION inquirers.walled_details() RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT coalesce(array_agg(s.inquirer_id || '/' || f.field), '{}')
  FROM inquirers.share s
  JOIN inquirers.inquirer i ON i.territory_id = s.territory_id AND i.id = s.inquirer_id
  CROSS JOIN unnest(s.fields) AS f (field)
  WHERE s.withdrawn_at IS NULL AND s.ends_at > now()
    AND (s.referral_id = foundation.walled_referral()
      OR (s.organization_id = ANY (foundation.walled_organizations()) AND s.referral_id = ANY (helpdesk.walled_referrals())))
    AND (f.field <> 'address' OR i.address_rule = 'shown')
    AND (f.field <> 'area' OR i.address_rule <> 'hidden')
$$;
COMMENT ON FUNCTION inquirers.walled_details() IS 'Thread and field ("ID/name") of what was shared with the organizations, or the link, of this transaction';

CREATE FUNCTION inquirers.walled_sharers() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT coalesce(array_agg(DISTINCT split_part(d.one, '/', 1)::uuid), '{}') FROM unnest(inquirers.walled_details()) AS d (one)
$$;
COMMENT ON FUNCTION inquirers.walled_sharers() IS 'The threads of which something was shared with them';

-- The code of a card leads to its thread from any district, before it is known which: this one question, and no other.
CREATE FUNCTION inquirers.walled_card(its_hash bytea) RETURNS TABLE (territory_id uuid, id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT i.territory_id, i.id FROM inquirers.inquirer i WHERE i.code_hash = its_hash AND i.erased_at IS NULL LIMIT 2
$$;
COMMENT ON FUNCTION inquirers.walled_card(bytea) IS 'The thread that the code of a card opens, as a keyed hash';

-- A proof of erasure says nothing of anybody: who has its number may read it.
CREATE FUNCTION inquirers.walled_proof(its_id uuid) RETURNS SETOF inquirers.erasure
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT e.* FROM inquirers.erasure e WHERE e.id = its_id
$$;
COMMENT ON FUNCTION inquirers.walled_proof(uuid) IS 'The proof of an erasure, by its number';

CREATE POLICY of_the_recipient ON inquirers.detail FOR SELECT TO trama_application
  USING ((inquirer_id || '/' || field) = ANY ((SELECT inquirers.walled_details())::text[]));
CREATE POLICY of_the_recipient ON inquirers.person_key FOR SELECT TO trama_application
  USING (inquirer_id = ANY ((SELECT inquirers.walled_sharers())::uuid[]));
CREATE POLICY of_the_recipient ON inquirers.inquirer FOR SELECT TO trama_application
  USING (id = ANY ((SELECT inquirers.walled_sharers())::uuid[]));
CREATE POLICY of_the_recipient_sees ON inquirers.share FOR SELECT TO trama_application
  USING (
    referral_id = (SELECT foundation.walled_referral())
    OR organization_id = ANY ((SELECT foundation.walled_organizations())::uuid[])
  );
-- Who reads leaves a trace of it, and cannot read the traces of others.
CREATE POLICY of_the_recipient_writes ON inquirers.view FOR INSERT TO trama_application
  WITH CHECK (inquirer_id = ANY ((SELECT inquirers.walled_sharers())::uuid[]));

CREATE POLICY of_the_person ON inquirers.inquirer TO trama_application
  USING (id = (SELECT foundation.walled_inquirer()));
CREATE POLICY of_the_person ON inquirers.known_at TO trama_application
  USING (inquirer_id = (SELECT foundation.walled_inquirer()));
CREATE POLICY of_the_person ON inquirers.person_key TO trama_application
  USING (inquirer_id = (SELECT foundation.walled_inquirer()));
CREATE POLICY of_the_person ON inquirers.detail TO trama_application
  USING (inquirer_id = (SELECT foundation.walled_inquirer()));
CREATE POLICY of_the_person ON inquirers.mandate TO trama_application
  USING (inquirer_id = (SELECT foundation.walled_inquirer()));
CREATE POLICY of_the_person ON inquirers.share TO trama_application
  USING (inquirer_id = (SELECT foundation.walled_inquirer()));
CREATE POLICY of_the_person ON inquirers.objection TO trama_application
  USING (inquirer_id = (SELECT foundation.walled_inquirer()));
CREATE POLICY of_the_person ON inquirers.view TO trama_application
  USING (inquirer_id = (SELECT foundation.walled_inquirer()));
CREATE POLICY of_the_person ON inquirers.erasure TO trama_application
  USING (inquirer_id = (SELECT foundation.walled_inquirer()));

REVOKE UPDATE, DELETE ON inquirers.erasure FROM trama_application;
REVOKE UPDATE ON inquirers.view FROM trama_application;
