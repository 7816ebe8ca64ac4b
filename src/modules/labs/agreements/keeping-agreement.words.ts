// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import { keepingAgreementEnglish } from "./keeping-english.words.ts";
import { keepingAgreementItalian } from "./keeping-italian.words.ts";

export const keepingAgreementWords = inBothLanguages({
  it: keepingAgreementItalian,
  en: keepingAgreementEnglish,
});
