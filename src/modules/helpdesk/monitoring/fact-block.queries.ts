// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import { blocksOf, type FactBlock } from "./fact-block.ts";
import { listFacts, type Span } from "./facts.queries.ts";
import { unpacked } from "./packed-block.ts";

/**
 * The facts of some desks and months, as they are now: months of which nothing changed since they were packed as they
 * were packed, the others from their rows. Every month with anything in it is one or the other, by the triggers of 0027.
 */
export async function listBlocks(db: Database, spans: readonly Span[]): Promise<FactBlock[]> {
  if (spans.length === 0) return [];
  const territories = [...new Set(spans.map(({ territoryId }) => territoryId))];
  const desks = spans.map(({ deskId }) => deskId);
  const from = spans.map((span) => span.from).toSorted()[0]!;
  const until = spans
    .map((span) => span.until)
    .toSorted()
    .at(-1)!;
  const within = sql`x.territory_id = any (${territories}::uuid[]) and x.desk_id = any (${desks}::uuid[])
    and x.month between ${from} and ${until}`;
  // One question, one moment: a month is either changed or packed, whoever packs meanwhile.
  const { rows } = await sql<{ territoryId: string; deskId: string; month: string; facts: Buffer | null }>`
    select x.territory_id as "territoryId", x.desk_id as "deskId", x.month, x.facts
    from helpdesk.fact_block x
    where ${within} and not exists (
      select from helpdesk.changed_month c
      where c.territory_id = x.territory_id and c.desk_id = x.desk_id and c.month = x.month)
    union all
    select distinct x.territory_id, x.desk_id, x.month, null::bytea from helpdesk.changed_month x where ${within}
    `.execute(db);

  const blocks: FactBlock[] = [];
  const fromRows: Span[] = [];
  for (const { territoryId, deskId, month, facts } of rows) {
    const block = facts === null ? undefined : unpacked(facts, deskId, month);
    if (block) blocks.push(block);
    else fromRows.push({ territoryId, deskId, from: month, until: month });
  }
  return [...blocks, ...blocksOf(await listFacts(db, fromRows))];
}

/** Desks and months that wait to be packed, the longest waiting first. */
export async function listChanged(
  db: Database,
  atMost: number,
): Promise<{ territoryId: string; deskId: string; month: string; upTo: number }[]> {
  const { rows } = await sql<{ territoryId: string; deskId: string; month: string; upTo: number }>`
    select territory_id as "territoryId", desk_id as "deskId", month, max(id) as "upTo"
    from helpdesk.changed_month group by territory_id, desk_id, month order by min(id) limit ${atMost}`.execute(
    db,
  );
  return rows;
}
