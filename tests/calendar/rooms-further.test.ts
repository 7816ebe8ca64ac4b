// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { keeper } from "../../src/foundation/actor.ts";
import { romeDate } from "../../src/foundation/time/rome.ts";
import { rule } from "../../src/foundation/time/rule.ts";
import { bookFurther } from "../../src/modules/calendar/activities/book-further.actions.ts";
import { listBookingsForActivity } from "../../src/modules/spaces/booking/activity-booking.queries.ts";
import { refuseRequest } from "../../src/modules/spaces/booking/decide.actions.ts";
import { bodyOf } from "../editing/writing.ts";
import { signIn } from "../people.ts";
import { once, openCalendarStory } from "./calendar-story.ts";

const story = await openCalendarStory();
const { db, activity, contact, place, district, organization } = story;
const writer = { site: "Ambito di prova", baseUrl: "http://localhost" };
const later = (months: number) =>
  story.house.now().toZonedDateTimeISO("Europe/Rome").add({ months }).toInstant();

async function room(
  more: {
    organization_id?: string;
    furthest_days?: number;
    approval?: string;
    automatic_for?: string[];
  } = {},
) {
  const at = { territory_id: district, location_id: place, organization_id: organization };
  return story.make.space({ ...at, name: "Sala grande", ...more });
}

const thursdays = rule("WEEKLY", { byDay: [{ ordinal: null, day: "TH" }] });

async function published(spaceId: string, clock: string): Promise<{ id: string; html: string }> {
  const id = await activity(
    { name: "Coro", spaceId, when: once(clock, { rule: thursdays }) },
    { isDraft: true },
  );
  const answer = await contact.post(`/redazione/agenda/${id}/pubblicazione`);
  expect([200, 303]).toContain(answer.status);
  return { id, html: (await bodyOf(await contact.get(`/redazione/agenda/${id}`))).html };
}

async function lastBooked(id: string): Promise<string | undefined> {
  const bookings = await listBookingsForActivity(db, id);
  const had = bookings.filter(({ status }) => status === "accepted");
  return had
    .map(({ start }) => start.toString())
    .toSorted()
    .at(-1);
}

async function letters() {
  return db.selectFrom("foundation.mail").select(["to_address", "subject", "text"]).orderBy("id").execute();
}

test("the room is booked further as time goes on, once, and who keeps the activity is told what cannot be had", async () => {
  const { id, html } = await published(await room(), "2026-12-10T17:00");
  expect(html).toContain("Se per una data non si può avere, ti scriviamo.");
  const first = await lastBooked(id);
  expect(await bookFurther(db, writer, story.house.now())).toBe(0);

  // A party wants it on a Thursday that is still too far: the choir asks first, as it was there first.
  const space = (await listBookingsForActivity(db, id))[0]!.spaceId;
  const party = await activity(
    { name: "Festa", spaceId: space, when: once("2027-06-24T16:00"), minutes: 180 },
    { isDraft: true },
  );
  await contact.post(`/redazione/agenda/${party}/pubblicazione`);

  const before = (await letters()).length;
  expect(await bookFurther(db, writer, later(1))).toBe(2);
  expect((await lastBooked(id))! > first!).toBe(true);
  const told = (await letters()).slice(before);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ subject: "«Festa»: una data senza stanza" });

  // The same night twice books and says nothing more.
  expect(await bookFurther(db, writer, later(1))).toBe(0);
  expect(await letters()).toHaveLength(before + 1);
});

test("a room that is lent only some weeks ahead is asked for when it can be", async () => {
  const other = await story.make.organization({ name: "Bar Sport", territory_id: district });
  const near = await room({
    organization_id: other,
    furthest_days: 30,
    approval: "automatic",
    automatic_for: ["organizations"],
  });
  const { id, html } = await published(near, "2026-12-10T09:00");
  const first = (await lastBooked(id))!;
  expect(Temporal.Instant.compare(first, story.house.now().add({ hours: 31 * 24 }))).toBe(-1);
  expect(html).toContain("si chiede più avanti");
  expect(html).not.toContain("è troppo avanti");

  await bookFurther(db, writer, later(1));
  expect((await lastBooked(id))! > first).toBe(true);
});

test("a room that closed is told of once", async () => {
  const { id } = await published(await room(), "2026-12-10T11:00");
  const space = (await listBookingsForActivity(db, id))[0]!.spaceId;
  await db
    .updateTable("spaces.space")
    .set({ status: "closed", closed_on: "2026-12-08" })
    .where("id", "=", space)
    .execute();
  const before = (await letters()).length;
  const last = await lastBooked(id);
  await bookFurther(db, writer, later(2));
  await bookFurther(db, writer, later(3));
  const told = (await letters())
    .slice(before)
    .filter(({ subject }) => subject.includes("non si può più avere"));
  expect(told).toHaveLength(1);
  expect(told[0]!.text).toContain(`http://localhost/redazione/agenda/${id}#date`);
  expect(await lastBooked(id)).toBe(last);
});

test("who keeps an activity is told what the host of its room decides, and where to put it right", async () => {
  const other = await story.make.organization({ name: "Bar Centrale", territory_id: district });
  const { id } = await published(await room({ organization_id: other }), "2026-12-10T21:00");
  const [booking] = await listBookingsForActivity(db, id);
  expect(booking).toMatchObject({ status: "asked" });
  const before = (await letters()).length;
  const { requestId } = booking!;
  await refuseRequest(db, keeper, { requestId, answer: "Di sera siamo pieni.", writer }, story.house.now());
  const [told] = (await letters()).slice(before);
  expect(told!.text).toContain("Riguarda «Coro».");
  expect(told!.text).toContain("Di sera siamo pieni.");
  expect(told!.text).toContain("cerca un’altra stanza");
  expect(told!.text).toContain(`http://localhost/redazione/agenda/${id}`);

  // Nobody asks again by night for what was refused.
  await bookFurther(db, writer, later(0));
  expect((await listBookingsForActivity(db, id)).some(({ status }) => status === "asked")).toBe(false);
});

test("rights that were lost book nothing: the room is asked for as by anybody", async () => {
  const boss = await signIn(story.story, {
    roles: [
      { role: "organization-contact", of: organization, endsOn: String(romeDate(later(0)).add({ days: 3 })) },
    ],
    name: "Lia",
  });
  const space = await room();
  const id = await activity(
    { name: "Yoga", spaceId: space, when: once("2026-12-10T13:00", { rule: thursdays }) },
    { isDraft: true },
  );
  await boss.post(`/redazione/agenda/${id}/pubblicazione`);
  const last = await lastBooked(id);
  await bookFurther(db, writer, later(1));
  expect(await lastBooked(id)).toBe(last);
  expect((await listBookingsForActivity(db, id)).some(({ status }) => status === "asked")).toBe(true);
});
