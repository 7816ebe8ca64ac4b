// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";
import { listTerms } from "../../directory/search/vocabulary.queries.ts";
import { listAreaNames } from "../../territories/area-name.queries.ts";
import type { Names } from "./names.ts";
import type { Reach } from "./reach.ts";

/** How desks, terms and some areas are called. */
export async function namesFor(
  db: Database,
  { desks }: Reach,
  areaCodes: Iterable<string | null>,
): Promise<Names> {
  const codes = [...areaCodes].filter((code) => code !== null);
  const areas = await listAreaNames(db, codes);
  const terms = await listTerms(db);
  return { desks: new Map(desks.map(({ id, name }) => [id, name])), areas, terms };
}
