// SPDX-License-Identifier: AGPL-3.0-or-later
import addFormats from "ajv-formats";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { z } from "zod";

import { isRaw } from "../../src/modules/directory/import/reading.ts";
import { demonstratedDatabase } from "../demonstrated-database.ts";
import { openStory, storyNow } from "../story.ts";
import { collectionNames, nounOf, record } from "./schemas.ts";

const { app } = await openStory(await demonstratedDatabase(storyNow));
const operation = z.looseObject({
  operationId: z.string(),
  summary: z.string().min(5),
  tags: z.array(z.string()).min(1),
  parameters: z.array(z.looseObject({ $ref: z.string() })).default([]),
  responses: z.record(z.string(), z.looseObject({ $ref: z.string().optional() })),
});
const shape = z.looseObject({
  openapi: z.literal("3.1.0"),
  info: z.looseObject({
    title: z.string().min(3),
    version: z.string(),
    description: z.string().min(50),
    "x-summary": z.string().min(10),
    termsOfService: z.url(),
    contact: z.object({ name: z.string().min(1), url: z.url() }),
    license: z.object({ name: z.string(), url: z.url() }),
  }),
  servers: z.array(z.object({ url: z.url(), description: z.string().min(5) })).min(1),
  paths: z.record(z.string(), z.partialRecord(z.enum(["get", "post"]), operation)),
  components: z.record(z.string(), z.record(z.string(), z.looseObject({}))),
});
const raw = record.parse(await (await app.request("/hsds/openapi.json")).json());
const document = shape.parse(raw);
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, one]) => Object.assign({ path, method }, one)),
);

/** Every object of the document with where it is. */
function* nodes(value: unknown, at = "#"): Generator<{ at: string; node: Record<string, unknown> }> {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* nodes(item, `${at}/${index}`);
  if (!isRaw(value)) return;
  yield { at, node: value };
  for (const [key, item] of Object.entries(value)) yield* nodes(item, `${at}/${key.replaceAll("/", "~1")}`);
}
function resolved(ref: string): unknown {
  return ref
    .split("/")
    .slice(1)
    .reduce<unknown>((node, key) => (isRaw(node) ? node[key.replaceAll("~1", "/")] : undefined), raw);
}
const follow = (node: { $ref?: string | undefined }) => record.parse(node.$ref ? resolved(node.$ref) : node);

test("it says who answers for it, where it is and under which licence", () => {
  expect(document.servers[0]!.url).toBe("http://localhost/hsds");
  expect(document.info.license.url).toMatch(/creativecommons\.org\/licenses\/by\/4\.0/);
});

test("every reference leads somewhere, and everything that can be referred to is", () => {
  const refs = [...nodes(raw)].flatMap(({ node }) =>
    typeof node["$ref"] === "string" ? [node["$ref"]] : [],
  );
  expect(refs.length).toBeGreaterThan(100);
  expect(refs.filter((ref) => resolved(ref) === undefined)).toEqual([]);
  const named = Object.entries(document.components).flatMap(([kind, all]) =>
    Object.keys(all).map((name) => `#/components/${kind}/${name}`),
  );
  expect(named.filter((name) => !refs.includes(name))).toEqual([]);
});

test("texts have a longest, lists a most, numbers a format and bounds", () => {
  const schemas = [...nodes(raw)].filter(({ node }) => typeof node["type"] === "string");
  const without = (type: string, ...keys: string[]) =>
    schemas
      .filter(({ node }) => node["type"] === type && keys.some((key) => !(key in node)))
      .map(({ at }) => at);
  expect(schemas.length).toBeGreaterThan(300);
  expect(without("string", "maxLength")).toEqual([]);
  expect(without("array", "maxItems", "items")).toEqual([]);
  expect(without("integer", "format", "minimum", "maximum")).toEqual([]);
  expect(without("number", "format")).toEqual([]);
});

test("answers are objects, never bare lists; errors are problem+json; each says how many questions are left", () => {
  for (const { path, method, responses } of operations) {
    expect(Object.keys(responses), path).toEqual(expect.arrayContaining(["200", "429", "503", "default"]));
    for (const [status, given] of Object.entries(responses)) {
      const answer = follow(given);
      expect(answer["description"]).toBeTruthy();
      const content = record.parse(answer["content"] ?? {});
      if (status === "304") continue;
      expect(Object.keys(record.parse(answer["headers"])), `${method} ${path} ${status}`).toEqual(
        expect.arrayContaining(["RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"]),
      );
      const isJson = z.record(
        z.string(),
        z.object({ schema: z.looseObject({ $ref: z.string().optional() }) }),
      );
      for (const [type, { schema }] of Object.entries(isJson.parse(content))) {
        if (type.endsWith("json") && !type.endsWith("ndjson")) expect(follow(schema)["type"]).toBe("object");
        if (/^([45]|default)/.test(status)) expect(type).toBe("application/problem+json");
      }
      if (["429", "503"].includes(status)) expect(answer["headers"]).toHaveProperty("Retry-After");
    }
  }
});

test("GET /status answers in the form of problem+json", async () => {
  expect(document.paths).toHaveProperty("/status");
  const answer = await app.request("/hsds/status");
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(await answer.json()).toMatchObject({ status: 200, title: "OK" });
});

test("operations have names of their own, and described tags", () => {
  const names = operations.map(({ operationId }) => operationId);
  expect(new Set(names).size).toBe(names.length);
  const tags = z.array(z.object({ name: z.string(), description: z.string() })).parse(raw["tags"]);
  expect(
    operations.flatMap((one) => one.tags).filter((tag) => !tags.some(({ name }) => name === tag)),
  ).toEqual([]);
});

test("it has the doors that the application has, no more and no less", () => {
  const doors = app.routes
    .filter(
      ({ path, method }) => /^\/hsds(\/|$)/.test(path) && method !== "ALL" && !path.includes("/profile"),
    )
    .map(
      ({ path, method }) => `${method} ${path.replace(/^\/hsds\/?/, "/").replace(/:(\w+)(\{.*\})?/, "{$1}")}`,
    );
  expect(new Set(doors)).toEqual(
    new Set(operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`)),
  );
});

test("the parameters that it names are the ones that are read", async () => {
  for (const collection of collectionNames) {
    const { parameters } = document.paths[`/${collection}`]!.get!;
    const names = parameters.map(follow).filter(({ in: where }) => where === "query");
    const answer = await app.request(
      `/hsds/${collection}?${names.map(({ name }) => `${String(name)}=`).join("&")}`,
    );
    expect(answer.status).toBe(200);
    const refused = await app.request(`/hsds/${collection}?x=1`);
    const { detail } = z.object({ detail: z.string() }).parse(await refused.json());
    for (const { name } of names) expect(detail).toContain(String(name));
    const criteria = record.parse(resolved(`#/components/schemas/criteria_of_${collection}`));
    expect(Object.keys(record.parse(criteria["properties"]))).toEqual(names.map(({ name }) => name));
  }
});

const ask = async (path: string) => record.parse(await (await app.request(`/hsds${path}`)).json());

test("what is answered is what the document says", async () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(raw, "openapi.json");
  const wrong = (schema: string, value: unknown) => {
    const validate = ajv.getSchema(`openapi.json#/components/schemas/${schema}`)!;
    validate(value);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${schema}${instancePath} ${message}`);
  };
  for (const collection of collectionNames) {
    const page = await ask(`/${collection}?per_page=100`);
    expect(wrong(`page_of_${collection}`, page)).toEqual([]);
    for (const { id } of z.array(record).parse(page["contents"]).slice(0, 10)) {
      expect(wrong(nounOf[collection], await ask(`/${collection}/${String(id)}`))).toEqual([]);
    }
  }
  expect(wrong("page_of_services", await ask("/services?full=true"))).toEqual([]);
  expect(wrong("page_of_services", await ask("/services?minimal=true"))).toEqual([]);
  expect(wrong("Api", await ask("/"))).toEqual([]);
  expect(wrong("Problem", await ask("/services?page=0"))).toEqual([]);
  expect(wrong("Problem", await ask("/status"))).toEqual([]);
  expect(wrong("service", { id: 1 })).not.toEqual([]);
});

test("in English too", async () => {
  const english = shape.parse(await (await app.request("/en/hsds/openapi.json")).json());
  expect(english.info["x-summary"]).toMatch(/^Social services/);
});
