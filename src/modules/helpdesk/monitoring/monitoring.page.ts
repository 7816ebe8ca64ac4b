// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Option, OptionGroup } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { ageBands, channels } from "../contacts/contact.ts";
import { tableOf, type FigureTable } from "./figure-table.ts";
import { durations, parts, type Asked, type Duration, type Part } from "./figures.ts";
import { listPath } from "./monitoring-path.ts";
import { askedParameters, questionParameters } from "./monitoring.forms.ts";
import { monitoringWords } from "./monitoring.words.ts";
import { labelOf, topOf, under, type Names } from "./names.ts";
import { lastTwelveMonths, monthAfter, monthsOf, type Question } from "./question.ts";
import type { Tally } from "./tally.ts";
import { timesOf, type Times } from "./times.ts";

/** How many of the most frequent things a line of time is drawn for. */
const mostLines = 4;

/** An address with what the question says, and more. */
export function pathWith(path: string, question: Question, more: [string, string][] = []): string {
  const query = new URLSearchParams([...Object.entries(questionParameters(question)), ...more]);
  return `${path}?${query.toString()}`;
}

/** Where a number opens: its definition, and the list behind it. */
export function listOf(frame: Pick<Frame, "language">, question: Question, asked: Asked): string {
  return linkTo(frame, pathWith(listPath, question, askedParameters(asked)));
}

/** A category each month, with the codes of all that counts under it. */
export type TimedTerm = { codes: string[]; label: string; values: number[] };

export type Shown = {
  question: Question;
  figures: Tally;
  tables: Record<Part, FigureTable[]>;
  times: { duration: Duration; times: Times }[];
  months: { month: string; many: number }[];
  desks: { id: string; name: string; many: number }[];
  terms: TimedTerm[];
  unmet: { area: string | null; areaName: string; term: string | null; termName: string; many: number }[];
};

/** Everything that the page of figures shows, in the order in which it is read. */
export function shownOf(
  figures: Tally,
  question: Question,
  names: Names,
  language: Frame["language"],
): Shown {
  const entries = Object.entries(parts) as [Part, (typeof parts)[Part]][];
  const tables = entries.map(([part, fields]) => [
    part,
    fields.map((field) => tableOf(field, figures, names, language)),
  ]);
  const days = {
    answer: figures.referralsBy.answer,
    contact: figures.referralsBy.contact,
    days: figures.needsBy.days,
  };
  return {
    question,
    figures,
    tables: Object.fromEntries(tables) as Shown["tables"],
    times: durations.flatMap((duration) => {
      const times = timesOf(days[duration]);
      if (!times) return [];
      // Needs of the past have no known length: of needs those that wait are the open ones.
      const isOpen = duration === "days" ? { without: figures.needsBy.fate.get("open") ?? 0 } : {};
      return [{ duration, times: { ...times, ...isOpen } }];
    }),
    months: [...figures.byMonth].map(([month, many]) => ({ month, many })),
    desks: [...figures.byDesk]
      .map(([id, many]) => ({ id: id ?? "", name: names.desks.get(id ?? "") ?? "", many }))
      .toSorted((one, other) => other.many - one.many),
    terms: timedTerms(figures, names, language),
    unmet: [...figures.unmetByArea]
      .flatMap(([area, terms]) =>
        [...terms].map(([term, many]) => ({
          area,
          areaName: labelOf("area", area, names, language),
          term,
          termName: labelOf("term", term, names, language),
          many,
        })),
      )
      .toSorted((one, other) => other.many - one.many)
      .slice(0, 100),
  };
}

function inAll(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0);
}

/** The most frequent categories, each month; terms count with the category under which they stand. */
function timedTerms(figures: Tally, names: Names, language: Frame["language"]): TimedTerm[] {
  const months = [...figures.byMonth.keys()];
  const byTop = new Map<string | null, number[]>();
  for (const [code, counts] of figures.termsByMonth) {
    const top = code === null ? null : topOf(code, names);
    const values = byTop.get(top) ?? months.map(() => 0);
    byTop.set(
      top,
      values.map((sum, index) => sum + (counts.get(months[index]!) ?? 0)),
    );
  }
  return [...byTop]
    .flatMap(([code, values]) => (code === null ? [] : [{ code, values }]))
    .toSorted((one, other) => inAll(other.values) - inAll(one.values))
    .slice(0, mostLines)
    .map(({ code, values }) => ({
      codes: under(code, names),
      label: labelOf("term", code, names, language),
      values,
    }));
}

export type Choices = {
  /** The latest first. */
  months: Option[];
  desks: Option[];
  areas: Option[];
  channels: Option[];
  targets: OptionGroup[];
};

/** What the filters offer: the desks and areas that there are, the codes that exist. */
export function choicesFor(
  names: Names,
  areaCodes: Iterable<string | null>,
  months: readonly string[],
  language: Frame["language"],
): Choices {
  const say = monitoringWords[language];
  const areas = [...areaCodes].filter((code) => code !== null);
  return {
    months: months.toReversed().map((value) => ({ value, label: say.monthSaid(value) })),
    desks: [...names.desks].map(([value, label]) => ({ value, label })),
    areas: areas
      .map((code) => ({ value: code, label: labelOf("area", code, names, language) }))
      .toSorted((one, other) => one.label.localeCompare(other.label, "it")),
    channels: channels.map((value) => ({ value, label: labelOf("channel", value, names, language) })),
    targets: [
      {
        label: say.ages,
        options: ageBands.map((code) => ({
          value: `eta=${code}`,
          label: labelOf("age", code, names, language),
        })),
      },
      {
        label: say.targets,
        options: names.terms
          .filter(({ taxonomy }) => taxonomy === "targets")
          .map(({ code, name }) => ({ value: `per=${code}`, label: name[language] })),
      },
    ],
  };
}

/** The months from which one chooses: five years, and those that are asked for. */
export function monthsToChoose(question: Question, today: Parameters<typeof lastTwelveMonths>[0]): string[] {
  const { until } = lastTwelveMonths(today);
  const from = monthAfter(until, -59);
  return monthsOf({
    from: question.from < from ? question.from : from,
    until: question.until > until ? question.until : until,
  });
}

/** Nothing was chosen. */
export function isUsual(question: Question, today: Parameters<typeof lastTwelveMonths>[0]): boolean {
  const usual = lastTwelveMonths(today);
  const { from, until, ...filters } = question;
  return (
    from === usual.from && until === usual.until && Object.values(filters).every((one) => one === undefined)
  );
}
