// SPDX-License-Identifier: AGPL-3.0-or-later
// A hidden address appears in no page, map, API, export, distance, letter, log or error: every door is walked.
import { sql } from "kysely";
import { expect, test, vi } from "vitest";

import type { Role } from "../../src/foundation/actor.ts";
import { browserOf, type Browser } from "../cookies.ts";
import { doorsOf, holdingOf, worldOf } from "../doors.ts";
import { signIn } from "../people.ts";
import { decideOn, report } from "../reports/reporting.ts";
import { addressesOf, type Fillings, type Questions } from "./addresses.ts";
import { hiddenWorld } from "./hidden-world.ts";
import { inVain } from "./in-vain.ts";
import { labsIn } from "./labs.ts";
import { marksIn, toldBy } from "./marks.ts";
import { meetingsIn } from "./meetings.ts";
import { registerThere } from "./registered-there.ts";
import { spacesIn } from "./spaces.ts";

// Every door, for many people.
vi.setConfig({ testTimeout: 180_000 });

const world = await hiddenWorld();
const { story, db, district, organization, hidden, area, both, only, hiddenAsset, areaAsset } = world;
const elsewhere = await worldOf(db);
const reporter = { risposta: "chi@example.org", nota: "Non risponde nessuno" };
const reported = await report(story, `/segnala/servizi/${both}?cosa=contacts`, reporter);
const ofArea = await report(story, `/segnala/luoghi/${area}?cosa=address`, reporter);

const { registered, calendar } = await registerThere(world, reporter.risposta);

const ids = async (table: "directory.report" | "directory.taxonomy" | "directory.taxonomy_term") =>
  (await sql<{ id: string }>`select id from ${sql.table(table)}`.execute(db)).rows.map(({ id }) => id);
/** A door behind which nobody made anything: it is opened all the same. */
const nothing = ["00000000-0000-7000-8000-000000000000"];

const services = [both, only];
const places = [hidden, area];
const fillings: Fillings = {
  ...inVain,
  servizi: services,
  luoghi: places,
  aspetto: places,
  organizzazioni: [organization],
  risorse: [hiddenAsset, areaAsset],
  services,
  organizations: [organization],
  service_at_locations: [...world.hiddenPlacements, ...world.areaPlacements, hidden],
  taxonomies: [...(await ids("directory.taxonomy")), ...nothing],
  taxonomy_terms: [...(await ids("directory.taxonomy_term")), ...nothing],
  "1.0": ["location.json", "nulla.json"],
  rivendica: [organization],
  segnalazioni: await ids("directory.report"),
  "segnalazioni token": [reported.status, ofArea.status].map(
    (path) => path!.split("/").at(-1)!.split("?")[0]!,
  ),
  agenda: world.activities.map(({ id }) => id),
  presenze: world.activities.map(({ date }) => date),
  date: world.activities.map(({ date }) => date),
  "calendario token": [calendar],
  "iscrizioni token": registered.map((path) => path.split("/").at(-1)!),
  persone: [elsewhere.ids.get("persone")!],
  ruoli: [elsewhere.ids.get("ruoli")!],
  ...(await spacesIn(db, world)),
  ...(await labsIn(db, world)),
  ...(await meetingsIn(db, world)),
};

/** What somebody would ask who looks for it; the words of the place itself are asked further down. */
const search = [
  "?q=aurora",
  "?q=ametista",
  "?vicino=Pavia",
  "?vicino=45.19,9.16&entro=25",
  "?serve=Pavia",
  "?vista=mappa&q=aurora",
];
const file = ["?q=aurora", "?vicino=Pavia", "?serve=Pavia"];
const pins = `service.${both},service.${only},place.${hidden},place.${area},asset.${hiddenAsset},asset.${areaAsset},organization.${organization}`;
const questionsOfPrograms = [
  "?full=true",
  "?minimal=true",
  "?format=ndjson",
  "?search=aurora",
  "?postcode=27100&proximity=90000",
  `?organization_id=${organization}`,
];
const questions: Questions = {
  ...Object.fromEntries(
    ["/servizi", "/luoghi", "/organizzazioni", "/risorse"].flatMap((list) => [
      [list, search],
      [`${list}/mappa.json`, search],
      [`/opendata${list}.csv`, file],
      [`/opendata${list}.geojson`, file],
    ]),
  ),
  "/incorpora/risultati.json": ["servizi", "luoghi", "organizzazioni", "risorse"].map(
    (what) => `?tipo=${what}&q=aurora&vicino=Pavia`,
  ),
  "/incorpora/cerca": ["?q=aurora", "?tipo=luoghi&q=&vicino=Pavia"],
  "/bacheca": [`?schede=${pins}`, "?piena=1"],
  "/bacheca/stampa": ["?grande=1"],
  "/hsds/services": questionsOfPrograms,
  "/hsds/organizations": [...questionsOfPrograms, "?full_service=true"],
  "/hsds/service_at_locations": questionsOfPrograms,
  "/hsds/dump.ndjson": ["?modified_after=2000-01-01"],
};

const doors = doorsOf(story.app).filter(({ method }) => method === "GET");
/** A report is about a part of the record: its form shows what the record says of it. */
const parts = doors
  .filter(({ path }) => path.startsWith("/segnala/") && path.includes(":id"))
  .map(({ path }) => [
    path,
    ["address", "contacts", "hours", "closed", "other"].map((part) => `?cosa=${part}`),
  ]);
const allQuestions: Questions = { ...questions, ...Object.fromEntries(parts) };
const addresses = doors.flatMap((door) => addressesOf(door, fillings, allQuestions));

async function walk(browser: Browser, paths: readonly string[]): Promise<string[]> {
  const leaks: string[] = [];
  for (const path of paths) {
    const answer = await browser.get(path);
    const found = marksIn(await toldBy(answer));
    if (answer.status >= 500) leaks.push(`${path}: ${answer.status}`);
    if (found.length > 0) leaks.push(`${path}: ${found.join(", ")}`);
  }
  return leaks;
}

test("a visitor finds it behind no door, in no language", async () => {
  const visitor = browserOf(story);
  // What a browser pinned is in its cookie, and may be made by hand.
  visitor.cookies.set("bacheca", pins);
  expect(addresses.length).toBeGreaterThan(100);
  expect(await walk(visitor, addresses)).toEqual([]);
  expect(
    await walk(
      visitor,
      addresses.map((path) => (path === "/" ? "/en" : `/en${path}`)),
    ),
  ).toEqual([]);
});

const strangers: (Role | "stranger")[] = [
  "stranger",
  "organization-contact",
  "editor",
  "district",
  "volunteer",
];
test.each(strangers)("nor does somebody signed in who is of elsewhere: %s", async (role) => {
  const held = role === "stranger" ? [] : [holdingOf(role, elsewhere)];
  expect(await walk(await signIn(story, { roles: held }), addresses)).toEqual([]);
});

const ours = {
  of: { district, organization, desk: district, lab: district },
  ids: new Map<string, string>(),
};
const keepers: Role[] = ["administrator", "district", "editor", "organization-contact", "volunteer"];
test.each(keepers)(
  "who keeps the directory finds it in the back office and nowhere else: %s",
  async (role) => {
    const keeper = await signIn(story, { roles: [holdingOf(role, ours)] });
    const outside = addresses.filter((path) => !path.startsWith("/redazione"));
    expect(await walk(keeper, outside)).toEqual([]);
    if (role === "volunteer") return;
    expect(marksIn(await (await keeper.get(`/redazione/luoghi/${hidden}`)).text())).toContain(
      "a word of the hidden place",
    );
  },
);

/** A page without what was asked in it, and without what is made anew for every request. */
async function answerTo(path: string, asked: string): Promise<string> {
  const answer = await story.get(path);
  const text = (await answer.text()).replaceAll(new RegExp(asked.replaceAll(/[+.]/g, "\\$&"), "gi"), "…");
  return `${answer.status}\n${text.replaceAll(encodeURIComponent(asked), "…").replaceAll(/\d{5}/g, "…")}`;
}

/** Pairs: what is there and what is nowhere. Whoever asks for the first must not be able to tell it from the second. */
const pairs: [there: string, nowhere: string][] = [
  ["casaquarzina", "casabalzanina"],
  ["quarzite", "balzarite"],
  ["vetriolo", "ventriolo"],
  ["onicellite", "onibellite"],
  ["27199", "27197"],
];
test.each(pairs)("whoever searches for %s cannot tell it from %s", async (there, nowhere) => {
  for (const list of ["/servizi", "/luoghi", "/organizzazioni", "/risorse"]) {
    for (const question of ["q=", "vicino=", "serve="]) {
      for (const page of [list, `${list}/mappa.json`, `/opendata${list}.csv`, `/opendata${list}.geojson`]) {
        const [one, other] = [`${page}?${question}${there}`, `${page}?${question}${nowhere}`];
        expect(await answerTo(one, there), one).toBe(await answerTo(other, nowhere));
      }
    }
  }
  for (const collection of ["services", "organizations", "service_at_locations"]) {
    for (const question of [{ search: there }, { postcode: there, proximity: 5000 }]) {
      const ask = async (body: object) => {
        const answer = await story.app.request(`/hsds/${collection}`, {
          method: "POST",
          body: JSON.stringify(body),
          headers: { "Content-Type": "application/json" },
        });
        return `${answer.status} ${(await answer.text()).replaceAll(there, "…").replaceAll(nowhere, "…")}`;
      };
      const other = JSON.parse(JSON.stringify(question).replaceAll(there, nowhere));
      expect(await ask(question)).toBe(await ask(other));
    }
  }
});

test("a word spelled wrong is not corrected into one of the hidden place", async () => {
  for (const typed of ["casaquarsina", "quarsite", "onicelite"]) {
    expect([typed, marksIn(await told(`/servizi?q=${typed}`))]).toEqual([typed, []]);
  }
});

const told = async (path: string) => (await story.get(path)).text();
test("distances do not tell where it is, however often one asks", async () => {
  for (const [latitude, longitude] of [
    [47.135, 13.246],
    [46.753, 11.686],
  ]) {
    for (const km of [1, 2, 5, 10, 25]) {
      for (const list of ["/servizi", "/luoghi", "/risorse", "/organizzazioni"]) {
        const page = await told(`/opendata${list}.csv?vicino=${latitude},${longitude}&entro=${km}`);
        for (const id of [hidden, area, both, only, hiddenAsset, areaAsset, organization]) {
          expect([list, km, page.includes(`${id}"`)]).toEqual([list, km, false]);
        }
      }
    }
  }
  // One shown by area is as far as its municipality, and nobody says how far that is.
  const near = await told("/luoghi?vicino=45.19,9.16&entro=1");
  expect(near).toContain(area);
  expect(near).not.toMatch(/\d (?:m|km|metri) · Centro Ametista/);
});

test("forms and errors do not tell it either", async () => {
  const texts: string[] = [];
  for (const kind of ["service", "place", "asset"]) {
    for (const id of [hidden, hiddenAsset, both]) {
      texts.push(await toldBy(await story.post("/bacheca", { tipo: kind, id, torna: "/bacheca" })));
    }
  }
  for (const path of [
    `/segnala/luoghi/${hidden}`,
    `/segnala/risorse/${hiddenAsset}`,
    `/segnala/servizi/${both}`,
    `/rivendica/${hidden}`,
    "/segnala/nuovo",
  ]) {
    texts.push(
      await toldBy(await story.post(path, { cosa: "address", nota: "x", nome: "Casa", indirizzo: "via" })),
    );
  }
  texts.push(await toldBy(await story.get(`/luoghi/${hidden}`, { Accept: "application/json" })));
  texts.push(await toldBy(await story.app.request(`/luoghi/${hidden}`, { method: "DELETE" })));
  expect(texts.flatMap(marksIn)).toEqual([]);
});

const all = async (table: string) =>
  JSON.stringify((await sql`select * from ${sql.table(table)}`.execute(db)).rows);

test("letters, logs and what searches read hold nothing of it", async () => {
  for (const table of ["directory.finding", "directory.word", "directory.tombstone"]) {
    expect([table, marksIn(await all(table))]).toEqual([table, []]);
  }
  const keeper = await signIn(story, { roles: [holdingOf("district", ours)] });
  for (const id of fillings["segnalazioni"]!) {
    await decideOn(keeper, `/redazione/segnalazioni/${id}`, "rifiuto", { motivo: "right" });
  }
  const letters = await all("foundation.mail");
  expect(letters).toContain("chi@example.org");
  expect(marksIn(letters)).toEqual([]);
  expect(story.faults).toEqual([]);
});

test("the marks are found where they are, in whatever way they are written", () => {
  for (const text of [
    "via Quarzite 77",
    "via%20Quarzite",
    "&#113;uarzite",
    "\\u0071uarz",
    "=71uarzite",
    "q<b>uarz</b>ite",
    "CAP 27199",
    '"lat":47.14',
    "13,25",
    "+39 (0382) 77.47-71",
  ]) {
    expect([text, marksIn(text).length]).toEqual([text, 1]);
  }
  expect(marksIn("27199abc-0000 147.13 13.4 via Scala 9, 27100 Pavia")).toEqual([]);
});
