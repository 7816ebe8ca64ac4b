// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Transaction } from "../../../foundation/database/database.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { idFrom } from "../../../foundation/uuid.ts";
import { readHours } from "../../directory/hours/hours-text.ts";
import { listDistricts } from "../../territories/district.queries.ts";
import { usualLockMinutes } from "./desk.ts";

/** A desk as it is shipped: the district by its code, hours as people write them or null for those of the place. */
export type ShippedDesk = {
  district: string;
  name: string;
  location_id: string;
  organization_id: string;
  hours: string | null;
  promised_hours: number;
};

/** Opens the desks of the demonstration at its places; loading them again puts them back as they are shipped. No persons. */
export async function loadDemonstrationDesks(
  tx: Transaction,
  desks: readonly ShippedDesk[],
  now: Temporal.Instant,
): Promise<void> {
  const districts = await listDistricts(tx);
  for (const desk of desks) {
    const territoryId = districts.find(({ code }) => code === desk.district)?.id;
    if (territoryId === undefined) throw new Error(`shipped desk of an unknown district: ${desk.district}`);
    const settings = {
      name: desk.name,
      location_id: desk.location_id,
      organization_id: desk.organization_id,
      promised_hours: desk.promised_hours,
      hours: desk.hours === null ? null : JSON.stringify(timetable(desk.hours)),
      lock_minutes: usualLockMinutes,
      closed_on: null,
    };
    await tx
      .insertInto("helpdesk.desk")
      .values({
        territory_id: territoryId,
        id: idFrom("demonstration-desk", `${desk.district} ${desk.name}`),
        is_demonstration: true,
        created_at: now,
        ...settings,
      })
      .onConflict((conflict) => conflict.columns(["territory_id", "id"]).doUpdateSet(settings))
      .execute();
  }
}

function timetable(typed: string) {
  const read = readHours(typed);
  if ("mistake" in read) throw new Error(`shipped hours are not understood: ${typed}`);
  return read.timetable;
}

/**
 * The desks of the demonstration go, with the shifts and notes of who tried them; one at which anything else happened is
 * closed instead, because what happened stays.
 */
export async function forgetDemonstrationDesks(tx: Transaction, now: Temporal.Instant): Promise<void> {
  const desks = await tx
    .selectFrom("helpdesk.desk")
    .select(["territory_id", "id"])
    .where("is_demonstration", "=", true)
    .execute();
  for (const { territory_id: territoryId, id } of desks) {
    await sql`savepoint one_desk`.execute(tx);
    try {
      for (const table of ["diary_entry", "shift", "shift_pattern", "mandate", "contact_draft"]) {
        await sql`delete from ${sql.table(`helpdesk.${table}`)}
          where territory_id = ${territoryId} and desk_id = ${id}`.execute(tx);
      }
      await sql`delete from helpdesk.desk where territory_id = ${territoryId} and id = ${id}`.execute(tx);
    } catch (error) {
      if ((error as { code?: unknown }).code !== isStillReferredTo) throw error;
      await sql`rollback to savepoint one_desk`.execute(tx);
      await tx
        .updateTable("helpdesk.desk")
        .set({ closed_on: romeDate(now).toString() })
        .where("territory_id", "=", territoryId)
        .where("id", "=", id)
        .execute();
    }
  }
}

/** How PostgreSQL says that other rows stand on this one. */
const isStillReferredTo = "23503";
