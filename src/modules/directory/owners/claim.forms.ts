// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";

/** Messages are keys of `mistakes` in claim.words.ts. */
export const noteForm = z.object({
  nota: last(z.string("noteMissing").min(10, "noteMissing").max(1000, "noteLong")),
});

/** Six digits, however they were set apart. */
export const codeForm = z.object({
  codice: last(
    z
      .string("codeMissing")
      .transform((typed) => typed.replaceAll(/[\s.-]/g, ""))
      .pipe(z.string().regex(/^\d{6}$/, "codeMissing")),
  ),
});

export const emailForm = z.object({ email: last(z.email().max(254)) });

export const answerForm = z.object({
  motivo: last(z.string("answerMissing").min(5, "answerMissing").max(1000, "answerLong")),
});

export const outcomeQuery = z.object({
  fatto: last(
    z.enum(["granted", "asked", "withdrawn", "wrong", "refused", "code"]).optional().catch(undefined),
  ),
});
