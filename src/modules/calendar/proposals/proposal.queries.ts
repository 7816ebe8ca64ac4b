// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import type { Suspicion } from "../../../foundation/suspicion.ts";
import type { Language } from "../../../foundation/words/words.ts";
import type { Activity, ActivityStatus } from "../activities/activity.ts";
import type { Proposal, ProposalStatus } from "./proposal.ts";

/** Who proposed an activity; undefined of one that was written in the back office. */
export async function findProposalOf(
  db: Database,
  { territoryId, id }: Pick<Activity, "territoryId" | "id">,
): Promise<Proposal | undefined> {
  const row = await db
    .selectFrom("calendar.proposal")
    .select(["proposer", "contact", "note", "language", "suspicions", "created_at as createdAt"])
    .where("territory_id", "=", territoryId)
    .where("activity_id", "=", id)
    .executeTakeFirst();
  return row && { ...row, language: row.language as Language, suspicions: row.suspicions as Suspicion[] };
}

/** What became of what a link leads to. */
export async function findProposalByToken(
  db: Database,
  tokenHash: Buffer,
): Promise<ProposalStatus | undefined> {
  const { rows } = await sql<ProposalStatus>`
    select a.id as "activityId", a.name, a.status, p.created_at as "createdAt", p.decided_at as "decidedAt", p.answer
    from calendar.proposal p
    join calendar.activity a on a.territory_id = p.territory_id and a.id = p.activity_id
    where p.token_hash = ${tokenHash}`.execute(db);
  return rows[0] && { ...rows[0], status: rows[0].status as ActivityStatus };
}
