// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { signIn } from "../people.ts";
import { storyNow } from "../story.ts";
import { openDeskStory } from "./desk-story.ts";

const story = await openDeskStory();
const { db, desks, operator, colleague, supervisor } = story;
const { first } = desks;

const shift = { sportello: first.id, giorno: "2026-12-09", dalle: "09:00", alle: "12:00" };

test("the first page begins with the new contact, and says my shift, who is there too, and how the week is kept", async () => {
  await colleague.post("/sportello/turni", { ...shift, persona: operator.personId });
  await colleague.post("/sportello/turni", { ...shift, alle: "10:30", persona: colleague.personId });
  await colleague.post("/sportello/turni", { ...shift, giorno: "2026-12-11", persona: colleague.personId });
  const page = await (await operator.get("/sportello")).text();
  expect(page).toContain("Oggi, mercoledì 9 dicembre");
  expect(page).toMatch(/href="\/sportello\/contatto" data-key="n"/);
  expect(page).toContain("Sei di turno, 9–12: Punto Comunità Centro");
  expect(page).toContain("Oggi anche: Bruno Collega (9–10.30)");
  expect(page).toContain("Punto Comunità Centro: le ore promesse ci sono");
  expect(page).not.toContain("Gli sportelli del distretto");
});

test("shifts that colleagues cannot keep, and what they left, are on everybody's first page", async () => {
  const [mine] = await db
    .selectFrom("helpdesk.shift")
    .select("id")
    .where("on_day", "=", "2026-12-11")
    .execute();
  await colleague.post(`/sportello/turni/${mine!.id}/richiesta`, { sportello: first.id });
  const note = { sportello: first.id, giorno: "2026-12-09", nota: "Richiamare l’ufficio casa.", passa: "1" };
  await colleague.post("/sportello/diario", note);
  const page = await (await operator.get("/sportello")).text();
  expect(page).toContain("venerdì 11 dicembre, 9–12, Punto Comunità Centro");
  expect(page).toContain("Richiamare l’ufficio casa.");
});

test("the district sees every desk: hours kept against those promised, who receives, what runs out", async () => {
  await db
    .updateTable("helpdesk.mandate")
    .set({ ends_on: "2026-12-31" })
    .where("person_id", "=", colleague.personId)
    .execute();
  const page = await (await supervisor.get("/sportello")).text();
  expect(page).toContain("Gli sportelli del distretto");
  expect(page).toContain("6 ore su 6 ore");
  expect(page).toContain("0 ore su 6 ore");
  expect(page).toContain("mancano 6 ore");
  expect(page).toContain("2 persone");
  expect(page).toContain("1 mandato o formazione");
  expect(page).not.toContain(desks.elsewhere.name);
  expect(page).not.toContain("Nuovo contatto</a>");
});

test("who has the role but no mandate is told what lacks and whom to ask", async () => {
  const newcomer = await signIn(story, { roles: [{ role: "desk-operator", of: first.id }] });
  const answer = await newcomer.get("/sportello");
  expect(answer.status).toBe(403);
  expect(await answer.text()).toContain("Punto Comunità Centro: nessun mandato vale oggi");
});

test("a browser that nobody used for longer than the desk allows is locked at the next request", async () => {
  const late = await signIn(story, { email: operator.email });
  expect((await late.get("/sportello/presenza")).status).toBe(200);
  story.setNow(storyNow.add({ minutes: 9 }));
  expect((await late.get("/sportello/presenza")).status).toBe(200);
  story.setNow(storyNow.add({ minutes: 18 }));
  expect((await late.get("/sportello/presenza")).status).toBe(200);
  story.setNow(storyNow.add({ minutes: 29 }));
  const answer = await late.get("/sportello");
  expect(answer.status).toBe(302);
  expect(await (await late.get("/entra?torna=%2Fsportello")).text()).toContain("bloccato");
  const written = await late.post("/sportello/diario", { nota: "Scritta a schermo bloccato" });
  expect(written.status).toBe(401);
  story.setNow(storyNow);
});

test("who only supervises is not locked by the server: the page locks", async () => {
  const district = await signIn(story, { email: supervisor.email });
  story.setNow(storyNow.add({ minutes: 45 }));
  const page = await district.get("/sportello");
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('data-minutes="10"');
  story.setNow(storyNow);
});
