// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type RawBuilder } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import { namesOfCategories } from "./names.queries.ts";
import type { Listed, ReferralList } from "./referral-list.ts";
import { asReferral, referrals } from "./referral.queries.ts";

const listedAtOnce = 100;

function listed(db: Database) {
  return referrals(db)
    .innerJoin("helpdesk.need as need", (join) =>
      join.onRef("need.territory_id", "=", "referral.territory_id").onRef("need.id", "=", "referral.need_id"),
    )
    .innerJoin("helpdesk.desk as desk", (join) =>
      join
        .onRef("desk.territory_id", "=", "referral.territory_id")
        .onRef("desk.id", "=", "referral.from_desk_id"),
    )
    .select(["need.state", "need.category_code", "desk.name as from_desk"]);
}

/** Nobody waits any more: it is a desk's turn to do something. */
const wantsSender = sql<boolean>`
  (referral.status = 'draft' and (referral.room_asked_at is null or referral.room_answered_at is not null))
  or (need.state = 'open' and (referral.status in ('rejected', 'redirected')
    or (referral.status = 'cancelled' and referral.reason = 'no-answer'))
    and not exists (select from helpdesk.referral later
      where later.territory_id = referral.territory_id and later.need_id = referral.need_id
        and (later.came_from_id = referral.id or later.created_at > referral.ended_at)))
  or referral.clock_stage = 'escalated'`;
const wantsReceiver = sql<boolean>`
  (referral.status = 'draft' and referral.room_asked_at is not null and referral.room_answered_at is null)
  or referral.status in ('requested', 'accepted')`;
const isOver = sql<boolean>`referral.status in ('completed', 'rejected', 'redirected', 'cancelled')`;

type Side = "sent" | "received";

function inList(list: ReferralList, side: Side): RawBuilder<boolean> {
  const wants = side === "sent" ? wantsSender : wantsReceiver;
  if (list === "to-do") return sql`(${wants})`;
  if (list === "over") return sql`(${isOver} and not (${wants}))`;
  return sql`(not ${isOver} and not (${wants}))`;
}

/**
 * The referrals that some desks (or all of some districts) sent, or that some desks received: those that wait for
 * somebody first by their clock, those that are over the last first. At most a hundred.
 */
export async function listReferrals(
  db: Database,
  { side, list, deskIds, districtIds = [] }: ListAsked,
): Promise<Listed[]> {
  const column = side === "sent" ? "referral.from_desk_id" : "referral.to_desk_id";
  const rows = await listed(db)
    .where(({ eb, fn, val, or }) =>
      or([
        eb(column, "=", fn.any(val([...deskIds]))),
        ...(side === "sent" ? [eb("referral.territory_id", "=", fn.any(val([...districtIds])))] : []),
      ]),
    )
    .where(inList(list, side))
    .$if(side === "received", (query) => query.where(visibleToReceiver))
    .orderBy(list === "over" ? sql`referral.ended_at desc` : sql`referral.clock_at nulls last`)
    .orderBy("referral.created_at")
    .limit(listedAtOnce)
    .execute();
  return named(db, rows);
}

export type ListAsked = {
  side: Side;
  list: ReferralList;
  deskIds: readonly string[];
  /** Supervised districts: all that their desks sent. */
  districtIds?: readonly string[];
};

/** What a receiver may know of: not what a desk is still writing. */
const visibleToReceiver = sql<boolean>`(referral.status <> 'draft' or referral.room_asked_at is not null)`;

/** What was referred to some organizations; at most a hundred. */
export async function listReferralsTo(
  db: Database,
  organizationIds: readonly string[],
  list: ReferralList,
): Promise<Listed[]> {
  const rows = await listed(db)
    .where(({ eb, fn, val }) => eb("referral.to_organization_id", "=", fn.any(val([...organizationIds]))))
    .where(visibleToReceiver)
    .where(inList(list, "received"))
    .orderBy(list === "over" ? sql`referral.ended_at desc` : sql`referral.clock_at nulls last`)
    .orderBy("referral.created_at")
    .limit(listedAtOnce)
    .execute();
  return named(db, rows);
}

/** One referral as who receives it sees it: nothing of it while the desk is still writing. */
export async function findReceived(db: Database, id: string): Promise<Listed | undefined> {
  const rows = await listed(db).where("referral.id", "=", id).where(visibleToReceiver).execute();
  return (await named(db, rows))[0];
}

/** One referral as a desk sees it. */
export async function findListed(db: Database, id: string): Promise<Listed | undefined> {
  return (await named(db, await listed(db).where("referral.id", "=", id).execute()))[0];
}

/** How many referrals wait for some desks to do something: for the home of the desk. */
export async function countToDo(db: Database, deskIds: readonly string[]): Promise<number> {
  const [sent, received] = await Promise.all(
    (["sent", "received"] as const).map((side) => listReferrals(db, { side, list: "to-do", deskIds })),
  );
  return (sent?.length ?? 0) + (received?.length ?? 0);
}

type Row = Awaited<ReturnType<ReturnType<typeof listed>["execute"]>>[number];

async function named(db: Database, rows: readonly Row[]): Promise<Listed[]> {
  if (rows.length === 0) return [];
  const names = await namesOfCategories(db);
  return rows.map((row) => ({
    ...asReferral(row),
    about: names.get(row.category_code ?? "") ?? null,
    fromDesk: row.from_desk,
    isNeedOpen: row.state === "open",
  }));
}
