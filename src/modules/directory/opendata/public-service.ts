// SPDX-License-Identifier: AGPL-3.0-or-later
import { timetableText } from "../hours/opening-week.ts";
import { isUnknown } from "../hours/timetable.ts";
import { addressLine } from "../records/known-place.ts";
import type { CostOption } from "../records/parts.ts";
import { authorityOfLanguage } from "./language-authority.ts";
import { day, it, to, uriIn, type LinkedNode } from "./linked-node.ts";
import type { OpenPlace, OpenRecord } from "./record-row.ts";

type Around = { baseUrl: string; publisherName: string };

/** A service as the database gives it for open data, with what CPSV asks beside the columns of the table. */
type OpenService = OpenRecord & {
  description: string | null;
  eligibility_description?: string | null;
  application_process?: string | null;
  application_url?: string | null;
  outcome_description?: string | null;
  fees_description?: string | null;
  is_free?: boolean | null;
  email?: string | null;
  last_modified: string;
  cost_options?: CostOption[];
};

/**
 * A service in CPSV-AP, with the class of its Italian profile. Who offers it may be no public body: it is said to be an
 * agent, and no more. What is not known is not said.
 */
export function publicServiceOf(record: OpenRecord, around: Around): LinkedNode {
  const service = record as OpenService;
  const { baseUrl } = around;
  const uri = `${baseUrl}/servizi/${service.id}`;
  const name = service.name ?? "—";
  const inputs = inputsOf(service, uri);
  const output = outputOf(service, uri);
  return {
    "@id": uri,
    "@type": ["cpsv:PublicService", "cpsvapit:PublicService"],
    "dct:identifier": service.id,
    "dct:title": it(name),
    // Asked by the profile: of a service that nobody described there is at least its name.
    "dct:description": it(service.description?.trim() || name),
    "cv:hasCompetentAuthority": authorityOf(service, around),
    "cv:thematicArea": conceptsOf(service, ["categories"], baseUrl),
    "cv:isClassifiedBy": conceptsOf(service, ["targets"], baseUrl),
    "dct:language": languagesOf(service),
    "dct:spatial": areasOf(service, baseUrl),
    "cv:hasChannel": channelsOf(service, baseUrl),
    "cv:hasContactPoint": contactOf(service, uri),
    "cv:hasCost": costsOf(service),
    // The European profile and the Italian one call the same two things differently.
    "cpsv:hasInput": inputs,
    "cpsvapit:hasInput": inputs.map((input) => to(input["@id"]!)),
    "cpsv:produces": output,
    "cpsvapit:hasOutput": output && to(output["@id"]!),
    "foaf:page": to(uri),
    "dct:modified": day(service.last_modified),
  };
}

function authorityOf({ organization }: OpenService, { baseUrl, publisherName }: Around): LinkedNode {
  const type = ["dct:Agent", "foaf:Agent"];
  if (!organization) {
    return {
      "@id": `${baseUrl}/opendata#editore`,
      "@type": type,
      "dct:identifier": baseUrl,
      "foaf:name": it(publisherName),
    };
  }
  return {
    "@id": `${baseUrl}/organizzazioni/${organization.id}`,
    "@type": type,
    "dct:identifier": organization.id,
    "foaf:name": it(organization.name),
  };
}

function conceptsOf({ terms }: OpenService, taxonomies: readonly string[], baseUrl: string): LinkedNode[] {
  return terms
    .filter(({ taxonomy }) => taxonomies.includes(taxonomy))
    .map(({ taxonomy, code, name }) => ({
      "@id": `${baseUrl}/opendata/classificazioni.csv#${taxonomy}-${encodeURIComponent(code)}`,
      "@type": "skos:Concept",
      "skos:notation": code,
      "skos:prefLabel": it(name),
    }));
}

function languagesOf({ languages = [] }: OpenService) {
  return languages.flatMap(({ code }) => {
    const authority = authorityOfLanguage(code);
    return authority === undefined ? [] : [to(authority)];
  });
}

function areasOf({ areas = [] }: OpenService, baseUrl: string): LinkedNode[] {
  return areas.flatMap((area) => {
    if (typeof area === "string" || area.code === null) return [];
    return [
      {
        "@id": `${baseUrl}/opendata/zone.csv#${encodeURIComponent(area.code)}`,
        "@type": "dct:Location",
        "dct:identifier": area.code,
        "locn:geographicName": area.name === null ? undefined : it(area.name),
      },
    ];
  });
}

/** The doors: each place where it is given, and the address on the web where one applies. */
function channelsOf(service: OpenService, baseUrl: string): LinkedNode[] {
  const applied = uriIn(service.application_url);
  const places = service.places.map((place) => placeChannel(service, place, baseUrl));
  if (applied === undefined) return places;
  const web = { "@type": "cv:Channel", "dct:identifier": applied, "foaf:page": to(applied) };
  return [...places, web];
}

function placeChannel(service: OpenService, place: OpenPlace, baseUrl: string): LinkedNode {
  const address = addressLine(place);
  return {
    "@type": "cv:Channel",
    "dct:identifier": `${service.id}-${place.id}`,
    "dct:description": place.name === null ? undefined : it(place.name),
    "cv:openingHours": isUnknown(place.hours) ? undefined : it(timetableText(place.hours, "it")),
    "foaf:page": to(`${baseUrl}/luoghi/${place.id}`),
    "locn:address": address === undefined ? undefined : addressNode(place, address),
  };
}

function addressNode({ address, municipality }: OpenPlace, line: string): LinkedNode {
  return {
    "@type": "locn:Address",
    "locn:fullAddress": line,
    "locn:thoroughfare": address?.address_1 || undefined,
    "locn:postCode": address?.postal_code || undefined,
    "locn:postName": address?.city || municipality || undefined,
  };
}

function contactOf(service: OpenService, uri: string): LinkedNode {
  return {
    "@type": "cv:ContactPoint",
    "cv:telephone": (service.phones ?? []).map(({ number }) => number),
    "cv:email": service.email?.trim() || undefined,
    "cv:contactPage": to(uriIn(service.url) ?? uri),
  };
}

function costsOf({
  id,
  is_free: isFree,
  fees_description: fees,
  cost_options: options = [],
}: OpenService): LinkedNode[] {
  if (isFree === true) {
    return [
      {
        "@type": "cv:Cost",
        "dct:identifier": `${id}-costo`,
        "cv:value": { "@value": "0", "@type": "xsd:decimal" },
        "cv:currency": to("http://publications.europa.eu/resource/authority/currency/EUR"),
        "dct:description": fees ? it(fees) : undefined,
      },
    ];
  }
  const told = [fees, ...options.map(({ amount_description: text, option }) => text ?? option)];
  return told.flatMap((text, at) =>
    text
      ? [{ "@type": "cv:Cost", "dct:identifier": `${id}-costo-${at + 1}`, "dct:description": it(text) }]
      : [],
  );
}

function inputsOf({ id, required_documents: documents = [] }: OpenService, uri: string): LinkedNode[] {
  return documents.flatMap(({ document }, at) => {
    if (!document?.trim()) return [];
    const name = `documento-${at + 1}`;
    return [
      {
        "@id": `${uri}#${name}`,
        "@type": ["cv:Evidence", "cpsvapit:Input"],
        "dct:identifier": `${id}-${name}`,
        "dct:title": it(document.trim()),
      },
    ];
  });
}

function outputOf({ id, outcome_description: outcome }: OpenService, uri: string): LinkedNode | undefined {
  if (!outcome?.trim()) return undefined;
  return {
    "@id": `${uri}#esito`,
    "@type": ["cpsv:Output", "cpsvapit:Output"],
    "dct:identifier": `${id}-esito`,
    "dct:title": it(outcome.trim()),
  };
}
