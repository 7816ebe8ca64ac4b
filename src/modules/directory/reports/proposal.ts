// SPDX-License-Identifier: AGPL-3.0-or-later
import { groupOfField } from "../assurance/assurance.ts";
import type { EditableKind } from "../editing/editable.ts";
import { isOfField, type Field, type Typed } from "../editing/field.ts";
import { fieldsOf } from "../editing/form-sections.ts";
import { rowNumbers } from "../editing/typed-value.ts";
import { groupOf, type What } from "./report.ts";

/** One thing that anybody may propose; `name` is the typed name of the form of the record ("phones.0.number"). */
export type Proposable = {
  name: string;
  as: "line" | "text" | "hours" | "phone" | "email" | "web" | "yes-no";
};

const phone: Proposable = { name: "phones.0.number", as: "phone" };
const email: Proposable = { name: "email", as: "email" };
const url: Proposable = { name: "url", as: "web" };
const hours: Proposable = { name: "hours", as: "hours" };

const contactsOf: Record<EditableKind, Proposable[]> = {
  service: [phone, email, url],
  location: [phone, url],
  organization: [phone, email, { name: "website", as: "web" }],
  asset: [phone, email, url],
};

const address: Proposable[] = [
  { name: "addresses.0.address_1", as: "line" },
  { name: "addresses.0.postal_code", as: "line" },
  { name: "addresses.0.city", as: "line" },
];

/** What somebody without an account may say of the right values: few fields, none of them required. */
export function proposablesOf(kind: EditableKind, what: What): Proposable[] {
  if (what === "hours") return [hours];
  if (what === "contacts") return contactsOf[kind];
  if (what === "address") return kind === "location" ? address : [];
  if (what === "eligibility") return [{ name: "eligibility_description", as: "text" }];
  if (what === "cost") {
    const isFree: Proposable = { name: "is_free", as: "yes-no" };
    return kind === "service" ? [isFree, { name: "fees_description", as: "text" }] : [isFree];
  }
  return [];
}

/** What one says of a record that is missing. `where` and `known` are of no field: a person reads them. */
export const missingNames = [
  "name",
  "description",
  "where",
  "hours",
  "phone",
  "email",
  "web",
  "known",
] as const;
export type MissingName = (typeof missingNames)[number];

/** Under which name of its form a new record of this kind keeps what was said of it. */
export function missingField(kind: EditableKind, name: MissingName): string | undefined {
  if (name === "known") return undefined;
  if (name === "where") return kind === "location" ? "addresses.0.address_1" : undefined;
  if (name === "phone") return phone.name;
  if (name === "web") return kind === "organization" ? "website" : "url";
  if (name === "email" && kind === "location") return undefined;
  if (name === "hours" && kind === "organization") return undefined;
  return name;
}

/** The fields that a reviewer may change beside a report, without opening the whole record. */
export function reviewedFields(kind: EditableKind, what: What): Field[] {
  const group = groupOf(what);
  if (what === "missing") {
    const asked = new Set(["name", "description", "status", "kind", "location_type", "address_visibility"]);
    const contacts = new Set(["organization_id", "hours", "phones", "email", "url", "website"]);
    return fieldsOf(kind).filter(
      ({ name }) => asked.has(name) || contacts.has(name) || (kind === "location" && isAddress(name)),
    );
  }
  if (group === undefined) return [];
  // Hours of a service are its own, and those it keeps at each of its places.
  const isOfGroup = ({ name }: Field) =>
    groupOfField(kind, name) === group ||
    (kind === "service" && group === "hours" && name === "service_at_locations");
  return fieldsOf(kind).filter(isOfGroup);
}

function isAddress(name: string): boolean {
  return name.startsWith("addresses.0.");
}

/** The record's form as it would be with what was proposed; what nobody spoke of stays. */
export function withProposal(
  kind: EditableKind,
  what: What,
  { typed, proposed }: { typed: Typed; proposed: Typed },
): Typed {
  const fields = reviewedFields(kind, what);
  const merged = { ...typed };
  for (const [name, texts] of Object.entries(proposed)) {
    const field = fields.find((one) => isOfField(name, one));
    if (!field || texts.join("") === "") continue;
    merged[placeOf(name, { field, typed, kind })] = texts;
    if (field.as === "hours") delete merged[`${field.name}.keep`];
  }
  return merged;
}

type At = { field: Field; typed: Typed; kind: EditableKind };

/** One telephone takes the place of the one that is there; where there are several, a new one stands after them. */
function placeOf(name: string, { field, typed, kind }: At): string {
  if (field.as === "rows") {
    const rows = rowNumbers(field, typed);
    const row = rows.length <= 1 ? (rows[0] ?? 0) : rows.at(-1)! + 1;
    return name.replace(/\.\d+\./, `.${row}.`);
  }
  // A service that keeps hours of its own at its one place is open when it says there.
  const there = "service_at_locations.0.hours";
  const isAtOne = typed["service_at_locations.1.location_id"] === undefined;
  return kind === "service" && name === "hours" && typed[there] !== undefined && isAtOne ? there : name;
}
