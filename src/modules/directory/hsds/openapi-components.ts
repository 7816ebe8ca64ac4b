// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import type { Raw } from "../import/reading.ts";
import { collections, largestMinimalPage, type Collection, type ParameterName } from "./criteria.ts";
import { nounNames, type Noun, type NounName } from "./noun.ts";
import { nouns } from "./nouns.ts";
import { openApiWords } from "./openapi.words.ts";
import { parameterShapes, parametersOf, type ParameterShape } from "./parameters.ts";
import { fieldSchema, timetableSchemas } from "./schemas.ts";

const line = { type: "string", maxLength: 200 } as const;
const address = { type: "string", format: "uri", maxLength: 2_000 } as const;
const count = { type: "integer", format: "int32", minimum: 0, maximum: 2_147_483_647 } as const;
const at = (name: string) => `#/components/schemas/${name}`;

/** Schemas, parameters, answers and headers that the paths of the document point to. */
export function componentsOf(language: Language): Raw {
  return {
    schemas: {
      Api: api,
      Problem: problem,
      Document: { type: "object", description: "OpenAPI 3.1" },
      ...Object.fromEntries(nounNames.map((name) => [name, schemaOf(nouns[name])])),
      timetable: timetableSchemas["timetable.json"],
      minimal: { type: "object", properties: { id: uuid, last_modified: moment }, required: ["id"] },
      ...Object.fromEntries(collections.flatMap(schemasOf)),
    },
    parameters: parametersIn(language),
    responses: responsesIn(language),
    headers: headersIn(language),
  };
}

const uuid = { type: "string", format: "uuid", maxLength: 36 } as const;
const moment = { type: "string", format: "date-time", maxLength: 32 } as const;

const api = {
  type: "object",
  properties: {
    version: line,
    profile: address,
    openapi_url: address,
    description: { type: "string", maxLength: 2_000 },
    publisher: {
      type: "object",
      properties: {
        name: line,
        identifier: { type: "string", maxLength: 2_000 },
        email: { type: "string", format: "email", maxLength: 320 },
        website: address,
      },
    },
  },
  required: ["version", "profile", "openapi_url"],
};

/** RFC 9457, with the parameters that are wrong. */
const problem = {
  type: "object",
  properties: {
    type: address,
    status: { type: "integer", format: "int32", minimum: 100, maximum: 599 },
    title: line,
    detail: { type: "string", maxLength: 20_000 },
    number: line,
    parameters: {
      type: "array",
      maxItems: 1_000,
      items: { type: "object", properties: { name: line, reason: { type: "string", maxLength: 2_000 } } },
    },
  },
};

function schemaOf(noun: Noun): Raw {
  const fields = Object.entries(noun);
  const properties = fields.map(([key, field]) => {
    const schema = fieldSchema(field, at);
    return [key, field.ours ? { ...schema, description: field.ours } : schema];
  });
  const required = fields.flatMap(([key, { needed }]) => (needed ? [key] : []));
  return { type: "object", properties: Object.fromEntries(properties), required };
}

const nounsOf: Readonly<Record<Collection, NounName>> = {
  services: "service",
  organizations: "organization",
  service_at_locations: "service_at_location",
  taxonomies: "taxonomy",
  taxonomy_terms: "taxonomy_term",
};

/** A page of a collection, and what a private search of it may say. */
function schemasOf(collection: Collection): [string, Raw][] {
  const hasMinimal = parametersOf[collection].includes("minimal");
  const item = { $ref: at(nounsOf[collection]) };
  const items = hasMinimal ? { anyOf: [item, { $ref: at("minimal") }] } : item;
  const page = {
    type: "object",
    properties: {
      total_items: count,
      total_pages: count,
      page_number: count,
      size: count,
      first_page: { type: "boolean" },
      last_page: { type: "boolean" },
      empty: { type: "boolean" },
      contents: { type: "array", maxItems: largestMinimalPage, items },
    },
    required: [
      "total_items",
      "total_pages",
      "page_number",
      "size",
      "first_page",
      "last_page",
      "empty",
      "contents",
    ],
  };
  const criteria = {
    type: "object",
    properties: Object.fromEntries(
      parametersOf[collection].map((name) => [name, parameterSchema(parameterShapes[name])]),
    ),
    additionalProperties: false,
  };
  return [
    [`page_of_${collection}`, page],
    [`criteria_of_${collection}`, criteria],
  ];
}

function parameterSchema(shape: ParameterShape): Raw {
  switch (shape.as) {
    case "text":
      return {
        type: "string",
        maxLength: shape.longest,
        ...(shape.pattern ? { pattern: shape.pattern } : {}),
      };
    case "whole": {
      const { from: minimum, to: maximum, otherwise } = shape;
      return {
        type: "integer",
        format: "int32",
        minimum,
        maximum,
        ...(otherwise ? { default: otherwise } : {}),
      };
    }
    case "yes-no":
      return { type: "boolean" };
    case "id":
      return uuid;
    case "moment":
      return { type: "string", maxLength: 40, description: "2026-09-01, 2026-09-01T08:00:00Z" };
    case "one-of":
      return { type: "string", enum: [...shape.codes], maxLength: 10 };
  }
}

function parametersIn(language: Language): Raw {
  const { parameters, id, known } = openApiWords[language];
  const asked = Object.entries(parameterShapes).map(([name, shape]) => [
    name,
    {
      name,
      in: "query",
      required: false,
      description: parameters[name as ParameterName],
      schema: parameterSchema(shape),
    },
  ]);
  const header = (name: string) => ({
    name,
    in: "header",
    required: false,
    description: known,
    schema: { type: "string", maxLength: 8_000 },
  });
  return {
    ...Object.fromEntries(asked),
    id: { name: "id", in: "path", required: true, description: id, schema: uuid },
    "If-None-Match": header("If-None-Match"),
    "If-Modified-Since": header("If-Modified-Since"),
  };
}

function responsesIn(language: Language): Raw {
  const words = openApiWords[language].responses;
  const content = { "application/problem+json": { schema: { $ref: at("Problem") } } };
  const limits = ["RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"];
  return {
    "304": { description: words["304"], headers: headersNamed(["ETag"]) },
    ...Object.fromEntries(
      (["400", "404", "429", "503", "default"] as const).map((code) => {
        const waits = ["429", "503"].includes(code) ? ["Retry-After"] : [];
        return [code, { description: words[code], headers: headersNamed([...limits, ...waits]), content }];
      }),
    ),
  };
}

function headersNamed(names: readonly string[]): Raw {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

function headersIn(language: Language): Raw {
  const words = openApiWords[language].headers;
  const numbers = ["RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", "Retry-After"] as const;
  const texts = ["ETag", "Last-Modified"] as const;
  return {
    ...Object.fromEntries(numbers.map((name) => [name, { description: words[name], schema: count }])),
    ...Object.fromEntries(texts.map((name) => [name, { description: words[name], schema: line }])),
  };
}
