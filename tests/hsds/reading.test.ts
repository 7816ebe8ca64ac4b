// SPDX-License-Identifier: AGPL-3.0-or-later
import { gunzipSync } from "node:zlib";

import { expect, test } from "vitest";

import { inTransaction } from "../../src/foundation/database/transaction.ts";
import { refreshFindings } from "../../src/modules/directory/search/finding.actions.ts";
import { demonstratedDatabase } from "../demonstrated-database.ts";
import { openStory, storyNow } from "../story.ts";
import { collectionNames } from "./schemas.ts";

const { app, house } = await openStory(await demonstratedDatabase(storyNow));
const { db, now } = house;
const { id } = await db.selectFrom("directory.service").select("id").orderBy("id").executeTakeFirstOrThrow();

const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  app.request(`/hsds${path}`, { headers, method });
const conditional = [
  ...collectionNames.map((collection) => `/${collection}`),
  "/services?full=true&per_page=2",
  `/services/${id}`,
  "/services?format=ndjson",
  "/dump.ndjson",
];

test.each(conditional)("%s: who has it already is told so, until something changes", async (path) => {
  const first = await ask(path);
  await first.text();
  const [tag, moment] = [first.headers.get("etag")!, first.headers.get("last-modified")!];
  expect(tag).toMatch(/^W\/"[^"]+"$/);
  expect(new Date(moment).toUTCString()).toBe(moment);
  const known: Record<string, string>[] = [
    { "If-None-Match": tag },
    { "If-None-Match": `"other", ${tag.replace("W/", "")}` },
    { "If-None-Match": "*" },
    { "If-Modified-Since": moment },
  ];
  for (const headers of known) {
    const again = await ask(path, headers);
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
    expect(again.headers.get("etag")).toBe(tag);
  }
  // The tag counts more than the moment, and a date that nobody can read is not there.
  expect((await ask(path, { "If-None-Match": '"other"', "If-Modified-Since": moment })).status).toBe(200);
  expect((await ask(path, { "If-Modified-Since": "ieri" })).status).toBe(200);
  expect((await ask(path, { "If-Modified-Since": "Mon, 01 Jan 2024 00:00:00 GMT" })).status).toBe(200);

  await db
    .updateTable("directory.service")
    .set({ alert: `${path} changed` })
    .where("id", "=", id)
    .execute();
  await inTransaction(db, (tx) => refreshFindings(tx, { now: now(), thingIds: [id] }));
  const changed = await ask(path, { "If-None-Match": tag });
  expect(changed.status).toBe(200);
  expect(changed.headers.get("etag")).not.toBe(tag);
});

test("what depends on the hour is never called unchanged for longer than a minute", async () => {
  const path = "/services?day=MO";
  const tag = (await ask(path)).headers.get("etag")!;
  expect((await ask(path, { "If-None-Match": tag })).status).toBe(304);
  const later = { ...house, now: () => now().add({ minutes: 1 }) };
  const { createApp } = await import("../../src/app.ts");
  const answer = await createApp(later).request(`/hsds${path}`, { headers: { "If-None-Match": tag } });
  expect(answer.status).toBe(200);
});

test("a record that is not there is not unchanged", async () => {
  const answer = await ask("/services/018f0000-0000-7000-8000-000000000000", { "If-None-Match": "*" });
  expect(answer.status).toBe(404);
});

test("what is not there is told to programs as to programs, in either language", async () => {
  for (const path of ["/hsds/nothing", "/en/hsds/nothing"]) {
    const answer = await app.request(path, { headers: { Accept: "text/html" } });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
  }
});

test("HEAD says the same as GET, without the body", async () => {
  for (const path of ["/", "/openapi.json", ...conditional]) {
    const [get, head] = [await ask(path), await ask(path, {}, "HEAD")];
    await get.text();
    expect(head.status).toBe(200);
    expect(await head.text()).toBe("");
    for (const name of ["content-type", "etag", "last-modified", "cache-control"]) {
      expect(head.headers.get(name), `${path} ${name}`).toBe(get.headers.get(name));
    }
  }
});

test("pages of others may ask, before and while they do", async () => {
  const preflight = await ask(
    "/services",
    {
      Origin: "https://altrove.example",
      "Access-Control-Request-Method": "POST",
      "Access-Control-Request-Headers": "content-type",
    },
    "OPTIONS",
  );
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get("access-control-allow-origin")).toBe("*");
  expect(preflight.headers.get("access-control-allow-methods")).toMatch(/POST/);
  expect(preflight.headers.get("access-control-allow-headers")).toMatch(/content-type/i);

  const posted = await app.request("/hsds/services", {
    method: "POST",
    headers: {
      Origin: "https://altrove.example",
      "Sec-Fetch-Site": "cross-site",
      "Content-Type": "application/json",
    },
    body: "{}",
  });
  expect(posted.status).toBe(200);
  for (const answer of [posted, await ask("/"), await ask("/services?page=0"), await ask("/nothing")]) {
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    expect(answer.headers.get("ratelimit-limit")).toMatch(/^\d+$/);
  }
  expect((await app.request("/")).headers.get("access-control-allow-origin")).toBeNull();
});

test("JSON and lines are compressed for who takes it", async () => {
  for (const path of ["/services", "/dump.ndjson"]) {
    const plain = await (await ask(path)).text();
    const zipped = await ask(path, { "Accept-Encoding": "gzip, br" });
    expect(zipped.headers.get("content-encoding")).toBe("gzip");
    expect(zipped.headers.get("vary")).toMatch(/accept-encoding/i);
    expect(gunzipSync(await zipped.arrayBuffer()).toString()).toBe(plain);
    expect((await ask(path, { "Accept-Encoding": "gzip;q=0" })).headers.get("content-encoding")).toBeNull();
  }
});

test("the root says what the API is, with and without its slash", async () => {
  for (const path of ["", "/"]) {
    expect(await (await ask(path)).json()).toEqual({
      version: "3.1",
      profile: "http://localhost/hsds/profile/hsds-it/1.0/",
      openapi_url: "http://localhost/hsds/openapi.json",
      description: expect.stringContaining("HSDS 3.1") as string,
      publisher: { name: "Ambito di prova", identifier: "http://localhost", website: "http://localhost" },
    });
  }
});

test("who answers for the data is said, where the keeper said it", async () => {
  const publisher = { identifier: "c_g388", email: "ufficio.di.piano@example.org" };
  const site = { name: "Ambito di Esempio", isDemonstration: false, publisher };
  const named = await openStory({ site });
  expect(await (await named.get("/hsds/")).json()).toMatchObject({
    publisher: { name: "Ambito di Esempio", ...publisher, website: "http://localhost" },
  });
  const document = (await (await named.get("/hsds/openapi.json")).json()) as { info: { contact: unknown } };
  expect(document.info.contact).toMatchObject({ name: "Ambito di Esempio", email: publisher.email });
});

test("a private search counts as reading: a portal asks for many people", async () => {
  const limits = {
    reading: { requests: 3, withinSeconds: 60 },
    changing: { requests: 1, withinSeconds: 60 },
  };
  const limited = await openStory({ limits });
  const search = () =>
    limited.app.request("/hsds/services", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: "{}",
    });
  for (const status of [200, 200, 200, 429]) expect((await search()).status).toBe(status);
});
