// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { smallWorld } from "./world.ts";

const world = await smallWorld();
const { get, post, app, faults, service, lab, make } = world;

/** A browser that keeps its cookie. */
function browser() {
  let cookie = "";
  const remember = (answer: Response) => {
    const set = answer.headers.get("set-cookie");
    if (set) cookie = set.split(";")[0]!;
    return answer;
  };
  const headers = () => ({ Accept: "text/html", Origin: "http://localhost", Cookie: cookie });
  return {
    get: async (path: string) => (await get(path, headers())).text(),
    send: async (path: string, fields: Record<string, string>) =>
      remember(
        await app.request(path, { method: "POST", body: new URLSearchParams(fields), headers: headers() }),
      ),
    cookie: () => cookie,
  };
}

const pinService = { tipo: "service", id: service };

test("pin, find it on the board, print it, let it go", async () => {
  const { get: open, send, cookie } = browser();
  const answer = await send("/bacheca", { ...pinService, torna: `/servizi/${service}` });
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe(`/servizi/${service}`);
  expect(answer.headers.get("set-cookie")).toMatch(/HttpOnly; SameSite=Lax/);
  expect(cookie().length).toBeLessThan(40);
  expect(await open(`/servizi/${service}`)).toContain("Togli dalla bacheca");

  await send("/bacheca", { tipo: "place", id: lab });
  const board = await open("/bacheca");
  expect(board).toContain("Aiuto compiti");
  expect(board).toContain("Laboratorio In Scala");

  const paper = await open("/bacheca/stampa");
  for (const text of [
    "Aiuto compiti",
    "0382 555 666",
    "via Scala 9",
    "Autobus 3",
    '<span class="text-nowrap">9–12.30</span>',
    "<svg",
    "Tessera annuale",
  ]) {
    expect(paper).toContain(text);
  }
  expect(paper).not.toContain("handout-large");
  expect(await open("/bacheca/stampa?grande=1")).toContain("handout-large");

  await send("/bacheca", { ...pinService, togli: "1" });
  expect(await open("/bacheca")).not.toContain("Aiuto compiti");
  await send("/bacheca", { svuota: "1" });
  expect(await open("/bacheca")).toContain("Qui non c’è ancora niente");
});

test("of several doors the board tells the one that opens first, and which it is", async () => {
  const { get: open, send } = browser();
  const union = await make.organization({ name: "Unione dei doposcuola" });
  await make.place({ name: "Aula di Albuzzano", organization_id: union, hours: "ven 15-18" });
  await make.place({ name: "Zona Zeta", organization_id: union, hours: "mer 9-12" });
  await make.place({ name: "Casa senza orari", organization_id: union });
  await send("/bacheca", { tipo: "organization", id: union });
  const board = await open("/bacheca");
  expect(board).toContain("Aperto adesso, fino alle 12");
  expect(board).toContain("Zona Zeta");
  expect(board).not.toContain("Aula di Albuzzano");
});

test("a note goes on paper and nowhere else", async () => {
  const { send } = browser();
  await send("/bacheca", pinService);
  const answer = await send("/bacheca/stampa", { nota: "Ti aspettano <giovedì> alle 10", grande: "1" });
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const paper = await answer.text();
  expect(paper).toContain("Ti aspettano &lt;giovedì&gt; alle 10");
  expect(paper).toContain("handout-large");
  expect(answer.headers.get("set-cookie")).toBeNull();

  const tooLong = await send("/bacheca/stampa", { nota: "a".repeat(1001) });
  expect(tooLong.status).toBe(422);
  const again = await tooLong.text();
  expect(again).toContain("La nota è troppo lunga");
  expect(again).toContain("a".repeat(1001));
});

test("a shared board shows the same pages and keeps them only when asked", async () => {
  const one = browser();
  await one.send("/bacheca", pinService);
  const link = /value="(http:\/\/localhost\/bacheca\?schede=[^"]+)"/.exec(await one.get("/bacheca"))![1]!;

  const other = browser();
  const path = link.slice("http://localhost".length);
  const shared = await other.get(path);
  expect(shared).toContain("Aiuto compiti");
  expect(shared).toContain("Tieni tutto nella mia bacheca");
  expect(other.cookie()).toBe("");
  await other.send("/bacheca", { schede: decodeURIComponent(path.split("=")[1]!) });
  expect(await other.get("/bacheca")).toContain("Aiuto compiti");
});

test("what is gone is said, and can be taken off", async () => {
  const { get: open, send } = browser();
  await send("/bacheca", pinService);
  await send("/bacheca", { tipo: "asset", id: "00000000-0000-7000-8000-000000000000" });
  expect(await open("/bacheca")).toContain("Una scheda che avevi tenuto non c’è più");
  await send("/bacheca", { mancanti: "1" });
  const board = await open("/bacheca");
  expect(board).not.toContain("non c’è più");
  expect(board).toContain("Aiuto compiti");
});

test("a board holds forty things and says when it is full", async () => {
  const { send, cookie } = browser();
  for (let number = 0; number < 40; number += 1) {
    await send("/bacheca", { tipo: "service", id: `00000000-0000-7000-8000-0000000000${10 + number}` });
  }
  const answer = await send("/bacheca", pinService);
  expect(answer.headers.get("location")).toBe("/bacheca?piena=1");
  expect(cookie().length).toBeLessThan(1200);
});

test("after the form one goes back only to our own pages", async () => {
  const { send } = browser();
  const leads = async (torna: string) =>
    (await send("/bacheca", { ...pinService, torna })).headers.get("location");
  expect(await leads("/en/servizi?q=casa")).toBe("/en/servizi?q=casa");
  for (const evil of [
    "//evil.example",
    "/\\evil.example",
    "https://evil.example/",
    "javascript:alert(1)",
    "/%0d//x",
    "/.//evil.example",
  ]) {
    expect(await leads(evil), evil).toMatch(/^\/(bacheca$|[^/\\])/);
  }
});

test("bad input is refused, broken cookies and links are as if empty", async () => {
  expect((await post("/bacheca", { tipo: "service", id: "1; drop table" })).status).toBe(400);
  expect((await post("/bacheca", { tipo: "nothing", id: service })).status).toBe(400);
  expect((await post("/bacheca", {})).status).toBe(400);
  for (const cookie of [
    "bacheca=%E0%A4%A",
    "bacheca=,,,",
    "bacheca=sAAAA,x",
    `bacheca=${"s".repeat(3000)}`,
  ]) {
    expect((await get("/bacheca", { Cookie: cookie })).status, cookie).toBe(200);
  }
  expect(await (await get("/bacheca?schede=rubbish")).text()).toContain("non porta a nessuna scheda");
  expect(await (await get("/en/bacheca")).text()).toContain("Nothing here yet");
  expect(faults).toEqual([]);
});

test("a service that ended says so on paper", async () => {
  const ended = await make.service({ name: "Finito", status: "defunct" });
  const { send, get: open } = browser();
  await send("/bacheca", { tipo: "service", id: ended });
  expect(await open("/bacheca/stampa")).toContain("Non esiste più");
});
