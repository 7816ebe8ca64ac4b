// SPDX-License-Identifier: AGPL-3.0-or-later
// Everything that the OpenAPI document says can be asked is asked, with what it allows and with what it does not: never a
// fault, and every answer is as the document says.
import addFormats from "ajv-formats";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";

import { demonstratedDatabase } from "../demonstrated-database.ts";
import { record } from "../hsds/schemas.ts";
import { openStory, storyNow } from "../story.ts";
import { nasty } from "./nasty.ts";

const runs = 15 * Number(process.env["TRAMA_ATTACK_RUNS"] ?? 1);

const { app, faults } = await openStory(await demonstratedDatabase(storyNow));
const raw = record.parse(await (await app.request("/hsds/openapi.json")).json());

const schemaShape = z.looseObject({
  type: z.string().optional(),
  format: z.string().optional(),
  enum: z.array(z.string()).optional(),
  minimum: z.int().optional(),
  maximum: z.int().optional(),
  maxLength: z.int().optional(),
  pattern: z.string().optional(),
});
type Schema = z.output<typeof schemaShape>;
const parameterShape = z.looseObject({ name: z.string(), in: z.string(), schema: schemaShape });
const operationShape = z.looseObject({
  parameters: z.array(record).default([]),
  requestBody: z.unknown().optional(),
  responses: z.record(z.string(), record),
});

function resolved(node: Record<string, unknown>): Record<string, unknown> {
  const ref = node["$ref"];
  if (typeof ref !== "string") return node;
  const steps = ref.split("/").slice(1);
  return steps.reduce((at, step) => record.parse(at[step.replaceAll("~1", "/")]), raw);
}

const { paths } = z.object({ paths: z.record(z.string(), z.record(z.string(), operationShape)) }).parse(raw);
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { parameters, requestBody, responses }]) => ({
    name: `${method.toUpperCase()} ${path}`,
    path,
    method: method.toUpperCase(),
    requestBody,
    responses,
    asked: parameters.map((one) => parameterShape.parse(resolved(one))),
  })),
);

const ids = await knownIds();

/** What a schema allows, written as an address writes it. */
function allowed({ type, format, enum: codes, minimum = 0, maximum = 1_000, maxLength }: Schema) {
  if (codes) return fc.constantFrom(...codes);
  if (type === "boolean") return fc.constantFrom("true", "false");
  if (type === "integer") return fc.integer({ min: minimum, max: Math.min(maximum, 1_000_000) }).map(String);
  if (format === "uuid") return fc.oneof(fc.constantFrom(...ids), fc.uuid());
  const words = fc.constantFrom(
    "casa",
    "27100",
    "09:30",
    "2026-09-01",
    "2026-09-01T08:00:00Z",
    "compiti gratis",
  );
  return fc.oneof(words, fc.string({ maxLength: Math.min(maxLength ?? 40, 40) }));
}

const value = (schema: Schema) =>
  fc.oneof({ weight: 4, arbitrary: allowed(schema) }, { weight: 1, arbitrary: nasty });

/** Some of the parameters, each once; now and then one twice, or one that does not exist. */
function questions(operation: (typeof operations)[number], where: string) {
  const named = operation.asked.filter((one) => one.in === where);
  const each = named.map(({ name, schema }) =>
    fc.option(value(schema), { nil: undefined, freq: 2 }).map((one) => [name, one] as const),
  );
  const odd = fc.option(
    fc.tuple(fc.constantFrom(...named.map(({ name }) => name), "x", "__proto__"), nasty),
    {
      nil: undefined,
      freq: 8,
    },
  );
  return fc
    .tuple(fc.tuple(...each), odd)
    .map(([told, also]) =>
      [...told, ...(also ? [also] : [])].flatMap(([name, one]): [string, string][] =>
        one === undefined ? [] : [[name, one]],
      ),
    );
}

const body = (operation: (typeof operations)[number]) => {
  const criteria = record.parse(
    record.parse(resolved(record.parse(pointed(operation.requestBody)))["properties"]),
  );
  const properties = Object.entries(criteria).map(([name, schema]) => {
    const read = schemaShape.parse(resolved(record.parse(schema)));
    const told = allowed(read).map((text): unknown =>
      read.type === "integer" ? Number(text) : read.type === "boolean" ? text === "true" : text,
    );
    return [
      name,
      fc.oneof({ weight: 5, arbitrary: told }, { weight: 1, arbitrary: fc.jsonValue() }),
    ] as const;
  });
  const whole = fc
    .record(Object.fromEntries(properties), { requiredKeys: [] })
    .map((one) => JSON.stringify(one));
  return fc.oneof(
    { weight: 8, arbitrary: whole },
    { weight: 1, arbitrary: fc.json() },
    { weight: 1, arbitrary: nasty },
  );
};

/** The schema of the body that an operation takes as JSON. */
function pointed(requestBody: unknown): unknown {
  const shape = z.object({ content: z.object({ "application/json": z.object({ schema: record }) }) });
  return shape.parse(requestBody).content["application/json"].schema;
}

const ajv = new Ajv2020({ strict: false, allErrors: false });
addFormats.default(ajv);
ajv.addSchema(raw, "openapi.json");

/** What is wrong with an answer, by the document; nothing when it is as it says. */
async function wrongWith({ responses }: (typeof operations)[number], answer: Response): Promise<string[]> {
  if (answer.status >= 500) return [`${answer.status}`];
  // A slash too many, an address as long as a book: before the API is reached.
  if ([301, 304].includes(answer.status)) return [];
  const said = responses[String(answer.status)] ?? responses["default"];
  if (!said) return [`${answer.status} is not in the document`];
  const { content = {} } = z
    .looseObject({ content: z.record(z.string(), record).optional() })
    .parse(resolved(said));
  const type = answer.headers.get("content-type")?.split(";")[0] ?? "";
  const described = content[type];
  if (!described) return [`${answer.status} ${type} is not in the document`];
  const text = await answer.text();
  if (type === "application/x-ndjson") {
    for (const line of text.split("\n").filter(Boolean)) record.parse(JSON.parse(line));
    return [];
  }
  const validate = ajv.compile(located(record.parse(described["schema"])));
  validate(JSON.parse(text));
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${answer.status}${instancePath} ${message}`,
  );
}

const located = (schema: Record<string, unknown>) =>
  typeof schema["$ref"] === "string" ? { $ref: `openapi.json${schema["$ref"]}` } : schema;

async function knownIds(): Promise<string[]> {
  const found: string[] = [];
  for (const of of ["services", "organizations", "service_at_locations", "taxonomies", "taxonomy_terms"]) {
    const page = await (await app.request(`/hsds/${of}?per_page=3`)).json();
    found.push(
      ...z
        .object({ contents: z.array(z.looseObject({ id: z.string() })) })
        .parse(page)
        .contents.map(({ id }) => id),
    );
  }
  return found;
}

test("there is something to ask", () => {
  expect(operations.length).toBeGreaterThan(15);
  expect(ids.length).toBeGreaterThan(10);
});

test.each(operations)(
  "$name: what is asked is answered as the document says",
  { timeout: 60_000 + runs * 5_000 },
  async (operation) => {
    const isPost = operation.method === "POST";
    const asked = fc.record({
      id: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: nasty }),
      query: questions(operation, "query"),
      headers: questions(operation, "header"),
      body: isPost ? body(operation) : fc.constant(undefined),
      type: fc.constantFrom("application/json", "application/json", "application/json", "text/plain"),
    });
    await fc.assert(
      fc.asyncProperty(asked, async ({ id, query, headers, body: sent, type }) => {
        const path = operation.path.replace("{id}", encodeURIComponent(id.toWellFormed()));
        const told = headers.map(([name, one]) => [name, one.replaceAll(/[^ -~]/g, "")] as [string, string]);
        const answer = await app.request(`/hsds${path}?${new URLSearchParams(query)}`, {
          method: operation.method,
          headers: new Headers(isPost ? [...told, ["Content-Type", type]] : told),
          ...(sent === undefined ? {} : { body: sent }),
        });
        expect(await wrongWith(operation, answer)).toEqual([]);
        expect(faults.splice(0)).toEqual([]);
      }),
      { numRuns: runs },
    );
  },
);
