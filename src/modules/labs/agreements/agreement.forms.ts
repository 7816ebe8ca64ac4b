// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { last, maybe, maybeText } from "../../../foundation/fields.ts";
import {
  agreementKinds,
  agreementSteps,
  outcomes,
  partyKinds,
  type AgreementStep,
  type ObjectKind,
} from "./agreement.ts";

const text = (missing: string, most: number) => last(z.string(missing).max(most, "tooLong"));
const day = last(z.iso.date("dateWrong"));
const maybeDay = maybe(z.iso.date("dateWrong"));
const revision = last(z.coerce.number().int().min(0).catch(0));

/** "place:ID", "space:ID", "activity:ID"; nothing is a common said in words. */
const tied = last(
  z
    .string()
    .regex(/^(place|space|activity):[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined)
    .transform((typed) => {
      const [kind = "common", id = null] = typed?.split(":") ?? [];
      return { kind: kind as ObjectKind, id };
    }),
);

export const agreementForm = z.object({
  distretto: last(z.uuid().optional().catch(undefined)),
  tipo: last(z.enum(agreementKinds).catch("commons")),
  titolo: text("titleMissing", 200),
  oggetto: text("aboutMissing", 300),
  legato: tied,
  testo: last(
    z
      .string()
      .max(20_000, "tooLong")
      .optional()
      .transform((typed) => typed ?? ""),
  ),
  fino: maybeDay,
  rivedi: maybeDay,
  revisione: revision,
});
export type AgreementForm = z.output<typeof agreementForm>;

export const partyForm = z.object({
  chi: last(z.enum(partyKinds).catch("organization")),
  nome: text("nameMissing", 200),
});

export const commitmentForm = z
  .object({
    parte: last(z.uuid("partyMissing")),
    cosa: text("whatMissing", 500),
    dal: maybeDay,
    entro: maybeDay,
  })
  .refine(({ dal, entro }) => dal === null || entro === null || dal <= entro, {
    path: ["entro"],
    message: "endsBefore",
  });

export const stepForm = z
  .object({
    passo: last(z.enum(Object.keys(agreementSteps) as [AgreementStep, ...AgreementStep[]])),
    revisione: revision,
    giorno: maybeDay,
    perche: maybeText(500),
  })
  .refine(({ passo, perche }) => passo !== "end" || perche !== null, {
    path: ["perche"],
    message: "becauseMissing",
  });

/** Fields of a signature on paper; the sheet is read apart. */
export const paperForm = z.object({
  firma: last(z.uuid("partyMissing")),
  il: day,
  ruolo: text("roleMissing", 120),
});

export const checkForm = z.object({
  esito: last(z.enum(outcomes, "outcomeMissing")),
  quando: day,
  nota: maybeText(1000),
});

export const signForm = z.object({
  parte: last(z.uuid("partyMissing")),
  ruolo: text("roleMissing", 120),
  impronta: last(z.string().regex(/^[0-9a-f]{64}$/)),
  letto: last(z.literal("1", "readMissing")),
});

/** Which agreements: ?lab=…&tipo=commons&luogo=…&finiti=1. What makes no sense is as if it were not asked. */
export const agreementsQuestion = z.object({
  lab: last(z.uuid().optional().catch(undefined)),
  luogo: last(z.uuid().optional().catch(undefined)),
  tipo: last(z.enum(agreementKinds).optional().catch(undefined)),
  finiti: last(z.literal("1").optional().catch(undefined)),
});
