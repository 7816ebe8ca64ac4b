// SPDX-License-Identifier: AGPL-3.0-or-later
import type { HttpBindings } from "@hono/node-server";
import { expect, test } from "vitest";

import type { Limits } from "../../src/web/rate-limit.ts";
import { missingDatabase, storyOver } from "../story.ts";

const limits: Limits = {
  reading: { requests: 3, withinSeconds: 60 },
  changing: { requests: 1, withinSeconds: 60 },
};

function aStory(baseUrl: string) {
  const { app } = storyOver({ db: missingDatabase(), baseUrl, limits });
  app.get("/prova", (c) => c.text("prova"));

  return async (remoteAddress: string, forwarded?: string, method = "GET") => {
    const headers = { Accept: "text/html", ...(forwarded && { "X-Forwarded-For": forwarded }) };
    const env = { incoming: { socket: { remoteAddress } } } as HttpBindings;
    return app.request("/prova", { method, headers }, env);
  };
}

test("beyond the limit a client waits, the others do not", async () => {
  const ask = aStory("http://localhost");
  const first = await ask("192.0.2.1");
  expect(first.status).toBe(200);
  expect(first.headers.get("ratelimit-limit")).toBe("3");
  expect(first.headers.get("ratelimit-remaining")).toBe("2");
  await ask("192.0.2.1");
  await ask("::ffff:192.0.2.1");

  const refused = await ask("192.0.2.1");
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(refused.headers.get("ratelimit-remaining")).toBe("0");
  expect(await refused.text()).toContain("Troppe richieste");
  expect((await ask("192.0.2.2")).status).toBe(200);
});

test("changing is counted apart from reading, and sooner over", async () => {
  const ask = aStory("http://localhost");
  await ask("192.0.2.1", undefined, "DELETE");
  expect((await ask("192.0.2.1", undefined, "DELETE")).status).toBe(429);
  expect((await ask("192.0.2.1")).status).toBe(200);
});

test("an IPv6 household is one client, however many addresses it makes for itself", async () => {
  const ask = aStory("http://localhost");
  for (const end of ["::1", ":1:2:3:4", ":0:0:0:ffff"]) await ask(`2001:db8:0:7${end}`);
  expect((await ask("2001:db8:0:7::99")).status).toBe(429);
  expect((await ask("2001:db8:0:8::99")).status).toBe(200);
});

test("without https nobody stands in front: X-Forwarded-For is not believed", async () => {
  const ask = aStory("http://localhost");
  for (const spoof of ["198.51.100.1", "198.51.100.2", "198.51.100.3"]) await ask("127.0.0.1", spoof);
  expect((await ask("127.0.0.1", "198.51.100.4")).status).toBe(429);
});

test("behind our proxy the client is the last address that is not near; what it claims before does not help", async () => {
  const ask = aStory("https://trama.example.org");
  for (const spoof of ["1.1.1.1", "2.2.2.2", "3.3.3.3"])
    await ask("127.0.0.1", `${spoof}, 192.0.2.9, 10.0.0.4`);
  expect((await ask("10.0.0.4", "4.4.4.4, 192.0.2.9")).status).toBe(429);
  expect((await ask("127.0.0.1", "192.0.2.10")).status).toBe(200);
});

test("over https a stranger's socket cannot bring its own X-Forwarded-For", async () => {
  const ask = aStory("https://trama.example.org");
  for (const spoof of ["1.1.1.1", "2.2.2.2", "3.3.3.3"]) await ask("192.0.2.9", spoof);
  expect((await ask("192.0.2.9", "4.4.4.4")).status).toBe(429);
});
