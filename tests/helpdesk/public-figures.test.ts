// SPDX-License-Identifier: AGPL-3.0-or-later
import { beforeAll, expect, test } from "vitest";

import { openDeskStory } from "./desk-story.ts";
import { put } from "./figure-story.ts";

const story = await openDeskStory();
const { db, desks, districtId, elsewhereId, operator, supervisor, supervisorElsewhere, town } = story;
const publish = "/sportello/monitoraggio/pubblica";

beforeAll(async () => {
  const facts = { happened_at: "2026-11-10T10:00:00+01:00", area_code: town, gender: "woman" };
  for (let times = 0; times < 9; times++) {
    await put(db, desks.first, { ...facts, age_band: "75+", needs: [{ category_code: "casa" }] });
  }
  for (let times = 0; times < 7; times++) await put(db, desks.second, { ...facts, age_band: "35-49" });
  for (let times = 0; times < 2; times++) await put(db, desks.second, { ...facts, age_band: "14-17" });
  await put(db, desks.first, { happened_at: "2026-12-02T10:00:00+01:00" });
  await put(db, desks.elsewhere, facts);
});

test("before anything is published the page says so", async () => {
  const answer = await story.get("/territorio/sportelli");

  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain("Non ci sono ancora cifre pubbliche");
});

test("who supervises sees beforehand what everybody will see; who works at a desk publishes nothing", async () => {
  const preview = await (await supervisor.get(`${publish}?mese=2026-11`)).text();
  expect(preview).toContain("Che cosa si vedrà di novembre 2026");
  expect(preview).toContain("numeri sono nascosti");

  expect((await operator.get(publish)).status).toBe(403);
  expect((await operator.post(publish, { mese: "2026-11" })).status).toBe(403);
  expect((await operator.post(publish, { mese: "2026-11", ambito: districtId })).status).toBe(403);
  expect((await supervisor.post(publish, { mese: "2026-11", ambito: elsewhereId })).status).toBe(403);
  expect((await supervisor.post(publish, {})).status).toBe(404);
});

test("a month that goes on cannot be published", async () => {
  expect((await supervisor.post(publish, { mese: "2026-12" })).status).toBe(409);
});

test("published, everybody reads it: what is about few people is not told, nor what would tell it", async () => {
  expect((await supervisor.post(publish, { mese: "2026-11" })).status).toBe(303);

  const html = await (await story.get("/territorio/sportelli")).text();
  expect(html).toContain("Ambito di qui, novembre 2026");
  expect(rowsOf(html, "age-gender")).toEqual([
    ["14–17 anni", "•", "•"],
    ["35–49 anni", "•", "•"],
    ["75 anni e più", "9", "9"],
    ["Tutti", "18", "18"],
  ]);
  expect(rowsOf(html, "desk-channel")).toEqual([
    ["Punto Comunità Centro", "9", "9"],
    ["Punto Comunità Nord", "9", "9"],
    ["Tutti", "18", "18"],
  ]);
  expect(html).not.toContain("Altrove");
});

test("it never changes: not when contacts arrive late, nor when it is published again", async () => {
  const before = await (await story.get("/territorio/sportelli")).text();
  await put(db, desks.first, { age_band: "14-17", happened_at: "2026-11-20T10:00:00+01:00" });

  expect((await supervisor.post(publish, { mese: "2026-11" })).status).toBe(409);
  expect(await (await story.get("/territorio/sportelli")).text()).toBe(before);
});

test("another district publishes its own, and each has its page", async () => {
  expect((await supervisorElsewhere.post(publish, { mese: "2026-11" })).status).toBe(303);
  const { code } = await db
    .selectFrom("territories.district")
    .select("code")
    .where("id", "=", elsewhereId)
    .executeTakeFirstOrThrow();

  const html = await (await story.get(`/territorio/sportelli?ambito=${code}`)).text();
  // One person came: not even that is told.
  expect(rowsOf(html, "area")).toEqual([
    [expect.any(String), "•"],
    ["Tutti", "•"],
  ]);
  expect((await story.get("/territorio/sportelli?ambito=altro")).status).toBe(404);
  expect((await story.get("/territorio/sportelli?mese=2026-01")).status).toBe(404);
});

test("the act of publishing leaves its trace", async () => {
  const acts = await db
    .selectFrom("foundation.activity")
    .select(["thing_id", "details"])
    .where("verb", "=", "figures.published")
    .where("thing_id", "=", districtId)
    .execute();
  expect(acts).toEqual([{ thing_id: districtId, details: { month: "2026-11" } }]);
});

function rowsOf(html: string, key: string): string[][] {
  const body = new RegExp(`id="tabella-${key}".*?<tbody[^>]*>(.*?)</tbody>`, "s").exec(html)?.[1] ?? "";
  return body
    .split("<tr")
    .slice(1)
    .map((row) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell]) =>
        cell!.replaceAll(/<span class="visually-hidden">.*?<\/span>|<[^>]*>/g, ""),
      ),
    );
}

test("the page of the territory leads there", async () => {
  expect(await (await story.get("/territorio")).text()).toContain('<a href="/territorio/sportelli">');
});
