// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../foundation/words/words.ts";

export const headerWords = inBothLanguages({
  it: { leave: "Esci" },
  en: { leave: "Sign out" },
});
