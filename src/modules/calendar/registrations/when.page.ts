// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import type { ChoiceOption } from "../../../ui/choices.tsx";
import { dateSpoken } from "./date-said.ts";
import type { When } from "./sign-up-choice.ts";
import { signUpWords } from "./sign-up.words.ts";

export type WhenShown =
  | { kind: "one"; text: string; value: string }
  | { kind: "many"; options: ChoiceOption[] };

/** What the form asks, or says when there is nothing to choose: each date with the seats that are left. */
export function whenShown(when: Exclude<When, { kind: "closed" }>, language: Language): WhenShown {
  const words = signUpWords[language];
  const left = (free: number | null) => (free === 0 ? words.line : words.left(free));
  if (when.kind === "series") {
    const text = `${words.series(dateSpoken(when.next, language))} – ${left(when.free)}`;
    return { kind: "one", text, value: "" };
  }
  if (when.kind === "one") {
    const { date } = when;
    return { kind: "one", text: `${dateSpoken(date, language)} – ${left(date.free)}`, value: date.id };
  }
  const options = when.dates.map((date) => ({
    value: date.id,
    label: dateSpoken(date, language),
    hint: left(date.free),
  }));
  return { kind: "many", options };
}
