// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Words } from "../../../foundation/words/words.ts";

/** A value of a property, as JSON-LD writes it. A plain text is a text without language. */
export type Literal = { "@value": string; "@language"?: string; "@type"?: string };
export type Reference = { "@id": string };
export type LinkedValue = string | Literal | Reference | LinkedNode;

/** A thing and what is said of it; without "@id" it has no name of its own. Properties are "prefix:name" of `prefixes`. */
export type LinkedNode = {
  "@id"?: string;
  "@type": string | readonly string[];
  [property: string]: string | LinkedValue | readonly LinkedValue[] | undefined;
};

/** The vocabularies that our linked data use. The same document is written as JSON-LD and as Turtle. */
export const prefixes = {
  adms: "http://www.w3.org/ns/adms#",
  cpsv: "http://purl.org/vocab/cpsv#",
  cpsvapit: "https://w3id.org/italia/onto/CPSV/",
  cv: "http://data.europa.eu/m8g/",
  dcat: "http://www.w3.org/ns/dcat#",
  dcatapit: "http://dati.gov.it/onto/dcatapit#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  locn: "http://www.w3.org/ns/locn#",
  owl: "http://www.w3.org/2002/07/owl#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

export function it(text: string): Literal {
  return { "@value": text, "@language": "it" };
}

export function inBoth({ it: italian, en }: Words<string>): Literal[] {
  return [it(italian), { "@value": en, "@language": "en" }];
}

/** `date`: YYYY-MM-DD. */
export function day(date: string): Literal {
  return { "@value": date.slice(0, 10), "@type": "xsd:date" };
}

export function to(uri: string): Reference {
  return { "@id": uri };
}

/** A text as a URI that linked data can hold, or undefined when it is none: what people type as a website may be anything. */
export function uriIn(text: string | null | undefined): string | undefined {
  const url = URL.parse(text?.trim() ?? "");
  return url && ["http:", "https:"].includes(url.protocol) ? encoded(url.href) : undefined;
}

// Signs that a URL parser lets through and an IRI may not have.
function encoded(href: string): string {
  return href.replaceAll(/[<>"{}|^`\\\s]/g, (sign) => encodeURIComponent(sign));
}
