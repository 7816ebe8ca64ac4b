// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";

/**
 * Says that something a search reads has changed: the last thing a transaction does, because until it ends every other
 * one that changes the directory waits here.
 */
export async function beginEdition(db: Database): Promise<void> {
  await sql`update directory.edition set number = number + 1`.execute(db);
}
