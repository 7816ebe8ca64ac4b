// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import { heldNow } from "../memory/held.queries.ts";
import { countHeld, recall } from "../memory/recall.queries.ts";
import { findingOf } from "./card.queries.ts";
import { filters, nearby, remote, saying } from "./conditions.queries.ts";
import { countSearch } from "./counts.queries.ts";
import { listFindings } from "./listing.queries.ts";
import { pageSize, type Found, type Search } from "./search.ts";

/**
 * Answers a search: one page of things (each once, at its best place), how many there are, and how many each further
 * filter would leave: from memory (decision 0033), or from the database where that is not yet filled. `minuteNow` is
 * the minute for the count of what is open now.
 */
export async function findFindings(
  db: Database,
  search: Search,
  {
    page,
    minuteNow,
    size = pageSize,
  }: { page: number; minuteNow: { from: string; to: string }; size?: number },
): Promise<Found> {
  const window = { from: (page - 1) * size, size };
  const held = await heldNow(db, search.kind);
  if (held) {
    const { rows, ...counted } = await recall(db, held, search, { ...window, minuteNow });
    return { findings: rows.map(findingOf), ...counted };
  }
  const [rows, counted] = await Promise.all([
    listFindings(db, search, window),
    countSearch(db, search, minuteNow),
  ]);
  return { findings: rows.map(findingOf), ...counted };
}

/** How many things a search has, looking at no more than `atMost`. */
export async function countFindings(db: Database, search: Search, atMost: number): Promise<number> {
  const held = await heldNow(db, search.kind);
  if (held) return countHeld(db, held, search, atMost);

  const reached = search.place ? sql`((${nearby(search)}) or (${remote(search)}))` : sql`true`;
  const { rows } = await sql<{ count: number }>`
    select count(distinct thing_id)::int as count from (
      select f.thing_id from directory.finding f
      where ${filters(search)} and ${saying(search)} and ${reached} limit ${atMost}
    ) as looked_at`.execute(db);
  return rows[0]?.count ?? 0;
}
