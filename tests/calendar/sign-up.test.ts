// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { openRegistrationStory, sealIn, signedUp, someone } from "./registration-story.ts";

const story = await openRegistrationStory();
const { db } = story;

async function textOf(path: string): Promise<string> {
  return (await (await story.get(path)).text()).replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
}

test("somebody signs up with a name and an e-mail, and finds code, QR, date and the way to cancel", async () => {
  const { id, dates } = await story.activity(["2026-12-16T16:30"]);
  const form = await textOf(`/agenda/${id}/iscrizione`);
  expect(form).toContain("mercoledì 16 dicembre, dalle 16.30 alle 18.30 – restano 2 posti");

  const { status, path } = await story.signUp(id, { email: "ada@example.org", data: dates[0]!.id });
  expect([status, path]).toEqual([303, expect.stringMatching(/^\/iscrizioni\/[\w-]{43}$/)]);
  const html = await (await story.get(`${path}?fatta=1`)).text();
  expect(html).toMatch(/data-element="registration-code">\s*[2-9CDFHJKMNPQRTVWX]{3}-[2-9CDFHJKMNPQRTVWX]{3}/);
  expect(html).toContain('aria-label="Codice da mostrare all’ingresso"');
  expect(html).toContain("Hai il posto");
  expect(html).toContain("Oratorio, via Folla 50, Pavia");

  const [letter] = await story.letters("ada@example.org");
  expect(letter?.subject).toBe("Trama: La tua iscrizione è confermata");
  expect(letter?.text).toContain("Quando: mercoledì 16 dicembre, dalle 16.30 alle 18.30");
  expect(letter?.text).toContain(`http://localhost${path}/disdetta`);
  expect(letter?.attachments).toMatchObject([
    { name: "data.ics", type: "text/calendar; charset=utf-8; method=PUBLISH" },
    { name: "codice.png", type: "image/png" },
  ]);
});

test("the file for a calendar keeps its UID, says the zone, and becomes a cancellation when the date does", async () => {
  const { id, dates } = await story.activity(["2026-12-16T16:30"]);
  const { path } = await story.signUp(id, { data: dates[0]!.id });
  const before = await (await story.get(`${path}/date.ics`)).text();
  expect(before).toContain(`UID:${dates[0]!.id}@localhost`);
  expect(before).toContain("DTSTART;TZID=Europe/Rome:20261216T163000");
  expect(before).toContain("BEGIN:VTIMEZONE");
  expect(before).toContain("STATUS:CONFIRMED");
  expect(before.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);

  await db
    .updateTable("calendar.occurrence")
    .set({ status: "cancelled", reason: "Piove" })
    .where("id", "=", dates[0]!.id)
    .execute();
  const after = await (await story.get(`${path}/date.ics`)).text();
  expect(after).toContain(`UID:${dates[0]!.id}@localhost`);
  expect(after).toContain("STATUS:CANCELLED");
});

test("who has no e-mail leaves a phone, and comes back with code and number", async () => {
  const { id, dates } = await story.activity(["2026-12-16T16:30"]);
  const fields = { nome: "Bruna", email: "", telefono: "0382 123 456", data: dates[0]!.id };
  const { path } = await story.signUp(id, fields);
  const page = await textOf(`${path}?fatta=1`);
  expect(page).toContain("Se cambia qualcosa ti chiamiamo");
  const code = /Il tuo codice ([\w-]{7})/.exec(page)?.[1] ?? "";

  const wrong = await story.post("/iscrizioni", { codice: code, recapito: "0382 999999" });
  expect(wrong.status).toBe(422);
  const right = await story.post("/iscrizioni", { codice: code.toLowerCase(), recapito: "+39 0382123456" });
  expect([right.status, right.headers.get("Location")]).toEqual([303, path]);
});

test("a mother brings two children without coming herself: two seats, their ages, her address", async () => {
  const { id, dates } = await story.activity(["2026-12-16T16:30"], { minimum_age: 6, maximum_age: 10 });
  const fields = {
    ...someone(),
    nome: "Carla",
    vengo: "",
    data: dates[0]!.id,
    "bambini.0.eta": "7",
    "bambini.0.nome": "Leo",
    "bambini.1.eta": "9",
  };
  const tooYoung = await story.signUp(id, { ...fields, "bambini.1.eta": "3" });
  expect(tooYoung.status).toBe(422);
  expect(tooYoung.text).toContain("Questa attività è da 6 a 10 anni.");
  expect(tooYoung.text).toContain('value="Leo"');

  const { path } = await story.signUp(id, fields);
  const page = await textOf(path);
  expect(page).toContain("Leo, 7 anni");
  expect(page).toContain("Un bambino o ragazzo, 9 anni");
  expect(await textOf(`/agenda/${id}/iscrizione`)).toContain("Mettimi in lista d’attesa");
});

test("a mistake keeps every word, and says what to do beside each field", async () => {
  const { id } = await story.activity(["2026-12-16T16:30", "2026-12-23T16:30"]);
  const { status, text } = await story.signUp(id, {
    nome: "Dario",
    email: "dario@",
    vengo: "",
    telefono: "12",
  });
  expect(status).toBe(422);
  for (const said of [
    "Scegli una data.",
    "non sembra completo",
    "non sembra giusto",
    "Di’ chi viene",
    'value="Dario"',
  ]) {
    expect(text).toContain(said);
  }
});

test("one more row for a child is given without scripts, and nothing is sent", async () => {
  const { id, dates } = await story.activity(["2026-12-16T16:30"]);
  const { status, text } = await story.signUp(id, {
    data: dates[0]!.id,
    "bambini.1.eta": "4",
    "altra-riga": "1",
  });
  expect(status).toBe(200);
  expect(text).toContain('name="bambini.2.eta"');
  expect(await story.statuses(id)).toEqual([]);
});

test("the same form sent twice is one registration and leads to the same page", async () => {
  const { id, dates } = await story.activity(["2026-12-16T16:30"]);
  const fields = { ...someone(), data: dates[0]!.id, modulo: await story.formOf(id) };
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => story.post(`/agenda/${id}/iscrizione`, fields).then(signedUp)),
  );
  expect(new Set(answers.map(({ path }) => path)).size).toBe(1);
  expect(await story.statuses(id)).toEqual(["confirmed"]);
});

test("a form that is not ours, or a program's, comes back with its words", async () => {
  const { id, dates } = await story.activity(["2026-12-16T16:30"]);
  const forged = await story.signUp(id, { data: dates[0]!.id, modulo: "1.x.y", nome: "Eva" });
  expect([forged.status, forged.text.includes('value="Eva"')]).toEqual([422, true]);
  const trapped = await story.signUp(id, { data: dates[0]!.id, soprannome: "http://x" });
  expect(trapped.status).toBe(422);
  expect(await story.statuses(id)).toEqual([]);
});

test("nobody signs up before it opens, after it closes, for what is cancelled or drop-in", async () => {
  const opens = await story.activity(["2026-12-16T16:30"], {
    registration_opens_at: "2026-12-10T09:00:00+01:00",
  });
  expect(await textOf(`/agenda/${opens.id}/iscrizione`)).toContain(
    "Le iscrizioni aprono giovedì 10 dicembre alle 9.00.",
  );
  const closed = await story.activity(["2026-12-10T09:00"], { registration_closes_hours: 24 });
  expect(await textOf(`/agenda/${closed.id}/iscrizione`)).toContain("Le iscrizioni sono chiuse.");
  const cancelled = await story.activity(["2026-12-16T16:30"], {
    status: "cancelled",
    status_reason: "Neve",
  });
  expect(await textOf(`/agenda/${cancelled.id}/iscrizione`)).toContain("È annullata.");
  const dropIn = await story.activity(["2026-12-16T16:30"], { registration_kind: "drop-in" });
  expect(await textOf(`/agenda/${dropIn.id}/iscrizione`)).toContain("Non serve iscriversi");
  const draft = await story.activity(["2026-12-16T16:30"], { status: "draft" });
  expect((await story.get(`/agenda/${draft.id}/iscrizione`)).status).toBe(404);
});

test("without a waiting list a full date is not offered, and who comes too late is told kindly", async () => {
  const { id, dates } = await story.activity(["2026-12-16T16:30"], { capacity: 1, waiting_list: false });
  const seal = sealIn(await (await story.get(`/agenda/${id}/iscrizione`)).text());
  await story.signUp(id, { data: dates[0]!.id });
  const late = await story.post(`/agenda/${id}/iscrizione`, {
    ...someone(),
    data: dates[0]!.id,
    modulo: seal,
  });
  expect(late.status).toBe(409);
  expect(await textOf(`/agenda/${id}/iscrizione`)).toContain("abbastanza posti");
});

test("opening the link to cancel changes nothing; the button does, and pressing it again does no harm", async () => {
  const { id, dates } = await story.activity(["2026-12-16T16:30"]);
  const { path } = await story.signUp(id, { data: dates[0]!.id, email: "fea@example.org" });
  await story.get(`${path}/disdetta`);
  await story.get(path);
  expect(await story.statuses(id)).toEqual(["confirmed"]);

  await story.post(`${path}/disdetta`);
  await story.post(`${path}/disdetta`);
  expect(await story.statuses(id)).toEqual(["cancelled"]);
  expect((await story.letters("fea@example.org")).map(({ subject }) => subject)).toEqual([
    "Trama: La tua iscrizione è confermata",
    "Trama: Hai disdetto",
  ]);
});

test("who registered sees, corrects and takes along their data; a new address gets the letter", async () => {
  const { id, dates } = await story.activity(["2026-12-16T16:30"]);
  const { path } = await story.signUp(id, { data: dates[0]!.id, nome: "Lia", email: "tpyo@example.org" });
  expect((await story.letters("tpyo@example.org")).length).toBe(1);
  const wrong = await story.post(`${path}/dati`, { nome: "Lia", email: "tpyo@" });
  expect(await textOf(wrong.headers.get("Location")!)).toContain("Non abbiamo salvato");
  await story.post(`${path}/dati`, { nome: "Lia", email: "typo@example.org", promemoria: "1" });
  expect(await textOf(path)).toContain("typo@example.org");
  expect((await story.letters("typo@example.org")).length).toBe(1);
  const known = (await (await story.get(`${path}/dati.json`)).json()) as Record<string, unknown>;
  expect(known).toMatchObject({ called: "Lia", email: "typo@example.org", people: 1, status: "confirmed" });
});

test("all dates of one e-mail are a calendar to follow, whose link only its letters tell", async () => {
  const [one, other] = [
    await story.activity(["2026-12-16T16:30"]),
    await story.activity(["2026-12-18T10:00"]),
  ];
  const email = "follows@example.org";
  const first = await story.signUp(one.id, { data: one.dates[0]!.id, email });
  await story.signUp(other.id, { data: other.dates[0]!.id, email });
  const [letter] = await story.letters(email);
  const link = new URL(/https?:\S+calendario\S+/.exec(letter!.text)![0]).pathname;
  const file = await (await story.get(link)).text();
  expect(file.match(/BEGIN:VEVENT/g)?.length).toBe(2);
  expect(file).toContain("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
  // Whoever signs up with the address of another does not learn what else they do.
  expect(await (await story.get(`${first.path}?fatta=1`)).text()).not.toContain("calendario/");

  await story.post(`${first.path}/disdetta`);
  expect((await (await story.get(link)).text()).match(/BEGIN:VEVENT/g)?.length).toBe(1);
  expect((await story.get(`/iscrizioni/calendario/${"A".repeat(43)}/date.ics`)).status).toBe(404);
});

test("fewer can come than said, and their seats go to who waits", async () => {
  const { id, dates } = await story.activity(["2026-12-16T16:30"], { capacity: 3 });
  const three = await story.signUp(id, { data: dates[0]!.id, adulti: "1", "bambini.0.eta": "5" });
  await story.signUp(id, { data: dates[0]!.id, email: "gina@example.org" });
  expect(await story.statuses(id)).toEqual(["confirmed", "waiting"]);
  await story.post(`${three.path}/partecipanti`, { viene: ["1", "3"] });
  expect(await story.statuses(id)).toEqual(["confirmed", "offered"]);
  expect(await textOf(three.path)).toContain("Un bambino o ragazzo, 5 anni");
});

test("whether it is the first time is asked once, after the seat is taken, and not again of the same address", async () => {
  const { id, dates } = await story.activity(["2026-12-16T16:30"], { capacity: 9 });
  const fields = { data: dates[0]!.id, email: "ivo@example.org" };
  const { path } = await story.signUp(id, fields);
  expect(await textOf(path)).toContain("È la prima volta");
  await story.post(`${path}/prima-volta`, { prima: "1" });
  expect(await textOf(path)).not.toContain("È la prima volta");
  const again = await story.signUp(id, fields);
  expect(await textOf(again.path)).not.toContain("È la prima volta");
});
