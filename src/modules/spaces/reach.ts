// SPDX-License-Identifier: AGPL-3.0-or-later
import { idsHeldAs, mayEverything, type Actor } from "../../foundation/actor.ts";

/** Of which districts and hosts somebody keeps the spaces. */
export type Reach = { isEverything: boolean; districts: readonly string[]; organizations: readonly string[] };

/** The spaces that this person keeps: those for which mayKeep says yes. */
export function reachOf(actor: Actor): Reach {
  return {
    isEverything: mayEverything(actor),
    districts: idsHeldAs(actor, "district"),
    organizations: idsHeldAs(actor, "organization-contact"),
  };
}

/** The districts whose register of disused spaces this person keeps: those for which mayKeepSites says yes. */
export function siteReachOf(actor: Actor): Omit<Reach, "organizations"> {
  return { isEverything: reachOf(actor).isEverything, districts: idsHeldAs(actor, "district", "editor") };
}
