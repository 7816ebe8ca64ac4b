// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import { writingEnglish } from "./writing-english.words.ts";
import { writingItalian } from "./writing-italian.words.ts";

export const writingWords = inBothLanguages({ it: writingItalian, en: writingEnglish });
