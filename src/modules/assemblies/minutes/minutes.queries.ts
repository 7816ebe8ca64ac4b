// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import { found } from "../../../foundation/refusal.ts";
import { listDecisionsOfMeeting } from "../decisions/decision.queries.ts";
import { listVotesOf } from "../votes/vote.queries.ts";
import { itemFates, type Correction, type ItemFate, type Minutes, type MinutesItem } from "./minutes.ts";

const columns = [
  "id",
  "place",
  "title",
  "body",
  "status",
  "minutes",
  "revision",
  "approves",
  "about_decision",
  "carried_from",
] as const;

type Meeting = { territoryId: string; id: string };

/** All that the minutes of a meeting hold; who may read them was asked before. */
export async function getMinutes(db: Database, meeting: Meeting): Promise<Minutes> {
  const [items, decisions, votes, corrections] = await Promise.all([
    listItemsOf(db, meeting),
    listDecisionsOfMeeting(db, meeting),
    listVotesOf(db, meeting),
    listCorrectionsOf(db, meeting),
  ]);
  return { items, decisions, votes, corrections };
}

/** The agenda of a meeting, in its order. */
async function listItemsOf(db: Database, meeting: Meeting): Promise<MinutesItem[]> {
  const rows = await itemsOf(db, meeting)
    .where("status", "=", sql<string>`any (${[...itemFates]}::text[])`)
    .orderBy("place", (order) => order.asc().nullsLast())
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return rows.map(asItem);
}

/** One item of a meeting, locked when told; refuses with not-found. */
export async function getItemOf(
  db: Database,
  meeting: Meeting,
  id: string,
  { isLocked = false }: { isLocked?: boolean } = {},
): Promise<MinutesItem> {
  const row = await itemsOf(db, meeting)
    .where("id", "=", id)
    .where("status", "=", sql<string>`any (${[...itemFates]}::text[])`)
    .$if(isLocked, (query) => query.forUpdate())
    .executeTakeFirst();
  return asItem(found(row));
}

async function listCorrectionsOf(db: Database, meeting: Meeting): Promise<Correction[]> {
  const rows = await db
    .selectFrom("assemblies.correction")
    .select(["id", "item_id", "correction", "reason", "made_at"])
    .where("territory_id", "=", meeting.territoryId)
    .where("meeting_id", "=", meeting.id)
    .orderBy("made_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    itemId: row.item_id,
    correction: row.correction,
    reason: row.reason,
    madeAt: row.made_at,
  }));
}

/** Every text that was saved under an item, the newest first. */
export async function listWritingsOf(
  db: Database,
  { territoryId }: Pick<Meeting, "territoryId">,
  itemId: string,
) {
  const rows = await db
    .selectFrom("assemblies.writing")
    .select(["revision", "minutes", "written_by", "written_at"])
    .where("territory_id", "=", territoryId)
    .where("item_id", "=", itemId)
    .orderBy("revision", "desc")
    .limit(200)
    .execute();
  return rows.map((row) => ({
    revision: row.revision,
    text: row.minutes ?? "",
    writtenBy: row.written_by,
    writtenAt: row.written_at,
  }));
}

function itemsOf(db: Database, meeting: Meeting) {
  return db
    .selectFrom("assemblies.agenda_item")
    .select(columns)
    .where("territory_id", "=", meeting.territoryId)
    .where("meeting_id", "=", meeting.id);
}

type Row = Awaited<ReturnType<ReturnType<typeof itemsOf>["execute"]>>[number];

function asItem(row: Row): MinutesItem {
  return {
    id: row.id,
    place: row.place,
    title: row.title,
    body: row.body,
    fate: row.status as ItemFate,
    text: row.minutes,
    revision: row.revision,
    approves: row.approves,
    aboutDecision: row.about_decision,
    carriedFrom: row.carried_from,
  };
}
