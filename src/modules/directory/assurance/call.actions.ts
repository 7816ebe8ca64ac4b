// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Person } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { findDocument } from "../editing/document.queries.ts";
import { ownershipOf } from "../editing/editable.ts";
import { reachOf } from "../editing/editing-reach.ts";
import { standingOf } from "../editing/editing.policy.ts";
import { assure, type ToAssure } from "./assurance.actions.ts";
import { whyNotCheck } from "./assurance.policy.ts";
import { findCallOf, findHeld, listTurns } from "./call.queries.ts";
import { comesBackAt, heldFor, type Call, type CallOutcome } from "./call.ts";
import type { DueQuestion } from "./due.ts";

const looksAt = 40;
const tries = 5;

/**
 * Gives somebody the next record to call, and keeps it from the others while it is on the screen: two volunteers never
 * have the same. Whoever has one gets that. `organizationId`: whom they have on the line. Undefined when none is left.
 */
export async function takeNextCall(
  db: Database,
  person: Person,
  { question, organizationId = null }: { question: DueQuestion; organizationId?: string | null },
  now: Temporal.Instant,
): Promise<Call | undefined> {
  const refusal = whyNotCheck("calls", person);
  if (refusal) refuse(refusal);
  const asked = { reach: reachOf(person), question, personId: person.id, now, organizationId };
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const held = await findHeld(db, person.id, now);
    if (held) return held;
    const turns = await listTurns(db, asked, looksAt);
    if (turns.length === 0) return undefined;
    await writeDown(db, turns);
    const taken = await takeOne(db, person, turns, now);
    if (taken !== undefined) return findCallOf(db, taken);
  }
  return undefined;
}

async function writeDown(db: Database, turns: readonly { kind: Call["kind"]; id: string }[]): Promise<void> {
  const rows = turns.map(({ kind, id }) => ({ record_id: id, kind: kind === "place" ? "location" : kind }));
  await db
    .insertInto("directory.check_call")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The first of these that nobody has taken meanwhile. */
async function takeOne(
  db: Database,
  person: Person,
  turns: readonly { id: string }[],
  now: Temporal.Instant,
): Promise<string | undefined> {
  return inTransaction(db, async (tx) => {
    // One person who presses twice waits for their own first press.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`directory.call/${person.id}`}, 0))`.execute(
      tx,
    );
    const held = await findHeld(tx, person.id, now);
    if (held) return held.id;
    const ids = turns.map(({ id }) => id);
    const { rows } = await sql<{ id: string }>`
      select record_id as id from directory.check_call
      where record_id = any (${ids}::uuid[]) and (held_until is null or held_until <= ${now})
      order by array_position(${ids}::uuid[], record_id)
      limit 1 for update skip locked`.execute(tx);
    const taken = rows[0]?.id;
    if (taken === undefined) return undefined;
    await tx
      .updateTable("directory.check_call")
      .set({ held_by: person.id, held_until: now.add(heldFor) })
      .where("record_id", "=", taken)
      .execute();
    return taken;
  });
}

export type CallEnd = Omit<ToAssure, "method"> & { outcome: CallOutcome };

/**
 * Says how a call ended, and gives the record back. What was confirmed is checked by phone. Refuses with not-found a
 * record that this person may not write.
 */
export async function endCall(
  db: Database,
  person: Person,
  { kind, id, groups, outcome }: CallEnd,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const document = found(await findDocument(tx, kind, id));
    if (standingOf(ownershipOf(kind, id, document), person) === undefined) refuse({ kind: "not-found" });
    if (outcome === "confirmed") await assure(tx, person, { kind, id, groups, method: "call" }, now);
    const isSaid = await noteEnd(tx, person, { id, outcome }, now);
    if (isSaid && outcome !== "stopped") {
      await recordActivity(tx, person, `${kind}.called`, { kind, id }, { outcome });
    }
  });
}

/** False when somebody else has the record by now, or it was given back: a second press changes nothing. */
async function noteEnd(
  tx: Transaction,
  person: Person,
  { id, outcome }: { id: string; outcome: CallOutcome },
  now: Temporal.Instant,
): Promise<boolean> {
  const call = await findCallOf(tx, id);
  const isAnswered = outcome === "confirmed";
  const { numUpdatedRows } = await tx
    .updateTable("directory.check_call")
    .set((eb) => ({
      held_by: null,
      held_until: null,
      not_before: comesBackAt(outcome, now),
      skipped_by: outcome === "skipped" ? person.id : null,
      unanswered: isAnswered ? 0 : eb("unanswered", "+", outcome === "no-answer" ? 1 : 0),
      ...(isAnswered && { wrong_number: null }),
      ...(outcome === "wrong-number" && { wrong_number: call?.number ?? null }),
      ...(outcome !== "skipped" && outcome !== "stopped" && { called_at: now }),
    }))
    .where("record_id", "=", id)
    .where("held_by", "=", person.id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
