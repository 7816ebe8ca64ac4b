// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import { practiceEnglish } from "./practice-english.words.ts";
import { practiceItalian } from "./practice-italian.words.ts";

/** What everybody reads of practices. */
export const practiceWords = inBothLanguages({ it: practiceItalian, en: practiceEnglish });
