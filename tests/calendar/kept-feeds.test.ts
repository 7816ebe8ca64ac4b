// SPDX-License-Identifier: AGPL-3.0-or-later
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { expect, test } from "vitest";

import { keeper } from "../../src/foundation/actor.ts";
import { heaviestCalendarBytes } from "../../src/foundation/fetching/fetch-calendar.ts";
import { fetchPublic } from "../../src/foundation/fetching/fetch-public.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { listDatesOf } from "../../src/modules/calendar/activities/activity.queries.ts";
import {
  endFeed,
  keepFeed,
  publishFeed,
  readFeedAgain,
  readFeedsAgain,
} from "../../src/modules/calendar/feeds/keep-feed.actions.ts";
import { getFeedToKeep, listEntries } from "../../src/modules/calendar/feeds/kept-feed.queries.ts";
import { signIn } from "../people.ts";
import { openCalendarStory } from "./calendar-story.ts";

const story = await openCalendarStory();
const { db, house, place, organization, district, get } = story;
const now = house.now();

const calendar = (...events: string[][]) =>
  Buffer.from(
    [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//x//y//IT",
      ...events.map((lines) => ["BEGIN:VEVENT", lines.join("\r\n"), "END:VEVENT"].join("\r\n")),
      "END:VCALENDAR",
    ].join("\r\n"),
  );
const course = (...more: string[]) => [
  "UID:corso@x",
  "SUMMARY:Corso di maglia",
  "DTSTART;TZID=Europe/Rome:20261210T150000",
  "DTEND;TZID=Europe/Rome:20261210T163000",
  "RRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=10",
  ...more,
];
const party = [
  "UID:festa@x",
  "SUMMARY:Festa",
  "DTSTART;TZID=Europe/Rome:20261220T160000",
  "DTEND;TZID=Europe/Rome:20261220T190000",
];
const moved = [
  "UID:corso@x",
  "SUMMARY:Corso di maglia",
  "RECURRENCE-ID;TZID=Europe/Rome:20261217T150000",
  "DTSTART;TZID=Europe/Rome:20261218T150000",
  "DTEND;TZID=Europe/Rome:20261218T163000",
];

async function kept(body: Buffer, { url = "https://example.org/a.ics" as string | null } = {}) {
  const feed = {
    territoryId: district,
    name: `Calendario ${newId()}`,
    url,
    organizationId: organization,
    locationId: place,
  };
  const made = await keepFeed(db, keeper, feed, body, now);
  if (!("id" in made)) throw new Error(made.mistake);
  return made.id;
}

async function activitiesOf(id: string) {
  const entries = await listEntries(db, await getFeedToKeep(db, keeper, id));
  return Object.fromEntries(entries.map(({ uid, status, activityId }) => [uid, { status, activityId }]));
}

const zeros = (bytes: number) => new File([new Uint8Array(bytes)], "a.ics");
const answers = (body: Buffer) => () => Promise.resolve({ ok: true as const, body });

test("what is read comes as drafts, then is published; read again it is the same", async () => {
  const body = calendar(course(), moved, party);
  const id = await kept(body);
  const drafts = await activitiesOf(id);
  expect(Object.values(drafts).map(({ status }) => status)).toEqual(["draft", "draft"]);
  expect((await get(`/agenda/${drafts["festa@x"]!.activityId}`)).status).toBe(404);

  await publishFeed(db, keeper, id, now);
  const published = await activitiesOf(id);
  expect(published["corso@x"]).toEqual({ status: "published", activityId: drafts["corso@x"]!.activityId });
  const dates = await listDatesOf(db, drafts["corso@x"]!.activityId);
  expect(dates).toHaveLength(10);
  expect(dates.filter(({ isMoved }) => isMoved).map(({ startsAt }) => startsAt.toString())).toEqual([
    "2026-12-18T14:00:00Z",
  ]);

  const before = await db.selectFrom("calendar.activity").selectAll().orderBy("id").execute();
  await readFeedAgain(db, keeper, id, answers(body), now.add({ hours: 1 }));
  expect(await db.selectFrom("calendar.activity").selectAll().orderBy("id").execute()).toEqual(before);
});

test("what changed changes, what is gone is off, what is new is public at once; nothing comes twice", async () => {
  const id = await kept(calendar(course(), party));
  await publishFeed(db, keeper, id, now);
  const before = await activitiesOf(id);
  const later = calendar(
    course().map((line) => line.replace("T150000", "T160000").replace("T163000", "T173000")),
    ["UID:nuova@x", "SUMMARY:Nuova", "DTSTART;TZID=Europe/Rome:20270110T100000"],
  );
  await readFeedAgain(db, keeper, id, answers(later), now.add({ hours: 1 }));
  const after = await activitiesOf(id);
  expect(after["corso@x"]!.activityId).toBe(before["corso@x"]!.activityId);
  expect(after["nuova@x"]!.status).toBe("published");
  expect(after["festa@x"]).toBeUndefined();
  const [first] = await listDatesOf(db, before["corso@x"]!.activityId);
  expect(first!.startsAt.toString()).toBe("2026-12-10T15:00:00Z");
  const off = await db
    .selectFrom("calendar.activity")
    .select(["status", "status_reason"])
    .where("id", "=", before["festa@x"]!.activityId)
    .executeTakeFirstOrThrow();
  expect(off).toEqual({
    status: "cancelled",
    status_reason: "Non è più nel calendario di chi la organizza.",
  });
});

test.each([
  [
    "a page in the place of a calendar",
    { ok: true as const, body: Buffer.from("<html>Accedi</html>") },
    "not-a-calendar",
  ],
  ["a server that is away", { ok: false as const, mistake: "unreachable" as const }, "unreachable"],
  ["an emptied calendar", { ok: true as const, body: calendar() }, "empty"],
])("%s leaves what was there, and says what is wrong", async (_, answer, mistake) => {
  const id = await kept(calendar(course(), party));
  await publishFeed(db, keeper, id, now);
  const before = await activitiesOf(id);
  await readFeedAgain(db, keeper, id, () => Promise.resolve(answer), now.add({ hours: 2 }));
  expect(await activitiesOf(id)).toEqual(before);
  const feed = await getFeedToKeep(db, keeper, id);
  expect([feed.mistake, feed.goodAt?.toString()]).toEqual([mistake, now.toString()]);
  await readFeedAgain(db, keeper, id, answers(calendar(course(), party)), now.add({ hours: 3 }));
  expect((await getFeedToKeep(db, keeper, id)).mistake).toBeNull();
});

test("a file that is no calendar is refused and nothing is kept; bad events are told, good ones taken", async () => {
  const feed = {
    territoryId: district,
    name: "Prova",
    url: null,
    organizationId: organization,
    locationId: null,
  };
  expect(await keepFeed(db, keeper, feed, Buffer.from("x"), now)).toEqual({ mistake: "not-a-calendar" });
  const id = await kept(calendar(party, ["UID:male@x", "SUMMARY:Senza data"]), { url: null });
  expect((await getFeedToKeep(db, keeper, id)).told).toEqual([{ name: "Senza data", because: "no-start" }]);
  expect(Object.keys(await activitiesOf(id))).toEqual(["festa@x"]);
});

test("every hour each is asked once; kept no more, it is not asked and its drafts are gone", async () => {
  await db.updateTable("calendar.feed").set({ ended_at: now }).execute();
  const [one, other] = [await kept(calendar(party)), await kept(calendar(course()))];
  const asked: string[] = [];
  const ask = (url: string) => {
    asked.push(url);
    return Promise.resolve({ ok: false as const, mistake: "too-slow" as const });
  };
  expect(await readFeedsAgain(db, ask, now.add({ hours: 1 }))).toBe(2);
  expect(await readFeedsAgain(db, ask, now.add({ hours: 1, minutes: 10 }))).toBe(0);
  const drafts = Object.values(await activitiesOf(other));
  await endFeed(db, keeper, other, now);
  expect(
    await db.selectFrom("calendar.activity").select("id").where("id", "=", drafts[0]!.activityId).execute(),
  ).toEqual([]);
  expect(await readFeedsAgain(db, ask, now.add({ hours: 5 }))).toBe(1);
  expect(Object.keys(await activitiesOf(one))).toHaveLength(1);
});

test("two readings at once of the same calendar make one of each", async () => {
  const id = await kept(calendar(party));
  await publishFeed(db, keeper, id, now);
  const body = calendar(party, course());
  await Promise.all(
    Array.from({ length: 8 }, () => readFeedAgain(db, keeper, id, answers(body), now.add({ hours: 1 }))),
  );
  const entries = await listEntries(db, await getFeedToKeep(db, keeper, id));
  expect(entries.map(({ uid }) => uid).toSorted()).toEqual(["corso@x", "festa@x"]);
});

test("who writes for a place adds a calendar from a file, sees what came, publishes it; others do not", async () => {
  const { contact, stranger } = story;
  const path = "/redazione/agenda/calendari";
  expect((await stranger.get(path)).status).toBe(403);
  const file = new File([new Uint8Array(calendar(party, ["UID:male@x", "SUMMARY:Senza data"]))], "a.ics");
  const fields = {
    nome: "Calendario di prova",
    organizza: "Associazione In Scala",
    luogo: "In Scala",
    indirizzo: "",
  };
  const made = await contact.post(path, { ...fields, file } as never);
  expect(made.status).toBe(303);
  const feedPath = made.headers.get("location")!.split("?")[0]!;
  const page = await (await contact.get(feedPath)).text();
  expect(page).toContain("Festa");
  expect(page).toContain("Senza data: non dice quando comincia");
  expect((await contact.post(`${feedPath}/pubblicazione`)).status).toBe(303);
  expect(await (await get(`/luoghi/${place}/agenda`)).text()).toContain("Festa");
  expect(await (await contact.get(path)).text()).toContain("Calendario di prova");
  expect((await contact.post(`${feedPath}/fine`)).status).toBe(303);
  const editor = await signIn(story.story, { roles: [{ role: "editor", of: newId() }] });
  expect((await editor.get(feedPath)).status).toBe(404);
});

test.each([
  ["http://127.0.0.1:1/a.ics", "non è pubblico"],
  ["http://169.254.169.254/latest/meta-data", "non è pubblico"],
  ["webcal://[::1]/a.ics", "non è pubblico"],
  ["file:///etc/passwd", "non è un indirizzo"],
  ["", "Dai un indirizzo oppure un file."],
])("the address «%s» is told to be none, and what was typed stays", async (indirizzo, told) => {
  const fields = { nome: "Il mio nome", organizza: "Associazione In Scala", luogo: "", indirizzo };
  const answer = await story.contact.post("/redazione/agenda/calendari", fields);
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain(told);
  expect(page).toContain('value="Il mio nome"');
});

test("a file of 3 MB is told to be too large beside its field, one of 50 MB on a page of its own: nothing is kept", async () => {
  const path = "/redazione/agenda/calendari";
  const fields = { nome: "Troppo", organizza: "Associazione In Scala", luogo: "", indirizzo: "" };
  const large = await story.contact.post(path, { ...fields, file: zeros(3 * 1024 * 1024) } as never);
  expect(large.status).toBe(422);
  const page = await large.text();
  expect(page).toContain("Il calendario è troppo grande: al massimo 2 MB.");
  expect(page).toContain('value="Troppo"');

  const huge = await story.contact.post(path, { ...fields, file: zeros(50 * 1024 * 1024) } as never);
  expect(huge.status).toBe(413);
  expect(await huge.text()).toContain("scegli un file più piccolo");
  const feeds = await db.selectFrom("calendar.feed").select("id").where("name", "=", "Troppo").execute();
  expect(feeds).toEqual([]);
});

test("an address that gives 50 MB is left after two, told in the form, and what was good before stays", async () => {
  const server = createServer((_, answer) => answer.end(Buffer.alloc(50 * 1024 * 1024)));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  try {
    const { port } = server.address() as AddressInfo;
    const ask = () =>
      fetchPublic(`http://127.0.0.1:${port}/`, {
        mostBytes: heaviestCalendarBytes,
        isAllowed: (address) => address === "127.0.0.1",
      });
    const id = await kept(calendar(party));
    await readFeedAgain(db, keeper, id, ask, now);
    expect(await getFeedToKeep(db, keeper, id)).toMatchObject({ mistake: "too-large" });
    expect(Object.keys(await activitiesOf(id))).toEqual(["festa@x"]);
    expect(await (await story.contact.get(`/redazione/agenda/calendari/${id}`)).text()).toContain(
      "Il calendario è troppo grande: al massimo 2 MB.",
    );
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
