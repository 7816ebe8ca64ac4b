// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { signIn } from "../people.ts";
import { openSpacesStory, statusOf, timetable } from "./spaces-story.ts";

const story = await openSpacesStory();
const { db, bar, hall, roomA, roomB } = story;
const host = await signIn(story, {
  roles: [{ role: "organization-contact", of: bar }],
  email: "bar@example.org",
});
const textOf = async (answer: Response | Promise<Response>) => (await answer).text();
const lastRequest = async () =>
  db
    .selectFrom("spaces.request")
    .selectAll()
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
const bookingsOf = async (requestId: string) =>
  (await story.bookings()).filter(({ request_id: id }) => id === requestId);

test("somebody without an account asks, the host gives the space, and only then the keys are told", async () => {
  await db
    .updateTable("spaces.space")
    .set({ way_in: "Chiavi al banco, codice 4711" })
    .where("id", "=", roomA)
    .execute();
  const status = await story.asked(roomA);
  const waiting = await textOf(story.get(status));
  expect(waiting).toContain("non ha ancora risposto");
  expect(waiting).not.toContain("4711");
  expect(await story.occupied()).toHaveLength(0);
  const toHost = (await story.letters()).find(({ to_address: to }) => to === "bar@example.org");
  expect(toHost?.text).toContain("mercoledì 16 dicembre 2026, dalle 18 alle 20");
  expect(toHost?.subject + toHost!.text).not.toContain("Ada");

  const { id } = await lastRequest();
  expect(await textOf(host.get("/redazione/spazi"))).toContain(`/redazione/spazi/richieste/${id}`);
  expect(await textOf(host.get(`/redazione/spazi/richieste/${id}`))).toContain("ada@example.org");
  const [booking] = await bookingsOf(id);
  const fields = { date: booking!.id, risposta: "Vi aspettiamo", ingresso: "Porta laterale: 99" };
  expect((await host.post(`/redazione/spazi/richieste/${id}/accoglimento`, fields)).status).toBe(303);

  const given = await textOf(story.get(status));
  expect(given).toContain("Lo spazio è tuo");
  expect(given).toContain("codice 4711");
  expect(given).toContain("Porta laterale: 99");
  const letter = (await story.letters()).at(-1)!;
  expect(letter).toMatchObject({ to_address: "ada@example.org", subject: "Sala A: prenotazione confermata" });
  expect(letter.text).toContain("codice 4711");
  const page = await textOf(story.get(`/spazi/${roomA}?dal=2026-12-16`));
  expect(page).not.toContain("4711");
  expect(page).not.toContain("Ada");
  expect(page).not.toContain("teatro");
  expect(page).toMatch(/Occupato[\s\S]*18–20/);
  // The link of the letter works as well as the first one.
  const [, link] = /http:\/\/localhost(\/spazi\/richieste\/\S+)/.exec(letter.text)!;
  expect((await story.get(link!)).status).toBe(200);
});

test("what somebody has cannot be asked for, in the hall neither; the waiting list is offered, and moves", async () => {
  expect((await story.ask(hall, { email: "bo@example.org" })).status).toBe(409);
  const answer = await story.ask(roomA, { email: "bo@example.org", nome: "Bo" });
  expect(answer.status).toBe(409);
  const page = await textOf(answer);
  expect(page).toContain("è già di qualcun altro");
  expect(page).toContain("Mettimi in lista d’attesa");
  expect((await story.ask(roomB, { email: "bo@example.org" })).status).toBe(303);

  const status = await story.asked(roomA, { email: "bo@example.org", nome: "Bo", conferma: "attesa" });
  expect(await textOf(story.get(status))).toContain("in lista d’attesa");
  const ada = await db
    .selectFrom("spaces.request")
    .select("id")
    .where("email", "=", "ada@example.org")
    .executeTakeFirstOrThrow();
  const [booking] = await bookingsOf(ada.id);
  await host.post(`/redazione/spazi/prenotazioni/${booking!.id}/annullamento`, {
    motivo: "Si è rotta la caldaia",
  });
  const letters = (await story.letters()).slice(-3).map(({ to_address: to, subject }) => `${to}: ${subject}`);
  expect(letters).toContain("ada@example.org: Sala A: una prenotazione è annullata");
  expect(letters).toContain("bo@example.org: Sala A: si è liberato, ora decide chi lo tiene");
  expect(await textOf(story.get(status))).toContain("aspetta risposta");
});

test("a series says which dates cannot be had, and books the others when asked to", async () => {
  await db
    .updateTable("spaces.space")
    .set({ approval: "automatic", automatic_for: ["organizations"] })
    .where("id", "=", roomB)
    .execute();
  const who = { chi: "organizations", gruppo: "Auser", email: "auser@example.org" };
  expect((await story.ask(roomB, { ...who, giorno: "2027-01-12" })).status).toBe(303);
  const series = {
    ...who,
    email: "coro@example.org",
    giorno: "2027-01-05",
    ripeti: "settimana",
    volte: "4",
    "senza-feste": "1",
  };
  const answer = await story.ask(roomB, series);
  expect(answer.status).toBe(409);
  const page = await textOf(answer);
  expect(page).toContain("Si possono avere 3 date su 4");
  expect(page).toMatch(/martedì 12 gennaio 2027[^<]*<\/th><td[^>]*>è già di qualcun altro/);

  const status = await story.asked(roomB, { ...series, conferma: "1" });
  const said = await textOf(story.get(status));
  expect(said.match(/è tua/g)).toHaveLength(3);
  expect(said).toContain("non è stato possibile: è già di qualcun altro");
  const letter = (await story.letters()).find(({ to_address: to }) => to === "coro@example.org")!;
  expect(letter.text).toMatch(/Non è stato possibile:\n- martedì 12 gennaio 2027, dalle 18 alle 20/);
});

test("weekly dates keep their hour when clocks change, and leave out August and holidays when asked", async () => {
  const who = { chi: "organizations", gruppo: "Auser", email: "ore@example.org" };
  const status = await story.asked(roomB, {
    ...who,
    giorno: "2027-03-22",
    ripeti: "settimana",
    volte: "3",
    dalle: "09:00",
    alle: "10:00",
    "senza-feste": "1",
  });
  const { id } = await lastRequest();
  // 29 March 2027 is Easter Monday; on the 28th clocks go ahead.
  expect((await bookingsOf(id)).map(({ starts_at: start }) => start.toString())).toEqual([
    "2027-03-22T08:00:00Z",
    "2027-04-05T07:00:00Z",
    "2027-04-12T07:00:00Z",
  ]);
  expect(await textOf(story.get(status))).toContain("lunedì 5 aprile 2027, dalle 9 alle 10");
});

test("the rules of a space: notice, hours, length, who may ask, how often", async () => {
  const garden = await story.space({
    name: "Cortile",
    kind: "outdoor",
    hours: "lun-ven 9-13, 15-20",
    notice_hours: 72,
    shortest_minutes: 60,
    longest_minutes: 180,
    askers: ["organizations", "members"],
    quota_times: 2,
    quota_per: "month",
    approval: "automatic",
    automatic_for: ["organizations"],
    house_rules: "Niente musica dopo le 20.",
    capacity: 20,
  });
  const fine = {
    chi: "organizations",
    gruppo: "Auser",
    regole: "1",
    dalle: "16:00",
    alle: "18:00",
    email: "regole@example.org",
  };
  const why = async (fields: Record<string, string>) => textOf(story.ask(garden, { ...fine, ...fields }));
  expect(await why({ giorno: "2026-12-10" })).toContain("più preavviso");
  expect(await why({ dalle: "12:00", alle: "14:00" })).toContain("fuori dagli orari");
  expect(await why({ giorno: "2026-12-25" })).toContain("fuori dagli orari");
  expect(await why({ alle: "16:30" })).toContain("troppo poco");
  expect(await why({ dalle: "15:00", alle: "19:30" })).toContain("dura troppo");
  expect(await why({ giorno: "2027-11-10" })).toContain("troppo avanti");
  expect(await why({ chi: "anyone" })).toContain("non è aperto a chi chiede così");
  expect(await why({ persone: "21" })).toContain("più di quanti ci stanno");
  expect(await why({ email: "" })).toContain("Lascia un’e-mail o un telefono");
  expect((await story.ask(garden, { ...fine, regole: "" })).status).toBe(422);
  for (const giorno of ["2026-12-14", "2026-12-15"])
    expect((await story.ask(garden, { ...fine, giorno })).status).toBe(303);
  expect(await why({ giorno: "2026-12-16" })).toContain("tutte le volte possibili");
  expect((await story.ask(garden, { ...fine, giorno: "2027-01-04" })).status).toBe(303);
  // A member is believed by the host only: automatic is not for them.
  await story.asked(garden, { ...fine, chi: "members", email: "socia@example.org", giorno: "2027-01-05" });
  expect((await lastRequest()).status).toBe("waiting");
});

test("co-working hours are open to all, and cannot be booked", async () => {
  const table = await story.space({
    name: "Tavolo grande",
    hours: "lun-ven 8-20",
    co_working_hours: timetable("lun-ven 9-12"),
  });
  expect(await textOf(story.ask(table, { dalle: "11:00", alle: "13:00" }))).toContain(
    "aperto a tutti, e non si prenota",
  );
  const page = await textOf(story.get(`/spazi/${table}?dal=2026-12-16`));
  expect(page).toContain("Co-working");
  expect(page).toContain("Aperto a tutti");
  expect((await story.ask(table, { dalle: "13:00", alle: "15:00" })).status).toBe(303);
});

test("buffers: nobody else in the minutes before and after", async () => {
  const room = await story.space({
    name: "Cucina",
    approval: "automatic",
    automatic_for: ["anyone"],
    buffer_before_minutes: 30,
    buffer_after_minutes: 15,
  });
  expect((await story.ask(room, { dalle: "14:00", alle: "16:00" })).status).toBe(303);
  expect((await story.ask(room, { dalle: "16:30", alle: "17:00", email: "b@example.org" })).status).toBe(409);
  expect((await story.ask(room, { dalle: "16:45", alle: "17:45", email: "c@example.org" })).status).toBe(303);
});

test("who has a time cancels by the link until the deadline; later they are told whom to call", async () => {
  const room = await story.space({
    name: "Studio",
    approval: "automatic",
    automatic_for: ["anyone"],
    cancel_hours: 24,
    contact_note: "Bar, 0382 000 000",
  });
  const status = await story.asked(room, { email: "via@example.org" });
  const [booking] = await bookingsOf((await lastRequest()).id);
  const ics = await textOf(story.get(`${status}/calendario.ics`));
  expect(ics).toContain("DTSTART;TZID=Europe/Rome:20261216T180000");
  expect(ics).toContain("BEGIN:VTIMEZONE");
  expect((await story.get(status)).status).toBe(200);
  expect((await bookingsOf((await lastRequest()).id))[0]!.status).toBe("accepted");
  const now = story.house.now();
  story.setNow(Temporal.Instant.from("2026-12-16T08:00:00+01:00"));
  const late = await story.post(`${status}/annulla`, { data: booking!.id });
  expect(late.status).toBe(409);
  expect(await textOf(late)).toContain("Bar, 0382 000 000");
  story.setNow(now);
  expect((await story.post(`${status}/annulla`, { data: booking!.id })).status).toBe(303);
  expect((await bookingsOf((await lastRequest()).id))[0]!.status).toBe("cancelled");
  expect(
    (await story.letters()).some(
      ({ to_address: to, subject }) =>
        to === "bar@example.org" && subject === "Studio: una prenotazione è annullata",
    ),
  ).toBe(true);
  const after = await textOf(story.get(`${status}/calendario.ics`));
  expect(after).toContain("STATUS:CANCELLED");
  expect(after.match(/UID:.*/)![0]).toBe(ics.match(/UID:.*/)![0]);
});

test("a machine's request waits without letters, also where the rule would grant it", async () => {
  const room = await story.space({ name: "Palco", approval: "automatic", automatic_for: ["anyone"] });
  const before = (await story.letters()).length;
  await story.asked(room, { soprannome: "x", email: "spam@example.org" });
  expect(await lastRequest()).toMatchObject({ status: "waiting", suspicions: ["trap"] });
  expect(await story.letters()).toHaveLength(before);
});

test("strangers and other hosts find no door: 404, and nothing of who asks", async () => {
  const { id } = await lastRequest();
  const other = await signIn(story, { roles: [{ role: "organization-contact", of: story.other }] });
  const nobody = await signIn(story);
  expect((await other.get(`/redazione/spazi/richieste/${id}`)).status).toBe(404);
  expect((await other.post(`/redazione/spazi/richieste/${id}/rifiuto`, { motivo: "perché sì" })).status).toBe(
    404,
  );
  expect((await nobody.get(`/redazione/spazi/richieste/${id}`)).status).toBe(403);
  expect((await story.get("/redazione/spazi")).status).toBe(302);
  expect(statusOf(await story.ask(roomB, { giorno: "2026-12-18" }))).toMatch(/^\/spazi\/richieste\//);
});
