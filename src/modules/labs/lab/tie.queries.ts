// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import type { Lab } from "./lab.ts";
import type { Leader, Tie } from "./tie.ts";

type OfLab = Pick<Lab, "territoryId" | "id">;

/** What a lab said of activities, by the id of the activity. */
export async function listTies(db: Database, { territoryId, id }: OfLab): Promise<Map<string, Tie>> {
  const rows = await db
    .selectFrom("labs.tie")
    .select(["activity_id", "is_ours", "door_id", "network_id", "led_by"])
    .where("territory_id", "=", territoryId)
    .where("lab_id", "=", id)
    .execute();
  return new Map(
    rows.map((row) => [
      row.activity_id,
      {
        isOurs: row.is_ours,
        doorId: row.door_id,
        networkId: row.network_id,
        ledBy: row.led_by as Leader | null,
      },
    ]),
  );
}

/** The doors and micro-networks of a lab that an activity can be tied to: those that are over too, they may be past. */
export async function listToTie(db: Database, { territoryId, id }: OfLab) {
  const [doors, networks] = await Promise.all([
    db
      .selectFrom("labs.door")
      .select(["id", "name"])
      .where("territory_id", "=", territoryId)
      .where("lab_id", "=", id)
      .orderBy("opened_on", "desc")
      .limit(100)
      .execute(),
    db
      .selectFrom("labs.network")
      .select(["id", "name"])
      .where("territory_id", "=", territoryId)
      .where("lab_id", "=", id)
      .orderBy(sql`name collate "it-x-icu"`)
      .limit(100)
      .execute(),
  ]);
  return { doors, networks };
}
