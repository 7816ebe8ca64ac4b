// SPDX-License-Identifier: AGPL-3.0-or-later
import { actorName, type Actor } from "./actor.ts";
import type { Transaction } from "./database/database.ts";
import { newId } from "./uuid.ts";

/** What an act was done to; without an id it was done to many, or to the installation. */
export type Thing = { kind: string; id?: string };

/**
 * Leaves the trace of an act, in the transaction of the act itself: both are written or neither.
 * `verb` is the thing and the act, "service.published"; `details` are figures and codes that explain it, never
 * personal data. The trace cannot be changed nor erased afterwards, by a trigger of the database.
 */
export async function recordActivity(
  tx: Transaction,
  actor: Actor,
  verb: `${string}.${string}`,
  thing: Thing,
  details: Record<string, unknown> = {},
): Promise<void> {
  await tx
    .insertInto("foundation.activity")
    .values({
      id: newId(),
      actor: actorName(actor),
      verb,
      thing: thing.kind,
      thing_id: thing.id ?? null,
      details: JSON.stringify(details),
    })
    .execute();
}
