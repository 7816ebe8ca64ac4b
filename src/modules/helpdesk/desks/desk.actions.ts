// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { behindWall } from "../../../foundation/database/wall.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { newId } from "../../../foundation/uuid.ts";
import { findDesk } from "./desk.queries.ts";
import type { Desk } from "./desk.ts";
import { whyNotKeep, type KeepingStep } from "./desks.policy.ts";

/** What is decided of a desk; the rest is kept by what happens there. */
export type DeskSettings = Pick<
  Desk,
  "name" | "locationId" | "organizationId" | "hours" | "promisedHours" | "lockMinutes"
>;

/** Sets up a desk in a district; gives its id. Refuses whom the policy refuses. */
export async function createDesk(
  db: Database,
  actor: Actor,
  { territoryId, settings, now }: { territoryId: string; settings: DeskSettings; now: Temporal.Instant },
): Promise<string> {
  const refusal = whyNotKeep("create", { territoryId, organizationId: null }, actor);
  if (refusal) refuse(refusal);
  return behindWall(db, { districts: [territoryId] }, async (tx) => {
    const id = newId();
    await tx
      .insertInto("helpdesk.desk")
      .values({ territory_id: territoryId, id, created_at: now, ...columnsOf(settings) })
      .execute();
    await recordActivity(tx, actor, "desk.created", { kind: "desk", id }, { hours: settings.promisedHours });
    return id;
  });
}

/** Changes what is decided of a desk. To whom may not it is not there. */
export async function changeDesk(
  db: Database,
  actor: Actor,
  { deskId, settings }: { deskId: string; settings: DeskSettings },
): Promise<void> {
  const desk = await getDeskToKeep(db, actor, deskId, "change");
  await behindWall(db, { districts: [desk.territoryId] }, async (tx) => {
    await tx
      .updateTable("helpdesk.desk")
      .set(columnsOf(settings))
      .where("territory_id", "=", desk.territoryId)
      .where("id", "=", deskId)
      .execute();
    await recordActivity(
      tx,
      actor,
      "desk.changed",
      { kind: "desk", id: deskId },
      { hours: settings.promisedHours },
    );
  });
}

/** From a day (YYYY-MM-DD) nobody is received there; with null it is open again. What happened there stays. */
export async function closeDesk(
  db: Database,
  actor: Actor,
  { deskId, closedOn }: { deskId: string; closedOn: string | null },
): Promise<void> {
  const desk = await getDeskToKeep(db, actor, deskId, "close");
  await behindWall(db, { districts: [desk.territoryId] }, async (tx) => {
    await tx
      .updateTable("helpdesk.desk")
      .set({ closed_on: closedOn })
      .where("territory_id", "=", desk.territoryId)
      .where("id", "=", deskId)
      .execute();
    const verb = closedOn === null ? "desk.reopened" : "desk.closed";
    await recordActivity(tx, actor, verb, { kind: "desk", id: deskId }, { from: closedOn });
  });
}

/** A desk, for a step that this actor may take with it; to others it is not there. */
export async function getDeskToKeep(
  db: Database,
  actor: Actor,
  deskId: string,
  step: KeepingStep,
): Promise<Desk> {
  const desk = found(await findDesk(db, deskId));
  if (whyNotKeep(step, desk, actor)) refuse({ kind: "not-found" });
  return desk;
}

function columnsOf({ name, locationId, organizationId, hours, promisedHours, lockMinutes }: DeskSettings) {
  return {
    name,
    location_id: locationId,
    organization_id: organizationId,
    hours: hours === null ? null : JSON.stringify(hours),
    promised_hours: promisedHours,
    lock_minutes: lockMinutes,
  };
}
