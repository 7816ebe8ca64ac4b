// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import type { EditableKind } from "../editing/editable.ts";

/** What is checked together, because it changes together (Inform USA asks for each at least once a year). */
export const fieldGroups = ["hours", "contacts", "eligibility", "cost", "address"] as const;
export type FieldGroup = (typeof fieldGroups)[number];

/** How something was checked. `office`: by somebody of the district who keeps the directory; `owner`: by who runs it. */
export const methods = ["call", "visit", "owner", "import", "office"] as const;
export type Method = (typeof methods)[number];

/** The groups that each kind of record has. The function directory.checked says the same; a test compares. */
export const groupsOf: Record<EditableKind, readonly FieldGroup[]> = {
  service: ["hours", "contacts", "eligibility", "cost", "address"],
  location: ["hours", "contacts", "address"],
  organization: ["contacts"],
  asset: ["hours", "contacts", "cost", "address"],
};

const eligibility = [
  "targets",
  "eligibility_description",
  "minimum_age",
  "maximum_age",
  "service_areas",
  "conditions_description",
  "required_documents",
] as const;
const contacts = ["phones", "email", "url", "contacts"] as const;
const position = ["latitude", "longitude", "area_code"] as const;

/** The fields of each group, by the first part of their name ("addresses.0.city" is of "addresses"). */
const fieldsOfGroups: Record<EditableKind, Partial<Record<FieldGroup, readonly string[]>>> = {
  service: {
    hours: ["hours"],
    contacts: [...contacts, "additional_urls", "application_url"],
    eligibility,
    cost: ["is_free", "fees_description", "cost_options"],
    address: ["service_at_locations"],
  },
  location: {
    hours: ["hours"],
    contacts: ["phones", "url", "contacts"],
    address: [...position, "address_visibility", "addresses", "transportation", "location_type"],
  },
  organization: { contacts: ["phones", "email", "website", "additional_websites", "contacts"] },
  asset: {
    hours: ["hours"],
    contacts: ["phones", "email", "url", "how_to_use"],
    cost: ["is_free"],
    address: [...position, "location_id"],
  },
};

/** The group of a field of the form ("phones", "phones.0.number", "service_at_locations.1.hours"); many are of none. */
export function groupOfField(kind: EditableKind, field: string): FieldGroup | undefined {
  const [first = "", ...deeper] = field.split(".");
  if (first === "service_at_locations" && deeper.at(-1) === "hours") return "hours";
  return groupsOf[kind].find((group) => fieldsOfGroups[kind][group]?.includes(first));
}

/** How far a group of fields can be trusted. */
export const assuranceStates = ["fresh", "ageing", "stale", "never"] as const;
export type AssuranceState = (typeof assuranceStates)[number];

export type GroupAssurance = {
  group: FieldGroup;
  assuredOn: Temporal.PlainDate | null;
  method: Method | null;
  state: AssuranceState;
};

/** After how many months a group is ageing; after twice as many it is stale. */
export type HalfLives = Record<FieldGroup, number>;

/** Fresh for one half-life, then ageing; on the day on which two are over, stale. */
export function stateOf(
  assuredOn: Temporal.PlainDate | null,
  halfLifeMonths: number,
  today: Temporal.PlainDate,
): AssuranceState {
  if (assuredOn === null) return "never";
  const isOver = (months: number) => Temporal.PlainDate.compare(today, assuredOn.add({ months })) >= 0;
  if (isOver(2 * halfLifeMonths)) return "stale";
  return isOver(halfLifeMonths) ? "ageing" : "fresh";
}

/** Whether somebody should check it before trusting it: never checked counts as stale. */
export function isStale(state: AssuranceState): boolean {
  return state === "stale" || state === "never";
}

/** A record is stale when one of its groups is. */
export function isRecordStale(groups: readonly GroupAssurance[]): boolean {
  return groups.some(({ state }) => isStale(state));
}
