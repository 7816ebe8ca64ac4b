// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database, Transaction } from "../../../foundation/database/database.ts";
import type { EditableKind } from "../editing/editable.ts";
import type { Movable } from "./merge.ts";

/** Everything that stands on a record, in the order of ids: the order in which records are locked. */
export async function listMovable(
  db: Database | Transaction,
  kind: EditableKind,
  id: string,
): Promise<Movable[]> {
  if (kind === "service" || kind === "asset") return [];
  const onOrganization = sql`
    select 'service' as kind, id, name, 'organization_id' as column from directory.service where organization_id = ${id}
    union all
    select 'asset', id, name, 'organization_id' from directory.asset where organization_id = ${id}
    union all
    select 'location', id, coalesce(nullif(btrim(name), ''), '—'), 'organization_id' from directory.location where organization_id = ${id}
    union all
    select 'organization', id, name, 'parent_organization_id' from directory.organization where parent_organization_id = ${id}`;
  const onLocation = sql`
    select 'asset' as kind, id, name, 'location_id' as column from directory.asset where location_id = ${id}
    union all
    select 'service', s.id, s.name, 'placement' from directory.service_at_location x
    join directory.service s on s.id = x.service_id where x.location_id = ${id}`;
  const { rows } = await sql<Movable>`
    select * from (${kind === "organization" ? onOrganization : onLocation}) standing order by id`.execute(
    db,
  );
  return rows;
}
