// SPDX-License-Identifier: AGPL-3.0-or-later
import { linkTo } from "../../../ui/frame.ts";
import { pagesOf, type Pages } from "../../../ui/pages.ts";
import { datasetOfKind, pathOfDataset } from "../opendata/dataset.ts";
import type { Answer, Relaxation } from "./answer.ts";
import { cardOf, dateSaid, type Card, type Reader } from "./card.page.ts";
import { chipLabel } from "./chips.page.ts";
import { fieldsOf, queryOf } from "./criteria.forms.ts";
import { filtersOn, nothingAsked, without, type FindingKind, type Question } from "./criteria.ts";
import { filtersFor, type Filters } from "./filters.page.ts";
import { filterWords } from "./filters.words.ts";
import { paths } from "./paths.ts";
import { pageSize, type Finding } from "./search.ts";
import { searchWords } from "./search.words.ts";
import type { TermName } from "./vocabulary.ts";

type Link = { label: string; href: string };

/** All that the page of results shows. */
export type Results = {
  kind: FindingKind;
  question: Question;
  action: string;
  title: string;
  areaNames: readonly string[];
  filters: Filters;
  /** Something was asked: the page goes straight to what was found. */
  isAsked: boolean;
  filterCount: number;
  chips: Link[];
  notices: string[];
  summary: string;
  cards: Card[];
  /** Networks of help that answer the same question, beside services. */
  neighbours: { cards: Card[]; all: string } | undefined;
  start: number;
  views: { list: string; map: string };
  /** Fields of the question that the search box does not show but must keep. */
  kept: Record<string, string>;
  /** For the map: addresses without language prefix, and where the person said to be. */
  map: {
    points: string;
    here: string;
    place: { longitude: number; latitude: number; called: string } | undefined;
  };
  pages: Pages;
  wayOn: { relaxations: Link[]; startOver: string; desks: Card[] };
  /** The same things as files, all pages at once. */
  downloads: Link[];
};

export type Asked = {
  kind: FindingKind;
  question: Question;
  answer: Answer;
  terms: readonly TermName[];
  areaNames: readonly string[];
  relaxations: readonly Relaxation[];
  desks: readonly Finding[];
  neighbours: readonly Finding[];
} & Reader;

/** Turns an answer into the page that says it. */
export function resultsOf(asked: Asked): Results {
  const { kind, question, answer, terms, areaNames, relaxations, desks, frame } = asked;
  const { language } = frame;
  const words = searchWords[language];
  const filtered = filterWords[language];
  const path = linkTo(frame, paths[kind]);
  const link = (changed: Question) => path + queryOf(changed);
  const { q: _q, vicino: _near, pagina: _page, ...kept } = fieldsOf(question);
  const place = answer.search.place;

  return {
    kind,
    question,
    action: path,
    title:
      place && place.as !== "device" ? words.kinds[kind].titleNear(place.called) : words.kinds[kind].title,
    areaNames,
    filters: filtersFor({ kind, question, answer, terms, language, link }),
    isAsked: filtersOn(question).length > 0,
    filterCount: filtersOn(question).filter((name) => name !== "text" && name !== "near").length,
    chips: filtersOn(question).map((name) => ({
      label: chipLabel(name, asked),
      href: link(without(question, name)),
    })),
    notices: noticesOf(asked),
    summary: summaryOf(asked),
    cards: answer.found.findings.map((finding) => cardOf(finding, answer.search, asked)),
    neighbours: neighboursOf(asked),
    start: (question.page - 1) * pageSize + 1,
    views: { list: link({ ...question, asMap: false }), map: link({ ...question, asMap: true }) },
    kept,
    map: {
      points: `${paths[kind]}/mappa.json${queryOf({ ...question, page: 1, asMap: false })}`,
      here: paths[kind] + queryOf({ ...question, page: 1 }),
      place,
    },
    pages: pagesOf({ page: question.page, total: answer.found.total, atOnce: pageSize }, (page) =>
      link({ ...question, page }),
    ),
    wayOn: {
      relaxations: relaxations.map(({ filter, count }) => ({
        label: filtered.withCount(filtered.relax[filter], filtered.count(count)),
        href: link(without(question, filter)),
      })),
      startOver: path,
      desks: desks.map((desk) => cardOf(desk, answer.search, asked)),
    },
    downloads: downloadsOf(asked),
  };
}

/** The same question, asked of people nearby: only what assets can answer of it. */
function neighboursOf(asked: Asked): Results["neighbours"] {
  const { neighbours, answer, question, frame } = asked;
  if (neighbours.length === 0) return undefined;
  const { text, near, withinKm } = question;
  const all = queryOf({ ...nothingAsked, text, near, withinKm, category: "help-networks" });
  return {
    cards: neighbours.map((finding) => cardOf(finding, answer.search, asked)),
    all: linkTo(frame, paths.asset) + all,
  };
}

/** A file is refused what a page only leaves out: a place that nobody knows is not asked for. */
function downloadsOf({ kind, question, answer, frame }: Asked): Link[] {
  const words = searchWords[frame.language];
  const isUnknown = (name: string) => answer.unknownPlaces.includes(name);
  const near = isUnknown(question.near) ? "" : question.near;
  const query = queryOf({
    ...question,
    near,
    withinKm: near === "" ? undefined : question.withinKm,
    serves: isUnknown(question.serves) ? "" : question.serves,
    page: 1,
    asMap: false,
  });
  const file = (format: "csv" | "geojson") => pathOfDataset(datasetOfKind[kind], format) + query;
  return [
    { label: words.download.csv, href: file("csv") },
    { label: words.download.geojson, href: file("geojson") },
  ];
}

function summaryOf({ kind, answer, frame }: Asked): string {
  const words = searchWords[frame.language];
  const { total, isMore } = answer.found;
  const found = words.kinds[kind].found(filterWords[frame.language].count(total), total === 1);
  const sorted = answer.search.place ? `, ${words.sortedByDistance}` : "";
  return (isMore ? words.moreThan(found) : found) + sorted;
}

/** How the question was understood, where that is not plain. */
function noticesOf({ question, answer, frame }: Asked): string[] {
  const words = searchWords[frame.language];
  const corrections = answer.search.terms.flatMap(({ written, alternatives }) =>
    alternatives
      .filter(({ because }) => because === "correction")
      .map((way) => words.corrected(written, way.words)),
  );
  return [
    ...answer.unknownPlaces.map((name) => words.unknownPlace(name)),
    ...corrections,
    ...(answer.search.match === "any" && answer.found.total > 0 ? [words.anyWords] : []),
    ...(answer.time?.date ? [`${words.shownOn(dateSaid(answer.time.date, frame.language, true))}.`] : []),
    ...(question.openNow || question.day ? [words.noUnknown] : []),
  ];
}
