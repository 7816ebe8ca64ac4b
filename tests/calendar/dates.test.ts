// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { keeper } from "../../src/foundation/actor.ts";
import { Refused } from "../../src/foundation/refusal.ts";
import { startsTakenAway } from "../../src/foundation/time/recurrence.ts";
import { rule } from "../../src/foundation/time/rule.ts";
import { newId } from "../../src/foundation/uuid.ts";
import {
  cancelActivity,
  cancelOccurrence,
  moveOccurrence,
} from "../../src/modules/calendar/activities/activity.actions.ts";
import {
  findActivity,
  getActivityToWrite,
  listDatesOf,
} from "../../src/modules/calendar/activities/activity.queries.ts";
import { extendDates } from "../../src/modules/calendar/activities/dates.actions.ts";
import { changeActivity } from "../../src/modules/calendar/activities/save.actions.ts";
import { once, openCalendarStory, rome } from "./calendar-story.ts";

const story = await openCalendarStory();
const { db, activity, house } = story;

const thursdays = rule("WEEKLY", { byDay: [{ ordinal: null, day: "TH" }] });
const course = (more: Parameters<typeof once>[1] = {}) =>
  once("2026-12-10T17:00", { rule: thursdays, ...more });

async function change(
  id: string,
  more: Partial<Awaited<ReturnType<typeof getActivityToWrite>>>,
  reason = "prova",
) {
  const before = await getActivityToWrite(db, keeper, id);
  const told = {
    id,
    content: { ...before, ...more },
    basedOn: before.revision,
    reason,
    whyDropped: "non c’è più",
  };
  return changeActivity(db, keeper, told, house.now());
}

async function clocks(id: string, most = 5) {
  const dates = await listDatesOf(db, id, { most });
  return dates.map(({ startsAt }) =>
    startsAt.toZonedDateTimeISO("Europe/Rome").toPlainDateTime().toString().slice(0, 16),
  );
}

test("a series without end is stored for eighteen months, and the night moves the edge", async () => {
  const id = await activity({ when: course({ pauseMonths: [8], pausesOnHolidays: true }) });
  const dates = await listDatesOf(db, id);
  expect(dates[0]?.startsAt.toString()).toBe("2026-12-10T16:00:00Z");
  expect(dates.at(-1)?.originalStart.toString()).toBe("2028-06-08T17:00:00");
  // Summer time: five in the afternoon all the same. No Thursday of August, nor the sixth of January if it were one.
  expect(dates.filter(({ originalStart }) => originalStart.month === 8)).toEqual([]);
  expect(new Set(dates.map(({ startsAt }) => startsAt.toZonedDateTimeISO("Europe/Rome").hour))).toEqual(
    new Set([17]),
  );

  const inAMonth = house.now().add({ hours: 24 * 31 });
  expect(await extendDates(db, inAMonth)).toBeGreaterThanOrEqual(1);
  const later = await listDatesOf(db, id);
  expect(later.slice(0, dates.length)).toEqual(dates);
  expect(later.at(-1)?.originalStart.toString()).toBe("2028-07-06T17:00:00");
  expect(await extendDates(db, inAMonth)).toBe(0);
});

test("what pauses take away is written beside the dates, and the night goes on with it", async () => {
  const when = course({ pauseMonths: [8], pausesOnHolidays: true });
  const id = await activity({ when });
  const written = async () => {
    const row = await db
      .selectFrom("calendar.activity")
      .select(["taken_away", "dates_until"])
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    const stretch = { from: when.start.toPlainDate(), until: Temporal.PlainDate.from(row.dates_until!) };
    const counted = startsTakenAway(when, stretch).map(({ original }) => original.toString());
    return { counted, taken: row.taken_away };
  };
  const before = await written();
  expect(before.taken).toEqual(before.counted);
  expect(before.counted).toContain("2027-08-05T17:00:00");
  await extendDates(db, house.now().add({ hours: 24 * 150 }));
  const after = await written();
  expect(after.taken).toEqual(after.counted);
  expect(after.counted).toContain("2028-08-03T17:00:00");
});

test("another hour keeps the ids of the dates, another day makes new ones", async () => {
  const id = await activity({ when: course({ rule: { ...thursdays, count: 3 } }) });
  const before = await listDatesOf(db, id);
  const later = await change(id, { when: once("2026-12-10T18:30", { rule: { ...thursdays, count: 3 } }) });
  const moved = await listDatesOf(db, id);
  expect(moved.map((date) => date.id)).toEqual(before.map((date) => date.id));
  expect(await clocks(id)).toEqual(["2026-12-10T18:30", "2026-12-17T18:30", "2026-12-24T18:30"]);
  expect(later.sequence).toBe(1);

  const fridays = rule("WEEKLY", { byDay: [{ ordinal: null, day: "FR" }], count: 2 });
  await change(id, { when: once("2026-12-11T17:00", { rule: fridays }) });
  expect(await clocks(id)).toEqual(["2026-12-11T17:00", "2026-12-18T17:00"]);
});

test("one date moves and keeps its original start, through a change of the whole series too", async () => {
  const id = await activity({ when: course({ rule: { ...thursdays, count: 3 } }) });
  const [, second] = await listDatesOf(db, id);
  const moved = {
    id,
    occurrenceId: second!.id,
    startsAt: rome("2026-12-18T20:00"),
    endsAt: rome("2026-12-18T21:30"),
    reason: "la sala è occupata",
  };
  await moveOccurrence(db, keeper, moved, house.now());
  await change(id, { when: once("2026-12-10T16:00", { rule: { ...thursdays, count: 3 } }) });
  expect(await clocks(id)).toEqual(["2026-12-10T16:00", "2026-12-18T20:00", "2026-12-24T16:00"]);
  const kept = (await listDatesOf(db, id)).find((date) => date.id === second!.id);
  expect(kept).toMatchObject({ isMoved: true, reason: "la sala è occupata" });
  expect(kept?.originalStart.toString()).toBe("2026-12-17T16:00:00");
});

test("a date that somebody is registered to is cancelled and told, never erased", async () => {
  const id = await activity({
    when: course({ rule: { ...thursdays, count: 2 } }),
    registrationKind: "per-date",
  });
  const [, second] = await listDatesOf(db, id);
  await db
    .insertInto("calendar.registration")
    .values({
      territory_id: story.district,
      id: newId(),
      activity_id: id,
      occurrence_id: second!.id,
      status: "confirmed",
      created_at: house.now(),
      form_hash: Buffer.alloc(32, 7),
      code: "PROVA7",
      language: "it",
      seated_at: house.now(),
    } as never)
    .execute();
  await change(id, { when: once("2026-12-10T17:00") });
  expect(await listDatesOf(db, id)).toMatchObject([
    { status: "planned" },
    { id: second!.id, status: "cancelled", reason: "non c’è più" },
  ]);
});

test("cancelling one date, then all: everything stays to be read, with its reason", async () => {
  const id = await activity({ when: course({ rule: { ...thursdays, count: 2 } }) });
  const [first] = await listDatesOf(db, id);
  await cancelOccurrence(db, keeper, { id, occurrenceId: first!.id, reason: "neve" }, house.now());
  const again = cancelOccurrence(db, keeper, { id, occurrenceId: first!.id, reason: "neve" }, house.now());
  await expect(again).rejects.toThrow(Refused);
  await cancelActivity(db, keeper, { id, reason: "manca chi lo tiene" }, house.now());
  expect((await listDatesOf(db, id)).map(({ status, reason }) => `${status}: ${reason}`)).toEqual([
    "cancelled: neve",
    "cancelled: manca chi lo tiene",
  ]);
  expect(await findActivity(db, id)).toMatchObject({
    status: "cancelled",
    statusReason: "manca chi lo tiene",
    sequence: 2,
  });
});

test("what is past stays as it was when the rule changes", async () => {
  const id = await activity({ when: once("2026-12-03T17:00", { rule: thursdays }) });
  const [past] = await listDatesOf(db, id);
  await change(id, {
    when: once("2026-12-04T17:00", {
      rule: rule("WEEKLY", { byDay: [{ ordinal: null, day: "FR" }], count: 3 }),
    }),
  });
  expect(await clocks(id)).toEqual(["2026-12-03T17:00", "2026-12-11T17:00", "2026-12-18T17:00"]);
  expect((await listDatesOf(db, id))[0]?.id).toBe(past!.id);
});

test("two people who change it over each other: the second is told", async () => {
  const id = await activity();
  const before = await getActivityToWrite(db, keeper, id);
  await change(id, { name: "Primo" });
  const second = {
    id,
    content: { ...before, name: "Secondo" },
    basedOn: before.revision,
    reason: null,
    whyDropped: "",
  };
  await expect(changeActivity(db, keeper, second, house.now())).rejects.toMatchObject({
    refusal: { kind: "not-now", because: "activity-moved-on" },
  });
  expect(Temporal.Instant.compare(before.lastModified, house.now())).toBeLessThanOrEqual(0);
});
