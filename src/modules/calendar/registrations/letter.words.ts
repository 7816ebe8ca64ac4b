// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { NoticeKind } from "./notice.ts";

/** What a letter about a registration can say; the subject never names the activity nor the person. */
export type LetterFacts = {
  site: string;
  activity: string;
  /** "mercoledì 9 dicembre, dalle 16.30 alle 18.30"; of a series its next date. */
  date: string;
  isSeries: boolean;
  place: string | undefined;
  people: number;
  code: string;
  link: string;
  /** The calendar with all their dates. */
  calendar: string;
  until: string;
  position: number;
  reason: string | null;
  contact: string | undefined;
};

type LetterWords = {
  subjects: Record<NoticeKind, string>;
  /** What happened, in one or two sentences. */
  news: Record<NoticeKind, (facts: LetterFacts) => string>;
  facts: (facts: LetterFacts) => string;
  seePage: string;
  cancel: string;
  follow: string;
  reason: (reason: string) => string;
  closing: (facts: LetterFacts) => string;
  greeting: string;
  fileName: string;
  codeFileName: string;
};

const people = (count: number) => (count === 1 ? "1 persona" : `${count} persone`);
const peopleInEnglish = (count: number) => (count === 1 ? "1 person" : `${count} people`);

export const letterWords = inBothLanguages<LetterWords>({
  it: {
    greeting: "Ciao,",
    subjects: {
      confirmed: "La tua iscrizione è confermata",
      waiting: "Sei in lista d’attesa",
      offered: "Si è liberato il posto: ci sei?",
      accepted: "Il posto è tuo",
      lapsed: "Il posto è passato a un’altra persona",
      fewer: "La tua iscrizione è cambiata",
      cancelled: "Hai disdetto",
      removed: "La tua iscrizione è stata tolta",
      "date-moved": "Cambia la data",
      "date-cancelled": "Una data è annullata",
      "activity-cancelled": "L’attività è annullata",
      changed: "Qualcosa è cambiato",
      "in-two-days": "Ci vediamo fra due giorni",
      today: "Ci vediamo oggi",
    },
    news: {
      confirmed: ({ activity }) => `ti aspettiamo a «${activity}».`,
      waiting: ({ activity, position }) =>
        `per «${activity}» i posti adesso sono finiti. Sei in lista d’attesa, al numero ${position}. Se si libera un posto ti scriviamo subito.`,
      offered: ({ activity, until }) =>
        `per «${activity}» si è liberato il posto. Lo teniamo per te fino a ${until}. Apri la pagina e dicci sì o no: se non puoi, lo diamo a chi viene dopo.`,
      accepted: ({ activity }) => `hai detto sì: ti aspettiamo a «${activity}».`,
      lapsed: ({ activity }) =>
        `il posto per «${activity}» era tenuto per te, ma il tempo è passato e l’abbiamo offerto a chi veniva dopo. Se vuoi, dalla pagina puoi tornare in lista.`,
      fewer: ({ activity, people: count }) =>
        `abbiamo segnato che a «${activity}» venite in meno. Adesso siete: ${people(count)}.`,
      cancelled: ({ activity }) =>
        `hai disdetto per «${activity}». Grazie per averlo detto: il posto va a chi aspetta.`,
      removed: ({ activity }) => `chi organizza ha tolto la tua iscrizione a «${activity}».`,
      "date-moved": ({ activity, date }) => `«${activity}» si sposta. Adesso è ${date}. Il tuo posto resta.`,
      "date-cancelled": ({ activity, date }) => `la data di «${activity}» di ${date} è annullata.`,
      "activity-cancelled": ({ activity }) => `«${activity}» è annullata.`,
      changed: ({ activity }) =>
        `di «${activity}» è cambiato qualcosa. Il tuo posto resta: qui sotto leggi com’è adesso.`,
      "in-two-days": ({ activity }) => `fra due giorni ti aspettiamo a «${activity}».`,
      today: ({ activity }) => `oggi ti aspettiamo a «${activity}».`,
    },
    facts: ({ date, isSeries, place, people: count, code }) =>
      [
        `${isSeries ? "Prossima data" : "Quando"}: ${date}`,
        place === undefined ? "" : `Dove: ${place}`,
        `Per: ${people(count)}`,
        `Il tuo codice: ${code}`,
      ]
        .filter(Boolean)
        .join("\n"),
    reason: (reason) => `Perché: ${reason}`,
    seePage: "La tua iscrizione, con il codice da mostrare:",
    cancel: "Non puoi venire? Disdici qui, ci vuole un momento:",
    follow: "Tutte le tue date in un calendario che si aggiorna da solo (è solo tuo, non darlo ad altri):",
    closing: ({ contact, site }) =>
      `${contact === undefined ? "" : `Per domande: ${contact}\n\n`}Se non ti sei iscritto tu, disdici dal link qui sopra.\n\n${site}`,
    fileName: "data.ics",
    codeFileName: "codice.png",
  },
  en: {
    greeting: "Hello,",
    subjects: {
      confirmed: "Your registration is confirmed",
      waiting: "You are on the waiting list",
      offered: "A seat is free: will you come?",
      accepted: "The seat is yours",
      lapsed: "The seat went to somebody else",
      fewer: "Your registration has changed",
      cancelled: "You have cancelled",
      removed: "Your registration was removed",
      "date-moved": "The date changes",
      "date-cancelled": "A date is cancelled",
      "activity-cancelled": "The activity is cancelled",
      changed: "Something has changed",
      "in-two-days": "See you in two days",
      today: "See you today",
    },
    news: {
      confirmed: ({ activity }) => `we expect you at “${activity}”.`,
      waiting: ({ activity, position }) =>
        `there are no seats left for “${activity}” now. You are on the waiting list, number ${position}. If a seat becomes free we write to you at once.`,
      offered: ({ activity, until }) =>
        `a seat for “${activity}” is free. We hold it for you until ${until}. Open the page and say yes or no: if you cannot come, it goes to who is next.`,
      accepted: ({ activity }) => `you said yes: we expect you at “${activity}”.`,
      lapsed: ({ activity }) =>
        `the seat for “${activity}” was held for you, but the time is over and we offered it to who was next. If you wish, the page lets you join the list again.`,
      fewer: ({ activity, people: count }) =>
        `we noted that fewer of you come to “${activity}”. Now you are ${peopleInEnglish(count)}.`,
      cancelled: ({ activity }) =>
        `you have cancelled for “${activity}”. Thank you for telling us: the seat goes to who waits.`,
      removed: ({ activity }) => `the organizer removed your registration for “${activity}”.`,
      "date-moved": ({ activity, date }) => `“${activity}” moves. It is now on ${date}. Your seat stays.`,
      "date-cancelled": ({ activity, date }) => `the date of “${activity}” on ${date} is cancelled.`,
      "activity-cancelled": ({ activity }) => `“${activity}” is cancelled.`,
      changed: ({ activity }) =>
        `something about “${activity}” has changed. Your seat stays: read below how it is now.`,
      "in-two-days": ({ activity }) => `in two days we expect you at “${activity}”.`,
      today: ({ activity }) => `today we expect you at “${activity}”.`,
    },
    facts: ({ date, isSeries, place, people: count, code }) =>
      [
        `${isSeries ? "Next date" : "When"}: ${date}`,
        place === undefined ? "" : `Where: ${place}`,
        `For: ${peopleInEnglish(count)}`,
        `Your code: ${code}`,
      ]
        .filter(Boolean)
        .join("\n"),
    reason: (reason) => `Why: ${reason}`,
    seePage: "Your registration, with the code to show:",
    cancel: "Cannot come? Cancel here, it takes a moment:",
    follow:
      "All your dates in a calendar that keeps itself up to date (it is only yours, give it to nobody):",
    closing: ({ contact, site }) =>
      `${contact === undefined ? "" : `Questions: ${contact}\n\n`}If it was not you who signed up, cancel with the link above.\n\n${site}`,
    fileName: "date.ics",
    codeFileName: "code.png",
  },
});
