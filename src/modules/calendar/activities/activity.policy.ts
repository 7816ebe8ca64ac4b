// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Actor } from "../../../foundation/actor.ts";
import type { Refusal } from "../../../foundation/refusal.ts";
import type { ActivityStatus } from "./activity.ts";
import { mayWrite, type ActivityOwners } from "./reach.ts";

/** Why this person may not write this activity; undefined when they may. */
export function whyNotWrite(owners: ActivityOwners, actor: Actor): Refusal | undefined {
  return mayWrite(owners, actor) ? undefined : { kind: "not-allowed", because: "not-your-activity" };
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
