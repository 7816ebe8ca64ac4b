// SPDX-License-Identifier: AGPL-3.0-or-later
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

import { afterAll, expect, test } from "vitest";

import { fetchPublic, isPublicAddress } from "./fetch-public.ts";

const routes: Record<string, RequestListener> = {
  "/good": (_, answer) => answer.end("BEGIN:VCALENDAR"),
  "/moved": (_, answer) => answer.writeHead(302, { Location: "/good" }).end(),
  "/inside": (_, answer) => answer.writeHead(302, { Location: "http://192.168.1.1/" }).end(),
  "/file": (_, answer) => answer.writeHead(302, { Location: "file:///etc/passwd" }).end(),
  "/round": (_, answer) => answer.writeHead(302, { Location: "/round" }).end(),
  "/large": (_, answer) => answer.end("x".repeat(5_000)),
  "/endless": (_, answer) => void answer.write("x"),
  "/zipped": (_, answer) => answer.writeHead(200, { "Content-Encoding": "gzip" }).end("x"),
};
let asked = 0;
const server = createServer((request, answer) => {
  asked += 1;
  const route = routes[request.url ?? ""];
  if (route) route(request, answer);
  else answer.writeHead(404).end();
});
await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const here = { mostBytes: 1_000, patienceMs: 1_000, isAllowed: (address: string) => address === "127.0.0.1" };

test.each([
  ["/good", { ok: true }],
  ["/moved", { ok: true }],
  ["/inside", { ok: false, mistake: "not-public" }],
  ["/file", { ok: false, mistake: "not-an-address" }],
  ["/round", { ok: false, mistake: "too-many-redirects" }],
  ["/large", { ok: false, mistake: "too-large" }],
  ["/endless", { ok: false, mistake: "too-slow" }],
  ["/zipped", { ok: false, mistake: "refused" }],
  ["/nothing", { ok: false, mistake: "not-found" }],
])("%s gives %o", async (path, expected) => {
  expect(await fetchPublic(base + path, here)).toMatchObject(expected);
});

test("our own machine and networks behind walls are never asked, however they are written", async () => {
  const before = asked;
  const port = (server.address() as AddressInfo).port;
  const hosts = [
    "127.0.0.1",
    "localhost",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "2130706433",
    "0x7f.1",
    "0177.0.0.1",
    "0.0.0.0",
    "127.1",
  ];
  for (const host of hosts) {
    const told = await fetchPublic(`http://${host}:${port}/good`, { mostBytes: 1_000, patienceMs: 2_000 });
    expect(told, host).toMatchObject({ ok: false });
  }
  expect(asked).toBe(before);
  const inside = [
    "10.0.0.1",
    "172.16.9.9",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "::1",
    "fe80::1",
    "fc00::1",
    "::ffff:10.0.0.1",
    "64:ff9b::a00:1",
    "2002:7f00:1::",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
  ];
  expect(inside.filter(isPublicAddress)).toEqual([]);
  expect(["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"].filter(isPublicAddress)).toHaveLength(2);
});

test.each(["ftp://example.org/a.ics", "javascript:1", "pippo", "http://user:password@example.org/", ""])(
  "«%s» is no address to ask",
  async (address) => {
    expect(await fetchPublic(address, here)).toEqual({ ok: false, mistake: "not-an-address" });
  },
);
