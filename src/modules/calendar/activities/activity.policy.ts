// SPDX-License-Identifier: AGPL-3.0-or-later
import { holds, type Actor } from "../../../foundation/actor.ts";
import type { Refusal } from "../../../foundation/refusal.ts";
import type { ActivityStatus } from "./activity.ts";

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

/** Why this person may not write this activity; undefined when they may. */
export function whyNotWrite(owners: ActivityOwners, actor: Actor): Refusal | undefined {
  const { isEverything, districts, organizations } = calendarReachOf(actor);
  if (isEverything || districts.includes(owners.territoryId)) return undefined;
  const theirs = [owners.organizationId, owners.hostId].filter((id) => id !== null);
  if (theirs.some((id) => organizations.includes(id))) return undefined;
  return { kind: "not-allowed", because: "not-your-activity" };
}

export type ActivityStep = "publish" | "reject" | "cancel" | "change-dates" | "edit" | "erase";

const from: Record<ActivityStep, readonly ActivityStatus[]> = {
  edit: ["draft", "proposed", "published"],
  publish: ["draft", "proposed"],
  reject: ["proposed"],
  cancel: ["published"],
  "change-dates": ["published"],
  erase: ["draft"],
};

/** Why a step cannot be taken in the state in which an activity is. */
export function whyNotStep(step: ActivityStep, status: ActivityStatus): Refusal | undefined {
  return from[step].includes(status) ? undefined : { kind: "not-now", because: `activity-is-${status}` };
}
