// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { last, maybe } from "../../../foundation/fields.ts";
import { lendableKinds } from "./exchange.ts";

const maybeText = maybe(z.string().max(500, "tooLong"));
const maybeDay = maybe(z.iso.date("dateWrong"));

export const sharingForm = z.object({
  attivita: last(z.uuid("activityMissing")),
  con: last(z.uuid("labMissing")),
  parole: maybeText,
});

export const visitForm = z
  .object({
    verso: last(z.enum(["come", "go"]).catch("come")),
    chi: last(z.uuid().optional().catch(undefined)),
    vedere: last(z.string("seeMissing").max(500, "tooLong")),
    giorno: maybeDay,
  })
  .refine(({ verso, chi }) => verso === "come" || chi !== undefined, {
    path: ["chi"],
    message: "labMissing",
  });

export const lendableForm = z.object({
  cosa: last(z.string("titleMissing").max(200, "tooLong")),
  tipo: last(z.enum(lendableKinds).catch("thing")),
  condizioni: maybeText,
});

export const loanForm = z
  .object({ dal: last(z.iso.date("dateWrong")), al: last(z.iso.date("dateWrong")), parole: maybeText })
  .refine(({ dal, al }) => dal <= al, { path: ["al"], message: "endsBefore" });

/** An answer: to an activity together, a visit, a loan. */
export const answerForm = z.object({
  risposta: last(z.enum(["agreed", "declined", "ended", "cancelled", "returned", "offered", "withdrawn"])),
  giorno: maybeDay,
  parole: maybeText,
});

export const learnedForm = z.object({ imparato: last(z.string("learnedMissing").max(1000, "tooLong")) });
