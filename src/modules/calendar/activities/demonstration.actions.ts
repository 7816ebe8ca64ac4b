// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { keeper } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { idFrom } from "../../../foundation/uuid.ts";
import { listOrganizationsNamed } from "../../directory/records/organization-brief.queries.ts";
import { listPlaceBriefs } from "../../directory/records/place-brief.queries.ts";
import { findDistrictOfArea, listDistricts } from "../../territories/district.queries.ts";
import { publishActivity } from "./activity.actions.ts";
import { shippedContent, type ShippedActivity } from "./demonstration.ts";
import { createActivity } from "./save.actions.ts";

/** Publishes the activities of the demonstration at its places; those that are there already stay. No persons. */
export async function loadDemonstrationActivities(
  tx: Transaction,
  activities: readonly ShippedActivity[],
  now: Temporal.Instant,
): Promise<void> {
  const places = await listPlaceBriefs(
    tx,
    activities.flatMap(({ location_id }) => location_id ?? []),
  );
  const organizations = await listOrganizationsNamed(
    tx,
    activities.flatMap(({ organization_id }) => organization_id ?? []),
  );
  const [otherwise] = await listDistricts(tx);
  for (const shipped of activities) {
    const place = places.get(shipped.location_id ?? "");
    const area = shipped.area_code ?? place?.areas.at(-1);
    const territoryId = (area ? await findDistrictOfArea(tx, area) : undefined) ?? otherwise?.id;
    if (territoryId === undefined) throw new Error(`shipped activity of no district: ${shipped.name}`);
    const content = shippedContent(shipped, romeDate(now));
    const named = {
      ...content,
      organizerName: content.organizerName ?? organizations.get(content.organizationId ?? "")?.name ?? null,
      placeName: content.placeName ?? place?.name ?? null,
    };
    const id = idFrom(
      "demonstration-activity",
      `${shipped.location_id ?? shipped.place_name} ${shipped.name}`,
    );
    const known = await tx
      .selectFrom("calendar.activity")
      .select("id")
      .where("id", "=", id)
      .executeTakeFirst();
    if (known) continue;
    await createActivity(tx, keeper, { territoryId, content: named, id, isDemonstration: true }, now);
    await publishActivity(tx, keeper, id, now);
  }
}

/** The activities of the demonstration go; one to which somebody signed up is cancelled instead: what happened stays. */
export async function forgetDemonstrationActivities(tx: Transaction, now: Temporal.Instant): Promise<void> {
  const activities = await tx
    .selectFrom("calendar.activity")
    .select(["territory_id", "id"])
    .where("is_demonstration", "=", true)
    .execute();
  for (const { territory_id: territoryId, id } of activities) {
    await sql`savepoint one_activity`.execute(tx);
    try {
      await sql`delete from calendar.activity where territory_id = ${territoryId} and id = ${id}`.execute(tx);
    } catch (error) {
      if ((error as { code?: unknown }).code !== isStillReferredTo) throw error;
      await sql`rollback to savepoint one_activity`.execute(tx);
      await sql`
        update calendar.activity
        set status = 'cancelled', status_reason = ${overWithTheDemonstration}, last_modified = ${now}
        where territory_id = ${territoryId} and id = ${id}`.execute(tx);
    }
    await sql`release savepoint one_activity`.execute(tx);
  }
}

/** PostgreSQL: foreign_key_violation. */
const isStillReferredTo = "23503";
const overWithTheDemonstration = "La dimostrazione è finita.";
