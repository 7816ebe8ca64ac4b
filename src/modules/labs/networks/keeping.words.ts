// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import { keepingEnglish } from "./keeping-english.words.ts";
import { keepingItalian } from "./keeping-italian.words.ts";

/** The back office of networks: for who keeps a lab, and for who runs a network. */
export const keepingWords = inBothLanguages({ it: keepingItalian, en: keepingEnglish });
