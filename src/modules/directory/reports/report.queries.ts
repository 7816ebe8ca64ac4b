// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type RawBuilder } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import type { Suspicion } from "../../../foundation/suspicion.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { recordTables } from "../editing/document.queries.ts";
import type { EditableKind } from "../editing/editable.ts";
import type { Typed } from "../editing/field.ts";
import type { ClosedStatus, Outcome, Report, ReportState, Source, What } from "./report.ts";

/**
 * How anybody may call a record that has a public page, "" for a place without a name; undefined for what nobody may
 * know of: a place with a hidden address, and an asset that is in one. Of a place the address never stands in for the
 * name.
 */
export async function findPublicName(
  db: Database,
  kind: EditableKind,
  id: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ name: string | null }>`
    select btrim(r.name) as name from ${sql.table(recordTables[kind])} r
    where r.id = ${id} and ${isShown[kind]}`.execute(db);
  return rows[0] && (rows[0].name ?? "");
}

const isShown: Readonly<Record<EditableKind, RawBuilder<boolean>>> = {
  service: sql<boolean>`true`,
  organization: sql<boolean>`true`,
  location: sql<boolean>`r.address_visibility <> 'hidden'`,
  asset: sql<boolean>`not exists (
    select from directory.location l where l.id = r.location_id and l.address_visibility = 'hidden')`,
};

function reports(db: Database) {
  return db
    .selectFrom("directory.report")
    .select(columns)
    .select((eb) => eb("contact_email", "is not", null).$castTo<boolean>().as("has_contact"));
}

const columns = [
  "id",
  "source",
  "what",
  "kind",
  "record_id",
  "territory_id",
  "created_at",
  "language",
  "note",
  "proposed",
  "seen",
  "suspicions",
  "revision",
  "close_to",
  "first_by",
  "first_at",
  "state",
  "decided_by",
  "decided_at",
  "outcome",
  "answer",
] as const;

export async function findReport(db: Database, id: string): Promise<Report | undefined> {
  const row = await reports(db).where("id", "=", id).executeTakeFirst();
  return row && asReport(row);
}

/** The report of a status link; undefined when the link leads nowhere. */
export async function findReportByToken(db: Database, tokenHash: Buffer): Promise<Report | undefined> {
  const row = await reports(db).where("token_hash", "=", tokenHash).executeTakeFirst();
  return row && asReport(row);
}

/** What waits about one record, the oldest first; at most a hundred. */
export async function listWaiting(db: Database, recordId: string): Promise<Report[]> {
  const rows = await reports(db)
    .where("record_id", "=", recordId)
    .where("state", "=", "waiting")
    .orderBy("created_at")
    .orderBy("id")
    .limit(100)
    .execute();
  return rows.map(asReport);
}

/** Locks these reports in one order, so that two who decide on the same ones wait for each other and not for ever. */
export async function listReportsToChange(tx: Database, ids: readonly string[]): Promise<Report[]> {
  const rows = await reports(tx)
    .where("id", "=", sql<string>`any (${[...ids]}::uuid[])`)
    .orderBy("id")
    .forUpdate()
    .execute();
  return rows.map(asReport);
}

/** Whether a closing of this service waits for its second person: its page says so. */
export async function isClosingWaiting(db: Database, serviceId: string): Promise<boolean> {
  const row = await db
    .selectFrom("directory.report")
    .select("id")
    .where("record_id", "=", serviceId)
    .where("kind", "=", "service")
    .where("what", "=", "closed")
    .where("state", "=", "waiting")
    .where("first_by", "is not", null)
    .executeTakeFirst();
  return row !== undefined;
}

type Row = Awaited<ReturnType<ReturnType<typeof reports>["executeTakeFirstOrThrow"]>>;

function asReport(row: Row): Report {
  return {
    id: row.id,
    source: row.source as Source,
    what: row.what as What,
    kind: row.kind as EditableKind,
    recordId: row.record_id,
    territoryId: row.territory_id,
    createdAt: row.created_at,
    language: row.language as Language,
    note: row.note,
    hasContact: row.has_contact,
    proposed: row.proposed as Typed,
    seen: row.seen as Typed,
    suspicions: row.suspicions as Suspicion[],
    revision: row.revision,
    closeTo: row.close_to as ClosedStatus | null,
    firstBy: row.first_by,
    firstAt: row.first_at,
    state: row.state as ReportState,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    outcome: row.outcome as Outcome | null,
    answer: row.answer,
  };
}
