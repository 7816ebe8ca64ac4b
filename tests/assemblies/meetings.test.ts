// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import {
  remindMembers,
  writeMemberLetters,
} from "../../src/modules/assemblies/convocation/postman.actions.ts";
import { rome } from "../calendar/calendar-story.ts";
import { bodyOf, formIn } from "../editing/writing.ts";
import { signIn } from "../people.ts";
import { openAssemblyStory } from "./assembly-story.ts";

const story = await openAssemblyStory();
const { db, get, post, consulta, facilitator, stranger, house } = story;

const html = async (answer: Response | Promise<Response>) => (await bodyOf(await answer)).html;
const base = `/redazione/assemblee/${consulta}`;

async function letters() {
  return db
    .selectFrom("foundation.mail")
    .select(["to_address", "subject", "text", "attachments"])
    .orderBy("created_at")
    .orderBy("id")
    .execute();
}

/** Plans a meeting through the form; gives its id. */
async function plan(answers: Record<string, string> = {}) {
  const form = formIn(await html(facilitator.get(`${base}/riunioni/nuova`)));
  const sent = await facilitator.post(`${base}/riunioni/nuova`, {
    ...form,
    giorno: "2026-12-20",
    dalle: "18:00",
    alle: "20:00",
    luogo: "In Scala, Pavia",
    aperta: "1",
    ...answers,
  });
  expect(sent.status).toBe(303);
  return /riunioni\/([0-9a-f-]{36})/.exec(sent.headers.get("location") ?? "")![1]!;
}

test("the lab's contact keeps its consulta, a stranger does not learn of it, a chair with an account keeps it too", async () => {
  expect((await facilitator.get(base)).status).toBe(200);
  expect((await stranger.get(base)).status).toBe(404);
  expect((await stranger.get("/redazione/assemblee")).status).toBe(403);
  const chair = await signIn(story, { name: "Clara" });
  await story.member("Clara", { part: "chair", personId: chair.personId });
  expect((await chair.get(base)).status).toBe(200);
  expect(await html(chair.get("/redazione/assemblee"))).toContain("Consulta di In Scala");
  // Without any other role the way there is on their own page; no crumb leads to a door that is shut to them.
  const own = await html(chair.get("/io"));
  expect(own).toContain(`href="${base}"`);
  const [, ownPath] = /href="(\/membro\/[^"]+)"/.exec(own)!;
  expect(await html(get(ownPath!))).toContain("Ciao Clara");
  expect(await html(chair.get(base))).not.toContain('href="/redazione"');
  expect(await html(facilitator.get(base))).toContain('href="/redazione"');
});

test("who is called hears by the way they chose, with the date for their calendar", async () => {
  const ada = await story.member("Ada");
  await story.member("Bruno", { channel: "phone", email: null, phone: "0382 123456" });
  await story.member("Carla", { channel: "none", email: null });
  const id = await plan();
  await facilitator.post(`/redazione/riunioni/${id}/punti`, { titolo: "La panchina", testo: "" });
  const called = await facilitator.post(`/redazione/riunioni/${id}/convocazione`);
  expect(called.status).toBe(303);
  await story.restOfWork();
  await writeMemberLetters(db, house.now());
  const letter = (await letters()).find(({ to_address }) => to_address === "ada@example.org")!;
  expect(letter.text).toContain("domenica 20 dicembre, dalle 18.00 alle 20.00");
  expect(letter.text).toContain("1. La panchina");
  expect(letter.text).toContain(ada.path);
  const [file] = letter.attachments as { name: string; base64: string }[];
  const ics = Buffer.from(file!.base64, "base64").toString("utf8");
  expect(ics).toContain(`UID:${id}@localhost`);
  expect(ics).not.toContain(ada.token);
  const calls = await html(facilitator.get(`${base}/da-chiamare`));
  expect(calls).toContain("Bruno");
  expect(calls).not.toContain("Carla");
  const [noticeId] = /name="chiamata" value="([^"]+)"/.exec(calls)!.slice(1);
  await facilitator.post(`${base}/da-chiamare`, { chiamata: noticeId! });
  expect(await html(facilitator.get(`${base}/da-chiamare`))).toContain("Nessuna chiamata da fare.");
  expect(await html(facilitator.get(`/redazione/riunioni/${id}`))).toMatch(
    /\d+ per e-mail, 1 per telefono, 1 con l’avviso/,
  );
});

test("called later than the rules say is allowed, and said to everybody", async () => {
  const id = await plan({ giorno: "2026-12-12" });
  expect(await html(facilitator.get(`/redazione/riunioni/${id}`))).toContain("Per le regole è tardi");
  await facilitator.post(`/redazione/riunioni/${id}/convocazione`);
  expect(await html(get(`/riunioni/${id}`))).toContain("Convocata con meno giorni");
});

test("a moved meeting tells who was called, asks them again, and keeps its place in calendars", async () => {
  const ada = await story.member("Dora");
  const id = await plan({ giorno: "2027-01-10" });
  await facilitator.post(`/redazione/riunioni/${id}/convocazione`);
  await post(`${ada.path}/riunioni/${id}/presenza`, { ci_sei: "yes" });
  expect(await html(get(ada.path))).toContain("Hai detto che ci sei.");
  const form = formIn(await html(facilitator.get(`/redazione/riunioni/${id}/modifica`)));
  const moved = await facilitator.post(`/redazione/riunioni/${id}/modifica`, {
    ...form,
    giorno: "2027-01-17",
    perche: "La sala è occupata",
  });
  expect(moved.status).toBe(303);
  await story.restOfWork();
  await writeMemberLetters(db, house.now());
  const changed = (await letters()).filter(({ subject }) => subject.includes("la riunione cambia"));
  expect(
    changed.some(({ text }) => text.includes("domenica 17 gennaio") && text.includes("La sala è occupata")),
  ).toBe(true);
  expect(await html(get(ada.path))).not.toContain("Hai detto che ci sei.");
  const feed = await (await get(`/assemblee/${consulta}/riunioni.ics`)).text();
  expect(feed).toContain(`UID:${id}@localhost`);
  expect(feed).toContain("SEQUENCE:1");
  const again = await facilitator.post(`/redazione/riunioni/${id}/modifica`, {
    ...form,
    giorno: "2027-01-18",
  });
  expect(again.status).toBe(422);
});

test("a cancelled meeting says why, and its points wait again", async () => {
  const id = await plan({ giorno: "2027-02-10" });
  await facilitator.post(`/redazione/riunioni/${id}/punti`, { titolo: "Le sedie nuove", testo: "" });
  expect((await facilitator.post(`/redazione/riunioni/${id}/annullamento`, { perche: "" })).status).toBe(422);
  await facilitator.post(`/redazione/riunioni/${id}/annullamento`, { perche: "neve" });
  expect(await html(get(`/riunioni/${id}`))).toContain("Questa riunione non si fa: neve");
  expect(await html(facilitator.get(base))).toContain("Le sedie nuove");
  expect(await (await get(`/assemblee/${consulta}/riunioni.ics`)).text()).toContain("STATUS:CANCELLED");
});

test("members are reminded two days before, once, and not those who cannot come", async () => {
  await story.member("Eva");
  const fede = await story.member("Fede");
  const id = await plan({ giorno: "2027-03-10" });
  await facilitator.post(`/redazione/riunioni/${id}/convocazione`);
  await post(`${fede.path}/riunioni/${id}/presenza`, { ci_sei: "no" });
  await story.restOfWork();
  const near = rome("2027-03-09T09:00");
  expect(await remindMembers(db, near)).toBeGreaterThan(0);
  expect(await remindMembers(db, near)).toBe(0);
  expect(await remindMembers(db, rome("2027-03-09T03:00"))).toBe(0);
  await story.restOfWork();
  await writeMemberLetters(db, near);
  const reminded = (await letters()).filter(({ subject }) => subject.includes("tra poco"));
  expect(reminded.some(({ to_address }) => to_address === "eva@example.org")).toBe(true);
  expect(reminded.some(({ to_address }) => to_address === "fede@example.org")).toBe(false);
});

test("papers of a meeting are kept with limits and given only as files", async () => {
  const id = await plan({ giorno: "2027-04-10" });
  const send = async (name: string, bytes: string) => {
    const body = new FormData();
    body.set("file", new File([bytes], name));
    body.set("titolo_carta", "Il bilancio");
    return story.app.request(`/redazione/riunioni/${id}/allegati`, {
      method: "POST",
      body,
      headers: {
        Accept: "text/html",
        Origin: "http://localhost",
        "Sec-Fetch-Site": "same-origin",
        Cookie: [...facilitator.cookies].map(([key, value]) => `${key}=${value}`).join("; "),
      },
    });
  };
  expect((await send("virus.exe", "MZ")).status).toBe(422);
  expect((await send("finto.pdf", "<html>")).status).toBe(422);
  expect((await send("bilancio.pdf", "%PDF-1.7 prova")).status).toBe(303);
  expect((await send("bilancio.pdf", "%PDF-1.7 prova")).status).toBe(422);
  const page = await html(get(`/riunioni/${id}`));
  const path = /href="(\/riunioni\/[^"]+\/allegati\/[^"]+)"/.exec(page)![1]!;
  const paper = await get(path);
  expect(paper.headers.get("content-disposition")).toContain("attachment");
  expect(await paper.text()).toBe("%PDF-1.7 prova");
});
