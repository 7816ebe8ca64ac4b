// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import {
  interruptedAfter,
  type KeptReport,
  type Upload,
  type UploadState,
  type UploadAsked,
} from "./upload.ts";

const columns = [
  "id",
  "uploaded_by",
  "uploaded_at",
  "file_name",
  "size_bytes",
  "state",
  "seen_at",
  "mapping",
  "rows_to_write",
  "rows_written",
  "report",
] as const;

type Whose = { personId: string; isEverything: boolean };

/** Somebody's uploads, the latest first; an administrator sees everybody's. */
export async function listUploads(db: Database, whose: Whose, now: Temporal.Instant): Promise<Upload[]> {
  const rows = await uploads(db, whose).orderBy("uploaded_at", "desc").orderBy("id").limit(30).execute();
  return rows.map((row) => asUpload(row, now));
}

export async function findUpload(
  db: Database,
  id: string,
  whose: Whose,
  now: Temporal.Instant,
): Promise<Upload | undefined> {
  const row = await uploads(db, whose).where("id", "=", id).executeTakeFirst();
  return row && asUpload(row, now);
}

/** What is to be done with a file whose reading was asked for and is not over. */
export type UploadWork = {
  fileName: string;
  content: Buffer;
  isDryRun: boolean;
  asked: UploadAsked;
  askedBy: string;
};

export async function findUploadWork(db: Database, id: string): Promise<UploadWork | undefined> {
  const row = await underWay(db)
    .select(["file_name", "content", "state", "asked", "asked_by"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row?.content || row.asked_by === null) return undefined;
  return {
    fileName: row.file_name,
    content: row.content,
    isDryRun: row.state === "trying",
    asked: row.asked as unknown as UploadAsked,
    askedBy: row.asked_by,
  };
}

/** The files whose reading is not over, those that were asked for first before the others. */
export async function listUploadsUnderWay(db: Database): Promise<string[]> {
  const rows = await underWay(db).select("id").orderBy("seen_at").limit(100).execute();
  return rows.map(({ id }) => id);
}

/** Whether somebody is still reading or writing a file. */
export async function isUnderWay(db: Database, id: string): Promise<boolean> {
  return (await underWay(db).select("id").where("id", "=", id).executeTakeFirst()) !== undefined;
}

function underWay(db: Database) {
  return db
    .selectFrom("directory.upload")
    .where("state", "in", ["trying", "loading"])
    .where("content", "is not", null)
    .where("asked", "is not", null);
}

function uploads(db: Database, { personId, isEverything }: Whose) {
  return db
    .selectFrom("directory.upload")
    .select(columns)
    .$if(!isEverything, (query) => query.where("uploaded_by", "=", personId));
}

type Row = {
  id: string;
  uploaded_by: string;
  uploaded_at: Temporal.Instant;
  file_name: string;
  size_bytes: number;
  state: string;
  seen_at: Temporal.Instant | null;
  mapping: unknown;
  rows_to_write: number;
  rows_written: number;
  report: unknown;
};

/** A report that was kept before sources were counted says nothing of them. */
type KeptBefore = Omit<KeptReport, "boundariesWithoutSource"> & Partial<KeptReport>;

function asReport(kept: KeptBefore): KeptReport {
  return { ...kept, boundariesWithoutSource: kept.boundariesWithoutSource ?? 0 };
}

function asUpload(row: Row, now: Temporal.Instant): Upload {
  const isWorking = row.state === "trying" || row.state === "loading";
  const seen = row.seen_at ?? row.uploaded_at;
  return {
    id: row.id,
    uploadedBy: row.uploaded_by,
    uploadedAt: row.uploaded_at,
    fileName: row.file_name,
    sizeBytes: row.size_bytes,
    state: row.state as UploadState,
    isInterrupted: isWorking && seen.add(interruptedAfter).epochMilliseconds < now.epochMilliseconds,
    mapping: row.mapping as Upload["mapping"],
    rowsToWrite: row.rows_to_write,
    rowsWritten: row.rows_written,
    report: row.report === null ? null : asReport(row.report as KeptBefore),
  };
}
