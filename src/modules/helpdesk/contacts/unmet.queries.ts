// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { UnmetReason } from "./need.ts";

/** What is missing somewhere: how many needs of a kind in an area nothing answers, and why. Nobody is in it. */
export type Unmet = {
  category: string | null;
  areaCode: string | null;
  needs: number;
  /** Of them, those that are still open. */
  open: number;
  lastSince: Temporal.Instant;
  reasons: { reason: UnmetReason; needs: number }[];
};

type Seen = { districts: readonly string[]; desks: readonly string[] };

/** Needs that nothing answered since a moment, by kind and area, of whole districts and of single desks; most first. */
export async function listUnmet(
  db: Database,
  { districts, desks }: Seen,
  since: Temporal.Instant,
): Promise<Unmet[]> {
  const { rows } = await sql<Unmet>`
    with missing as (
      select n.category_code, c.area_code, n.unmet_reason, n.state, n.unmet_since
      from helpdesk.need n
      join helpdesk.contact c on c.territory_id = n.territory_id and c.id = n.contact_id
      where n.unmet_since >= ${since}
        and (n.territory_id = any (${[...districts]}::uuid[]) or n.desk_id = any (${[...desks]}::uuid[]))
    ), by_reason as (
      select category_code, area_code, unmet_reason, count(*)::int as needs,
        (count(*) filter (where state = 'open'))::int as open, max(unmet_since) as last
      from missing group by 1, 2, 3
    )
    select category_code as category, area_code as "areaCode", sum(needs)::int as needs, sum(open)::int as open,
      max(last) as "lastSince",
      jsonb_agg(jsonb_build_object('reason', unmet_reason, 'needs', needs) order by needs desc) as reasons
    from by_reason group by 1, 2
    order by 3 desc, 1, 2 limit 500`.execute(db);
  return rows;
}
