// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import { linkTo } from "../../../ui/frame.ts";
import { daySaid } from "../../accounts/said.ts";
import type { Agreement } from "../agreements/agreement.ts";
import type { Visit } from "../exchanges/exchange.ts";
import type { Lesson, NetworkBorn, PublishedHalf } from "./year.ts";
import { yearWords } from "./year.words.ts";

/** A line of the year: what, perhaps where it leads, and what is said of it. */
export type YearLine = { text: string; href?: string; notes: readonly string[] };
/** A part of the yearly page: the same on the screen and on paper. */
export type YearPart = { id: string; title: string; lead: string; lines: readonly YearLine[] };

export type YearFigures = { columns: readonly string[]; rows: readonly (readonly string[])[] };

/** The year of a district's labs, ready to be read: of what did not happen nothing is said. */
export type YearShown = { parts: readonly YearPart[]; figures: YearFigures | undefined };

/** What a year is made of, from where it happened. */
export type YearFound = {
  labs: readonly { id: string; name: string }[];
  halves: readonly PublishedHalf[];
  lessons: readonly Lesson[];
  networks: readonly NetworkBorn[];
  practices: readonly { id: string; title: string; line: string | null; labName: string }[];
  agreements: readonly Agreement[];
  decisions: readonly {
    id: string;
    what: string;
    status: string;
    assemblyName: string;
    assemblyId: string;
  }[];
  visits: readonly Visit[];
  shared: number;
  lent: number;
};

export function yearShown(found: YearFound, language: Language): YearShown {
  const words = yearWords[language];
  const to = (path: string) => linkTo({ language }, path);
  const nameOf = new Map(found.labs.map(({ id, name }) => [id, name]));
  const done = found.decisions.filter(({ status }) => status === "done").length;
  const parts: YearPart[] = [
    learnedPart(found, language),
    {
      id: "reti",
      title: words.networks,
      lead: "",
      lines: found.networks.map(({ id, name, labId, whatTheyDo }) => ({
        text: `${name} (${nameOf.get(labId) ?? ""})`,
        href: to(`/reti/${id}`),
        notes: whatTheyDo === null ? [] : [whatTheyDo],
      })),
    },
    {
      id: "pratiche",
      title: words.practices,
      lead: "",
      lines: found.practices.map(({ id, title, line, labName }) => ({
        text: `${title} (${labName})`,
        href: to(`/pratiche/${id}`),
        notes: line === null ? [] : [line],
      })),
    },
    {
      id: "patti",
      title: words.agreements,
      lead: "",
      lines: found.agreements.map(({ id, title, objectName }) => ({
        text: title,
        href: to(`/patti/${id}`),
        notes: [objectName],
      })),
    },
    {
      id: "decisioni",
      title: words.decided,
      lead: found.decisions.length === 0 ? "" : words.decisionCounts(found.decisions.length, done),
      lines: found.decisions.map(({ what, status, assemblyName, assemblyId }) => ({
        text: what,
        href: to(`/assemblee/${assemblyId}/decisioni`),
        notes: [`${assemblyName}: ${words.decisionStates[status] ?? status}`],
      })),
    },
    exchangesPart(found, language),
  ];
  const told = parts.filter(({ lead, lines }) => lead !== "" || lines.length > 0);
  return { parts: told, figures: figuresShown(found.halves, language) };
}

/** What each lab learned, one line a lab: its lessons are the notes. */
function learnedPart({ labs, lessons }: YearFound, language: Language): YearPart {
  const words = yearWords[language];
  const byLab = Map.groupBy(lessons, ({ labId }) => labId);
  const lines = labs.flatMap(({ id, name }) => {
    const own = byLab.get(id) ?? [];
    const href = linkTo({ language }, `/laboratori/${id}`);
    return own.length === 0 ? [] : [{ text: name, href, notes: own.map(({ said }) => said) }];
  });
  return { id: "imparato", title: words.learned, lead: lines.length === 0 ? words.learnedNone : "", lines };
}

function exchangesPart({ visits, shared, lent }: YearFound, language: Language): YearPart {
  const words = yearWords[language];
  const lead = [shared > 0 ? words.shared(shared) : "", lent > 0 ? words.lent(lent) : ""];
  return {
    id: "scambi",
    title: words.exchanges,
    lead: lead.filter((part) => part !== "").join(" "),
    lines: visits.map(({ host, guest, on, whatToSee, hostLearned, guestLearned }) => ({
      text: `${words.visit(guest?.name ?? "", host.name, on === null ? "" : daySaid(on, language))}: ${whatToSee}`,
      notes: [
        ...(guestLearned === null ? [] : [words.visitLearned(guest?.name ?? "", guestLearned)]),
        ...(hostLearned === null ? [] : [words.visitLearned(host.name, hostLearned)]),
      ],
    })),
  };
}

/** The published figures, a column a half year; a number that is not told is said not to be. */
function figuresShown(halves: readonly PublishedHalf[], language: Language): YearFigures | undefined {
  if (halves.length === 0) return undefined;
  const words = yearWords[language];
  const said = new Intl.NumberFormat(language === "it" ? "it-IT" : "en-GB");
  return {
    columns: [words.what, ...halves.map(({ half }) => words.half(half))],
    rows: Object.entries(words.figureNames).map(([key, name]) =>
      [name].concat(
        halves.map(({ figures }) => {
          const value = figures[key];
          return value === null || value === undefined ? words.notTold : said.format(value);
        }),
      ),
    ),
  };
}

/** As paper/year.typ reads it. */
export function yearSheet(
  shown: YearShown,
  { year, author, address, language }: { year: number; author: string; address: string; language: Language },
) {
  const words = yearWords[language];
  return {
    title: words.yearTitle(year),
    author,
    language,
    second: "en",
    kicker: author,
    lead: words.yearLead,
    figuresTitle: words.figures,
    figuresNone: shown.figures ? "" : words.figuresNone,
    figures: shown.figures ?? { columns: [], rows: [] },
    parts: shown.parts.map(({ title, lead, lines }) => ({
      title,
      lead,
      lines: lines.map(({ text, notes }) => ({ text, notes })),
    })),
    address,
  };
}
