// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type RawBuilder } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import { codesOf } from "../../territories/area.ts";
import type { Town } from "../../territories/district.queries.ts";
import type { Reach } from "../editing/editing-reach.ts";
import type { FindingKind } from "../search/criteria.ts";
import { withinReach } from "./kept.queries.ts";
import type { TownCoverage } from "./overview.ts";

type Covered = { town: string; kind: FindingKind; target: string | null; things: number };

/**
 * How many records are there for each municipality: those that lie in it or have a place there, and those that work for its people.
 * Who works for a province is there for a hundred towns: such services are counted by the areas they serve, which thousands
 * have in common, and only what lies somewhere is counted place by place.
 */
export async function coverTowns(
  db: Database,
  reach: Reach,
  { towns, kind, counted }: { towns: readonly Town[]; kind: FindingKind; counted: RawBuilder<unknown> },
): Promise<TownCoverage[]> {
  const codes = JSON.stringify(towns.map((town) => ({ code: town.code, codes: codesOf(town) })));
  const { rows } = await sql<Covered>`
    with town as (select * from jsonb_to_recordset(${codes}::jsonb) as t(code text, codes text[])),
    target as (
      select distinct x.link_id as id, f.code
      from directory.attribute x
      join directory.term_code f using (taxonomy_term_id)
      where f.taxonomy = 'targets'
    ),
    kept as materialized (
      select k.id, k.kind from directory.kept k where k.works and ${withinReach(reach)} and ${counted}
    ),
    serving as (
      select service_id as id, array_agg(distinct area_code order by area_code) as codes
      from directory.service_area where area_code is not null group by service_id
    ),
    thing as materialized (
      select h.id, h.kind, h.target, coalesce(s.codes, '{}') as codes
      from (
        select id, kind, null as target from kept
        union all
        select kept.id, kind, code from kept join target using (id) where kind = ${kind}
      ) as h
      left join serving s using (id)
    ),
    there as (
      select t.code as town, alike.kind, alike.target, alike.things
      from (select kind, target, codes, count(*) as things from thing group by kind, target, codes) as alike
      join town t on t.codes && alike.codes
      union all
      select t.code, h.kind, h.target, count(*)
      from directory.lying y
      join thing h using (id)
      join town t on t.code = y.code and not t.codes && h.codes
      group by t.code, h.kind, h.target
    )
    select town, kind, target, sum(things)::int as things from there group by town, kind, target`.execute(db);

  const byTown = Map.groupBy(rows, ({ town }) => town);
  return towns.map(({ code, name }) => {
    const own = byTown.get(code) ?? [];
    const count = (wanted: FindingKind) =>
      own.find((row) => row.kind === wanted && row.target === null)?.things ?? 0;
    return {
      code,
      name,
      kinds: {
        service: count("service"),
        place: count("place"),
        organization: count("organization"),
        asset: count("asset"),
      },
      targets: Object.fromEntries(own.flatMap(({ target, things }) => (target ? [[target, things]] : []))),
    };
  });
}
