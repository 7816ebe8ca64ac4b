// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { whyNotShared } from "../editing/editing.policy.ts";
import { refreshFindings } from "../search/finding.actions.ts";
import { findSynonym, trySearch } from "./synonym.queries.ts";
import type { Synonym, Trial } from "./synonym.ts";

/** Stops a transaction that was only a trial. */
class TakenBack extends Error {}

/** What people would find with these words if the synonym were there: it is written, searched with, and taken back. */
export async function trySynonym(
  db: Database,
  actor: Actor,
  { synonym, words, now }: { synonym: Synonym; words: string; now: Temporal.Instant },
): Promise<Trial> {
  refuseIfNotTheirs(actor);
  let trial: Trial = [];
  try {
    await inTransaction(db, async (tx) => {
      await write(tx, synonym);
      trial = await trySearch(tx, words, now);
      throw new TakenBack();
    });
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
  return trial;
}

/** Adds a synonym or changes what its term means; searches know it at once. */
export async function saveSynonym(
  db: Database,
  actor: Actor,
  { synonym, now }: { synonym: Synonym; now: Temporal.Instant },
): Promise<void> {
  refuseIfNotTheirs(actor);
  await inTransaction(db, async (tx) => {
    const before = await findSynonym(tx, synonym.term);
    await write(tx, synonym);
    await recordActivity(
      tx,
      actor,
      before ? "synonym.changed" : "synonym.added",
      { kind: "synonym" },
      { term: synonym.term, means: synonym.means, before: before?.means ?? [] },
    );
    // No record changes, but the dictionary learns the words and what was kept of earlier searches is dropped.
    await refreshFindings(tx, { now, thingIds: [] });
  });
}

/** Removing what is not there any more is no mistake: somebody else was quicker. */
export async function removeSynonym(
  db: Database,
  actor: Actor,
  { term, now }: { term: string; now: Temporal.Instant },
): Promise<void> {
  refuseIfNotTheirs(actor);
  await inTransaction(db, async (tx) => {
    const gone = await tx
      .deleteFrom("directory.synonym")
      .where("term", "=", term)
      .returning(["term", "means"])
      .executeTakeFirst();
    if (!gone) return;
    await recordActivity(
      tx,
      actor,
      "synonym.removed",
      { kind: "synonym" },
      { term: gone.term, means: gone.means },
    );
    await refreshFindings(tx, { now, thingIds: [] });
  });
}

async function write(tx: Transaction, { term, means }: Synonym): Promise<void> {
  await tx
    .insertInto("directory.synonym")
    .values({ term, means })
    .onConflict((conflict) => conflict.column("term").doUpdateSet({ means }))
    .execute();
}

function refuseIfNotTheirs(actor: Actor): void {
  const refusal = whyNotShared("synonyms", actor);
  if (refusal) refuse(refusal);
}
