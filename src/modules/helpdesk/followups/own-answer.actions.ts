// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { visitor } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { behindWall } from "../../../foundation/database/wall.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { answerFollowUp, type Answer } from "./answer.actions.ts";
import { findFollowUp } from "./follow-up.queries.ts";

export type OwnAnswer = {
  territoryId: string;
  inquirerId: string;
  followUpId: string;
  answer: Omit<Answer, "by">;
};

/**
 * The person of a thread, known by their code, says how it went. Refuses with not-found what is not theirs, with not-now
 * what was answered. What follows (their need, the referral) is the district's: it is written behind its wall.
 */
export async function answerFollowUpByCode(
  db: Database,
  { territoryId, inquirerId, followUpId, answer }: OwnAnswer,
  now: Temporal.Instant,
): Promise<void> {
  await behindWall(db, { districts: [territoryId] }, async (tx) => {
    const followUp = await findFollowUp(tx, followUpId);
    if (!followUp || followUp.inquirerId !== inquirerId || followUp.territoryId !== territoryId)
      refuse({ kind: "not-found" });
    const said = { ...answer, by: "person" as const };
    await answerFollowUp(tx, visitor, { territoryId, followUpId, answer: said, through: "code" }, now);
  });
}
