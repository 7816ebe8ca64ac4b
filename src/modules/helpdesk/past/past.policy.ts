// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Refusal } from "../../../foundation/refusal.ts";
import type { Standing } from "../desks/standing.ts";

/** Why somebody may not load the past of a desk of this district; undefined when they may: who supervises it. */
export function whyNotLoad({ supervises }: Standing, territoryId: string): Refusal | undefined {
  return supervises.includes(territoryId) ? undefined : { kind: "not-allowed", because: "not-a-supervisor" };
}
