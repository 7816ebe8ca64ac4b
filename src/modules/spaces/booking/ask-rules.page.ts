// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import type { SpaceRules } from "../space.ts";
import { askWords } from "./ask.words.ts";
import { minutesSaid } from "./slot-said.ts";

/** The rules of asking for a space, in short sentences. */
export function askRules(space: SpaceRules, language: Language): string[] {
  const words = askWords[language];
  const { quota } = space;
  return [
    words.notice(space.noticeHours),
    words.length(minutesSaid(space.shortestMinutes, language), minutesSaid(space.longestMinutes, language)),
    ...(quota ? [words.quota[quota.per](quota.times)] : []),
    words.cancel(space.cancelHours),
  ];
}
