// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { found } from "../../../foundation/refusal.ts";
import { hashOf } from "../../../foundation/secrets/token.ts";
import type { Words } from "../../../foundation/words/words.ts";
import type { Outcome } from "../contacts/need.ts";
import { namesOfCategories } from "../referrals/names.queries.ts";
import type { FollowUp, FollowUpWay, FollowUpWitness, WhatNow } from "./follow-up.ts";

export type OfFollowUp = { territoryId: string; followUpId: string };

function followUps(db: Database) {
  return db
    .selectFrom("helpdesk.follow_up as follow")
    .select([
      "follow.territory_id",
      "follow.id",
      "follow.need_id",
      "follow.referral_id",
      "follow.desk_id",
      "follow.due_on",
      "follow.way",
      "follow.planned_at",
      "follow.tries",
      "follow.tried_at",
      "follow.done_at",
      "follow.answered_through",
      "follow.outcome",
      "follow.outcome_by",
      "follow.what_now",
      "follow.words",
      "follow.is_told_to_provider",
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof followUps>["executeTakeFirstOrThrow"]>>;

function asFollowUp(row: Row): FollowUp {
  return {
    territoryId: row.territory_id,
    id: row.id,
    needId: row.need_id,
    referralId: row.referral_id,
    deskId: row.desk_id,
    dueOn: row.due_on,
    way: row.way as FollowUpWay | null,
    plannedAt: row.planned_at,
    tries: row.tries,
    triedAt: row.tried_at,
    doneAt: row.done_at,
    answeredThrough: row.answered_through as FollowUp["answeredThrough"],
    outcome: row.outcome as Outcome | null,
    outcomeBy: row.outcome_by as FollowUpWitness | null,
    whatNow: row.what_now as WhatNow | null,
    words: row.words,
    isToldToProvider: row.is_told_to_provider,
  };
}

/** Those planned with a referral, the first first. */
export async function listFollowUpsOfReferral(
  db: Database,
  { territoryId, referralId }: { territoryId: string; referralId: string },
): Promise<FollowUp[]> {
  const rows = await followUps(db)
    .where("follow.territory_id", "=", territoryId)
    .where("follow.referral_id", "=", referralId)
    .orderBy("follow.planned_at")
    .limit(50)
    .execute();
  return rows.map(asFollowUp);
}

export async function getFollowUpToChange(
  tx: Database,
  { territoryId, followUpId }: OfFollowUp,
): Promise<FollowUp> {
  const row = await followUps(tx)
    .where("follow.territory_id", "=", territoryId)
    .where("follow.id", "=", followUpId)
    .forUpdate()
    .executeTakeFirst();
  return asFollowUp(found(row));
}

/** A follow-up as a screen shows it: what it is about, whom the person was sent to. */
export type ListedFollowUp = FollowUp & {
  about: Words<string> | null;
  toName: string | null;
  inquirerId: string | null;
  deskName: string;
};

function listed(db: Database) {
  return followUps(db)
    .innerJoin("helpdesk.need as need", (join) =>
      join.onRef("need.territory_id", "=", "follow.territory_id").onRef("need.id", "=", "follow.need_id"),
    )
    .innerJoin("helpdesk.desk as desk", (join) =>
      join.onRef("desk.territory_id", "=", "follow.territory_id").onRef("desk.id", "=", "follow.desk_id"),
    )
    .leftJoin("helpdesk.referral as referral", (join) =>
      join
        .onRef("referral.territory_id", "=", "follow.territory_id")
        .onRef("referral.id", "=", "follow.referral_id"),
    )
    .select(["need.category_code", "need.inquirer_id", "referral.to_name", "desk.name as desk_name"]);
}

type ListedRow = Awaited<ReturnType<ReturnType<typeof listed>["execute"]>>[number];

async function named(db: Database, rows: readonly ListedRow[]): Promise<ListedFollowUp[]> {
  if (rows.length === 0) return [];
  const names = await namesOfCategories(db);
  return rows.map((row) => ({
    ...asFollowUp(row),
    about: names.get(row.category_code ?? "") ?? null,
    toName: row.to_name,
    inquirerId: row.inquirer_id,
    deskName: row.desk_name,
  }));
}

/** One, among those that the transaction may know of. */
export async function findFollowUp(db: Database, id: string): Promise<ListedFollowUp | undefined> {
  return (await named(db, await listed(db).where("follow.id", "=", id).execute()))[0];
}

/** Those that some desks still have to do, the day that passed first; at most two hundred. */
export async function listPendingFollowUps(
  db: Database,
  deskIds: readonly string[],
): Promise<ListedFollowUp[]> {
  const rows = await listed(db)
    .where(({ eb, fn, val }) => eb("follow.desk_id", "=", fn.any(val([...deskIds]))))
    .where("follow.done_at", "is", null)
    .where("follow.way", "is not", null)
    .orderBy("follow.due_on")
    .orderBy("follow.id")
    .limit(200)
    .execute();
  return named(db, rows);
}

/** How many some desks have to do by a day (YYYY-MM-DD): for the home of the desk. */
export async function countDueFollowUps(
  db: Database,
  deskIds: readonly string[],
  day: string,
): Promise<number> {
  const { count } = await db
    .selectFrom("helpdesk.follow_up")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where(({ eb, fn, val }) => eb("desk_id", "=", fn.any(val([...deskIds]))))
    .where("done_at", "is", null)
    .where("due_on", "<=", day)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** What a person with a thread is still asked: for their own page. */
export async function listFollowUpsOfInquirer(
  db: Database,
  { territoryId, inquirerId }: { territoryId: string; inquirerId: string },
): Promise<ListedFollowUp[]> {
  const rows = await listed(db)
    .where("follow.territory_id", "=", territoryId)
    .where("need.inquirer_id", "=", inquirerId)
    .where("follow.way", "is not", null)
    .orderBy("follow.due_on")
    .limit(100)
    .execute();
  return named(db, rows);
}

/** Which follow-up a link opens; undefined when it never was, or has ended. Asked before the wall: a token is its key. */
export async function findFollowUpByLink(
  db: Database,
  token: string,
  now: Temporal.Instant,
): Promise<OfFollowUp | undefined> {
  const row = await db
    .selectFrom("helpdesk.follow_up_link")
    .select(["territory_id", "follow_up_id"])
    .where("token_hash", "=", hashOf(token))
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return row && { territoryId: row.territory_id, followUpId: row.follow_up_id };
}
