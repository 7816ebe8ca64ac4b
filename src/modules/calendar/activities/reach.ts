// SPDX-License-Identifier: AGPL-3.0-or-later
import { holds, type Actor } from "../../../foundation/actor.ts";

/** Whose activities somebody may write. */
export type CalendarReach = {
  isEverything: boolean;
  districts: readonly string[];
  /** What these organizations organize, and what happens at the places that they run. */
  organizations: readonly string[];
};

export function calendarReachOf(actor: Actor): CalendarReach {
  const roles = actor.kind === "person" ? actor.roles : [];
  const of = (...names: string[]) =>
    roles.flatMap(({ role, of: thing }) => (names.includes(role) && thing.id !== null ? [thing.id] : []));
  return {
    isEverything: actor.kind === "keeper" || holds(actor, "administrator"),
    districts: of("district", "editor"),
    organizations: of("organization-contact"),
  };
}

/** Whether somebody has activities to write at all: the door of the calendar's back office. */
export function mayWriteActivities(actor: Actor): boolean {
  const { isEverything, districts, organizations } = calendarReachOf(actor);
  return isEverything || districts.length + organizations.length > 0;
}

/** Whose an activity is: its district, who organizes it, who runs the place where it is. */
export type ActivityOwners = {
  territoryId: string;
  organizationId: string | null;
  hostId: string | null;
};

/** Whether this person writes this activity: its district does, who organizes it, and who runs the place where it is. */
export function mayWrite(owners: ActivityOwners, actor: Actor): boolean {
  const { isEverything, districts, organizations } = calendarReachOf(actor);
  if (isEverything || districts.includes(owners.territoryId)) return true;
  const theirs = [owners.organizationId, owners.hostId].filter((id) => id !== null);
  return theirs.some((id) => organizations.includes(id));
}
