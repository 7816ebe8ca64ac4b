// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Raw } from "../import/reading.ts";
import type { Field, Noun } from "./noun.ts";
import { nounNames, type NounName } from "./noun.ts";
import { nouns } from "./nouns.ts";
import { fieldSchema, timetableSchemas } from "./schemas.ts";

/** HSDS as this installation speaks it. */
export const hsdsVersion = "3.1";
export const profileVersion = "1.0";

/** Where the profile is on every installation, for ever: a profile that says something else gets another number. */
export const profilePath = `/hsds/profile/hsds-it/${profileVersion}`;

/** Raised when the same records are written otherwise: who keeps a copy must ask again. */
export const writingVersion = "1";

export const licenceUri = "https://creativecommons.org/licenses/by/4.0/";

/** Nouns that HSDS has not. */
const ownNouns: ReadonlySet<NounName> = new Set(["assurance"]);

/**
 * The profile HSDS-IT: for each schema of HSDS that it changes a merge patch (RFC 7386) of the same name; schemas that
 * HSDS has not are whole. By file name.
 */
export function profileFiles(): Readonly<Record<string, Raw>> {
  const patches = nounNames.flatMap((name) => {
    const patch = patchOf(name, nouns[name]);
    return patch ? [[`${name}.json`, patch] as const] : [];
  });
  return { ...Object.fromEntries(patches), ...timetableSchemas };
}

function patchOf(name: NounName, noun: Noun): Raw | undefined {
  const added = Object.entries(noun).filter(([, field]) => field.ours !== undefined);
  if (added.length === 0) return undefined;
  const properties = Object.fromEntries(added.map(([key, field]) => [key, addedSchema(key, field)]));
  if (!ownNouns.has(name)) return { properties };
  const required = added.flatMap(([key, field]) => (field.needed ? [key] : []));
  return { name, type: "object", properties, required };
}

function addedSchema(key: string, field: Field): Raw {
  return { name: key, ...fieldSchema(field, (noun) => `${noun}.json`), description: field.ours };
}
