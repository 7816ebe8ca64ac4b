// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { romeDate, romeTime } from "../../../foundation/time/rome.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import { openingWords } from "../hours/opening.words.ts";
import { asLine } from "../records/spoken.ts";
import { queryOf } from "../search/criteria.forms.ts";
import { nothingAsked, weekdays } from "../search/criteria.ts";
import { pathOf, paths } from "../search/paths.ts";
import { homeWords } from "./home.words.ts";
import { byDay, type NextDoor } from "./next-doors.ts";

/** A day as the home page tells it: "Domani", its doors with their hours, and where the others are. */
export type ComingDay = {
  title: string;
  doors: { name: string; href: string; hours: string; where: string | undefined }[];
  more: { label: string; href: string } | undefined;
};

export function comingDays(doors: readonly NextDoor[], now: Temporal.Instant, frame: Frame): ComingDay[] {
  const words = homeWords[frame.language];
  return [...byDay(doors, now)].map(([day, ofDay]) => {
    const date = Temporal.PlainDate.from(day);
    const left = ofDay[0]!.many - ofDay.length;
    const onDay = queryOf({ ...nothingAsked, day: weekdays[date.dayOfWeek - 1]! });
    return {
      title: dayTitle(date, romeDate(now), frame.language),
      doors: ofDay.map(({ id, name, starts, ends, neighbourhood, municipality }) => ({
        name,
        href: linkTo(frame, pathOf("place", id)),
        hours: hoursSaid(starts, ends, frame.language),
        where: [neighbourhood, municipality].filter(Boolean).join(", ") || undefined,
      })),
      more:
        left > 0 ? { label: words.othersThatDay(left), href: linkTo(frame, paths.place + onDay) } : undefined,
    };
  });
}

/** "Oggi", "Domani", "Venerdì 11 dicembre". */
function dayTitle(date: Temporal.PlainDate, today: Temporal.PlainDate, language: Language): string {
  const words = openingWords[language];
  const ahead = today.until(date).days;
  if (ahead < 2) return asLine(ahead === 0 ? words.today : words.tomorrow);
  return asLine(
    `${words.weekdays[date.dayOfWeek - 1]} ${words.date(date.day, words.months[date.month - 1]!, "")}`,
  );
}

/** "dalle 15 alle 18.30"; of what goes on into another day only when it begins. */
function hoursSaid(starts: Temporal.Instant, ends: Temporal.Instant, language: Language): string {
  const words = openingWords[language];
  const [from, to] = [romeTime(starts), romeTime(ends)];
  const begins = words.from(from.hour, from.minute);
  const endsAtMidnight = to.hour === 0 && to.minute === 0;
  const isLong = to.since(from).total("hours") > 18;
  const isSameDay = endsAtMidnight || to.toPlainDate().equals(from.toPlainDate());
  if (isLong || !isSameDay) return begins;
  return `${begins} ${language === "it" ? words.at(to.hour, to.minute) : words.until(to.hour, to.minute)}`;
}
