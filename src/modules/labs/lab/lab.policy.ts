// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Actor } from "../../../foundation/actor.ts";
import type { Refusal } from "../../../foundation/refusal.ts";
import type { LabStatus } from "./lab.ts";
import { labsReachOf, mayKeepLab, type LabOwners } from "./reach.ts";

/** Why this person may not keep this lab; undefined when they may. A stranger does not learn that it exists. */
export function whyNotKeep(lab: LabOwners, actor: Actor): Refusal | undefined {
  return mayKeepLab(labsReachOf(actor), lab) ? undefined : { kind: "not-found" };
}

/**
 * Why this person may not begin a lab: a district does, and who answers for the reference organization. The contact
 * of one lab does not begin others.
 */
export function whyNotBegin(
  { territoryId, organizationId }: Omit<LabOwners, "id">,
  actor: Actor,
): Refusal | undefined {
  const reach = { ...labsReachOf(actor), labs: [] };
  return mayKeepLab(reach, { territoryId, id: "", organizationId })
    ? undefined
    : { kind: "not-allowed", because: "not-your-lab" };
}

/** Why this person may not make another organization, or none, the one that answers for a lab. */
export function whyNotHandOver(
  lab: LabOwners,
  organizationId: string | null,
  actor: Actor,
): Refusal | undefined {
  if (organizationId === lab.organizationId) return undefined;
  return whyNotBegin({ territoryId: lab.territoryId, organizationId }, actor);
}

export type LabStep = "edit" | "publish" | "rest" | "wake" | "end" | "erase";

const from: Record<LabStep, readonly LabStatus[]> = {
  edit: ["draft", "active", "resting", "ended"],
  publish: ["draft"],
  rest: ["active"],
  wake: ["resting", "ended"],
  end: ["active", "resting"],
  erase: ["draft"],
};

/** Why a step cannot be taken in the state in which a lab is. */
export function whyNotStep(step: LabStep, status: LabStatus): Refusal | undefined {
  return from[step].includes(status) ? undefined : { kind: "not-now", because: `lab-is-${status}` };
}
