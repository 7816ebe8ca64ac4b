// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { filtersOn, type FindingKind, type Question } from "./criteria.ts";
import { wordsOf } from "./meaning.ts";

/** How long the district sees what was searched in vain. */
const keptMonths = 12;

/**
 * Counts a search that found nothing, by day. Who asked is never known; figures (telephone numbers, tax codes) are cut
 * from the words, and of the place only the code of the area is kept.
 */
export async function recordUnanswered(
  db: Database,
  kind: FindingKind,
  question: Question,
  areaCode: string | undefined,
  now: Temporal.Instant,
): Promise<void> {
  const words = wordsOf(question.text)
    .filter((word) => !/\d/.test(word))
    .join(" ")
    .slice(0, 80);
  await db
    .insertInto("directory.unanswered_search")
    .values({
      asked_on: romeDate(now).toString(),
      kind,
      words,
      area_code: areaCode ?? "",
      filters: filtersOn(question).filter((name) => name !== "text"),
    })
    .onConflict((conflict) =>
      conflict
        .columns(["asked_on", "kind", "words", "area_code", "filters"])
        .doUpdateSet({ times: sql`directory.unanswered_search.times + 1` }),
    )
    .execute();
}

/** Forgets what was searched in vain more than a year ago; gives how many rows went. */
export async function forgetOldUnanswered(db: Database, now: Temporal.Instant): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("directory.unanswered_search")
    .where("asked_on", "<", romeDate(now).subtract({ months: keptMonths }).toString())
    .executeTakeFirst();
  return Number(numDeletedRows);
}
