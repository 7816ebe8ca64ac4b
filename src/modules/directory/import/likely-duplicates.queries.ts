// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Transaction } from "../../../foundation/database/database.ts";
import { listLikelyPairs } from "../duplicates/likely.queries.ts";
import type { Reach } from "../editing/editing-reach.ts";
import { withinReach } from "../keeping/kept.queries.ts";
import type { LikelyDuplicate } from "./report.ts";

/** A report is read by a person. */
const most = 50;
/** Of a great load so many are compared at once; the others soon after, for the list of duplicates. */
const mostCompared = 1000;

/**
 * What the records that a load added are probably the same as, the likeliest first, found as when one record is saved.
 * Only of what whoever loads may write themselves, and of what everybody reads with its whole address.
 */
export async function listLikelyDuplicates(
  tx: Transaction,
  added: readonly string[],
  reach: Reach,
): Promise<LikelyDuplicate[]> {
  const pairs = await listLikelyPairs(tx, added.slice(0, mostCompared));
  const ids = [...new Set(pairs.flatMap(({ firstId, secondId }) => [firstId, secondId]))];
  const { rows } = await sql<{ id: string; name: string }>`
    select k.id, k.name from directory.kept k
    where k.id = any (${ids}::uuid[]) and (coalesce(${withinReach(reach)}, false) or not exists (
      select from directory.location l where l.id = k.id and l.address_visibility <> 'full'))`.execute(tx);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return pairs
    .flatMap(({ kind, firstId, secondId, reasons }): LikelyDuplicate[] => {
      const [first, second] = [names.get(firstId), names.get(secondId)];
      return first === undefined || second === undefined ? [] : [{ kind, names: [first, second], reasons }];
    })
    .slice(0, most);
}
