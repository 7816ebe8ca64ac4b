// SPDX-License-Identifier: AGPL-3.0-or-later
import { theDay, toTheDay } from "../../../foundation/words/italian-day.ts";
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { CountMistake, Counts, DecisionStatus, WayToDecide } from "./decision.ts";

type DecisionWords = {
  statuses: Record<DecisionStatus, string>;
  statusHints: Record<DecisionStatus, string>;
  ways: Record<WayToDecide, string>;
  counts: (counts: Counts) => string;
  decision: (number: number) => string;
  who: (name: string) => string;
  by: (day: string) => string;
  movedTo: (day: string) => string;
  late: (day: string) => string;
  notPassed: string;
  tied: string;
  rejected: string;
  noQuorum: string;
  how: (way: string, counts: string) => string;
  mistakes: Record<CountMistake, (most: number) => string>;
};

const several = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`);

export const decisionWords = inBothLanguages<DecisionWords>({
  it: {
    statuses: { open: "Da fare", "under-way": "In corso", done: "Fatta", dropped: "Lasciata" },
    statusHints: {
      open: "Nessuno ha ancora cominciato.",
      "under-way": "Ci si sta lavorando.",
      done: "È finita: scrivi com’è andata.",
      dropped: "Non si fa più: scrivi perché.",
    },
    ways: {
      consensus: "tutti d’accordo",
      hands: "per alzata di mano",
      "paper-ballot": "con schede di carta segrete",
      "online-vote": "con voto online segreto",
    },
    counts: ({ for: yes, against, abstained }) =>
      `${several(yes, "favorevole", "favorevoli")}, ${several(against, "contrario", "contrari")}, ${several(abstained, "astenuto", "astenuti")}`,
    decision: (number) => `Decisione ${number}`,
    who: (name) => `Chi se ne occupa: ${name}`,
    by: (day) => `Entro ${theDay(day)}`,
    movedTo: (day) => `Spostata ${toTheDay(day)}`,
    late: (day) => `La aspettavamo per ${theDay(day)}: ci vuole ancora un po’.`,
    notPassed: "Non passata",
    tied: "Parità: non è passata.",
    rejected: "Non è passata.",
    noQuorum: "Hanno votato in troppo pochi: non vale.",
    how: (way, counts) => `Come si è deciso: ${counts === "" ? way : `${way} (${counts})`}`,
    mistakes: {
      "nobody-voted": () => "Scrivi quanti voti: così sono zero.",
      "too-many": (most) =>
        `I voti sono più di chi può votare: tra presenti e deleghe sono ${most}. Ricontrolla i numeri, o le presenze.`,
    },
  },
  en: {
    statuses: { open: "To do", "under-way": "Under way", done: "Done", dropped: "Dropped" },
    statusHints: {
      open: "Nobody has begun yet.",
      "under-way": "Somebody is at it.",
      done: "It is finished: write how it went.",
      dropped: "It will not be done: write why.",
    },
    ways: {
      consensus: "everybody agreed",
      hands: "by show of hands",
      "paper-ballot": "by secret paper ballot",
      "online-vote": "by secret online vote",
    },
    counts: ({ for: yes, against, abstained }) => `${yes} for, ${against} against, ${abstained} abstained`,
    decision: (number) => `Decision ${number}`,
    who: (name) => `Who does it: ${name}`,
    by: (day) => `By ${day}`,
    movedTo: (day) => `Moved to ${day}`,
    late: (day) => `We expected it by ${day}: it takes a little longer.`,
    notPassed: "Not passed",
    tied: "A tie: it did not pass.",
    rejected: "It did not pass.",
    noQuorum: "Too few voted: it does not hold.",
    how: (way, counts) => `How it was decided: ${counts === "" ? way : `${way} (${counts})`}`,
    mistakes: {
      "nobody-voted": () => "Write how many votes: like this there are none.",
      "too-many": (most) =>
        `There are more votes than people who may vote: present and represented are ${most}. Check the numbers, or who is here.`,
    },
  },
});
