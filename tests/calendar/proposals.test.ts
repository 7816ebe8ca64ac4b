// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { forgetProposers } from "../../src/modules/calendar/proposals/proposal.actions.ts";
import { bodyOf, formIn } from "../editing/writing.ts";
import { openCalendarStory } from "./calendar-story.ts";

const story = await openCalendarStory();
const { db, get, post, contact, stranger, house } = story;

const walk = {
  nome: "Passeggiata dei nonni",
  tipo: "outing",
  descrizione: "Due passi piano, poi un caffè.",
  data: "2027-01-15",
  dalle: "10:00",
  alle: "11:30",
  ripete: "week",
  fino_al: "2027-03-26",
  luogo: "In Scala, Pavia",
  organizza: "Gruppo Nonni in cammino",
  costo: "free",
  nome_tuo: "Ada",
  contatto: "ada@example.org",
  nota: "Serve un punto di ritrovo coperto.",
};

async function propose(answers: Record<string, string> = {}) {
  const form = formIn((await bodyOf(await get("/agenda/proponi"))).html);
  story.setNow(house.now().add({ seconds: 20 }));
  const sent = await post("/agenda/proponi", { ...form, ...walk, ...answers });
  return { sent, status: sent.headers.get("location")?.split("?")[0] };
}

const proposals = async () => (await bodyOf(await contact.get("/redazione/agenda"))).html;

async function idOf(name: string): Promise<string> {
  const row = await db
    .selectFrom("calendar.activity")
    .select("id")
    .where("name", "=", name)
    .executeTakeFirstOrThrow();
  return row.id;
}

async function letters() {
  return db
    .selectFrom("foundation.mail")
    .select(["to_address", "subject", "text"])
    .orderBy("created_at")
    .execute();
}

test("somebody proposes a walk, the host of the place publishes it, and who proposed it is told", async () => {
  const { sent, status } = await propose();
  expect(sent.status).toBe(303);
  const page = await bodyOf(await get(`${status}?arrivata=1`));
  expect(page.html).toContain("È arrivata");
  expect(page.html).toContain("La sta guardando chi tiene il luogo.");
  const id = await idOf("Passeggiata dei nonni");
  expect((await get(`/agenda/${id}`)).status).toBe(404);
  expect((await bodyOf(await get("/agenda?quando=2027-01-15"))).html).not.toContain("Passeggiata dei nonni");

  expect(await proposals()).toContain("Passeggiata dei nonni");
  const overview = await bodyOf(await contact.get(`/redazione/agenda/${id}`));
  expect(overview.html).toContain("Ada");
  expect(overview.html).toContain("ada@example.org");
  expect(overview.html).toContain("Serve un punto di ritrovo coperto.");
  expect((await stranger.get(`/redazione/agenda/${id}`)).status).toBe(403);

  const accepted = await contact.post(`/redazione/agenda/${id}/accoglienza`, {
    risposta: "Bello, ci vediamo!",
  });
  expect(accepted.status).toBe(303);
  const published = (await bodyOf(await get(`/agenda/${id}`))).html;
  expect(published).toContain("Ogni venerdì, fino al 26 marzo 2027");
  expect(published).toContain("Gruppo Nonni in cammino");
  expect(published).not.toContain("ada@example.org");
  expect((await bodyOf(await get(status!))).html).toContain("Bello, ci vediamo!");
  const isHost = ({ to_address }: { to_address: string }) => to_address === contact.email;
  const toHost = (await letters()).find(isHost);
  expect(toHost?.text).toContain(`/redazione/agenda/${id}`);
  expect(toHost?.text).not.toContain("ada@example.org");
  const [receipt, answer] = (await letters()).filter((letter) => !isHost(letter));
  expect(receipt?.text).toContain(status);
  expect(answer?.text).toContain(`/agenda/${id}`);
  expect(answer?.subject).not.toContain("Ada");
});

test("the same form sent twice is one proposal", async () => {
  const form = formIn((await bodyOf(await get("/agenda/proponi"))).html);
  story.setNow(house.now().add({ seconds: 20 }));
  const fields = { ...form, ...walk, nome: "Doppia" };
  const [one, two] = [await post("/agenda/proponi", fields), await post("/agenda/proponi", fields)];
  expect(two.headers.get("location")).toBe(one.headers.get("location"));
  const rows = await db.selectFrom("calendar.activity").select("id").where("name", "=", "Doppia").execute();
  expect(rows).toHaveLength(1);
});

test("a proposal that is not taken says why, to who sent it and to nobody else", async () => {
  const { status } = await propose({ nome: "Torneo di notte", contatto: "" });
  const id = await idOf("Torneo di notte");
  const mute = await contact.post(`/redazione/agenda/${id}/rifiuto`, { risposta: "" });
  expect(mute.headers.get("location")).toContain("fatto=perche");
  expect((await bodyOf(await contact.get(mute.headers.get("location")!.split("#")[0]!))).html).toContain(
    "Scrivi perché.",
  );
  await contact.post(`/redazione/agenda/${id}/rifiuto`, { risposta: "La sala chiude alle nove." });
  expect((await bodyOf(await get(status!))).html).toContain("La sala chiude alle nove.");
  expect((await get(`/agenda/${id}`)).status).toBe(404);
  const again = await contact.post(`/redazione/agenda/${id}/accoglienza`);
  expect(again.status).toBe(409);
});

test("what a program seems to have written waits with its mark, and no letter leaves", async () => {
  const before = (await letters()).length;
  const { sent } = await propose({
    nome: "Guadagna subito",
    descrizione: "Vedi https://spam.example",
    soprannome: "x",
  });
  expect(sent.status).toBe(303);
  expect((await letters()).length).toBe(before);
  expect(await proposals()).toContain("forse è spam");
});

test.each([
  [{ nome: "" }, "Manca"],
  [{ data: "2027-02-31" }, "Non è un giorno del calendario"],
  [{ contatto: "telefono mio" }, "Scrivi un indirizzo e-mail o un numero di telefono."],
  [{ fino_al: "2026-01-01" }, "Finisce prima di iniziare"],
])("%j comes back with what is wrong and everything that was typed", async (answers, message) => {
  const { sent } = await propose(answers as Record<string, string>);
  expect(sent.status).toBe(422);
  const html = await sent.text();
  expect(html).toContain(message);
  expect(html).toContain("Due passi piano, poi un caffè.");
});

test("an old form is given out again, with what was typed", async () => {
  const form = formIn((await bodyOf(await get("/agenda/proponi"))).html);
  story.setNow(house.now().add({ hours: 72 }));
  const answer = await bodyOf(await post("/agenda/proponi", { ...form, ...walk }));
  expect(answer.status).toBe(422);
  expect(answer.html).toContain("Questo modulo era aperto da troppo tempo");
  expect(answer.html).toContain("Passeggiata dei nonni");
});

test("who proposed is forgotten, the activity stays", async () => {
  expect(await forgetProposers(db, house.now().add({ hours: 24 * 26 }))).toBe(0);
  expect(await forgetProposers(db, house.now().add({ hours: 24 * 31 }))).toBeGreaterThan(0);
  const id = await idOf("Passeggiata dei nonni");
  const row = await db
    .selectFrom("calendar.proposal")
    .selectAll()
    .where("activity_id", "=", id)
    .executeTakeFirstOrThrow();
  expect([row.proposer, row.contact, row.note, row.answer, row.token_hash]).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
  expect((await get(`/agenda/${id}`)).status).toBe(200);
});
