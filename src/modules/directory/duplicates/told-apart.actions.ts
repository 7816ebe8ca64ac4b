// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { findDocument } from "../editing/document.queries.ts";
import { ownershipOf, type EditableKind } from "../editing/editable.ts";
import { whyNot } from "../editing/editing.policy.ts";

type Pair = { kind: EditableKind; ids: readonly [string, string] };

/** Remembers that two records are two things, so that nobody is asked again. Refuses with not-found who may not write both. */
export async function tellApart(
  db: Database,
  actor: Actor,
  { kind, ids }: Pair,
  now: Temporal.Instant,
): Promise<void> {
  await decide(db, actor, { kind, ids }, "told-apart", (tx, [first, second]) =>
    tx
      .insertInto("directory.told_apart")
      .values({
        first_id: first,
        second_id: second,
        told_at: now,
        told_by: actor.kind === "person" ? actor.id : null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
}

/** Forgets that somebody said so: the pair is looked at again. */
export async function doubtAgain(db: Database, actor: Actor, { kind, ids }: Pair): Promise<void> {
  await decide(db, actor, { kind, ids }, "doubted-again", async (tx, [first, second]) => {
    await tx
      .deleteFrom("directory.told_apart")
      .where("first_id", "=", first)
      .where("second_id", "=", second)
      .execute();
    await tx
      .insertInto("directory.uncompared")
      .values({ record_id: first, kind })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}

async function decide(
  db: Database,
  actor: Actor,
  { kind, ids }: Pair,
  verb: "told-apart" | "doubted-again",
  write: (tx: Parameters<typeof recordActivity>[0], ids: readonly [string, string]) => Promise<unknown>,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const [first, second] = ids.toSorted() as [string, string];
    for (const id of [first, second]) {
      const document = found(await findDocument(tx, kind, id));
      if (whyNot("publish", ownershipOf(kind, id, document), actor)) refuse({ kind: "not-found" });
    }
    await write(tx, [first, second]);
    await recordActivity(tx, actor, `${kind}.${verb}`, { kind, id: first }, { and: second });
  });
}
