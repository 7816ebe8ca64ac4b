// SPDX-License-Identifier: AGPL-3.0-or-later
import { idsHeldAs, mayEverything, type Actor } from "../../../foundation/actor.ts";

/** Which labs somebody keeps. */
export type LabsReach = {
  isEverything: boolean;
  districts: readonly string[];
  /** Those for which they are the lab's contact. */
  labs: readonly string[];
  /** Those of which these are the reference organization. */
  organizations: readonly string[];
};

export function labsReachOf(actor: Actor): LabsReach {
  return {
    isEverything: mayEverything(actor),
    districts: idsHeldAs(actor, "district", "editor"),
    labs: idsHeldAs(actor, "lab-contact"),
    organizations: idsHeldAs(actor, "organization-contact"),
  };
}

/** Whose a lab is: itself, its district, its reference organization. */
export type LabOwners = { territoryId: string; id: string; organizationId: string | null };

/** Whether this person keeps this lab: its contacts do, its district, the contacts of its reference organization. */
export function mayKeepLab(reach: LabsReach, { territoryId, id, organizationId }: LabOwners): boolean {
  if (reach.isEverything || reach.districts.includes(territoryId) || reach.labs.includes(id)) return true;
  return organizationId !== null && reach.organizations.includes(organizationId);
}

/** Whether somebody has labs to keep, or could: the door of their back office. */
export function mayKeepSomeLabs(actor: Actor): boolean {
  const { isEverything, districts, labs, organizations } = labsReachOf(actor);
  return isEverything || districts.length + labs.length + organizations.length > 0;
}

/** Whether somebody may begin a lab at all: the contact of one lab does not begin others. */
export function mayBeginLabs(actor: Actor): boolean {
  const { isEverything, districts, organizations } = labsReachOf(actor);
  return isEverything || districts.length + organizations.length > 0;
}
