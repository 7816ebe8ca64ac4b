// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { AskerNews, HostNews } from "./news.ts";

type LetterWords = {
  hello: string;
  subject: Record<AskerNews, (space: string) => string>;
  lead: Record<AskerNews, (where: string) => string>;
  yours: string;
  notHad: string;
  waiting: string;
  gone: string;
  wayIn: string;
  rules: string;
  answer: string;
  link: string;
  cancelUntil: (hours: number) => string;
  notYou: string;
  itIsAbout: (name: string) => string;
  /** What becomes of a date whose room is gone or elsewhere in time. */
  dateStays: Partial<Record<AskerNews, string>>;
  hostSubject: Record<HostNews, (space: string) => string>;
  hostLead: Record<HostNews, (space: string) => string>;
  hostLink: string;
};

const noRoomItalian = "La gente legge ancora quella data: cerca un’altra stanza, sposta la data o annullala.";
const noRoomEnglish = "People still read that date: find another room, move the date or cancel it.";

export const letterWords = inBothLanguages<LetterWords>({
  it: {
    hello: "Ciao,",
    subject: {
      received: (space) => `${space}: la tua richiesta è arrivata`,
      granted: (space) => `${space}: prenotazione confermata`,
      refused: (space) => `${space}: la risposta alla tua richiesta`,
      cancelled: (space) => `${space}: una prenotazione è annullata`,
      moved: (space) => `${space}: una prenotazione è spostata`,
      "asked-again": (space) => `${space}: si è liberato, ora decide chi lo tiene`,
      freed: (space) => `${space}: si è liberato, ed è tuo`,
      released: (space) => `${space}: lo spazio è stato liberato`,
      lapsed: (space) => `${space}: la tua richiesta è scaduta`,
      allocated: (space) => `${space}: il tuo orario per la stagione`,
      withdrawn: (space) => `${space}: hai annullato`,
    },
    lead: {
      received: (where) =>
        `la tua richiesta per ${where} è arrivata. Chi tiene lo spazio risponde: per ora niente è prenotato.`,
      granted: (where) => `${where} è tuo.`,
      refused: (where) => `questa volta ${where} non è possibile.`,
      cancelled: (where) => `chi tiene ${where} ha dovuto annullare. Ci dispiace.`,
      moved: (where) => `chi tiene ${where} ha spostato un orario. Adesso è così:`,
      "asked-again": (where) =>
        `un orario che aspettavi si è liberato: ${where}. Lo abbiamo chiesto per te a chi tiene lo spazio.`,
      freed: (where) => `un orario che aspettavi si è liberato: ${where}. Adesso è tuo.`,
      released: (where) =>
        `non abbiamo visto nessuno, e lo spazio è tornato libero: ${where}. Se non puoi venire, annulla prima: qualcun altro lo aspetta.`,
      lapsed: (where) => `nessuno ha risposto in tempo alla tua richiesta per ${where}. Ci dispiace.`,
      allocated: (where) => `chi tiene ${where} ha diviso gli orari della stagione. Questo è il tuo.`,
      withdrawn: (where) => `hai annullato: ${where}.`,
    },
    yours: "È tuo:",
    notHad: "Non è stato possibile:",
    waiting: "In lista d’attesa:",
    gone: "Non vale più:",
    wayIn: "Come si entra:",
    rules: "Le regole della casa:",
    answer: "Ti scrivono:",
    link: "Qui vedi tutto, lo metti nel tuo calendario e annulli:",
    cancelUntil: (hours) =>
      hours === 0
        ? "Puoi annullare da qui fino all’inizio."
        : `Puoi annullare da qui fino a ${hours} ore prima.`,
    notYou: "Se non hai chiesto niente, ignora questo messaggio.",
    itIsAbout: (name) => `Riguarda «${name}».`,
    dateStays: {
      refused: noRoomItalian,
      cancelled: noRoomItalian,
      released: noRoomItalian,
      lapsed: noRoomItalian,
      moved: "La data che la gente legge è ancora quella di prima: spostala tu, se va bene.",
    },
    hostSubject: {
      asked: (space) => `${space}: una richiesta da guardare`,
      booked: (space) => `${space}: una nuova prenotazione`,
      cancelled: (space) => `${space}: una prenotazione è annullata`,
      freed: (space) => `${space}: chi aspettava ha preso il posto`,
      wished: (space) => `${space}: una richiesta per la stagione`,
      idea: (space) => `${space}: un’idea nuova`,
    },
    hostLead: {
      asked: (space) => `qualcuno chiede ${space}. Guarda e rispondi qui:`,
      booked: (space) => `${space} è prenotato, secondo la regola che hai scelto:`,
      cancelled: (space) => `chi aveva prenotato ${space} ha annullato:`,
      freed: (space) => `in ${space} si è liberato un orario e chi aspettava lo ha avuto:`,
      wished: (space) => `un gruppo chiede un orario della settimana in ${space}:`,
      idea: (space) => `è arrivata un’idea per ${space}:`,
    },
    hostLink: "Apri:",
  },
  en: {
    hello: "Hello,",
    subject: {
      received: (space) => `${space}: your request has arrived`,
      granted: (space) => `${space}: booking confirmed`,
      refused: (space) => `${space}: the answer to your request`,
      cancelled: (space) => `${space}: a booking was cancelled`,
      moved: (space) => `${space}: a booking was moved`,
      "asked-again": (space) => `${space}: it is free again, its host now decides`,
      freed: (space) => `${space}: it is free again, and yours`,
      released: (space) => `${space}: the space was given back`,
      lapsed: (space) => `${space}: your request has lapsed`,
      allocated: (space) => `${space}: your hours for the season`,
      withdrawn: (space) => `${space}: you cancelled`,
    },
    lead: {
      received: (where) =>
        `your request for ${where} has arrived. Whoever keeps the space will answer: nothing is booked yet.`,
      granted: (where) => `${where} is yours.`,
      refused: (where) => `this time ${where} is not possible.`,
      cancelled: (where) => `whoever keeps ${where} had to cancel. We are sorry.`,
      moved: (where) => `whoever keeps ${where} moved a time. It is now:`,
      "asked-again": (where) =>
        `a time that you waited for is free: ${where}. We asked its host for it on your behalf.`,
      freed: (where) => `a time that you waited for is free: ${where}. It is yours now.`,
      released: (where) =>
        `we saw nobody, and the space is free again: ${where}. If you cannot come, cancel before: somebody else is waiting.`,
      lapsed: (where) => `nobody answered your request for ${where} in time. We are sorry.`,
      allocated: (where) => `whoever keeps ${where} has shared out the hours of the season. These are yours.`,
      withdrawn: (where) => `you cancelled: ${where}.`,
    },
    yours: "Yours:",
    notHad: "Was not possible:",
    waiting: "On the waiting list:",
    gone: "No longer valid:",
    wayIn: "How to get in:",
    rules: "House rules:",
    answer: "They write to you:",
    link: "Here you see everything, put it in your calendar and cancel:",
    cancelUntil: (hours) =>
      hours === 0
        ? "You can cancel here until it begins."
        : `You can cancel here until ${hours} hours before.`,
    notYou: "If you did not ask for anything, ignore this message.",
    itIsAbout: (name) => `It is about “${name}”.`,
    dateStays: {
      refused: noRoomEnglish,
      cancelled: noRoomEnglish,
      released: noRoomEnglish,
      lapsed: noRoomEnglish,
      moved: "The date that people read is still the one before: move it, if it is fine.",
    },
    hostSubject: {
      asked: (space) => `${space}: a request to look at`,
      booked: (space) => `${space}: a new booking`,
      cancelled: (space) => `${space}: a booking was cancelled`,
      freed: (space) => `${space}: who was waiting took the place`,
      wished: (space) => `${space}: a request for the season`,
      idea: (space) => `${space}: a new idea`,
    },
    hostLead: {
      asked: (space) => `somebody asks for ${space}. Look at it and answer here:`,
      booked: (space) => `${space} is booked, by the rule that you chose:`,
      cancelled: (space) => `whoever had booked ${space} cancelled:`,
      freed: (space) => `a time in ${space} got free and who was waiting has it:`,
      wished: (space) => `a group asks for weekly hours in ${space}:`,
      idea: (space) => `an idea has arrived for ${space}:`,
    },
    hostLink: "Open:",
  },
});
