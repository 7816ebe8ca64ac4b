// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";
import { callOutcomes, type CallOutcome } from "./call.ts";
import { dueFields } from "./due.forms.ts";

const outcomeInUrl: Record<CallOutcome, string> = {
  confirmed: "giusto",
  "no-answer": "non-risponde",
  "wrong-number": "numero-sbagliato",
  skipped: "salta",
  stopped: "smetti",
};

export function outcomeValue(outcome: CallOutcome): string {
  return outcomeInUrl[outcome];
}

const outcome = z.string().transform((written, context) => {
  const known = callOutcomes.find((one) => outcomeInUrl[one] === written);
  if (known === undefined) context.addIssue({ code: "custom", message: "outcome" });
  return known ?? "stopped";
});

/** Which records are called, and how the call before ended. */
export const callsInUrl = z.object({
  ...dueFields,
  prima: last(
    z
      .string()
      .transform((written) =>
        written === "corretto" ? "corrected" : callOutcomes.find((one) => outcomeInUrl[one] === written),
      )
      .optional()
      .catch(undefined),
  ),
});

/** `elenco`: which records are called. */
export const beginForm = z.object({ elenco: last(z.string().max(500).optional()) });
export const outcomeForm = z.object({ esito: last(outcome), elenco: last(z.string().max(500).optional()) });
