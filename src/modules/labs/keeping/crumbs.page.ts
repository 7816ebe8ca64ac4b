// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import { keptLabPath, keptLabsPath } from "../lab-path.ts";
import { keepingLabWords } from "./keeping.words.ts";

type Crumb = { label: string; path: string };

/** The way to a page of who keeps labs: their list, then the lab when it is of one. */
export function keptCrumbs(language: Language, lab?: { id: string; name: string }): Crumb[] {
  const list = { label: keepingLabWords[language].title, path: keptLabsPath };
  return lab === undefined ? [list] : [list, { label: lab.name, path: keptLabPath(lab.id) }];
}
