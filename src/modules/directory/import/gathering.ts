// SPDX-License-Identifier: AGPL-3.0-or-later
import { idFrom } from "../../../foundation/uuid.ts";
import type { Origin, Problem } from "./problem.ts";

/** A row of a table by its column names. A column that is absent is left as it is; null empties it. */
export type Row = Record<string, unknown>;

export type Entry = { id: string; row: Row; at: Origin };

/** A service at a location. `isWhole` marks a service whose list of places replaces the one before. */
export type Placement = { row: Row; serviceId: string; locationId: string; at: Origin };

/** Which term describes a record: by id, or by the code or name of a term of a taxonomy. */
export type Description = {
  entity: "organization" | "service" | "location" | "asset";
  linkId: string;
  termId: string | null;
  taxonomyKey: string | null;
  termCalled: string | null;
  label: string | null;
  value: string | null;
  at: Origin;
};

/** Where a service works: a known code, a name to look for, a drawn boundary, or only words. */
export type ServiceArea = {
  serviceId: string;
  row: Row;
  code: string | null;
  called: string | null;
  boundary: unknown;
  at: Origin;
};

export type Synonym = { term: string; means: string[] };

/** Everything that the files of one import say, before anything is compared with the database. */
export type Gathered = {
  taxonomies: Entry[];
  terms: Entry[];
  organizations: Entry[];
  locations: Entry[];
  services: Entry[];
  assets: Entry[];
  placements: Placement[];
  serviceAreas: ServiceArea[];
  descriptions: Description[];
  synonyms: Synonym[];
  /** Records whose list of terms (key "entity/id"), places or areas was given whole, so that what is missing is taken away. */
  withTerms: Set<string>;
  withPlaces: Set<string>;
  withAreas: Set<string>;
  /** How the files call what is pointed to, for messages: id → key. */
  keys: Map<string, string>;
  problems: Problem[];
};

export function nothingGathered(): Gathered {
  return {
    taxonomies: [],
    terms: [],
    organizations: [],
    locations: [],
    services: [],
    assets: [],
    placements: [],
    serviceAreas: [],
    descriptions: [],
    synonyms: [],
    withTerms: new Set(),
    withPlaces: new Set(),
    withAreas: new Set(),
    keys: new Map(),
    problems: [],
  };
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function isUuid(text: string): boolean {
  return uuid.test(text);
}

/** The id under which a record is kept: its own when it is a UUID, else one that is always the same for role and key. */
export function recordId(role: string, key: string): string {
  return isUuid(key) ? key.toLowerCase() : idFrom(`import/${role}`, key);
}

/** The id of what a record points to; its key is remembered, so that a message can quote what the file says. */
export function pointedId(role: string, key: string, into: Gathered): string {
  const id = recordId(role, key);
  if (id !== key) into.keys.set(id, key);
  return id;
}

/** A text reduced to what makes it the same for a person: no accents, capitals, punctuation nor double spaces. */
export function plain(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The same as a code: "Case di quartiere" → "case-di-quartiere". */
export function slug(text: string): string {
  return plain(text).replaceAll(" ", "-") || "senza-nome";
}
