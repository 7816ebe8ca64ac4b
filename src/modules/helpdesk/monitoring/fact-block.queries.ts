// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";
import { blocksOf, type FactBlock } from "./fact-block.ts";
import { listFacts, type FactsAsked } from "./facts.queries.ts";

/** The facts of some desks and months, as they are now. */
export async function listBlocks(db: Database, asked: FactsAsked): Promise<FactBlock[]> {
  return blocksOf(await listFacts(db, asked));
}
