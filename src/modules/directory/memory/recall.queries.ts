// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";
import type { CardRow } from "../search/card.queries.ts";
import type { Window } from "../search/listing.queries.ts";
import { mostFound, type Found, type Search } from "../search/search.ts";
import { readCards } from "./cards-kept.queries.ts";
import type { Held } from "./held.ts";
import { bestOf, firstOf } from "./ranking.ts";
import { findSaying, listOpenTimetables } from "./said.queries.ts";
import { sift, type Sifted } from "./sift.ts";
import { tally } from "./tally.ts";
import { gatherThings } from "./things.ts";

/**
 * Answers a search from memory: the database is asked only which findings say its words, once in an edition, and for the
 * cards that are shown.
 */
export async function recall(
  db: Database,
  held: Held,
  search: Search,
  { from, size, minuteNow }: Window & { minuteNow: { from: string; to: string } },
): Promise<Omit<Found, "findings"> & { rows: CardRow[] }> {
  const [found, openNow] = await Promise.all([siftNow(db, held, search), listOpenTimetables(db, minuteNow)]);
  const things = gatherThings(held, found);
  const best = bestOf(held, found, things);
  const shown = firstOf(held, search, found, best, Math.min(from + size, mostFound)).slice(from);
  return {
    rows: shown.length > 0 ? await cardsOf(db, search, held, found, shown) : [],
    total: Math.min(best.length, mostFound),
    isMore: best.length > mostFound,
    isSampled: false,
    facets: tally(held, things, openNow),
  };
}

/** How many things a search has, `atMost` at most. */
export async function countHeld(db: Database, held: Held, search: Search, atMost: number): Promise<number> {
  return Math.min(gatherThings(held, await siftNow(db, held, search)).first.length, atMost);
}

async function siftNow(db: Database, held: Held, search: Search): Promise<Sifted> {
  const [lookedAt, open] = await Promise.all([
    findSaying(db, held, search),
    search.open && listOpenTimetables(db, search.open),
  ]);
  return sift(held, search, lookedAt, open);
}

function cardsOf(
  db: Database,
  search: Search,
  held: Held,
  { lookedAt: { rows }, metres }: Sifted,
  shown: readonly number[],
): Promise<CardRow[]> {
  const wanted = shown.map((at) => ({
    id: held.id[rows[at]!]!,
    metres: metres && Number.isFinite(metres[at]) ? metres[at]! : null,
  }));
  return readCards(db, held, search, wanted);
}
