// SPDX-License-Identifier: AGPL-3.0-or-later
import { theDay } from "../../../foundation/words/italian-day.ts";
import { inBothLanguages } from "../../../foundation/words/words.ts";

export const toCheckWords = inBothLanguages({
  it: {
    minutes: {
      none: (when: string) => `Il verbale della riunione di ${when} è da scrivere`,
      draft: (when: string) => `Il verbale della riunione di ${when} è una bozza: falla leggere`,
      shared: (when: string) => `Il verbale della riunione di ${when} aspetta l’approvazione`,
    },
    decisions: (count: number) =>
      count === 1
        ? "Una decisione è in scadenza o in ritardo"
        : `${count} decisioni sono in scadenza o in ritardo`,
    agreements: {
      "to-sign": (title: string) => `Patto da firmare: ${title}`,
      review: (title: string) => `Patto da rivedere: ${title}`,
      "in-force": (title: string, on: string) => `Patto da rivedere entro ${theDay(on)}: ${title}`,
    },
  },
  en: {
    minutes: {
      none: (when: string) => `The minutes of the meeting of ${when} are to be written`,
      draft: (when: string) => `The minutes of the meeting of ${when} are a draft: let people read them`,
      shared: (when: string) => `The minutes of the meeting of ${when} wait for approval`,
    },
    decisions: (count: number) =>
      count === 1 ? "One decision is due or late" : `${count} decisions are due or late`,
    agreements: {
      "to-sign": (title: string) => `Agreement to sign: ${title}`,
      review: (title: string) => `Agreement to look at again: ${title}`,
      "in-force": (title: string, on: string) => `Agreement to look at again by ${on}: ${title}`,
    },
  },
});
