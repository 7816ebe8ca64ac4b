// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import type { Language } from "../../../foundation/words/words.ts";
import type { OtherDate, OtherDatesAsked } from "../../calendar/activities/other-dates.ts";
import { listPlaceBriefs } from "../../directory/records/place-brief.queries.ts";
import { openDate } from "./open-date.ts";

/**
 * Meetings to which anybody may come, as the agenda shows dates: of everybody, or of a lab, an organization, a district,
 * places, an area. Cancelled ones say so. At most three hundred, the first first.
 */
export async function listOpenDates(
  db: Database,
  asked: OtherDatesAsked & { districtId?: string },
  language: Language,
): Promise<OtherDate[]> {
  const { from, to, labId, organizationId, districtId, locationIds, area } = asked;
  const rows = await db
    .selectFrom("assemblies.meeting as m")
    .innerJoin("assemblies.assembly as a", (join) =>
      join.onRef("a.territory_id", "=", "m.territory_id").onRef("a.id", "=", "m.assembly_id"),
    )
    .select([
      "m.id",
      "m.territory_id as territoryId",
      "m.name",
      "m.starts_at as startsAt",
      "m.ends_at as endsAt",
      "m.location_id as locationId",
      "m.place_name as placeName",
      "m.status",
      "m.status_reason as reason",
      "m.sequence",
      "m.created_at as createdAt",
      "m.last_modified as lastModified",
      "a.name as assembly",
      "a.kind",
      "a.organization_id as organizationId",
    ])
    .where("m.is_open", "=", true)
    .where("m.ends_at", ">", from)
    .where("m.starts_at", "<", to)
    .$if(labId !== undefined, (query) => query.where("a.lab_id", "=", labId!))
    .$if(organizationId !== undefined, (query) => query.where("a.organization_id", "=", organizationId!))
    .$if(districtId !== undefined, (query) => query.where("m.territory_id", "=", districtId!))
    .$if(locationIds !== undefined, (query) =>
      query.where("m.location_id", "=", sql<string>`any (${[...(locationIds ?? [])]}::uuid[])`),
    )
    .orderBy("m.starts_at")
    .orderBy("m.id")
    .limit(300)
    .execute();
  const dates = rows.map((row) => openDate(row, language));
  return area === undefined ? dates : inArea(db, dates, area);
}

async function inArea(db: Database, dates: readonly OtherDate[], area: string): Promise<OtherDate[]> {
  const places = await listPlaceBriefs(db, [...new Set(dates.flatMap(({ locationId }) => locationId ?? []))]);
  return dates.filter(({ locationId }) => places.get(locationId ?? "")?.areas.includes(area));
}
