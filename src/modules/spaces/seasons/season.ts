// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import type { Wish } from "../booking/booking.ts";
import { slotsOf } from "../booking/series.ts";
import type { Slot } from "../booking/slot.ts";

/** Months whose weekly hours a host allocates together. Days are YYYY-MM-DD. */
export type Season = {
  territoryId: string;
  id: string;
  /** It is of this space and of all its parts. */
  spaceId: string;
  name: string;
  startsOn: string;
  endsOn: string;
  wishesFrom: string;
  wishesUntil: string;
  skipsHolidays: boolean;
  note: string | null;
  closedAt: Temporal.Instant | null;
};

/** Whether groups may ask on a day. */
export function takesWishes(season: Season, today: string): boolean {
  return season.closedAt === null && season.wishesFrom <= today && today <= season.wishesUntil;
}

/** A weekly slot: Monday is 1; from and to in minutes after midnight, to past 1440 when it ends the next day. */
export type WeeklySlot = { weekday: number; from: number; to: number };

export function weeklySlot({
  weekday,
  from,
  minutes,
}: Pick<Wish, "weekday" | "from" | "minutes">): WeeklySlot {
  const start = Number(from.slice(0, 2)) * 60 + Number(from.slice(3, 5));
  return { weekday, from: start, to: start + minutes };
}

/** Whether two weekly slots meet, over midnight and over the end of the week too. */
export function meet(one: WeeklySlot, other: WeeklySlot): boolean {
  const week = 7 * 1440;
  const at = ({ weekday, from, to }: WeeklySlot) => ({
    from: (weekday - 1) * 1440 + from,
    to: (weekday - 1) * 1440 + to,
  });
  const [a, b] = [at(one), at(other)];
  return [-week, 0, week].some((shift) => a.from < b.to + shift && b.from + shift < a.to);
}

/** The dates of a weekly slot in a season, from a day on. */
export function datesInSeason(
  season: Season,
  { weekday, from, minutes }: Pick<Wish, "weekday" | "from" | "minutes">,
  { patronDay, today }: { patronDay: string | null; today: Temporal.PlainDate },
): Slot[] {
  const starts = Temporal.PlainDate.from(season.startsOn);
  const begin = Temporal.PlainDate.compare(today, starts) > 0 ? today : starts;
  const day = begin.add({ days: (weekday - begin.dayOfWeek + 7) % 7 });
  const until = Temporal.PlainDate.from(season.endsOn);
  if (Temporal.PlainDate.compare(day, until) > 0) return [];
  return slotsOf(
    {
      start: day.toPlainDateTime(Temporal.PlainTime.from(from)),
      minutes,
      everyWeeks: 1,
      until,
      times: null,
      skipsHolidays: season.skipsHolidays,
      skipsAugust: false,
    },
    patronDay,
  );
}
