// SPDX-License-Identifier: AGPL-3.0-or-later
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
import { readAgenda } from "../../src/modules/calendar/views/agenda-asked.ts";
import { daysOf, weeksOf } from "../../src/modules/calendar/views/period.ts";
import { once, openCalendarStory, rome } from "./calendar-story.ts";

const story = await openCalendarStory();
const { get, db, activity, house, make } = story;

const thursdays = rule("WEEKLY", { byDay: [{ ordinal: null, day: "TH" }] });
// The story is on Wednesday 9 December 2026, ten in the morning.
const italian = await activity({
  when: once("2026-12-10T17:00", { rule: thursdays, pausesOnHolidays: true }),
});
await activity({ name: "Merenda di oggi", kind: "meal", when: once("2026-12-09T16:30"), price: "donation" });
story.setNow(rome("2026-12-09T07:00"));
await activity({ name: "Finita stamattina", when: once("2026-12-09T08:00"), minutes: 60 });
story.setNow(rome("2026-12-09T10:00"));
await activity({
  name: "Ginnastica dolce",
  kind: "movement",
  when: once("2026-12-12T09:30"),
  price: "paid",
  minimumAge: 60,
  accessibility: { wheelchair: { value: "yes", note: null } },
});
await activity({ name: "Bozza segreta", when: once("2026-12-10T10:00") }, { isDraft: true });
const park = await activity({
  name: "Passeggiata al fiume",
  kind: "outing",
  locationId: null,
  placeName: "Parco Vernavola",
  address: "all’ingresso di via Treves",
  areaCode: "018110",
  when: once("2026-12-13T10:00"),
  isForFamilies: true,
});

const on = (day: string) => Temporal.PlainDate.from(day);
const page = async (path: string) => {
  const answer = await get(path);
  return { status: answer.status, html: await answer.text() };
};

test("the coming days stand under their names, without what is over, drafts and what is far", async () => {
  const { status, html } = await page("/agenda");
  expect(status).toBe(200);
  expect(html).toContain("Oggi, mercoledì 9 dicembre");
  expect(html).toContain("Domani, giovedì 10 dicembre");
  expect(html).toContain("Merenda di oggi");
  expect(html).not.toContain("Finita stamattina");
  expect(html).not.toContain("Bozza segreta");
  expect(html).toContain("Prossimi giorni: 5 appuntamenti");
  expect(html).toContain('aria-current="page"');
});

test.each([
  ["quando=oggi", ["Merenda di oggi"], ["Italiano per tutti"]],
  ["quando=domani", ["Italiano per tutti"], ["Merenda"]],
  ["quando=fine-settimana", ["Ginnastica dolce", "Passeggiata"], ["Italiano per tutti"]],
  ["quando=settimana", ["Merenda", "Italiano", "Passeggiata"], []],
  ["quando=2026-12-12", ["Ginnastica dolce"], ["Passeggiata"]],
  ["gratis=1", ["Merenda", "Italiano"], ["Ginnastica"]],
  // In Scala has a ramp, of the park nobody knows.
  ["accessibile=1", ["Ginnastica", "Italiano"], ["Passeggiata"]],
  ["famiglie=1", ["Passeggiata"], ["Italiano"]],
  ["eta=30", ["Italiano"], ["Ginnastica"]],
  ["eta=70", ["Italiano", "Ginnastica"], []],
  ["tipo=pasto&tipo=movimento", ["Merenda", "Ginnastica"], ["Italiano"]],
  ["zona=018110-scala", ["Italiano"], ["Passeggiata"]],
  ["zona=018110", ["Italiano", "Passeggiata"], []],
  [`luogo=${story.place}`, ["Italiano"], ["Passeggiata"]],
  [`ente=${story.organization}`, ["Italiano", "Passeggiata"], []],
  ["quando=mai&eta=abc&tipo=x&luogo=1&zona=%27%3B", ["Italiano", "Merenda"], []],
])("?%s", async (query, shown, hidden) => {
  const { html } = await page(`/agenda?${query}`);
  const list = html.slice(html.indexOf('class="summary"'), html.lastIndexOf("</ol>"));
  for (const name of shown) expect(list).toContain(name);
  for (const name of hidden) expect(list).not.toContain(name);
});

test("a month is a table; its days lead to their list and keep the filters", async () => {
  const { status, html } = await page("/agenda?vista=mese&gratis=1");
  expect(status).toBe(200);
  expect(html).toContain("Attività di dicembre 2026");
  expect(html.match(/<th scope="col">/g)).toHaveLength(7);
  expect(html).toContain('href="/agenda?quando=2026-12-10&amp;gratis=1"');
  expect(html).not.toContain("Ginnastica dolce");
  expect(html).toContain("quando=2027-01");
  // In January the second Thursday; the Epiphany is no Thursday in 2027.
  expect((await page("/agenda?vista=mese&quando=2027-01")).html).toContain("Italiano per tutti");
});

test("the map has the next date of each activity where it is", async () => {
  const answer = await get("/agenda/mappa.json");
  expect(answer.headers.get("content-type")).toContain("application/geo+json");
  const points = (await answer.json()) as {
    unplaced: number;
    features: { id: string; properties: { url: string } }[];
  };
  expect(points.unplaced).toBe(1);
  expect(points.features.find(({ id }) => id === italian)?.properties.url).toBe(`/agenda/${italian}`);
  const { html } = await page("/agenda?vista=mappa");
  expect(html).toContain('data-points="/agenda/mappa.json?vista=mappa"');
  expect(html).toContain("Merenda di oggi");
});

test("each place and organization has an address of its own that never changes", async () => {
  const { status, html } = await page(`/luoghi/${story.place}/agenda`);
  expect(status).toBe(200);
  expect(html).toContain("Che cosa si fa: In Scala");
  expect(html).not.toContain("Passeggiata al fiume");
  expect((await page(`/organizzazioni/${story.organization}/agenda`)).html).toContain("Passeggiata al fiume");
  const hidden = await make.place({ name: "Casa rifugio", address_visibility: "hidden" });
  expect((await page(`/luoghi/${hidden}/agenda`)).status).toBe(404);
  expect((await page("/luoghi/00000000-0000-4000-8000-000000000000/agenda")).status).toBe(404);
});

test("an activity tells when, where, for whom, and says it to programs", async () => {
  const { status, html } = await page(`/agenda/${italian}`);
  expect(status).toBe(200);
  expect(html).toContain("Ogni giovedì; non nei giorni festivi");
  expect(html).toContain("Giovedì 10 dicembre, dalle 17.00 alle 18.30");
  expect(html).toContain(`href="/luoghi/${story.place}"`);
  expect(html).toContain(`href="/organizzazioni/${story.organization}"`);
  const metadata = [...html.matchAll(/<script type="application\/ld\+json"[^>]*>([^<]+)</g)].map(
    ([, text]) => JSON.parse(text!) as unknown,
  );
  expect(JSON.stringify(metadata)).toContain('"startDate":"2026-12-10T17:00:00+01:00"');
  expect(JSON.stringify(metadata)).toContain("https://schema.org/EventScheduled");
  expect((await page(`/en/agenda/${italian}`)).html).toContain("Every Thursday; not on public holidays");
  const outside = await page(`/agenda/${park}`);
  expect(outside.html).toContain("all’ingresso di via Treves");
});

test("what is cancelled or moved stays and says so, and why", async () => {
  const id = await activity({
    name: "Coro",
    kind: "show",
    when: once("2026-12-11T20:00", { rule: rule("DAILY", { count: 3 }) }),
  });
  const [first, second] = await listDatesOf(db, id);
  await cancelOccurrence(
    db,
    keeper,
    { id, occurrenceId: first!.id, reason: "la maestra ha l’influenza" },
    house.now(),
  );
  const moved = {
    id,
    occurrenceId: second!.id,
    startsAt: rome("2026-12-12T21:00"),
    endsAt: rome("2026-12-12T22:00"),
    reason: "partita",
  };
  await moveOccurrence(db, keeper, moved, house.now());
  const { html } = await page("/agenda?quando=settimana&tipo=spettacolo");
  expect(html).toContain("Annullato: la maestra ha l’influenza");
  expect(html).toContain("Spostato: era sabato 12 dicembre 20.00");
  await cancelActivity(db, keeper, { id, reason: "niente più coro" }, house.now());
  const whole = await page(`/agenda/${id}`);
  expect(whole.html).toContain("Questa attività è stata annullata.");
  expect(whole.html).toContain("niente più coro");
});

test("drafts and what nobody knows of have no page", async () => {
  const draft = await activity({ name: "Altra bozza" }, { isDraft: true });
  expect((await page(`/agenda/${draft}`)).status).toBe(404);
  expect((await page("/agenda/00000000-0000-4000-8000-000000000000")).status).toBe(404);
});

test("periods are those of people: a weekend on Sunday is today, weeks begin on Monday", () => {
  const said = (period: Parameters<typeof daysOf>[0], today: string) =>
    Object.values(daysOf(period, on(today))).map(String);
  expect(said({ kind: "weekend" }, "2026-12-09")).toEqual(["2026-12-12", "2026-12-14"]);
  expect(said({ kind: "weekend" }, "2026-12-13")).toEqual(["2026-12-13", "2026-12-14"]);
  expect(said({ kind: "week" }, "2026-12-09")).toEqual(["2026-12-09", "2026-12-14"]);
  const weeks = weeksOf(Temporal.PlainYearMonth.from("2026-12"));
  expect(weeks.map((week) => [String(week[0]), String(week[6])])).toEqual([
    ["2026-11-30", "2026-12-06"],
    ["2026-12-07", "2026-12-13"],
    ["2026-12-14", "2026-12-20"],
    ["2026-12-21", "2026-12-27"],
    ["2026-12-28", "2027-01-03"],
  ]);
  expect(readAgenda({ quando: ["2026-02-31"] }, on("2026-12-09")).period).toEqual({ kind: "soon" });
});

test("the page of a place, of its organization and the home say what is on there in these days", async () => {
  const place = (await page(`/luoghi/${story.place}`)).html;
  expect(place).toContain("Che cosa si fa qui");
  expect(place).toContain("Italiano per tutti");
  expect(place).toContain(`href="/luoghi/${story.place}/agenda"`);
  expect((await page(`/organizzazioni/${story.organization}`)).html).toContain("Passeggiata al fiume");
  const quiet = await make.place({ name: "Mai niente", territory_id: story.district });
  expect((await page(`/luoghi/${quiet}`)).html).not.toContain("Che cosa si fa qui");
  await make.found();
  expect((await page("/")).html).toContain("Che cosa si fa in questi giorni");
});

test("others put the agenda in a frame of their pages: no cookie, no script, links that leave it", async () => {
  const answer = await get(`/incorpora/agenda?luogo=${story.place}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors *");
  expect(answer.headers.get("set-cookie")).toBeNull();
  const html = await answer.text();
  expect(html).toContain("Che cosa si fa: In Scala");
  expect(html).toContain(`href="${house.baseUrl}/agenda/${italian}" target="_top"`);
  expect(html).not.toContain("<script");
  expect(html).not.toContain("Passeggiata al fiume");
  expect((await page("/agenda/incorpora")).html).toContain(`${house.baseUrl}/incorpora/agenda`);
});
