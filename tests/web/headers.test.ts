// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { missingDatabase, storyOver } from "../story.ts";

const { app, get, post, house } = storyOver({ db: missingDatabase() });
app.get("/prova", (c) => c.html("<p>prova</p>"));
app.get("/prova/guasto", () => {
  throw new TypeError("rotto");
});
app.post("/prova", (c) => c.redirect("/prova", 303));
writeFileSync(join(house.assetsFolder, "trama.5f3c2a.css"), "p{}");
writeFileSync(join(house.assetsFolder, "trama.5f3c2a.css.br"), "compressed");
writeFileSync(join(house.assetsFolder, "manifest.json"), "{}");
mkdirSync(join(house.assetsFolder, "folder"));

test("every kind of answer carries the security headers", async () => {
  const answers = {
    page: await get("/prova"),
    redirect: await post("/prova"),
    trailing: await get("/prova/"),
    missing: await get("/nulla"),
    fault: await get("/prova/guasto"),
    refused: await app.request("/prova", { method: "POST", body: new URLSearchParams({ a: "b" }) }),
    wrongMethod: await app.request("/prova", { method: "DELETE" }),
    tooLong: await get(`/prova?q=${"a".repeat(3000)}`),
    file: await get("/assets/trama.5f3c2a.css"),
    noFile: await get("/assets/nulla.css"),
    program: await get("/hsds/nulla"),
    robots: await get("/robots.txt"),
  };
  for (const [kind, { headers }] of Object.entries(answers)) {
    expect(headers.get("content-security-policy"), kind).toBe(
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
    );
    expect(headers.get("x-content-type-options"), kind).toBe("nosniff");
    expect(headers.get("referrer-policy"), kind).toBe("same-origin");
    expect(headers.get("permissions-policy"), kind).toContain("geolocation=(self)");
    expect(headers.get("cross-origin-opener-policy"), kind).toBe("same-origin");
    // What is for programs of others is for pages of others too.
    const readBy = kind === "program" ? "cross-origin" : "same-origin";
    expect(headers.get("cross-origin-resource-policy"), kind).toBe(readBy);
    expect(headers.has("strict-transport-security"), kind).toBe(false);
  }
});

test("only an installation published over https says so for a year", async () => {
  const published = storyOver({ db: missingDatabase(), baseUrl: "https://trama.example.org" });
  const answer = await published.get("/nulla");
  expect(answer.headers.get("strict-transport-security")).toContain("max-age=31536000");
});

test("files that the build named by content are kept for ever, compressed when asked; the rest is checked again", async () => {
  const css = await get("/assets/trama.5f3c2a.css", { "Accept-Encoding": "gzip, br" });
  expect(css.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(css.headers.get("content-encoding")).toBe("br");
  expect(css.headers.get("content-type")).toContain("text/css");
  expect(await css.text()).toBe("compressed");

  const manifest = await get("/assets/manifest.json");
  expect(manifest.headers.get("cache-control")).toBe("no-cache");
  expect((await get("/assets/folder")).status).toBe(404);
});

test.each([
  "/assets/../package.json",
  "/assets/..%2fpackage.json",
  "/assets/%2e%2e/%2e%2e/package.json",
  "/assets/..%5cpackage.json",
  "/assets//etc/passwd",
])("nothing outside of the built files is served: %s", async (path) => {
  const answer = await get(path);
  expect([400, 404]).toContain(answer.status);
});

test("pages stay with the browser that asked, and are sent compressed", async () => {
  const page = await get("/prova", { "Accept-Encoding": "gzip" });
  expect(page.headers.get("cache-control")).toBe("private, no-cache");
  expect(page.headers.get("content-encoding")).toBe("gzip");
});

test("HEAD answers like GET, without a body", async () => {
  const answer = await app.request("/prova", { method: "HEAD" });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toContain("text/html");
  expect(await answer.text()).toBe("");
});

test("machines find their files: robots, security contact with a date to come", async () => {
  expect(await (await get("/robots.txt")).text()).toContain("Disallow: /bacheca");

  const security = await (await get("/.well-known/security.txt")).text();
  expect(security).toContain("Contact: http://localhost/note\n");
  expect(security).toContain("Expires: 2027-06-07T09:00:00Z\n");
  expect((await get("/favicon.ico")).headers.get("location")).toBe("/assets/trama.svg");
});
