// SPDX-License-Identifier: AGPL-3.0-or-later
import { timetableText } from "../hours/opening-week.ts";
import { isUnknown, type Timetable } from "../hours/timetable.ts";
import { addressLine } from "../records/known-place.ts";
import type { Address, Phone, RequiredDocument, SpokenLanguage } from "../records/parts.ts";
import type { FindingKind } from "../search/criteria.ts";
import { pathOf } from "../search/paths.ts";
import type { Cell, ColumnName } from "./column.ts";
import { geometryOf, type PlacedRow } from "./geojson.ts";

/** A place of a record, as anyone may know it. The point and the address are null when only the area may be told. */
export type OpenPlace = {
  id: string;
  name: string | null;
  is_exact: boolean;
  address: Address | null;
  municipality: string | null;
  neighbourhood: string | null;
  longitude: number | null;
  latitude: number | null;
  hours: Timetable | null;
};

type OpenTerm = { taxonomy: string; code: string; name: string };
type OpenText = string | number | boolean | null;

/** A service, place, organization or asset as the database gives it for open data. What a kind has not is absent. */
export type OpenRecord = {
  id: string;
  name: string | null;
  organization?: { id: string; name: string } | null;
  terms: OpenTerm[];
  places: OpenPlace[];
  /** Of a service those that it serves, of a place the codes of those that it is in. */
  areas?: ({ code: string | null; name: string | null } | string)[];
  languages?: SpokenLanguage[];
  phones?: Phone[];
  required_documents?: RequiredDocument[];
  access_modes?: string[];
  hours?: Timetable | null;
  longitude?: number | null;
  latitude?: number | null;
  municipality?: string | null;
  website?: string | null;
  url?: string | null;
  [column: string]: unknown;
};

/** Columns that are in the record by their own name. */
const plain = [
  "id",
  "alternate_name",
  "description",
  "status",
  "kind",
  "is_free",
  "fees_description",
  "eligibility_description",
  "conditions_description",
  "minimum_age",
  "maximum_age",
  "application_process",
  "application_url",
  "how_to_use",
  "email",
  "address_visibility",
  "postal_code",
  "wheelchair",
  "transportation",
  "tax_id",
  "legal_status",
  "year_incorporated",
  "assured_date",
  "last_modified",
  "is_demonstration",
] as const satisfies readonly ColumnName[];

/** A record as a line of its file, and where it is. `baseUrl`: of the installation, without final slash. */
export function placedRow(kind: FindingKind, record: OpenRecord, baseUrl: string): PlacedRow {
  const { places } = record;
  const points = pointsOf(kind, record);
  const [first] = points;
  const served = (record.areas ?? []).flatMap((area) => (typeof area === "string" ? [] : [area]));
  return {
    geometry: geometryOf(points),
    row: {
      ...Object.fromEntries(plain.map((name) => [name, record[name] as OpenText])),
      name: nameOf(record),
      organization_id: record.organization?.id ?? null,
      organization: record.organization?.name ?? null,
      ...termsOf(record.terms),
      access_modes: record.access_modes ?? [],
      required_documents: texts((record.required_documents ?? []).map(({ document }) => document)),
      languages: texts((record.languages ?? []).map(({ code, name }) => code || name)),
      phones: texts((record.phones ?? []).map(({ number }) => number)),
      website: (kind === "organization" ? record.website : record.url) ?? null,
      location_ids: places.map(({ id }) => id),
      locations: texts(places.map(({ name }) => name)),
      addresses: texts(places.map(addressLine)),
      address: kind === "place" ? (addressLine(places[0]!) ?? null) : null,
      neighbourhood: places[0]?.neighbourhood ?? null,
      municipality: record.municipality ?? places[0]?.municipality ?? null,
      municipalities: texts(places.map(({ municipality }) => municipality)),
      area_codes: texts((record.areas ?? []).map((area) => (typeof area === "string" ? area : null))),
      service_area_codes: texts(served.map(({ code }) => code)),
      service_areas: texts(served.map(({ name }) => name)),
      opening_hours: hoursOf(kind, record),
      longitude: first?.[0] ?? null,
      latitude: first?.[1] ?? null,
      url: baseUrl + pathOf(kind, record.id),
    },
  };
}

/** A place that nobody named is called as its page calls it. */
function nameOf({ name, organization, places: [place] }: OpenRecord): string {
  return name ?? organization?.name ?? place?.address?.address_1 ?? place?.municipality ?? "—";
}

function pointsOf(kind: FindingKind, { places, longitude, latitude }: OpenRecord): [number, number][] {
  const known = kind === "asset" ? [{ longitude, latitude }] : places;
  return known.flatMap((place) =>
    typeof place.longitude === "number" && typeof place.latitude === "number"
      ? [[place.longitude, place.latitude] as [number, number]]
      : [],
  );
}

/** Kinds of place count as categories: a search finds them by the same filter. */
function termsOf(terms: readonly OpenTerm[]): Record<string, Cell> {
  const categories = terms.filter(({ taxonomy }) => taxonomy === "categories" || taxonomy === "places");
  const targets = terms.filter(({ taxonomy }) => taxonomy === "targets");
  return {
    categories: categories.map(({ code }) => code),
    category_names: categories.map(({ name }) => name),
    targets: targets.map(({ code }) => code),
    target_names: targets.map(({ name }) => name),
  };
}

/** In Italian words, as an import reads them back; by place where places differ. Null: nobody told them. */
function hoursOf(kind: FindingKind, { hours, places }: OpenRecord): string | null {
  if (kind === "organization") return null;
  if (kind === "asset" || places.length === 0) return said(hours ?? null);

  const told = places.map((place) => ({ name: place.name, hours: said(place.hours) }));
  const [first] = told;
  if (told.every((one) => one.hours === first?.hours)) return first?.hours ?? null;
  return told.flatMap((one) => (one.hours === null ? [] : [`${one.name ?? "—"}: ${one.hours}`])).join(" | ");
}

function said(hours: Timetable | null): string | null {
  return isUnknown(hours) ? null : timetableText(hours, "it");
}

/** Each once, without those that say nothing. */
function texts(some: readonly (string | null | undefined)[]): string[] {
  return [...new Set(some.flatMap((text) => text?.trim() || []))];
}
