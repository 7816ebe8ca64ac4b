// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import { problemsInEnglish } from "./problem-english.words.ts";
import { problemsInItalian } from "./problem-italian.words.ts";

/** Each problem of an import in plain words: what is wrong, what to do. */
export const problemWords = inBothLanguages({ it: problemsInItalian, en: problemsInEnglish });
