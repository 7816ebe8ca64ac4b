// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";
import { z } from "zod";

import { each, last } from "../../src/foundation/fields.ts";
import { readForm } from "../../src/web/form.ts";
import { readQuery } from "../../src/web/query.ts";
import { missingDatabase, storyOver } from "../story.ts";

const { app, get, post, faults } = storyOver({ db: missingDatabase() });
const search = z.object({
  q: last(z.string().max(200).optional()),
  tipo: each(z.string().max(20), 3),
  pagina: last(z.coerce.number().int().min(1).catch(1).default(1)),
});
const form = z.object({ nome: last(z.string("missing").max(5, "too-long")), temi: each(z.string()) });
app.get("/prova", (c) => c.json(readQuery(c, search)));
app.get("/prova/:id{[0-9a-f-]{36}}", (c) => c.text(c.req.param("id")));
app.post("/prova", async (c) => c.json(await readForm(c, form)));

const addresses: [string, number][] = [
  ["/prova/non-un-uuid", 404],
  ["/prova/%ff", 400],
  ["/%", 400],
  ["/prova/%00", 400],
  ["/prova/%0d%0aSet-Cookie:a=b", 400],
  ["/prova?q=%ff", 400],
  ["/prova?q=%E0%A4%A", 400],
  ["/prova?q=%00", 400],
  [`/prova?q=${"a".repeat(100_000)}`, 414],
  [`/${"a/".repeat(5_000)}`, 414],
  ["/en/en", 404],
  ["/en//evil.example/", 404],
  ["//evil.example/%2e%2e/", 404],
  ["/\\\\evil.example/", 404],
  ["/%2f%2fevil.example/", 301],
  ["/..%2f..%2fetc/passwd", 404],
  ["/prova?__proto__=1&constructor=2&toString=3", 200],
  [`/prova?tipo=${"abcdefghi".split("").join("&tipo=")}`, 400],
  ["/prova?pagina=abc", 200],
  ["/prova?pagina=-1&pagina=1e999", 200],
];

test.each(addresses.map(([path, status]) => ({ shown: path.slice(0, 60), path, status })))(
  "$shown is answered with $status",
  async ({ path, status }) => {
    const answer = await app.request(new Request(`http://localhost${path}`));
    expect(answer.status).toBe(status);
    expect(answer.headers.get("location") ?? "/").toMatch(/^\/(?![/\\])/);
    expect(faults).toEqual([]);
  },
);

test("parameters are cleaned: one or many, empty is absent, accents in one form, control characters are spaces", async () => {
  const answer = await get("/prova?q=prima&q=+citta%CC%80%07+&tipo=casa&tipo=&tipo=casa&tipo=cibo&pagina=2");
  expect(await answer.json()).toEqual({ q: "città", tipo: ["casa", "cibo"], pagina: 2 });
  expect(await (await get("/prova?q=")).json()).toEqual({ tipo: [], pagina: 1 });
});

test("a final slash leads to the address without it, parameters kept", async () => {
  const answer = await get("/en/prova/?q=a%20b");
  expect(answer.status).toBe(301);
  expect(answer.headers.get("location")).toBe("/en/prova?q=a%20b");
  expect((await get("/en/")).headers.get("location")).toBe("/en");
});

test("form mistakes are a value that keeps the person's words", async () => {
  expect(await (await post("/prova", { nome: "Ada", temi: ["a", "b"] })).json()).toEqual({
    ok: true,
    value: { nome: "Ada", temi: ["a", "b"] },
  });
  expect(await (await post("/prova", { nome: "Leonarda" })).json()).toEqual({
    ok: false,
    mistakes: { nome: "too-long" },
    typed: { nome: ["Leonarda"] },
  });
  expect(await (await post("/prova")).json()).toMatchObject({ mistakes: { nome: "missing" } });
});

const ours = { Origin: "http://localhost", "Sec-Fetch-Site": "same-origin", Accept: "text/html" };

test("a body that is no form is a 400", async () => {
  const multipart = { ...ours, "Content-Type": "multipart/form-data; boundary=x" };
  const broken = await app.request("/prova", { method: "POST", headers: multipart, body: "--y\r\nnothing" });
  expect(broken.status).toBe(400);

  const binary = { ...ours, "Content-Type": "application/octet-stream" };
  expect((await app.request("/prova", { method: "POST", headers: binary, body: "a" })).status).toBe(400);
});

test("2 MB are refused, declared or in pieces, and nobody waits for the rest", async () => {
  const body = "a".repeat(2 * 1024 * 1024);
  const length = { ...ours, "Content-Length": String(body.length) };
  const declared = await app.request("/prova", { method: "POST", headers: length, body });
  expect(declared.status).toBe(413);
  expect(await declared.text()).toContain("troppo grande");

  let sent = 0;
  const pieces = new ReadableStream({
    pull: (controller) => {
      sent += 64 * 1024;
      controller.enqueue(new Uint8Array(64 * 1024));
    },
  });
  const chunked = { method: "POST", headers: ours, body: pieces, duplex: "half" } as const;
  expect((await app.request("/prova", chunked)).status).toBe(413);
  expect(sent).toBeLessThan(1.5 * 1024 * 1024);
});

test.each([
  ["another site", { Origin: "https://evil.example", "Sec-Fetch-Site": "cross-site" }],
  ["a neighbour under the same name", { Origin: "http://other.localhost", "Sec-Fetch-Site": "same-site" }],
  ["a hidden origin", { Origin: "null" }],
  ["nobody who says so", {}],
])("a form from %s is refused in plain words", async (_who, headers) => {
  const body = new URLSearchParams({ nome: "Ada" });
  const answer = await app.request("/prova", {
    method: "POST",
    headers: { Accept: "text/html", ...headers },
    body,
  });
  expect(answer.status).toBe(403);
  expect(await answer.text()).toContain("È arrivato da un altro sito");
});

test("an old browser that only sends Origin is believed when it is the host it asked", async () => {
  const headers = { Origin: "http://127.0.0.1:3000", Host: "127.0.0.1:3000" };
  const answer = await app.request("/prova", {
    method: "POST",
    headers,
    body: new URLSearchParams({ nome: "Ada" }),
  });
  expect(answer.status).toBe(200);
});
