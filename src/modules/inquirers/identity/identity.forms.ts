// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { z } from "zod";

import { hasPhone } from "../../../foundation/contact.ts";
import { last } from "../../../foundation/fields.ts";
import { addressRules, bonds, proofs } from "./identity.ts";

const text = (longest: number) => last(z.string().max(longest, "tooLong").default(""));

/** Messages are keys of `mistakes` in mistakes.words.ts. Everything may be left empty. */
const identityShape = {
  nome: text(120),
  telefono: last(
    z
      .string()
      .max(40, "tooLong")
      .refine((typed) => typed === "" || hasPhone(typed), "phone")
      .default(""),
  ),
  email: last(z.union([z.literal(""), z.email("email").max(254, "tooLong")], "email").default("")),
  nascita: last(z.string().refine(isDayBorn, "born").default("")),
  indirizzo: text(300),
  zona: text(120),
  note: text(2_000),
  riserbo: last(z.enum(addressRules).default("shown")),
};

export const ownIdentityForm = z.object(identityShape);

/** At the desk somebody may answer for who is under age: a name asks what of them, and how it was seen. */
export const deskIdentityForm = z
  .object({
    ...identityShape,
    // An address that was not shown is not in the form: it stays as it is.
    senza: last(z.literal("indirizzo").optional().catch(undefined)).transform(Boolean),
    garante: text(120),
    legame: last(z.enum(bonds).optional().catch(undefined)),
    visto: last(z.enum(proofs).optional().catch(undefined)),
  })
  .refine(({ garante, legame }) => garante === "" || legame !== undefined, {
    message: "bond",
    path: ["legame"],
  })
  .refine(({ garante, visto }) => garante === "" || visto !== undefined, {
    message: "proof",
    path: ["visto"],
  });

/** A day that is one, of somebody who may be alive; that it is not to come, is said by who knows what day it is. */
function isDayBorn(typed: string): boolean {
  if (typed === "") return true;
  if (!/^(19|20)\d\d-\d\d-\d\d$/.test(typed)) return false;
  try {
    return Temporal.PlainDate.from(typed, { overflow: "reject" }).year >= 1900;
  } catch {
    return false;
  }
}
