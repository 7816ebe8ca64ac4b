// SPDX-License-Identifier: AGPL-3.0-or-later
import sharp from "sharp";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import {
  forgetAskers,
  lapseUnanswered,
  releaseNoShows,
} from "../../src/modules/spaces/booking/sweep.actions.ts";
import { signIn } from "../people.ts";
import { openSpacesStory } from "./spaces-story.ts";

const story = await openSpacesStory();
const { db, bar, hall, roomA, roomB, place } = story;
const host = await signIn(story, {
  roles: [{ role: "organization-contact", of: bar }],
  email: "bar@example.org",
});
const writer = { site: "Ambito di prova", baseUrl: "http://localhost" };
const textOf = async (answer: Response | Promise<Response>) => (await answer).text();
const bookingAt = async (day: string) =>
  (await story.bookings()).find(({ starts_at: start }) => start.toString().startsWith(day))!;

const form = {
  nome: "Saletta",
  tipo: "room",
  gratis: "no",
  prezzo: "10 euro all’ora",
  chi: ["anyone", "organizations"],
  automatico: "si",
  "automatico-per": ["anyone"],
  preavviso: "24",
  lontano: "180",
  prima: "0",
  dopo: "0",
  minimo: "30",
  massimo: "480",
  annulla: "24",
  orari: "lun-sab 9-23",
  dotazione: ["piano", "wifi"],
  "accesso-wheelchair": "partly",
  ingresso: "Suona Bar",
  stato: "open",
};

test("a host opens a space in a form, and people read of it what they may", async () => {
  expect(await textOf(host.get("/redazione/spazi/nuovo"))).toContain("Bar Sport");
  const wrong = await host.post("/redazione/spazi/nuovo", {
    ...form,
    luogo: place,
    orari: "quando capita",
    nome: "",
  });
  expect(wrong.status).toBe(422);
  expect(await textOf(wrong)).toContain("Scrivi come si chiama");
  const made = await host.post("/redazione/spazi/nuovo", { ...form, luogo: place });
  expect(made.status).toBe(303);
  const id = made.headers.get("Location")!.split("/").at(-1)!;
  const page = await textOf(story.get(`/spazi/${id}`));
  for (const said of [
    "Saletta",
    "10 euro all’ora",
    "pianoforte",
    "Si entra in carrozzina: in parte",
    "lunedì–sabato 9–23",
  ])
    expect(page).toContain(said);
  expect(page).not.toContain("Suona Bar");
  expect(await textOf(story.get("/spazi?persone=100"))).not.toContain("Saletta");
  expect(await textOf(story.get("/spazi?chi=organizations"))).toContain("Saletta");
  await host.post(`/redazione/spazi/${id}/scheda`, { ...form, stato: "draft" });
  expect((await story.get(`/spazi/${id}`)).status).toBe(404);
});

test("a photograph is shown with its words, and served to be kept for ever", async () => {
  const path = `/redazione/spazi/${roomA}/fotografie`;
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: "#227788" } })
    .jpeg()
    .toBuffer();
  const file = new File([new Uint8Array(bytes)], "sala.jpg", { type: "image/jpeg" });
  expect((await host.post(path, { file, alt: "" })).status).toBe(422);
  const bad = await host.post(path, { file: new File(["ciao"], "sala.jpg"), alt: "Una sala con tavoli" });
  expect(await textOf(bad)).toContain("Non è una fotografia che sappiamo leggere");
  expect((await host.post(path, { file, alt: "Una sala con otto tavoli" })).status).toBe(303);
  const page = await textOf(story.get(`/spazi/${roomA}`));
  expect(page).toContain('alt="Una sala con otto tavoli"');
  const [, src] = /src="(\/immagini\/[^"]+-800\.webp)"/.exec(page)!;
  const served = await story.get(src!);
  expect(served.headers.get("Content-Type")).toBe("image/webp");
  expect(served.headers.get("Cache-Control")).toContain("immutable");
  const photo = await db.selectFrom("spaces.photo").select("id").executeTakeFirstOrThrow();
  expect((await host.post(`${path}/${photo.id}/rimozione`)).status).toBe(303);
  expect((await story.get(src!)).status).toBe(404);
});

test("the host keeps times for itself, and is told what is taken", async () => {
  const own = {
    giorno: "2026-12-21",
    dalle: "09:00",
    alle: "12:00",
    scopo: "Pulizie",
    ripeti: "settimana",
    volte: "2",
  };
  expect((await host.post(`/redazione/spazi/${hall}/orario`, own)).status).toBe(303);
  const again = await host.post(`/redazione/spazi/${roomB}/orario`, { ...own, volte: "3" });
  expect(again.status).toBe(409);
  expect(await textOf(again)).toContain("è già di qualcun altro");
  expect(
    (await host.post(`/redazione/spazi/${roomB}/orario`, { ...own, volte: "3", conferma: "1" })).status,
  ).toBe(303);
});

test("moving: the asker is told; where somebody is it says why not", async () => {
  await db
    .updateTable("spaces.space")
    .set({ approval: "automatic", automatic_for: ["anyone"] })
    .where("id", "in", [roomA, roomB])
    .execute();
  await story.asked(roomA, { giorno: "2026-12-16" });
  const booking = await bookingAt("2026-12-16");
  const path = `/redazione/spazi/prenotazioni/${booking.id}/spostamento`;
  const taken = await host.post(path, {
    giorno: "2026-12-21",
    dalle: "10:00",
    alle: "11:00",
    motivo: "Lavori",
  });
  expect(taken.status).toBe(409);
  expect(await textOf(taken)).toContain("è già di qualcun altro");
  expect(
    (await host.post(path, { giorno: "2026-12-17", dalle: "18:00", alle: "20:00", motivo: "Lavori" })).status,
  ).toBe(303);
  expect((await bookingAt("2026-12-17")).id).toBe(booking.id);
  expect((await story.letters()).at(-1)).toMatchObject({
    to_address: "ada@example.org",
    subject: "Sala A: una prenotazione è spostata",
  });
});

const at = (time: string) => Temporal.Instant.from(`2026-12-22T${time}:00+01:00`);

test("nobody came: the host frees the space, or it frees itself; who waited has it", async () => {
  await db.updateTable("spaces.space").set({ release_minutes: 15 }).where("id", "=", roomA).execute();
  const status = await story.asked(roomA, { giorno: "2026-12-22", email: "assente@example.org" });
  await story.asked(roomA, {
    giorno: "2026-12-22",
    email: "lesto@example.org",
    conferma: "attesa",
    dalle: "18:30",
  });
  const before = story.house.now();
  expect(await releaseNoShows(db, writer, at("18:14"))).toBe(0);
  expect(await releaseNoShows(db, writer, at("18:15"))).toBe(1);
  story.setNow(at("18:16"));
  expect(await textOf(story.get(status))).toContain("liberata: non c’era nessuno");
  expect(
    (await story.letters()).some(
      ({ to_address: to, subject }) =>
        to === "lesto@example.org" && subject.includes("si è liberato, ed è tuo"),
    ),
  ).toBe(true);
  const second = (await story.bookings()).find(({ starts_at: start }) => start.equals(at("18:30")))!;
  expect(second.status).toBe("accepted");
  // They say that they are there: it stays theirs. (A session does not last so long: the host signs in again.)
  const there = await signIn(story, { roles: [{ role: "organization-contact", of: bar }] });
  expect((await there.post(`/redazione/spazi/prenotazioni/${second.id}/arrivo`)).status).toBe(303);
  expect(await releaseNoShows(db, writer, at("19:00"))).toBe(0);
  story.setNow(before);
});

test("what nobody answered lapses, and who asked is told", async () => {
  await story.asked(hall, { giorno: "2027-01-07", email: "tardi@example.org" });
  expect(
    await lapseUnanswered(db, writer, Temporal.Instant.from("2027-01-07T18:00:00+01:00")),
  ).toBeGreaterThan(0);
  expect((await bookingAt("2027-01-07")).status).toBe("lapsed");
  expect((await story.letters()).at(-1)!.subject).toBe("Sala grande: la tua richiesta è scaduta");
});

test("the host's calendar is a secret address that ends with the role and with a new one", async () => {
  const page = await textOf(host.post(`/redazione/spazi/${hall}/calendario`));
  const [, address] = /http:\/\/localhost(\/spazi\/calendario\/[\w-]{43}\.ics)/.exec(page)!;
  const feed = await textOf(story.get(address!));
  expect(feed).toContain("SUMMARY:Sala A: Ada");
  expect(feed).toContain("SUMMARY:Sala grande: Chi ospita: Pulizie");
  expect(feed.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  const uids = feed.match(/^UID:.*$/gm)!;
  expect(new Set(uids).size).toBe(uids.length);
  await host.post(`/redazione/spazi/${hall}/calendario`);
  expect((await story.get(address!)).status).toBe(404);
  const anew = await textOf(host.post(`/redazione/spazi/${hall}/calendario`));
  const [, second] = /http:\/\/localhost(\/spazi\/calendario\/[\w-]{43}\.ics)/.exec(anew)!;
  expect((await story.get(second!)).status).toBe(200);
  await db
    .updateTable("accounts.membership")
    .set({ starts_on: "2026-11-01", ends_on: "2026-12-01" })
    .where("person_id", "=", host.personId)
    .execute();
  expect((await story.get(second!)).status).toBe(404);
  await db
    .updateTable("accounts.membership")
    .set({ starts_on: "2026-11-01", ends_on: null })
    .where("person_id", "=", host.personId)
    .execute();
});

test("a room that becomes part of a hall brings what is booked in it; two in one room are refused", async () => {
  const attic = await story.space({ name: "Soffitta", approval: "automatic", automatic_for: ["anyone"] });
  await story.asked(attic, { giorno: "2027-02-02", email: "s@example.org" });
  const save = (parent: string) =>
    host.post(`/redazione/spazi/${attic}/scheda`, { ...form, nome: "Soffitta", "parte-di": parent });
  expect((await save(hall)).status).toBe(303);
  expect((await story.ask(hall, { giorno: "2027-02-02", email: "t@example.org" })).status).toBe(409);
  expect((await save("")).status).toBe(303);
  expect((await story.ask(hall, { giorno: "2027-02-02", email: "t@example.org" })).status).toBe(303);
  const request = await db
    .selectFrom("spaces.request")
    .select("id")
    .where("email", "=", "t@example.org")
    .executeTakeFirstOrThrow();
  const booking = (await story.bookings()).find(({ request_id: id }) => id === request.id)!;
  await host.post(`/redazione/spazi/richieste/${request.id}/accoglimento`, { date: booking.id });
  const clash = await save(hall);
  expect(clash.status).toBe(409);
  expect(await textOf(clash)).toContain("due prenotazioni avrebbero la stessa stanza");
  expect(
    (await host.post(`/redazione/spazi/${hall}/scheda`, { ...form, nome: "Sala grande", "parte-di": roomA }))
      .status,
  ).toBe(422);
});

test("names and contacts go ninety days after the last date; that it was taken stays", async () => {
  const later = Temporal.Instant.from("2027-06-15T12:00:00Z");
  expect(await forgetAskers(db, later)).toBeGreaterThan(0);
  const left = await db
    .selectFrom("spaces.request")
    .select(["email", "contact_name", "purpose", "asker_hash", "forgotten_at"])
    .where("kind", "=", "asked")
    .execute();
  expect(left.length).toBeGreaterThan(0);
  for (const one of left)
    expect(one).toMatchObject({ email: null, contact_name: null, purpose: null, asker_hash: null });
  expect(await db.selectFrom("spaces.request_link").selectAll().execute()).toEqual([]);
  expect((await story.occupied()).length).toBeGreaterThan(0);
  expect(await forgetAskers(db, later)).toBe(0);
});
