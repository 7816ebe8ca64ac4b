// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import type { Fact } from "../../../ui/fact-list.tsx";
import type { Tone } from "../../../ui/tag.tsx";
import { daySaid } from "../../accounts/said.ts";
import { timetableText } from "../../directory/hours/opening-week.ts";
import type { PlaceHours } from "../../directory/records/place-hours.ts";
import { fewestPromisedHours, type Desk } from "./desk.ts";
import { deskWords } from "./desk.words.ts";
import type { Kept } from "./engagement.ts";

/** A desk as the list of them shows it. */
export type DeskLine = {
  id: string;
  name: string;
  place: string;
  hours: string;
  promised: string;
  /** "Chiuso dal …"; absent while it is in use. */
  closed: string | undefined;
};

/** "6 ore alla settimana", in the numbers of the language. */
function promisedSaid(hours: number, language: Language): string {
  return deskWords[language].promisedSaid(hours.toLocaleString(language === "it" ? "it-IT" : "en-GB"));
}

/** Its own hours, or those of its place. */
function hoursSaid(desk: Desk, place: Pick<PlaceHours, "hours"> | undefined, language: Language): string {
  const words = deskWords[language];
  if (desk.hours !== null) return timetableText(desk.hours, language);
  return place?.hours ? words.asPlace(timetableText(place.hours, language)) : words.unknownHours;
}

export function deskLine(desk: Desk, place: PlaceHours | undefined, language: Language): DeskLine {
  return {
    id: desk.id,
    name: desk.name,
    place: place?.name ?? "",
    hours: hoursSaid(desk, place, language),
    promised: promisedSaid(desk.promisedHours, language),
    closed: closedSaid(desk, language),
  };
}

export function closedSaid({ closedOn }: Desk, language: Language): string | undefined {
  return closedOn === null ? undefined : deskWords[language].closedFrom(daySaid(closedOn, language));
}

export function deskFacts(
  desk: Desk,
  { place, organization }: { place: PlaceHours | undefined; organization: string | undefined },
  language: Language,
): Fact[] {
  const words = deskWords[language];
  const promised = promisedSaid(desk.promisedHours, language);
  const isFew = desk.promisedHours < fewestPromisedHours;
  return [
    ...(place ? [{ term: words.place, value: place.name }] : []),
    ...(organization ? [{ term: words.organization, value: organization }] : []),
    { term: words.hours, value: hoursSaid(desk, place, language) },
    { term: words.promised, value: isFew ? `${promised}. ${words.promisedHint}` : promised },
    { term: words.lock, value: words.lockSaid(desk.lockMinutes) },
  ];
}

const tones: Record<Kept["state"], Tone> = {
  holds: "success",
  ending: "warning",
  over: "danger",
  "to-come": "warning",
  missing: "danger",
};

/** How somebody stands with what access asks for: "finisce il 31 dicembre 2026". */
export function keptSaid({ state, until }: Kept, language: Language): { text: string; tone: Tone } {
  const said = deskWords[language].states[state](until === null ? "" : daySaid(until, language));
  return { text: said, tone: tones[state] };
}
