// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";

/**
 * From here on nobody else changes what a search reads until this transaction ends: what is compared and then written is of
 * one moment. Who looked at all records while one was being published would otherwise take away, or put back as it
 * was, what the other has just written.
 */
export async function holdEdition(tx: Database): Promise<void> {
  await sql`select from directory.edition for update`.execute(tx);
}

/**
 * Says that something a search reads has changed: the last thing a transaction does, because until it ends every other
 * one that changes the directory waits here.
 */
export async function beginEdition(db: Database): Promise<void> {
  await sql`update directory.edition set number = number + 1`.execute(db);
}
