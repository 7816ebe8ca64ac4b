// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { clockAt, dayNumberAt } from "../../../foundation/time/days.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { dateSaid, daysSaid } from "./opening-dates.ts";
import type { ClosedBecause } from "./opening-plan.ts";
import type { OpenState } from "./opening.ts";
import { openingWords } from "./opening.words.ts";
import type { OpeningWords } from "./opening.words.ts";

/** What a result card says: the state in a word or two (for shape and tone), and the sentence. */
export type OpenLabel = { kind: OpenState["kind"]; label: string; sentence: string };

export function openLabel(state: OpenState, now: Temporal.Instant, language: Language): OpenLabel {
  const label = openingWords[language].labels[state.kind];
  return { kind: state.kind, label, sentence: openSentence(state, now, language) };
}

/** The state as a neighbour would say it, in lower case: "aperto adesso, fino alle 12", "chiuso oggi: apre domani alle 9". */
export function openSentence(state: OpenState, now: Temporal.Instant, language: Language): string {
  const words = openingWords[language];
  switch (state.kind) {
    case "open":
      return openSaid(state, now, words);
    case "closed":
      return closedSaid(state, now, language);
    case "by-appointment":
      return state.opensNext
        ? words.byAppointmentThen(whenSaid(state.opensNext, now, words))
        : words.byAppointment;
    case "unknown":
      return words.unknown;
  }
}

function openSaid(
  state: Extract<OpenState, { kind: "open" }>,
  now: Temporal.Instant,
  words: OpeningWords,
): string {
  if (state.until === null) return words.alwaysOpen;

  const until = untilSaid(state.until, now, words);
  if (state.reopensToday === null) return words.openNow(until);
  const { hour, minute } = clockOf(state.reopensToday);
  return words.openNowThen(until, words.from(hour, minute));
}

function closedSaid(
  state: Extract<OpenState, { kind: "closed" }>,
  now: Temporal.Instant,
  language: Language,
): string {
  const words = openingWords[language];
  const sentence = closedUntilSaid(state, now, language);
  return state.alsoByAppointment ? words.orByAppointment(sentence) : sentence;
}

function closedUntilSaid(
  { because, opensNext, closesNext, wasOpenToday }: Extract<OpenState, { kind: "closed" }>,
  now: Temporal.Instant,
  language: Language,
): string {
  const words = openingWords[language];
  if (because) {
    const closed = becauseSaid(because, language);
    return opensNext ? words.reopens(closed, whenSaid(opensNext, now, words)) : closed;
  }
  if (!opensNext || !closesNext) return words.closed;

  if (daysAhead(opensNext, now) === 0) {
    const { hour, minute } = clockOf(opensNext);
    const say = wasOpenToday ? words.reopensToday : words.todayFromTo;
    return say(words.from(hour, minute), closingSaid(closesNext, now, words));
  }
  return words.opens(wasOpenToday ? words.closedNow : words.closedToday, whenSaid(opensNext, now, words));
}

/** "alle 18.30" after "dalle 15"; a closing on another day names it. */
function closingSaid(closes: Temporal.Instant, now: Temporal.Instant, words: OpeningWords): string {
  const { hour, minute } = clockOf(closes);
  // English says "from 3 pm until 6:30 pm", Italian "dalle 15 alle 18.30".
  const sameNight = daysAhead(closes.subtract({ hours: 6 }), now) === 0;
  if (!sameNight) return untilSaid(closes, now, words);
  return words === openingWords.it ? words.at(hour, minute) : words.until(hour, minute);
}

function untilSaid(until: Temporal.Instant, now: Temporal.Instant, words: OpeningWords): string {
  const { hour, minute } = clockOf(until);
  const days = daysAhead(until, now);
  if (days === 0) return words.until(hour, minute);
  if (days === 1 && hour * 60 + minute <= 6 * 60) {
    const time = words.until(hour, minute);
    return hour === 0 && minute === 0 ? time : `${time} ${words.atNight}`;
  }
  return words.untilDay(whenSaid(until, now, words));
}

/** "domani alle 9", "mercoledì 9 dicembre alle 16.30"; the year when it is far. */
function whenSaid(when: Temporal.Instant, now: Temporal.Instant, words: OpeningWords): string {
  const { hour, minute, day } = clockOf(when);
  const days = daysAhead(when, now);
  const at = words.at(hour, minute);
  if (days === 0) return words.dayAt(words.today, at);
  if (days === 1) return words.dayAt(words.tomorrow, at);

  const date = dateSaid(days > 180 ? day.date : day.monthDay, words);
  return words.dayAt(`${words.weekdays[day.weekday - 1]} ${date}`, at);
}

function becauseSaid(because: ClosedBecause, language: Language): string {
  const words = openingWords[language];
  if (because.kind === "holiday") return words.closedFor(because.holiday.name[language]);

  const { from, to, reason } = because.exception;
  const closed = from === to ? words.closedToday : words.closedOn(daysSaid({ from, to }, words));
  return reason === null ? closed : closed + words.reason(reason);
}

function daysAhead(when: Temporal.Instant, now: Temporal.Instant): number {
  return dayNumberAt(when.epochMilliseconds) - dayNumberAt(now.epochMilliseconds);
}

function clockOf(when: Temporal.Instant) {
  return clockAt(when.epochMilliseconds);
}
