// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";
import { countFields, countsIn, formId } from "../decisions/decision.forms.ts";
import { itemFates } from "./minutes.ts";

/** What is written under an item; messages are keys of words. */
export const itemForm = z.object({
  testo: last(z.string().max(40_000, "tooLong").optional()),
  esito: last(z.enum(itemFates)),
  revisione: last(z.coerce.number().int()),
});

export const newItemForm = z.object({
  id: formId,
  titolo: last(z.string("titleMissing").max(200, "tooLong")),
});

export const correctionForm = z.object({
  id: formId,
  punto: last(z.guid().optional()),
  correzione: last(z.string("correctionMissing").max(5000, "tooLong")),
  perche: last(z.string("reasonMissing").max(1000, "tooLong")),
});

export const commentForm = z.object({
  id: formId,
  punto: last(z.guid().optional()),
  commento: last(z.string("commentMissing").max(3000, "tooLong")),
});

export const answerForm = z.object({ risposta: last(z.string("answerMissing").max(3000, "tooLong")) });

export const approvalForm = z
  .object({ id: formId, come: last(z.enum(["consensus", "hands"], "howMissing")), ...countFields })
  .transform((fields) => ({
    id: fields.id,
    how: fields.come,
    counts: fields.come === "consensus" ? null : countsIn(fields),
  }));

export const carryForm = z.object({
  porta: z.preprocess((texts) => (Array.isArray(texts) ? texts : []), z.array(z.guid()).max(200)),
});
