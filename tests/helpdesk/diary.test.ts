// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { forgetDeskWork } from "../../src/modules/helpdesk/desks/forget.actions.ts";
import { forgetEntries } from "../../src/modules/helpdesk/diary/diary.actions.ts";
import { storyNow } from "../story.ts";
import { openDeskStory } from "./desk-story.ts";

const story = await openDeskStory();
const { db, desks, operator, colleague, neighbour, supervisor } = story;
const { first, second } = desks;
const diary = `/sportello/diario?sportello=${first.id}`;
const note = { sportello: first.id, giorno: "2026-12-09", nota: "Finiti i moduli ISEE: chiederne altri." };

const lastId = async () =>
  (await db.selectFrom("helpdesk.diary_entry").select("id").orderBy("id", "desc").executeTakeFirstOrThrow())
    .id;

test("a note is read by colleagues and district, and lies sealed in the table", async () => {
  expect((await operator.post("/sportello/diario", note)).status).toBe(303);
  const noDay = { ...note, giorno: "2026-02-30" };
  expect((await operator.post("/sportello/diario", noDay)).status).toBe(422);
  for (const who of [operator, colleague, supervisor]) {
    const page = await (await who.get(diary)).text();
    expect(page).toContain("Finiti i moduli ISEE");
    expect(page).toContain("Ada Operatrice, 9 dicembre 2026 alle 10.00");
  }
  const row = await db.selectFrom("helpdesk.diary_entry").select("note").executeTakeFirstOrThrow();
  expect(row.note).not.toContain("ISEE");
});

test("other desks, other districts, the organization and administrators do not read it", async () => {
  const strangers = [
    neighbour,
    story.outsider,
    story.supervisorElsewhere,
    story.contact,
    story.administrator,
  ];
  for (const who of strangers) {
    expect([403, 404]).toContain((await who.get(diary)).status);
    expect([403, 404]).toContain((await who.post("/sportello/diario", note)).status);
  }
});

test("what is left to who comes next stays on top until a colleague took it", async () => {
  await operator.post("/sportello/diario", { ...note, nota: "Richiamare l’ufficio casa.", passa: "1" });
  const id = await lastId();
  expect(await (await colleague.get(diary)).text()).toContain("Da passare</h2>");
  expect((await supervisor.post(`/sportello/diario/${id}/presa`)).status).toBe(403);
  expect((await neighbour.post(`/sportello/diario/${id}/presa`)).status).toBe(404);
  expect((await colleague.post(`/sportello/diario/${id}/presa`, { sportello: first.id })).status).toBe(303);
  await operator.post(`/sportello/diario/${id}/presa`, { sportello: first.id });
  const page = await (await operator.get(diary)).text();
  expect(page).not.toContain("Da passare</h2>");
  expect(page).toContain("L’ha presa Bruno Collega");
});

test("who wrote a note deletes it, and so does the district; a colleague does not", async () => {
  await operator.post("/sportello/diario", { ...note, nota: "Una nota sbagliata." });
  const id = await lastId();
  const path = `/sportello/diario/${id}/cancellazione`;
  expect((await colleague.post(path)).status).toBe(403);
  expect((await operator.post(path)).status).toBe(303);
  expect(await (await operator.get(diary)).text()).not.toContain("Una nota sbagliata");
});

test("what was typed wrong is said, and kept", async () => {
  const answer = await operator.post("/sportello/diario", { ...note, giorno: "domani" });
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain("Scrivi il giorno");
  expect(page).toContain("Finiti i moduli ISEE: chiederne altri.");
});

test("notes are forgotten after a year, who kept a shift after two, mandate and training two years after their end", async () => {
  await colleague.post("/sportello/turni", {
    sportello: first.id,
    giorno: "2026-12-09",
    dalle: "09:00",
    alle: "12:00",
    persona: operator.personId,
  });
  expect(await forgetEntries(db, storyNow.add({ hours: 24 * 360 }))).toBe(0);
  expect(await forgetEntries(db, storyNow.add({ hours: 24 * 370 }))).toBeGreaterThan(0);

  await forgetDeskWork(db, storyNow.add({ hours: 24 * 700 }));
  const kept = await db.selectFrom("helpdesk.shift").select("person_id").execute();
  expect(kept).toEqual([{ person_id: operator.personId }]);
  await forgetDeskWork(db, storyNow.add({ hours: 24 * 365 * 4 }));
  const count = (table: "helpdesk.mandate" | "helpdesk.training") =>
    db.selectFrom(table).select("id").execute();
  expect(await db.selectFrom("helpdesk.shift").select("person_id").execute()).toEqual([{ person_id: null }]);
  expect([await count("helpdesk.mandate"), await count("helpdesk.training")]).toEqual([[], []]);
  expect((await supervisor.get(`/sportello/diario?sportello=${second.id}`)).status).toBe(200);
});
