// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";
import { objections } from "../threads/thread.ts";

export const codeForm = z.object({ codice: last(z.string().max(60).default("")) });

/** Those that are ticked hold from now on; those that are not, no longer. */
export const wishesForm = z.object({
  non: z.preprocess((texts) => (Array.isArray(texts) ? texts : []), z.array(z.enum(objections)).max(10)),
});

export const wordForm = z.object({ parola: last(z.string().max(120).default("")) });

/** The word is typed by hand: erasing is not done by mistake. */
export const eraseForm = z.object({
  conferma: last(
    z
      .string()
      .refine((typed) => /^(cancella|erase)$/i.test(typed.trim()))
      .default(""),
  ),
});

/** What was just done: the page says so. */
export const filoQuery = z.object({ fatto: last(z.literal("1").optional().catch(undefined)) });
