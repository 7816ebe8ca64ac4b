// SPDX-License-Identifier: AGPL-3.0-or-later
import { idsHeldAs, mayEverything, type Actor } from "../../../foundation/actor.ts";

/** Of what this person may write records. */
export type Reach = {
  isEverything: boolean;
  districts: string[];
  /** Districts of which they only correct what is there, and never see reserved places. */
  corrects: string[];
  organizations: string[];
};

export function reachOf(actor: Actor): Reach {
  const isEverything = mayEverything(actor);
  return {
    isEverything,
    districts: idsHeldAs(actor, "district", "editor"),
    corrects: idsHeldAs(actor, "volunteer"),
    organizations: idsHeldAs(actor, "organization-contact"),
  };
}
