// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import type { TermName } from "../../directory/search/vocabulary.ts";
import { needPath } from "./contact-path.ts";
import { contactWords } from "./contact.words.ts";
import type { Need } from "./need.ts";
import { needsWords } from "./needs.words.ts";
import { termName } from "./term-names.ts";

/** How needs are named and placed: the terms of the directory and the names of areas. */
export type NeedNames = { terms: readonly TermName[]; areas: ReadonlyMap<string, string> };

export type NeedLine = {
  id: string;
  href: string;
  name: string;
  area: string;
  since: string;
  desk: string;
  state: string;
  isUnmet: boolean;
};

export function needName(
  { category }: Pick<Need, "category">,
  { terms }: Pick<NeedNames, "terms">,
  { language }: Pick<Frame, "language">,
): string {
  return termName(terms, "categories", category, language) ?? needsWords[language].unknownNeed;
}

export function areaName(
  code: string | null,
  { areas }: Pick<NeedNames, "areas">,
  { language }: Pick<Frame, "language">,
): string {
  return (code !== null && areas.get(code)) || needsWords[language].unknownArea;
}

export function needLine(need: Need, names: NeedNames, frame: Frame, now: Temporal.Instant): NeedLine {
  const words = needsWords[frame.language];
  return {
    id: need.id,
    href: linkTo(frame, needPath(need.id)),
    name: needName(need, names, frame),
    area: areaName(need.areaCode, names, frame),
    since: words.days(daysBetween(need.openedAt, now)),
    desk: need.deskName,
    state: stateSaid(need, frame),
    isUnmet: need.unmetReason !== null,
  };
}

/** "Aperto", or how it went and who says so. */
export function stateSaid(need: Need, { language }: Pick<Frame, "language">): string {
  const words = needsWords[language];
  if (need.state === "open") {
    return need.reopened > 0 ? `${words.open}, ${words.reopened(need.reopened)}` : words.open;
  }
  const codes = contactWords[language];
  if (need.outcome === null || need.outcomeBy === null) return words.closed;
  return `${codes.outcomes[need.outcome]}: ${codes.witnesses[need.outcomeBy]}`;
}

/** Days by the calendar of Rome, as people count them. */
function daysBetween(from: Temporal.Instant, to: Temporal.Instant): number {
  return Math.max(0, romeDate(from).until(romeDate(to)).days);
}
