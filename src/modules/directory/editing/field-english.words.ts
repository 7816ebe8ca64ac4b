// SPDX-License-Identifier: AGPL-3.0-or-later
import type { italianFields } from "./field-italian.words.ts";

type Words = { label: string; hint?: string };

/** The same in English: a field that is missing here is a type error. */
export const englishFields: Record<keyof typeof italianFields, Words> = {
  name: { label: "Name", hint: "As people call it, without initials." },
  alternate_name: { label: "Other name", hint: "Initials, or the name it had before." },
  organization_id: { label: "Who runs it", hint: "The organization’s name, as written in the directory." },
  "asset organization_id": { label: "Who looks after it" },
  description: {
    label: "Description",
    hint: "The first sentence is also read in results: say at once what it does.",
  },
  categories: { label: "Topics" },
  targets: { label: "For whom" },
  places: { label: "What kind of place it is" },
  status: { label: "Status" },
  alert: { label: "Notice", hint: "One sentence that stands out." },

  eligibility_description: { label: "Who it is for", hint: "In plain words: who can come, who cannot." },
  minimum_age: { label: "Minimum age", hint: "In years. Empty: no limit." },
  maximum_age: { label: "Maximum age", hint: "In years. Empty: no limit." },
  service_areas: {
    label: "For people living in",
    hint: "One municipality or neighbourhood a line. Empty: anybody.",
  },
  languages: { label: "Languages spoken", hint: "One a line, in Italian: italiano, arabo…" },
  interpretation_services: { label: "Interpreters and mediators" },

  access_modes: { label: "How to reach it" },
  application_process: {
    label: "How to do it",
    hint: "What to do first, then the rest. One thing a sentence.",
  },
  application_url: { label: "Web address to apply" },
  required_documents: { label: "What to bring", hint: "One document a line." },
  outcome_description: { label: "What you get" },
  wait_time: { label: "How long one waits" },

  is_free: { label: "Is it free?" },
  fees_description: { label: "What it costs, in words" },
  cost_options: { label: "Costs" },
  "cost_options.option": { label: "What" },
  "cost_options.amount": { label: "Euro" },
  "cost_options.amount_description": { label: "Note" },
  conditions_description: { label: "Conditions", hint: "Residence, income, rules of use." },

  hours: {
    label: "Opening hours",
    hint: "Write them as you would say them: “Mon-Fri 9-12.30; chiuso in agosto”. Below you read how we understood them.",
  },
  service_at_locations: { label: "Places", hint: "The place must be in the directory already." },
  "service_at_locations.location_id": { label: "Place" },
  "service_at_locations.description": { label: "What is particular there" },
  "service_at_locations.hours": { label: "Hours there, if different" },

  phones: { label: "Telephones" },
  "phones.number": { label: "Number" },
  "phones.description": { label: "Who answers, when" },
  email: { label: "E-mail" },
  url: { label: "Web page" },
  website: { label: "Website" },
  contacts: { label: "Whom to ask", hint: "The public reads the role, never the name." },
  "contacts.title": { label: "Role" },
  "contacts.name": { label: "Name (not shown)" },
  "contacts.phones.0.number": { label: "Telephone" },
  "contacts.email": { label: "E-mail" },
  additional_urls: { label: "Other web pages" },
  "additional_urls.url": { label: "Address" },
  "additional_urls.label": { label: "What it is called" },

  accreditations: { label: "Accreditations" },
  licenses: { label: "Licences" },
  assurer_email: { label: "E-mail of who checked", hint: "Not shown in public." },

  location_type: { label: "What place it is" },
  address_visibility: {
    label: "Who may read the address",
    hint: "A reserved place never leaves this page: not on the map, not in the search.",
  },
  "addresses.0.address_1": { label: "Street and number" },
  "addresses.0.address_2": { label: "Staircase, floor, bell" },
  "addresses.0.postal_code": { label: "Postcode" },
  "addresses.0.city": { label: "Municipality" },
  "addresses.0.state_province": { label: "Province", hint: "Two letters: PV." },
  latitude: {
    label: "Latitude",
    hint: "In degrees, for example 45.1847. The point can also be put on the map.",
  },
  longitude: { label: "Longitude", hint: "In degrees, for example 9.1582." },
  transportation: { label: "How to get there" },
  "accessibility_facts.wheelchair": { label: "Can a wheelchair enter?" },
  "accessibility_facts.toilet": { label: "Is there an accessible toilet?" },
  "accessibility_facts.parking": { label: "Is there parking nearby?" },
  "accessibility_facts.pram": { label: "Can a pram enter?" },
  "accessibility_facts.hearing": { label: "Is it ready for people who hear little?" },
  "accessibility_facts.sight": { label: "Is it ready for people who see little?" },
  accessibility: { label: "What else one should know to get in", hint: "One thing a line." },

  legal_status: { label: "Legal form" },
  tax_id: { label: "Tax code" },
  organization_identifiers: { label: "Other identifiers" },
  "organization_identifiers.identifier_type": { label: "Which", hint: "RUNTS, IPA…" },
  "organization_identifiers.identifier": { label: "Number" },
  year_incorporated: { label: "Year of birth" },
  parent_organization_id: { label: "Part of" },

  kind: { label: "What resource it is" },
  how_to_use: { label: "How it is used", hint: "Whom to ask, by role and never by name." },
  location_id: { label: "Place", hint: "If it stands in a place of the directory." },
};
