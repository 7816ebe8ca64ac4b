// SPDX-License-Identifier: AGPL-3.0-or-later
import { holds, type Actor, type Role } from "../../../foundation/actor.ts";
import type { Refusal } from "../../../foundation/refusal.ts";
import type { Method } from "./assurance.ts";
import { checkingWorks, type Checking, type CheckingWork } from "./checking.ts";

const whoMay: Record<CheckingWork, readonly Role[]> = {
  list: ["administrator", "district", "editor", "volunteer", "organization-contact"],
  calls: ["administrator", "district", "editor", "volunteer"],
  sheets: ["administrator", "district", "editor", "volunteer"],
  campaigns: ["administrator", "district"],
  "half-lives": ["administrator", "district"],
};

/** Why this person has not this work; undefined when they have. */
export function whyNotCheck(work: CheckingWork, actor: Actor): Refusal | undefined {
  if (actor.kind === "keeper" || whoMay[work].some((role) => holds(actor, role))) return undefined;
  return { kind: "not-allowed", because: `not-for-${work}` };
}

/** Which of these works this person finds open. */
export function checkingOf(actor: Actor): Checking {
  const open = checkingWorks.map((work) => [work, whyNotCheck(work, actor) === undefined]);
  return Object.fromEntries(open) as Checking;
}

/** How somebody may say that they checked: who runs it, as its owner; who keeps the directory, in every way but a load. */
export function methodsOf(standing: "office" | "owner" | "volunteer"): readonly Method[] {
  return standing === "owner" ? ["owner"] : ["call", "visit", "owner", "office"];
}
