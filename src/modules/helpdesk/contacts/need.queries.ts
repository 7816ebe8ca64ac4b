// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import { found } from "../../../foundation/refusal.ts";
import type { Ending, Need, NeedState, Outcome, UnmetReason, Witness } from "./need.ts";

export type OfNeed = { territoryId: string; needId: string };

/** Every need that is asked for goes through here: its owner's name, and where its person lives. */
export function needs(db: Database) {
  return db
    .selectFrom("helpdesk.need as need")
    .innerJoin("helpdesk.contact as contact", (join) =>
      join
        .onRef("contact.territory_id", "=", "need.territory_id")
        .onRef("contact.id", "=", "need.contact_id"),
    )
    .innerJoin("helpdesk.desk as desk", (join) =>
      join.onRef("desk.territory_id", "=", "need.territory_id").onRef("desk.id", "=", "need.desk_id"),
    )
    .select([
      "need.territory_id",
      "need.id",
      "need.contact_id",
      "need.inquirer_id",
      "need.desk_id",
      "desk.name as desk_name",
      "need.received_by_desk_id",
      "need.category_code",
      "need.target_code",
      "contact.area_code",
      "need.state",
      "need.outcome",
      "need.outcome_by",
      "need.ending",
      "need.opened_at",
      "need.closed_at",
      "need.reopened",
      "need.unmet_since",
      "need.unmet_reason",
      "need.revision",
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof needs>["executeTakeFirstOrThrow"]>>;

export function asNeed(row: Row): Need {
  return {
    territoryId: row.territory_id,
    id: row.id,
    contactId: row.contact_id,
    inquirerId: row.inquirer_id,
    deskId: row.desk_id,
    deskName: row.desk_name,
    receivedByDeskId: row.received_by_desk_id,
    category: row.category_code,
    target: row.target_code,
    areaCode: row.area_code,
    state: row.state as NeedState,
    outcome: row.outcome as Outcome | null,
    outcomeBy: row.outcome_by as Witness | null,
    ending: row.ending as Ending | null,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    reopened: row.reopened,
    unmetSince: row.unmet_since,
    unmetReason: row.unmet_reason as UnmetReason | null,
    revision: row.revision,
  };
}

/** A need of a district, whichever desk owns it; who may know of it the caller decides. */
export async function findNeed(db: Database, { territoryId, needId }: OfNeed): Promise<Need | undefined> {
  const row = await needs(db)
    .where("need.territory_id", "=", territoryId)
    .where("need.id", "=", needId)
    .executeTakeFirst();
  return row && asNeed(row);
}

/** A need by its id alone, in the districts that the transaction works for. */
export async function findNeedById(db: Database, needId: string): Promise<Need | undefined> {
  const row = await needs(db).where("need.id", "=", needId).executeTakeFirst();
  return row && asNeed(row);
}

/** Locks a need until the transaction ends, and gives it as it is then. Refuses with not-found. */
export async function getNeedToChange(tx: Database, { territoryId, needId }: OfNeed): Promise<Need> {
  await sql`select from helpdesk.need where territory_id = ${territoryId} and id = ${needId} for update`.execute(
    tx,
  );
  return found(await findNeed(tx, { territoryId, needId }));
}

/** The needs that came with some contacts, in the order in which they were said. */
export async function listNeedsOfContacts(
  db: Database,
  territoryId: string,
  contactIds: readonly string[],
): Promise<Need[]> {
  const rows = await needs(db)
    .where("need.territory_id", "=", territoryId)
    .where(({ eb, fn, val }) => eb("need.contact_id", "=", fn.any(val([...contactIds]))))
    .orderBy("need.opened_at")
    .orderBy("need.id")
    .limit(500)
    .execute();
  return rows.map(asNeed);
}

export async function listNeedsOfContact(
  db: Database,
  territoryId: string,
  contactId: string,
): Promise<Need[]> {
  return listNeedsOfContacts(db, territoryId, [contactId]);
}

export type NeedsQuestion = { state: "open" | "closed" | "unmet"; page: number };
export const needsAtOnce = 50;

/** The needs that some desks own, the oldest open ones first, those closed last first; and how many in all. */
export async function listNeedsOfDesks(
  db: Database,
  deskIds: readonly string[],
  { state, page }: NeedsQuestion,
): Promise<{ needs: Need[]; total: number }> {
  const own = needs(db)
    .where(({ eb, fn, val }) => eb("need.desk_id", "=", fn.any(val([...deskIds]))))
    .where("need.state", "=", state === "closed" ? "closed" : "open")
    .$if(state === "unmet", (query) => query.where("need.unmet_since", "is not", null));
  const rows = await own
    .select(sql<number>`(count(*) over ())::int`.as("total"))
    .orderBy(state === "closed" ? sql`need.closed_at desc` : sql`need.opened_at`)
    .orderBy("need.id")
    .limit(needsAtOnce)
    .offset((page - 1) * needsAtOnce)
    .execute();
  return { needs: rows.map(asNeed), total: rows[0]?.total ?? 0 };
}

/** How many open needs some desks own: for the home of the desk. */
export async function countOpenNeeds(db: Database, deskIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from helpdesk.need
    where state = 'open' and desk_id = any (${[...deskIds]}::uuid[])`.execute(db);
  return rows[0]?.count ?? 0;
}
