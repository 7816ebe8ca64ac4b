// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import type { HeldRole } from "../../foundation/actor.ts";
import type { Language } from "../../foundation/words/words.ts";
import { rolesWords } from "./roles.words.ts";
import { saidWords } from "./said.words.ts";

const zone = "Europe/Rome";

// Made once: making one costs more than the page it is for.
const days = {
  it: new Intl.DateTimeFormat("it-IT", { dateStyle: "long", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }),
};

/** A date (YYYY-MM-DD) as it is spoken: "9 dicembre 2026". */
export function daySaid(day: string, language: Language): string {
  const midnight = Temporal.PlainDate.from(day).toZonedDateTime("UTC").epochMilliseconds;
  return days[language].format(midnight);
}

/** A moment by the clocks of Italy, as it is spoken: "9 dicembre 2026 alle 10.05". */
export function momentSaid(moment: Temporal.Instant, language: Language): string {
  const there = moment.toZonedDateTimeISO(zone);
  const day = daySaid(there.toPlainDate().toString(), language);
  return saidWords[language].moment(day, there.hour, String(there.minute).padStart(2, "0"));
}

/** "Redazione: Ambito di Pavia"; `thing` is its name, undefined when its room no longer knows it. */
export function roleSaid({ role, of }: HeldRole, thing: string | undefined, language: Language): string {
  const words = rolesWords[language];
  const name = of.kind === "installation" ? words.installation : (thing ?? words.gone);
  return words.roleOf(words.roles[role], name);
}
