// SPDX-License-Identifier: AGPL-3.0-or-later
import { LRUCache } from "lru-cache";

import type { Database } from "../../../foundation/database/database.ts";

/** The most answers kept for one database: some megabytes. */
const mostKept = 1000;

type Memory = { answers: LRUCache<string, Promise<object>>; asking?: Promise<number> };
const memories = new WeakMap<Database, Memory>();

/**
 * Gives what `ask` answered before, as long as nothing that a search reads has changed since: every change gives the
 * directory a new edition, in its own transaction, so that all processes see it at once. `key` says all that the answer
 * depends on besides. Nobody's position belongs in a key.
 */
export async function keptInEdition<Answer extends object>(
  db: Database,
  key: string,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const memory = memoryOf(db);
  const inEdition = `${await editionNow(db)} ${key}`;
  const kept = memory.answers.get(inEdition) as Promise<Answer> | undefined;
  if (kept) return kept;

  const asked = ask();
  memory.answers.set(inEdition, asked);
  // What failed is asked again.
  asked.catch(() => memory.answers.delete(inEdition));
  return asked;
}

/** One request asks for several things at once: the edition is asked once for all of them. */
export function editionNow(db: Database): Promise<number> {
  const memory = memoryOf(db);
  memory.asking ??= db
    .selectFrom("directory.edition")
    .select("number")
    .executeTakeFirstOrThrow()
    .then(({ number }) => number)
    .finally(() => {
      memory.asking = undefined;
    });
  return memory.asking;
}

function memoryOf(db: Database): Memory {
  const known = memories.get(db);
  if (known) return known;
  const memory: Memory = { answers: new LRUCache({ max: mostKept }) };
  memories.set(db, memory);
  return memory;
}
