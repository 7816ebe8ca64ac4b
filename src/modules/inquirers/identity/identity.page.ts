// SPDX-License-Identifier: AGPL-3.0-or-later
import { fields, type AddressRule, type Field, type Identity } from "./identity.ts";
import { mistakesWords, type MistakeCode } from "./mistakes.words.ts";

/** What each field is called in forms and addresses. */
export const fieldNames = {
  name: "nome",
  phone: "telefono",
  email: "email",
  born: "nascita",
  address: "indirizzo",
  area: "zona",
  notes: "note",
} as const satisfies Record<Field, string>;

type Typed = Readonly<Record<string, string | undefined>>;

/** A form filled with what is known; `withheld` fields are not in it at all. */
export function filledWith(said: Identity, addressRule: AddressRule) {
  const typed: Record<string, string | undefined> = { riserbo: addressRule };
  for (const field of fields) typed[fieldNames[field]] = said[field];
  return { typed, mistakes: {} };
}

/** What a form says, by field; those `without` were not in it, and stay as they are. */
export function saidIn(typed: Typed, without: readonly Field[] = []): Identity {
  const asked = fields.filter((field) => !without.includes(field));
  return Object.fromEntries(asked.map((field) => [field, typed[fieldNames[field]] ?? ""]));
}

/** What a schema found wrong, as codes that have words; what has none is left to the summary. */
export function typedOf(mistakes: Readonly<Record<string, string>>): Record<string, MistakeCode> {
  const known = Object.entries(mistakes).filter(([, code]) => code in mistakesWords.it.mistakes);
  return Object.fromEntries(known) as Record<string, MistakeCode>;
}
