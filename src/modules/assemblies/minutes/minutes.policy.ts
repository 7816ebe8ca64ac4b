// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Refusal } from "../../../foundation/refusal.ts";
import type { Meeting } from "../meetings/meeting.ts";
import { canStep, type MinutesStep } from "./minutes.ts";

/** Why a step cannot be taken now; undefined when it can. Who may is said by the queries: only keepers reach it. */
export function whyNotStep(
  step: MinutesStep,
  { status, minutesStatus }: Pick<Meeting, "status" | "minutesStatus">,
): Refusal | undefined {
  if (status === "cancelled") return { kind: "not-now", because: "meeting-is-cancelled" };
  if (canStep(step, minutesStatus)) return undefined;
  return { kind: "not-now", because: `minutes-are-${minutesStatus}` };
}
