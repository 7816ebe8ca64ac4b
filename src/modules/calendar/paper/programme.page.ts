// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { romeDate } from "../../../foundation/time/rome.ts";
import { languages, type Language } from "../../../foundation/words/words.ts";
import { daySaid } from "../../accounts/said.ts";
import { activityWords } from "../activities/activity.words.ts";
import type { AgendaLine } from "../activities/agenda.ts";
import { whereSaid } from "../activities/date-told.ts";
import { daySpoken, hourSpoken } from "../registrations/date-said.ts";
import { agesSaid, type Places } from "../views/agenda-card.page.ts";
import { agendaWords } from "../views/agenda.words.ts";
import { paperWords } from "./paper.words.ts";
import type { ProgrammeLayout } from "./programme.ts";

/** Whose programme it is, as paper says it. */
export type Whose = {
  name: string;
  address: string;
  contacts: string;
  /** Undefined of a whole territory: then each date says its place. */
  placeId: string | undefined;
};

export type ProgrammeAsked = {
  whose: Whose;
  month: Temporal.PlainYearMonth;
  lines: readonly AgendaLine[];
  places: Places;
  language: Language;
  /** Stands beside the first, where asked. */
  second: Language | undefined;
  today: Temporal.PlainDate;
};

/** A month of dates by day, as paper/programme.typ and the text for a message read it. */
export function programmeShown({ whose, month, lines, places, language, second, today }: ProgrammeAsked) {
  const words = paperWords[language];
  const other = languages.find((one) => one !== language)!;
  const said = second === undefined || second === language ? undefined : second;
  return {
    title: whose.name,
    author: whose.name,
    language,
    second: said ?? other,
    kicker: [words.kicker, said && paperWords[said].kicker].filter(Boolean).join(" · "),
    month: monthSaid(month, language),
    monthSecond: said === undefined ? null : monthSaid(month, said),
    days: daysOf(lines).map((ofDay) => ({
      day: daySpoken(ofDay[0]!.startsAt, language),
      daySecond: said === undefined ? null : daySpoken(ofDay[0]!.startsAt, said),
      items: ofDay.map((line) => itemOf(line, { whose, places, language })),
    })),
    empty: words.empty,
    howTitle: words.howTitle,
    how: [...words.how, ...(said === undefined ? [] : paperWords[said].how)],
    more: words.more,
    address: whose.address,
    contacts: whose.contacts,
    printed: words.printed(daySaid(today.toString(), language)),
  };
}

export type ProgrammeShown = ReturnType<typeof programmeShown>;

/** The sheet as its template reads it: the programme in a form, with its look and the code that leads to the agenda. */
export function programmeSheet(shown: ProgrammeShown, layout: ProgrammeLayout, look: object) {
  return { ...shown, ...look, layout };
}

function itemOf(
  line: AgendaLine,
  { whose, places, language }: Pick<ProgrammeAsked, "whose" | "places" | "language">,
) {
  const words = paperWords[language];
  const place = line.locationId === null ? undefined : places.get(line.locationId);
  const isElsewhere = line.locationId !== whose.placeId || whose.placeId === undefined;
  const mustRegister = line.registrationKind === "per-date" || line.registrationKind === "series";
  const facts = [
    isElsewhere ? whereSaid(line, place) : undefined,
    // A meeting says that it is for all: that it costs nothing goes without saying.
    line.elsewhere?.kind,
    line.price === "unknown" || line.elsewhere ? undefined : activityWords[language].prices[line.price],
    agesSaid(line, language),
    mustRegister ? words.register : undefined,
  ];
  return {
    time: hourSpoken(line.startsAt),
    name: line.name,
    facts: facts.filter(Boolean).join(" · "),
    isCancelled: line.status === "cancelled",
    cancelled: line.reason ? words.cancelledWhy(line.reason) : words.cancelled,
  };
}

function daysOf(lines: readonly AgendaLine[]): AgendaLine[][] {
  return [...Map.groupBy(lines, ({ startsAt }) => romeDate(startsAt).toString()).values()];
}

/** "dicembre 2026" */
export function monthSaid({ month, year }: Temporal.PlainYearMonth, language: Language): string {
  return `${agendaWords[language].months[month - 1]} ${year}`;
}

/** A name without the marks that a message would read as its own. */
function plain(text: string): string {
  return text.replaceAll(/[*_~`]/g, "");
}

/** The same for a message: bold as WhatsApp writes it. */
export function programmeText({ title, month, days, empty, more }: ProgrammeShown, address: string): string {
  const parts = days.map(({ day, items }) =>
    [
      `*${day}*`,
      ...items.map(({ time, name, facts, isCancelled, cancelled }) =>
        [`${time} ${plain(name)}`, isCancelled ? cancelled : facts].filter(Boolean).map(plain).join(" – "),
      ),
    ].join("\n"),
  );
  return `${[`*${plain(title)}*\n${month}`, ...(parts.length > 0 ? parts : [empty]), `${more}:\n${address}`].join("\n\n")}\n`;
}
