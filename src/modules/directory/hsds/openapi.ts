// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import type { Raw } from "../import/reading.ts";
import { collections, type Collection } from "./criteria.ts";
import { componentsOf } from "./openapi-components.ts";
import { openApiWords } from "./openapi.words.ts";
import { parametersOf, parametersOfRecord } from "./parameters.ts";
import { hsdsVersion, licenceUri, profilePath } from "./profile.ts";

export type Described = {
  baseUrl: string;
  siteName: string;
  /** Where the publisher may be written to. */
  email: string | undefined;
  language: Language;
};

const nounOf: Readonly<Record<Collection, string>> = {
  services: "service",
  organizations: "organization",
  service_at_locations: "service_at_location",
  taxonomies: "taxonomy",
  taxonomy_terms: "taxonomy_term",
};

/** The OpenAPI 3.1 document of the API, by the Italian rules of interoperability (linee guida AgID). */
export function openApiDocument({ baseUrl, siteName, email, language }: Described): Raw {
  const words = openApiWords[language];
  return {
    openapi: "3.1.0",
    info: {
      title: words.title(siteName),
      version: hsdsVersion,
      "x-summary": words.summary,
      summary: words.summary,
      description: words.description(`${baseUrl}${profilePath}/`),
      contact: { name: siteName, url: `${baseUrl}/note`, ...(email ? { email } : {}) },
      termsOfService: `${baseUrl}/note`,
      license: { name: "CC BY 4.0", url: licenceUri },
    },
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    servers: [{ url: `${baseUrl}/hsds`, description: words.server }],
    // No key: everything here is public.
    security: [],
    tags: ["directory", "service"].map((name) => ({
      name,
      description: words.tags[name as "directory" | "service"],
    })),
    paths: {
      "/": single("getApi", words.root, "Api"),
      "/status": {
        get: {
          ...operation("getStatus", words.status, "service"),
          responses: { "200": problem(words.status), ...failures() },
        },
      },
      "/openapi.json": single("getOpenApi", words.openapi, "Document"),
      "/dump.ndjson": {
        get: {
          ...operation("getDump", words.dump, "directory"),
          parameters: [parameter("modified_after"), ...conditions()],
          responses: {
            "200": lines(words.dump),
            "304": { $ref: "#/components/responses/304" },
            ...failures("400"),
          },
        },
      },
      ...Object.fromEntries(collections.flatMap((collection) => pathsOf(collection, language))),
    },
    components: componentsOf(language),
  };
}

function pathsOf(collection: Collection, language: Language): [string, Raw][] {
  const words = openApiWords[language];
  const noun = nounOf[collection];
  const name = collection.replaceAll(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
  const page = {
    description: words.page,
    headers: headers("ETag", "Last-Modified"),
    content: {
      "application/json": { schema: { $ref: `#/components/schemas/page_of_${collection}` } },
      "application/x-ndjson": {
        schema: { type: "string", description: words.lines, maxLength: 2_147_483_647 },
      },
    },
  };
  const body = {
    required: true,
    content: { "application/json": { schema: { $ref: `#/components/schemas/criteria_of_${collection}` } } },
  };
  return [
    [
      `/${collection}`,
      {
        get: {
          ...operation(`list${name}`, words.list[collection], "directory"),
          parameters: [...parametersOf[collection].map(parameter), ...conditions()],
          responses: { "200": page, "304": { $ref: "#/components/responses/304" }, ...failures("400") },
        },
        post: {
          ...operation(`search${name}`, words.search, "directory"),
          requestBody: body,
          responses: { "200": page, ...failures("400") },
        },
      },
    ],
    [
      `/${collection}/{id}`,
      {
        get: {
          ...operation(`get${name}ById`, words.one, "directory"),
          parameters: [
            { $ref: "#/components/parameters/id" },
            ...parametersOfRecord(collection).map(parameter),
            ...conditions(),
          ],
          responses: {
            "200": {
              description: words.one,
              headers: headers("ETag", "Last-Modified"),
              content: { "application/json": { schema: { $ref: `#/components/schemas/${noun}` } } },
            },
            "304": { $ref: "#/components/responses/304" },
            ...failures("400", "404"),
          },
        },
      },
    ],
  ];
}

function operation(operationId: string, summary: string, tag: "directory" | "service"): Raw {
  return { operationId, summary, description: summary, tags: [tag] };
}

function single(operationId: string, summary: string, schema: string): Raw {
  const content = { "application/json": { schema: { $ref: `#/components/schemas/${schema}` } } };
  return {
    get: {
      ...operation(operationId, summary, "service"),
      responses: { "200": { description: summary, headers: headers(), content }, ...failures() },
    },
  };
}

function lines(description: string): Raw {
  const schema = { type: "string", description, maxLength: 2_147_483_647 };
  return {
    description,
    headers: headers("ETag", "Last-Modified"),
    content: { "application/x-ndjson": { schema } },
  };
}

function problem(description: string): Raw {
  return {
    description,
    headers: headers(),
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  };
}

function parameter(name: string): Raw {
  return { $ref: `#/components/parameters/${name}` };
}

function conditions(): Raw[] {
  return [parameter("If-None-Match"), parameter("If-Modified-Since")];
}

function failures(...also: ("400" | "404")[]): Raw {
  const codes = [...also, "429", "503", "default"];
  return Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/responses/${code}` }]));
}

function headers(...also: string[]): Raw {
  const names = ["RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", ...also];
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
