// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { Mistake, MistakeKind } from "./mistake.ts";

type Said = Record<MistakeKind, (mistake: Mistake) => string>;

/** What is wrong and what to do, beside the field. */
export const mistakeWords = inBothLanguages<Said>({
  it: {
    required: () => "Manca: scrivilo.",
    "too-long": ({ detail }) => `È più lungo di ${detail ?? ""} caratteri: accorcialo. Il testo resta qui.`,
    number: ({ value }) => `«${value}» non è un numero: scrivi solo cifre.`,
    age: ({ value }) => `«${value}» non è un’età: scrivi un numero da 0 a 119.`,
    "ages-order": () => "L’età minima supera la massima: scambiale.",
    date: ({ value }) => `«${value}» non è una data: scrivila come 31/03/2026.`,
    email: ({ value }) => `«${value}» non è un indirizzo e-mail: controlla che ci sia la chiocciola.`,
    url: ({ value }) => `«${value}» non è un indirizzo web: comincia con https://`,
    "not-one-of": ({ value }) => `«${value}» non è fra le risposte possibili: scegline una.`,
    coordinates: ({ value }) => `«${value}» non è un punto sulla Terra: scrivi i gradi, per esempio 45,1847.`,
    "coordinates-half": () => "C’è solo una delle due coordinate: aggiungi l’altra.",
    hours: ({ value, told }) => `Non abbiamo capito «${value}». ${told?.it ?? ""}`.trim(),
    "reference-unknown": ({ value }) =>
      `«${value}» non è nel catalogo: controlla come è scritto, o crea prima la sua scheda.`,
    "reference-several": ({ value }) =>
      `Più schede si chiamano «${value}»: scegli quella giusta fra le proposte, con il codice in fondo.`,
    "not-yours": () => "Puoi scrivere solo per la tua organizzazione: scegli quella.",
    other: ({ value }) => `«${value}» non va bene: controllalo.`,
  },
  en: {
    required: () => "It is missing: write it.",
    "too-long": ({ detail }) =>
      `It is longer than ${detail ?? ""} characters: shorten it. The text stays here.`,
    number: ({ value }) => `“${value}” is not a number: write digits only.`,
    age: ({ value }) => `“${value}” is not an age: write a number from 0 to 119.`,
    "ages-order": () => "The minimum age is above the maximum: swap them.",
    date: ({ value }) => `“${value}” is not a date: write it like 31/03/2026.`,
    email: ({ value }) => `“${value}” is not an e-mail address: check that there is an @.`,
    url: ({ value }) => `“${value}” is not a web address: begin with https://`,
    "not-one-of": ({ value }) => `“${value}” is not among the possible answers: choose one.`,
    coordinates: ({ value }) => `“${value}” is not a point on Earth: write degrees, for example 45.1847.`,
    "coordinates-half": () => "There is only one of the two coordinates: add the other.",
    hours: ({ value, told }) => `We did not understand “${value}”. ${told?.en ?? ""}`.trim(),
    "reference-unknown": ({ value }) =>
      `“${value}” is not in the directory: check how it is written, or create its record first.`,
    "reference-several": ({ value }) =>
      `Several records are called “${value}”: choose the right one among the suggestions, with the code at its end.`,
    "not-yours": () => "You can write only for your own organization: choose that one.",
    other: ({ value }) => `“${value}” is not right: check it.`,
  },
});
