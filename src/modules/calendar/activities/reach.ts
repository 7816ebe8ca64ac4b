// SPDX-License-Identifier: AGPL-3.0-or-later
import { idsHeldAs, mayEverything, type Actor } from "../../../foundation/actor.ts";

/** Whose activities somebody may write. */
export type CalendarReach = {
  isEverything: boolean;
  districts: readonly string[];
  /** What these organizations organize, and what happens at the places that they run. */
  organizations: readonly string[];
  /** What happens at these places: those of the labs whose contact they are. */
  places: readonly string[];
};

export function calendarReachOf(actor: Actor): CalendarReach {
  return {
    isEverything: mayEverything(actor),
    districts: idsHeldAs(actor, "district", "editor"),
    organizations: idsHeldAs(actor, "organization-contact"),
    places: actor.kind === "person" ? (actor.places ?? []) : [],
  };
}

/** Whether somebody has activities to write at all: the door of the calendar's back office. */
export function mayWriteActivities(actor: Actor): boolean {
  const { isEverything, districts, organizations, places } = calendarReachOf(actor);
  return isEverything || districts.length + organizations.length + places.length > 0;
}

/** Whose an activity is: its district, who organizes it, the place where it is and who runs that. */
export type ActivityOwners = {
  territoryId: string;
  organizationId: string | null;
  hostId: string | null;
  locationId?: string | null;
};

/**
 * Whether this person writes this activity: its district does, who organizes it, who runs the place where it is, and the
 * contact of a lab that lives there.
 */
export function mayWrite(owners: ActivityOwners, actor: Actor): boolean {
  const { isEverything, districts, organizations, places } = calendarReachOf(actor);
  if (isEverything || districts.includes(owners.territoryId)) return true;
  if (owners.locationId && places.includes(owners.locationId)) return true;
  const theirs = [owners.organizationId, owners.hostId].filter((id) => id !== null);
  return theirs.some((id) => organizations.includes(id));
}
