// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";
import { findActivity } from "../../calendar/activities/activity.queries.ts";
import { isPublic } from "../../calendar/activities/activity.ts";
import { listHostingPlaces } from "../../directory/records/known-places.queries.ts";
import { listPlaceBriefs } from "../../directory/records/place-brief.queries.ts";
import { findPublicSpace, listOpenSpaces } from "../../spaces/space.queries.ts";
import type { Lab } from "../lab/lab.ts";
import type { Agreement } from "./agreement.ts";

/** Where what an agreement is about can be seen by everybody; undefined when it is said in words only. */
export async function findAgreementObject(
  db: Database,
  { objectKind, locationId, spaceId, activityId }: Agreement,
): Promise<{ name: string; path: string } | undefined> {
  if (objectKind === "place" && locationId !== null) {
    const place = (await listPlaceBriefs(db, [locationId])).get(locationId);
    return place && { name: place.name, path: `/luoghi/${locationId}` };
  }
  if (objectKind === "space" && spaceId !== null) {
    const space = await findPublicSpace(db, spaceId);
    return space && { name: space.name, path: `/spazi/${spaceId}` };
  }
  if (objectKind === "activity" && activityId !== null) {
    const activity = await findActivity(db, activityId);
    return activity && isPublic(activity)
      ? { name: activity.name, path: `/agenda/${activityId}` }
      : undefined;
  }
  return undefined;
}

/** What an agreement of a lab, or of a district, can be tied to. */
export type ObjectChoices = Record<"place" | "space" | "activity", { id: string; name: string }[]>;

/**
 * The lab's places, with the spaces there, and its activities; of a district's own, all places and open spaces. At most
 * 300 of each.
 */
export async function listObjectChoices(
  db: Database,
  territoryId: string,
  lab: Pick<Lab, "id" | "places"> | undefined,
  activities: readonly { id: string; name: string }[],
): Promise<ObjectChoices> {
  const most = 300;
  const spaces = (await listOpenSpaces(db)).filter((space) => space.territoryId === territoryId);
  if (lab) {
    const ids = new Set(lab.places.flatMap(({ locationId }) => locationId ?? []));
    return {
      place: lab.places.flatMap(({ locationId, name }) =>
        locationId === null ? [] : [{ id: locationId, name }],
      ),
      space: spaces.filter(({ locationId }) => ids.has(locationId)).map(({ id, name }) => ({ id, name })),
      activity: activities.slice(0, most).map(({ id, name }) => ({ id, name })),
    };
  }
  const places = (await listHostingPlaces(db)).filter((place) => place.territoryId === territoryId);
  return {
    place: places.slice(0, most).map(({ id, name }) => ({ id, name })),
    space: spaces.slice(0, most).map(({ id, name }) => ({ id, name })),
    activity: [],
  };
}
