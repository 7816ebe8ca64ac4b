// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../foundation/words/words.ts";

export const sealedFormWords = inBothLanguages({
  it: { trap: "Lascia vuoto" },
  en: { trap: "Leave empty" },
});
