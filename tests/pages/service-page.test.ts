// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { tokenOf } from "../../src/modules/directory/pinboard/pin.ts";
import { isAscending, placesIn, smallWorld } from "./world.ts";

const { get, make, service, lab, association, faults } = await smallWorld();

const list = (field: Record<string, unknown>) => JSON.stringify([field]);

async function page(path: string): Promise<string> {
  const answer = await get(path);
  expect([answer.status, faults]).toEqual([200, []]);
  return answer.text();
}

test("a service says what to do now, then the blocks of the municipal model in their order", async () => {
  const html = await page(`/servizi/${service}`);
  const order = [
    'data-element="service-title"',
    'data-element="service-description"',
    'data-element="service-status"',
    'data-element="service-topic"',
    'href="tel:0382555666"',
    'data-element="service-addressed"',
    'data-element="service-how-to"',
    'data-element="service-needed"',
    'data-element="service-achieved"',
    'data-element="service-calendar-text"',
    'id="accedi"',
    'id="condizioni"',
    'id="contatti"',
  ];
  expect(placesIn(html, order).filter((place) => place < 0)).toEqual([]);
  expect(isAscending(placesIn(html, order))).toBe(true);
  for (const element of [
    "page-index",
    "breadcrumb",
    "service-online-access",
    "service-file",
    "service-area",
  ]) {
    expect(html).toContain(`data-element="${element}"`);
  }
});

test("it tells cost, ages, areas, documents, waiting time, languages and how one gets in", async () => {
  const html = await page(`/servizi/${service}`);
  for (const text of [
    "Da 11 a 14 anni",
    "Per chi vive qui: Pavia",
    "Tessera annuale: 12,00",
    "Modulo di iscrizione",
    "Due settimane",
    "Italiano, arabo",
    "In carrozzina",
    "via Scala 9, 27100 Pavia",
    "Costo verificato il 3 marzo 2026.",
    "Orari da ricontrollare: verificati l’ultima volta il 3 marzo 2026.",
    "Da ricontrollare: orari. Chiama prima di andare.",
    "Autobus 3, fermata Scala",
    "Sala prove",
    "Una stanza senza spigoli",
  ]) {
    expect(html).toContain(text);
  }
  expect(html).toContain(`href="/luoghi/${lab}"`);
  expect(html).toContain(`href="/organizzazioni/${association}"`);
});

test("JSON-LD names what the municipal model names", async () => {
  const html = await page(`/servizi/${service}`);
  const script = /<script type="application\/ld\+json" data-element="metatag">(.*?)<\/script>/s.exec(html)!;
  const data = JSON.parse(script[1]!);
  expect(data).toMatchObject({
    "@context": "https://schema.org",
    name: "Aiuto compiti",
    serviceType: "scuola",
    serviceOperator: { name: "Associazione Il Filo" },
    areaServed: { name: "Pavia" },
    audience: { audienceType: "famiglie" },
    availableChannel: {
      serviceUrl: "https://filo.example/iscriviti",
      serviceLocation: [
        { name: "Laboratorio In Scala", address: { streetAddress: "via Scala 9" } },
        { name: "Sportello Ascolto", address: { addressLocality: "Pavia" } },
      ],
    },
  });
  expect(JSON.stringify(data)).not.toContain("Nascosta");
});

test("unknown hours are not closed, and unknown facts say whom to ask", async () => {
  const bare = await make.service({ name: "Servizio appena scritto" });
  const html = await page(`/servizi/${bare}`);
  expect(html).toContain("Orari non indicati: chiama prima di andare");
  expect(html).toContain("Nessuno ha ancora verificato");
  expect(html).toContain("Non sappiamo se si paga");
  expect(html).not.toMatch(/<(dd|p|td)[^>]*>\s*[—–-]\s*</);
  expect(html).not.toMatch(/\b(undefined|null|NaN)\b/);
});

test("a service with one place tells the hours that hold there, and when it is open now", async () => {
  const here = await make.service({ name: "Sportello del mercoledì", at: [lab], assured_date: "2024-01-10" });
  const html = await page(`/servizi/${here}`);
  // 9 December is the patron saint of Pavia: the engine knows it from the municipality.
  expect(html).toContain("Chiuso per");
  expect(html).toContain("Lunedì–venerdì");
  expect(html).toContain("hiuso in agosto");
  expect(html).toContain("da ricontrollare: l’ultima verifica è del 10 gennaio 2024");
});

test("a service that ended is still told, with its status and where to go next", async () => {
  const ended = await make.service({
    name: "Vecchio sportello",
    status: "defunct",
    organization_id: association,
    says: { categories: ["casa"] },
    phones: JSON.stringify([{ number: "0382 777 888" }]),
  });
  const html = await page(`/servizi/${ended}`);
  expect(html).toContain("Non esiste più");
  expect(html).toContain('href="/servizi?categoria=casa"');
  expect(html).toContain("Guarda che cosa fa adesso Associazione Il Filo");
  expect(html).not.toContain("Cosa fare adesso");
});

test("English pages are English", async () => {
  const html = await page(`/en/servizi/${service}`);
  expect(html).toContain('<html lang="en">');
  for (const text of [
    "Who it is for",
    "What you need",
    "Cost checked on 3 March 2026",
    "From 11 to 14 years",
  ]) {
    expect(html).toContain(text);
  }
  expect(html).toContain(`href="/en/organizzazioni/${association}"`);
});

test("malformed and unknown identifiers are not found", async () => {
  for (const id of [
    "1",
    "------------------------------------",
    "00000000-0000-7000-8000-000000000000",
    "zzzzzzzz-0000-7000-8000-000000000000",
    `${service}'`,
    service.toUpperCase(),
  ]) {
    for (const room of ["servizi", "luoghi", "organizzazioni", "risorse"]) {
      expect((await get(`/${room}/${encodeURIComponent(id)}`)).status, `${room}/${id}`).toBe(404);
    }
  }
  expect(faults).toEqual([]);
});

test("markup in any field is text on every page", async () => {
  const evil = '<script>alert("1")</script><img src=x onerror=alert(2)>';
  const organization = await make.organization({
    name: evil,
    alternate_name: evil,
    description: evil,
    website: "javascript:alert(1)",
    email: evil,
    legal_status: evil,
    tax_id: evil,
    organization_identifiers: list({ identifier_type: evil, identifier: evil }),
    contacts: list({ title: evil, department: evil, email: evil }),
    phones: list({ number: evil, description: evil }),
  });
  const place = await make.place({
    name: evil,
    organization_id: organization,
    description: evil,
    transportation: evil,
    url: "javascript:alert(1)",
    addresses: list({
      address_1: evil,
      city: evil,
      state_province: evil,
      postal_code: evil,
      country: "IT",
      address_type: "physical",
    }),
    accessibility: list({ description: evil, details: evil }),
    languages: list({ code: evil, name: evil, note: evil }),
    contacts: list({ title: evil }),
  });
  const bad = await make.service({
    name: evil,
    organization_id: organization,
    description: evil,
    alert: evil,
    status: "temporarily closed",
    url: "javascript:alert(1)",
    application_url: "javascript:alert(1)",
    additional_urls: list({ label: evil, url: "javascript:alert(1)" }),
    application_process: evil,
    fees_description: evil,
    wait_time: evil,
    eligibility_description: evil,
    outcome_description: evil,
    conditions_description: evil,
    required_documents: list({ document: evil, uri: "javascript:alert(1)" }),
    cost_options: list({ option: evil, amount: 1, currency: evil, amount_description: evil }),
    at: [place],
    says: { categories: [evil] },
  });
  const asset = await make.asset({
    name: evil,
    kind: "skills",
    description: evil,
    how_to_use: evil,
    url: "javascript:alert(1)",
    email: evil,
  });
  await make.found();

  const tokens = [
    tokenOf({ kind: "service", id: bad }),
    tokenOf({ kind: "place", id: place }),
    tokenOf({ kind: "organization", id: organization }),
    tokenOf({ kind: "asset", id: asset }),
  ].join(",");
  for (const path of [
    `/servizi/${bad}`,
    `/luoghi/${place}`,
    `/organizzazioni/${organization}`,
    `/risorse/${asset}`,
    `/bacheca?schede=${tokens}`,
    `/bacheca/stampa?schede=${tokens}`,
    "/",
    "/territorio",
  ]) {
    const html = await page(path);
    expect(html, path).not.toContain("<script>alert");
    expect(html, path).not.toContain("<img src=x");
    expect(html, path).not.toMatch(/href="javascript:/i);
  }
});
