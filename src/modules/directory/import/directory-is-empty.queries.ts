// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";

/** Whether no record was ever loaded or written: no organization, location, service nor asset. */
export async function isDirectoryEmpty(db: Database): Promise<boolean> {
  const { rows } = await sql<{ empty: boolean }>`
    select not exists (select from directory.organization)
      and not exists (select from directory.location)
      and not exists (select from directory.service)
      and not exists (select from directory.asset) as empty`.execute(db);
  return rows[0]?.empty === true;
}
