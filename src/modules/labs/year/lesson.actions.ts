// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { newId } from "../../../foundation/uuid.ts";
import { getLabToChange, getLabToKeep } from "../lab/lab.queries.ts";
import { listLessons } from "./year.queries.ts";
import { mostLessons } from "./year.ts";

/**
 * Adds what a lab learned in a year: several people can, none writes over another. Refuses with not-found who does not
 * keep the lab, with not-now a year that is to come and one lesson too many.
 */
export async function addLesson(
  db: Database,
  actor: Actor,
  { labId, year, said }: { labId: string; year: number; said: string },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const lab = await getLabToChange(tx, actor, labId);
    const today = romeDate(now);
    if (year > today.year) refuse({ kind: "not-now", because: "year-is-to-come" });
    if ((await listLessons(tx, { labId, year })).length >= mostLessons) {
      refuse({ kind: "not-now", because: "too-many" });
    }
    await tx
      .insertInto("labs.lesson")
      .values({
        territory_id: lab.territoryId,
        lab_id: lab.id,
        id: newId(),
        year,
        said,
        written_on: today.toString(),
        created_by: actor.kind === "person" ? actor.id : null,
      })
      .execute();
    await recordActivity(tx, actor, "lab.learned", { kind: "lab", id: labId }, { year });
  });
}

/** Takes one off. Refuses with not-found who does not keep the lab, and what is not of it. */
export async function removeLesson(
  db: Database,
  actor: Actor,
  { labId, lessonId }: { labId: string; lessonId: string },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const lab = await getLabToKeep(tx, actor, labId);
    const { numDeletedRows } = await tx
      .deleteFrom("labs.lesson")
      .where("territory_id", "=", lab.territoryId)
      .where("lab_id", "=", lab.id)
      .where("id", "=", lessonId)
      .executeTakeFirst();
    if (numDeletedRows === 0n) refuse({ kind: "not-found" });
    await recordActivity(tx, actor, "lab.unlearned", { kind: "lab", id: labId });
  });
}
