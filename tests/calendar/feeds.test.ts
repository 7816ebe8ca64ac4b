// SPDX-License-Identifier: AGPL-3.0-or-later
import ICAL from "ical.js";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { keeper } from "../../src/foundation/actor.ts";
import { rule } from "../../src/foundation/time/rule.ts";
import {
  cancelActivity,
  cancelOccurrence,
  moveOccurrence,
} from "../../src/modules/calendar/activities/activity.actions.ts";
import { listDatesOf } from "../../src/modules/calendar/activities/activity.queries.ts";
import { once, openCalendarStory, rome } from "./calendar-story.ts";

const story = await openCalendarStory();
const { activity, db, get, house, place, organization, district } = story;

async function calendarAt(query: string): Promise<{ text: string; events: ICAL.Component[] }> {
  const answer = await get(`/agenda/calendario.ics${query}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  const text = await answer.text();
  return { text, events: new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent") };
}

const said = (event: ICAL.Component, name: string) => String(event.getFirstPropertyValue(name));
const ofActivity = (events: ICAL.Component[], id: string) =>
  events.filter((event) => said(event, "uid").startsWith(id));

test("a course travels with its rule, its pauses, a moved and a cancelled date", async () => {
  const weekly = rule("WEEKLY", {
    byDay: [{ ordinal: null, day: "TH" }],
    until: Temporal.PlainDate.from("2027-09-30"),
  });
  const id = await activity({
    when: once("2026-12-10T17:00", { rule: weekly, pauseMonths: [8], pausesOnHolidays: true }),
  });
  const [first, second, third] = await listDatesOf(db, id);
  await moveOccurrence(
    db,
    keeper,
    {
      id,
      occurrenceId: second!.id,
      startsAt: rome("2026-12-18T18:00"),
      endsAt: rome("2026-12-18T19:30"),
      reason: "la sala è occupata",
    },
    house.now(),
  );
  await cancelOccurrence(db, keeper, { id, occurrenceId: third!.id, reason: "vacanza" }, house.now());

  const { text, events } = await calendarAt(`?luogo=${place}`);
  const [master, ...others] = ofActivity(events, id);
  expect(said(master!, "rrule")).toMatch(/^FREQ=WEEKLY;.*BYDAY=TH/);
  const away = master!.getAllProperties("exdate").map((property) => String(property.getFirstValue()));
  expect(away).toContain("2027-08-05T17:00:00");
  expect(
    others.map((event) => [said(event, "recurrence-id"), said(event, "dtstart"), said(event, "status")]),
  ).toEqual([
    ["2026-12-17T17:00:00", "2026-12-18T18:00:00", "CONFIRMED"],
    ["2026-12-24T17:00:00", "2026-12-24T17:00:00", "CANCELLED"],
  ]);
  expect(master!.getFirstProperty("dtstart")!.getParameter("tzid")).toBe("Europe/Rome");
  expect(Number(said(master!, "sequence"))).toBeGreaterThan(0);
  expect(text).toContain("BEGIN:VTIMEZONE");
  expect(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toContain("\n");

  // What another program makes of it is what we store: the dates of the coming months, but those that moved or are off.
  const expansion = new ICAL.Event(master!, { exceptions: others }).iterator();
  const theirs: string[] = [];
  for (let next = expansion.next(); next && theirs.length < 20; next = expansion.next())
    theirs.push(String(next));
  const ours = (await listDatesOf(db, id))
    .slice(0, 20)
    .map(({ originalStart }) => originalStart.toString({ smallestUnit: "second" }));
  expect(theirs).toEqual(ours);
  expect(first).toBeDefined();
});

test("what was cancelled stays and says so; drafts are in no calendar", async () => {
  const id = await activity({ name: "Festa di quartiere", when: once("2026-12-20T15:00") });
  await activity({ name: "Bozza segreta", when: once("2026-12-21T15:00") }, { isDraft: true });
  await cancelActivity(db, keeper, { id, reason: "piove" }, house.now());
  const { text, events } = await calendarAt(`?ente=${organization}`);
  expect(ofActivity(events, id).map((event) => said(event, "status"))).toEqual(["CANCELLED"]);
  expect(text).not.toContain("Bozza segreta");
});

test("who organizes, whom one asks and the picture go along; nothing is said twice in a line", async () => {
  const id = await activity({
    name: "Cena",
    when: once("2026-12-24T19:00"),
    contactName: "chi tiene la cucina",
    contactPhone: "0382 111222",
    contactEmail: "cucina@example.org",
  });
  const { text, events } = await calendarAt(`?luogo=${place}`);
  const [event] = ofActivity(events, id);
  expect(said(event!, "organizer")).toBe("mailto:cucina@example.org");
  expect(event!.getFirstProperty("organizer")!.getParameter("cn")).toBe("Associazione In Scala");
  expect(said(event!, "contact")).toBe("chi tiene la cucina, 0382 111222, cucina@example.org");
  expect(said(event!, "image")).toContain(`/agenda/${id}/anteprima.png`);
  const unfolded = text.replaceAll("\r\n ", "");
  expect(unfolded).toContain("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
  expect(unfolded).toMatch(/\nIMAGE;[A-Z/=;:a-z]*http/);
  expect(unfolded.split("\r\n").filter((line) => (line.match(/VALUE=/g) ?? []).length > 1)).toEqual([]);
});

test("a calendar that did not change is not sent again", async () => {
  const answer = await get("/agenda/calendario.ics");
  const tag = answer.headers.get("etag")!;
  expect((await get("/agenda/calendario.ics", { "If-None-Match": tag })).status).toBe(304);
  await activity({ name: "Una cosa nuova", when: once("2026-12-22T15:00") });
  expect((await get("/agenda/calendario.ics", { "If-None-Match": tag })).status).toBe(200);
});

test("by neighbourhood, by municipality; what is nowhere is not found, what makes no sense is told", async () => {
  expect((await calendarAt("?zona=018110-scala")).events.length).toBeGreaterThan(0);
  expect((await calendarAt("?zona=018110")).events.length).toBeGreaterThan(0);
  expect((await get("/agenda/calendario.ics?zona=999999")).status).toBe(404);
  expect((await get(`/agenda/calendario.ics?luogo=${district}`)).status).toBe(404);
  expect((await get("/agenda/calendario.ics?luogo=pippo")).status).toBe(400);
});

test("news as RSS and as JSON Feed, the newest first, for programs of anybody", async () => {
  const name = `Corso di <b>teatro</b> & "canto" ]]><script>`;
  const id = await activity({ name, when: once("2026-12-23T15:00") });
  const rss = await get(`/agenda/novita.rss?luogo=${place}`);
  expect(rss.headers.get("content-type")).toContain("application/rss+xml");
  expect(rss.headers.get("access-control-allow-origin")).toBe("*");
  // Taken apart as a reader does: what stands between the marks of a text is text, the rest is no element of ours.
  const outside = (await rss.text()).replaceAll(/<!\[CDATA\[[\s\S]*?\]\]>/g, "");
  expect(outside).not.toMatch(/<script|<b>/);
  const json = await (await get(`/agenda/novita.json?luogo=${place}`)).json();
  expect(json.version).toContain("jsonfeed.org");
  expect(json.items.map(({ title }: { title: string }) => title)).toContain(name);
  expect(json.items.find(({ title }: { title: string }) => title === name).url).toContain(id);
});

test("a page says how one follows it, with an address for a calendar program", async () => {
  const page = await (await get(`/agenda/segui?luogo=${place}`)).text();
  expect(page).toContain(`webcal://`);
  expect(page).toContain(`/agenda/novita.rss?luogo=${place}`);
});
