// SPDX-License-Identifier: AGPL-3.0-or-later
import { LRUCache } from "lru-cache";

import type { Search } from "../search/search.ts";
import type { SetName } from "./held-sets.ts";
import type { Held } from "./held.ts";
import type { LookedAt } from "./looked-at.ts";
import { keepFitting, numbersTo, setsWith } from "./sift.ts";

/** Rows kept for each finding, all choices together. */
const keptForEach = 10;

/** Rows as they were when there were so many. */
type Kept = { rows: Int32Array; ofSize: number };
const memories = new WeakMap<Held, LRUCache<string, Kept>>();

/**
 * The rows that a search without words looks at: those of whom it is for, or of its topic, else all. Most questions
 * without words choose one of these, and a tenth of the rows is soon looked through. The rest of the question is still
 * to be asked of them.
 */
export function startingRows(
  held: Held,
  { target, categories }: Pick<Search, "target" | "categories">,
): LookedAt {
  if (target !== undefined) return rowsWith(held, "targets", [target]);
  return categories ? rowsWith(held, "categories", categories) : rowsWith(held);
}

function rowsWith(held: Held, name?: SetName, codes: readonly string[] = []): LookedAt {
  const memory = memories.get(held) ?? new LRUCache({ maxSize: Math.max(held.size * keptForEach, 10_000) });
  memories.set(held, memory);
  const key = JSON.stringify([name, codes]);
  const known = memory.get(key);
  if (known?.ofSize === held.size) return { rows: known.rows };

  const all = { rows: numbersTo(held.size) };
  const rows = name
    ? keepFitting(all.rows.slice(), all, held[name], setsWith(held, name, codes)).slice()
    : all.rows;
  memory.set(key, { rows, ofSize: held.size }, { size: rows.length + 1 });
  return { rows };
}
