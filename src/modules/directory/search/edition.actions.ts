// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import { editionsTold, mostTold } from "./edition.ts";

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

/**
 * The end of a statement whose part `changed` gives kind and id of the findings it wrote or took away: tells the processes that
 * hold them in memory, for the edition that is about to begin.
 */
export const tellChanged = sql`insert into directory.finding_change (edition, kind, finding_id)
  select e.number + 1, c.kind, c.id from changed c cross join directory.edition e
  where (select count(*) from changed) <= ${sql.lit(mostTold)}
  union all
  select e.number + 1, null, null from directory.edition e where (select count(*) from changed) > ${sql.lit(mostTold)}`;

/** What nobody needs to be told any more. */
export async function forgetChanges(db: Database): Promise<void> {
  await sql`delete from directory.finding_change
    where edition < (select number from directory.edition) - ${editionsTold}::int`.execute(db);
}
