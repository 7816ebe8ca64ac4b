// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { emailAs, last, maybe, maybeText, phoneAs } from "../../../foundation/fields.ts";
import { ideaStatuses, siteKinds, siteOwners, siteStates } from "./site.ts";

// Messages are keys of words.
const number = (pattern: RegExp, wrong: string) => z.string(wrong).regex(pattern, wrong).transform(Number);
const maybeNumber = (pattern: RegExp, wrong: string) => maybe(number(pattern, wrong));
const date = last(z.iso.date("dateMissing"));

export const siteForm = z.object({
  distretto: last(z.uuid().optional()),
  nome: last(z.string("nameMissing").max(200, "tooLong")),
  tipo: last(z.enum(siteKinds).catch("building")),
  stato: last(z.enum(siteStates).catch("disused")),
  dove: last(z.string("whereMissing").max(300, "tooLong")),
  superficie: maybeNumber(/^[1-9]\d{0,6}$/, "numberWrong"),
  "di-chi": last(z.enum(siteOwners).catch("unknown")),
  "di-chi-nota": maybeText(300),
  descrizione: maybeText(3000),
  spazio: maybe(z.uuid().optional().catch(undefined)),
  pubblico: last(z.string().optional()),
});
export type SiteForm = z.output<typeof siteForm>;

export const eventForm = z.object({
  anno: last(number(/^(?:8|9|1\d|2[01])\d{2}$/, "yearWrong")),
  mese: maybeNumber(/^(?:0?[1-9]|1[0-2])$/, "monthWrong"),
  stato: maybe(z.enum(siteStates).optional().catch(undefined)),
  fatto: last(z.string("toldMissing").min(3, "toldMissing").max(1000, "tooLong")),
  fonte: maybeText(300),
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
  gruppo: maybeText(120),
  email: maybe(emailAs("emailWrong")),
  telefono: maybe(phoneAs("phoneWrong")),
});

export const decisionForm = z.object({
  esito: last(z.enum(ideaStatuses)),
  risposta: maybeText(2000),
});
