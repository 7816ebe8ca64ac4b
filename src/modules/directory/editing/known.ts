// SPDX-License-Identifier: AGPL-3.0-or-later
import { plain } from "../import/gathering.ts";

/** A term that can be ticked; `depth` 1 stands under the one before it. */
export type KnownTerm = { id: string; taxonomy: string; name: string; depth: number };

/** What a form must know to speak of other records by name instead of by id. */
export type Known = {
  /** id → how people call it: organizations and places. */
  labels: ReadonlyMap<string, string>;
  /** How people call it, plain → id; null when several are called so. */
  organizations: ReadonlyMap<string, string | null>;
  locations: ReadonlyMap<string, string | null>;
  /** Code → name of the area. */
  areas: ReadonlyMap<string, string>;
  terms: readonly KnownTerm[];
};

/** A label as it is looked for: capitals, accents and punctuation do not tell two things apart. */
export function labelKey(label: string): string {
  return plain(label);
}
