// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { keeper } from "../../src/foundation/actor.ts";
import { inTransaction } from "../../src/foundation/database/transaction.ts";
import { importPackages } from "../../src/modules/directory/import/package-import.api.ts";
import { refreshFindings } from "../../src/modules/directory/search/finding.actions.ts";
import { openStory } from "../story.ts";
import { smallWorld } from "./world.ts";

const { get, house, setNow, lab, faults, make } = await smallWorld();
const empty = await openStory();

async function page(path: string): Promise<string> {
  const answer = await get(path);
  expect([answer.status, faults]).toEqual([200, []]);
  return answer.text();
}

test("home asks one question, and shows the doors that are open now and until when", async () => {
  // Thursday, ten in the morning; the day before was the patron saint's.
  const thursday = Temporal.Instant.from("2026-12-10T10:00:00+01:00");
  setNow(thursday);
  await inTransaction(house.db, (tx) => refreshFindings(tx, { now: thursday }));

  const html = await page("/");
  expect(html.match(/<h1/g)).toHaveLength(1);
  expect(html).toContain("Di cosa hai bisogno?");
  expect(html).toContain('action="/servizi"');
  expect(html).toContain(`href="/luoghi/${lab}"`);
  expect(html).toContain("Aperto adesso, fino alle 12.30");
  expect(html).toContain("Voglio studiare o imparare l’italiano");
  expect(html).toContain("Vuoi dare una mano?");
});

test("with every door closed home says so and leads on", async () => {
  setNow(Temporal.Instant.from("2026-12-10T23:00:00+01:00"));
  const html = await page("/");
  expect(html).toContain("Adesso non sappiamo di porte aperte");
  expect(html).toContain('href="/luoghi"');
  // Friday is the next day on which the lab opens.
  expect(html).toContain("Le prossime porte che si aprono");
  expect(html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ")).toContain(
    "Domani Laboratorio In Scala dalle 9 alle 12.30 Pavia",
  );
  expect(html.indexOf("Domani")).toBeLessThan(html.indexOf("Oppure scegli da qui"));
});

test("an empty installation has a home that says what is missing, in both languages", async () => {
  expect(await (await empty.get("/")).text()).toContain("L’elenco è ancora vuoto");
  const english = await (await empty.get("/en")).text();
  expect(english).toContain("What do you need?");
  expect(english).toContain("The directory is still empty");
  expect((await empty.get("/territorio")).status).toBe(200);
});

test("the territory counts what is public, and searches in vain only when several people made them", async () => {
  await house.db
    .insertInto("directory.unanswered_search")
    .values([
      { asked_on: "2026-12-01", kind: "service", words: "dentista", times: 3 },
      { asked_on: "2026-12-02", kind: "service", words: "dentista", times: 2 },
      { asked_on: "2026-12-02", kind: "service", words: "nome di qualcuno", times: 4 },
    ])
    .execute();
  await make.area({
    code: "custom-1",
    name: "X",
    kind: "custom",
    boundary: JSON.stringify({}),
    source: "ISTAT, CC BY 4.0",
  });

  const html = await page("/territorio");
  expect(html).toContain("dentista");
  expect(html).not.toContain("nome di qualcuno");
  expect(html).toContain("Fonte dei confini: ISTAT, CC BY 4.0.");
  expect(html).toMatch(/Luoghi<\/dt><dd><a href="\/luoghi">2<\/a>/);
  expect(html).toContain('href="/servizi?vicino=Pavia"');
});

test("the notes answer for accessibility, privacy, law and source, where the footer points", async () => {
  for (const [path, text] of [
    ["/note", "un solo cookie"],
    ["/en/note", "one cookie only"],
  ] as const) {
    const html = await page(path);
    expect(html).toContain(text);
    for (const id of ["accessibilita", "privacy", "note-legali", "codice-sorgente", "dati"]) {
      expect(html).toContain(`id="${id}"`);
    }
    expect(html).toContain('data-element="legal-notes-section"');
  }
});

test("a small map shows the doors, but none whose address may not be known", async () => {
  const [west, south, east, north] = [9.1, 45.14, 9.22, 45.24];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const boundary = { type: "Polygon", coordinates: [ring] };
  const feature = { type: "Feature", properties: { istat: "018110", name: "Pavia" }, geometry: boundary };
  const file = { name: "confini.geojson", value: { type: "FeatureCollection", features: [feature] } };
  await importPackages(house.db, keeper, [file], {}, house.now());
  await make.place({ name: "Rifugio sempre aperto", address_visibility: "hidden", hours: "sempre aperto" });
  const only = { address_visibility: "area", area_code: "018110", longitude: 9.11, latitude: 45.23 } as const;
  await make.place({ name: "Ascolto sempre aperto", hours: "sempre aperto", ...only });
  const morning = Temporal.Instant.from("2026-12-11T10:00:00+01:00");
  setNow(morning);
  await inTransaction(house.db, (tx) => refreshFindings(tx, { now: morning }));

  const html = await page("/");
  expect(html.match(/<circle/g)).toHaveLength(1);
  expect(html).toContain('href="/luoghi?aperto=ora&amp;vista=mappa"');
  expect(html).toContain("Guarda sulla mappa le porte aperte adesso");
  expect(html).toContain("Ascolto sempre aperto");
  expect(html).not.toContain("Rifugio sempre aperto");
});
