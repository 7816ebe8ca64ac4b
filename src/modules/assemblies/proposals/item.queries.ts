// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import { found } from "../../../foundation/refusal.ts";
import type { Suspicion } from "../../../foundation/suspicion.ts";
import type { Language } from "../../../foundation/words/words.ts";
import type { Item, ItemStatus } from "./item.ts";

const columns = [
  "territory_id",
  "assembly_id",
  "id",
  "meeting_id",
  "place",
  "title",
  "body",
  "status",
  "answer",
  "carried_from",
  "joined_to",
  "minutes",
  "revision",
  "proposer",
  "contact",
  "language",
  "made_at_desk",
  "suspicions",
  "call_since",
  "created_at",
  "decided_at",
] as const;

type Of = { territoryId: string; id: string };

/** The agenda of a meeting, in its order. */
export async function listAgenda(db: Database, meeting: Of): Promise<Item[]> {
  const rows = await items(db)
    .where("territory_id", "=", meeting.territoryId)
    .where("meeting_id", "=", meeting.id)
    .where("status", "in", ["accepted", "discussed", "postponed"])
    .orderBy("place")
    .orderBy("created_at")
    .orderBy("id")
    .limit(200)
    .execute();
  return rows.map(asItem);
}

/** What waits for an answer in an assembly, the oldest first. */
export async function listProposed(db: Database, assembly: Of): Promise<Item[]> {
  return listWaiting(db, assembly, ["proposed"]);
}

/** What was taken and is on no agenda yet; also what a meeting put off. */
export async function listUnplaced(db: Database, assembly: Of): Promise<Item[]> {
  return listWaiting(db, assembly, ["accepted"]);
}

async function listWaiting(db: Database, assembly: Of, statuses: readonly ItemStatus[]): Promise<Item[]> {
  const rows = await items(db)
    .where("territory_id", "=", assembly.territoryId)
    .where("assembly_id", "=", assembly.id)
    .where("meeting_id", "is", null)
    .where("status", "in", [...statuses])
    .orderBy("created_at")
    .orderBy("id")
    .limit(200)
    .execute();
  return rows.map(asItem);
}

/** Points whose proposer left a number and has news to hear, the longest waiting first. */
export async function listItemsToCall(db: Database, assembly: Of): Promise<Item[]> {
  const rows = await items(db)
    .where("territory_id", "=", assembly.territoryId)
    .where("assembly_id", "=", assembly.id)
    .where("call_since", "is not", null)
    .where("contact", "is not", null)
    .orderBy("call_since")
    .orderBy("id")
    .limit(200)
    .execute();
  return rows.map(asItem);
}

/** How many points wait for an answer, by assembly. */
export async function countProposed(
  db: Database,
  assemblyIds: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; waiting: number }>`
    select assembly_id as id, count(*)::int as waiting from assemblies.agenda_item
    where assembly_id = any (${[...assemblyIds]}::uuid[]) and status = 'proposed' group by assembly_id`.execute(
    db,
  );
  return new Map(rows.map(({ id, waiting }) => [id, waiting]));
}

/** A point of an assembly; refuses with not-found. */
export async function getItem(db: Database, assembly: Of, id: string, isLocked = false): Promise<Item> {
  const row = await items(db)
    .where("territory_id", "=", assembly.territoryId)
    .where("assembly_id", "=", assembly.id)
    .where("id", "=", id)
    .$if(isLocked, (query) => query.forUpdate())
    .executeTakeFirst();
  return asItem(found(row));
}

/** The point that a link, or a code of a slip, leads to. */
export async function findItemBy(
  db: Database,
  by: { tokenHash: Buffer } | { code: string },
): Promise<Item | undefined> {
  const row = await (
    "code" in by ? items(db).where("code", "=", by.code) : items(db).where("token_hash", "=", by.tokenHash)
  ).executeTakeFirst();
  return row && asItem(row);
}

export async function findItem(db: Database, { territoryId, id }: Of): Promise<Item | undefined> {
  const row = await items(db).where("territory_id", "=", territoryId).where("id", "=", id).executeTakeFirst();
  return row && asItem(row);
}

function items(db: Database) {
  return db.selectFrom("assemblies.agenda_item").select(columns);
}

type Row = Awaited<ReturnType<ReturnType<typeof items>["executeTakeFirstOrThrow"]>>;

function asItem(row: Row): Item {
  return {
    territoryId: row.territory_id,
    assemblyId: row.assembly_id,
    id: row.id,
    meetingId: row.meeting_id,
    place: row.place,
    title: row.title,
    body: row.body,
    status: row.status as ItemStatus,
    answer: row.answer,
    carriedFrom: row.carried_from,
    joinedTo: row.joined_to,
    minutes: row.minutes,
    revision: row.revision,
    proposer: row.proposer,
    contact: row.contact,
    language: row.language as Language,
    isMadeAtDesk: row.made_at_desk,
    suspicions: row.suspicions as Suspicion[],
    callSince: row.call_since,
    createdAt: row.created_at,
    decidedAt: row.decided_at,
  };
}

/** The code of the slip of a point; null when there is none, or it was forgotten. */
export async function findItemCode(db: Database, { territoryId, id }: Of): Promise<string | null> {
  const row = await db
    .selectFrom("assemblies.agenda_item")
    .select("code")
    .where("territory_id", "=", territoryId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.code ?? null;
}

/** Points to which another may be joined: waiting, taken, or on the agenda of a meeting that is not over. */
export async function listJoinable(db: Database, assembly: Of): Promise<Item[]> {
  const rows = await items(db)
    .where("territory_id", "=", assembly.territoryId)
    .where("assembly_id", "=", assembly.id)
    .where("status", "in", ["proposed", "accepted"])
    .where(
      sql<boolean>`(meeting_id is null or exists (
        select from assemblies.meeting m where m.territory_id = agenda_item.territory_id and m.id = agenda_item.meeting_id
          and m.status in ('planned', 'open')))`,
    )
    .orderBy("created_at", "desc")
    .orderBy("id")
    .limit(200)
    .execute();
  return rows.map(asItem);
}
