// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { remind } from "../../src/modules/calendar/registrations/remind.actions.ts";
import { browserOf } from "../cookies.ts";
import { signIn } from "../people.ts";
import { openRegistrationStory } from "./registration-story.ts";

const story = await openRegistrationStory();
const host = await signIn(story, { roles: [{ role: "organization-contact", of: story.organization }] });

const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");

/** A course of three dates to which somebody comes with a child. */
async function course() {
  const { id, dates } = await story.activity(["2026-12-09T16:30", "2026-12-16T16:30", "2026-12-23T16:30"], {
    registration_kind: "series",
    capacity: 10,
  });
  const { path } = await story.signUp(id, { nome: "Carla", vengo: "1", "bambini.0.eta": "7" });
  const mother = browserOf(story);
  const page = async () => textOf(await (await mother.get(path)).text());
  const ids = dates.map((date) => date.id);
  const say = (away: string[], asked = ids) =>
    mother.post(`${path}/assenze`, { chieste: asked.join(" "), assente: away });
  const door = async (date: string) =>
    textOf(await (await host.get(`/redazione/agenda/${id}/presenze/${date}`)).text());
  return { id, path, ids, say, page, door };
}

test("who comes to a whole series says which date they miss, and that they come after all", async () => {
  const { id, ids, say, page, door } = await course();
  const [first, second] = ids as [string, string];
  expect(await page()).toContain("Una volta non puoi venire?");
  expect(await door(first)).toContain("Attesi: 2.");

  expect((await say([first])).status).toBe(303);
  expect(await page()).toContain("Date che salti mercoledì 9 dicembre, dalle 16.30 alle 18.30");
  const atTheDoor = await door(first);
  expect(atTheDoor).toContain("ha detto che non viene");
  expect(atTheDoor).toContain("Attesi: 0.");
  expect(await door(second)).toContain("Attesi: 2.");
  const sheet = await (await host.get(`/redazione/agenda/${id}/presenze/${first}/foglio`)).text();
  expect(textOf(sheet)).toContain("(ha detto che non viene)");
  expect(await story.statuses(id)).toEqual(["confirmed"]);

  expect((await say([])).status).toBe(303);
  expect(await door(first)).toContain("Attesi: 2.");
});

test("nobody is reminded of a date that they miss", async () => {
  const { id, ids, say } = await course();
  await say([ids[1]!]);
  for (const day of ["2026-12-16", "2026-12-23"]) {
    await remind(story.db, Temporal.Instant.from(`${day}T08:00:00Z`));
  }
  const notices = await story.db
    .selectFrom("calendar.notice")
    .select(["what", "occurrence_id"])
    .where("activity_id", "=", id)
    .where("what", "in", ["today", "in-two-days"])
    .execute();
  expect(notices).toEqual([{ what: "today", occurrence_id: ids[2] }]);
});

test("dates of others, and what is no date, change nothing; one date is cancelled, not missed", async () => {
  const { path, ids, say, page } = await course();
  const other = await course();
  await say([other.ids[0]!], other.ids);
  await say(["pippo"]);
  await say(
    [ids[0]!],
    Array.from({ length: 13 }, () => ids[0]!),
  );
  expect(await page()).not.toContain("Date che salti");
  expect(await other.page()).not.toContain("Date che salti");

  await browserOf(story).post(`${path}/disdetta`);
  await say([ids[0]!]);
  expect(await page()).not.toContain("Date che salti");

  const single = await story.activity(["2026-12-10T16:30"]);
  const { path: own } = await story.signUp(single.id, { data: single.dates[0]!.id });
  const html = await (await browserOf(story).get(own)).text();
  expect(html).not.toContain("Una volta non puoi venire?");
});
