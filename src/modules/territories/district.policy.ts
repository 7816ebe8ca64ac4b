// SPDX-License-Identifier: AGPL-3.0-or-later
import { holds, mayEverything, type Actor } from "../../foundation/actor.ts";
import type { Refusal } from "../../foundation/refusal.ts";

/** Why this person may not rename this district, or, without one, add districts; undefined when they may. */
export function whyNotDistrict(actor: Actor, districtId?: string): Refusal | undefined {
  if (mayEverything(actor)) return undefined;
  if (districtId !== undefined && holds(actor, "district", districtId)) return undefined;
  return { kind: "not-allowed", because: "not-your-district" };
}
