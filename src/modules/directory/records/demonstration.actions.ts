// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { forgetSketches } from "../../territories/sketch.actions.ts";
import { refreshFindings } from "../search/finding.actions.ts";

/** In this order: what leans on another first. */
const tables = ["asset", "service", "location", "organization"] as const;

/**
 * Takes away every record of the demonstration, and the sketched areas that no other record needs. Records of the
 * district stay as they are. Gives how many records went.
 */
export async function forgetDemonstration(
  tx: Transaction,
  actor: Actor,
  now: Temporal.Instant,
): Promise<number> {
  let gone = 0;
  for (const table of tables) {
    const { rows } = await sql<{ id: string }>`
      delete from ${sql.table(`directory.${table}`)} where is_demonstration returning id`.execute(tx);
    const ids = rows.map(({ id }) => id);
    await sql`delete from directory.attribute where link_id = any (${ids}::uuid[])`.execute(tx);
    await sql`delete from directory.assurance where record_id = any (${ids}::uuid[])`.execute(tx);
    gone += ids.length;
  }
  await forgetSketches(tx, await listAreasInUse(tx));
  await refreshFindings(tx, { now });
  await recordActivity(tx, actor, "demonstration.forgotten", { kind: "directory" }, { records: gone });
  return gone;
}

async function listAreasInUse(tx: Transaction): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select area_code as code from directory.location where area_code is not null
    union select area_code from directory.asset where area_code is not null
    union select area_code from directory.service_area where area_code is not null`.execute(tx);
  return rows.map(({ code }) => code);
}
