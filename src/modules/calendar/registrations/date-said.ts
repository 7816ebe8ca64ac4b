// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { romeTime } from "../../../foundation/time/rome.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { dateWords } from "./date-said.words.ts";

// Made once: making one costs more than the page it is for.
const days = {
  it: new Intl.DateTimeFormat("it-IT", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }),
};

/** "mercoledì 9 dicembre", by the clocks of Italy. */
export function daySpoken(moment: Temporal.Instant, language: Language): string {
  const midnight = romeTime(moment).toPlainDate().toZonedDateTime("UTC").epochMilliseconds;
  return days[language].format(midnight);
}

/** "16.30" */
export function hourSpoken(moment: Temporal.Instant): string {
  const { hour, minute } = romeTime(moment);
  return `${hour}.${String(minute).padStart(2, "0")}`;
}

type Stretch = { startsAt: Temporal.Instant; endsAt: Temporal.Instant };

/** "mercoledì 9 dicembre, dalle 16.30 alle 18.30"; of what ends another day, both days. */
export function dateSpoken(date: Stretch, language: Language): string {
  const words = dateWords[language];
  const [from, to] = endsOf(date, language);
  return isOfOneDay(date) ? words.oneDay(from, to) : words.moreDays(from, to);
}

/** "dalle 16.30 alle 18.30"; undefined of what ends another day. */
export function hoursSpoken(date: Stretch, language: Language): string | undefined {
  return isOfOneDay(date) ? dateWords[language].hours(...endsOf(date, language)) : undefined;
}

function endsOf({ startsAt, endsAt }: Stretch, language: Language) {
  const end = (moment: Temporal.Instant) => ({
    day: daySpoken(moment, language),
    hour: romeTime(moment).hour,
    time: hourSpoken(moment),
  });
  return [end(startsAt), end(endsAt)] as const;
}

function isOfOneDay({ startsAt, endsAt }: Stretch): boolean {
  return romeTime(startsAt).toPlainDate().equals(romeTime(endsAt).toPlainDate());
}

/** "mercoledì 9 dicembre alle 10.05": of a moment until which something holds. */
export function momentSpoken(moment: Temporal.Instant, language: Language): string {
  const { hour } = romeTime(moment);
  return dateWords[language].moment(daySpoken(moment, language), hour, hourSpoken(moment));
}
