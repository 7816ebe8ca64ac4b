// SPDX-License-Identifier: AGPL-3.0-or-later
import { fieldGroups, methods } from "../assurance/assurance.ts";
import { weekdayCodes } from "../hours/timetable.ts";
import type { Noun } from "./noun.ts";

const id = { is: "id", needed: true } as const;
const text = { is: "text" } as const;
const needed = { is: "text", needed: true } as const;
const number = { is: "number" } as const;
const date = { is: "date" } as const;
const uri = { is: "uri" } as const;
const pointer = { is: "id" } as const;
const attributes = { list: "attribute" } as const;
const phones = { list: "phone" } as const;

/**
 * What belongs to one record and has no life of its own, as HSDS 3.1 spells it. `contact.name` and `address.attention`
 * are not here: people are told by their role, in the API as on the pages.
 */
export const partsOfNouns = {
  address: {
    id,
    address_1: needed,
    address_2: text,
    city: needed,
    region: text,
    state_province: needed,
    postal_code: needed,
    country: needed,
    address_type: { oneOf: ["physical", "postal", "virtual"], needed: true },
    attributes,
  },
  phone: {
    id,
    number: needed,
    extension: number,
    type: text,
    description: text,
    languages: { list: "language" },
    attributes,
  },
  contact: { id, title: text, department: text, email: { is: "email" }, phones, attributes },
  schedule: {
    id,
    valid_from: date,
    valid_to: date,
    dtstart: date,
    timezone: number,
    until: date,
    count: number,
    wkst: { oneOf: weekdayCodes },
    freq: { oneOf: ["WEEKLY", "MONTHLY"] },
    interval: number,
    byday: text,
    byweekno: text,
    bymonthday: text,
    byyearday: text,
    description: text,
    opens_at: text,
    closes_at: text,
    schedule_link: uri,
    attending_type: text,
    notes: text,
    attributes,
  },
  service_area: { id, name: text, description: text, extent: text, extent_type: text, uri: text, attributes },
  language: { id, name: text, code: text, note: text, attributes },
  accessibility: { id, description: text, details: text, url: uri, attributes },
  cost_option: {
    id,
    valid_from: date,
    valid_to: date,
    option: text,
    currency: text,
    amount: number,
    amount_description: text,
    attributes,
  },
  required_document: { id, document: text, uri, attributes },
  organization_identifier: {
    id,
    identifier_scheme: text,
    identifier_type: needed,
    identifier: needed,
    attributes,
  },
  url: { id, label: text, url: { is: "uri", needed: true }, attributes },
  funding: { id, source: text, attributes },
  program: {
    id,
    organization_id: pointer,
    name: needed,
    alternate_name: text,
    description: needed,
    attributes,
  },
  service_capacity: {
    id,
    unit: { one: "unit", needed: true },
    unit_id: pointer,
    available: { is: "number", needed: true },
    maximum: number,
    description: text,
    updated: { is: "moment", needed: true },
    attributes,
  },
  unit: { id, name: needed, scheme: text, identifier: text, uri, attributes },
  attribute: {
    id,
    link_id: pointer,
    taxonomy_term_id: pointer,
    link_type: text,
    link_entity: text,
    value: text,
    label: text,
    taxonomy_term: { one: "taxonomy_term" },
  },
  metadata: {
    id,
    resource_id: pointer,
    resource_type: text,
    last_action_date: { is: "date", needed: true },
    last_action_type: needed,
    field_name: needed,
    previous_value: needed,
    replacement_value: needed,
    updated_by: needed,
  },
  assurance: {
    field_group: { oneOf: fieldGroups, needed: true, ours: "Gruppo di campi che è stato controllato" },
    assured_date: { is: "date", needed: true, ours: "Giorno dell’ultimo controllo" },
    method: {
      oneOf: methods,
      needed: true,
      ours: "Come: telefonata, visita, chi eroga, caricamento, ufficio",
    },
  },
} as const satisfies Record<string, Noun>;
