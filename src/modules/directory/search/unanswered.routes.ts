// SPDX-License-Identifier: AGPL-3.0-or-later
import { isDatabaseUnavailable } from "../../../foundation/database/database.ts";
import type { House } from "../../../web/house.ts";
import type { FindingKind, Question } from "./criteria.ts";
import { recordUnanswered } from "./unanswered.actions.ts";

/**
 * Counts a search that found nothing, where is written also when the search read a copy. Who reads while nobody can write
 * is answered all the same.
 */
export async function noteUnanswered(
  { db, primary = db, now }: House,
  kind: FindingKind,
  question: Question,
  areaCode: string | undefined,
): Promise<void> {
  try {
    await recordUnanswered(primary, kind, question, areaCode, now());
  } catch (error) {
    if (!isDatabaseUnavailable(error)) throw error;
  }
}
