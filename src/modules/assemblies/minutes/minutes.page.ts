// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { romeDate } from "../../../foundation/time/rome.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { daySaid } from "../../accounts/said.ts";
import { dateSpoken } from "../../calendar/registrations/date-said.ts";
import { decisionShown, type DecisionShown } from "../decisions/decision.page.ts";
import type { Entitled } from "../decisions/decision.ts";
import type { Meeting } from "../meetings/meeting.ts";
import { voteSaid, type VoteShown } from "../votes/vote.page.ts";
import type { Minutes, MinutesItem } from "./minutes.ts";
import { minutesWords } from "./minutes.words.ts";

export type CorrectionShown = { head: string; text: string };

export type ItemShown = {
  id: string;
  number: number;
  title: string;
  body: string | null;
  text: string | null;
  /** That it was put off, or not spoken of. */
  note: string | undefined;
  decisions: DecisionShown[];
  votes: VoteShown[];
  corrections: CorrectionShown[];
};

/** Minutes in words, for the page, the paper and the plain text alike. */
export type MinutesShown = {
  title: string;
  assembly: string;
  status: string;
  note: string | undefined;
  when: string;
  where: string;
  there: string;
  items: ItemShown[];
  corrections: CorrectionShown[];
};

export type MinutesAsked = {
  assembly: { name: string };
  meeting: Meeting;
  minutes: Minutes;
  there: Entitled;
  /** Where it was; on the page of the meeting it is said above. */
  place?: string | undefined;
  /** When the meeting that approved them was. */
  approvedAt: Temporal.Instant | undefined;
  today: Temporal.PlainDate;
  language: Language;
};

export function minutesShown(asked: MinutesAsked): MinutesShown {
  const { assembly, meeting, minutes, there, language } = asked;
  const words = minutesWords[language];
  const guests = meeting.guests + meeting.remoteGuests;
  const isCounted = there.present > 0 || guests > 0;
  return {
    title: words.titleOf(assembly.name, dayOf(meeting.startsAt, language)),
    assembly: assembly.name,
    status: words.statuses[meeting.minutesStatus],
    note: noteOf(asked),
    when: dateSpoken(meeting, language),
    where: asked.place ?? "",
    there: isCounted ? words.there(there.present, there.represented, guests) : words.notCounted,
    items: minutes.items.map((item, index) => itemShown(item, index + 1, asked)),
    corrections: correctionsOf(null, asked),
  };
}

function itemShown(item: MinutesItem, number: number, asked: MinutesAsked): ItemShown {
  const { minutes, today, language } = asked;
  return {
    id: item.id,
    number,
    title: item.title,
    body: item.body,
    text: item.text,
    note: fateSaid(item, asked),
    decisions: minutes.decisions
      .filter(({ itemId }) => itemId === item.id)
      .map((decision) => decisionShown(decision, { today, language })),
    votes: minutes.votes.filter(({ itemId }) => itemId === item.id).map((vote) => voteSaid(vote, language)),
    corrections: correctionsOf(item.id, asked),
  };
}

function fateSaid(
  { id, fate, text }: MinutesItem,
  { meeting, minutes, language }: MinutesAsked,
): string | undefined {
  const words = minutesWords[language];
  if (fate === "postponed") return words.postponed;
  const isDecided = [...minutes.decisions, ...minutes.votes].some(({ itemId }) => itemId === id);
  if (text !== null || isDecided || meeting.minutesStatus === "none") return undefined;
  return fate === "accepted" ? words.notDiscussed : undefined;
}

function correctionsOf(itemId: string | null, { minutes, language }: MinutesAsked): CorrectionShown[] {
  return minutes.corrections
    .filter((one) => one.itemId === itemId)
    .map(({ correction, reason, madeAt }) => ({
      head: minutesWords[language].corrected(dayOf(madeAt, language), reason),
      text: correction,
    }));
}

function noteOf({ meeting, approvedAt, language }: MinutesAsked): string | undefined {
  const words = minutesWords[language];
  const { minutesStatus: status, minutesApprovedAt } = meeting;
  if (status === "draft") return words.draftNote;
  if (status === "shared") return words.sharedNote;
  if (status !== "approved" || minutesApprovedAt === null) return undefined;
  return words.approvedNote(
    dayOf(minutesApprovedAt, language),
    dayOf(approvedAt ?? minutesApprovedAt, language),
  );
}

export function dayOf(moment: Temporal.Instant, language: Language): string {
  return daySaid(romeDate(moment).toString(), language);
}
