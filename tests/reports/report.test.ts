// SPDX-License-Identifier: AGPL-3.0-or-later
import { beforeEach, expect, test } from "vitest";

import { formIn } from "../editing/writing.ts";
import { openStory, storyNow } from "../story.ts";
import { decideOn, queueOf, report, reportingWorld, send } from "./reporting.ts";

const world = await reportingWorld();
const { story, db, make, service, editor } = world;

beforeEach(() => story.setNow(storyNow));

const mails = () => db.selectFrom("foundation.mail").select(["to_address", "subject", "text"]).execute();
const reports = (recordId: string) =>
  db.selectFrom("directory.report").selectAll().where("record_id", "=", recordId).execute();

test("two taps from the page are enough: the group's link, and send", async () => {
  const id = await service();
  const page = await (await story.get(`/servizi/${id}`)).text();
  expect(page).toContain('data-element="report-inefficiency"');
  expect(page).toContain(`href="/segnala/servizi/${id}?cosa=hours"`);
  const { answer, status } = await report(story, `/segnala/servizi/${id}?cosa=hours`);
  expect(answer.status).toBe(303);
  const html = await (await story.get(status!)).text();
  expect(html).toContain("Grazie: la tua segnalazione è arrivata.");
  expect(html).toContain(`href="/servizi/${id}"`);
  expect(await reports(id)).toMatchObject([
    { what: "hours", source: "public", state: "waiting", suspicions: [], contact_email: null },
  ]);
});

test("the status link holds nothing personal, and only its hash is stored", async () => {
  const id = await service();
  const typed = { nota: "Sono Anna Prova, il numero è 0382 1", risposta: "anna@example.org" };
  const { status } = await report(story, `/segnala/servizi/${id}?cosa=contacts`, typed);
  const html = await (await story.get(status!)).text();
  expect(html).not.toMatch(/Anna|anna@|0382 1/);
  const token = /segnalazioni\/([\w-]{43})/.exec(status!)![1]!;
  const stored = await db.selectFrom("directory.report").selectAll().where("record_id", "=", id).execute();
  expect(JSON.stringify(stored)).not.toContain(token);
  expect((await story.get(`/segnalazioni/${"A".repeat(43)}`)).status).toBe(404);
});

test("hours are shown back as they were understood", async () => {
  const id = await service();
  const typed = { hours: "martedì e giovedì dalle 15 alle 18.30" };
  const { status } = await report(story, `/segnala/servizi/${id}?cosa=hours`, typed);
  const html = await (await story.get(status!)).text();
  expect(html).toMatch(/15.*18[.:]30/);
  const vague = await report(story, `/segnala/servizi/${id}?cosa=hours`, { hours: "quando capita" });
  expect(await (await story.get(vague.status!)).text()).toContain("li leggerà una persona");
});

test("a mistake keeps every word; the address for the answer is checked, the rest is not", async () => {
  const id = await service();
  const path = `/segnala/servizi/${id}?cosa=contacts`;
  const typed = { "phones.0.number": "zero tre otto", nota: "Nota lunga", risposta: "non è un indirizzo" };
  const { answer, html } = await report(story, path, typed);
  expect(answer.status).toBe(422);
  for (const text of Object.values(typed)) expect(html).toContain(text);
  const again = await send(story, path, { ...formIn(html), risposta: "" });
  expect(again.answer.status).toBe(303);
  expect(await reports(id)).toMatchObject([{ proposed: { "phones.0.number": ["zero tre otto"] } }]);
});

test("a form without a choice asks for it, and one too long is not cut", async () => {
  const id = await service();
  const nothing = await report(story, `/segnala/servizi/${id}?cosa=other`, {
    cosa: "",
    nota: "x".repeat(5000),
  });
  expect(nothing.answer.status).toBe(422);
  expect(nothing.html).toContain("x".repeat(5000));
  expect(await (await story.get(`/segnala/servizi/${id}`)).text()).toContain("?cosa=eligibility");
  expect(await reports(id)).toEqual([]);
});

test("sent twice it is one report, and the words sent last stay while nobody has decided", async () => {
  const id = await service();
  const path = `/segnala/servizi/${id}?cosa=cost`;
  const form = formIn(await (await story.get(path)).text());
  story.setNow(story.house.now().add({ seconds: 10 }));
  const sent = await Promise.all(
    Array.from({ length: 8 }, () =>
      send(story, path, { ...form, nota: "Prima", risposta: "due@example.org" }),
    ),
  );
  expect(new Set(sent.map(({ status }) => status)).size).toBe(1);
  expect(await reports(id)).toMatchObject([{ note: "Prima" }]);
  expect((await mails()).filter(({ to_address }) => to_address === "due@example.org")).toHaveLength(1);
  await send(story, path, { ...form, nota: "Dopo, con il tasto indietro" });
  expect(await reports(id)).toMatchObject([{ note: "Dopo, con il tasto indietro" }]);
});

test("a form that is not ours, or too old, comes back whole with a new one", async () => {
  const id = await service();
  const path = `/segnala/servizi/${id}?cosa=other`;
  const stranger = await send(story, path, { cosa: "other", nota: "Da un programma", modulo: "1.x.y" });
  expect(stranger.answer.status).toBe(422);
  expect(stranger.html).toContain("Da un programma");
  const form = formIn(await (await story.get(path)).text());
  story.setNow(story.house.now().add({ hours: 49 }));
  const late = await send(story, path, { ...form, nota: "Lasciata aperta" });
  expect(late.answer.status).toBe(422);
  expect((await send(story, path, formIn(late.html))).answer.status).toBe(303);
  expect(await reports(id)).toMatchObject([{ note: "Lasciata aperta" }]);
});

test("what may be spam waits in the queue with its mark, and sends no letter", async () => {
  const id = await service();
  const path = `/segnala/servizi/${id}?cosa=other`;
  const form = formIn(await (await story.get(path)).text());
  const spam = {
    ...form,
    soprannome: "Bob",
    nota: "https://compra.example",
    risposta: "vittima@example.org",
  };
  expect((await send(story, path, spam)).answer.status).toBe(303);
  expect(await reports(id)).toMatchObject([{ suspicions: ["trap", "fast", "links"], state: "waiting" }]);
  expect((await mails()).map(({ to_address }) => to_address)).not.toContain("vittima@example.org");
  const [found] = await queueOf(editor, `?stato=spam&scheda=${id}`);
  expect(await (await editor.get(`/redazione/segnalazioni?scheda=${id}`)).text()).toContain("forse spam");
  await decideOn(editor, found!, "rifiuto", { motivo: "spam" });
  expect((await mails()).map(({ to_address }) => to_address)).not.toContain("vittima@example.org");
});

test("beyond the limit the page gives the words back, to be sent again later", async () => {
  const limits = { byClient: { times: 2, withinMinutes: 15 }, withAddress: { times: 1, withinMinutes: 60 } };
  const small = await openStory({ db, reportLimits: limits });
  small.setNow(story.house.now());
  const id = await service();
  const path = `/segnala/servizi/${id}?cosa=other`;
  await report(small, path, { risposta: "uno@example.org" });
  const second = await report(small, path, { risposta: "uno@example.org", nota: "Questa resta" });
  expect(second.answer.status).toBe(429);
  expect(second.answer.headers.get("retry-after")).toMatch(/^\d+$/);
  expect(second.html).toContain("Questa resta");
  expect(second.html).toContain("Il testo è ancora qui");
  expect((await report(small, path, { nota: "terza" })).answer.status).toBe(429);
});

test("who left an address gets a receipt and the answer, in their language, without their words", async () => {
  const id = await service();
  const { status } = await report(story, `/en/segnala/servizi/${id}?cosa=hours`, {
    hours: "sabato dalle 10 alle 11",
    nota: "my secret note",
    risposta: "Reader@Example.org",
  });
  expect(status).toMatch(/^\/en\/segnalazioni\//);
  const [path] = await queueOf(editor, `?scheda=${id}`);
  expect(
    (await decideOn(editor, path!, "accettazione", { risposta: "Thanks, we called them." })).status,
  ).toBe(303);
  const letters = (await mails()).filter(({ to_address }) => to_address === "reader@example.org");
  expect(letters).toHaveLength(2);
  expect(letters[0]!.text).toContain(status!.split("?")[0]!);
  expect(letters[1]!.text).toContain("You were right: we corrected it as you said.");
  expect(letters[1]!.text).toContain("Thanks, we called them.");
  expect(letters.map(({ text }) => text).join()).not.toContain("my secret note");
  expect(await (await story.get(status!)).text()).toContain("You were right");
});

test("anybody proposes what is missing, and it becomes a record that everybody finds", async () => {
  const { answer, status } = await report(story, "/segnala/nuovo", {
    tipo: "service",
    name: "Doposcuola di quartiere",
    description: "Compiti insieme, gratis.",
    where: "via Roma 3, Pavia",
    hours: "mercoledì dalle 15 alle 17",
    phone: "0382 555",
    known: "Ci va mia figlia",
  });
  expect(answer.status).toBe(303);
  expect(await (await story.get(status!)).text()).toContain("Manca dal catalogo");
  const [path] = await queueOf(editor, "?cosa=missing");
  const shown = await (await editor.get(path!)).text();
  expect(shown).toContain("via Roma 3, Pavia");
  expect(shown).toContain("Ci va mia figlia");
  expect((await decideOn(editor, path!, "accettazione")).status).toBe(303);
  const html = await (await story.get(status!)).text();
  const page = /href="(\/servizi\/[0-9a-f-]{36})"/.exec(html)![1]!;
  const made = await (await story.get(page)).text();
  expect(made).toContain("Doposcuola di quartiere");
  expect(made).toContain("0382 555");
  expect(await (await story.get("/servizi?q=doposcuola")).text()).toContain(page);
});

test("without a name nothing is proposed, and the words stay", async () => {
  const { answer, html } = await report(story, "/segnala/nuovo", {
    tipo: "location",
    description: "Un posto bello",
  });
  expect(answer.status).toBe(422);
  expect(html).toContain("Un posto bello");
  expect(html).toContain('href="#campo-name"');
});

test("of a place with a hidden address nothing can be reported, and nothing is said", async () => {
  const place = await make.place({ name: "Casa nascosta", address_visibility: "hidden" });
  expect((await story.get(`/segnala/luoghi/${place}?cosa=address`)).status).toBe(404);
  expect((await story.post(`/segnala/luoghi/${place}`, { cosa: "address" })).status).toBe(404);
});
