// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import { found } from "../../../foundation/refusal.ts";
import type { OrganizationRecord } from "./organization.ts";
import { assetBriefs, knownPlace, mostListed, serviceBriefs, terms } from "./parts-of-record.queries.ts";

/** An organization with everything its page tells, in one statement; refuses with not-found. */
export async function getOrganization(db: Database, id: string): Promise<OrganizationRecord> {
  const { rows } = await sql<{ record: OrganizationRecord }>`
    select to_jsonb(g) - array['extra', 'territory_id', 'parent_organization_id', 'logo', 'uri'] || jsonb_build_object(
      'parent', (select jsonb_build_object('id', up.id, 'name', up.name)
        from directory.organization up where up.id = g.parent_organization_id),
      'services', ${serviceBriefs(sql`b.organization_id = g.id`)},
      'places', coalesce((select jsonb_agg(found.place) from (
        select ${knownPlace} as place
        from directory.location l
        join directory.public_place p on p.location_id = l.id
        where l.organization_id = g.id
        order by l.name collate "it-x-icu", l.id limit ${mostListed}) as found), '[]'),
      'reserved_places', (select count(*) from directory.location l
        where l.organization_id = g.id and l.address_visibility = 'hidden'),
      'assets', ${assetBriefs(sql`b.organization_id = g.id`)},
      'terms', ${terms(sql`g.id`)}
    ) as record
    from directory.organization g where g.id = ${id}`.execute(db);
  return found(rows[0]?.record);
}
