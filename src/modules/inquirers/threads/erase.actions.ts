// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from "node:crypto";

import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import { keeper, type Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { newId } from "../../../foundation/uuid.ts";
import type { ThreadBelongings } from "../belongings.ts";
import { listThreadsToForget } from "./erasure.queries.ts";
import type { Erasure } from "./erasure.ts";
import { getThread } from "./thread.queries.ts";
import type { ThreadKey } from "./thread.ts";

const ofThread = [
  "inquirers.detail",
  "inquirers.mandate",
  "inquirers.person_key",
  "inquirers.share",
  "inquirers.objection",
  "inquirers.view",
  "inquirers.known_at",
] as const;

/**
 * Erases a person: first the key that everything they said is written with, then the rows, then what rooms above hold in free
 * words. The thread stays as an empty row, so that figures stay true; nothing leads to it any more. Gives the proof, which
 * is kept: when, who asked, how much, and the hash of the key that was destroyed. Once done it cannot be undone.
 */
export async function eraseThread(
  tx: Transaction,
  actor: Actor,
  key: ThreadKey,
  { asked, forget }: { asked: Erasure["asked"]; forget: ThreadBelongings["forget"] },
  now: Temporal.Instant,
): Promise<Erasure> {
  await getThread(tx, key, true);
  const held = await tx
    .selectFrom("inquirers.person_key")
    .select("wrapped")
    .where("territory_id", "=", key.territoryId)
    .where("inquirer_id", "=", key.inquirerId)
    .executeTakeFirst();
  const keyHash = held ? createHash("sha256").update(held.wrapped).digest() : null;

  const what: Record<string, number> = {};
  for (const table of ofThread) {
    const { numDeletedRows } = await tx
      .deleteFrom(table)
      .where("territory_id", "=", key.territoryId)
      .where("inquirer_id", "=", key.inquirerId)
      .executeTakeFirst();
    what[table.replace("inquirers.", "")] = Number(numDeletedRows);
  }
  await tx
    .updateTable("inquirers.inquirer")
    .set({ code_hash: null, recall_hash: null, address_rule: "shown", erased_at: now })
    .where("territory_id", "=", key.territoryId)
    .where("id", "=", key.inquirerId)
    .execute();
  Object.assign(what, await forget(tx, key, now));

  const erasure = { id: newId(), territoryId: key.territoryId, erasedAt: now, asked, what, keyHash };
  await tx
    .insertInto("inquirers.erasure")
    .values({
      territory_id: key.territoryId,
      id: erasure.id,
      inquirer_id: key.inquirerId,
      erased_at: now,
      asked,
      what: JSON.stringify(what),
      key_hash: keyHash,
    })
    .execute();
  await recordActivity(tx, actor, "thread.erased", { kind: "thread", id: key.inquirerId }, { asked });
  return { ...erasure, keyHash: keyHash?.toString("hex") ?? null };
}

/**
 * Erases the threads that nobody used for two years and of which nothing is still going on. Outside the wall: it is the
 * installation that keeps its word. Gives how many; with `isDry` says so and erases none.
 */
export async function forgetOldThreads(
  db: Database,
  { listBusy, forget }: Pick<ThreadBelongings, "listBusy" | "forget">,
  { isDry }: { isDry: boolean },
  now: Temporal.Instant,
): Promise<{ forgotten: number; busy: number }> {
  const old = await listThreadsToForget(db, romeDate(now));
  const busy = new Set(await listBusy(db, old));
  const going = old.filter(({ inquirerId }) => !busy.has(inquirerId));
  for (const key of isDry ? [] : going) {
    await inTransaction(db, (tx) => eraseThread(tx, keeper, key, { asked: "retention", forget }, now));
  }
  return { forgotten: going.length, busy: busy.size };
}
