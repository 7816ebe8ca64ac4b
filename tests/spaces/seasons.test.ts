// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { signIn } from "../people.ts";
import { formOf, openSpacesStory, statusOf } from "./spaces-story.ts";

const story = await openSpacesStory();
const { db, bar, hall, roomA, district } = story;
const host = await signIn(story, { roles: [{ role: "organization-contact", of: bar }] });
const textOf = async (answer: Response | Promise<Response>) => (await answer).text();
const season = {
  nome: "Inverno 2027",
  dal: "2027-01-04",
  al: "2027-02-28",
  "chiedi-dal": "2026-12-01",
  "chiedi-al": "2026-12-20",
  "senza-feste": "1",
  nota: "Prima i gruppi del quartiere.",
};
const wish = {
  giorno: "2",
  dalle: "18:00",
  alle: "20:00",
  chi: "informal-groups",
  nome: "Ada",
  persone: "15",
  scopo: "Coro di quartiere",
};

async function wishes(path: string, fields: Record<string, string>): Promise<string> {
  const form = await formOf(story, path);
  return statusOf(await story.post(path, { ...wish, ...form, ...fields }));
}
const requestOf = async (email: string) =>
  db.selectFrom("spaces.request").selectAll().where("email", "=", email).executeTakeFirstOrThrow();

test("a host opens a season, groups ask, clashes are seen side by side and each gets a slot", async () => {
  const wrong = await host.post(`/redazione/spazi/${hall}/stagioni/nuova`, { ...season, al: "2026-12-01" });
  expect(wrong.status).toBe(422);
  const made = await host.post(`/redazione/spazi/${hall}/stagioni/nuova`, season);
  const kept = made.headers.get("Location")!;
  const path = kept.replace("/redazione", "");
  expect(await textOf(story.get(`/spazi/${roomA}`))).toContain(path);

  const coro = await wishes(path, {
    spazio: hall,
    email: "coro@example.org",
    gruppo: "Coro",
    altrimenti: "anche giovedì",
  });
  await wishes(path, {
    spazio: roomA,
    email: "yoga@example.org",
    gruppo: "Yoga",
    dalle: "19:00",
    alle: "21:00",
  });
  await wishes(path, { spazio: roomA, email: "scacchi@example.org", gruppo: "Scacchi", giorno: "4" });
  expect(await story.occupied()).toHaveLength(0);

  const page = await textOf(host.get(kept));
  expect(page).toMatch(/Coro, Ada[\s\S]*?<strong>Yoga, Ada \(martedì, dalle 19 alle 21, Sala A\)/);
  expect(page).toContain("anche giovedì");

  const { id } = await requestOf("coro@example.org");
  const given = await host.post(`/redazione/spazi/richieste/${id}/stagione`, {
    spazio: hall,
    giorno: "2",
    dalle: "18:00",
    alle: "20:00",
  });
  expect(given.headers.get("Location")).toBe(`${kept}?date=8`);
  const told = await textOf(story.get(coro));
  expect(told).toContain("Hai un orario per la stagione");
  expect(told.match(/è tua/g)).toHaveLength(8);
  expect((await story.letters()).at(-1)!.subject).toBe("Sala grande: il tuo orario per la stagione");

  // Yoga meets the choir on all dates; another day is given instead.
  const yoga = await requestOf("yoga@example.org");
  const clash = await host.post(`/redazione/spazi/richieste/${yoga.id}/stagione`, {
    spazio: roomA,
    giorno: "2",
    dalle: "19:00",
    alle: "21:00",
  });
  expect(clash.status).toBe(409);
  expect(await textOf(clash)).toContain("Tutte le date sono già di qualcun altro");
  expect(
    (
      await host.post(`/redazione/spazi/richieste/${yoga.id}/stagione`, {
        spazio: roomA,
        giorno: "3",
        dalle: "19:00",
        alle: "21:00",
      })
    ).status,
  ).toBe(303);
  // The 6th of January is a holiday, and a Wednesday.
  const days = (await story.bookings()).filter(({ request_id: of }) => of === yoga.id);
  expect(days.map(({ starts_at: start }) => start.toString().slice(0, 10))).toEqual([
    "2027-01-13",
    "2027-01-20",
    "2027-01-27",
    "2027-02-03",
    "2027-02-10",
    "2027-02-17",
    "2027-02-24",
  ]);

  await host.post(`${kept}/chiusura`, { nota: "Riproviamo in primavera" });
  expect(await requestOf("scacchi@example.org")).toMatchObject({
    status: "refused",
    answer: "Riproviamo in primavera",
  });
  expect(await textOf(story.get(path))).toContain("Non si può più chiedere");
});

test("some dates gone: the host says that the others are fine", async () => {
  const made = await host.post(`/redazione/spazi/${roomA}/stagioni/nuova`, { ...season, nome: "Solo A" });
  const path = made.headers.get("Location")!.replace("/redazione", "");
  await host.post(`/redazione/spazi/${roomA}/orario`, {
    giorno: "2027-01-15",
    dalle: "17:00",
    alle: "19:00",
    scopo: "Festa",
  });
  await wishes(path, { spazio: roomA, email: "ven@example.org", gruppo: "Ven", giorno: "5" });
  const { id } = await requestOf("ven@example.org");
  const slot = { spazio: roomA, giorno: "5", dalle: "18:00", alle: "20:00" };
  const clash = await host.post(`/redazione/spazi/richieste/${id}/stagione`, slot);
  expect(clash.status).toBe(409);
  expect(await textOf(clash)).toContain("Dai le altre 7 date");
  expect(
    (await host.post(`/redazione/spazi/richieste/${id}/stagione`, { ...slot, conferma: "1" })).status,
  ).toBe(303);
});

test("the register of spaces to bring back: states, story, a call, ideas without account, answers", async () => {
  const editor = await signIn(story, { roles: [{ role: "editor", of: district }] });
  const site = {
    nome: "Ex asilo",
    tipo: "school",
    stato: "disused",
    dove: "via Scala, Pavia",
    "di-chi": "public",
    pubblico: "1",
  };
  const made = await editor.post("/redazione/recupero/nuovo", site);
  const kept = made.headers.get("Location")!.split("?")[0]!;
  const id = kept.split("/").at(-1)!;
  expect(
    (
      await editor.post(`${kept}/storia`, {
        anno: "1987",
        mese: "6",
        fatto: "L’asilo chiude.",
        stato: "disused",
        fonte: "Archivio",
      })
    ).status,
  ).toBe(303);
  expect(
    (
      await editor.post(`${kept}/storia`, {
        anno: "2026",
        fatto: "Il comune lo affida al quartiere.",
        stato: "being-recovered",
      })
    ).status,
  ).toBe(303);
  expect((await editor.post(`${kept}/storia`, { anno: "abc", fatto: "x" })).status).toBe(422);
  await editor.post(`${kept}/chiamate`, {
    titolo: "Che cosa ne facciamo?",
    testo: "Un’idea per le stanze vuote.",
    dal: "2026-12-01",
    al: "2026-12-31",
  });
  const page = await textOf(story.get(`/spazi/recupero/${id}`));
  for (const said of ["Ex asilo", "in recupero", "giugno 1987", "Fonte: Archivio", "Che cosa ne facciamo?"])
    expect(page).toContain(said);
  expect(await textOf(story.get("/spazi/recupero"))).toContain("Si raccolgono idee");

  const call = await db.selectFrom("spaces.idea_call").select("id").executeTakeFirstOrThrow();
  const path = `/spazi/recupero/chiamate/${call.id}`;
  const form = await formOf(story, path);
  expect(
    (await story.post(path, { ...form, titolo: "", idea: "Un forno per il pane di tutti" })).status,
  ).toBe(422);
  const sent = await story.post(path, {
    ...form,
    titolo: "Un forno",
    idea: "Un forno per il pane di tutti",
    gruppo: "Le vicine",
    email: "forno@example.org",
  });
  const status = statusOf(sent);
  expect(await textOf(story.get(status))).toContain("Chi tiene il registro la leggerà");
  expect(await textOf(story.get(`/spazi/recupero/${id}`))).not.toContain("forno@example.org");
  const idea = await db.selectFrom("spaces.idea").select("id").executeTakeFirstOrThrow();
  expect(await textOf(editor.get(kept))).toContain("forno@example.org");
  await editor.post(`/redazione/recupero/idee/${idea.id}`, {
    esito: "chosen",
    risposta: "Cominciamo a marzo",
  });
  expect(await textOf(story.get(status))).toContain("Cominciamo a marzo");
  expect((await story.letters()).at(-1)).toMatchObject({ to_address: "forno@example.org" });

  await editor.post(kept, { ...site, pubblico: "" });
  expect((await story.get(`/spazi/recupero/${id}`)).status).toBe(404);
  expect((await story.get(path)).status).toBe(404);
  expect((await host.get(kept)).status).toBe(403);
});
