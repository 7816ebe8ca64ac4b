// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

import addFormats from "ajv-formats";
import { Ajv2020 } from "ajv/dist/2020.js";
import { z } from "zod";

import { profileFiles } from "../../src/modules/directory/hsds/profile.ts";

/** The published schemas of HSDS 3.1. They are not part of the product: where they are not at hand there is nothing to try. */
const folder = join(import.meta.dirname, "../../../shared/data/hsds-3.1/schema");
export const hasSchemas = existsSync(folder);
export const withoutSchemas = `the schemas of HSDS 3.1 are not at hand (${folder})`;

type Json = Record<string, unknown>;
const json = z.record(z.string(), z.unknown());

export function publishedSchemas(): Map<string, Json> {
  const files = globSync("*.json", { cwd: folder }).filter((file) => file !== "openapi.json");
  return new Map(
    files.map((file) => [basename(file), json.parse(JSON.parse(readFileSync(join(folder, file), "utf8")))]),
  );
}

/** RFC 7386. */
export function merged(target: unknown, patch: unknown): unknown {
  if (typeof patch !== "object" || patch === null || Array.isArray(patch)) return patch;
  const into: Json =
    typeof target === "object" && target !== null && !Array.isArray(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete into[key];
    else into[key] = merged(into[key], value);
  }
  return into;
}

/**
 * Says what is wrong with a record: by the published schemas alone, or with our profile over them, where moreover no
 * field may appear that neither names.
 */
export function checker(which: "published" | "profile") {
  const schemas = publishedSchemas();
  if (which === "profile") {
    for (const [file, patch] of Object.entries(profileFiles())) {
      schemas.set(file, merged(schemas.get(file) ?? {}, patch) as Json);
    }
    for (const [file, schema] of schemas) schemas.set(file, { ...schema, additionalProperties: false });
  }
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  for (const [file, schema] of schemas) ajv.addSchema(schema, file);

  return (noun: string, record: unknown): string[] => {
    const validate = ajv.getSchema(`${noun}.json`)!;
    validate(record);
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${noun}${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  };
}

export const nounOf = {
  services: "service",
  organizations: "organization",
  service_at_locations: "service_at_location",
  taxonomies: "taxonomy",
  taxonomy_terms: "taxonomy_term",
} as const;
export type CollectionName = keyof typeof nounOf;
export const collectionNames = Object.keys(nounOf) as CollectionName[];

export const page = z.strictObject({
  total_items: z.int(),
  total_pages: z.int(),
  page_number: z.int(),
  size: z.int(),
  first_page: z.boolean(),
  last_page: z.boolean(),
  empty: z.boolean(),
  contents: z.array(json),
});
export type Page = z.infer<typeof page>;
export const problemShape = z.strictObject({
  type: z.string(),
  status: z.int(),
  title: z.string().min(3),
  detail: z.string().optional(),
  parameters: z.array(z.strictObject({ name: z.string(), reason: z.string().min(5) })).optional(),
});
export const record = json;
