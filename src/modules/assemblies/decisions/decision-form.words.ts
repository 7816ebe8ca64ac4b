// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

export const decisionFormWords = inBothLanguages({
  it: {
    what: "Che cosa si è deciso",
    whatHint: "Una frase con il verbo: «Apriamo la sala anche il sabato».",
    who: "Chi se ne occupa",
    whoHint: "Un gruppo, un ruolo o un nome di battesimo. Lo leggono tutti.",
    due: "Entro quando",
    how: "Come si è deciso",
    counts: "I voti",
    for: "Favorevoli",
    against: "Contrari",
    abstained: "Astenuti",
    countsHint: (entitled: number) =>
      `Se avete votato. Possono votare in ${entitled}, tra presenti e deleghe.`,
    countsFree: "Se avete votato. Le presenze non sono segnate: non possiamo controllare i numeri.",
    save: "Salva la decisione",
  },
  en: {
    what: "What was decided",
    whatHint: "A sentence with a verb: “We open the hall on Saturdays too”.",
    who: "Who does it",
    whoHint: "A group, a role or a first name. Everybody reads it.",
    due: "By when",
    how: "How it was decided",
    counts: "The votes",
    for: "For",
    against: "Against",
    abstained: "Abstained",
    countsHint: (entitled: number) => `If you voted. ${entitled} may vote, present and represented.`,
    countsFree: "If you voted. Who is here is not marked: we cannot check the numbers.",
    save: "Save the decision",
  },
});
