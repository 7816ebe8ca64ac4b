// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { rule } from "../../src/foundation/time/rule.ts";
import { listDatesOf } from "../../src/modules/calendar/activities/activity.queries.ts";
import { listBookingsForActivity } from "../../src/modules/spaces/booking/activity-booking.queries.ts";
import { bodyOf, formIn } from "../editing/writing.ts";
import { once, openCalendarStory } from "./calendar-story.ts";

const story = await openCalendarStory();
const { db, activity, contact, place, district, organization } = story;

const at = { territory_id: district, location_id: place, organization_id: organization };
const room = await story.make.space({ ...at, name: "Sala grande" });

const thursdays = rule("WEEKLY", { byDay: [{ ordinal: null, day: "TH" }], count: 3 });

async function published(name: string, clock: string): Promise<string> {
  const id = await activity(
    { name, spaceId: room, when: once(clock, { rule: thursdays }) },
    { isDraft: true },
  );
  const answer = await contact.post(`/redazione/agenda/${id}/pubblicazione`);
  expect([200, 303]).toContain(answer.status);
  return id;
}

async function booked(id: string): Promise<string[]> {
  const bookings = await listBookingsForActivity(db, id);
  return bookings
    .filter(({ status }) => status === "accepted")
    .map(({ start }) => start.toString())
    .toSorted();
}

test("an activity books its room when it is published, moves it along, says why not, and gives it back", async () => {
  const course = await published("Coro", "2026-12-10T17:00");
  expect(await booked(course)).toEqual([
    "2026-12-10T16:00:00Z",
    "2026-12-17T16:00:00Z",
    "2026-12-24T16:00:00Z",
  ]);

  // Somebody else wants the same hours: what cannot be had is said, date by date.
  const other = await activity(
    { name: "Ballo", spaceId: room, when: once("2026-12-17T17:30", { rule: thursdays }) },
    { isDraft: true },
  );
  const answer = await bodyOf(await contact.post(`/redazione/agenda/${other}/pubblicazione`));
  expect(answer.status).toBe(200);
  expect(answer.html).toContain("Per 2 date la stanza non è libera.");
  expect(await booked(other)).toEqual(["2026-12-31T16:30:00Z"]);

  const [, second] = await listDatesOf(db, course);
  const path = `/redazione/agenda/${course}/date/${second!.id}`;
  const form = formIn((await bodyOf(await contact.get(path))).html);
  const move = (fields: Record<string, string>) =>
    contact.post(`${path}/spostamento`, { ...form, ...fields });
  expect((await move({ data: "2026-12-18", perche: "festa" })).status).toBe(303);
  expect(await booked(course)).toContain("2026-12-18T16:00:00Z");

  const taken = await bodyOf(await move({ data: "2026-12-31" }));
  expect(taken.status).toBe(422);
  expect(taken.html).toContain("Sala grande");
  expect(taken.html).toContain("Non è cambiato niente.");
  expect(await booked(course)).toContain("2026-12-18T16:00:00Z");
  expect((await move({ data: "2026-12-31", senza_stanza: "1" })).status).toBe(303);
  expect(await booked(course)).toEqual(["2026-12-10T16:00:00Z", "2026-12-24T16:00:00Z"]);

  // A date that has no room gets it when it moves to where there is one, and is told when there is none.
  const stillTaken = await bodyOf(await move({ data: "2026-12-31", dalle: "18:00", alle: "19:30" }));
  expect(stillTaken.status).toBe(422);
  expect(stillTaken.html).toContain("Non è cambiato niente.");
  expect((await move({ data: "2026-12-30" })).status).toBe(303);
  expect(await booked(course)).toContain("2026-12-30T16:00:00Z");

  expect((await contact.post(`/redazione/agenda/${course}/annullamento`, { perche: "finito" })).status).toBe(
    303,
  );
  expect(await booked(course)).toEqual([]);
});
