// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { behindWall } from "../../../foundation/database/wall.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { newId } from "../../../foundation/uuid.ts";
import { getDeskToKeep } from "./desk.actions.ts";
import { listEngagements } from "./engagement.queries.ts";
import { keepAddress } from "./letter-writer.actions.ts";

type AtDesk = { deskId: string; personId: string; now: Temporal.Instant };

/**
 * Records that somebody may receive people at a desk between two days, and who asked them to; `baseUrl` for the letter
 * before it ends. Refuses (not-found) desks
 * that are not theirs to keep, and people without the role there: it is given by invitation.
 */
export async function giveMandate(
  db: Database,
  actor: Actor,
  {
    deskId,
    personId,
    givenBy,
    startsOn,
    endsOn,
    baseUrl,
    now,
  }: AtDesk & { givenBy: string; startsOn: string; endsOn: string; baseUrl: string },
): Promise<void> {
  const desk = await getDeskToKeep(db, actor, deskId, "engage");
  await behindWall(db, { districts: [desk.territoryId] }, async (tx) => {
    const { roles } = await listEngagements(tx, desk, romeDate(now).toString());
    if (!roles.some((role) => role.personId === personId)) refuse({ kind: "not-found" });
    const id = newId();
    await tx
      .insertInto("helpdesk.mandate")
      .values({
        territory_id: desk.territoryId,
        id,
        desk_id: deskId,
        person_id: personId,
        given_by: givenBy,
        starts_on: startsOn,
        ends_on: endsOn,
        recorded_by: recorder(actor),
        recorded_at: now,
      })
      .execute();
    await keepAddress(tx, { baseUrl });
    await recordActivity(tx, actor, "mandate.given", { kind: "mandate", id }, { from: startsOn, to: endsOn });
  });
}

/** Ends a mandate at once, whatever its dates say: from now on the desk is shut to them. Ending it twice changes nothing. */
export async function endMandate(
  db: Database,
  actor: Actor,
  { deskId, mandateId, now }: { deskId: string; mandateId: string; now: Temporal.Instant },
): Promise<void> {
  const desk = await getDeskToKeep(db, actor, deskId, "engage");
  await behindWall(db, { districts: [desk.territoryId] }, async (tx) => {
    const ended = await tx
      .updateTable("helpdesk.mandate")
      .set({ ended_at: now })
      .where("territory_id", "=", desk.territoryId)
      .where("desk_id", "=", deskId)
      .where("id", "=", mandateId)
      .where("ended_at", "is", null)
      .returning("id")
      .executeTakeFirst();
    if (ended) await recordActivity(tx, actor, "mandate.ended", { kind: "mandate", id: mandateId });
  });
}

/** Records what prepared somebody who works at a desk; it counts for every desk of the district. */
export async function recordTraining(
  db: Database,
  actor: Actor,
  {
    deskId,
    personId,
    what,
    heldOn,
    validUntil,
    now,
  }: AtDesk & { what: string; heldOn: string; validUntil: string | null },
): Promise<void> {
  const desk = await getDeskToKeep(db, actor, deskId, "engage");
  await behindWall(db, { districts: [desk.territoryId] }, async (tx) => {
    const { roles } = await listEngagements(tx, desk, romeDate(now).toString());
    if (!roles.some((role) => role.personId === personId)) refuse({ kind: "not-found" });
    const id = newId();
    await tx
      .insertInto("helpdesk.training")
      .values({
        territory_id: desk.territoryId,
        id,
        person_id: personId,
        what,
        held_on: heldOn,
        valid_until: validUntil,
        recorded_by: recorder(actor),
        recorded_at: now,
      })
      .execute();
    await recordActivity(
      tx,
      actor,
      "training.recorded",
      { kind: "training", id },
      { on: heldOn, until: validUntil },
    );
  });
}

function recorder(actor: Actor): string | null {
  return actor.kind === "person" ? actor.id : null;
}
