// SPDX-License-Identifier: AGPL-3.0-or-later
import { accessModes, serviceStatuses } from "../records/parts.ts";
import type { FormSection } from "./field.ts";
import { contacts, phones } from "./fields-of-contact.ts";

/** A service, in the order of the municipal model's questions. */
export const serviceSections: readonly FormSection[] = [
  {
    id: "che-cosa",
    fields: [
      { name: "name", as: "line", required: true },
      { name: "alternate_name", as: "line" },
      { name: "organization_id", as: "organization" },
      { name: "description", as: "text" },
      { name: "categories", as: "terms", taxonomy: "categories" },
      { name: "status", as: "choice", options: serviceStatuses, required: true },
      { name: "alert", as: "line" },
    ],
  },
  {
    id: "per-chi",
    fields: [
      { name: "targets", as: "terms", taxonomy: "targets" },
      { name: "eligibility_description", as: "text" },
      { name: "minimum_age", as: "number" },
      { name: "maximum_age", as: "number" },
      { name: "service_areas", as: "list", item: "name" },
      { name: "languages", as: "list", item: "name" },
      { name: "interpretation_services", as: "line" },
    ],
  },
  {
    id: "come-fare",
    fields: [
      { name: "access_modes", as: "checks", options: accessModes },
      { name: "application_process", as: "text" },
      { name: "application_url", as: "web" },
      { name: "required_documents", as: "list", item: "document" },
      { name: "outcome_description", as: "text" },
      { name: "wait_time", as: "line" },
    ],
  },
  {
    id: "quanto-costa",
    fields: [
      { name: "is_free", as: "yes-no" },
      { name: "fees_description", as: "text" },
      {
        name: "cost_options",
        as: "rows",
        columns: [
          { key: "option", as: "line" },
          { key: "amount", as: "number" },
          { key: "amount_description", as: "line" },
        ],
      },
      { name: "conditions_description", as: "text" },
    ],
  },
  {
    id: "dove-e-quando",
    fields: [
      { name: "hours", as: "hours" },
      {
        name: "service_at_locations",
        as: "rows",
        isTable: true,
        columns: [
          { key: "location_id", as: "location", required: true },
          { key: "description", as: "line" },
          { key: "hours", as: "hours" },
        ],
      },
    ],
  },
  {
    id: "contatti",
    fields: [
      phones,
      { name: "email", as: "email" },
      { name: "url", as: "web" },
      contacts,
      {
        name: "additional_urls",
        as: "rows",
        columns: [
          { key: "url", as: "line", required: true },
          { key: "label", as: "line" },
        ],
      },
    ],
  },
  {
    id: "verifica",
    fields: [
      { name: "accreditations", as: "line" },
      { name: "licenses", as: "line" },
      { name: "assurer_email", as: "email" },
    ],
  },
];
