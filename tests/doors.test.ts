// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { openStory } from "./story.ts";

const { app } = await openStory();

/** Every route a room or the web declares; steps that all requests pass end with a star. */
const routes = app.routes
  .filter(({ path }) => !path.endsWith("*"))
  .map(({ method, path }) => ({ method: method === "ALL" ? "GET" : method, path }));

/** The route with something in every blank: an identifier that nobody has. */
function addressTo(path: string): string {
  return path
    .replaceAll(/\/:\w+\?/g, "")
    .replaceAll(/:\w+(\{[^}]*\}+)?/g, "00000000-0000-7000-8000-000000000000");
}

async function openAs(method: string, path: string, prefix = ""): Promise<number> {
  const headers = { Accept: "text/html", Origin: "http://localhost", "Sec-Fetch-Site": "same-origin" };
  const body = ["GET", "HEAD"].includes(method) ? undefined : new URLSearchParams();
  const answer = await app.request(prefix + addressTo(path), { method, headers, body });
  // Being sent to sign in is finding the door shut.
  const isSentToSignIn =
    answer.status === 302 && /^(\/en)?\/entra\b/.test(answer.headers.get("Location") ?? "");
  return isSentToSignIn ? 401 : answer.status;
}

/**
 * The doors that a visitor finds open. A page about one thing answers 404 here, for nothing has this identifier: its
 * door counts as open all the same, since only 401 and 403 say that it is shut. A new line is a new public page.
 */
test("a visitor opens these doors and no others", async () => {
  const open = new Set<string>();
  for (const { method, path } of routes) {
    const status = await openAs(method, path);
    if (status !== 401 && status !== 403) open.add(`${method} ${path}`);
  }
  expect([...open].toSorted()).toMatchInlineSnapshot(`
    [
      "GET /",
      "GET /.well-known/security.txt",
      "GET /bacheca",
      "GET /bacheca/stampa",
      "GET /favicon.ico",
      "GET /luoghi",
      "GET /luoghi/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}",
      "GET /luoghi/mappa.json",
      "GET /note",
      "GET /organizzazioni",
      "GET /organizzazioni/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}",
      "GET /organizzazioni/mappa.json",
      "GET /risorse",
      "GET /risorse/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}",
      "GET /risorse/mappa.json",
      "GET /robots.txt",
      "GET /servizi",
      "GET /servizi/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}",
      "GET /servizi/mappa.json",
      "GET /status",
      "GET /territorio",
      "GET /territorio/confini.json",
      "POST /bacheca",
      "POST /bacheca/stampa",
    ]
  `);
});

test("no door answers a visitor with a fault, in either language", async () => {
  const faults: string[] = [];
  for (const { method, path } of routes) {
    for (const prefix of ["", "/en"]) {
      const status = await openAs(method, path, path === "/" && prefix ? "" : prefix);
      if (status >= 500) faults.push(`${status} ${method} ${prefix}${path}`);
    }
  }
  expect(faults).toEqual([]);
});
