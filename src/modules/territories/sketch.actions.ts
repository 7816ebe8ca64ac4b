// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Transaction } from "../../foundation/database/database.ts";

/**
 * Takes away the sketched areas that `inUse` does not name, and what contained only those. A sketch in use stays until a
 * surveyed boundary with the same code replaces it.
 */
export async function forgetSketches(tx: Transaction, inUse: readonly string[]): Promise<void> {
  await sql`
    with needed as (
      select a.code from territories.area a where a.code = any (${[...inUse]}::text[])
      union
      select unnest(a.within) from territories.area a where a.code = any (${[...inUse]}::text[])
    )
    delete from territories.area a
    where a.code not in (select code from needed)
      and (a.is_schematic or (a.boundary is null and not exists (
        select from territories.area part
        where a.code = any (part.within) and part.boundary is not null and not part.is_schematic
      )))`.execute(tx);
}
