// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../foundation/database/database.ts";
import type { KeptArea } from "./kept-area.ts";

/** The areas whose name or code contains a text, largest kinds first, at most `atMost`, and how many there are. */
export async function listKeptAreas(
  db: Database,
  { containing, atMost }: { containing: string; atMost: number },
): Promise<{ areas: KeptArea[]; total: number }> {
  const { rows } = await sql<KeptArea & { total: number }>`
    select a.code, a.kind, a.name, d.name as district, a.residents, a.source,
      case when a.boundary is null then 'no' when a.is_schematic then 'sketched' else 'surveyed' end as drawn,
      count(*) over ()::int as total
    from territories.area a left join territories.district d on d.id = a.territory_id
    where strpos(lower(public.unaccent(a.name || ' ' || a.code)), lower(public.unaccent(${containing}))) > 0
    order by array_position(array['country', 'region', 'province', 'district', 'municipality', 'neighbourhood', 'custom'], a.kind),
      a.name collate "it-x-icu", a.code
    limit ${atMost}`.execute(db);
  return { areas: rows, total: rows[0]?.total ?? 0 };
}
