// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import { dateSpoken, momentSpoken } from "./date-said.ts";
import { signUpPath } from "./link.ts";
import type { When } from "./sign-up-choice.ts";
import type { OpenActivity } from "./sign-up.ts";
import { signUpWords } from "./sign-up.words.ts";

/** What the page of an activity says of taking part, and where one signs up. */
export type RegistrationBlockShown = {
  /** One sentence: that no registration is needed, why there is none now. */
  text: string | undefined;
  links: { label: string; path: string; note: string }[];
  /** Whether somebody may hold a registration already, to open by its code. */
  hasRegistrations: boolean;
};

/** At most so many dates with a button of their own; the form has the others. */
const datesShown = 4;

/** Undefined where nothing is to be said: an activity that asks for no registration and says nothing of it. */
export function registrationBlock(
  { id, kind, opensAt }: Pick<OpenActivity, "id" | "kind" | "opensAt">,
  when: When,
  language: Language,
): RegistrationBlockShown | undefined {
  const words = signUpWords[language];
  if (kind === "none") return undefined;
  if (kind === "drop-in") return { text: words.block.dropIn, links: [], hasRegistrations: false };
  const left = (free: number | null) => (free === 0 ? words.line : words.left(free));
  const block = { text: undefined, hasRegistrations: true };
  if (when.kind === "series") {
    const link = { label: words.block.signUp, path: signUpPath(id), note: left(when.free) };
    return { ...block, text: words.block.everyDate, links: [link] };
  }
  if (when.kind === "closed") {
    const opens =
      when.why === "not-yet" && opensAt ? words.opensOn(momentSpoken(opensAt, language)) : undefined;
    return { ...block, text: opens ?? closedSaid(when.why, language), links: [] };
  }
  const dates = when.kind === "one" ? [when.date] : when.dates.slice(0, datesShown);
  const links = dates.map((date) => ({
    label: words.block.signUpFor(dateSpoken(date, language)),
    path: signUpPath(id, date.id),
    note: left(date.free),
  }));
  const more = when.kind === "many" && when.dates.length > datesShown;
  const others = more ? [{ label: words.otherDates, path: signUpPath(id), note: "" }] : [];
  return { ...block, links: [...links, ...others] };
}

/** Why nobody can sign up, in one sentence. */
export function closedSaid(why: Extract<When, { kind: "closed" }>["why"], language: Language): string {
  const words = signUpWords[language];
  if (why === "full") return words.full;
  return why === "none" ? words.noDates : words.closed[why];
}
