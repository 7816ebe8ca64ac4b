// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";
import { listKnownTerms } from "../import/known.queries.ts";
import type { Question } from "./criteria.ts";

/** Codes that are no longer there, with the one they became: "targets/vecchi" → "anziani". */
export type MergedCodes = ReadonlyMap<string, string>;

export async function listMergedCodes(db: Database): Promise<MergedCodes> {
  const terms = await listKnownTerms(db);
  const present = new Map(terms.flatMap((term) => (term.was === undefined ? [[term.id, term.code]] : [])));
  const merged = terms.flatMap(({ was, key, code, id }): [string, string][] => {
    const now = present.get(id);
    return was === undefined || now === undefined ? [] : [[`${key}/${code}`, now]];
  });
  return new Map(merged);
}

/** The question with the terms of today, when it names one that was merged; undefined when there is nothing to change. */
export function askedOfToday(question: Question, merged: MergedCodes): Question | undefined {
  const { category = "", target = "" } = question;
  const newCategory = merged.get(`categories/${category}`) ?? merged.get(`places/${category}`);
  const newTarget = merged.get(`targets/${target}`);
  if (newCategory === undefined && newTarget === undefined) return undefined;
  return {
    ...question,
    category: newCategory ?? question.category,
    target: newTarget ?? question.target,
  };
}
