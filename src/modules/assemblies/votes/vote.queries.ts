// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import { found } from "../../../foundation/refusal.ts";
import type { Counts } from "../decisions/decision.ts";
import type { Choice, Vote } from "./vote.ts";

const columns = [
  "territory_id",
  "meeting_id",
  "item_id",
  "id",
  "question",
  "owner_name",
  "due_on",
  "people",
  "quorum",
  "status",
  "opened_at",
  "closes_at",
  "closed_at",
  "counts",
  "decision_id",
] as const;

type Meeting = { territoryId: string; id: string };

/** The votes online of a meeting, in the order in which they opened. */
export async function listVotesOf(db: Database, meeting: Meeting): Promise<Vote[]> {
  const rows = await votes(db, meeting).orderBy("opened_at").orderBy("id").execute();
  return rows.map(asVote);
}

/** One of a meeting; refuses with not-found. */
export async function getVoteOf(db: Database, meeting: Meeting, id: string): Promise<Vote> {
  return asVote(found(await votes(db, meeting).where("id", "=", id).executeTakeFirst()));
}

/** For whom a member votes: themselves, and those who delegated them when the vote opened. */
export type Own = { memberId: string; isSelf: boolean; called: string | null; hasVoted: boolean };

export async function listOwnOf(
  db: Database,
  vote: Pick<Vote, "territoryId" | "id">,
  memberId: string,
): Promise<Own[]> {
  const rows = await db
    .selectFrom("assemblies.entitled as e")
    .innerJoin("assemblies.member as m", (join) =>
      join.onRef("m.territory_id", "=", "e.territory_id").onRef("m.id", "=", "e.member_id"),
    )
    .select(["e.member_id", "e.has_voted", "m.called"])
    .where("e.territory_id", "=", vote.territoryId)
    .where("e.vote_id", "=", vote.id)
    .where("e.cast_by", "=", memberId)
    .orderBy(sql`e.member_id <> ${memberId}::uuid`)
    .orderBy("m.called")
    .orderBy("e.member_id")
    .execute();
  return rows.map((row) => ({
    memberId: row.member_id,
    isSelf: row.member_id === memberId,
    called: row.called,
    hasVoted: row.has_voted,
  }));
}

/** Whether somebody else casts this member's vote, since they delegated when it opened. */
export async function findWhoCasts(
  db: Database,
  vote: Pick<Vote, "territoryId" | "id">,
  memberId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom("assemblies.entitled")
    .select("cast_by")
    .where("territory_id", "=", vote.territoryId)
    .where("vote_id", "=", vote.id)
    .where("member_id", "=", memberId)
    .executeTakeFirst();
  return row?.cast_by;
}

/** How many voted so far: known to all who take part, as hands in a room are. */
export async function countVoted(db: Database, vote: Pick<Vote, "territoryId" | "id">): Promise<number> {
  const row = await db
    .selectFrom("assemblies.entitled")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("territory_id", "=", vote.territoryId)
    .where("vote_id", "=", vote.id)
    .where("has_voted", "=", true)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Every ballot of a closed vote by its receipt, in the order of the codes, which says nothing of who voted when. */
export async function listReceipts(
  db: Database,
  vote: Pick<Vote, "territoryId" | "id" | "status">,
): Promise<{ receipt: string; choice: Choice }[]> {
  if (vote.status !== "closed") return [];
  const rows = await db
    .selectFrom("assemblies.ballot")
    .select(["receipt", "choice"])
    .where("territory_id", "=", vote.territoryId)
    .where("vote_id", "=", vote.id)
    .orderBy("receipt")
    .execute();
  return rows.map(({ receipt, choice }) => ({ receipt, choice: choice as Choice }));
}

/** Votes that wait for this member, in all that their assembly holds open. */
export async function listOpenVotesOf(
  db: Database,
  member: { territoryId: string; id: string },
): Promise<Vote[]> {
  const rows = await db
    .selectFrom("assemblies.vote")
    .select(columns)
    .where("territory_id", "=", member.territoryId)
    .where("status", "=", "open")
    .where("id", "in", (eb) =>
      eb
        .selectFrom("assemblies.entitled")
        .select("vote_id")
        .where("territory_id", "=", member.territoryId)
        .where("cast_by", "=", member.id)
        .where("has_voted", "=", false),
    )
    .orderBy("closes_at")
    .execute();
  return rows.map(asVote);
}

function votes(db: Database, meeting: Meeting) {
  return db
    .selectFrom("assemblies.vote")
    .select(columns)
    .where("territory_id", "=", meeting.territoryId)
    .where("meeting_id", "=", meeting.id);
}

type Row = Awaited<ReturnType<ReturnType<typeof votes>["execute"]>>[number];

function asVote(row: Row): Vote {
  return {
    territoryId: row.territory_id,
    meetingId: row.meeting_id,
    itemId: row.item_id,
    id: row.id,
    question: row.question,
    ownerName: row.owner_name,
    dueOn: row.due_on,
    people: row.people,
    quorum: row.quorum,
    status: row.status as Vote["status"],
    openedAt: row.opened_at,
    closesAt: row.closes_at,
    closedAt: row.closed_at,
    counts: row.counts as Counts | null,
    decisionId: row.decision_id,
  };
}
