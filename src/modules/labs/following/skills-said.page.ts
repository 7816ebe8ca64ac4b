// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import type { Skill } from "./following.ts";
import { followingWords } from "./following.words.ts";

// Made once: making one costs more than the page it is for.
const lists = {
  it: new Intl.ListFormat("it", { type: "disjunction" }),
  en: new Intl.ListFormat("en", { type: "disjunction" }),
};

/** "cucinare, riparare o leggere ad alta voce" */
export function skillsSaid(skills: readonly Skill[], language: Language): string {
  return lists[language].format(skills.map((skill) => followingWords[language].skills[skill]));
}
