// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../foundation/words/words.ts";

export const paginationWords = inBothLanguages({
  it: { pages: "Pagine", page: "Pagina", previous: "Precedente", next: "Successiva" },
  en: { pages: "Pages", page: "Page", previous: "Previous", next: "Next" },
});
