// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { rule } from "../../src/foundation/time/rule.ts";
import type { Activity, Occurrence } from "../../src/modules/calendar/activities/activity.ts";
import { activitySheet } from "../../src/modules/calendar/paper/activity-sheet.page.ts";
import { content, once, rome } from "./calendar-story.ts";

const thursdays = rule("WEEKLY", { byDay: [{ ordinal: null, day: "TH" }] });

function sheet(when: Activity["when"], from: string, to: string) {
  const activity = { ...content({ when }), status: "published", statusReason: null } as Activity;
  const date = {
    startsAt: rome(from),
    endsAt: rome(to),
    status: "planned",
    originalStart: Temporal.PlainDateTime.from(from),
  } as Occurrence;
  const asked = { activity, dates: [date], left: 0, place: undefined, organizer: undefined } as const;
  return activitySheet({ ...asked, language: "it" });
}

test("a poster says how often, at what hours and when next; a date at other hours says its own", () => {
  const weekly = once("2026-12-10T17:00", { rule: thursdays });
  expect(sheet(weekly, "2026-12-10T17:00", "2026-12-10T18:30")).toMatchObject({
    when: ["Ogni giovedì", "Prossima data: giovedì 10 dicembre"],
    hours: "dalle 17.00 alle 18.30",
  });
  expect(sheet(weekly, "2026-12-10T20:00", "2026-12-10T21:30").when[1]).toBe(
    "Prossima data: giovedì 10 dicembre, dalle 20.00 alle 21.30",
  );
});

test("what happens once says its day and hours together", () => {
  expect(sheet(once("2026-12-10T17:00"), "2026-12-10T17:00", "2026-12-10T18:30")).toMatchObject({
    when: ["Giovedì 10 dicembre, dalle 17.00 alle 18.30"],
    hours: null,
  });
});
