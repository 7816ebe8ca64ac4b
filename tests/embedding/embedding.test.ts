// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { contrastWithWhite, readableColour } from "../../src/islands/embed/embed-colour.ts";
import { recordsOf } from "../records.ts";
import { openStory } from "../story.ts";

const story = await openStory({ baseUrl: "https://trama.example.org" });
const { get } = story;
const make = recordsOf(story.house.db);
const organization = await make.organization({ name: "Il Ponte" });
for (let at = 0; at < 12; at += 1) {
  await make.service({ name: `Aiuto compiti <b>${at}</b>`, organization_id: organization, is_free: true });
}
await make.found();

test("the pages of others read results without cookie and without key, with whole addresses", async () => {
  const answer = await get("/incorpora/risultati.json?tipo=servizi&q=compiti", {
    Origin: "https://comune.example.it",
  });
  expect(answer.headers.get("Access-Control-Allow-Origin")).toBe("*");
  expect(answer.headers.get("Set-Cookie")).toBeNull();
  expect(answer.headers.get("RateLimit-Limit")).not.toBeNull();
  const found = await answer.json();
  expect(found.results).toHaveLength(10);
  expect(found.summary).toBe("12 servizi");
  expect(found.results[0]).toMatchObject({
    organization: "Il Ponte",
    facts: expect.arrayContaining(["Gratis"]),
  });
  expect(found.results[0].url).toMatch(/^https:\/\/trama\.example\.org\/servizi\/[0-9a-f-]{36}$/);
  expect(found.all.url).toBe("https://trama.example.org/servizi?q=compiti");
  const english = await (await get("/en/incorpora/risultati.json?q=compiti")).json();
  expect(english.summary).toBe("12 services");
  expect(english.all.url).toBe("https://trama.example.org/en/servizi?q=compiti");
});

test("only the frame may be framed, and it holds no script, no cookie and no form that changes anything", async () => {
  const frame = await get("/incorpora/cerca?q=compiti");
  expect(frame.headers.get("Content-Security-Policy")).toContain("frame-ancestors *");
  expect(frame.headers.get("X-Frame-Options")).toBeNull();
  expect(frame.headers.get("Set-Cookie")).toBeNull();
  const html = await frame.text();
  expect(html).not.toMatch(/<script|method="post"|<b>/i);
  expect(html).toContain('target="_top"');
  for (const path of ["/incorpora", "/servizi", "/incorpora/risultati.json", "/en/incorpora"]) {
    const { headers } = await get(path);
    expect(headers.get("Content-Security-Policy"), path).toContain("frame-ancestors 'none'");
    expect(headers.get("X-Frame-Options"), path).toBe("DENY");
  }
  const english = await get("/en/incorpora/cerca");
  expect(english.headers.get("Content-Security-Policy")).toContain("frame-ancestors *");
  expect(await english.text()).toContain("What do you need?");
});

test("the frame keeps what whoever embeds it chose, and asks nothing before somebody does", async () => {
  const before = await (await get("/incorpora/cerca?tipo=luoghi&categoria=biblioteca&gratis=1")).text();
  expect(before).toContain('name="tipo" value="luoghi"');
  expect(before).toContain('name="categoria" value="biblioteca"');
  expect(before).not.toContain('role="status"');
  const after = await (await get("/incorpora/cerca?tipo=cose&q=%0aboh&eta=molti&vicino=")).text();
  expect(after).toContain("Qui non abbiamo trovato niente");
});

test("how to embed it is told with this installation's own address", async () => {
  const page = await (await get("/incorpora")).text();
  expect(page).toContain("&lt;script async src=&quot;https://trama.example.org/incorpora/trama.js&quot;");
  expect(page).toContain("&lt;iframe src=&quot;https://trama.example.org/incorpora/cerca?tipo=servizi&quot;");
  expect((await get("/incorpora/trama.js")).status).toBe(404); // Nothing is built here.
  expect(story.faults).toEqual([]);
});

test("whatever colour is asked for can be read", () => {
  for (const colour of ["#fff", "#ffee00", "#0055aa", "#000", "#74d5c9"]) {
    const readable = readableColour(colour)!;
    const parts = [1, 3, 5].map((at) => Number.parseInt(readable.slice(at, at + 2), 16));
    expect([colour, contrastWithWhite(parts) >= 4.5]).toEqual([colour, true]);
  }
  expect(readableColour("#0055aa")).toBe("#0055aa");
  expect(readableColour("red;} * {display:none")).toBeUndefined();
  expect(readableColour(undefined)).toBeUndefined();
});
