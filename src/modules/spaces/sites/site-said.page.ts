// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import type { Fact } from "../../../ui/fact-list.tsx";
import type { Site, SiteEvent } from "./site.ts";
import { siteWords } from "./site.words.ts";

const months = {
  it: new Intl.DateTimeFormat("it-IT", { month: "long", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" }),
};

/** What a site is, one fact a line. */
export function siteFacts(site: Site, language: Language): Fact[] {
  const words = siteWords[language];
  const told: (readonly [string, string | null])[] = [
    [words.state, words.states[site.state]],
    [words.where, site.whereSaid],
    [words.kind, words.kinds[site.kind]],
    [words.owner, [words.owners[site.ownedBy], site.ownerNote].filter(Boolean).join(". ")],
    [words.surface, site.surfaceM2 === null ? null : words.squareMetres(site.surfaceM2)],
  ];
  return told.flatMap(([term, value]) => (value ? [{ term, value }] : []));
}

export type EventShown = {
  when: string;
  told: string;
  state: string | undefined;
  source: string | undefined;
};

/** "giugno 1987: la scuola chiude". */
export function eventShown(event: SiteEvent, language: Language): EventShown {
  const words = siteWords[language];
  const month =
    event.month === null ? undefined : months[language].format(Date.UTC(event.year, event.month - 1));
  return {
    when: [month, event.year].filter(Boolean).join(" "),
    told: event.told,
    state: event.state === null ? undefined : words.states[event.state],
    source: event.source === null ? undefined : words.source(event.source),
  };
}
