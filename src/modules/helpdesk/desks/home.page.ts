// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { romeDate } from "../../../foundation/time/rome.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { momentSaid } from "../../accounts/said.ts";
import { needsPath, newContactPath } from "../contacts/contact-path.ts";
import type { DiaryEntry } from "../diary/diary-entry.ts";
import type { DeskWeek } from "../shifts/desk-week.ts";
import { weekPath } from "../shifts/shift-path.ts";
import { hoursSaid, minutesSaid } from "../shifts/shift-said.ts";
import { mondayOf, type Shift } from "../shifts/shift.ts";
import { shortSaid, weekdaySaid } from "../shifts/week.page.ts";
import { desksPath } from "./desk-path.ts";
import type { Desk } from "./desk.ts";
import { homeWords } from "./home.words.ts";

type Link = { said: string; path: string };

export type OverviewLine = {
  name: string;
  path: string;
  thisWeek: { said: string; short: string | undefined };
  nextWeek: { said: string; short: string | undefined };
  people: string;
  ending: string;
};

/** What the first page of the help desk shows. */
export type HomeShown = {
  /** "Oggi, mercoledì 9 dicembre" */
  title: string;
  newContactPath: string;
  isOperator: boolean;
  shifts: string[];
  weeks: (Link & { isShort: boolean })[];
  swaps: Link[];
  toDo: Link[];
  handovers: { note: string; said: string }[];
  /** Of who supervises: all desks of the district. */
  overview: OverviewLine[] | undefined;
};

/** What the first page is made of, as it was found. */
export type HomeFound = {
  now: Temporal.Instant;
  personId: string;
  isOperator: boolean;
  /** Today's shifts at their desks, and their own next one. */
  today: readonly Shift[];
  next: Shift | undefined;
  swaps: readonly Shift[];
  counts: { drafts: number; needs: number; offers: number; referrals: number; followUps: number };
  handovers: readonly DiaryEntry[];
  weeks: readonly { desk: Desk; week: DeskWeek }[];
  overview: readonly DeskFound[] | undefined;
  deskNames: ReadonlyMap<string, string>;
  names: ReadonlyMap<string, string>;
};

export type DeskFound = {
  desk: Desk;
  thisWeek: DeskWeek;
  nextWeek: DeskWeek;
  /** Who may receive there today. */
  people: number;
  /** Mandates and trainings that end soon and are not renewed. */
  ending: number;
};

export function homeShown(found: HomeFound, language: Language): HomeShown {
  const words = homeWords[language];
  const today = romeDate(found.now).toString();
  return {
    title: words.today(weekdaySaid(today, language)),
    newContactPath,
    isOperator: found.isOperator,
    shifts: shiftLines(found, language),
    weeks: found.weeks.map(({ desk, week }) => {
      const short = shortSaid(week.coverage, language);
      const enough = week.isClosed ? words.weekClosed(desk.name) : words.weekEnough(desk.name);
      return {
        said: short === undefined ? enough : words.weekShort(desk.name, short),
        isShort: short !== undefined,
        path: weekPath(desk.id, mondayOf(today)),
      };
    }),
    swaps: found.swaps.map((shift) => ({
      said: words.swap(weekdaySaid(shift.onDay, language), hoursOf(shift, language), nameOf(found, shift)),
      path: weekPath(shift.deskId, mondayOf(shift.onDay)),
    })),
    toDo: toDo(found, language),
    handovers: found.handovers.map(({ note, deskId, writtenAt }) => ({
      note,
      said: [found.deskNames.get(deskId), momentSaid(writtenAt, language)].filter(Boolean).join(", "),
    })),
    overview: found.overview?.map((desk) => overviewLine(desk, language)),
  };
}

function shiftLines({ now, personId, today, next, ...found }: HomeFound, language: Language): string[] {
  const words = homeWords[language];
  const mine = today.filter(
    (shift) => shift.personId === personId && shift.endsAt.epochMilliseconds > now.epochMilliseconds,
  );
  const others = today.filter(({ personId: id }) => id !== null && id !== personId);
  const said = mine.map((shift) => words.onShift(hoursOf(shift, language), nameOf(found, shift)));
  const coming =
    next === undefined
      ? words.noShift
      : words.nextShift(weekdaySaid(next.onDay, language), hoursOf(next, language), nameOf(found, next));
  const together = others.map(
    (shift) => `${found.names.get(shift.personId ?? "") ?? ""} (${hoursOf(shift, language)})`,
  );
  return [
    ...(said.length > 0 ? said : [`${words.notOnShift} ${coming}`]),
    ...(together.length > 0 ? [words.together(together.join(", "))] : []),
  ];
}

function toDo(
  { counts: { drafts, needs, offers, referrals, followUps } }: HomeFound,
  language: Language,
): Link[] {
  const words = homeWords[language];
  const all = [
    { count: drafts, said: words.drafts(drafts), path: newContactPath },
    { count: followUps, said: words.followUps(followUps), path: "/sportello/ricontatti" },
    { count: referrals, said: words.referrals(referrals), path: "/sportello/invii" },
    { count: offers, said: words.offers(offers), path: needsPath },
    { count: needs, said: words.needs(needs), path: needsPath },
  ];
  return all.filter(({ count }) => count > 0).map(({ said, path }) => ({ said, path }));
}

function overviewLine(
  { desk, thisWeek, nextWeek, people, ending }: DeskFound,
  language: Language,
): OverviewLine {
  const words = homeWords[language];
  const week = ({ coverage, isClosed }: DeskWeek) => {
    if (isClosed) return { said: words.closed, short: undefined };
    const promised = minutesSaid(Math.round(desk.promisedHours * 60), language);
    const short = shortSaid(coverage, language);
    return {
      said: words.coverage(minutesSaid(coverage.coveredMinutes, language), promised),
      short: short === undefined ? undefined : words.short(short),
    };
  };
  return {
    name: desk.name,
    path: `${desksPath}/${desk.id}`,
    thisWeek: week(thisWeek),
    nextWeek: week(nextWeek),
    people: words.people(people),
    ending: ending === 0 ? words.none : words.endingSaid(ending),
  };
}

function hoursOf({ startsAt, endsAt }: Shift, language: Language): string {
  return hoursSaid(startsAt, endsAt, language);
}

function nameOf({ deskNames }: Pick<HomeFound, "deskNames">, { deskId }: Shift): string {
  return deskNames.get(deskId) ?? "";
}
