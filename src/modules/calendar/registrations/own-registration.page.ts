// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import type { Language } from "../../../foundation/words/words.ts";
import type { Fact } from "../../../ui/fact-list.tsx";
import type { Tone } from "../../../ui/tag.tsx";
import { absenceWords } from "./absence.words.ts";
import { codeSaid } from "./code.ts";
import { dateSpoken, momentSpoken } from "./date-said.ts";
import { ownWords } from "./own-registration.words.ts";
import { isLive, isSeated, type Participant, type Registration } from "./registration.ts";
import type { DateToCome, OpenActivity } from "./sign-up.ts";

/** A date of a series that is to come. */
export type DateAsked = { id: string; said: string; isAway: boolean };

export type OwnShown = {
  activity: string;
  activityPath: string;
  state: string;
  notices: { tone: Tone; lines: string[] }[];
  when: string | undefined;
  isSeries: boolean;
  place: string | undefined;
  participants: string[];
  contact: string | undefined;
  code: string;
  /** Absent when there is no seat to show it for. */
  qr: { path: string; size: number } | undefined;
  hasDates: boolean;
  canAnswer: boolean;
  canWaitAgain: boolean;
  canCancel: boolean;
  /** Of a series, the dates that can be missed; else none. */
  dates: DateAsked[];
  data: Fact[];
  own: Pick<Registration, "called" | "email" | "phone" | "channel" | "wantsReminders">;
};

/** What the person has just done, as the address of the page says. */
export type JustDone =
  | "dati"
  | "errata"
  | "fatta"
  | "disdetta"
  | "accettata"
  | "meno"
  | "lista"
  | "prima"
  | "assenze"
  | "cambiata";

type Around = {
  activity: OpenActivity;
  /** The date, or of a series the next; cancelled ones too. */
  date: (DateToCome & { reason: string | null }) | undefined;
  activityReason: string | null;
  /** Of a series, the dates to come, and those of them that they miss. */
  dates: readonly DateToCome[];
  away: ReadonlySet<string>;
  before: number | null;
  place: string | undefined;
  contact: string | undefined;
  qr: { path: string; size: number };
  justDone: JustDone | undefined;
  language: Language;
  now: Temporal.Instant;
};

export function ownShown(registration: Registration, around: Around): OwnShown {
  const { activity, date, place, contact, language, now } = around;
  const words = ownWords[language];
  const { status } = registration;
  const isOver = date !== undefined && Temporal.Instant.compare(date.endsAt, now) <= 0;
  const isOff = activity.status === "cancelled" || date?.status === "cancelled";
  const { participants } = registration;
  return {
    activity: activity.name,
    activityPath: `/agenda/${activity.id}`,
    state: words.states[status],
    notices: noticesOf(registration, around),
    when: date && dateSpoken(date, language),
    isSeries: registration.occurrenceId === null,
    place,
    participants: participants.map((one) => participantSaid(one, language)),
    contact,
    code: registration.code === null ? "" : codeSaid(registration.code),
    qr: status === "confirmed" && !isOff && !isOver ? around.qr : undefined,
    hasDates: isSeated(status) && date !== undefined && !isOver,
    canAnswer: status === "offered" && !isOff && !isOver,
    canWaitAgain: status === "lapsed" && !isOff && !isOver,
    canCancel: isLive(status) && status !== "offered" && !isOver,
    dates: isOff || registration.occurrenceId !== null ? [] : datesAsked(around),
    data: dataOf(registration, language),
    own: registration,
  };
}

function datesAsked({ dates, away, language }: Around): DateAsked[] {
  return dates
    .filter(({ status }) => status === "planned")
    .map((date) => ({ id: date.id, said: dateSpoken(date, language), isAway: away.has(date.id) }));
}

function participantSaid({ isChild, called, age }: Participant, language: Language): string {
  const words = ownWords[language];
  return isChild ? words.child(age ?? 0, called) : (called ?? words.adult);
}

function noticesOf(registration: Registration, around: Around): OwnShown["notices"] {
  const { activity, date, activityReason, before, justDone, language, now } = around;
  const words = ownWords[language];
  const { status, heldUntil, channel, endReason } = registration;
  const notices: OwnShown["notices"] = [];
  const say = (tone: Tone, ...lines: (string | false)[]) =>
    notices.push({ tone, lines: lines.filter((line) => line !== false) });

  if (activity.status === "cancelled") say("warning", words.activityCancelled(activityReason));
  else if (date?.status === "cancelled") say("warning", words.dateCancelled(date.reason));
  if (justDone === "fatta" && status === "confirmed") {
    say("success", words.made, channel === "email" ? words.madeMail : words.madePhone);
  }
  if (justDone === "disdetta" && status === "cancelled") say("success", words.done.cancelled);
  if (justDone === "accettata" && status === "confirmed") say("success", words.done.accepted);
  if (justDone === "dati") say("success", words.done.data);
  if (justDone === "errata") say("warning", words.dataWrong);
  if (justDone === "meno") say("success", words.done.fewer);
  if (justDone === "lista" && status === "waiting") say("success", words.done.again);
  if (justDone === "assenze") say("success", absenceWords[language].saved);
  if (justDone === "prima") say("success", words.firstThanks);
  if (justDone === "cambiata") say("warning", words.late);
  if (status === "waiting" && before !== null) say("info", words.position(before));
  if (status === "offered" && heldUntil) {
    const isLate = Temporal.Instant.compare(heldUntil, now) < 0;
    say("info", isLate ? words.offeredLate : words.offered(momentSpoken(heldUntil, language)));
  }
  if (status === "lapsed") say("info", words.lapsed);
  if (status === "removed" && endReason !== null) say("info", words.reason(endReason));
  return notices;
}

function dataOf(registration: Registration, language: Language): Fact[] {
  const words = ownWords[language];
  const { called, email, phone, channel, wantsReminders } = registration;
  const told = words.channels[channel] + (wantsReminders && channel !== "none" ? words.reminders : "");
  return [
    { term: words.called, value: called ?? "" },
    { term: words.email, value: email ?? "" },
    { term: words.phone, value: phone ?? "" },
    { term: words.told, value: told },
  ].filter(({ value }) => value !== "");
}
