// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Refusal } from "../../../foundation/refusal.ts";
import type { Shift } from "./shift.ts";

/**
 * plan: new ones, for anyone of the desk. ask: that somebody else take mine. keep: mine after all. take: somebody
 * else's, or nobody's.
 */
export type ShiftStep = "plan" | "assign" | "cancel" | "ask" | "keep" | "take";

/** Who acts, with this desk. */
export type ShiftStanding = {
  personId: string;
  /** Works there now: role, mandate and training hold. */
  worksThere: boolean;
  /** Answers for who receives people there. */
  keepsDesk: boolean;
};

const notYours: Refusal = { kind: "not-allowed", because: "not-your-desk" };

/**
 * Why this step may not be taken with a shift now; undefined when it may. Colleagues of a desk plan its shifts together
 * with who answers for it; only who works there takes one, or asks for theirs to be taken.
 */
export function whyNotShift(
  step: ShiftStep,
  shift: Pick<Shift, "personId" | "isAsked"> & { isOver: boolean; isCancelled: boolean },
  who: ShiftStanding,
): Refusal | undefined {
  if (!who.worksThere && !who.keepsDesk) return notYours;
  if (shift.isCancelled) return { kind: "not-now", because: "shift-cancelled" };
  if (shift.isOver) return { kind: "not-now", because: "shift-over" };
  if (step === "plan" || step === "cancel") return undefined;
  if (step === "assign") {
    return shift.personId === null ? undefined : { kind: "not-now", because: "shift-taken" };
  }
  const isMine = shift.personId === who.personId;
  if (step === "ask" || step === "keep") {
    if (!isMine) return { kind: "not-allowed", because: "not-your-shift" };
    return shift.isAsked === (step === "keep") ? undefined : { kind: "not-now", because: "shift-moved-on" };
  }
  if (!who.worksThere) return notYours;
  const isThere = shift.personId === null || shift.isAsked;
  return isThere && !isMine ? undefined : { kind: "not-now", because: "shift-taken" };
}
