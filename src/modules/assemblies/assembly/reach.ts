// SPDX-License-Identifier: AGPL-3.0-or-later
import { idsHeldAs, mayEverything, type Actor } from "../../../foundation/actor.ts";

/** Whose assemblies somebody may keep, by the roles that they hold. */
export type AssembliesReach = {
  isEverything: boolean;
  districts: readonly string[];
  labs: readonly string[];
  organizations: readonly string[];
  /** The account: chairs and secretaries keep their assembly without any role. */
  personId: string | null;
};

export function assembliesReachOf(actor: Actor): AssembliesReach {
  return {
    isEverything: mayEverything(actor),
    districts: idsHeldAs(actor, "district", "editor"),
    labs: idsHeldAs(actor, "lab-contact"),
    organizations: idsHeldAs(actor, "organization-contact"),
    personId: actor.kind === "person" ? actor.id : null,
  };
}

/** Whose an assembly is: its district, its lab, its organization, those who chair it and write for it. */
export type AssemblyOwners = {
  territoryId: string;
  labId: string | null;
  organizationId: string | null;
  officers: readonly string[];
};

/** Whether this person keeps this assembly: whoever answers for its district, lab or organization, and its officers. */
export function mayKeepAssembly(reach: AssembliesReach, assembly: AssemblyOwners): boolean {
  const { isEverything, districts, labs, organizations, personId } = reach;
  if (isEverything || districts.includes(assembly.territoryId)) return true;
  if (assembly.labId !== null && labs.includes(assembly.labId)) return true;
  if (assembly.organizationId !== null && organizations.includes(assembly.organizationId)) return true;
  return personId !== null && assembly.officers.includes(personId);
}

/** Whether somebody may begin an assembly: who answers for a district, a lab or an organization. */
export function mayBeginAssemblies(actor: Actor): boolean {
  const { isEverything, districts, labs, organizations } = assembliesReachOf(actor);
  return isEverything || districts.length + labs.length + organizations.length > 0;
}
