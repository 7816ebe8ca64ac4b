// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";
import { editableKinds } from "../editing/editable.ts";
import type { Typed } from "../editing/field.ts";
import { queueStates, type QueueQuestion } from "./queue.ts";
import { rejections, reviewMethods, sources, whats, type Rejection, type ReviewMethod } from "./report.ts";

const queueInUrl = z.object({
  cosa: last(z.enum(whats).optional().catch(undefined)),
  tipo: last(z.enum(editableKinds).optional().catch(undefined)),
  zona: last(
    z
      .string()
      .regex(/^[\p{L}\p{N}][\p{L}\p{N}.:_-]{0,79}$/u)
      .optional()
      .catch(undefined),
  ),
  stato: last(z.enum(queueStates).catch("waiting").default("waiting")),
  da: last(z.enum(sources).optional().catch(undefined)),
  scheda: last(z.uuid().optional().catch(undefined)),
  pagina: last(z.coerce.number().int().min(1).max(10_000).catch(1).default(1)),
});

/** What an address asks of the queue; what makes no sense is as if not asked. */
export function readQueue(texts: Record<string, string[]>): QueueQuestion {
  const { cosa, tipo, zona, stato, da, scheda, pagina } = queueInUrl.parse(texts);
  return { what: cosa, kind: tipo, area: zona, state: stato, source: da, recordId: scheda, page: pagina };
}

/** The names and values by which an address asks it. */
export function queueParameters(question: Partial<QueueQuestion>): Record<string, string> {
  const { what, kind, area, state, source, recordId, page = 1 } = question;
  const said = {
    cosa: what,
    tipo: kind,
    zona: area,
    stato: state === "waiting" ? undefined : state,
    da: source,
    scheda: recordId,
    pagina: page > 1 ? String(page) : undefined,
  };
  return Object.fromEntries(Object.entries(said).filter((pair): pair is [string, string] => !!pair[1]));
}

/** The names of the fields of a decision besides those of the record. */
const decisionNames = {
  mark: "segno-scheda",
  answer: "risposta",
  method: "come",
  reason: "motivo",
  together: "insieme",
} as const;

export type DecisionTyped = {
  mark: string;
  answer: string | null;
  method: ReviewMethod | null;
  reason: Exclude<Rejection, "undone"> | undefined;
  together: string[];
};

/** What a reviewer says besides the values of the record; what makes no sense is as if not said. */
export function readDecision(typed: Typed): DecisionTyped {
  const said = (name: string) => typed[name]?.at(-1) ?? "";
  const id = z.uuid();
  return {
    mark: said(decisionNames.mark),
    answer: said(decisionNames.answer).slice(0, 4_000) || null,
    method: reviewMethods.find((one) => one === said(decisionNames.method)) ?? null,
    reason: rejections.find((one) => one === said(decisionNames.reason)),
    together: (typed[decisionNames.together] ?? []).filter((one) => id.safeParse(one).success).slice(0, 100),
  };
}
