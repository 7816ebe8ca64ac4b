// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { each, last } from "../../../foundation/fields.ts";
import { kindInUrl, kindParameter } from "../keeping/kept.forms.ts";
import { fieldGroups, methods, type FieldGroup } from "./assurance.ts";
import type { DueQuestion } from "./due.ts";

const groupInUrl: Record<FieldGroup, string> = {
  hours: "orari",
  contacts: "contatti",
  eligibility: "per-chi",
  cost: "costo",
  address: "indirizzo",
};

const groupParameter = z
  .string()
  .transform((written) => fieldGroups.find((group) => groupInUrl[group] === written))
  .optional()
  .catch(undefined);

const code = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}.:_-]{0,79}$/u)
  .optional()
  .catch(undefined);

/** The parameters of what has to be checked, by the names of addresses. What makes no sense is as if not asked. */
export const dueFields = {
  q: last(z.string().max(200).optional().catch(undefined)),
  tipo: last(kindParameter),
  parte: last(groupParameter),
  zona: last(code),
  ente: last(z.uuid().optional().catch(undefined)),
};

type DueTyped = z.output<z.ZodObject<typeof dueFields>>;

export function questionOf({ q, tipo, parte, zona, ente }: DueTyped): DueQuestion {
  return { text: q, kind: tipo, group: parte, area: zona, organizationId: ente };
}

export const dueInUrl = z.object({
  ...dueFields,
  pagina: last(z.coerce.number().int().min(1).max(10_000).catch(1).default(1)),
  fatto: last(z.string().optional().catch(undefined)),
});

/** The names and values by which an address or a form says a question. */
export function dueParameters(question: DueQuestion, page = 1): Record<string, string> {
  const said: Record<string, string | undefined> = {
    q: question.text,
    tipo: question.kind && kindInUrl(question.kind),
    parte: question.group && groupInUrl[question.group],
    zona: question.area,
    ente: question.organizationId,
    pagina: page > 1 ? String(page) : undefined,
  };
  return Object.fromEntries(Object.entries(said).filter((pair): pair is [string, string] => !!pair[1]));
}

/** "/redazione/verifiche?tipo=servizi", without language. */
export function duePath(question: DueQuestion, page = 1, path = "/redazione/verifiche"): string {
  const query = new URLSearchParams(dueParameters(question, page)).toString();
  return `${path}${query && `?${query}`}`;
}

export function groupValue(group: FieldGroup): string {
  return groupInUrl[group];
}

/** Groups said to be right, and how one knows. `elenco` is the list to come back to. */
export const checkForm = z.object({
  parte: each(groupParameter).transform((groups) => groups.filter((group) => group !== undefined)),
  metodo: last(z.enum(methods)),
  elenco: last(z.string().max(500).optional()),
});
