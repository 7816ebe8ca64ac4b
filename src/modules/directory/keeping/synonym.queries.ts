// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { answerQuestion } from "../search/answer.queries.ts";
import { findingKinds, nothingAsked } from "../search/criteria.ts";
import type { SearchedInVain, Synonym, Trial } from "./synonym.ts";

/** The synonyms in alphabetical order, those that contain a text when one is given; at most 100, and how many there are. */
export async function listSynonyms(
  db: Database,
  containing = "",
): Promise<{ synonyms: Synonym[]; total: number }> {
  const { rows } = await sql<Synonym & { total: number }>`
    select term, means, count(*) over ()::int as total from directory.synonym
    where strpos(lower(public.unaccent(concat_ws(' ', term, array_to_string(means, ' ')))), lower(public.unaccent(${containing}))) > 0
    order by term limit 100`.execute(db);
  return { synonyms: rows.map(({ term, means }) => ({ term, means })), total: rows[0]?.total ?? 0 };
}

export async function findSynonym(db: Database, term: string): Promise<Synonym | undefined> {
  return db
    .selectFrom("directory.synonym")
    .select(["term", "means"])
    .where("term", "=", term)
    .executeTakeFirst();
}

/** What people would find with these words now, of every kind: the first five of each and how many there are. */
export async function trySearch(db: Database, words: string, now: Temporal.Instant): Promise<Trial> {
  const trial: Trial = [];
  for (const kind of findingKinds) {
    const { found, search } = await answerQuestion(db, kind, { ...nothingAsked, text: words }, now, 5);
    const isAsked = search.terms.length > 0;
    trial.push({
      kind,
      total: isAsked ? found.total : 0,
      isMore: isAsked && found.isMore,
      isPartial: search.match === "any",
      first: isAsked ? found.findings.map(({ thingId, name, line }) => ({ id: thingId, name, line })) : [],
    });
  }
  return trial;
}

/** What was searched in vain in the last twelve months, summed, with the areas that were named; of one area when asked. */
export async function listSearchedInVain(
  db: Database,
  { area, now }: { area?: string | undefined; now: Temporal.Instant },
): Promise<SearchedInVain[]> {
  const since = romeDate(now).subtract({ months: 12 }).toString();
  const { rows } = await sql<SearchedInVain>`
    with summed as (
      select words, area_code as code, sum(times)::int as times from directory.unanswered_search
      where asked_on >= ${since}::date and words <> '' ${area === undefined ? sql`` : sql`and area_code = ${area}`}
      group by words, area_code
    )
    select words, sum(times)::int as times,
      json_agg(json_build_object('code', code, 'times', times) order by times desc, code) as areas
    from summed group by words order by sum(times) desc, words limit 200`.execute(db);
  return rows;
}

/** The areas named in searches without result. */
export async function listAreasSearchedInVain(db: Database): Promise<string[]> {
  const rows = await db
    .selectFrom("directory.unanswered_search")
    .select("area_code")
    .distinct()
    .where("area_code", "<>", "")
    .orderBy("area_code")
    .limit(500)
    .execute();
  return rows.map(({ area_code }) => area_code);
}
