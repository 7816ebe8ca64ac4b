// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { signIn } from "../people.ts";
import { storyNow } from "../story.ts";
import { engage, openDeskStory, operatorOf } from "./desk-story.ts";

const story = await openDeskStory();
const { db, desks } = story;

test("who works at a desk and who supervises its district come in; nobody else does", async () => {
  const stranger = await signIn(story);
  const answers = await Promise.all(
    [story.operator, story.supervisor, story.contact, stranger].map(
      async (who) => (await who.get("/sportello")).status,
    ),
  );
  expect(answers).toEqual([200, 200, 302, 403]);
});

test("access ends with the mandate, with the training, with the role and with the desk, by itself", async () => {
  const desk = desks.second;
  const roles = [{ role: "desk-operator", of: desk.id }] as const;
  const newcomer = await signIn(story, { roles });
  expect((await newcomer.get("/sportello")).status).toBe(403);

  const at = { territoryId: desk.territoryId, deskId: desk.id };
  await engage(db, { ...at, personId: newcomer.personId, until: "2026-12-09" });
  expect((await newcomer.get("/sportello")).status).toBe(200);
  story.setNow(storyNow.add({ hours: 24 }));
  const theDayAfter = await signIn(story, { email: newcomer.email });
  expect((await theDayAfter.get("/sportello")).status).toBe(403);
  story.setNow(storyNow);

  const untrained = await operatorOf(story, desk);
  const since = Temporal.PlainDate.from("2026-12-08").toString();
  await db
    .updateTable("helpdesk.training")
    .set({ valid_until: since })
    .where("person_id", "=", untrained.personId)
    .execute();
  expect((await untrained.get("/sportello")).status).toBe(403);

  const leaving = await operatorOf(story, desk);
  expect((await leaving.get("/sportello")).status).toBe(200);
  await db
    .updateTable("accounts.membership")
    .set({ ended_by: leaving.personId, ends_on: "2026-12-09" })
    .where("person_id", "=", leaving.personId)
    .execute();
  expect((await leaving.get("/sportello")).status).toBe(403);

  const last = await operatorOf(story, desk);
  await db.updateTable("helpdesk.desk").set({ closed_on: "2026-12-09" }).where("id", "=", desk.id).execute();
  const shut = await last.get("/sportello");
  expect(shut.status).toBe(403);
  expect(await shut.text()).toContain("lo sportello è stato chiuso");
});
