// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { openText } from "../../../foundation/secrets/sealed-text.ts";
import type { Desk } from "../desks/desk.ts";
import type { DiaryEntry } from "./diary-entry.ts";

type OfDesk = Pick<Desk, "territoryId" | "id">;

/** Whoever works at the desk or supervises its district reads its notes; who that is, whoever calls has made sure. */
function entries(db: Database) {
  return db
    .selectFrom("helpdesk.diary_entry")
    .select([
      "territory_id",
      "id",
      "desk_id",
      "about_day",
      "note",
      "is_handover",
      "written_by",
      "written_at",
      "taken_by",
      "taken_at",
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof entries>["executeTakeFirstOrThrow"]>>;

/** The notes of a desk, the latest day first; with `before` (YYYY-MM-DD) those about earlier days. */
export async function listDiary(
  db: Database,
  desk: OfDesk,
  { before, atMost }: { before: string | undefined; atMost: number },
  now: Temporal.Instant,
): Promise<DiaryEntry[]> {
  const rows = await entries(db)
    .where("territory_id", "=", desk.territoryId)
    .where("desk_id", "=", desk.id)
    .$if(before !== undefined, (query) => query.where("about_day", "<", before!))
    .orderBy("about_day", "desc")
    .orderBy("written_at", "desc")
    .orderBy("id", "desc")
    .limit(atMost)
    .execute();
  return Promise.all(rows.map((row) => asEntry(db, row, now)));
}

/** What was left to who comes next at some desks and nobody took yet, the oldest first; at most a hundred. */
export async function listHandovers(
  db: Database,
  deskIds: readonly string[],
  now: Temporal.Instant,
): Promise<DiaryEntry[]> {
  const rows = await entries(db)
    .where(({ eb, fn, val }) => eb("desk_id", "=", fn.any(val([...deskIds]))))
    .where("is_handover", "=", true)
    .where("taken_at", "is", null)
    .orderBy("written_at")
    .orderBy("id")
    .limit(100)
    .execute();
  return Promise.all(rows.map((row) => asEntry(db, row, now)));
}

/** Which desk a note is of, and who wrote it. */
export async function findEntry(
  db: Database,
  id: string,
): Promise<Pick<DiaryEntry, "territoryId" | "deskId" | "writtenBy" | "isHandover" | "takenAt"> | undefined> {
  const row = await entries(db).where("id", "=", id).executeTakeFirst();
  return (
    row && {
      territoryId: row.territory_id,
      deskId: row.desk_id,
      writtenBy: row.written_by,
      isHandover: row.is_handover,
      takenAt: row.taken_at,
    }
  );
}

async function asEntry(db: Database, row: Row, now: Temporal.Instant): Promise<DiaryEntry> {
  return {
    territoryId: row.territory_id,
    id: row.id,
    deskId: row.desk_id,
    aboutDay: row.about_day,
    note: await openText(db, row.note, now),
    isHandover: row.is_handover,
    writtenBy: row.written_by,
    writtenAt: row.written_at,
    takenBy: row.taken_by,
    takenAt: row.taken_at,
  };
}
