// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";
import { findingKinds } from "../search/criteria.ts";
import { heldWhole } from "./held.queries.ts";

/** Reads the findings of every kind into memory, one kind after the other, before somebody asks for them and has to wait. */
export async function rememberFindings(db: Database): Promise<void> {
  for (const kind of findingKinds) await heldWhole(db, kind);
}
