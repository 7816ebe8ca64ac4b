// SPDX-License-Identifier: AGPL-3.0-or-later
import { sinceTheDay } from "../../../foundation/words/italian-day.ts";
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { DoorKind } from "./door.ts";

const kinds: Record<DoorKind, string> = {
  parents: "Percorso con i genitori",
  sociality: "Laboratorio di socialità",
  "focus-group": "Gruppo di discussione",
  other: "Altro",
};
const kindsInEnglish: Record<DoorKind, string> = {
  parents: "Path with parents",
  sociality: "Sociality lab",
  "focus-group": "Focus group",
  other: "Something else",
};

export const doorsWords = inBothLanguages({
  it: {
    title: "Porte",
    lead: "Una cosa piccola e utile da fare, che non mette in imbarazzo nessuno: da lì la gente entra.",
    none: "Nessuna porta",
    noneLead:
      "Apri la prima: un tè, un corso, un gruppo di genitori. Poi scegli le attività da cui si entra.",
    open: "Apri una porta",
    change: "Cambia",
    save: "Salva la porta",
    name: "Come si chiama",
    kind: "Che porta è",
    kinds,
    line: "In una riga, per chi legge",
    lineHint: "Che cosa si fa, senza impegno. La vedono tutti.",
    openedOn: "Aperta dal",
    activities: "Attività da cui si entra",
    activitiesHint: "Un’attività porta dentro da una porta sola.",
    noActivities: "Il laboratorio non ha ancora attività in agenda.",
    close: "Chiudi la porta",
    openAgain: "Riapri",
    closedOn: (day: string) => `Chiusa ${sinceTheDay(day)}.`,
    openedSince: (day: string) => `Aperta ${sinceTheDay(day)}.`,
    saved: "Salvato.",
    mistakes: { name: "Scrivi come si chiama la porta.", openedOn: "Scrivi una data vicina a oggi." },
    figures: {
      dates: "Incontri",
      presences: "Presenze",
      newPeople: "Persone nuove",
      stay: "Restano",
    },
    newOf: (named: number, unnamed: number) => `${named} con un nome, ${unnamed} senza`,
    stayOf: (stayed: number, known: number) =>
      known === 0 ? "non si può ancora dire" : `${stayed} su ${known} di cui si sa`,
    unknown: (unnamed: number, early: number) =>
      [
        unnamed === 1 && "Di 1 non si può sapere: non ha lasciato il nome, e va bene così.",
        unnamed > 1 && `Di ${unnamed} non si può sapere: non hanno lasciato il nome, e va bene così.`,
        early > 0 && (early === 1 ? "Di 1 è presto per dirlo." : `Di ${early} è presto per dirlo.`),
      ]
        .filter((one) => one !== false)
        .join(" "),
    how: "Come contiamo",
    definitions: {
      new: "Nuove: chi, senza lasciare il nome, dice di non aver mai partecipato prima; e chi ha lasciato il nome ed è alla sua prima volta in questo laboratorio.",
      stay: (times: number, months: number) =>
        `Restano: chi è tornato almeno ${times} volte nei ${months} mesi dopo la prima. Si sa solo di chi ha lasciato il nome; chi è venuto da meno di ${months} mesi può ancora tornare, ed è presto per dirlo.`,
      presences: "Presenze: le teste contate agli incontri di questa porta. Chi viene tre volte conta tre.",
    },
    wayIn: "Da dove cominciare",
  },
  en: {
    title: "Doors",
    lead: "A small and useful thing to do, that embarrasses nobody: it is how people come in.",
    none: "No door",
    noneLead:
      "Open the first: a tea, a course, a group of parents. Then choose the activities by which one comes in.",
    open: "Open a door",
    change: "Change",
    save: "Save the door",
    name: "What it is called",
    kind: "What kind of door it is",
    kinds: kindsInEnglish,
    line: "In a line, for who reads",
    lineHint: "What one does there, without any commitment. Everybody sees it.",
    openedOn: "Open since",
    activities: "Activities by which one comes in",
    activitiesHint: "An activity leads in by one door only.",
    noActivities: "The lab has no activities in the calendar yet.",
    close: "Close the door",
    openAgain: "Open again",
    closedOn: (day: string) => `Closed since ${day}.`,
    openedSince: (day: string) => `Open since ${day}.`,
    saved: "Saved.",
    mistakes: { name: "Write what the door is called.", openedOn: "Write a date near today." },
    figures: { dates: "Meetings", presences: "Presences", newPeople: "New people", stay: "Stay" },
    newOf: (named: number, unnamed: number) => `${named} with a name, ${unnamed} without`,
    stayOf: (stayed: number, known: number) =>
      known === 0 ? "cannot be said yet" : `${stayed} of ${known} of whom it is known`,
    unknown: (unnamed: number, early: number) =>
      [
        unnamed > 0 && `Of ${unnamed} it cannot be known: they left no name, and that is fine.`,
        early > 0 && `Of ${early} it is too early to say.`,
      ]
        .filter((one) => one !== false)
        .join(" "),
    how: "How we count",
    definitions: {
      new: "New: those who leave no name and say that they had never taken part before; and those who left a name and come to this lab for the first time.",
      stay: (times: number, months: number) =>
        `Stay: those who came again at least ${times} times in the ${months} months after the first. It is known only of who left a name; who first came less than ${months} months ago may still come back, and it is too early to say.`,
      presences:
        "Presences: the heads counted at the meetings of this door. Who comes three times counts three.",
    },
    wayIn: "Where to begin",
  },
});
