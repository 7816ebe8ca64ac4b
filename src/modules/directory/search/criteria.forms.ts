// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { accessModes, type AccessMode } from "../records/parts.ts";
import { dayParts, distances, weekdays, type DayPart, type Question, type Weekday } from "./criteria.ts";

// The URL speaks Italian: it is read aloud, printed and shared.
const dayInUrl: Record<Weekday, string> = {
  mon: "lunedi",
  tue: "martedi",
  wed: "mercoledi",
  thu: "giovedi",
  fri: "venerdi",
  sat: "sabato",
  sun: "domenica",
};
const partInUrl: Record<DayPart, string> = { morning: "mattina", afternoon: "pomeriggio", evening: "sera" };
const modeInUrl: Record<AccessMode, string> = {
  "in-person": "di-persona",
  phone: "telefono",
  online: "online",
  home: "a-casa",
  mail: "posta",
};

function fromUrl<Value extends string>(spelling: Record<Value, string>, values: readonly Value[]) {
  return z
    .string()
    .transform((written) => values.find((value) => spelling[value] === written))
    .optional()
    .catch(undefined);
}

const words = z.string().trim().max(120).catch("");
const code = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}.:_-]{0,79}$/u)
  .optional()
  .catch(undefined);
const tick = z
  .enum(["1", "si", "on"])
  .transform(() => true)
  .catch(false);

/** Reads a question from the parameters of a URL. A value that makes no sense is as if not asked: links live long. */
const questionInUrl = z.object({
  q: words,
  vicino: words,
  entro: z.coerce
    .number()
    .refine((km) => distances.some((known) => known === km))
    .optional()
    .catch(undefined),
  serve: words,
  categoria: code,
  per: code,
  eta: z.coerce.number().int().min(0).max(130).optional().catch(undefined),
  aperto: z
    .literal("ora")
    .transform(() => true)
    .catch(false),
  giorno: fromUrl(dayInUrl, weekdays),
  fascia: fromUrl(partInUrl, dayParts),
  gratis: tick,
  lingua: code,
  accessibile: tick,
  modo: fromUrl(modeInUrl, accessModes),
  pagina: z.coerce.number().int().min(1).max(1000).catch(1),
  vista: z
    .literal("mappa")
    .transform(() => true)
    .catch(false),
});

export function readQuestion(parameters: Record<string, string | undefined>): Question {
  const given = questionInUrl.parse(
    Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== "")),
  );
  return {
    text: given.q,
    near: given.vicino,
    withinKm: given.vicino ? given.entro : undefined,
    serves: given.serve,
    category: given.categoria,
    target: given.per,
    age: given.eta,
    openNow: given.aperto,
    day: given.giorno,
    part: given.giorno ? given.fascia : undefined,
    free: given.gratis,
    language: given.lingua,
    wheelchair: given.accessibile,
    mode: given.modo,
    page: given.pagina,
    asMap: given.vista,
  };
}

/** The names and values by which a form or a URL says a question; what was not asked is left out. */
export function fieldsOf(question: Question): Record<string, string> {
  const fields: Record<string, string | undefined> = {
    q: question.text,
    vicino: question.near,
    entro: question.withinKm?.toString(),
    serve: question.serves,
    categoria: question.category,
    per: question.target,
    eta: question.age?.toString(),
    aperto: question.openNow ? "ora" : undefined,
    giorno: question.day && dayInUrl[question.day],
    fascia: question.part && partInUrl[question.part],
    gratis: question.free ? "1" : undefined,
    lingua: question.language,
    accessibile: question.wheelchair ? "1" : undefined,
    modo: question.mode && modeInUrl[question.mode],
    pagina: question.page > 1 ? String(question.page) : undefined,
    vista: question.asMap ? "mappa" : undefined,
  };
  return Object.fromEntries(Object.entries(fields).filter((field): field is [string, string] => !!field[1]));
}

/** "?q=casa&gratis=1", or nothing when nothing was asked. */
export function queryOf(question: Question): string {
  const query = new URLSearchParams(fieldsOf(question)).toString();
  return query && `?${query}`;
}

/** How the form spells each choice. */
export const spelled = {
  day: (day: Weekday) => dayInUrl[day],
  part: (part: DayPart) => partInUrl[part],
  mode: (mode: AccessMode) => modeInUrl[mode],
};

/** The names of the parameters a question may have. */
export const parameters = Object.keys(questionInUrl.shape);
