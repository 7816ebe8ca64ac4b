// SPDX-License-Identifier: AGPL-3.0-or-later
import { holds, mayEverything, type Actor } from "../../../foundation/actor.ts";
import type { Refusal } from "../../../foundation/refusal.ts";
import type { Desk } from "./desk.ts";

/** What is done to a desk: setting it up, and saying who receives people there. */
export type KeepingStep = "create" | "change" | "close" | "engage";

const notYours: Refusal = { kind: "not-allowed", because: "not-your-desk" };

/**
 * Why this actor may not take this step with a desk; undefined when they may. The district sets up its desks; the contact
 * of the organization that runs one changes it and answers for who receives people there. Who works at a desk does not
 * keep it.
 */
export function whyNotKeep(
  step: KeepingStep,
  desk: Pick<Desk, "territoryId" | "organizationId">,
  actor: Actor,
): Refusal | undefined {
  if (mayEverything(actor)) return undefined;
  if (holds(actor, "district", desk.territoryId)) return undefined;
  const runsIt = desk.organizationId !== null && holds(actor, "organization-contact", desk.organizationId);
  return runsIt && (step === "change" || step === "engage") ? undefined : notYours;
}

/** Whether this actor has desks to set up, or could have: the door of the list. */
export function mayKeepDesks(actor: Actor): boolean {
  if (actor.kind === "keeper") return true;
  return (["administrator", "district", "organization-contact"] as const).some((role) => holds(actor, role));
}

/** Whether new desks are this actor's to make. */
export function mayCreateDesks(actor: Actor): boolean {
  return mayEverything(actor) || holds(actor, "district");
}
