// SPDX-License-Identifier: AGPL-3.0-or-later
import { languages, type Words } from "../../../foundation/words/words.ts";
import type { OpenArea } from "../../territories/open-area.ts";
import { catalogueWords } from "./catalogue.words.ts";
import {
  datasetNames,
  formats,
  formatsOf,
  pathOfDataset,
  type DatasetName,
  type FormatName,
} from "./dataset.ts";
import { day, inBoth, it, to, type LinkedNode } from "./linked-node.ts";
import { opendataWords } from "./opendata.words.ts";

/** What the catalogue is about. */
export type CatalogueOf = {
  baseUrl: string;
  /**
   * Who publishes. `identifier`: the IPA code of a public body, the tax code of others; without it the address of the
   * installation.
   */
  publisher: { name: string; identifier: string | undefined; email: string | undefined };
  /** YYYY-MM-DD: when the directory last changed. */
  modified: string;
  areas: readonly Pick<OpenArea, "code" | "kind" | "name" | "uri">[];
};

const europe = "http://publications.europa.eu/resource/authority";
const istat = "https://w3id.org/italia/controlled-vocabulary/territorial-classifications";
/** CC BY 4.0 in the Italian list of licences, by which the national catalogue knows it. */
const licence = "https://w3id.org/italia/controlled-vocabulary/licences/A21_CCBY40";
const profileOfHsds = "/hsds/profile/hsds-it/1.0/";

/** Themes of the European list: population and society, regions and cities, health. */
const themes: Readonly<Record<DatasetName, readonly string[]>> = {
  servizi: ["SOCI", "HEAL"],
  luoghi: ["SOCI", "REGI"],
  organizzazioni: ["SOCI"],
  risorse: ["SOCI", "REGI"],
  zone: ["REGI"],
  classificazioni: ["SOCI"],
  "cercato-invano": ["SOCI"],
};

/** The catalogue of an installation in DCAT-AP_IT: datasets, files, publisher, licence, places. */
export function catalogueOf(of: CatalogueOf): LinkedNode {
  const { baseUrl, publisher, modified, areas } = of;
  const words = inEach((language) => opendataWords[language].catalogueName(publisher.name));
  const text = inEach((language) => opendataWords[language].catalogueText(publisher.name));
  return {
    "@id": `${baseUrl}/opendata#catalogo`,
    "@type": ["dcatapit:Catalog", "dcat:Catalog"],
    "dct:title": inBoth(words),
    "dct:description": inBoth(text),
    "dct:publisher": agentOf(of),
    "dct:modified": day(modified),
    "dct:language": languages.map((language) =>
      to(`${europe}/language/${{ it: "ITA", en: "ENG" }[language]}`),
    ),
    "dct:license": licenceNode(),
    "dct:spatial": areas.map((area) => areaNode(area, baseUrl)),
    "dcat:themeTaxonomy": to(`${europe}/data-theme`),
    "foaf:homepage": to(`${baseUrl}/opendata`),
    "dcat:dataset": [...datasetNames.map((dataset) => datasetNode(dataset, of)), hsdsNode(of)],
  };
}

function datasetNode(dataset: DatasetName, of: CatalogueOf): LinkedNode {
  const about = inEach((language) => opendataWords[language].about[dataset].title);
  return {
    ...anyDataset(dataset, themes[dataset], of),
    "dct:title": inBoth(about),
    "dct:description": inBoth(inEach((language) => opendataWords[language].about[dataset].text)),
    "dcat:distribution": formatsOf[dataset].map((format) => distribution(dataset, format, of)),
  };
}

/** The whole directory as other systems read it: one more dataset, behind its own door. */
function hsdsNode(of: CatalogueOf): LinkedNode {
  const { baseUrl, modified } = of;
  const title = inBoth(inEach((language) => catalogueWords[language].hsds));
  const standard = inBoth(inEach((language) => catalogueWords[language].hsdsStandard));
  return {
    ...anyDataset("hsds", ["SOCI", "HEAL"], of),
    "dct:title": title,
    "dct:description": inBoth(inEach((language) => catalogueWords[language].hsdsText)),
    "dct:conformsTo": {
      "@id": baseUrl + profileOfHsds,
      "@type": ["dcatapit:Standard", "dct:Standard"],
      "dct:identifier": "HSDS-IT 1.0",
      "dct:title": standard,
      "dct:description": standard,
    },
    "dcat:distribution": {
      "@id": `${baseUrl}/opendata#hsds-json`,
      "@type": ["dcatapit:Distribution", "dcat:Distribution"],
      "dct:title": title,
      "dct:format": to(`${europe}/file-type/JSON`),
      "dcat:accessURL": to(`${baseUrl}/hsds/`),
      "dcat:downloadURL": to(`${baseUrl}/hsds/dump.ndjson`),
      "dct:license": to(licence),
      "dct:modified": day(modified),
    },
  };
}

function anyDataset(name: string, themesOf: readonly string[], of: CatalogueOf): LinkedNode {
  const { baseUrl, modified, areas, publisher } = of;
  const agent = to(agentUri(baseUrl));
  return {
    "@id": `${baseUrl}/opendata#${name}`,
    "@type": ["dcatapit:Dataset", "dcat:Dataset"],
    "dct:identifier": `${publisher.identifier ?? baseUrl}:${name}`,
    "dcat:theme": themesOf.map((theme) => to(`${europe}/data-theme/${theme}`)),
    "dcat:keyword": languages.flatMap((language) =>
      catalogueWords[language].keywords.map((word) => ({ "@value": word, "@language": language })),
    ),
    "dct:modified": day(modified),
    "dct:publisher": agent,
    "dct:rightsHolder": agent,
    "dct:creator": agent,
    // The files are made from the directory when they are asked for.
    "dct:accrualPeriodicity": to(`${europe}/frequency/CONT`),
    "dct:language": to(`${europe}/language/ITA`),
    "dct:spatial": areas.map((area) => to(areaUri(area, baseUrl))),
    "dcat:landingPage": to(`${baseUrl}/opendata`),
    "dcat:contactPoint": contactPoint(of),
  };
}

function distribution(dataset: DatasetName, format: FormatName, of: CatalogueOf): LinkedNode {
  const { baseUrl, modified } = of;
  const { mediaType, fileType } = formats[format];
  const titles = inEach((language) => {
    const words = opendataWords[language];
    return catalogueWords[language].file(words.about[dataset].title, words.formats[format]);
  });
  return {
    "@id": `${baseUrl}/opendata#${dataset}-${format}`,
    "@type": ["dcatapit:Distribution", "dcat:Distribution"],
    "dct:title": inBoth(titles),
    "dct:description": inBoth(inEach((language) => opendataWords[language].about[dataset].text)),
    "dct:format": to(`${europe}/file-type/${fileType}`),
    "dcat:mediaType": to(`https://www.iana.org/assignments/media-types/${mediaType}`),
    "dcat:accessURL": to(`${baseUrl}/opendata`),
    "dcat:downloadURL": to(baseUrl + pathOfDataset(dataset, format)),
    "dct:license": to(licence),
    "dct:modified": day(modified),
    ...(format === "csv" && {
      "dct:conformsTo": {
        "@id": "https://www.w3.org/TR/tabular-metadata/",
        "@type": ["dcatapit:Standard", "dct:Standard"],
        "dct:identifier": "CSVW",
        "dct:title": "Metadata Vocabulary for Tabular Data",
      },
    }),
  };
}

function agentOf({ baseUrl, publisher }: CatalogueOf): LinkedNode {
  return {
    "@id": agentUri(baseUrl),
    "@type": ["dcatapit:Agent", "foaf:Agent"],
    "dct:identifier": publisher.identifier ?? baseUrl,
    "foaf:name": it(publisher.name),
    "foaf:homepage": to(`${baseUrl}/`),
  };
}

function agentUri(baseUrl: string): string {
  return `${baseUrl}/opendata#editore`;
}

function contactPoint({ baseUrl, publisher }: CatalogueOf): LinkedNode {
  return {
    "@id": `${baseUrl}/opendata#contatto`,
    "@type": ["dcatapit:Organization", "vcard:Organization", "vcard:Kind"],
    "vcard:fn": publisher.name,
    "vcard:hasEmail": publisher.email === undefined ? undefined : to(`mailto:${publisher.email}`),
    "vcard:hasURL": to(`${baseUrl}/note`),
  };
}

function licenceNode(): LinkedNode {
  return {
    "@id": licence,
    "@type": ["dcatapit:LicenseDocument", "dct:LicenseDocument"],
    "foaf:name": inBoth(inEach((language) => catalogueWords[language].licence)),
    "dct:type": to("http://purl.org/adms/licencetype/Attribution"),
    "dct:identifier": "https://creativecommons.org/licenses/by/4.0/",
    "owl:versionInfo": "4.0",
  };
}

/** An area by its URI in the national lists where it can be known: that of a municipality holds a date that few have. */
function areaUri({ code, kind, uri }: Pick<OpenArea, "code" | "kind" | "uri">, baseUrl: string): string {
  if (uri) return uri;
  if (kind === "region" && /^\d{2}$/.test(code)) return `${istat}/regions/${code}`;
  if (kind === "province" && /^\d{3}$/.test(code)) return `${istat}/provinces/${code}`;
  return `${baseUrl}/opendata/zone.csv#${encodeURIComponent(code)}`;
}

function areaNode(area: Pick<OpenArea, "code" | "kind" | "name" | "uri">, baseUrl: string): LinkedNode {
  const isTown = area.kind === "municipality" && /^\d{6}$/.test(area.code);
  return {
    "@id": areaUri(area, baseUrl),
    "@type": "dct:Location",
    "dct:identifier": area.code,
    "locn:geographicName": it(area.name),
    // The first three figures of ISTAT's code of a municipality are its province.
    ...(isTown && { "dct:isPartOf": to(`${istat}/provinces/${area.code.slice(0, 3)}`) }),
  };
}

function inEach(say: (language: (typeof languages)[number]) => string): Words<string> {
  return { it: say("it"), en: say("en") };
}
