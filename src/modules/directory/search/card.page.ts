// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { capital } from "../../../foundation/words/capital.ts";
import { shortened } from "../../../foundation/words/shortened.ts";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import type { Meta } from "../../../ui/result-card.tsx";
import { openLabel } from "../hours/opening-sentence.ts";
import { openStateAt } from "../hours/opening.ts";
import { isPinned, type Pin } from "../pinboard/pin.ts";
import { cardWords } from "./card.words.ts";
import { pathOf } from "./paths.ts";
import type { Finding, Search } from "./search.ts";

/** One result as its card shows it. */
export type Card = {
  title: string;
  href: string;
  kicker: string | undefined;
  line: string | undefined;
  meta: Meta[];
  why: string | undefined;
  point: { latitude: number; longitude: number } | undefined;
  pin: Pin;
  isPinned: boolean;
};

/** For whom a card is made: in which language, at which moment, with which things already kept. */
export type Reader = { frame: Frame; now: Temporal.Instant; pins: readonly Pin[] };

/** Characters of a description that a card shows. */
const lineLength = 150;

export function cardOf(finding: Finding, search: Search, { frame, now, pins }: Reader): Card {
  const { name, kind, thingId, organizationName, latitude, longitude, isAreaOnly } = finding;
  const pin = { kind, id: thingId };
  return {
    title: name,
    href: linkTo(frame, pathOf(kind, thingId)),
    kicker: organizationName ?? undefined,
    line: firstWords(finding.line),
    meta: [...whereAndWhen(finding, frame, now), ...conditions(finding, frame)],
    why: reasons(finding, search, frame),
    point: latitude === null || longitude === null || isAreaOnly ? undefined : { latitude, longitude },
    pin,
    isPinned: isPinned(pins, pin),
  };
}

function whereAndWhen(finding: Finding, { language }: Frame, now: Temporal.Instant): Meta[] {
  const words = cardWords[language];
  const { distanceMetres, municipality, neighbourhood, placeName } = finding;
  const town =
    neighbourhood && municipality ? words.inNeighbourhood(neighbourhood, municipality) : municipality;
  const where = [placeName, town].filter(Boolean).join(", ");
  const distance = distanceMetres === null ? undefined : words.metres(distanceMetres);
  const said = [distance, where].filter(Boolean).join(" · ");
  return [...(said ? [{ icon: "place" as const, text: said }] : []), ...openOrNot(finding, now, language)];
}

function openOrNot(
  { kind, hours, patronDay }: Finding,
  now: Temporal.Instant,
  language: Frame["language"],
): Meta[] {
  // A river or a skill has no counter: nobody expects hours where nobody wrote them.
  if (hours === null && (kind === "asset" || kind === "organization")) return [];
  const state = openLabel(openStateAt(hours, patronDay, now), now, language);
  const tone = state.kind === "open" ? "success" : undefined;
  return [{ icon: "hours", text: capital(state.sentence), tone }];
}

function conditions({ isFree, accessModes, wheelchair }: Finding, { language }: Frame): Meta[] {
  const words = cardWords[language];
  const said = [
    isFree === true && words.freeOfCharge,
    accessModes.includes("home") && words.atHome,
    accessModes.some((mode) => mode === "online" || mode === "phone") && words.remote,
    wheelchair === "yes" && words.wheelchairYes,
    wheelchair === "partly" && words.wheelchairPartly,
  ].filter((text) => text !== false);
  return said.length > 0 ? [{ icon: "check", text: capital(said.join(", ")) }] : [];
}

/** Why it is here: which of the words it has and where, and how fresh what it says is. */
function reasons(finding: Finding, search: Search, { language }: Frame): string {
  const words = cardWords[language];
  const matched = finding.matched.map(({ words: by, inName }) => {
    const term = search.terms.find(({ alternatives }) => alternatives.some((way) => way.words === by));
    const way = term?.alternatives.find((alternative) => alternative.words === by);
    if (term && way?.because === "synonym") return words.synonymOf(by, term.written);
    return inName ? words.nameHas(by) : words.textHas(by);
  });
  return capital([...matched, checked(finding, language)].join("; "));
}

function checked({ assuredDate, isStale }: Finding, language: Frame["language"]): string {
  const words = cardWords[language];
  if (assuredDate === null) return words.neverAssured;
  const date = dateSaid(assuredDate, language);
  return isStale ? words.stale(date) : words.assured(date);
}

export function dateSaid(
  date: string | Temporal.PlainDate,
  language: Frame["language"],
  withWeekday = false,
) {
  const { plain, withDay } = dates[language];
  return (withWeekday ? withDay : plain).format(new Date(`${date.toString()}T12:00:00Z`));
}

// Made once: to make a formatter costs as much as to write ten cards.
const dates = { it: datesIn("it"), en: datesIn("en-GB") };

function datesIn(locale: string) {
  const parts = { day: "numeric", month: "long", timeZone: "UTC" } as const;
  return {
    plain: new Intl.DateTimeFormat(locale, { ...parts, year: "numeric" }),
    withDay: new Intl.DateTimeFormat(locale, { ...parts, weekday: "long" }),
  };
}

function firstWords(line: string): string | undefined {
  return shortened(line, lineLength) || undefined;
}
