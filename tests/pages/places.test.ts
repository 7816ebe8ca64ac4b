// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { tokenOf } from "../../src/modules/directory/pinboard/pin.ts";
import { secrets, smallWorld } from "./world.ts";

const world = await smallWorld();
const { get, faults, lab, office, refuge, association, room, cellar, service, protection } = world;

async function page(path: string): Promise<string> {
  const answer = await get(path);
  expect([answer.status, faults]).toEqual([200, []]);
  return answer.text();
}

test("a place tells who is there by role, how to get in, what happens and how to get there", async () => {
  const html = await page(`/luoghi/${lab}`);
  for (const text of [
    "Laboratorio In Scala",
    "Conduttore del laboratorio",
    "via Scala 9, 27100 Pavia",
    "Autobus 3, fermata Scala",
    "In carrozzina",
    "Bagno accessibile",
    "Aiuto compiti",
    "Sala prove",
    "Arabo",
    'href="geo:45.190000,9.160000',
    "https://www.openstreetmap.org/?mlat=45.190000",
    'href="tel:0382333444"',
  ]) {
    expect(html).toContain(text);
  }
  expect(html).not.toContain("Verdi");
});

test("a place that tells only its municipality says so, and nothing nearer", async () => {
  const html = await page(`/luoghi/${office}`);
  expect(html).toContain("Pavia");
  expect(html).toContain("L’indirizzo non è pubblico");
  for (const path of [`/luoghi/${office}`, `/servizi/${service}`, `/organizzazioni/${association}`]) {
    expect(await page(path)).not.toMatch(/Nascosta|17654/);
  }
});

test("a hidden place has no page, and no page says where it is", async () => {
  for (const path of [`/luoghi/${refuge}`, `/en/luoghi/${refuge}`, `/risorse/${cellar}`]) {
    expect((await get(path)).status).toBe(404);
  }
  const tokens = [
    tokenOf({ kind: "service", id: service }),
    tokenOf({ kind: "service", id: protection }),
    tokenOf({ kind: "place", id: refuge }),
    tokenOf({ kind: "organization", id: association }),
    tokenOf({ kind: "asset", id: cellar }),
  ].join(",");
  for (const path of [
    "/",
    "/territorio",
    "/servizi",
    "/luoghi",
    "/risorse",
    `/servizi/${service}`,
    `/servizi/${protection}`,
    `/organizzazioni/${association}`,
    `/bacheca?schede=${tokens}`,
    `/bacheca/stampa?schede=${tokens}`,
  ]) {
    const html = await page(path);
    for (const secret of secrets) expect(html, `${path} says ${secret}`).not.toContain(secret);
    expect(html).not.toContain(refuge);
  }
});

test("what is in a hidden place says that one calls", async () => {
  const html = await page(`/servizi/${protection}`);
  expect(html).toContain("Luogo riservato: chiama, ti diciamo dove.");
  expect(html).toContain('href="tel:1522"');
  expect(await page(`/organizzazioni/${association}`)).toContain("Luogo riservato");
});

test("an organization tells its services, its places and the roles to ask for, never a name", async () => {
  const html = await page(`/organizzazioni/${association}`);
  for (const text of [
    "Aiuto compiti",
    "Laboratorio In Scala",
    "Responsabile dell’accoglienza",
    "90001230187",
  ]) {
    expect(html).toContain(text);
  }
  expect(html).toContain('href="mailto:casa@filo.example"');
  expect(html).not.toContain("Bianchi");
});

test("an asset tells how to use it and where it is", async () => {
  const html = await page(`/risorse/${room}`);
  for (const text of ["Chiedi la chiave al conduttore.", "È gratis", "Laboratorio In Scala", "via Scala 9"]) {
    expect(html).toContain(text);
  }
  const skill = await world.make.asset({ name: "So cucire", kind: "skills", area_code: "018110" });
  expect(await page(`/risorse/${skill}`)).toContain("Pavia");
});
