// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormSection } from "./field.ts";
import { contacts, phones } from "./fields-of-contact.ts";

export const organizationSections: readonly FormSection[] = [
  {
    id: "chi-e",
    fields: [
      { name: "name", as: "line", required: true },
      { name: "alternate_name", as: "line" },
      { name: "description", as: "text" },
      { name: "categories", as: "terms", taxonomy: "categories" },
      { name: "targets", as: "terms", taxonomy: "targets" },
    ],
  },
  {
    id: "contatti",
    fields: [phones, { name: "email", as: "email" }, { name: "website", as: "web" }, contacts],
  },
  {
    id: "dati",
    fields: [
      { name: "legal_status", as: "line" },
      { name: "tax_id", as: "line" },
      {
        name: "organization_identifiers",
        as: "rows",
        columns: [
          { key: "identifier_type", as: "line", required: true },
          { key: "identifier", as: "line", required: true },
        ],
      },
      { name: "year_incorporated", as: "number" },
      { name: "parent_organization_id", as: "organization" },
    ],
  },
];
