// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Person } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { newId } from "../../../foundation/uuid.ts";
import { mayKeep } from "../space.policy.ts";
import { findSpace, lockTree } from "../space.queries.ts";
import { takenOf, type AskedDate } from "./ask.actions.ts";
import { writeBooking } from "./hold.actions.ts";
import { whyNotSlot } from "./slot-rules.ts";
import type { Slot } from "./slot.ts";

export type HostBooked = { kind: "done" } | { kind: "conflict"; dates: AskedDate[] };

/**
 * The host keeps times for itself: works, a party, somebody who asked at the bar. Bound by nothing but what is taken.
 * With dates that are, nothing is written until they say that the others are fine. Refuses with not-found who does not
 * keep the space.
 */
export async function bookAsHost(
  db: Database,
  actor: Person,
  asked: { spaceId: string; slots: readonly Slot[]; purpose: string; isConfirmed: boolean },
  now: Temporal.Instant,
): Promise<HostBooked> {
  return inTransaction(db, async (tx) => {
    const known = found(await findSpace(tx, asked.spaceId));
    if (!mayKeep(known, actor)) refuse({ kind: "not-found" });
    const tree = await lockTree(tx, known.territoryId, known.locationId);
    const space = found(await findSpace(tx, known.id));
    const taken = await takenOf(tx, { space, tree }, asked.slots);
    const standing = { now, patronDay: null, isHost: true };
    const dates = asked.slots.map((slot) => ({
      slot,
      whyNot: whyNotSlot(space, slot, standing) ?? (taken.has(slot) ? ("taken" as const) : undefined),
    }));
    const canBe = dates.filter(({ whyNot }) => whyNot === undefined);
    if (canBe.length === 0 || (canBe.length < dates.length && !asked.isConfirmed)) {
      return { kind: "conflict", dates };
    }
    const requestId = newId();
    await tx
      .insertInto("spaces.request")
      .values({
        territory_id: space.territoryId,
        id: requestId,
        space_id: space.id,
        kind: "host",
        status: "accepted",
        asker: "host",
        purpose: asked.purpose,
        made_by: actor.id,
        decided_by: actor.id,
        decided_at: now,
        created_at: now,
      })
      .execute();
    for (const { slot } of canBe) {
      await writeBooking(tx, tree, { space, requestId, status: "accepted", ...slot }, now);
    }
    const figures = { dates: canBe.length };
    await recordActivity(tx, actor, "space.kept", { kind: "space-request", id: requestId }, figures);
    return { kind: "done" };
  });
}
