// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";
import type { Document } from "./editable.ts";
import type { Revision, RevisionAct } from "./revision.ts";

const mostShown = 200;

function revisions(db: Database, recordId: string) {
  return db
    .selectFrom("directory.revision")
    .select(["number", "act", "content", "changed_at", "changed_by", "undoes"])
    .where("record_id", "=", recordId);
}

/** The newest first. */
export async function listRevisions(db: Database, recordId: string): Promise<Revision[]> {
  const rows = await revisions(db, recordId).orderBy("number", "desc").limit(mostShown).execute();
  return rows.map(asRevision);
}

export async function findRevision(
  db: Database,
  recordId: string,
  number: number,
): Promise<Revision | undefined> {
  const row = await revisions(db, recordId).where("number", "=", number).executeTakeFirst();
  return row && asRevision(row);
}

export async function findLatestRevision(db: Database, recordId: string): Promise<Revision | undefined> {
  const row = await revisions(db, recordId).orderBy("number", "desc").limit(1).executeTakeFirst();
  return row && asRevision(row);
}

/** What a record was when it last was: also of one that was taken away. */
export async function findLastState(db: Database, recordId: string): Promise<Document | undefined> {
  const row = await revisions(db, recordId)
    .where("content", "is not", null)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && (asRevision(row).content ?? undefined);
}

type Row = {
  number: number;
  act: string;
  content: unknown;
  changed_at: Revision["changedAt"];
  changed_by: string | null;
  undoes: number | null;
};

function asRevision({ number, act, content, changed_at, changed_by, undoes }: Row): Revision {
  return {
    number,
    act: act as RevisionAct,
    content: content as Document | null,
    changedAt: changed_at,
    changedBy: changed_by,
    undoes,
  };
}
