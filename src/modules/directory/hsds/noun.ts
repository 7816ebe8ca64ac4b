// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a value of HSDS is written as. "yes-no" and "timetable" are of our profile; "translations": by language, then by field. */
export type ValueKind =
  | "id"
  | "text"
  | "uri"
  | "email"
  | "number"
  | "date"
  | "moment"
  | "yes-no"
  | "codes"
  | "facts"
  | "timetable"
  | "translations";

/** `needed`: required by HSDS. `ours`: of the profile HSDS-IT, with what it means. */
export type Field = { needed?: true; ours?: string } & (
  | { is: ValueKind }
  | { oneOf: readonly string[] }
  | { list: NounName }
  | { one: NounName }
);

/** The fields of a noun, in the order in which they are written. */
export type Noun = Readonly<Record<string, Field>>;

export const nounNames = [
  "organization",
  "location",
  "service",
  "service_at_location",
  "taxonomy",
  "taxonomy_term",
  "address",
  "phone",
  "contact",
  "schedule",
  "service_area",
  "language",
  "accessibility",
  "cost_option",
  "required_document",
  "organization_identifier",
  "url",
  "funding",
  "program",
  "service_capacity",
  "unit",
  "attribute",
  "metadata",
  "assurance",
] as const;
export type NounName = (typeof nounNames)[number];

/** A field that a list of records shows: whatever is not a list of parts. */
export function isOwnField(field: Field): boolean {
  if ("list" in field) return false;
  return !("is" in field) || !["timetable", "translations", "facts", "codes"].includes(field.is);
}
