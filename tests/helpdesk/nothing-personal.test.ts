// SPDX-License-Identifier: AGPL-3.0-or-later
// Nothing that says who came stands in an address, a title, a file's name, a log, a letter or a trace; and who may not
// see a person finds nothing of them on any page. Every door of the desk, of the person and of who answers is walked.
import { expect, test, vi } from "vitest";

import { createApp } from "../../src/app.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { shareFields } from "../../src/modules/helpdesk/referrals/share-fields.ts";
import { writeCode } from "../../src/modules/inquirers/card/code.ts";
import { browserOf, type Browser } from "../cookies.ts";
import { doorsOf, type Door } from "../doors.ts";
import { addressesOf, type Fillings } from "../hidden/addresses.ts";
import { makeThread } from "../inquirers/inquirers-world.ts";
import { missingDatabase } from "../story.ts";
import { contactForm } from "./contacts.ts";
import { handOver, linkTo, openReferralStory } from "./referral-story.ts";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const story = await openReferralStory();
const { db, desks, services, operator } = story;
const { first, second } = desks;

const said = {
  name: "Zaffira Quintadimare",
  phone: "320 5550199",
  email: "zaffira@quintadimare.example",
  notes: "abita dietro la chiesa dei Gigli",
};
const thread = await makeThread(db, first, { said });

/** Who came, however it is written; and the words with which they asked. */
const identity: Record<string, RegExp> = {
  name: /zaffira|quintadimare/i,
  phone: /320[\s%+-]*5550199/,
  notes: /chiesa[\s%+-]*(?:20)?dei[\s%+-]*(?:20)?gigli/i,
  code: new RegExp(`${thread.code}|${writeCode(thread.code)}`, "i"),
};
const words: Record<string, RegExp> = { asked: /sartoria\W+ulderico/i, note: /belfiore/i };
const found = (text: string, marks: Record<string, RegExp>) =>
  Object.keys(marks).filter((mark) => marks[mark]!.test(text));

const lines: string[] = [];
const app = createApp(story.house, {
  limits: { reading: often(), changing: often() },
  watch: { writeRequest: (line) => lines.push(line) },
  writeLine: (line) => lines.push(line),
});
function often() {
  return { requests: 1_000_000, withinSeconds: 1 };
}

/** The same person, through the application whose log is read. */
function through({ cookies }: Browser): Browser {
  const browser = browserOf({ app, house: story.house });
  for (const [name, value] of cookies) browser.cookies.set(name, value);
  return browser;
}

// Somebody comes with their card, asks, is handed over, and will be asked what became of it.
const me = through(operator);
const contact = contactForm(first, {
  richiesta: "Ha perso il posto in sartoria, Ulderico non sa",
  bisogno: "lavoro",
  codice: writeCode(thread.code),
});
expect((await me.post("/sportello/contatto", contact)).status).toBe(303);
const draft = { ...contactForm(first, { richiesta: "sartoria Ulderico, a metà", azione: "bozza" }) };
await me.post("/sportello/contatto", draft);
const diary = {
  sportello: first.id,
  giorno: "2026-12-09",
  nota: "Richiamare la signora Belfiore",
  passa: "1",
};
await me.post("/sportello/diario", diary);
const needs = await db.selectFrom("helpdesk.need").select("id").execute();
const handed = { servizio: services.ours, email: "lavoro@auser.example", a: "organization" };
const referralId = await handOver(me, needs[0]!.id, handed);
const agreed = {
  [shareFields.what]: ["name", "phone"],
  [shareFields.agreed]: "spoken",
  [shareFields.days]: "90",
};
expect((await me.post(`/sportello/invii/${referralId}/condivisione`, agreed)).status).toBe(303);
expect((await db.selectFrom("inquirers.share").select("id").execute()).length).toBe(1);
const providerLink = await linkTo(db, "lavoro@auser.example");

const ids = async (table: "helpdesk.contact" | "helpdesk.need" | "helpdesk.follow_up") =>
  (await db.selectFrom(table).select("id").execute()).map(({ id }) => id);
const nothing = [newId()];
const token = providerLink.split("/").at(-1)!;
const fillings: Fillings = {
  contatti: await ids("helpdesk.contact"),
  bisogni: await ids("helpdesk.need"),
  offerte: nothing,
  invii: [referralId],
  "invii token": [token],
  ricontatti: await ids("helpdesk.follow_up"),
  punti: [first.id, second.id],
  persone: [thread.inquirerId, operator.personId],
  relazione: ["2026-12"],
  "come-va token": ["A".repeat(43)],
  "come-va": ["A".repeat(43)],
  risposte: await ids("helpdesk.follow_up"),
  ricevuta: nothing,
  mandati: nothing,
};
const ours =
  /^\/(?:sportello|filo|invii|come-va|redazione\/invii|redazione\/condivisi|territorio\/sportelli)(?:\/|$)/;
const doors = doorsOf(app).filter(({ method, path }) => method === "GET" && ours.test(path));
const whoTheyAre = "/sportello/persone/:id{[0-9a-f-]{36}}/dati";
const questions = {
  [whoTheyAre]: ["?perche=contact", "?perche=contact&indirizzo=1"],
  "/sportello/invii/nuovo": fillings["bisogni"]!.map((id) => `?bisogno=${id}`),
  "/sportello/turni": [`?sportello=${first.id}`],
  "/sportello/diario": [`?sportello=${first.id}`],
  "/sportello/ricontatti/nuovo": fillings["bisogni"]!.map((id) => `?bisogno=${id}`),
  "/sportello/contatto": [`?bozza=${draft.id}`],
};
const addressesBehind = (door: Door) => addressesOf(door, fillings, questions);

type Seen = { address: string; status: number; text: string; outside: string };

/** What a person sees behind every door, and what stays outside of a page: addresses, titles, names of files. */
async function walk(browser: Browser): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const address of doors.flatMap(addressesBehind)) {
    const answer = await browser.get(address);
    const text = await answer.text();
    const inPage = [
      ...text.matchAll(/(?:href|action|formaction|src|data-url)="([^"]*)"|<title>([^<]*)<\/title>/g),
    ];
    const headers = [answer.headers.get("Location"), answer.headers.get("Content-Disposition")];
    const outside = [...inPage.map(([, url, title]) => url ?? title), ...headers].join("\n");
    seen.push({ address, status: answer.status, text, outside });
  }
  return seen;
}

const person = browserOf({ app, house: story.house });
expect((await person.post("/filo", { codice: writeCode(thread.code) })).status).toBe(303);
const insiders = {
  operator: me,
  colleague: through(story.colleague),
  contact: through(story.contact),
  person,
};
const outsiders = {
  supervisor: through(story.supervisor),
  neighbour: through(story.neighbour),
  outsider: through(story.outsider),
  supervisorElsewhere: through(story.supervisorElsewhere),
  administrator: through(story.administrator),
  visitor: browserOf({ app, house: story.house }),
};

test("nothing personal stands outside of the pages: in addresses, titles and names of files", async () => {
  const told: string[] = [];
  let opened = 0;
  for (const [who, browser] of Object.entries({ ...insiders, ...outsiders })) {
    for (const { address, status, outside } of await walk(browser)) {
      if (status === 200) opened += 1;
      const marks = found(outside, { ...identity, ...words });
      if (marks.length > 0) told.push(`${who} ${address}: ${marks.join(", ")}`);
      const fault = status < 500 ? undefined : lines.findLast((line) => line.includes('"stack"'));
      expect({ who, address, fault }).toEqual({ who, address, fault: undefined });
    }
  }
  expect(told).toEqual([]);
  expect(opened).toBeGreaterThan(40);
});

test("who works at the desk does find the words and, where they ask for them, the person: the walk is not blind", async () => {
  const seen = await walk(me);
  const at = (path: string) => seen.filter(({ address }) => address.startsWith(path));
  expect(at("/sportello/contatti/").some(({ text }) => words["asked"]!.test(text))).toBe(true);
  expect(at("/sportello/diario").some(({ text }) => words["note"]!.test(text))).toBe(true);
  const opened = await (await me.get(`/sportello/persone/${thread.inquirerId}/dati?perche=contact`)).text();
  expect(found(opened, { name: identity["name"]! })).toEqual(["name"]);
});

test("who may not see the person finds nothing of them on any page, nor what they asked unless they follow the desk", async () => {
  const told: string[] = [];
  for (const [who, browser] of Object.entries(outsiders)) {
    const marks = who === "supervisor" ? identity : { ...identity, ...words };
    for (const { address, text } of await walk(browser)) {
      const seen = found(text, marks);
      if (seen.length > 0) told.push(`${who} ${address}: ${seen.join(", ")}`);
    }
  }
  expect(told).toEqual([]);
});

test("logs, letters and traces say nothing of anybody, not even when the database is away in the middle of a form", async () => {
  const away: string[] = [];
  const broken = createApp(
    { ...story.house, db: missingDatabase() },
    { watch: { writeRequest: (line) => away.push(line) }, writeLine: (line) => away.push(line) },
  );
  const form = new URLSearchParams({
    richiesta: "sartoria Ulderico",
    codice: writeCode(thread.code),
    nome: said.name,
  });
  const headers = { Origin: "http://localhost", "Sec-Fetch-Site": "same-origin", Cookie: cookieOf(me) };
  for (const path of ["/sportello/contatto", "/sportello/persone/codice", "/filo", "/sportello/diario"]) {
    await broken.request(`${path}?q=${encodeURIComponent(said.name)}`, {
      method: "POST",
      body: form,
      headers,
    });
  }
  expect(away.length).toBeGreaterThan(0);
  expect(lines.length).toBeGreaterThan(100);
  const written = [...lines, ...away].join("\n");
  expect(found(written, { ...identity, ...words })).toEqual([]);
  // Not even which record: the route's pattern is logged, never the address.
  expect(written).not.toContain(thread.inquirerId);

  const letters = await db.selectFrom("foundation.mail").select(["subject", "text"]).execute();
  expect(letters.length).toBeGreaterThan(0);
  expect(found(JSON.stringify(letters), { ...identity, ...words })).toEqual([]);
  const traces = await db.selectFrom("foundation.activity").select(["verb", "thing", "details"]).execute();
  expect(found(JSON.stringify(traces), { ...identity, ...words })).toEqual([]);
});

test("nothing personal lies readable in the tables of the desk and of who came", async () => {
  const told: string[] = [];
  for (const table of await tablesOf()) {
    const rows = await db.selectFrom(table).selectAll().limit(1000).execute();
    const marks = found(JSON.stringify(rows), { ...identity, ...words });
    if (marks.length > 0) told.push(`${table}: ${marks.join(", ")}`);
  }
  expect(told).toEqual([]);
});

async function tablesOf() {
  const tables = await db.introspection.getTables();
  return tables
    .filter(({ schema, isView }) => !isView && (schema === "helpdesk" || schema === "inquirers"))
    .map(({ schema, name }) => `${schema}.${name}` as "helpdesk.contact");
}

function cookieOf({ cookies }: Browser): string {
  return [...cookies].map((pair) => pair.join("=")).join("; ");
}
