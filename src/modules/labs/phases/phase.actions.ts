// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Person } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { getLabToChange } from "../lab/lab.queries.ts";
import { signKeys, suggested, type PhaseContent } from "./phase.ts";
import { getSigns } from "./signs.queries.ts";

/**
 * A facilitator says in which phase a lab is, beside what the signs say at that moment, which is kept with it. Who does
 * not agree with the signs says why: refuses with not-now, "say-why". Sent twice it is one.
 */
export async function sayPhase(
  db: Database,
  person: Person,
  { labId, content }: { labId: string; content: PhaseContent },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { territoryId } = await getLabToChange(tx, person, labId);
    const signs = await getSigns(tx, labId, now);
    const read = suggested(signs) ?? null;
    const { id, phase, startsOn, note, isPublic } = content;
    if (read !== null && read !== phase && note === null) refuse({ kind: "not-now", because: "say-why" });
    const made = await tx
      .insertInto("labs.phase_event")
      .values({
        territory_id: territoryId,
        lab_id: labId,
        id,
        phase,
        suggested: read,
        starts_on: startsOn,
        note,
        signs: JSON.stringify(Object.fromEntries(signKeys.map((key) => [key, signs[key]]))),
        is_public: isPublic,
        decided_at: now,
        decided_by: person.id,
      })
      .onConflict((conflict) => conflict.columns(["territory_id", "id"]).doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!made) return;
    await recordActivity(
      tx,
      person,
      "lab.phase-said",
      { kind: "lab", id: labId },
      { phase, suggested: read },
    );
  });
}

/** Whether the public page tells what was said, or no longer. */
export async function tellPhase(
  db: Database,
  person: Person,
  { labId, id, isPublic }: { labId: string; id: string; isPublic: boolean },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { territoryId } = await getLabToChange(tx, person, labId);
    const { numUpdatedRows } = await tx
      .updateTable("labs.phase_event")
      .set({ is_public: isPublic })
      .where("territory_id", "=", territoryId)
      .where("lab_id", "=", labId)
      .where("id", "=", id)
      .executeTakeFirst();
    if (Number(numUpdatedRows) === 0) refuse({ kind: "not-found" });
    await recordActivity(tx, person, "lab.phase-told", { kind: "lab", id: labId }, { isPublic });
  });
}
