// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Actor } from "../../../foundation/actor.ts";
import type { Refusal } from "../../../foundation/refusal.ts";
import { assembliesReachOf, mayKeepAssembly, type AssemblyOwners } from "./reach.ts";

/** Why this person may not keep this assembly; undefined when they may. A stranger is told not-found by the queries. */
export function whyNotKeepAssembly(assembly: AssemblyOwners, actor: Actor): Refusal | undefined {
  return mayKeepAssembly(assembliesReachOf(actor), assembly)
    ? undefined
    : { kind: "not-allowed", because: "not-your-assembly" };
}
