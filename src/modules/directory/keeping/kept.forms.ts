// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";
import { findingKinds, type FindingKind } from "../search/criteria.ts";
import { paths } from "../search/paths.ts";
import { checkings, type Checking, type KeptQuestion } from "./kept.ts";

/** How an address says a kind: "servizi". */
export function kindInUrl(kind: FindingKind): string {
  return paths[kind].slice(1);
}

const freshnessInUrl: Record<Checking, string> = {
  never: "mai",
  "over-a-year": "anno",
  "over-six-months": "sei-mesi",
  recent: "recente",
  "to-check": "da-ricontrollare",
};

/** How the first page says that its figures count what is to be checked again. */
export const countingInUrl = freshnessInUrl["to-check"];

export const kindParameter = z
  .string()
  .transform((written) => findingKinds.find((kind) => kindInUrl(kind) === written))
  .optional()
  .catch(undefined);

const code = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}.:_-]{0,79}$/u)
  .optional()
  .catch(undefined);

/** The parameters of a list of the back office. What makes no sense is as if not asked. */
export const keptInUrl = z
  .object({
    q: last(z.string().max(200).optional().catch(undefined)),
    tipo: last(kindParameter),
    zona: last(code),
    per: last(code),
    tema: last(code),
    verifica: last(
      z
        .string()
        .transform((written) => checkings.find((one) => freshnessInUrl[one] === written))
        .optional()
        .catch(undefined),
    ),
    attivi: last(z.string().optional().catch(undefined)),
    pagina: last(z.coerce.number().int().min(1).max(10_000).catch(1).default(1)),
  })
  .transform(
    ({ q, tipo, zona, per, tema, verifica, attivi, pagina }): { question: KeptQuestion; page: number } => ({
      question: {
        kind: tipo,
        text: q,
        area: zona,
        target: per,
        category: tema,
        freshness: verifica,
        working: attivi === "1",
      },
      page: pagina,
    }),
  );

/** The names and values by which an address or a form says the same. */
export function keptFields(question: KeptQuestion, page = 1): Record<string, string> {
  const fields: Record<string, string | undefined> = {
    q: question.text,
    tipo: question.kind && kindInUrl(question.kind),
    zona: question.area,
    per: question.target,
    tema: question.category,
    verifica: question.freshness && freshnessInUrl[question.freshness],
    attivi: question.working ? "1" : undefined,
    pagina: page > 1 ? String(page) : undefined,
  };
  return Object.fromEntries(Object.entries(fields).filter((field): field is [string, string] => !!field[1]));
}

/** The address of a list of the back office, without language. */
export function keptPath(question: KeptQuestion, page = 1): string {
  const query = new URLSearchParams(keptFields(question, page)).toString();
  return `/redazione/insieme${query && `?${query}`}`;
}

/** How the form of the list spells each freshness. */
export const freshnessChoices = checkings.map((freshness) => ({
  freshness,
  value: freshnessInUrl[freshness],
}));
