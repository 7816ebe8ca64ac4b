// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";
import { commonWords } from "./common-words.ts";
import { findingKinds } from "./criteria.ts";
import { heldWhole } from "./held.queries.ts";
import { readMeaning } from "./meaning.queries.ts";
import { findSaying } from "./said.queries.ts";

/**
 * Reads the findings of every kind into memory, one kind after the other; then asks the words by which most of them are called, one
 * after the other, before somebody does and has to wait.
 */
export async function rememberFindings(db: Database): Promise<void> {
  for (const kind of findingKinds) await heldWhole(db, kind);
  for (const kind of findingKinds) {
    const held = await heldWhole(db, kind);
    for (const word of commonWords(held.names)) {
      await findSaying(db, held, { terms: await readMeaning(db, word), match: "all" });
    }
  }
}
