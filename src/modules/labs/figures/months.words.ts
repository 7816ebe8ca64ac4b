// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

export const monthsWords = inBothLanguages({
  it: { from: "Dal mese", until: "Al mese", show: "Mostra" },
  en: { from: "From month", until: "To month", show: "Show" },
});
