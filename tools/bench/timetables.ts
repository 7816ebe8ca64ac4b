// SPDX-License-Identifier: AGPL-3.0-or-later
import { openingRule, weekdayCodes, type Timetable } from "../../src/modules/directory/hours/timetable.ts";
import { oneOf, randomOf, whole, zipf } from "./random.ts";

const mornings: readonly [string, string][] = [
  ["08:00", "12:00"],
  ["08:30", "12:30"],
  ["09:00", "12:00"],
  ["09:00", "12:30"],
  ["09:00", "13:00"],
  ["10:00", "12:00"],
];
const afternoons: readonly [string, string][] = [
  ["14:00", "16:30"],
  ["14:00", "17:00"],
  ["14:30", "18:00"],
  ["15:00", "18:00"],
  ["16:00", "19:00"],
  ["20:30", "22:30"],
];

/** Five hundred different weeks, as offices and associations keep them; nearly all do without Sundays. */
const timetables: readonly Timetable[] = Array.from({ length: 500 }, (_, number) => {
  const random = randomOf(2, number);
  const days = weekdayCodes.slice(0, 6).filter(() => random() < 0.55);
  const morning = days.length > 0 ? days : ["WE"];
  const afternoon = morning.filter(() => random() < 0.5);
  return {
    rules: [
      week(morning, oneOf(random, mornings)),
      ...(afternoon.length > 0 ? [week(afternoon, oneOf(random, afternoons))] : []),
    ],
    exceptions:
      random() < 0.4
        ? [
            {
              from: "08-01",
              to: `08-${15 + whole(random, 16)}`,
              opens_at: null,
              closes_at: null,
              reason: "ferie",
            },
          ]
        : [],
    on_holidays: "closed",
    by_appointment: random() < 0.2,
  };
});

function week(byday: readonly string[], [opens_at, closes_at]: [string, string]) {
  return openingRule({ freq: "WEEKLY", byday: byday.join(","), opens_at, closes_at });
}

export const anyTimetable = zipf(timetables);
