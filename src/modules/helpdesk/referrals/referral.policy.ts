// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Refusal } from "../../../foundation/refusal.ts";
import { canStep, type Referral } from "./referral.ts";
import { stepNames, steps, type Door, type Side, type Step, type StepRule } from "./steps.ts";

/** Who acts on a referral, seen from it: which side they are of, and by which door they came. */
export type Party = { sides: readonly Side[]; through: Door };

/** What somebody holds here: desks where they work now, districts that they supervise, organizations they answer for. */
export type Holding = {
  deskIds: readonly string[];
  supervises: readonly string[];
  organizationIds: readonly string[];
};

/**
 * The sides of a referral on which somebody stands: they work at the desk that sends (or supervise its district), at
 * the desk that receives, or answer for the organization that does. None is a stranger.
 */
export function sidesOf(
  { fromDeskId, territoryId, to }: Pick<Referral, "fromDeskId" | "territoryId" | "to">,
  { deskIds, supervises, organizationIds }: Holding,
): Side[] {
  const sends = deskIds.includes(fromDeskId) || supervises.includes(territoryId);
  const receives =
    (to.deskId !== null && deskIds.includes(to.deskId)) ||
    (to.organizationId !== null && organizationIds.includes(to.organizationId));
  return [...(sends ? (["sender"] as const) : []), ...(receives ? (["receiver"] as const) : [])];
}

/**
 * Why this party may not take this step now; undefined when they may. The desk that phones takes the steps of the
 * provider too, as what the provider said on the telephone: the trace says through which door it came.
 */
export function whyNot(step: Step, referral: Referral, { sides }: Party): Refusal | undefined {
  if (sides.length === 0) return { kind: "not-found" };
  const { by }: StepRule = steps[step];
  const mayPhone = by === "receiver" && sides.includes("sender");
  const isOfSide = by === "either" ? !sides.includes("clock") : sides.includes(by);
  if (!isOfSide && !mayPhone) return { kind: "not-allowed", because: "wrong-side" };
  if (!canStep(step, referral)) return { kind: "not-now", because: referral.status };
  return undefined;
}

/** The side that a step counts for, and its door: of a sender who takes a receiver's step, by telephone. */
export function countedAs(step: Step, { sides, through }: Party): { side: Side; through: Door } {
  const { by }: StepRule = steps[step];
  if (by === "either") return { side: sides.includes("sender") ? "sender" : "receiver", through };
  if (by === "receiver" && !sides.includes("receiver")) return { side: "receiver", through: "phone" };
  return { side: by, through };
}

/** The steps that this party may take now, in the order in which they usually come; a no comes last. */
export function stepsFor(referral: Referral, party: Party): Step[] {
  return usualOrder.filter((step) => whyNot(step, referral, party) === undefined);
}
const nos = new Set<Step>(["reject", "redirect", "cancel"]);
const usualOrder = [
  ...stepNames.filter((step) => !nos.has(step)),
  ...stepNames.filter((step) => nos.has(step)),
];
