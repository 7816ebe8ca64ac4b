// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { newId } from "../../../foundation/uuid.ts";
import { listHostingPlaces } from "../../directory/records/known-places.queries.ts";
import { takenOf } from "../booking/ask.actions.ts";
import { listBookingsBetween } from "../booking/booking.queries.ts";
import { hold, letGo } from "../booking/hold.actions.ts";
import { whyNotPartOf, withParts, wholesOf } from "../space-tree.ts";
import { mayKeep } from "../space.policy.ts";
import { findSpace, lockTree, type InTree } from "../space.queries.ts";
import type { KeptSpace } from "../space.ts";
import type { SpaceWritten } from "./written.ts";

/** `no`: nothing was written, and which field says why. */
export type Written = { kind: "done"; id: string } | { kind: "no"; field: string; because: string };

/** Writes a new space at a place. Refuses with not-found a place where this person opens none. */
export async function createSpace(
  db: Database,
  actor: Actor,
  { locationId, told }: { locationId: string; told: SpaceWritten },
  now: Temporal.Instant,
): Promise<Written> {
  return inTransaction(db, async (tx) => {
    const place = (await listHostingPlaces(tx)).find(({ id }) => id === locationId);
    const territoryId = place?.territoryId ?? refuse({ kind: "not-found" });
    const organizationId = place?.organizationId ?? null;
    if (!mayKeep({ territoryId, organizationId }, actor)) refuse({ kind: "not-found" });
    const tree = await lockTree(tx, territoryId, locationId);
    if (told.parentId !== null && !tree.some(({ id }) => id === told.parentId)) {
      return { kind: "no", field: "parte-di", because: "notHere" };
    }
    const id = newId();
    if (told.parentId !== null && whyNotPartOf(tree, id, told.parentId)) {
      return { kind: "no", field: "parte-di", because: "tooDeep" };
    }
    await tx
      .insertInto("spaces.space")
      .values({
        territory_id: territoryId,
        id,
        location_id: locationId,
        organization_id: organizationId,
        created_at: now,
        last_modified: now,
        ...columnsOf(told, romeDate(now).toString()),
      })
      .execute();
    if (told.parentId !== null && !(await holdAnew(tx, { territoryId, locationId, id }, now))) {
      return refuse({ kind: "not-now", because: "parts-clash" });
    }
    await recordActivity(tx, actor, "space.created", { kind: "space", id });
    return { kind: "done", id };
  });
}

/**
 * Writes a space anew. What others have already booked stays theirs, by the rules under which they asked. When it
 * becomes part of another, who has either has the rooms of it: where two then have one room at one time nothing
 * changes. Refuses with not-found who does not keep it.
 */
export async function saveSpace(
  db: Database,
  actor: Actor,
  { id, told }: { id: string; told: SpaceWritten },
  now: Temporal.Instant,
): Promise<Written> {
  return inTransaction(db, async (tx) => {
    const known = found(await findSpace(tx, id));
    if (!mayKeep(known, actor)) refuse({ kind: "not-found" });
    const { territoryId, locationId } = known;
    const tree = await lockTree(tx, territoryId, locationId);
    if (told.parentId !== null) {
      if (!tree.some((one) => one.id === told.parentId)) {
        return { kind: "no", field: "parte-di", because: "notHere" };
      }
      const wrong = whyNotPartOf(tree, id, told.parentId);
      if (wrong) return { kind: "no", field: "parte-di", because: wrong === "itself" ? "itself" : "tooDeep" };
    }
    const before = found(await findSpace(tx, id));
    await tx
      .updateTable("spaces.space")
      .set({ ...columnsOf(told, before.closedOn ?? romeDate(now).toString()), last_modified: now })
      .where("territory_id", "=", territoryId)
      .where("id", "=", id)
      .execute();
    const isMoved = before.parentId !== told.parentId;
    if (isMoved && !(await holdAnew(tx, { territoryId, locationId, id, tree }, now))) {
      return refuse({ kind: "not-now", because: "parts-clash" });
    }
    await recordActivity(tx, actor, "space.changed", { kind: "space", id });
    return { kind: "done", id };
  });
}

type Moved = { territoryId: string; locationId: string; id: string; tree?: readonly InTree[] };

/** Takes the rooms of all that is booked from now on, as the spaces are part of each other by now; false when they clash. */
async function holdAnew(
  tx: Transaction,
  { territoryId, locationId, id, tree = [] }: Moved,
  now: Temporal.Instant,
): Promise<boolean> {
  const after = await lockTree(tx, territoryId, locationId);
  const touched = [
    ...withParts(after, id),
    ...wholesOf(after, id).flatMap((whole) => withParts(after, whole)),
    ...wholesOf(tree, id),
  ];
  const stretch = { start: now, end: now.add({ hours: 24 * 800 }) };
  const bookings = await listBookingsBetween(tx, [...new Set(touched)], ["accepted"], stretch);
  const spaces = new Map<string, KeptSpace>();
  for (const booking of bookings) await letGo(tx, booking);
  for (const booking of bookings) {
    const space = spaces.get(booking.spaceId) ?? found(await findSpace(tx, booking.spaceId));
    spaces.set(space.id, space);
    const slot = { start: booking.start, end: booking.end };
    if ((await takenOf(tx, { space, tree: after }, [slot])).has(slot)) return false;
    await hold(tx, after, space, booking);
  }
  return true;
}

function columnsOf(told: SpaceWritten, closedOn: string) {
  return {
    parent_id: told.parentId,
    name: told.name,
    kind: told.kind,
    status: told.status,
    closed_on: told.status === "closed" ? closedOn : null,
    description: told.description,
    capacity: told.capacity,
    surface_m2: told.surfaceM2,
    equipment: [...told.equipment],
    equipment_note: told.equipmentNote,
    accessibility_facts: JSON.stringify(told.accessibility),
    accessibility_note: told.accessibilityNote,
    is_free: told.isFree,
    price_note: told.priceNote,
    house_rules: told.houseRules,
    askers: [...told.askers],
    approval: told.approval,
    automatic_for: [...told.automaticFor],
    notice_hours: told.noticeHours,
    furthest_days: told.furthestDays,
    buffer_before_minutes: told.bufferBeforeMinutes,
    buffer_after_minutes: told.bufferAfterMinutes,
    shortest_minutes: told.shortestMinutes,
    longest_minutes: told.longestMinutes,
    quota_times: told.quota?.times ?? null,
    quota_per: told.quota?.per ?? null,
    cancel_hours: told.cancelHours,
    release_minutes: told.releaseMinutes,
    hours: told.hours && JSON.stringify(told.hours),
    co_working_hours: told.coWorkingHours && JSON.stringify(told.coWorkingHours),
    co_spacing_hours: told.coSpacingHours && JSON.stringify(told.coSpacingHours),
    way_in: told.wayIn,
    contact_note: told.contactNote,
  };
}
