// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { beforeAll, expect, test } from "vitest";

import { lowerStale } from "../../src/modules/directory/search/finding.actions.ts";
import { freshDatabase } from "../database.ts";
import { recordsOf } from "../records.ts";
import { openStory, storyNow } from "../story.ts";

const { db } = await freshDatabase();
const { get } = await openStory({ db });
const records = recordsOf(db);

/** Hours hold for twice three months: in December these are stale since the summer, those will be in April. */
const stale = "2026-01-10";
const fresh = "2026-11-02";

async function titles(path: string): Promise<string[]> {
  const html = await (await get(path)).text();
  return [...html.matchAll(/<h2 class="it-card-title"><a href="[^"]*">([^<]*)<\/a>/g)].map(
    ([, title]) => title!,
  );
}

/** Degrees of latitude in so many metres: places along one street, to the north of a point. */
const north = (metres: number) => 45.19 + metres / 111_195;
const here = "/servizi?q=mensa&vicino=45.190,9.160";

async function kitchen(name: string, metres: number, assured: string | null) {
  const place = await records.place({ name: `Sala di ${name}`, longitude: 9.16, latitude: north(metres) });
  await records.service({ name, description: "Una mensa.", at: [place], assured_date: assured });
}

beforeAll(async () => {
  await records.service({ name: "Aiuto compiti A", assured_date: stale });
  await records.service({ name: "Aiuto compiti B", assured_date: null });
  await records.service({ name: "Aiuto compiti C", assured_date: fresh });
  await kitchen("Mensa dimenticata", 400, stale);
  await kitchen("Mensa poco più in là", 480, fresh);
  await kitchen("Mensa lontana", 520, fresh);
  await records.found();
});

test("among equals, what nobody checked for long comes after, and is still there", async () => {
  expect(await titles("/servizi?q=compiti")).toEqual([
    "Aiuto compiti C",
    "Aiuto compiti A",
    "Aiuto compiti B",
  ]);
});

test("in the order of the alphabet too", async () => {
  const all = await titles("/servizi");
  expect(all.indexOf("Mensa lontana")).toBeLessThan(all.indexOf("Aiuto compiti A"));
  expect(all).toHaveLength(6);
});

test("near a place it counts as a quarter further away: a little behind, never at the end", async () => {
  expect(await titles(here)).toEqual(["Mensa poco più in là", "Mensa dimenticata", "Mensa lontana"]);
});

/** Where a refectory counts as standing: those whose number is a multiple of three were checked. */
function reach(title: string): number {
  const at = Number(title.slice(-2));
  return (1000 + at * 10) * (at % 3 === 0 ? 1 : 1.25);
}

test("no thing is lost or said twice between pages when stale and fresh are mixed", async () => {
  for (let at = 0; at < 70; at += 1) {
    await kitchen(`Refettorio ${String(at).padStart(2, "0")}`, 1000 + at * 10, at % 3 === 0 ? fresh : stale);
  }
  await records.found();
  const near = "/servizi?q=refettorio&vicino=45.190,9.160";
  const seen: string[] = [];
  for (const page of [1, 2, 3, 4]) seen.push(...(await titles(`${near}&pagina=${page}`)));
  expect(seen).toHaveLength(70);
  expect(new Set(seen).size).toBe(70);
  expect(seen).toEqual(seen.toSorted((a, b) => reach(a) - reach(b)));
});

test("the day comes without anybody touching the record", async () => {
  expect(await lowerStale(db, storyNow)).toBe(0);
  const staleNow = async (at: Temporal.Instant) => {
    await lowerStale(db, at);
    const row = await db
      .selectFrom("directory.finding")
      .select("is_stale")
      .where("name", "=", "Aiuto compiti C")
      .executeTakeFirstOrThrow();
    return row.is_stale;
  };
  expect(await staleNow(Temporal.Instant.from("2027-05-01T12:00:00+02:00"))).toBe(false);
  expect(await staleNow(Temporal.Instant.from("2027-05-02T12:00:00+02:00"))).toBe(true);
});
