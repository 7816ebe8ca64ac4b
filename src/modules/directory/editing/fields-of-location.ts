// SPDX-License-Identifier: AGPL-3.0-or-later
import { accessFacts, addressVisibilities } from "../records/parts.ts";
import type { Field, FormSection } from "./field.ts";
import { contacts, phones } from "./fields-of-contact.ts";

/** How far a place can be entered and used, one question each. */
export const accessFields: readonly Field[] = accessFacts.map((fact) => ({
  name: `accessibility_facts.${fact}`,
  as: "choice",
  options: ["yes", "partly", "no"],
}));

export const locationSections: readonly FormSection[] = [
  {
    id: "che-cosa",
    fields: [
      { name: "name", as: "line", required: true },
      { name: "alternate_name", as: "line" },
      { name: "organization_id", as: "organization" },
      { name: "location_type", as: "choice", options: ["physical", "postal", "virtual"], required: true },
      { name: "places", as: "terms", taxonomy: "places" },
      { name: "description", as: "text" },
    ],
  },
  {
    id: "dove",
    fields: [
      { name: "address_visibility", as: "choice", options: addressVisibilities, required: true },
      { name: "addresses.0.address_1", as: "line" },
      { name: "addresses.0.address_2", as: "line" },
      { name: "addresses.0.postal_code", as: "line" },
      { name: "addresses.0.city", as: "line" },
      { name: "addresses.0.state_province", as: "line" },
      { name: "latitude", as: "number" },
      { name: "longitude", as: "number" },
      { name: "transportation", as: "text" },
    ],
  },
  { id: "quando", fields: [{ name: "hours", as: "hours" }] },
  {
    id: "come-si-entra",
    fields: [...accessFields, { name: "accessibility", as: "list", item: "description" }],
  },
  {
    id: "contatti",
    fields: [phones, contacts, { name: "url", as: "web" }, { name: "languages", as: "list", item: "name" }],
  },
];
