// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";
import { addressLine } from "../../directory/records/known-place.ts";
import { listPlaceBriefs } from "../../directory/records/place-brief.queries.ts";
import type { Meeting } from "./meeting.ts";

/** Where each meeting is, in one line: "In Scala, via Scala 9, Pavia"; as it was written when the directory does not know it. */
export async function placesSaid(
  db: Database,
  meetings: readonly Pick<Meeting, "id" | "locationId" | "placeName">[],
): Promise<Map<string, string>> {
  const known = await listPlaceBriefs(db, [
    ...new Set(meetings.flatMap(({ locationId }) => locationId ?? [])),
  ]);
  return new Map(
    meetings.flatMap(({ id, locationId, placeName }) => {
      const place = known.get(locationId ?? "");
      // A place that nobody may know of any more is not told by the name that was written beside it.
      if (locationId !== null && !place) return [];
      const said = place
        ? [placeName ?? place.name, addressLine(place)].filter(Boolean).join(", ")
        : placeName;
      return said ? [[id, said] as const] : [];
    }),
  );
}
