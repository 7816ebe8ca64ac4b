// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { romeInstant, romeTime } from "../../../foundation/time/rome.ts";
import type { FindingKind } from "../search/criteria.ts";

/** How a call ended. `skipped`: put off, others may take it. `stopped`: given back as it was. */
export const callOutcomes = ["confirmed", "no-answer", "wrong-number", "skipped", "stopped"] as const;
export type CallOutcome = (typeof callOutcomes)[number];

/** A record whose turn it is, with the number to dial. */
export type Call = {
  kind: FindingKind;
  id: string;
  name: string;
  organizationId: string | null;
  organizationName: string | null;
  number: string;
  /** How many times nobody answered. */
  unanswered: number;
};

/** For how long a record stays with whoever has it on the screen. */
export const heldFor = { minutes: 20 };

/** After so many calls without an answer a record waits behind all the others. */
export const manyUnanswered = 3;

const skippedFor = { hours: 4 };

/** When a record comes back: after nobody answered, tomorrow from eight; after being put off, in some hours. */
export function comesBackAt(outcome: CallOutcome, now: Temporal.Instant): Temporal.Instant | null {
  if (outcome === "skipped") return now.add(skippedFor);
  if (outcome !== "no-answer") return null;
  const tomorrow = romeTime(now).toPlainDate().add({ days: 1 });
  return romeInstant(tomorrow.toPlainDateTime({ hour: 8 }));
}
