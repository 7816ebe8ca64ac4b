// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";
import type { BulkChange } from "./bulk.ts";
import { keptPageSize } from "./kept.ts";

/** Ticked records and what is to be done to them: messages are codes of bulk.words.ts. */
export const bulkForm = z
  .object({
    scheda: z.preprocess(
      (texts) => [...new Set(Array.isArray(texts) ? texts : [])],
      z.array(z.uuid("none-ticked")).min(1, "none-ticked").max(keptPageSize, "too-many"),
    ),
    aggiungi: last(z.uuid("unknown").optional()),
    togli: last(z.uuid("unknown").optional()),
    verificate: last(z.string().optional()),
    stato: last(z.enum(["active", "inactive", "defunct", "temporarily closed"], "unknown").optional()),
    distretto: last(z.uuid("unknown").optional()),
    visto: last(z.string().max(40).default("")),
    elenco: last(z.string().max(1000).default("")),
  })
  .check(({ value, issues }) => {
    const { aggiungi, togli, verificate, stato, distretto } = value;
    const wrong = (path: string, message: string) =>
      issues.push({ code: "custom", message, path: [path], input: value });
    if (!(aggiungi || togli || verificate || stato || distretto)) wrong("aggiungi", "nothing-to-do");
    if (aggiungi && aggiungi === togli) wrong("togli", "same-term");
  });

export type BulkTyped = z.output<typeof bulkForm>;

/** What was asked for; `today` is the day written when they were checked. */
export function changeIn(typed: BulkTyped, today: string): BulkChange {
  return {
    addTerm: typed.aggiungi,
    removeTerm: typed.togli,
    assuredDate: typed.verificate ? today : undefined,
    status: typed.stato,
    territoryId: typed.distretto,
  };
}
