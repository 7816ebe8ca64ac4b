// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { SignUpMistake } from "./sign-up-mistake.ts";
import type { WhyClosed } from "./sign-up.ts";

type SignUpWords = {
  agenda: string;
  title: string;
  lead: string;
  button: string;
  buttonWaiting: string;
  errors: string;
  expired: string;
  tooManyTries: (minutes: number) => string;
  full: string;
  taken: string;
  whenTitle: string;
  series: (next: string) => string;
  left: (seats: number | null) => string;
  line: string;
  soldOut: string;
  whoTitle: string;
  myself: string;
  adults: string;
  adultsHint: string;
  children: string;
  childrenHint: string;
  child: (number: number) => string;
  childName: string;
  childAge: string;
  moreRows: string;
  youTitle: string;
  called: string;
  calledHint: string;
  contactHint: string;
  email: string;
  phone: string;
  call: string;
  reminders: string;
  /** The same questions when a host writes for somebody. */
  desk: Record<"myself" | "adults" | "adultsHint" | "youTitle" | "called" | "call" | "reminders", string>;
  privacy: string;
  privacyLink: string;
  mistakes: Record<SignUpMistake, string>;
  wrongAge: (minimum: number | null, maximum: number | null) => string;
  closed: Record<WhyClosed, string>;
  opensOn: (when: string) => string;
  backToActivity: string;
  otherDates: string;
  noDates: string;
  block: {
    title: string;
    dropIn: string;
    signUp: string;
    signUpFor: (date: string) => string;
    haveOne: string;
    everyDate: string;
  };
};

const seats = (count: number) => (count === 1 ? "resta 1 posto" : `restano ${count} posti`);
const seatsInEnglish = (count: number) => (count === 1 ? "1 seat left" : `${count} seats left`);

export const signUpWords = inBothLanguages<SignUpWords>({
  it: {
    agenda: "Agenda",
    title: "Iscrizione",
    lead: "Bastano un nome e un recapito. Non serve un account.",
    button: "Iscrivimi",
    buttonWaiting: "Mettimi in lista d’attesa",
    errors: "Manca qualcosa",
    expired: "Il modulo era aperto da troppo tempo. Quello che hai scritto è ancora qui: premi di nuovo.",
    tooManyTries: (minutes) =>
      `Da qui sono arrivate molte iscrizioni in poco tempo. Riprova fra ${minutes} minuti.`,
    full: "Non ci sono abbastanza posti. Prova con meno persone, con un’altra data, o chiama chi organizza.",
    taken: "I posti sono finiti mentre scrivevi. Ci dispiace. Puoi scegliere un’altra data.",
    whenTitle: "Quando",
    series: (next) => `Tutte le date, a partire da ${next}`,
    left: (count) => (count === null ? "ci sono posti" : count === 0 ? "posti finiti" : seats(count)),
    line: "posti finiti, c’è la lista d’attesa",
    soldOut: "posti finiti",
    whoTitle: "Chi viene",
    myself: "Vengo io",
    adults: "Altri adulti con me",
    adultsHint: "Quanti, senza contare te.",
    children: "Bambini e ragazzi",
    childrenHint: "Serve solo l’età. Il nome se vuoi, per accoglierli.",
    child: (number) => `Bambino o ragazzo ${number}`,
    childName: "Nome (se vuoi)",
    childAge: "Età",
    moreRows: "Aggiungi una riga",
    youTitle: "Come ti avvisiamo",
    called: "Come ti chiami",
    calledHint: "Va bene anche solo il nome.",
    contactHint: "Basta uno dei due: e-mail o telefono. Serve per avvisarti se cambia qualcosa.",
    email: "E-mail",
    phone: "Telefono",
    call: "Preferisco una telefonata a una mail",
    reminders: "Ricordamelo due giorni prima e il giorno stesso",
    desk: {
      myself: "Viene chi si iscrive",
      adults: "Altri adulti",
      adultsHint: "Quanti, oltre a chi si iscrive.",
      youTitle: "Chi si iscrive",
      called: "Nome",
      call: "Preferisce una telefonata a una mail",
      reminders: "Vuole un promemoria due giorni prima e il giorno stesso",
    },
    privacy:
      "Vede questi dati solo chi organizza. Li dimentichiamo 30 giorni dopo l’ultima data, o prima se lo chiedi.",
    privacyLink: "Che cosa teniamo, e perché",
    mistakes: {
      missing: "Scrivi qui.",
      tooLong: "È troppo lungo.",
      email: "Questo indirizzo e-mail non sembra completo.",
      phone: "Questo numero di telefono non sembra giusto.",
      contact: "Scrivi un’e-mail o un telefono: basta uno dei due.",
      date: "Scegli una data.",
      nobody: "Di’ chi viene: tu, altri adulti o dei bambini.",
      tooMany: "Siete in tanti: per più di 12 persone chiama chi organizza.",
      number: "Scrivi un numero.",
      age: "Scrivi l’età in anni, da 0 a 17.",
      wrongAge: "L’attività è per un’altra età.",
    },
    wrongAge: (minimum, maximum) =>
      minimum === null
        ? `Questa attività è fino a ${maximum} anni.`
        : maximum === null
          ? `Questa attività è da ${minimum} anni in su.`
          : `Questa attività è da ${minimum} a ${maximum} anni.`,
    closed: {
      "not-asked": "Per questa attività non ci si iscrive da qui.",
      "drop-in": "Non serve iscriversi: vieni e basta.",
      cancelled: "È annullata.",
      "not-yet": "Le iscrizioni non sono ancora aperte.",
      "too-late": "Le iscrizioni sono chiuse. Prova a chiamare chi organizza.",
      over: "È già passata.",
    },
    opensOn: (when) => `Le iscrizioni aprono ${when}.`,
    backToActivity: "Torna all’attività",
    otherDates: "Scegli un’altra data",
    noDates: "Per ora non ci sono date a cui iscriversi.",
    block: {
      title: "Partecipare",
      dropIn: "Non serve iscriversi: vieni e basta.",
      signUp: "Iscriviti",
      signUpFor: (date) => `Iscriviti per ${date}`,
      haveOne: "Ti sei già iscritto? Apri la tua iscrizione con il codice",
      everyDate: "Ci si iscrive una volta per tutte le date.",
    },
  },
  en: {
    agenda: "What’s on",
    title: "Sign up",
    lead: "A name and a way to reach you are enough. You need no account.",
    button: "Sign me up",
    buttonWaiting: "Put me on the waiting list",
    errors: "Something is missing",
    expired: "The form was open for too long. What you wrote is still here: press again.",
    tooManyTries: (minutes) =>
      `Many registrations came from here in a short time. Try again in ${minutes} minutes.`,
    full: "There are not enough seats. Try with fewer people, another date, or call the organizer.",
    taken: "The seats went while you were writing. We are sorry. You can choose another date.",
    whenTitle: "When",
    series: (next) => `Every date, from ${next}`,
    left: (count) =>
      count === null ? "there are seats" : count === 0 ? "no seats left" : seatsInEnglish(count),
    line: "no seats left, there is a waiting list",
    soldOut: "no seats left",
    whoTitle: "Who comes",
    myself: "I come myself",
    adults: "Other adults with me",
    adultsHint: "How many, without you.",
    children: "Children and teenagers",
    childrenHint: "Only the age is needed. A name if you wish, to welcome them.",
    child: (number) => `Child or teenager ${number}`,
    childName: "Name (if you wish)",
    childAge: "Age",
    moreRows: "Add a row",
    youTitle: "How we reach you",
    called: "What is your name",
    calledHint: "A first name is enough.",
    contactHint: "One of the two is enough: e-mail or phone. We use it to tell you if something changes.",
    email: "E-mail",
    phone: "Phone",
    call: "I prefer a call to an e-mail",
    reminders: "Remind me two days before and on the day",
    desk: {
      myself: "Who signs up comes",
      adults: "Other adults",
      adultsHint: "How many, besides who signs up.",
      youTitle: "Who signs up",
      called: "Name",
      call: "Prefers a call to an e-mail",
      reminders: "Wants a reminder two days before and on the day",
    },
    privacy:
      "Only the organizer sees these data. We forget them 30 days after the last date, or sooner if you ask.",
    privacyLink: "What we keep, and why",
    mistakes: {
      missing: "Write here.",
      tooLong: "It is too long.",
      email: "This e-mail address does not look complete.",
      phone: "This phone number does not look right.",
      contact: "Write an e-mail or a phone: one of the two is enough.",
      date: "Choose a date.",
      nobody: "Say who comes: you, other adults or children.",
      tooMany: "You are many: for more than 12 people call the organizer.",
      number: "Write a number.",
      age: "Write the age in years, from 0 to 17.",
      wrongAge: "The activity is for another age.",
    },
    wrongAge: (minimum, maximum) =>
      minimum === null
        ? `This activity is up to ${maximum} years.`
        : maximum === null
          ? `This activity is from ${minimum} years on.`
          : `This activity is from ${minimum} to ${maximum} years.`,
    closed: {
      "not-asked": "You cannot sign up for this activity here.",
      "drop-in": "No need to sign up: just come.",
      cancelled: "It is cancelled.",
      "not-yet": "Registration is not open yet.",
      "too-late": "Registration is closed. Try to call the organizer.",
      over: "It is over.",
    },
    opensOn: (when) => `Registration opens on ${when}.`,
    backToActivity: "Back to the activity",
    otherDates: "Choose another date",
    noDates: "There are no dates to sign up for now.",
    block: {
      title: "Taking part",
      dropIn: "No need to sign up: just come.",
      signUp: "Sign up",
      signUpFor: (date) => `Sign up for ${date}`,
      haveOne: "Signed up already? Open your registration with the code",
      everyDate: "You sign up once for every date.",
    },
  },
});
