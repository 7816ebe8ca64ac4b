// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { smallWorld } from "./world.ts";

const { get } = await smallWorld();

test.each([
  ["/servizi?q=compiti&vicino=&giorno=&fascia=&eta=&lingua=", "/servizi?q=compiti"],
  ["/servizi?q=&vicino=", "/servizi"],
  ["/en/luoghi?q=&vicino=Pavia&aperto=ora", "/en/luoghi?vicino=Pavia&aperto=ora"],
  ["/risorse?q=%20%20&vista=mappa", "/risorse?vista=mappa"],
  ["/servizi?q=a%26b%3Dc&per=&%3Cscript%3E=", "/servizi?q=a%26b%3Dc"],
])("what a form leaves empty is not in the address that people share: %s", async (sent, kept) => {
  const answer = await get(sent);
  expect([answer.status, answer.headers.get("Location")]).toEqual([302, kept]);
  expect((await get(kept)).status).toBe(200);
});

test("an address without empty fields is answered at once, whatever else it says", async () => {
  expect((await get("/servizi?q=compiti&utm_source=posta")).status).toBe(200);
});
