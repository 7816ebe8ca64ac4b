// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Person } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { getLabToChange, getLabToKeep } from "../lab/lab.queries.ts";
import type { DoorContent } from "./door.ts";

type Saved = { labId: string; id: string; content: DoorContent; activityIds: readonly string[] };

/**
 * Opens a door of a lab, or changes one: its name, kind, line, and by which activities one comes in; an activity leads in
 * by one door. `id` is made in the page: sent twice it is one. Refuses with not-found who does not keep the lab.
 */
export async function saveDoor(
  db: Database,
  person: Person,
  { labId, id, content, activityIds }: Saved,
): Promise<void> {
  const { name, kind, line, openedOn } = content;
  await inTransaction(db, async (tx) => {
    const { territoryId } = await getLabToChange(tx, person, labId);
    const written = { name, kind, line, opened_on: openedOn };
    const row = await tx
      .insertInto("labs.door")
      .values({ territory_id: territoryId, lab_id: labId, id, ...written })
      .onConflict((conflict) =>
        conflict
          .columns(["territory_id", "id"])
          .doUpdateSet({ ...written, closed_on: stillClosed })
          .where("labs.door.lab_id", "=", labId),
      )
      .returning("id")
      .executeTakeFirst();
    if (!row) refuse({ kind: "not-found" });
    await tieToDoor(tx, { territoryId, labId, doorId: id }, activityIds);
    await recordActivity(tx, person, "lab-door.saved", { kind: "lab", id: labId }, { doorId: id });
  });
}

/** A closed door that opens later than it closed closes on that day; greatest() alone would close an open one. */
const stillClosed = sql<string | null>`
  case when labs.door.closed_on is not null then greatest(labs.door.closed_on, excluded.opened_on) end`;

async function tieToDoor(
  tx: Transaction,
  { territoryId, labId, doorId }: { territoryId: string; labId: string; doorId: string },
  activityIds: readonly string[],
): Promise<void> {
  await sql`
    update labs.tie set door_id = null
    where territory_id = ${territoryId} and lab_id = ${labId} and door_id = ${doorId}
      and activity_id <> all (${[...activityIds]}::uuid[])`.execute(tx);
  // Only what the lab does can lead into it.
  await sql`
    insert into labs.tie (territory_id, lab_id, activity_id, door_id)
    select territory_id, lab_id, activity_id, ${doorId}::uuid from labs.activity_of_lab
    where territory_id = ${territoryId} and lab_id = ${labId} and activity_id = any (${[...activityIds]}::uuid[])
    on conflict (territory_id, lab_id, activity_id) do update set door_id = excluded.door_id`.execute(tx);
}

/** Nobody comes in by it any more from today, or one does again. What came in by it stays counted. */
export async function closeDoor(
  db: Database,
  person: Person,
  { labId, id, isClosed }: { labId: string; id: string; isClosed: boolean },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { territoryId } = await getLabToKeep(tx, person, labId);
    const { numUpdatedRows } = await tx
      .updateTable("labs.door")
      .set({ closed_on: isClosed ? sql`greatest(opened_on, ${romeDate(now).toString()}::date)` : null })
      .where("territory_id", "=", territoryId)
      .where("lab_id", "=", labId)
      .where("id", "=", id)
      .executeTakeFirst();
    if (Number(numUpdatedRows) === 0) refuse({ kind: "not-found" });
    const verb = isClosed ? "lab-door.closed" : "lab-door.opened-again";
    await recordActivity(tx, person, verb, { kind: "lab", id: labId }, { doorId: id });
  });
}
