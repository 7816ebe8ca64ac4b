// SPDX-License-Identifier: AGPL-3.0-or-later
import { addressVisibilities, assetKinds, serviceStatuses } from "../records/parts.ts";
import { plain, pointedId, recordId, type Gathered, type Row } from "./gathering.ts";
import type { Origin } from "./problem.ts";
import {
  date,
  email,
  hasText,
  isRaw,
  notUnderstood,
  number,
  oneOf,
  onlySaid,
  parts,
  requiredText,
  startReading,
  text,
  webAddress,
  wholeNumber,
  yesNo,
  type Raw,
  type Reading,
} from "./reading.ts";
import { readRecordHours } from "./record-hours.forms.ts";
import { gatherTerms } from "./record-links.ts";
import {
  languages,
  phones,
  readAccessibilityFacts,
  readAccessModes,
  readAges,
  readPosition,
  withObjects,
} from "./record-parts.ts";
import { gatherPlacements, gatherServiceAreas } from "./service-links.forms.ts";

/** What holds for all the records of one file. */
export type Sourced = { at: Origin; isDemonstration: boolean };

/** An HSDS organization with all that is nested in it. Gives its id, or undefined when the record is left out. */
export function gatherOrganization(raw: Raw, source: Sourced, into: Gathered): string | undefined {
  const reading = startReading(raw, source.at);
  const id = ownId(reading, "organization", [raw["name"]]);
  const parent = text(reading, "parent_organization_id");
  const row: Row = {
    name: requiredText(reading, "name"),
    ...sameTexts(reading, ["alternate_name", "description", "tax_status", "tax_id", "legal_status", "uri"]),
    email: email(reading, "email"),
    website: webAddress(reading, "website"),
    additional_websites: withObjects(reading, "additional_websites", "url"),
    year_incorporated: wholeNumber(reading, "year_incorporated"),
    logo: webAddress(reading, "logo"),
    parent_organization_id: parent ? recordId("organization", parent) : parent,
    organization_identifiers: parts(reading, "organization_identifiers", "identifier"),
    contacts: parts(reading, "contacts"),
    phones: phones(reading),
    assured_date: date(reading, "assured_date"),
  };
  const nested = parts(reading, "locations");
  const services = parts(reading, "services");
  if (!keep(reading, source, { id, row, extra: {} }, into.organizations, into)) return undefined;

  gatherTerms(reading, "organization", id, into);
  into.problems.push(...reading.problems.splice(0));
  for (const location of nested ?? [])
    gatherLocation({ organization_id: id, ...location }, inside(source, "location"), into);
  for (const service of services ?? [])
    gatherService({ organization_id: id, ...service }, inside(source, "service"), into);
  return id;
}

/** An HSDS location. */
export function gatherLocation(raw: Raw, source: Sourced, into: Gathered): string | undefined {
  const reading = startReading(raw, source.at);
  const addresses = parts(reading, "addresses");
  const key = [raw["organization_id"], raw["name"], addresses?.[0]?.["address_1"], addresses?.[0]?.["city"]];
  const id = ownId(reading, "location", key);
  const { hours, extra } = readRecordHours(reading);
  const row: Row = {
    organization_id: organizationOf(reading, source, into),
    location_type: oneOf(reading, "location_type", ["physical", "postal", "virtual"]) ?? "physical",
    ...sameTexts(reading, [
      "name",
      "alternate_name",
      "description",
      "transportation",
      "external_identifier",
      "external_identifier_type",
    ]),
    url: webAddress(reading, "url"),
    ...readPosition(reading, (name) => number(reading, name, "value")),
    addresses,
    address_visibility: oneOf(reading, "address_visibility", addressVisibilities),
    area_code: text(reading, "area_code", 60),
    phones: phones(reading),
    contacts: parts(reading, "contacts"),
    languages: languages(reading),
    accessibility: withObjects(reading, "accessibility", "description"),
    accessibility_facts: readAccessibilityFacts(reading),
    hours,
    assured_date: date(reading, "assured_date"),
  };
  if (!keep(reading, source, { id, row, extra }, into.locations, into)) return undefined;
  gatherTerms(reading, "location", id, into);
  into.problems.push(...reading.problems.splice(0));
  return id;
}

/** An HSDS service with its places, areas and terms. */
export function gatherService(raw: Raw, source: Sourced, into: Gathered): string | undefined {
  const reading = startReading(raw, source.at);
  const organization =
    raw["organization_id"] ?? (isRaw(raw["organization"]) ? raw["organization"]["id"] : undefined);
  const id = ownId(reading, "service", [organization, raw["name"]]);
  const { hours, extra } = readRecordHours(reading);
  const row: Row = {
    organization_id: organizationOf(reading, source, into),
    name: requiredText(reading, "name"),
    ...sameTexts(reading, [
      "alternate_name",
      "description",
      "alert",
      "interpretation_services",
      "application_process",
      "fees_description",
      "wait_time",
      "accreditations",
      "licenses",
      "eligibility_description",
      "outcome_description",
      "conditions_description",
    ]),
    url: webAddress(reading, "url"),
    additional_urls: withObjects(reading, "additional_urls", "url"),
    email: email(reading, "email"),
    status: oneOf(reading, "status", serviceStatuses, {
      attivo: "active",
      "non attivo": "inactive",
      sospeso: "temporarily closed",
      chiuso: "defunct",
    }),
    application_url: webAddress(reading, "application_url"),
    is_free: yesNo(reading, "is_free"),
    ...readAges(reading, (key) => wholeNumber(reading, key)),
    access_modes: readAccessModes(reading),
    phones: phones(reading),
    contacts: parts(reading, "contacts"),
    languages: languages(reading),
    cost_options: parts(reading, "cost_options"),
    required_documents: withObjects(reading, "required_documents", "document"),
    hours,
    assured_date: date(reading, "assured_date"),
    assurer_email: email(reading, "assurer_email"),
  };
  row["status"] ??= "active";
  const links = startReading(raw, source.at);
  for (const key of ["service_at_locations", "location_ids", "service_areas"]) reading.understood.add(key);
  if (!keep(reading, source, { id, row, extra }, into.services, into)) return undefined;

  gatherTerms(reading, "service", id, into);
  gatherPlacements(links, id, into, (location) => gatherLocation(location, inside(source, "location"), into));
  gatherServiceAreas(links, id, into);
  into.problems.push(...reading.problems.splice(0), ...links.problems);
  return id;
}

/** An asset of one of its kinds. */
export function gatherAsset(raw: Raw, source: Sourced, into: Gathered): string | undefined {
  const reading = startReading(raw, source.at);
  const id = ownId(reading, "asset", [raw["kind"], raw["name"], raw["area_code"]]);
  const location = text(reading, "location_id");
  const { hours, extra } = readRecordHours(reading);
  const kind = oneOf(reading, "kind", assetKinds);
  if (!kind && !reading.isRefused) requiredText(reading, "kind");
  const row: Row = {
    kind,
    name: requiredText(reading, "name"),
    ...sameTexts(reading, ["description", "how_to_use"]),
    organization_id: organizationOf(reading, source, into),
    location_id: location ? pointedId("location", location, into) : location,
    ...readPosition(reading, (name) => number(reading, name, "value")),
    area_code: text(reading, "area_code", 60),
    is_free: yesNo(reading, "is_free"),
    url: webAddress(reading, "url"),
    email: email(reading, "email"),
    phones: phones(reading),
    languages: languages(reading),
    accessibility_facts: readAccessibilityFacts(reading),
    hours,
    assured_date: date(reading, "assured_date"),
  };
  if (!keep(reading, source, { id, row, extra }, into.assets, into)) return undefined;
  gatherTerms(reading, "asset", id, into);
  into.problems.push(...reading.problems.splice(0));
  return id;
}

function inside(source: Sourced, what: string): Sourced {
  return source.at.columns ? source : { ...source, at: { ...source.at, what } };
}

function sameTexts(reading: Reading, keys: readonly string[]): Row {
  return Object.fromEntries(keys.map((key) => [key, text(reading, key)]));
}

/** The id of a record, or one made from what tells it apart, always the same. */
function ownId(reading: Reading, role: string, natural: readonly unknown[]): string {
  const given = text(reading, "id", 200);
  return recordId(role, given ? given : natural.map((part) => plain(String(part ?? ""))).join(" / "));
}

/** The organization of a record: nested, or named by its id. */
function organizationOf(reading: Reading, source: Sourced, into: Gathered): string | null | undefined {
  const nested = reading.raw["organization"];
  const given = text(reading, "organization_id", 200);
  reading.understood.add("organization");
  const own =
    isRaw(nested) && hasText(nested["name"])
      ? gatherOrganization(nested, inside(source, "organization"), into)
      : undefined;
  if (own !== undefined) return own;
  return given ? pointedId("organization", given, into) : given;
}

/** Puts a record among those to write, unless something in it is wrong. */
function keep(
  reading: Reading,
  source: Sourced,
  { id, row, extra }: { id: string; row: Row; extra: Raw },
  among: Gathered["services"],
  into: Gathered,
): boolean {
  const marked = yesNo(reading, "is_demonstration") ?? source.isDemonstration;
  // Kept apart from the columns: when it was changed at the source is not when it was changed here.
  reading.understood.add("last_modified");
  for (const key of ["attributes", "categories", "targets", "places", "extra"]) reading.understood.add(key);
  const given = isRaw(reading.raw["extra"]) ? reading.raw["extra"] : {};
  const rest = { ...given, ...notUnderstood(reading), ...extra };
  into.problems.push(...reading.problems.splice(0));
  if (reading.isRefused) return false;

  const demonstration = marked ? { is_demonstration: true } : {};
  const kept = Object.keys(rest).length > 0 ? { extra: rest } : {};
  among.push({ id, row: { ...onlySaid(row), ...demonstration, ...kept }, at: source.at });
  return true;
}
