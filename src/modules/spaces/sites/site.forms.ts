// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";
import { ideaStatuses, siteKinds, siteOwners, siteStates } from "./site.ts";

// Messages are keys of words.
const maybe = (most: number) =>
  last(
    z
      .string()
      .max(most, "tooLong")
      .optional()
      .transform((typed) => typed ?? null),
  );
const number = (pattern: RegExp, wrong: string) => z.string(wrong).regex(pattern, wrong).transform(Number);
const maybeNumber = (pattern: RegExp, wrong: string) =>
  last(
    number(pattern, wrong)
      .optional()
      .transform((typed) => typed ?? null),
  );
const date = last(z.iso.date("dateMissing"));

export const siteForm = z.object({
  distretto: last(z.uuid().optional()),
  nome: last(z.string("nameMissing").max(200, "tooLong")),
  tipo: last(z.enum(siteKinds).catch("building")),
  stato: last(z.enum(siteStates).catch("disused")),
  dove: last(z.string("whereMissing").max(300, "tooLong")),
  superficie: maybeNumber(/^[1-9]\d{0,6}$/, "numberWrong"),
  "di-chi": last(z.enum(siteOwners).catch("unknown")),
  "di-chi-nota": maybe(300),
  descrizione: maybe(3000),
  spazio: last(
    z
      .uuid()
      .optional()
      .catch(undefined)
      .transform((typed) => typed ?? null),
  ),
  pubblico: last(z.string().optional()),
});
export type SiteForm = z.output<typeof siteForm>;

export const eventForm = z.object({
  anno: last(number(/^(?:8|9|1\d|2[01])\d{2}$/, "yearWrong")),
  mese: maybeNumber(/^(?:0?[1-9]|1[0-2])$/, "monthWrong"),
  stato: last(
    z
      .enum(siteStates)
      .optional()
      .catch(undefined)
      .transform((typed) => typed ?? null),
  ),
  fatto: last(z.string("toldMissing").min(3, "toldMissing").max(1000, "tooLong")),
  fonte: maybe(300),
});

export const callForm = z
  .object({
    titolo: last(z.string("nameMissing").max(200, "tooLong")),
    testo: last(z.string("toldMissing").min(10, "toldMissing").max(4000, "tooLong")),
    dal: date,
    al: date,
  })
  .refine(({ dal, al }) => dal <= al, { path: ["al"], message: "closesBefore" });

export const ideaForm = z.object({
  titolo: last(z.string("titleMissing").max(200, "tooLong")),
  idea: last(z.string("toldMissing").min(10, "toldMissing").max(4000, "tooLong")),
  gruppo: maybe(120),
  email: last(
    z
      .email("emailWrong")
      .max(254)
      .optional()
      .transform((typed) => typed?.toLowerCase() ?? null),
  ),
  telefono: last(
    z
      .string()
      .regex(/^\+?[\d\s./()-]{6,25}$/, "phoneWrong")
      .optional()
      .transform((typed) => typed ?? null),
  ),
});

export const decisionForm = z.object({
  esito: last(z.enum(ideaStatuses)),
  risposta: maybe(2000),
});
