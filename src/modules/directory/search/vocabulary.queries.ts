// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";
import { offeredTaxonomies, type TermName } from "./vocabulary.ts";

/** The terms of our taxonomies in the order in which people read them; a term without English is said in Italian. */
export async function listTerms(db: Database): Promise<TermName[]> {
  const rows = await db
    .selectFrom("directory.taxonomy_term as t")
    .innerJoin("directory.taxonomy as y", "y.id", "t.taxonomy_id")
    .leftJoin("directory.taxonomy_term as up", "up.id", "t.parent_id")
    .select(["y.key", "t.code", "up.code as parent", "t.name", "t.name_en"])
    .where("y.key", "in", offeredTaxonomies)
    .orderBy("t.position")
    .orderBy("t.name")
    .limit(1000)
    .execute();
  return rows.map(({ key, code, parent, name, name_en }) => ({
    taxonomy: key,
    code,
    parentCode: parent,
    name: { it: name, en: name_en ?? name },
  }));
}
