// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Language } from "../../../foundation/words/words.ts";
import { daySaid } from "../../accounts/said.ts";
import type { ActivityKind } from "../../calendar/activities/activity.ts";
import type { AgendaLine } from "../../calendar/activities/agenda.ts";
import { kindSaid } from "../../calendar/activities/kind-said.ts";
import { daySpoken, hourSpoken } from "../../calendar/registrations/date-said.ts";
import { excerptOf, publicDiaryPath, type DiaryNote } from "../diary/diary-note.ts";
import { labPath } from "../lab-path.ts";

/** What is new of a lab, in the words of its letter. */
export type NewsOfLab = {
  name: string;
  path: string;
  dates: readonly string[];
  pieces: readonly { day: string; excerpt: string }[];
  decisions: readonly string[];
};

export type NewsOfTheme = { name: string; path: string; dates: readonly string[] };

/** What happened around a lab, before it is said. */
export type LabHappenings = {
  lab: { id: string; name: string };
  coming: readonly AgendaLine[];
  pieces: readonly DiaryNote[];
  decisions: readonly { what: string; decidedAt: Temporal.Instant }[];
};

const mostDates = 8;
const mostPieces = 3;
const mostDecisions = 5;

/** Undefined when there is nothing to tell. */
export function newsOfLab(
  { lab, coming, pieces, decisions }: LabHappenings,
  language: Language,
): NewsOfLab | undefined {
  if (coming.length + pieces.length + decisions.length === 0) return undefined;
  return {
    name: lab.name,
    path: pieces.length > 0 && coming.length === 0 ? publicDiaryPath(lab.id) : labPath(lab.id),
    dates: coming.slice(0, mostDates).map((line) => dateSaid(line, language)),
    pieces: pieces.slice(0, mostPieces).map((note) => ({
      day: daySaid(note.aboutDay, language),
      excerpt: excerptOf(note, 160),
    })),
    decisions: decisions.slice(0, mostDecisions).map(({ what }) => what),
  };
}

/** Undefined when nothing of this kind comes. */
export function newsOfTheme(
  theme: ActivityKind,
  coming: readonly AgendaLine[],
  language: Language,
): NewsOfTheme | undefined {
  if (coming.length === 0) return undefined;
  return {
    name: kindSaid(theme, language),
    path: `/agenda?tipo=${theme}`,
    dates: coming.slice(0, mostDates).map((line) => dateSaid(line, language)),
  };
}

/** "mercoledì 9 dicembre, 16.30: Compiti insieme, In Scala" */
function dateSaid({ startsAt, name, placeName }: AgendaLine, language: Language): string {
  const what = [name, placeName].filter(Boolean).join(", ");
  return `${daySpoken(startsAt, language)}, ${hourSpoken(startsAt)}: ${what}`;
}

/** A theme that is followed in several districts, said once. */
export function togetherByName(themes: readonly NewsOfTheme[]): NewsOfTheme[] {
  const byName = Map.groupBy(themes, ({ name }) => name);
  return [...byName.values()].map((ones) =>
    Object.assign({}, ones[0], { dates: [...new Set(ones.flatMap(({ dates }) => dates))] }),
  );
}

/** A lab that is followed twice by one reader, with an account and with the address alone, said once. */
export function eachOnce(labs: readonly NewsOfLab[]): NewsOfLab[] {
  return [...new Map(labs.map((lab) => [lab.path, lab])).values()];
}
