// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../foundation/words/words.ts";

export const headCountWords = inBothLanguages({
  it: { field: "Persone in tutto", save: "Salva la conta" },
  en: { field: "People in all", save: "Save the count" },
});
