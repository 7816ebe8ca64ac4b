// SPDX-License-Identifier: AGPL-3.0-or-later
import { romeDate } from "../../../foundation/time/rome.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { daySaid } from "../../accounts/said.ts";
import type { Sheet } from "../../helpdesk/monitoring/sheet.ts";
import {
  figureKeys,
  shareOfFirst,
  type ActivityCounted,
  type DateCounted,
  type FigureKey,
  type Figures,
  type LabFigures,
  type MonthFigures,
} from "./figure.ts";
import { figuresWords } from "./figures.words.ts";
import { monthSaid, numberSaid } from "./months-said.ts";
import { monthsIn, type Months } from "./months.ts";

const percents = {
  it: new Intl.NumberFormat("it-IT", { style: "percent" }),
  en: new Intl.NumberFormat("en-GB", { style: "percent" }),
};

export type FigureShown = { key: FigureKey | "share"; label: string; value: string; definition: string };

/** Of one lab the number of labs says nothing. */
export function figuresShown(figures: Figures, isOne: boolean, language: Language): FigureShown[] {
  const words = figuresWords[language];
  return figureKeys
    .filter((key) => key !== "labs" || !isOne)
    .flatMap((key): FigureShown[] => {
      const one = {
        key,
        label: words.figures[key],
        value: numberSaid(figures[key], language),
        definition: words.definitions[key],
      };
      const share = {
        key: "share" as const,
        label: words.share,
        value: shareSaid(figures, language),
        definition: words.shareDefinition,
      };
      return key === "first" ? [one, share] : [one];
    });
}

/** "62% (31 su 50)" */
export function shareSaid(figures: Pick<Figures, "first" | "answers">, language: Language): string {
  const words = figuresWords[language];
  const share = shareOfFirst(figures);
  if (share === undefined) return words.noShare;
  const [first, answers] = [numberSaid(figures.first, language), numberSaid(figures.answers, language)];
  return words.shareOf(percents[language].format(share), first, answers);
}

/** Every month of a period, those without meetings as zero. */
export function monthsShown(months: readonly MonthFigures[], period: Months): MonthFigures[] {
  const known = new Map(months.map((one) => [one.month, one]));
  return monthsIn(period).map((month) => known.get(month) ?? { month, presences: 0, dates: 0, first: 0 });
}

type Taken = {
  name: string;
  period: Months;
  figures: LabFigures;
  /** The labs by name; one when the figures are of one. */
  labs: readonly { id: string; name: string }[];
  months: readonly MonthFigures[];
  activities: readonly ActivityCounted[];
  dates: readonly DateCounted[];
  language: Language;
};

function rowOf(
  lab: string,
  figures: Figures | undefined,
  keys: readonly (keyof Figures)[],
): (string | number)[] {
  const row: (string | number)[] = [lab];
  return row.concat(keys.map((key) => figures?.[key] ?? 0));
}

/** The figures as sheets to take away: what each counts comes first, what they were counted from last. No names of people. */
export function figureSheets(taken: Taken): Sheet[] {
  const { name, period, figures, labs, months, activities, dates, language } = taken;
  const words = figuresWords[language];
  const said = `${monthSaid(period.from, language)} – ${monthSaid(period.until, language)}`;
  const keys = figureKeys.filter((key) => key !== "labs");
  return [
    {
      name: words.readMe,
      header: [words.what, words.whatItCounts],
      rows: [
        [words.title, name],
        [words.period, said],
        ...figureKeys.map((key) => [words.figures[key], words.definitions[key]]),
        [words.share, words.shareDefinition],
      ],
    },
    {
      name: words.atAGlance,
      header: [words.what, words.howMany],
      rows: [
        ...figureKeys.map((key) => [words.figures[key], figures.all[key]]),
        [words.share, rounded(shareOfFirst(figures.all))],
      ],
    },
    {
      name: words.byLab,
      header: [words.lab, ...keys.map((key) => words.figures[key])],
      rows: labs.map(({ id, name: lab }) => rowOf(lab, figures.labs.get(id), keys)),
    },
    {
      name: words.months,
      header: [words.month, words.figures.dates, words.figures.presences, words.figures.first],
      rows: monthsShown(months, period).map((one) => [one.month, one.dates, one.presences, one.first]),
    },
    {
      name: words.byActivity,
      header: [
        words.activity,
        words.figures.dates,
        words.figures.presences,
        words.unnamed,
        words.figures.answers,
        words.figures.first,
      ],
      rows: activities.map((one) => [
        one.name,
        one.dates,
        one.presences,
        one.unnamed,
        one.answers,
        one.first,
      ]),
    },
    {
      name: words.countedTitle,
      header: [
        words.date,
        words.activity,
        words.heads,
        words.named,
        words.figures.answers,
        words.figures.first,
      ],
      rows: dates.map((one) => [
        romeDate(one.startsAt).toString(),
        one.name,
        one.heads,
        one.named,
        one.answers,
        one.first,
      ]),
    },
  ];
}

/** The same as one table, for a file that holds one. */
export function figureTable(
  taken: Pick<Taken, "figures" | "labs" | "language">,
): Pick<Sheet, "header" | "rows"> {
  const { figures, labs, language } = taken;
  const words = figuresWords[language];
  const keys = figureKeys.filter((key) => key !== "labs");
  const line = (name: string, of: Figures | undefined) => [
    name,
    ...keys.map((key) => of?.[key] ?? 0),
    rounded(of && shareOfFirst(of)),
  ];
  return {
    header: [words.lab, ...keys.map((key) => words.figures[key]), words.share],
    rows: [...labs.map(({ id, name }) => line(name, figures.labs.get(id))), line(words.ofAll, figures.all)],
  };
}

function rounded(share: number | undefined): number | string {
  return share === undefined ? "" : Math.round(share * 1000) / 1000;
}

export type DateShown = {
  path: string;
  name: string;
  date: string;
  heads: string;
  named: string;
  first: string;
};

export function datesShown(
  dates: readonly DateCounted[],
  pathOf: (date: DateCounted) => string,
  language: Language,
): DateShown[] {
  return dates.map((date) => ({
    path: pathOf(date),
    name: date.name,
    date: daySaid(romeDate(date.startsAt).toString(), language),
    heads: numberSaid(date.heads, language),
    named: numberSaid(date.named, language),
    first: date.answers === 0 ? "–" : shareSaid(date, language),
  }));
}
