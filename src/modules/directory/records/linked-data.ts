// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { romeDate } from "../../../foundation/time/rome.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { openingHoursJsonLd } from "../hours/opening-jsonld.ts";
import type { AssetRecord } from "./asset.ts";
import type { KnownPlace } from "./known-place.ts";
import type { OrganizationRecord } from "./organization.ts";
import type { PlaceRecord } from "./place.ts";
import { waysToReach, type Way } from "./reach.ts";
import type { ServiceRecord } from "./service.ts";
import { termName, termsOfTaxonomy } from "./term.ts";

/** A schema.org object; undefined properties are left out when it is written. */
type Thing = { "@type": string; [property: string]: unknown };

type Around = { url: string; now: Temporal.Instant; language: Language };

/** The service as the municipal model publishes it, with the properties it names. */
export function serviceLinkedData(service: ServiceRecord, ways: readonly Way[], around: Around): Thing {
  const { url, language, now } = around;
  const places = service.places.filter(({ location_type: type }) => type === "physical");
  return {
    "@type": "Service",
    "@id": url,
    url,
    name: service.name,
    description: orNone(service.description),
    serviceType: names(service.terms, "categories", language)[0],
    serviceOperator: service.organization
      ? { "@type": "Organization", name: service.organization.name }
      : undefined,
    areaServed: some(service.areas.map(({ name }) => ({ "@type": "AdministrativeArea", name }))),
    audience: some(
      names(service.terms, "targets", language).map((type) => ({ "@type": "Audience", audienceType: type })),
    ),
    availableChannel: {
      "@type": "ServiceChannel",
      serviceUrl: service.application_url ?? service.url ?? url,
      servicePhone: phoneOf(ways),
      availableLanguage: some(service.languages.flatMap(({ code, name }) => code ?? name ?? [])),
      serviceLocation: some(places.map(placeThing)),
    },
    hoursAvailable: some(
      places.length === 0
        ? openingHoursJsonLd(service.hours, null, romeDate(now))
        : openingHoursJsonLd(places[0]!.hours, places[0]!.patron_day, romeDate(now)),
    ),
    isAccessibleForFree: service.is_free ?? undefined,
  };
}

export function placeLinkedData(place: PlaceRecord, { url, now }: Around): Thing {
  return {
    ...placeThing(place),
    "@id": url,
    url,
    description: orNone(place.description),
    telephone: place.phones[0]?.number,
    openingHoursSpecification: some(openingHoursJsonLd(place.hours, place.patron_day, romeDate(now))),
  };
}

export function organizationLinkedData(organization: OrganizationRecord, { url }: Around): Thing {
  const ways = waysToReach(organization);
  return {
    "@type": "Organization",
    "@id": url,
    url: organization.website ?? url,
    name: organization.name,
    alternateName: orNone(organization.alternate_name),
    description: orNone(organization.description),
    telephone: ways.find(({ kind }) => kind === "phone")?.value,
    email: ways.find(({ kind }) => kind === "mail")?.value,
    taxID: orNone(organization.tax_id),
    location: some(organization.places.map(placeThing)),
  };
}

/** An asset is somewhere or somebody: schema.org has a place for the first, a plain thing for the others. */
export function assetLinkedData(asset: AssetRecord, { url, now }: Around): Thing {
  const hasPoint = asset.latitude !== null && asset.longitude !== null;
  return {
    "@type": asset.place || hasPoint ? "Place" : "Thing",
    "@id": url,
    url,
    name: asset.name,
    description: orNone(asset.description),
    geo: point(asset),
    address: asset.place ? addressThing(asset.place) : undefined,
    openingHoursSpecification: some(openingHoursJsonLd(asset.hours, asset.patron_day, romeDate(now))),
    isAccessibleForFree: asset.is_free ?? undefined,
  };
}

function placeThing(place: KnownPlace): Thing {
  return {
    "@type": "Place",
    name: place.name || undefined,
    address: addressThing(place),
    geo: point(place),
  };
}

function addressThing({ address, municipality }: KnownPlace): Thing | undefined {
  if (address === null && municipality === null) return undefined;
  const street = [address?.address_1, address?.address_2].filter(Boolean).join(", ");
  return {
    "@type": "PostalAddress",
    streetAddress: street || undefined,
    postalCode: address?.postal_code || undefined,
    addressLocality: address?.city || municipality || undefined,
    addressRegion: address?.state_province || undefined,
    addressCountry: address?.country || undefined,
  };
}

function point({ latitude, longitude }: { latitude: number | null; longitude: number | null }) {
  if (latitude === null || longitude === null) return undefined;
  return { "@type": "GeoCoordinates", latitude, longitude };
}

const names = (terms: ServiceRecord["terms"], taxonomy: string, language: Language) =>
  termsOfTaxonomy(terms, taxonomy).map((term) => termName(term, language));
const phoneOf = (ways: readonly Way[]) => ways.find(({ kind }) => kind === "phone")?.value;
const orNone = (text: string | null) => text?.trim() || undefined;

/** Nothing for an empty list, the thing itself when it is alone: what validators expect. */
function some<Item>(list: readonly Item[]): Item | readonly Item[] | undefined {
  return list.length > 1 ? list : list[0];
}
