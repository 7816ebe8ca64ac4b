// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FindingKind } from "../search/criteria.ts";

/** What can be taken whole. The names are those of the files, and a promise: they are added, never renamed. */
export const datasetNames = [
  "servizi",
  "luoghi",
  "organizzazioni",
  "risorse",
  "zone",
  "classificazioni",
  "cercato-invano",
] as const;
export type DatasetName = (typeof datasetNames)[number];

/** The datasets that are lists of records: each can also be taken as a search finds it. */
export const recordDatasets = ["servizi", "luoghi", "organizzazioni", "risorse"] as const;
export type RecordDataset = (typeof recordDatasets)[number];

export const kindOfDataset: Readonly<Record<RecordDataset, FindingKind>> = {
  servizi: "service",
  luoghi: "place",
  organizzazioni: "organization",
  risorse: "asset",
};

export const datasetOfKind: Readonly<Record<FindingKind, RecordDataset>> = {
  service: "servizi",
  place: "luoghi",
  organization: "organizzazioni",
  asset: "risorse",
};

export const formatNames = ["csv", "geojson", "jsonld", "ttl"] as const;
export type FormatName = (typeof formatNames)[number];

/** How a format is called by HTTP (IANA) and by the European list of file types. */
export const formats: Readonly<Record<FormatName, { mediaType: string; fileType: string }>> = {
  csv: { mediaType: "text/csv", fileType: "CSV" },
  geojson: { mediaType: "application/geo+json", fileType: "GEOJSON" },
  jsonld: { mediaType: "application/ld+json", fileType: "JSON_LD" },
  ttl: { mediaType: "text/turtle", fileType: "RDF_TURTLE" },
};

/** What each dataset is written in. */
export const formatsOf: Readonly<Record<DatasetName, readonly FormatName[]>> = {
  servizi: ["csv", "geojson", "jsonld", "ttl"],
  luoghi: ["csv", "geojson"],
  organizzazioni: ["csv", "geojson"],
  risorse: ["csv", "geojson"],
  zone: ["csv", "geojson"],
  classificazioni: ["csv"],
  "cercato-invano": ["csv"],
};

/** Without language prefix: a file has no language. */
export function pathOfDataset(dataset: DatasetName, format: FormatName | "csv-metadata.json"): string {
  return `/opendata/${dataset}.${format}`;
}
