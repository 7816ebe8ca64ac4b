// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";

import type { Transaction } from "../../../foundation/database/database.ts";
import { refuse } from "../../../foundation/refusal.ts";
import type { Env } from "../../../web/house.ts";
import { personOf } from "../../../web/signed-in.ts";
import type { DeskDoor } from "../belongings.ts";
import { deskKnowing, whyNotOpen } from "../threads/thread.policy.ts";
import { findThread, findThreadDistrict } from "../threads/thread.queries.ts";
import type { Desk, Thread, ThreadKey } from "../threads/thread.ts";

/** Desks at which somebody receives people: who only watches over them has none, and is not let in. */
export function desksOf(desks: readonly Desk[]): readonly Desk[] {
  return desks.length > 0 ? desks : refuse({ kind: "not-allowed", because: "no-desk" });
}

/** The one that a form names, or the only one there is. */
export function deskAmong(desks: readonly Desk[], deskId: string | undefined): Desk | undefined {
  const [only, ...others] = desksOf(desks);
  if (deskId === undefined) return others.length === 0 ? only : undefined;
  return desks.find(({ id }) => id === deskId);
}

export type Opened = { thread: Thread; desk: Desk; desks: readonly Desk[] };

/**
 * Work on the thread of the address, by a desk that knows it; for everybody else, of the same district too, it is not
 * there (404).
 */
export function withThread<Result>(
  c: Context<Env>,
  door: DeskDoor,
  work: (tx: Transaction, opened: Opened) => Promise<Result>,
): Promise<Result> {
  return door(personOf(c), async (tx, all) => {
    const desks = desksOf(all);
    const key = await keyIn(tx, c.req.param("id") ?? "", desks);
    const thread = key && (await findThread(tx, key));
    const refusal = whyNotOpen(thread, desks);
    if (refusal || !thread) return refuse(refusal ?? { kind: "not-found" });
    return work(tx, { thread, desk: deskKnowing(thread, desks)!, desks });
  });
}

/** The thread of an id, in the districts of these desks. */
export async function keyIn(
  tx: Transaction,
  inquirerId: string,
  desks: readonly Desk[],
): Promise<ThreadKey | undefined> {
  const districts = [...new Set(desks.map(({ territoryId }) => territoryId))];
  const territoryId = await findThreadDistrict(tx, inquirerId, districts);
  return territoryId === undefined ? undefined : { territoryId, inquirerId };
}
