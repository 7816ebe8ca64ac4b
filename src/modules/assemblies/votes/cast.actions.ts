// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { getVoteOf } from "./vote.queries.ts";
import { takesBallots, type Choice } from "./vote.ts";

export type BallotCast = {
  meeting: { territoryId: string; id: string };
  voteId: string;
  /** Whose vote it is, and who casts it: the same, or the one they delegated. */
  memberId: string;
  castBy: string;
  choice: Choice;
  receipt: string;
};

export type Cast = "cast" | "already" | "closed" | "not-entitled";

/**
 * Takes a ballot: that the member voted, and what was voted, in two tables and one transaction. No trace says who voted
 * when, and the ballot has no moment. The same form sent again is the same ballot. A vote that is closed, or whose time is
 * over, takes none: every ballot that was taken before is counted (`lockBallots`).
 */
export async function castBallot(db: Database, ballot: BallotCast, now: Temporal.Instant): Promise<Cast> {
  const { meeting, voteId, memberId, castBy, choice, receipt } = ballot;
  return inTransaction(db, async (tx) => {
    await lockBallots(tx, voteId, "enter");
    const vote = await getVoteOf(tx, meeting, voteId);
    const { numUpdatedRows } = takesBallots(vote, now)
      ? await tx
          .updateTable("assemblies.entitled")
          .set({ has_voted: true })
          .where("territory_id", "=", meeting.territoryId)
          .where("vote_id", "=", voteId)
          .where("member_id", "=", memberId)
          .where("cast_by", "=", castBy)
          .where("has_voted", "=", false)
          .executeTakeFirst()
      : { numUpdatedRows: 0n };
    if (numUpdatedRows === 1n) {
      await tx
        .insertInto("assemblies.ballot")
        .values({ territory_id: meeting.territoryId, vote_id: voteId, receipt, choice })
        .execute();
      return "cast";
    }
    if (await isThere(tx, ballot)) return "cast";
    if (!takesBallots(vote, now)) return "closed";
    return (await isEntitled(tx, ballot)) ? "already" : "not-entitled";
  });
}

/**
 * Ballots enter beside each other; who counts waits for those under way, and those who come after wait for the count. A lock
 * of the queue of locks, not of the row: it is fair, so a stream of ballots does not put off the end for ever.
 */
export async function lockBallots(tx: Transaction, voteId: string, why: "enter" | "count"): Promise<void> {
  const key = sql`hashtextextended(${`assemblies.vote/${voteId}`}, 0)`;
  const lock =
    why === "enter" ? sql`pg_advisory_xact_lock_shared(${key})` : sql`pg_advisory_xact_lock(${key})`;
  await sql`select ${lock}`.execute(tx);
}

async function isThere(tx: Transaction, { meeting, voteId, receipt }: BallotCast): Promise<boolean> {
  const row = await tx
    .selectFrom("assemblies.ballot")
    .select("vote_id")
    .where("territory_id", "=", meeting.territoryId)
    .where("vote_id", "=", voteId)
    .where("receipt", "=", receipt)
    .executeTakeFirst();
  return row !== undefined;
}

async function isEntitled(
  tx: Transaction,
  { meeting, voteId, memberId, castBy }: BallotCast,
): Promise<boolean> {
  const row = await tx
    .selectFrom("assemblies.entitled")
    .select("vote_id")
    .where("territory_id", "=", meeting.territoryId)
    .where("vote_id", "=", voteId)
    .where("member_id", "=", memberId)
    .where("cast_by", "=", castBy)
    .executeTakeFirst();
  return row !== undefined;
}
