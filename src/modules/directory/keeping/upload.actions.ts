// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor, Person } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { newId } from "../../../foundation/uuid.ts";
import { whyNotShared } from "../editing/editing.policy.ts";
import {
  interruptedAfter,
  keptDays,
  type KeptReport,
  type ShownMapping,
  type UploadAsked,
} from "./upload.ts";

/** Keeps a file to be read, and throws away those that nobody loaded within a week. Gives its id. */
export async function keepUpload(
  db: Database,
  actor: Person,
  { fileName, content, now }: { fileName: string; content: Buffer; now: Temporal.Instant },
): Promise<string> {
  refuseIfNotTheirs(actor);
  const id = newId();
  const old = now.subtract({ hours: 24 * keptDays });
  await inTransaction(db, async (tx) => {
    await tx
      .updateTable("directory.upload")
      .set({ content: null, state: "dropped" })
      .where("content", "is not", null)
      .where("uploaded_at", "<", old)
      .where("state", "<>", "loading")
      .execute();
    await tx
      .insertInto("directory.upload")
      .values({
        id,
        uploaded_by: actor.id,
        uploaded_at: now,
        file_name: fileName,
        size_bytes: content.length,
        content,
        state: "tried",
      })
      .execute();
    await recordActivity(tx, actor, "upload.kept", { kind: "upload", id }, { bytes: content.length });
  });
  return id;
}

type Begun = { id: string; state: "trying" | "loading"; asked?: UploadAsked; now: Temporal.Instant };

/**
 * Says that a file is to be read, and how: as before when nothing is asked anew. Refuses with not-now while it goes on
 * already, or when it is over.
 */
export async function beginUpload(
  db: Database,
  actor: Person,
  { id, state, asked, now }: Begun,
): Promise<void> {
  refuseIfNotTheirs(actor);
  const begun = await db
    .updateTable("directory.upload")
    .set({
      state,
      ...(asked && { asked: JSON.stringify(asked) }),
      asked_by: actor.id,
      seen_at: now,
      rows_written: 0,
      rows_to_write: 0,
    })
    .where("id", "=", id)
    .where("content", "is not", null)
    .where((eb) =>
      eb.or([
        eb("state", "in", ["tried", "failed"]),
        eb.and([
          eb("state", "in", ["trying", "loading"]),
          eb("seen_at", "<", now.subtract(interruptedAfter)),
        ]),
      ]),
    )
    .returning("id")
    .executeTakeFirst();
  if (!begun) refuse({ kind: "not-now", because: "upload-is-over" });
}

/**
 * Works on a file unless somebody else does: another process, or the same asked twice. It waits for nobody, and ends
 * with the process that held it. Gives whether it was free.
 */
export async function aloneOnUpload(db: Database, id: string, work: () => Promise<void>): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx);
    const { rows } = await sql<{ isFree: boolean }>`
      select pg_try_advisory_xact_lock(hashtextextended(${`directory.upload/${id}`}, 0)) as "isFree"`.execute(
      tx,
    );
    if (!rows[0]?.isFree) return false;
    await work();
    return true;
  });
}

/** That the work goes on, also where it writes no rows. */
export async function seeUpload(db: Database, id: string, now: Temporal.Instant): Promise<void> {
  await db.updateTable("directory.upload").set({ seen_at: now }).where("id", "=", id).execute();
}

/** How far the writing is. */
export async function tellProgress(
  db: Database,
  id: string,
  { written, toWrite, now }: { written: number; toWrite: number; now: Temporal.Instant },
): Promise<void> {
  await db
    .updateTable("directory.upload")
    .set({ rows_written: written, rows_to_write: toWrite, seen_at: now })
    .where("id", "=", id)
    .execute();
}

/** Keeps what was found or written. Of a file that was loaded only the report stays. */
export async function finishUpload(
  db: Database,
  id: string,
  { report, mapping }: { report: KeptReport; mapping: ShownMapping | null },
): Promise<void> {
  await db
    .updateTable("directory.upload")
    .set({
      state: report.isDryRun ? "tried" : "loaded",
      report: JSON.stringify(report),
      mapping: JSON.stringify(mapping),
      ...(report.isDryRun ? {} : { content: null }),
    })
    .where("id", "=", id)
    .execute();
}

/** The work broke off by a fault of ours: nothing was written, the file is still there. */
export async function failUpload(db: Database, id: string): Promise<void> {
  await db
    .updateTable("directory.upload")
    .set({ state: "failed" })
    .where("id", "=", id)
    .where("state", "in", ["trying", "loading"])
    .execute();
}

/** Throws away a file that is not wanted any more. While it is being written it is too late. */
export async function dropUpload(db: Database, actor: Actor, id: string): Promise<void> {
  refuseIfNotTheirs(actor);
  const dropped = await db
    .updateTable("directory.upload")
    .set({ state: "dropped", content: null, report: null, mapping: sql`null` })
    .where("id", "=", id)
    .where("state", "in", ["tried", "failed", "dropped"])
    .returning("id")
    .executeTakeFirst();
  if (!dropped) refuse({ kind: "not-now", because: "upload-is-being-read" });
}

function refuseIfNotTheirs(actor: Actor): void {
  const refusal = whyNotShared("imports", actor);
  if (refusal) refuse(refusal);
}
