// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { romeDate, romeTime } from "../../../foundation/time/rome.ts";
import type { Language } from "../../../foundation/words/words.ts";
import type { Fact } from "../../../ui/fact-list.tsx";
import { weekText } from "../../directory/hours/opening-week.ts";
import type { Timetable } from "../../directory/hours/timetable.ts";
import { dayAndMonthSaid, hoursShort } from "../booking/slot-said.ts";
import { askPath, spacePath } from "../space-path.ts";
import { accessFacts, askers, mayAsk, type Space } from "../space.ts";
import { spaceWords } from "../space.words.ts";
import { publicWords } from "./public.words.ts";
import type { DayOfSpace } from "./week.ts";

/** What a space is like, one fact a line; what nobody said is left out, but how one gets in. */
export function factsOf(
  space: Space,
  { address, host }: { address: string | undefined; host: string | null },
  language: Language,
): Fact[] {
  const words = publicWords[language];
  const names = spaceWords[language];
  const equipment = space.equipment.map((one) => names.equipment[one]).join(", ");
  const access = accessFacts.flatMap((fact) => {
    const answer = space.accessibility[fact];
    return answer ? [`${names.access[fact]}: ${names.answers[answer]}`] : [];
  });
  const allowed = askers.filter((asker) => space.askers.includes(asker) && mayAsk(space, asker));
  const told: (readonly [string, string | null | undefined])[] = [
    [words.where, address],
    [words.host, host ?? words.district],
    [words.kind, names.kinds[space.kind]],
    [words.capacity, space.capacity === null ? null : names.people(space.capacity)],
    [words.surface, space.surfaceM2 === null ? null : names.squareMetres(space.surfaceM2)],
    [words.equipment, [equipment, space.equipmentNote].filter(Boolean).join(". ")],
    [words.access, [...access, space.accessibilityNote].filter(Boolean).join("; ") || words.noAccess],
    [words.price, space.isFree ? [names.free, space.priceNote].filter(Boolean).join(". ") : space.priceNote],
    [words.whoMayAsk, allowed.map((asker) => names.askers[asker]).join("; ")],
  ];
  return told.flatMap(([term, value]) => (value ? [{ term, value }] : []));
}

/** When it can be had, and the hours in which it is open to everybody. */
export function hoursOf(space: Space, language: Language) {
  const words = publicWords[language];
  const shared = [
    { title: words.coWorking, lead: words.coWorkingLead, hours: space.coWorkingHours },
    { title: words.coSpacing, lead: words.coSpacingLead, hours: space.coSpacingHours },
  ];
  return {
    hours: space.hours === null ? [words.anyHour] : linesOf(space.hours, language),
    shared: shared.flatMap(({ title, lead, hours }) =>
      hours === null ? [] : [{ title, lead, lines: linesOf(hours, language) }],
    ),
  };
}

function linesOf(hours: Timetable, language: Language): string[] {
  const { lines, closures, notes } = weekText(hours, language);
  return [...lines.map((line) => `${line.days} ${line.hours}`), ...closures, ...notes];
}

/** Hours of a day; when they are free, the address that asks for them and what that does, in words. */
export type HoursShown = { hours: string; href?: string; label?: string };

export type WeekShown = {
  title: string;
  days: readonly {
    day: string;
    free: readonly HoursShown[];
    taken: readonly HoursShown[];
    openToAll: readonly HoursShown[];
  }[];
  hasOpenToAll: boolean;
  previous: string | undefined;
  next: string | undefined;
};

type ToShow = { space: Space; first: Temporal.PlainDate; now: Temporal.Instant; language: Language };

/** The week of a space in words; free hours lead to asking for them. */
export function weekShown(days: readonly DayOfSpace[], { space, first, now, language }: ToShow): WeekShown {
  const words = publicWords[language];
  const last = first.add({ days: 6 });
  const today = romeDate(now);
  const furthest = today.add({ days: space.furthestDays });
  return {
    title: words.weekOf(dayAndMonthSaid(first, language), dayAndMonthSaid(last, language)),
    days: days.map(({ date, stretches }) => {
      const day = dayAndMonthSaid(date, language);
      const of = (kind: (typeof stretches)[number]["kind"]) => stretches.filter((one) => one.kind === kind);
      return {
        day,
        free: of("free").map((slot) => ({
          hours: hoursShort(slot, language),
          href: `${askPath(space.id)}?${timesAsked(slot)}`,
          label: words.askFor(day),
        })),
        taken: of("taken").map((slot) => ({ hours: hoursShort(slot, language) })),
        openToAll: of("open-to-all").map((slot) => ({ hours: hoursShort(slot, language) })),
      };
    }),
    hasOpenToAll: days.some(({ stretches }) => stretches.some(({ kind }) => kind === "open-to-all")),
    previous: isBefore(today, first) ? spacePath(space.id) + pathOf(first.subtract({ days: 7 })) : undefined,
    next: isBefore(last, furthest) ? spacePath(space.id) + pathOf(first.add({ days: 7 })) : undefined,
  };
}

/** Up to two hours of a free time, on the quarter of an hour: who asks changes what they need. */
function timesAsked({ start, end }: DayOfSpace["stretches"][number]): string {
  const from = romeTime(start).round({
    smallestUnit: "minute",
    roundingIncrement: 15,
    roundingMode: "ceil",
  });
  const latest = romeTime(end);
  const twoHours = from.add({ hours: 2 });
  const to = twoHours.epochMilliseconds < latest.epochMilliseconds ? twoHours : latest;
  return new URLSearchParams({
    giorno: from.toPlainDate().toString(),
    dalle: hourOf(from),
    alle: hourOf(to),
  }).toString();
}

function hourOf(moment: Temporal.ZonedDateTime): string {
  return moment.toPlainTime().toString({ smallestUnit: "minute" });
}

function pathOf(day: Temporal.PlainDate): string {
  return `?dal=${day.toString()}#settimana`;
}

function isBefore(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return one.since(other).days < 0;
}
