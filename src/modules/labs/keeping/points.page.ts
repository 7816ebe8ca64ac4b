// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import { daySaid } from "../../accounts/said.ts";
import type { Point, UsualPoint } from "../lab/checklist.ts";
import { pointsWords } from "./points.words.ts";

/** A point as it is read: what it is, whether it is there, since when, how one knows. */
export type PointShown = {
  code: string;
  name: string;
  isMet: boolean;
  state: string;
  how: string;
  isSaid: boolean;
};

export function pointsShown(points: readonly Point[], language: Language): PointShown[] {
  const words = pointsWords[language];
  return points.map(({ code, name, isMet, since, isSaid, isUnsaid }) => ({
    code,
    name: name ?? words.names[code as UsualPoint] ?? code,
    isMet,
    state: isUnsaid ? words.unsaid : stateSaid({ isMet, since, isSaid }, language),
    how: name === null ? (words.how[code as UsualPoint] ?? words.ownHow) : words.ownHow,
    isSaid,
  }));
}

function stateSaid({ isMet, since, isSaid }: Pick<Point, "isMet" | "since" | "isSaid">, language: Language) {
  const words = pointsWords[language];
  return [
    isMet ? words.met : words.missing,
    since === null ? words.sinceUnknown : words.since(daySaid(since.toString(), language)),
    isSaid ? words.said : words.seen,
  ].join(", ");
}
