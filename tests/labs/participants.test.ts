// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { forgetParticipants } from "../../src/modules/labs/participation/participant.actions.ts";
import { signIn } from "../people.ts";
import { openLabStory } from "./lab-story.ts";

const story = await openLabStory();
const { db, lab, facilitator, stranger, held } = story;
const today = await held("2026-12-09T09:30", { name: "Tè" });
const presence = `/redazione/laboratori/${lab}/presenze/${today.occurrenceId}`;
const people = `/redazione/laboratori/${lab}/persone`;

const textOf = async (answer: Response) => (await answer.text()).replaceAll(/\s+/g, " ");

async function welcome(nome: string, recapito = "") {
  const persona = newId();
  const answer = await facilitator.post(`${presence}/nomi`, { persona, nome, recapito, lingua: "it" });
  expect(answer.status).toBe(303);
  return persona;
}

/** The link on the sheet that a facilitator gives to somebody. */
async function ownPageOf(persona: string): Promise<string> {
  const html = await (await facilitator.get(`${people}/${persona}`)).text();
  return /\/partecipo\/[\w-]{43}/.exec(html)![0];
}

const rowOf = (id: string) =>
  db.selectFrom("labs.participant").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

test("who leaves an e-mail finds the link there; only a hash of it is kept", async () => {
  await welcome("Ada", "ada@example.org");
  const { text } = await db
    .selectFrom("foundation.mail")
    .select("text")
    .where("to_address", "=", "ada@example.org")
    .executeTakeFirstOrThrow();
  const path = /http:\/\/localhost(\/partecipo\/[\w-]{43})/.exec(text)![1]!;
  const answer = await story.get(path);
  expect(answer.headers.get("Cache-Control")).toContain("no-store");
  const html = await textOf(answer);
  expect(html).toContain("Ciao Ada");
  expect(html).toContain("Hai lasciato il nome a 1 incontro.");
  expect((await story.get(path.replace(/.$/, (sign) => (sign === "A" ? "B" : "A")))).status).toBe(404);
});

test("one corrects what is kept, chooses to be a collaborator, and stops", async () => {
  const id = await welcome("Bruno");
  const own = await ownPageOf(id);
  await story.post(`${own}/dati`, { nome: "Bruno B.", recapito: "0382 123456", lingua: "en" });
  expect(await rowOf(id)).toMatchObject({ called: "Bruno B.", contact: "0382 123456", language: "en" });
  expect((await story.post(`${own}/dati`, { nome: "", recapito: "?" })).status).toBe(422);

  expect(await textOf(await story.get(own))).toContain("Vuoi dare una mano?");
  await story.post(`${own}/collaborazione`, { collabora: "1" });
  await story.post(`${own}/collaborazione`, { collabora: "1" });
  expect(await rowOf(id)).toMatchObject({ collaborator_since: "2026-12-09", collaborator_chose: "self" });
  expect(await textOf(await facilitator.get(`${people}?collabora=1`))).toContain("Bruno B.");
  await story.post(`${own}/collaborazione`, { collabora: "0" });
  expect(await rowOf(id)).toMatchObject({ collaborator_until: "2026-12-09" });
  expect(await textOf(await facilitator.get(`${people}?collabora=1`))).not.toContain("Bruno B.");
});

test("the first time ever can be said on one's own page, once", async () => {
  const id = await welcome("Carla");
  const own = await ownPageOf(id);
  await story.post(`${own}/prima-volta`, { prima: "1" });
  await story.post(`${own}/prima-volta`, { prima: "0" });
  expect(await rowOf(id)).toMatchObject({ first_ever: true, first_ever_asked: true });
  expect(await textOf(await story.get(own))).not.toContain("Una domanda, se vuoi");
});

test("who asks to be forgotten is, at once; that somebody came stays counted", async () => {
  const id = await welcome("Dario", "dario@example.org");
  const own = await ownPageOf(id);
  await story.post(`${own}/collaborazione`, { collabora: "1" });
  const before = await textOf(await facilitator.get(presence));
  const count = /C(?:i sono|’è) (\d+) person/.exec(before)![1];
  expect(await textOf(await story.post(`${own}/cancellazione`))).toContain("Il tuo nome non c’è più.");
  expect(await rowOf(id)).toMatchObject({ called: null, contact: null, token_hash: null });
  expect((await story.get(own)).status).toBe(404);
  const after = await textOf(await facilitator.get(presence));
  expect(after).not.toContain("Dario");
  expect(/C(?:i sono|’è) (\d+) person/.exec(after)![1]).toBe(count);
});

test("no page and no file orders or rates people: names stand in the order of names, without figures", async () => {
  for (const name of ["Zeno", "Agnese", "Mirko"]) await welcome(name);
  const html = await textOf(await facilitator.get(people));
  const list = html.slice(
    html.indexOf('<ul class="link-list">'),
    html.indexOf("</ul>", html.indexOf('<ul class="link-list">')),
  );
  const names = [...list.matchAll(/persone\/[0-9a-f-]{36}"> ?([^<]+?) ?<\/a>/g)].map(([, name]) => name!);
  expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, "it")));
  expect(names).toContain("Zeno");
  expect(list.replaceAll(/<[^>]+>/g, "")).not.toMatch(/\d/);
  const html2 = await textOf(await facilitator.get(presence));
  const again = html2.slice(html2.indexOf('id="chi-torna"'), html2.indexOf('id="nomi"'));
  const there = [...again.matchAll(/<strong>([^<]+)<\/strong>/g)].map(([, name]) => name!);
  expect(there).toEqual(there.toSorted((one, other) => one.localeCompare(other, "it")));
  expect(again.replaceAll(/<[^>]+>/g, "")).not.toMatch(/\d/);
  const { rows } = {
    rows: Object.keys(await db.selectFrom("labs.participant").selectAll().executeTakeFirstOrThrow()),
  };
  expect(rows.filter((column) => /score|rank|points|level|rating|times|count/.test(column))).toEqual([]);
});

test("strangers and other labs' keepers find nobody", async () => {
  const id = await welcome("Gina");
  expect((await stranger.get(people)).status).toBe(403);
  const other = await story.makeLab({ name: "Altro" });
  expect((await story.editor.get(`/redazione/laboratori/${other}/persone/${id}`)).status).toBe(404);
  expect((await facilitator.get(`/redazione/laboratori/${other}/persone`)).status).toBe(404);
});

test("names go twelve months after people last came, as the register of purposes says", async () => {
  const [gone, back] = [await welcome("Elsa"), await welcome("Fabio")];
  const later = await held("2027-03-01T17:00");
  const now = Temporal.Instant.from("2027-03-01T20:00:00+01:00");
  story.setNow(now);
  const again = await signIn(story, { roles: [{ role: "lab-contact", of: lab }] });
  await again.post(`/redazione/laboratori/${lab}/presenze/${later.occurrenceId}/presenti`, {
    persona: back,
    qui: "1",
  });
  await forgetParticipants(db, Temporal.Instant.from("2027-12-01T04:00:00+01:00"));
  expect((await rowOf(gone)).called).toBe("Elsa");
  const year = Temporal.Instant.from("2027-12-12T04:00:00+01:00");
  expect(await forgetParticipants(db, year, { isDryRun: true })).toBeGreaterThan(0);
  await forgetParticipants(db, year);
  expect((await rowOf(gone)).called).toBeNull();
  expect((await rowOf(back)).called).toBe("Fabio");
});
