// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { getChecklist, listPointStates } from "./checklist.queries.ts";
import { isOnlySaid, pointsOf, usualPoints } from "./checklist.ts";
import { getLabToChange, listLabs } from "./lab.queries.ts";
import type { ChosenPoint, Lab } from "./lab.ts";

/** The lab says that it meets a point, or that it is missing, since a day. Refuses with not-now what the data tell. */
export async function sayPoint(
  db: Database,
  actor: Actor,
  { labId, code, isMet, since }: { labId: string; code: string; isMet: boolean; since: Temporal.PlainDate },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const lab = await getLabToChange(tx, actor, labId);
    const point = (await getChecklist(tx, lab, now)).find((one) => one.code === code);
    if (!point) refuse({ kind: "not-found" });
    if (!point.isSaid) refuse({ kind: "not-now", because: "point-is-seen" });
    await writePoint(tx, lab, { code, isMet, since });
    await recordActivity(tx, actor, "lab.point-said", { kind: "lab", id: labId }, { code, isMet });
  });
}

/** A house chooses the points it holds itself to: some of the usual ones, and its own, each by its code or a new one. */
export async function choosePoints(
  db: Database,
  actor: Actor,
  { labId, points }: { labId: string; points: readonly ChosenPoint[] },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const lab = await getLabToChange(tx, actor, labId);
    await tx
      .updateTable("labs.lab")
      .set({
        points: isUsual(points) ? null : JSON.stringify(points),
        revision: lab.revision + 1,
        last_modified: now,
      })
      .where("territory_id", "=", lab.territoryId)
      .where("id", "=", labId)
      .execute();
    await recordActivity(
      tx,
      actor,
      "lab.points-chosen",
      { kind: "lab", id: labId },
      { points: points.length },
    );
  });
}

function isUsual(points: readonly ChosenPoint[]): boolean {
  return points.map(({ code }) => code).join() === usualPoints.join();
}

/**
 * Writes what the data say of each point of each lab, with the day on which it changed: what did not change keeps its
 * day, and of what is looked at for the first time nobody knows it. Every night; told twice it is the same.
 */
export async function watchPoints(db: Database, now: Temporal.Instant): Promise<void> {
  for (const lab of await listLabs(db)) {
    await inTransaction(db, async (tx) => {
      const before = await listPointStates(tx, lab);
      for (const point of await getChecklist(tx, lab, now)) {
        const { code, isMet, since } = point;
        if (isOnlySaid(point) || before.get(code)?.isMet === isMet) continue;
        const changed = before.has(code) ? romeDate(now) : null;
        await writePoint(tx, lab, { code, isMet, since: since ?? changed });
      }
      const kept = new Set(pointsOf(lab).map(({ code }) => code));
      for (const code of before.keys()) if (!kept.has(code)) await forgetPoint(tx, lab, code);
    });
  }
}

async function writePoint(
  tx: Transaction,
  lab: Lab,
  { code, isMet, since }: { code: string; isMet: boolean; since: Temporal.PlainDate | null },
): Promise<void> {
  const state = { is_met: isMet, since: since?.toString() ?? null };
  await tx
    .insertInto("labs.point")
    .values({ territory_id: lab.territoryId, lab_id: lab.id, code, ...state })
    .onConflict((conflict) => conflict.columns(["territory_id", "lab_id", "code"]).doUpdateSet(state))
    .execute();
}

async function forgetPoint(tx: Transaction, lab: Lab, code: string): Promise<void> {
  await tx
    .deleteFrom("labs.point")
    .where("territory_id", "=", lab.territoryId)
    .where("lab_id", "=", lab.id)
    .where("code", "=", code)
    .execute();
}
