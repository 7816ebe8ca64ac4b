// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Person } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { found } from "../../../foundation/refusal.ts";
import { eraseNotes } from "./diary.actions.ts";
import { listOwnNotes, listWishes } from "./diary.queries.ts";

type Choice = { labId: string; leavesToTeam: boolean };

/** Says what becomes of one's private notes of a lab when the account is erased. Not-found where one wrote nothing. */
export async function sayWish(
  db: Database,
  actor: Person,
  { labId, leavesToTeam }: Choice,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const [own] = await notesOf(tx, actor.id, labId);
    await tx
      .insertInto("labs.diary_wish")
      .values({
        territory_id: found(own).territoryId,
        lab_id: labId,
        person_id: actor.id,
        leaves_to_team: leavesToTeam,
        said_at: now,
      })
      .onConflict((conflict) =>
        conflict
          .columns(["territory_id", "lab_id", "person_id"])
          .doUpdateSet({ leaves_to_team: leavesToTeam, said_at: now }),
      )
      .execute();
  });
}

/** Settles one's private notes of a lab now, as who leaves it does: they stay with the team, or are erased. */
export async function leaveDiary(
  db: Database,
  actor: Person,
  { labId, leavesToTeam }: Choice,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const own = await notesOf(tx, actor.id, labId);
    found(own[0]);
    await settle(tx, own, leavesToTeam);
    await recordActivity(tx, actor, leavesToTeam ? "diary.left-to-team" : "diary.private-erased", {
      kind: "lab",
      id: labId,
    });
  });
}

/**
 * In the transaction that erases an account: drafts go, private notes go or stay with the team as their writer said. What
 * was shared stays, by an id that leads to nobody.
 */
export async function forgetDiaryOf(tx: Transaction, personId: string): Promise<void> {
  const wishes = await listWishes(tx, personId);
  const byLab = Map.groupBy(await listOwnNotes(tx, personId), ({ labId }) => labId);
  for (const [labId, own] of byLab) await settle(tx, own, wishes.get(labId) ?? false);
  await tx.deleteFrom("labs.diary_draft").where("person_id", "=", personId).execute();
  await tx.deleteFrom("labs.diary_wish").where("person_id", "=", personId).execute();
}

type Owned = Awaited<ReturnType<typeof listOwnNotes>>;

async function notesOf(tx: Transaction, personId: string, labId: string): Promise<Owned> {
  return (await listOwnNotes(tx, personId)).filter((note) => note.labId === labId);
}

async function settle(tx: Transaction, own: Owned, leavesToTeam: boolean): Promise<void> {
  const secret = own.filter(({ visibility }) => visibility === "private");
  if (!leavesToTeam) return eraseNotes(tx, secret);
  for (const { territoryId, id, revision } of secret) {
    await tx
      .updateTable("labs.diary_note")
      .set({ visibility: "team", revision: revision + 1 })
      .where("territory_id", "=", territoryId)
      .where("id", "=", id)
      .execute();
  }
}
