// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { emailAs, last, phoneAs } from "../../../foundation/fields.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { askers } from "../space.ts";
import type { Who } from "./who.ts";

/** A whole number within bounds; `wrong` is the key of what is said of another. */
export const number = (wrong: string, least: number, most: number) =>
  z
    .string(wrong)
    .regex(/^\d{1,6}$/, wrong)
    .transform(Number)
    .pipe(z.number().min(least, wrong).max(most, wrong));

/** Who asks, for how many and what for. */
export const whoFields = {
  chi: last(z.enum(askers, "askerMissing")),
  nome: last(z.string("nameMissing").max(120, "tooLong")),
  gruppo: last(z.string().max(120, "tooLong").optional()),
  email: last(emailAs("emailWrong").optional()),
  telefono: last(phoneAs("phoneWrong").optional()),
  persone: last(number("peopleMissing", 1, 100_000)),
  scopo: last(z.string("purposeMissing").min(3, "purposeMissing").max(1000, "tooLong")),
};

type WhoForm = z.output<z.ZodObject<typeof whoFields>>;

/** What the fields of who asks cannot say one by one: names of fields with the key of what is wrong. */
export function mistakesOfWho({ chi, gruppo, email, telefono }: WhoForm): Record<string, string> {
  const mistakes: Record<string, string> = {};
  if (email === undefined && telefono === undefined) mistakes["email"] = "contactMissing";
  const isGroup = chi === "organizations" || chi === "informal-groups";
  if (isGroup && gruppo === undefined) mistakes["gruppo"] = "groupMissing";
  return mistakes;
}

export function whoOf(form: WhoForm, language: Language): Who {
  return {
    asker: form.chi,
    contactName: form.nome,
    groupName: form.gruppo ?? null,
    email: form.email ?? null,
    phone: form.telefono ?? null,
    purpose: form.scopo,
    people: form.persone,
    language,
  };
}
