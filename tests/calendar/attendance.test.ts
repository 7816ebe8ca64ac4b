// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { boxKey } from "../../src/foundation/secrets/sealed-box.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { closeBox } from "../../src/islands/desk/sealed-box.ts";
import { browserOf } from "../cookies.ts";
import { signIn, type SignedInBrowser } from "../people.ts";
import { openRegistrationStory } from "./registration-story.ts";

const story = await openRegistrationStory();
const { db, house } = story;
const host = await signIn(story, { roles: [{ role: "organization-contact", of: story.organization }] });

/** A date with a mother of two and somebody alone; the page where a host marks who came. */
async function door() {
  const { id, dates } = await story.activity(["2026-12-09T16:30", "2026-12-16T16:30"], { capacity: 20 });
  const data = dates[0]!.id;
  await story.signUp(id, { data, nome: "Carla", vengo: "", "bambini.0.eta": "7", "bambini.1.eta": "9" });
  await story.signUp(id, { data, nome: "Dario", email: "", telefono: "0382 111222" });
  const rows = await db
    .selectFrom("calendar.registration")
    .select(["id", "code", "called"])
    .where("activity_id", "=", id)
    .orderBy("called")
    .execute();
  const [carla, dario] = rows;
  const list = `/redazione/agenda/${id}/iscritti`;
  return { id, data, carla: carla!, dario: dario!, list, path: `/redazione/agenda/${id}/presenze/${data}` };
}

async function textOf(path: string, browser: SignedInBrowser = host): Promise<string> {
  const html = await (await browser.get(path)).text();
  return html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
}

async function send(path: string, marks: readonly object[]) {
  const answer = await story.app.request(`${path}/segni`, {
    method: "POST",
    body: JSON.stringify({ marks }),
    headers: {
      "Content-Type": "application/json",
      Accept: "application/json",
      Origin: "http://localhost",
      "Sec-Fetch-Site": "same-origin",
      Cookie: [...host.cookies].map((pair) => pair.join("=")).join("; "),
    },
  });
  return { status: answer.status, body: answer.ok ? await answer.json() : await answer.text() };
}

test("a host marks from the list, with fewer, takes it back, and counts without scripts", async () => {
  const { path, carla } = await door();
  expect(await textOf(path)).toContain("Presenti: 0. Attesi: 3.");
  const registered = { tipo: "iscrizione", iscrizione: carla.id };
  await host.post(`${path}/segni`, { ...registered, segno: newId(), persone: "2" });
  expect(await textOf(path)).toContain("Sono qui in 2 su 2");
  await host.post(`${path}/segni`, { ...registered, segno: newId(), persone: "1" });
  expect(await textOf(path)).toContain("Presenti: 1. Attesi: 3.");
  await host.post(`${path}/segni`, { ...registered, segno: newId(), persone: "0" });
  expect(await textOf(path)).toContain("Presenti: 0. Attesi: 3.");
});

test("a code marks all of its people, however it is typed; one of another date or a wrong one is explained", async () => {
  const { id, path, dario } = await door();
  const typed = ` ${dario.code!.slice(0, 3).toLowerCase()} ${dario.code!.slice(3)}`;
  const code = { tipo: "codice", segno: newId() };
  expect((await host.post(`${path}/segni`, { ...code, codice: typed })).status).toBe(303);
  expect(await textOf(path)).toContain("Presenti: 1. Attesi: 3.");
  const wrong = await host.post(`${path}/segni`, { ...code, segno: newId(), codice: "ABC" });
  expect([wrong.status, (await wrong.text()).includes("Questo codice non è giusto")]).toEqual([422, true]);

  const [, other] = await db
    .selectFrom("calendar.occurrence")
    .select("id")
    .where("activity_id", "=", id)
    .orderBy("starts_at")
    .execute();
  const elsewhere = `/redazione/agenda/${id}/presenze/${other!.id}/segni`;
  const notHere = await host.post(elsewhere, { ...code, segno: newId(), codice: dario.code! });
  expect([notHere.status, (await notHere.text()).includes("non è di questa data")]).toEqual([422, true]);
});

test("walk-ins are people without names, with the first time when they say so; heads counted hold over the list", async () => {
  const { path } = await door();
  const mark = newId();
  const walkIn = { tipo: "passaggio", segno: mark, persone: "3", prima: "1" };
  await host.post(`${path}/segni`, walkIn);
  await host.post(`${path}/segni`, walkIn);
  expect(await textOf(path)).toContain("3 persone (prima volta)");
  expect(await textOf(path)).toContain("Presenti: 3. Attesi: 3.");
  await host.post(`${path}/segni`, { tipo: "conta", segno: newId(), persone: "14" });
  expect(await textOf(path)).toContain("Presenti: 14. Attesi: 3.");
  await host.post(`${path}/segni`, { tipo: "passaggio", segno: mark, persone: "0" });
  expect(await textOf(path)).not.toContain("3 persone (prima volta)");
  expect(await textOf(path.replace(/\/[^/]+$/, ""))).toContain("14 persone presenti");
});

test("what a device sends twice, late and out of order ends the same: the later mark stands", async () => {
  const { path, carla } = await door();
  const first = { id: newId(), markedAt: at(1), kind: "registered", registrationId: carla.id, people: 2 };
  const undone = { id: newId(), markedAt: at(2), kind: "registered", registrationId: carla.id, people: 0 };
  const again = { id: newId(), markedAt: at(3), kind: "registered", registrationId: carla.id, people: 1 };
  const walkIn = { id: newId(), markedAt: at(2), kind: "walk-in", people: 2, isFirstTime: null };
  await send(path, [again]);
  await Promise.all(Array.from({ length: 16 }, () => send(path, [undone, walkIn, first])));
  expect(await textOf(path)).toContain("Presenti: 3. Attesi: 3.");
  const rows = await db
    .selectFrom("calendar.attendance")
    .select("id")
    .where("registration_id", "=", carla.id)
    .execute();
  expect(rows.length).toBe(1);
});

test("64 marks of one registration at once are one row, and a clock that is ahead does not hold the last word", async () => {
  const { path, carla } = await door();
  const mark = (markedAt: string, people: number) => ({
    id: newId(),
    markedAt,
    kind: "registered",
    registrationId: carla.id,
    people,
  });
  const answers = await Promise.all(
    Array.from({ length: 64 }, () => send(path, [mark("2026-12-09T08:00:00Z", 2)])),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  await send(path, [mark("2031-01-01T00:00:00Z", 2)]);
  story.setNow(house.now().add({ minutes: 1 }));
  await send(path, [mark(house.now().toString(), 1)]);
  expect(await textOf(path)).toContain("Presenti: 1. Attesi: 3.");
});

test("a mark that waited in its box is opened by the installation alone, and nonsense is a 400", async () => {
  const { path, carla } = await door();
  const id = newId();
  const mark = {
    id,
    markedAt: "2026-12-09T08:00:00Z",
    kind: "registered",
    registrationId: carla.id,
    people: 2,
  };
  const scatola = await closeBox(await boxKey(db, house.now()), id, JSON.stringify(mark));
  expect((await host.post(`${path}/segni`, { id, scatola })).status).toBe(200);
  expect(await textOf(path)).toContain("Presenti: 2. Attesi: 3.");
  expect((await host.post(`${path}/segni`, { id: newId(), scatola })).status).toBe(400);
  expect((await send(path, [{ kind: "party" }])).status).toBe(400);
  expect((await send(path, [{ ...mark, registrationId: newId(), id: newId() }])).body).toMatchObject({
    marked: [{ outcome: "unknown" }],
  });
});

test("the sheet to sign has names and no contacts, and empty lines", async () => {
  const { path } = await door();
  const sheet = await textOf(`${path}/foglio`);
  expect(sheet).toContain("Carla");
  expect(sheet).toContain("bambini e ragazzi: 7, 9");
  expect(sheet).not.toContain("0382");
  expect(sheet).toContain("poi distruggi questo foglio");
});

test("nobody but who hosts the activity sees who comes, marks them or calls them", async () => {
  const { path, list } = await door();
  const stranger = await signIn(story);
  const elsewhere = await signIn(story, { roles: [{ role: "organization-contact", of: newId() }] });
  for (const one of [stranger, elsewhere]) {
    for (const page of [list, `${list}/nuova`, path, `${path}/foglio`]) {
      expect((await one.get(page)).status).toBe(403);
    }
    const counted = await one.post(`${path}/segni`, { tipo: "conta", segno: newId(), persone: "4" });
    expect(counted.status).toBe(403);
  }
  const visitor = await browserOf(story).get(list);
  expect([visitor.status, visitor.headers.get("Location")]).toEqual([
    302,
    expect.stringContaining("/entra?torna="),
  ]);
});

test("the camera may be asked for at the door, and nowhere else", async () => {
  const { path, list } = await door();
  expect((await host.get(path)).headers.get("Permissions-Policy")).toContain("camera=(self)");
  expect((await host.get(list)).headers.get("Permissions-Policy")).toContain("camera=()");
});

test("a host signs up who asks at the desk without any address, takes somebody away with a reason, and calls who waits", async () => {
  const { id, dates } = await story.activity(["2026-12-16T16:30"], { capacity: 1 });
  const list = `/redazione/agenda/${id}/iscritti`;
  const date = { data: dates[0]!.id };
  const taken = await story.signUp(id, { ...date, email: "out@example.org" });
  await story.signUp(id, { ...date, nome: "Bruna", email: "", telefono: "0382 123456" });
  const form = await (await host.get(`${list}/nuova`)).text();
  const modulo = /name="modulo" value="([^"]+)"/.exec(form)![1]!;
  const added = await host.post(`${list}/nuova`, { ...date, modulo, nome: "Nonno Piero", vengo: "1" });
  expect(added.headers.get("Location")).toBe(`${list}?fatto=attesa`);
  expect(await textOf(list)).toContain("Nonno Piero");

  const row = await db
    .selectFrom("calendar.registration")
    .select("id")
    .where("email", "=", "out@example.org")
    .executeTakeFirstOrThrow();
  const silent = await host.post(`${list}/${row.id}/esclusione`, {});
  expect(silent.status).toBe(422);
  await host.post(`${list}/${row.id}/esclusione`, { motivo: "Il corso è per principianti" });
  expect(await story.statuses(id)).toEqual(["removed", "offered", "waiting"]);
  const page = (await (await story.get(taken.path)).text()).replaceAll(/\s+/g, " ");
  expect(page).toContain("Perché: Il corso è per principianti");
  const [letter] = (await story.letters("out@example.org")).slice(-1);
  expect(letter?.text).toContain("Perché: Il corso è per principianti");

  const calls = await (await host.get("/redazione/agenda/da-chiamare")).text();
  expect(calls).toContain('href="tel:0382123456"');
  expect(calls).toContain("Si è liberato il posto: viene?");
  const call = /da-chiamare\/([0-9a-f-]{36})/.exec(calls)![1]!;
  await host.post(`/redazione/agenda/da-chiamare/${call}`);
  expect(await textOf("/redazione/agenda/da-chiamare")).not.toContain("Si è liberato il posto");
  const bruna = await db
    .selectFrom("calendar.registration")
    .select("id")
    .where("called", "=", "Bruna")
    .where("activity_id", "=", id)
    .executeTakeFirstOrThrow();
  await host.post(`${list}/${bruna.id}/accettazione`);
  expect(await story.statuses(id)).toEqual(["removed", "confirmed", "waiting"]);
});

function at(minute: number): string {
  return `2026-12-09T08:${String(minute).padStart(2, "0")}:00.000Z`;
}
