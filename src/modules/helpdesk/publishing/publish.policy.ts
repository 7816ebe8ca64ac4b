// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Refusal } from "../../../foundation/refusal.ts";
import type { Standing } from "../desks/standing.ts";

/** Whether somebody publishes figures: who supervises a district, of that district. */
export function mayPublish({ supervises }: Standing, territoryId: string): boolean {
  return supervises.includes(territoryId);
}

/** Why a month cannot be published now; undefined when it can. Months are YYYY-MM; `today` YYYY-MM-DD. */
export function whyNotPublish(
  standing: Standing,
  { territoryId, month, isOut }: { territoryId: string; month: string; isOut: boolean },
  today: string,
): Refusal | undefined {
  if (!mayPublish(standing, territoryId)) return { kind: "not-allowed", because: "not-a-supervisor" };
  if (month >= today.slice(0, 7)) return { kind: "not-now", because: "month-not-over" };
  return isOut ? { kind: "not-now", because: "month-is-out" } : undefined;
}
