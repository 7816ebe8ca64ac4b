// SPDX-License-Identifier: AGPL-3.0-or-later
import { addressVisibilities, serviceStatuses } from "../records/parts.ts";
import type { Noun, NounName } from "./noun.ts";
import { partsOfNouns } from "./parts-of-nouns.ts";

const id = { is: "id", needed: true } as const;
const pointer = { is: "id" } as const;
const text = { is: "text" } as const;
const needed = { is: "text", needed: true } as const;
const number = { is: "number" } as const;
const uri = { is: "uri" } as const;
const email = { is: "email" } as const;

const hours = {
  is: "timetable",
  ours: "Orari interi: regole HSDS schedule, eccezioni datate o annuali, festivi, su appuntamento. schedules dice le sole regole",
} as const;
const assurance = {
  list: "assurance",
  ours: "Quando e come ogni gruppo di campi è stato controllato. Se manca, assured_date vale per tutti",
} as const;
const isDemonstration = { is: "yes-no", ours: "Dato inventato di una dimostrazione" } as const;
const translations = {
  is: "translations",
  ours: "Testi in altre lingue: lingua, poi nome del campo",
} as const;
const modified = { is: "moment", ours: "Quando la scheda è cambiata qui" } as const;
const assured = { is: "date", ours: "Giorno dell’ultimo controllo" } as const;
const attributes = { list: "attribute" } as const;
const metadata = { list: "metadata" } as const;
const contacts = { list: "contact" } as const;
const phones = { list: "phone" } as const;
const languages = { list: "language" } as const;

/**
 * The records of HSDS 3.1 with what our profile (HSDS-IT) adds. One table decides what is written, what the OpenAPI
 * document says and what the profile's patches hold; a test compares it with the published schemas.
 */
export const nouns: Readonly<Record<NounName, Noun>> = {
  ...partsOfNouns,
  organization: {
    id,
    name: needed,
    alternate_name: text,
    description: needed,
    email,
    website: uri,
    additional_websites: { list: "url" },
    tax_status: text,
    tax_id: text,
    year_incorporated: number,
    legal_status: text,
    logo: text,
    uri,
    parent_organization_id: pointer,
    funding: { list: "funding" },
    contacts,
    phones,
    locations: { list: "location" },
    programs: { list: "program" },
    organization_identifiers: { list: "organization_identifier" },
    attributes,
    metadata,
    services: { list: "service", ours: "Con full_service: i servizi per intero, come nell’API di HSDS" },
    assured_date: assured,
    last_modified: modified,
    assurance,
    translations,
    is_demonstration: isDemonstration,
  },
  location: {
    id,
    location_type: { oneOf: ["physical", "postal", "virtual"], needed: true },
    url: uri,
    organization_id: pointer,
    name: text,
    alternate_name: text,
    description: text,
    transportation: text,
    latitude: number,
    longitude: number,
    external_identifier: text,
    external_identifier_type: text,
    languages,
    addresses: { list: "address" },
    contacts,
    accessibility: { list: "accessibility" },
    phones,
    schedules: { list: "schedule" },
    attributes,
    metadata,
    address_visibility: {
      oneOf: addressVisibilities,
      ours: "full, oppure area: solo il comune. I luoghi riservati (hidden) non sono pubblicati",
    },
    area_code: { is: "text", ours: "Codice ISTAT del comune, o della zona più piccola conosciuta" },
    accessibility_facts: {
      is: "facts",
      ours: "Accessibilità in fatti: yes, partly, no; assente se nessuno lo sa",
    },
    hours,
    assured_date: assured,
    last_modified: modified,
    assurance,
    translations,
    is_demonstration: isDemonstration,
  },
  service: {
    id,
    organization_id: pointer,
    program_id: pointer,
    name: needed,
    alternate_name: text,
    description: text,
    url: uri,
    additional_urls: { list: "url" },
    email,
    status: { oneOf: serviceStatuses, needed: true },
    interpretation_services: text,
    application_process: text,
    fees_description: text,
    wait_time: text,
    fees: text,
    accreditations: text,
    eligibility_description: text,
    minimum_age: number,
    maximum_age: number,
    assured_date: { is: "date" },
    assurer_email: email,
    licenses: text,
    alert: text,
    last_modified: { is: "moment" },
    phones,
    schedules: { list: "schedule" },
    service_areas: { list: "service_area" },
    service_at_locations: { list: "service_at_location" },
    languages,
    organization: { one: "organization" },
    funding: { list: "funding" },
    cost_options: { list: "cost_option" },
    program: { one: "program" },
    required_documents: { list: "required_document" },
    contacts,
    capacities: { list: "service_capacity" },
    attributes,
    metadata,
    access_modes: { is: "codes", ours: "Come si accede: in-person, phone, online, home (a domicilio), mail" },
    is_free: { is: "yes-no", ours: "Gratuito; assente se non si sa" },
    application_url: { is: "uri", ours: "Dove si fa domanda online" },
    outcome_description: { is: "text", ours: "Che cosa si ottiene" },
    conditions_description: { is: "text", ours: "Condizioni: residenza, ISEE, uso del servizio" },
    hours,
    assurance,
    translations,
    is_demonstration: isDemonstration,
  },
  service_at_location: {
    id,
    service_id: pointer,
    location_id: pointer,
    description: text,
    service_areas: { list: "service_area" },
    contacts,
    phones,
    schedules: { list: "schedule" },
    location: { one: "location" },
    attributes,
    metadata,
    service: { one: "service", ours: "Il servizio, come negli esempi dell’API di HSDS" },
    hours,
    last_modified: modified,
  },
  taxonomy: {
    id,
    name: needed,
    description: needed,
    uri,
    version: text,
    key: { is: "text", ours: "Nome breve che non cambia: categories, targets, places" },
    translations,
  },
  taxonomy_term: {
    id,
    code: text,
    name: needed,
    description: needed,
    parent_id: pointer,
    taxonomy: text,
    taxonomy_detail: { one: "taxonomy" },
    language: text,
    taxonomy_id: pointer,
    term_uri: uri,
    nomenclatore_code: {
      is: "text",
      ours: "Codice nel Nomenclatore degli interventi sociali; lo scrive il distretto",
    },
    position: { is: "number", ours: "Ordine in cui le voci si leggono" },
    translations,
  },
};
