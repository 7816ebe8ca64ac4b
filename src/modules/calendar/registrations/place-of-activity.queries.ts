// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";
import { Refused } from "../../../foundation/refusal.ts";
import { addressLine } from "../../directory/records/known-place.ts";
import { getPlace } from "../../directory/records/place.queries.ts";
import type { DateToCome, OpenActivity } from "./sign-up.ts";

type At = Pick<OpenActivity, "locationId" | "placeName" | "address">;

/** Where a date is: its own place when it has one, to which the usual address does not lead. */
export function findPlaceOfDate(
  db: Database,
  activity: At,
  date: Pick<DateToCome, "locationId" | "placeName"> | undefined,
): Promise<string | undefined> {
  const isElsewhere = date !== undefined && (date.locationId ?? date.placeName) !== null;
  return findPlaceSaid(db, isElsewhere ? { ...date, address: null } : activity);
}

/**
 * Where an activity is, in one line: "Oratorio San Mauro, via Folla 50, Pavia". What its host wrote stands before the
 * address of the place; of a place that shows no address its name is said. Undefined when nobody said where.
 */
async function findPlaceSaid(
  db: Database,
  { locationId, placeName, address }: At,
): Promise<string | undefined> {
  const place = locationId === null ? undefined : await findPlace(db, locationId);
  const parts = [placeName ?? place?.name, address ?? (place && addressLine(place))];
  const said = [...new Set(parts.map((part) => part?.trim()).filter(Boolean))];
  return said.length > 0 ? said.join(", ") : undefined;
}

async function findPlace(db: Database, id: string) {
  try {
    return await getPlace(db, id);
  } catch (error) {
    // A place with a hidden address has no page, and no letter tells it.
    if (error instanceof Refused) return undefined;
    throw error;
  }
}
