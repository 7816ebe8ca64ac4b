// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { newId } from "../../../foundation/uuid.ts";
import { getLabToChange } from "./lab.queries.ts";
import type { PartnerWritten } from "./lab.ts";

/** Writes who makes the lab together with others, somebody new without an id. Refuses with not-found. */
export async function savePartner(
  db: Database,
  actor: Actor,
  { labId, id, partner }: { labId: string; id?: string; partner: PartnerWritten },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const lab = await getLabToChange(tx, actor, labId);
    if (id !== undefined && !lab.partners.some((known) => known.id === id)) refuse({ kind: "not-found" });
    const columns = {
      organization_id: partner.organizationId,
      name: partner.name,
      brings: partner.brings,
      since: partner.since?.toString() ?? null,
      until: partner.until?.toString() ?? null,
    };
    if (id === undefined) {
      await tx
        .insertInto("labs.partner")
        .values({ territory_id: lab.territoryId, lab_id: labId, id: newId(), ...columns })
        .execute();
    } else {
      await tx
        .updateTable("labs.partner")
        .set(columns)
        .where("territory_id", "=", lab.territoryId)
        .where("id", "=", id)
        .execute();
    }
    await recordActivity(tx, actor, "lab.partner-saved", { kind: "lab", id: labId }, { at: now.toString() });
  });
}

/** Takes off who was written by mistake; who stopped gets an end instead. */
export async function removePartner(
  db: Database,
  actor: Actor,
  { labId, id }: { labId: string; id: string },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const lab = await getLabToChange(tx, actor, labId);
    if (!lab.partners.some((known) => known.id === id)) refuse({ kind: "not-found" });
    await tx
      .deleteFrom("labs.partner")
      .where("territory_id", "=", lab.territoryId)
      .where("id", "=", id)
      .execute();
    await recordActivity(tx, actor, "lab.partner-removed", { kind: "lab", id: labId });
  });
}
