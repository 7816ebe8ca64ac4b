// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { keeper } from "../../src/foundation/actor.ts";
import { rule } from "../../src/foundation/time/rule.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { getActivityToWrite, listDatesOf } from "../../src/modules/calendar/activities/activity.queries.ts";
import { bodyOf, formIn } from "../editing/writing.ts";
import { signIn } from "../people.ts";
import { once, openCalendarStory } from "./calendar-story.ts";

const story = await openCalendarStory();
const { db, activity, contact, editor, stranger, get } = story;

const course = {
  nome: "Italiano per mamme",
  tipo: "course",
  descrizione: "Si impara insieme.",
  data: "2027-01-12",
  dalle: "17:00",
  alle: "18:30",
  ripete: "week",
  giorni: ["TU", "TH"],
  fine: "on",
  fino_al: "2027-09-30",
  pausa_mesi: "8",
  pausa_feste: "1",
  "pausa.0.dal": "2027-03-22",
  "pausa.0.al": "2027-03-30",
  "pausa.0.perche": "vacanze di Pasqua",
  luogo: "In Scala",
  organizza: "Associazione In Scala",
  per: "mamme con bambini",
  eta_da: "18",
  costo: "free",
  lingue: ["it", "ar"],
  "accesso.wheelchair": "partly",
  "accesso_nota.wheelchair": "dal cortile",
  portare: "un quaderno",
  referente: "chi tiene il corso",
  telefono: "0382 000000",
  iscrizione: "series",
  posti: "15",
  attesa: "1",
};

test("a facilitator makes a weekly course with pauses, sees its dates, publishes it and moves one date", async () => {
  const empty = formIn((await bodyOf(await contact.get("/redazione/agenda/nuova"))).html);
  expect(empty["organizza"]).toEqual(["Associazione In Scala"]);
  const checked = await bodyOf(
    await contact.post("/redazione/agenda/nuova", { ...empty, ...course, azione: "controlla" }),
  );
  expect(checked.status).toBe(200);
  expect(checked.html).toContain("Le date che ne vengono");
  expect(checked.html).toContain(
    "Ogni martedì e giovedì, fino al 30 settembre 2027; non in agosto; non nei giorni festivi; non dal 22 marzo 2027 al 30 marzo 2027 (vacanze di Pasqua)",
  );
  expect(checked.html).toContain("Martedì 12 gennaio, dalle 17.00 alle 18.30 (2027)");
  expect(checked.html).toContain("23 marzo 2027");

  const saved = await contact.post("/redazione/agenda/nuova", { ...empty, ...course });
  expect(saved.status).toBe(303);
  const path = saved.headers.get("location")!.split("?")[0]!;
  // Sent twice it is one.
  const twice = await contact.post("/redazione/agenda/nuova", { ...empty, ...course });
  expect(twice.headers.get("location")!.split("?")[0]).toBe(path);
  const id = path.split("/").at(-1)!;
  expect((await get(`/agenda/${id}`)).status).toBe(404);
  expect((await bodyOf(await contact.get(`${path}/anteprima`))).html).toContain("Italiano per mamme");

  const published = await contact.post(`${path}/pubblicazione`);
  expect(published.status).toBe(303);
  const page = (await bodyOf(await get(`/agenda/${id}`))).html;
  expect(page).toContain("Si entra in carrozzina: in parte – dal cortile");
  expect(page).toContain("italiano, arabo");
  expect(page).toContain("Gratis");

  const [first] = await listDatesOf(db, id);
  const datePath = `${path}/date/${first!.id}`;
  const moved = formIn((await bodyOf(await contact.get(datePath))).html);
  const sent = await contact.post(`${datePath}/spostamento`, {
    ...moved,
    data: "2027-01-13",
    perche: "la sala è chiusa",
  });
  expect(sent.status).toBe(303);
  const after = (await bodyOf(await get(`/agenda/${id}`))).html;
  expect(after).toContain("Mercoledì 13 gennaio");
  expect(after).toContain("la sala è chiusa");
  const cancelled = await contact.post(`${path}/annullamento`, { perche: "" });
  expect(cancelled.status).toBe(422);
});

test("the form comes back as it was written, and saving it unchanged changes no date", async () => {
  const thursdays = rule("MONTHLY", { byDay: [{ ordinal: 2, day: "TH" }], count: 5 });
  const id = await activity({
    when: once("2026-12-10T17:00", { rule: thursdays, pauseMonths: [8] }),
    accessibility: { wheelchair: { value: "yes", note: "rampa" } },
    minimumAge: 6,
    maximumAge: 10,
  });
  const before = await listDatesOf(db, id);
  const path = `/redazione/agenda/${id}`;
  const form = formIn((await bodyOf(await editor.get(`${path}/modifica`))).html);
  const typed = { ...form, ripete: "month-weekday", fine: "after", costo: "free", iscrizione: "none" };
  const saved = await editor.post(`${path}/modifica`, typed);
  expect(saved.status).toBe(303);
  expect((await listDatesOf(db, id)).map((date) => [date.id, String(date.startsAt)])).toEqual(
    before.map((date) => [date.id, String(date.startsAt)]),
  );
  const after = await getActivityToWrite(db, keeper, id);
  expect(after).toMatchObject({ minimumAge: 6, maximumAge: 10, revision: 3 });
  expect(after.accessibility).toEqual({ wheelchair: { value: "yes", note: "rampa" } });
  // The same form again is over what is no longer there.
  expect((await editor.post(`${path}/modifica`, typed)).status).toBe(409);
});

const wrong: [string, Record<string, string | string[]>, string][] = [
  ["nothing", {}, "Manca"],
  ["a day that is not", { ...course, data: "2027-02-31" }, "Non è un giorno del calendario"],
  ["an end before the start", { ...course, alle: "16:00" }, "Finisce prima di iniziare"],
  [
    "an end of the series before it starts",
    { ...course, fino_al: "2027-01-01" },
    "Finisce prima di iniziare: 1 gennaio 2027",
  ],
  ["ten million dates", { ...course, fine: "after", volte: "10000000" }, "Sono troppe date"],
  [
    "overlapping pauses",
    { ...course, "pausa.1.dal": "2027-03-28", "pausa.1.al": "2027-04-02" },
    "Due pause si accavallano: uniscile in una sola: 28 marzo 2027",
  ],
  [
    "a pause in August, that is one",
    { ...course, "pausa.1.dal": "2027-08-10", "pausa.1.al": "2027-08-20" },
    "già dentro un mese di pausa",
  ],
  [
    "a day skipped where there is nothing",
    { ...course, "salta.0": "2027-01-13" },
    "non c’è niente da saltare: 13 gennaio 2027",
  ],
  ["weekly on no day", { ...course, giorni: [] }, "almeno un giorno della settimana"],
  ["ages upside down", { ...course, eta_da: "10", eta_a: "6" }, "L’età di arrivo"],
  ["an e-mail that is none", { ...course, email: "rossi" }, "Non sembra un indirizzo e-mail"],
  [
    "an unknown organization beside",
    { ...course, insieme: "Nessuno al mondo" },
    "Non c’è nel catalogo: «Nessuno al mondo»",
  ],
  [
    "somebody else’s activity",
    { ...course, organizza: "Altri", luogo: "Parco", zona: "Pavia" },
    "Puoi scrivere solo le attività della tua organizzazione",
  ],
];

test.each(wrong)("%s is said in plain words, and nothing is saved", async (_, fields, message) => {
  const before = await db
    .selectFrom("calendar.activity")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  const empty = formIn((await bodyOf(await contact.get("/redazione/agenda/nuova"))).html);
  const { status, html } = await bodyOf(
    await contact.post("/redazione/agenda/nuova", { ...empty, nome: "", ...fields }),
  );
  expect(status).toBe(422);
  expect(html).toContain(message);
  if (fields["descrizione"]) expect(html).toContain("Si impara insieme.");
  const after = await db
    .selectFrom("calendar.activity")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  expect(after.n).toBe(before.n);
});

test("only who answers for an activity finds it: others sign in, are refused, or learn nothing", async () => {
  const draft = await activity({ name: "Riservata" }, { isDraft: true });
  const path = `/redazione/agenda/${draft}`;
  expect((await get(path)).status).toBe(302);
  expect((await stranger.get(path)).status).toBe(403);
  const other = await story.make.organization({ name: "Altra", territory_id: story.district });
  const elsewhere = await signIn(story, { roles: [{ role: "organization-contact", of: other }] });
  expect((await elsewhere.get(path)).status).toBe(404);
  expect((await elsewhere.post(`${path}/pubblicazione`)).status).toBe(404);
  expect((await elsewhere.get("/redazione/agenda")).status).toBe(200);
  expect((await bodyOf(await elsewhere.get("/redazione/agenda"))).html).not.toContain("Riservata");
  expect((await contact.get(path)).status).toBe(200);
  expect((await editor.post(`${path}/eliminazione`)).status).toBe(303);
  expect((await editor.get(path)).status).toBe(404);
});

test("cancelling says why, and a draft without dates to come is not published", async () => {
  const id = await activity({ name: "Torneo" });
  const path = `/redazione/agenda/${id}`;
  expect((await contact.post(`${path}/annullamento`, { perche: "piove" })).status).toBe(303);
  expect((await bodyOf(await get(`/agenda/${id}`))).html).toContain("Perché: piove");
  expect((await contact.post(`${path}/annullamento`, { perche: "piove" })).status).toBe(409);
  const old = await activity({ name: "Vecchia", when: once("2026-11-01T10:00") }, { isDraft: true });
  const answer = await bodyOf(await contact.post(`/redazione/agenda/${old}/pubblicazione`));
  expect(answer.html).toContain("Non ha date a venire");
});

test("a room that is not in the place, or is of another district, is a mistake of the form and never lost in silence", async () => {
  const elsewhere = newId();
  await db
    .insertInto("territories.district")
    .values({ id: elsewhere, code: "altrove", name: "Ambito di altrove" })
    .execute();
  const there = await story.make.place({ name: "Altrove", territory_id: elsewhere });
  const room = await story.make.space({ name: "Sala", territory_id: elsewhere, location_id: there });
  const empty = formIn((await bodyOf(await editor.get("/redazione/agenda/nuova"))).html);
  for (const luogo of ["In Scala", "In cortile"]) {
    const sent = await editor.post("/redazione/agenda/nuova", { ...empty, ...course, luogo, stanza: room });
    expect(sent.status, luogo).toBe(422);
    expect(await sent.text()).toContain("Questa stanza non è nel luogo che hai scritto");
  }
});
