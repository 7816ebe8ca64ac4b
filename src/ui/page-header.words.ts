// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../foundation/words/words.ts";

export const headerWords = inBothLanguages({
  it: { leave: "Esci", signIn: "Entra, se lavori qui" },
  en: { leave: "Sign out", signIn: "Sign in, if you work here" },
});
