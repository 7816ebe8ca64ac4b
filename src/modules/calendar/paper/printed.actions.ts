// SPDX-License-Identifier: AGPL-3.0-or-later
import { recordActivity, type Thing } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { isNotedLately } from "./printed.queries.ts";

/**
 * Notes that somebody who works here opened a sheet to print it, once a day for each thing. Of who only visits nothing is
 * noted: a trace would say what they read.
 */
export async function notePrinted(db: Database, actor: Actor, { kind, id }: Required<Thing>): Promise<void> {
  if (actor.kind !== "person" || (await isNotedLately(db, id))) return;
  const verb = kind === "activity" ? "flyer.printed" : "programme.printed";
  await inTransaction(db, (tx) => recordActivity(tx, actor, verb, { kind, id }));
}
