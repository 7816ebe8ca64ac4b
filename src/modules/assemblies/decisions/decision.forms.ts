// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { z } from "zod";

import { last, maybe } from "../../../foundation/fields.ts";
import { decisionStatuses, waysByHand, type Counts, type DecisionContent } from "./decision.ts";

export const formId = last(z.guid());

/** YYYY-MM-DD, a day that there is; absent is null. */
export const optionalDay = maybe(z.string().refine(isDay, "dayWrong"));

const votes = last(
  z
    .string()
    .regex(/^\d{1,5}$/, "countWrong")
    .transform(Number)
    .optional(),
);

export const countFields = { favorevoli: votes, contrari: votes, astenuti: votes };

/** Fields left empty are no votes. */
export function countsIn(fields: {
  favorevoli?: number | undefined;
  contrari?: number | undefined;
  astenuti?: number | undefined;
}): Counts {
  return { for: fields.favorevoli ?? 0, against: fields.contrari ?? 0, abstained: fields.astenuti ?? 0 };
}

const shortText = (most: number) => z.string().max(most, "tooLong");

/** What was decided, by whom it is done, by when, how. Messages are keys of words. */
export const decisionForm = z
  .object({
    id: formId,
    revisione: last(z.coerce.number().int().optional()),
    cosa: last(z.string("whatMissing").max(1000, "tooLong")),
    chi: last(shortText(200).optional()),
    entro: optionalDay,
    come: last(z.enum(waysByHand, "howMissing")),
    ...countFields,
  })
  .transform((fields) => {
    const content: DecisionContent = {
      what: fields.cosa,
      ownerName: fields.chi ?? null,
      dueOn: fields.entro,
      how: fields.come,
      counts: fields.come === "consensus" ? null : countsIn(fields),
    };
    return { id: fields.id, basedOn: fields.revisione ?? 0, content };
  });

/** What became of it; what is dropped says why. */
export const followForm = z
  .object({
    id: formId,
    revisione: last(z.coerce.number().int()),
    stato: last(z.enum(decisionStatuses)),
    nota: last(shortText(1000).optional()),
    spostata: optionalDay,
  })
  .superRefine(({ stato, nota }, context) => {
    if (stato === "dropped" && nota === undefined) {
      context.addIssue({ code: "custom", path: ["nota"], message: "whyMissing" });
    }
  });

function isDay(text: string): boolean {
  try {
    Temporal.PlainDate.from(text, { overflow: "reject" });
    return /^\d{4}-\d\d-\d\d$/.test(text);
  } catch {
    return false;
  }
}
