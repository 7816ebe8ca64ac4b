// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";

/** A service as other rooms name it. */
export type ServiceNamed = { id: string; name: string };

const inUse = sql`s.status in ('active', 'temporarily closed')`;

/** Services that work, by their ids. */
export async function listServicesNamed(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, ServiceNamed>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<ServiceNamed>`select s.id, s.name from directory.service s
    where s.id = any (${[...ids]}::uuid[]) and ${inUse}`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Services that people call so, "Doposcuola" or "Doposcuola, Parrocchia", whatever accents and capitals; at most ten. */
export async function listServicesCalled(db: Database, called: string): Promise<ServiceNamed[]> {
  const { rows } = await sql<ServiceNamed>`select s.id, s.name
    from directory.service s
    left join directory.organization o on o.id = s.organization_id
    where ${inUse} and lower(public.unaccent(${called.trim()})) in (
      lower(public.unaccent(btrim(s.name))),
      lower(public.unaccent(concat(btrim(s.name), ', ', btrim(o.name)))))
    order by s.id limit 10`.execute(db);
  return rows;
}
