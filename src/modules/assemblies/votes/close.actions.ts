// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import { keeper, type Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { newId } from "../../../foundation/uuid.ts";
import { insertDecision } from "../decisions/decision.actions.ts";
import type { Counts } from "../decisions/decision.ts";
import { getAnyMeeting, getMeetingToKeep, lockMeeting } from "../meetings/meeting.queries.ts";
import type { Meeting } from "../meetings/meeting.ts";
import { lockBallots } from "./cast.actions.ts";
import { getVoteOf } from "./vote.queries.ts";
import { voteResult } from "./vote.ts";

/** Ends a vote before its time; who keeps the meeting may, and the page says when it was. Closed already, nothing changes. */
export async function closeVote(
  db: Database,
  actor: Actor,
  { meetingId, voteId }: { meetingId: string; voteId: string },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { meeting } = await getMeetingToKeep(tx, actor, meetingId, now);
    await count(tx, actor, { meeting, voteId }, now);
  });
}

/** Ends every vote whose time is over; gives how many. */
export async function closeDueVotes(db: Database, now: Temporal.Instant): Promise<number> {
  const due = await db
    .selectFrom("assemblies.vote")
    .select(["id", "meeting_id"])
    .where("status", "=", "open")
    .where("closes_at", "<=", now)
    .orderBy("closes_at")
    .limit(200)
    .execute();
  for (const { id, meeting_id } of due) {
    await inTransaction(db, async (tx) =>
      count(tx, keeper, { meeting: await getAnyMeeting(tx, meeting_id), voteId: id }, now),
    );
  }
  return due.length;
}

/**
 * Waits for the ballots under way, counts, and makes the decision. The ballots are written anew in the order of their codes,
 * and the list of who voted with them, so that no trace of the database ties the two any more (but its backups: 0030).
 */
async function count(
  tx: Transaction,
  actor: Actor,
  { meeting, voteId }: { meeting: Meeting; voteId: string },
  now: Temporal.Instant,
): Promise<void> {
  await lockMeeting(tx, meeting.id);
  await lockBallots(tx, voteId, "count");
  const vote = await getVoteOf(tx, meeting, voteId);
  if (vote.status === "closed") return;
  const at = { territoryId: meeting.territoryId, voteId };
  await mix(tx, at);
  const counts = await countBallots(tx, at);
  const result = voteResult(counts, vote.quorum);
  const decisionId = newId();
  await insertDecision(
    tx,
    {
      territoryId: meeting.territoryId,
      assemblyId: meeting.assemblyId,
      meetingId: meeting.id,
      itemId: vote.itemId,
      id: decisionId,
      content: {
        what: vote.question,
        ownerName: vote.ownerName,
        dueOn: vote.dueOn,
        how: "online-vote",
        counts,
      },
      status: result === "passed" ? "open" : "dropped",
    },
    now,
  );
  await tx
    .updateTable("assemblies.vote")
    .set({ status: "closed", closed_at: now, counts: JSON.stringify(counts), decision_id: decisionId })
    .where("territory_id", "=", meeting.territoryId)
    .where("id", "=", voteId)
    .execute();
  await recordActivity(tx, actor, "vote.closed", { kind: "vote", id: voteId }, { ...counts, result });
}

type At = { territoryId: string; voteId: string };

async function mix(tx: Transaction, { territoryId, voteId }: At): Promise<void> {
  const ballots = await tx
    .deleteFrom("assemblies.ballot")
    .where("territory_id", "=", territoryId)
    .where("vote_id", "=", voteId)
    .returning(["receipt", "choice"])
    .execute();
  await sql`
    insert into assemblies.ballot (territory_id, vote_id, receipt, choice)
    select ${territoryId}::uuid, ${voteId}::uuid, b.receipt, b.choice
    from unnest(${ballots.map(({ receipt }) => receipt)}::text[], ${ballots.map(({ choice }) => choice)}::text[])
      as b (receipt, choice)
    order by b.receipt`.execute(tx);
  await sql`
    update assemblies.entitled set has_voted = has_voted
    where territory_id = ${territoryId} and vote_id = ${voteId}`.execute(tx);
}

async function countBallots(tx: Transaction, { territoryId, voteId }: At): Promise<Counts> {
  const rows = await tx
    .selectFrom("assemblies.ballot")
    .select(["choice", (eb) => eb.fn.countAll<number>().as("count")])
    .where("territory_id", "=", territoryId)
    .where("vote_id", "=", voteId)
    .groupBy("choice")
    .execute();
  const of = (choice: string) => rows.find((row) => row.choice === choice)?.count ?? 0;
  return { for: of("for"), against: of("against"), abstained: of("abstained") };
}
