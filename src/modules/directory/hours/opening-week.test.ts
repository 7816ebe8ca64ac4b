// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { openingHoursJsonLd } from "./opening-jsonld.ts";
import { timetableText, weekText } from "./opening-week.ts";
import { openingRule } from "./timetable.ts";
import type { Timetable } from "./timetable.ts";

const centre: Timetable = {
  rules: [
    openingRule({
      byday: "MO,TU,WE,TH,FR",
      opens_at: "09:00",
      closes_at: "12:30",
      description: "Suona il campanello",
    }),
    openingRule({ byday: "MO,TU,WE,TH,FR", opens_at: "14:00", closes_at: "17:00" }),
    openingRule({ byday: "SA", attending_type: "by-appointment" }),
    openingRule({ freq: "MONTHLY", byday: "1SU", opens_at: "17:00", closes_at: "24:00" }),
  ],
  exceptions: [
    { from: "08-01", to: "08-31", opens_at: null, closes_at: null, reason: null },
    { from: "2026-12-24", to: "2026-12-24", opens_at: "09:00", closes_at: "11:00", reason: null },
  ],
  on_holidays: "closed",
  by_appointment: false,
};

test("the week is grouped by equal hours, then what is rarer, then closures", () => {
  expect(weekText(centre, "it")).toEqual({
    lines: [
      { days: "lunedì–venerdì", hours: "9–12.30 e 14–17" },
      { days: "sabato", hours: "su appuntamento" },
      { days: "prima domenica del mese", hours: "17–24" },
      { days: "il 24 dicembre 2026", hours: "solo 9–11" },
    ],
    closures: ["chiuso in agosto", "chiuso nei giorni festivi"],
    notes: ["Suona il campanello"],
  });
  expect(timetableText(null, "it")).toBe("orari non indicati: chiama prima di andare");
});

test("schema.org gets the week and the days that differ from it", () => {
  const specification = "OpeningHoursSpecification";
  const week = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"].map(
    (day) => `https://schema.org/${day}`,
  );
  const day = (date: string, opens: string, closes: string, last = date) => ({
    "@type": specification,
    opens,
    closes,
    validFrom: date,
    validThrough: last,
  });
  expect(openingHoursJsonLd(centre, "12-09", Temporal.PlainDate.from("2026-12-01"))).toEqual([
    { "@type": specification, dayOfWeek: week, opens: "09:00", closes: "12:30" },
    { "@type": specification, dayOfWeek: week, opens: "14:00", closes: "17:00" },
    day("2026-12-06", "17:00", "23:59"),
    day("2026-12-08", "00:00", "00:00", "2026-12-09"),
    day("2026-12-24", "09:00", "11:00"),
    day("2026-12-25", "00:00", "00:00"),
    day("2027-01-01", "00:00", "00:00"),
    day("2027-01-03", "17:00", "23:59"),
    day("2027-01-06", "00:00", "00:00"),
  ]);
});
