// SPDX-License-Identifier: AGPL-3.0-or-later
import { assetKinds } from "../records/parts.ts";
import type { FormSection } from "./field.ts";
import { phones } from "./fields-of-contact.ts";
import { accessFields } from "./fields-of-location.ts";

export const assetSections: readonly FormSection[] = [
  {
    id: "che-cosa",
    fields: [
      { name: "kind", as: "choice", options: assetKinds, required: true },
      { name: "name", as: "line", required: true },
      { name: "organization_id", as: "organization" },
      { name: "description", as: "text" },
      { name: "how_to_use", as: "text" },
      { name: "is_free", as: "yes-no" },
      { name: "categories", as: "terms", taxonomy: "categories" },
      { name: "targets", as: "terms", taxonomy: "targets" },
    ],
  },
  {
    id: "dove",
    fields: [
      { name: "location_id", as: "location" },
      { name: "latitude", as: "number" },
      { name: "longitude", as: "number" },
    ],
  },
  { id: "quando", fields: [{ name: "hours", as: "hours" }] },
  { id: "come-si-entra", fields: accessFields },
  {
    id: "contatti",
    fields: [
      phones,
      { name: "email", as: "email" },
      { name: "url", as: "web" },
      { name: "languages", as: "list", item: "name" },
    ],
  },
];
