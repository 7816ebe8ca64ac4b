// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";
import type { Words } from "../../../foundation/words/words.ts";
import { listTerms } from "../../directory/search/vocabulary.queries.ts";

/** What needs are about, by the code of their category, as people read it. */
export async function namesOfCategories(db: Database): Promise<Map<string, Words<string>>> {
  const terms = await listTerms(db);
  return new Map(
    terms.filter(({ taxonomy }) => taxonomy === "categories").map(({ code, name }) => [code, name]),
  );
}
