// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

/** What programs, and the people who write them, read when a question makes no sense. */
export const hsdsWords = inBothLanguages({
  it: {
    wrongParameters: "Qualche parametro non va",
    wrong: {
      unknown: (known: string) =>
        known === "" ? "qui non ci sono parametri" : `non esiste. Qui si può chiedere: ${known}`,
      once: () => "va detto una volta sola",
      shape: () => "serve un testo, un numero oppure true o false",
      whole: (range: string) => `serve un numero intero (${range})`,
      range: (range: string) => `deve stare tra ${range}`,
      yesNo: () => "serve true oppure false",
      id: () => "serve un identificatore UUID",
      moment: () => "serve una data (2026-09-01) o un momento con il fuso (2026-09-01T08:00:00Z)",
      oneOf: (codes: string) => `deve essere uno tra ${codes}`,
      long: (most: string) => `al massimo ${most} caratteri`,
      pattern: (pattern: string) => `non ha la forma giusta (${pattern})`,
      needsPostcode: () => "si misura da un codice postale: serve anche postcode",
      perPage: (most: string) => `al massimo ${most}; di più solo con minimal=true`,
      order: (other: string) => `viene prima di ${other}`,
    },
    notFound: "Non c’è niente con questo identificatore",
    notJson: "Il corpo della richiesta deve essere un oggetto JSON, con Content-Type: application/json",
    criteriaInBody: "In una ricerca riservata i criteri vanno nel corpo, non nell’indirizzo",
    busy: "Altri stanno scaricando tutto: riprova tra poco",
    description: (site: string) =>
      `Servizi, organizzazioni e luoghi di ${site}, nello standard aperto HSDS 3.1 con il profilo italiano HSDS-IT.`,
  },
  en: {
    wrongParameters: "Some parameter is wrong",
    wrong: {
      unknown: (known: string) =>
        known === "" ? "there are no parameters here" : `does not exist. Here one can ask: ${known}`,
      once: () => "must be said once",
      shape: () => "must be a text, a number, true or false",
      whole: (range: string) => `must be a whole number (${range})`,
      range: (range: string) => `must be between ${range}`,
      yesNo: () => "must be true or false",
      id: () => "must be a UUID",
      moment: () => "must be a date (2026-09-01) or a moment with its offset (2026-09-01T08:00:00Z)",
      oneOf: (codes: string) => `must be one of ${codes}`,
      long: (most: string) => `at most ${most} characters`,
      pattern: (pattern: string) => `has not the right form (${pattern})`,
      needsPostcode: () => "is measured from a postcode: postcode is needed too",
      perPage: (most: string) => `at most ${most}; more only with minimal=true`,
      order: (other: string) => `comes before ${other}`,
    },
    notFound: "There is nothing with this identifier",
    notJson: "The body must be a JSON object, with Content-Type: application/json",
    criteriaInBody: "In a private search the criteria go into the body, not into the address",
    busy: "Others are taking everything: try again soon",
    description: (site: string) =>
      `Services, organizations and locations of ${site}, in the open standard HSDS 3.1 with the Italian profile HSDS-IT.`,
  },
});
