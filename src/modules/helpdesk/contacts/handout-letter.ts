// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Letter } from "../../../foundation/mail/outbox.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { momentSaid } from "../../accounts/said.ts";
import type { AgendaLine } from "../../calendar/activities/agenda.ts";
import { whereSaid } from "../../calendar/activities/date-told.ts";
import { timetableText } from "../../directory/hours/opening-week.ts";
import type { Pinned } from "../../directory/pinboard/pinned.ts";
import { addressLine } from "../../directory/records/known-place.ts";
import type { PlaceBrief } from "../../directory/records/place-brief.ts";
import { pathOf } from "../../directory/search/paths.ts";
import { handoutLetterWords } from "./handout-letter.words.ts";

/** Places of one thing that a letter tells. */
const mostPlaces = 3;

export type HandoutWriter = { site: string; baseUrl: string; language: Language };

/** What was chosen: records of the directory, and the next dates of activities. */
type Chosen = {
  things: readonly Pinned[];
  dates: readonly AgendaLine[];
  /** Of the dates; one that nobody may know of is not there. */
  places: ReadonlyMap<string, PlaceBrief>;
};

/** A letter to an address that is used once, with what was chosen at the desk: public things, and their public pages. */
export function handoutLetter(to: string, { things, dates, places }: Chosen, writer: HandoutWriter): Letter {
  const words = handoutLetterWords[writer.language];
  const told = [
    ...things.map((thing) => thingTold(thing, writer)),
    ...dates.map((date) => dateTold(date, places, writer)),
  ];
  return {
    to,
    subject: words.subject(writer.site),
    text: [words.hello, ...told, words.bye, writer.site].join("\n\n"),
    forget: true,
  };
}

function thingTold(thing: Pinned, { baseUrl, language }: HandoutWriter): string {
  const words = handoutLetterWords[language];
  const phones = thing.phones.length > 0 ? thing.phones : thing.places.flatMap((place) => place.phones);
  const numbers = [...new Set(phones.filter(({ type }) => type !== "fax").map(({ number }) => number))];
  const places = thing.places.slice(0, mostPlaces).map((place) => {
    const hours = timetableText(place.hours, language);
    return [
      `${words.where}: ${[place.name, addressLine(place)].filter(Boolean).join(", ")}`,
      hours && `${words.hours}: ${hours}`,
    ];
  });
  const lines = [
    `* ${thing.name}`,
    thing.organization !== null && thing.organization !== thing.name && thing.organization,
    numbers.length > 0 && `${words.phone}: ${numbers.join(", ")}`,
    ...places.flat(),
    `${words.page}: ${baseUrl}${language === "en" ? "/en" : ""}${pathOf(thing.kind, thing.id)}`,
  ];
  return lines.filter((line) => typeof line === "string" && line !== "").join("\n");
}

function dateTold(date: AgendaLine, places: Chosen["places"], { baseUrl, language }: HandoutWriter): string {
  const words = handoutLetterWords[language];
  const where = whereSaid(date, places.get(date.locationId ?? ""));
  const lines = [
    `* ${date.name}`,
    `${words.when}: ${momentSaid(date.startsAt, language)}`,
    where && `${words.where}: ${where}`,
    `${words.page}: ${baseUrl}${language === "en" ? "/en" : ""}/agenda/${date.activityId}`,
  ];
  return lines.filter(Boolean).join("\n");
}
