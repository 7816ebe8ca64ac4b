// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { RegistrationStatus } from "./registration.ts";

type OwnWords = {
  title: string;
  states: Record<RegistrationStatus, string>;
  made: string;
  madeMail: string;
  madePhone: string;
  position: (before: number) => string;
  offered: (until: string) => string;
  offeredLate: string;
  accept: string;
  decline: string;
  lapsed: string;
  waitAgain: string;
  reason: (reason: string) => string;
  dateCancelled: (reason: string | null) => string;
  activityCancelled: (reason: string | null) => string;
  what: string;
  when: string;
  nextDate: string;
  everyDate: string;
  where: string;
  who: string;
  adult: string;
  child: (age: number, name: string | null) => string;
  code: string;
  codeHint: string;
  qr: string;
  toCalendar: string;
  print: string;
  contact: string;
  changes: string;
  cancelTitle: string;
  cancelLead: string;
  cancelButton: string;
  cancelLink: string;
  keep: string;
  fewerTitle: string;
  fewerLead: string;
  fewerButton: string;
  firstTitle: string;
  firstLead: string;
  yes: string;
  no: string;
  firstThanks: string;
  dataTitle: string;
  dataLead: string;
  called: string;
  email: string;
  phone: string;
  told: string;
  channels: Record<"email" | "phone" | "none", string>;
  reminders: string;
  correctTitle: string;
  save: string;
  dataWrong: string;
  dataFile: string;
  eraseTitle: string;
  eraseLead: string;
  erase: string;
  erased: string;
  erasedLead: string;
  done: { data: string; cancelled: string; accepted: string; fewer: string; again: string };
  late: string;
  calendarName: (site: string) => string;
  find: {
    title: string;
    lead: string;
    code: string;
    codeHint: string;
    contact: string;
    contactHint: string;
    button: string;
    none: string;
    tooMany: (minutes: number) => string;
  };
};

export const ownWords = inBothLanguages<OwnWords>({
  it: {
    title: "La tua iscrizione",
    states: {
      confirmed: "Hai il posto",
      waiting: "Sei in lista d’attesa",
      offered: "Si è liberato il posto",
      lapsed: "Il posto è passato oltre",
      cancelled: "Hai disdetto",
      removed: "L’iscrizione è stata tolta",
    },
    made: "Fatto: ti aspettiamo.",
    madeMail: "Ti scriviamo anche una mail con il codice e la data per il tuo calendario.",
    madePhone: "Segnati il codice, o salva questa pagina. Se cambia qualcosa ti chiamiamo.",
    position: (before) =>
      before === 0
        ? "Il prossimo posto che si libera è per te. Ti avvisiamo subito."
        : `Prima di te ${before === 1 ? "c’è 1 iscrizione" : `ci sono ${before} iscrizioni`}. Ti avvisiamo appena tocca a te.`,
    offered: (until) => `Lo teniamo per te fino a ${until}. Ci sei?`,
    offeredLate: "Il tempo è passato, ma il posto è ancora lì: se lo vuoi, prendilo adesso.",
    accept: "Sì, vengo",
    decline: "No, lascio il posto",
    lapsed: "Era tenuto per te, ma il tempo è passato.",
    waitAgain: "Rimettimi in lista",
    reason: (reason) => `Perché: ${reason}`,
    dateCancelled: (reason) => `Questa data è annullata.${reason === null ? "" : ` Perché: ${reason}`}`,
    activityCancelled: (reason) => `L’attività è annullata.${reason === null ? "" : ` Perché: ${reason}`}`,
    what: "Che cosa",
    when: "Quando",
    nextDate: "Prossima data",
    everyDate: "Sei iscritto a tutte le date.",
    where: "Dove",
    who: "Chi viene",
    adult: "Un adulto",
    child: (age, name) => `${name ?? "Un bambino o ragazzo"}, ${age === 1 ? "1 anno" : `${age} anni`}`,
    code: "Il tuo codice",
    codeHint: "Mostralo o dillo quando arrivi.",
    qr: "Codice da mostrare all’ingresso",
    toCalendar: "Salva nel tuo calendario",
    print: "Stampa",
    contact: "Per domande",
    changes: "Se cambia qualcosa",
    cancelTitle: "Non puoi venire?",
    cancelLead: "Se disdici, il posto va subito a chi aspetta. Ti ringraziano.",
    cancelButton: "Sì, disdico",
    cancelLink: "Disdici",
    keep: "No, tengo il posto",
    fewerTitle: "Venite in meno?",
    fewerLead: "Lascia il segno su chi viene.",
    fewerButton: "Salva chi viene",
    firstTitle: "Una domanda, se vuoi",
    firstLead: "È la prima volta che partecipi a un’attività come questa?",
    yes: "Sì, è la prima",
    no: "No",
    firstThanks: "Grazie, l’abbiamo segnato.",
    dataTitle: "I tuoi dati",
    dataLead: "Li vede solo chi organizza. Li dimentichiamo 30 giorni dopo l’ultima data.",
    called: "Come ti chiami",
    email: "E-mail",
    phone: "Telefono",
    told: "Ti avvisiamo",
    channels: { email: "per e-mail", phone: "con una telefonata", none: "di persona" },
    reminders: ", anche con un promemoria",
    correctTitle: "Correggerli",
    save: "Salva",
    dataWrong: "Non abbiamo salvato: serve un nome, e un’e-mail o un telefono scritti giusti.",
    dataFile: "Scarica i tuoi dati (JSON)",
    eraseTitle: "Cancellare i tuoi dati",
    eraseLead:
      "Li togliamo subito, e questa pagina non si apre più. Se il posto è ancora da usare, lo lasci.",
    erase: "Cancella i miei dati",
    erased: "Cancellato",
    erasedLead: "Di questa iscrizione non teniamo più né nomi né recapiti.",
    done: {
      data: "Salvato.",
      cancelled: "Hai disdetto. Grazie per averlo detto.",
      accepted: "Il posto è tuo.",
      fewer: "Salvato.",
      again: "Sei di nuovo in lista.",
    },
    calendarName: (site) => `Le mie attività – ${site}`,
    late: "Nel frattempo qualcosa è cambiato: ecco com’è adesso.",
    find: {
      title: "Apri la tua iscrizione",
      lead: "Per vederla o disdire.",
      code: "Codice",
      codeHint: "Sei segni, come 7CK-42M.",
      contact: "E-mail o telefono",
      contactHint: "Quello che hai dato iscrivendoti.",
      button: "Apri",
      none: "Non troviamo un’iscrizione con questo codice e questo recapito. Controlla, o chiama chi organizza.",
      tooMany: (minutes) => `Troppi tentativi. Riprova fra ${minutes} minuti.`,
    },
  },
  en: {
    title: "Your registration",
    states: {
      confirmed: "You have a seat",
      waiting: "You are on the waiting list",
      offered: "A seat is free",
      lapsed: "The seat has gone on",
      cancelled: "You have cancelled",
      removed: "The registration was removed",
    },
    made: "Done: we expect you.",
    madeMail: "We also send you an e-mail with the code and the date for your calendar.",
    madePhone: "Note the code, or save this page. If something changes we call you.",
    position: (before) =>
      before === 0
        ? "The next free seat is yours. We tell you at once."
        : `Before you there ${before === 1 ? "is 1 registration" : `are ${before} registrations`}. We tell you when it is your turn.`,
    offered: (until) => `We hold it for you until ${until}. Will you come?`,
    offeredLate: "The time is over, but the seat is still there: if you want it, take it now.",
    accept: "Yes, I come",
    decline: "No, I leave the seat",
    lapsed: "It was held for you, but the time is over.",
    waitAgain: "Put me on the list again",
    reason: (reason) => `Why: ${reason}`,
    dateCancelled: (reason) => `This date is cancelled.${reason === null ? "" : ` Why: ${reason}`}`,
    activityCancelled: (reason) => `The activity is cancelled.${reason === null ? "" : ` Why: ${reason}`}`,
    what: "What",
    when: "When",
    nextDate: "Next date",
    everyDate: "You are registered for every date.",
    where: "Where",
    who: "Who comes",
    adult: "An adult",
    child: (age, name) => `${name ?? "A child or teenager"}, ${age === 1 ? "1 year" : `${age} years`}`,
    code: "Your code",
    codeHint: "Show it or say it when you come.",
    qr: "Code to show at the entrance",
    toCalendar: "Save in your calendar",
    print: "Print",
    contact: "Questions",
    changes: "If something changes",
    cancelTitle: "Cannot come?",
    cancelLead: "If you cancel, the seat goes to who waits at once. They thank you.",
    cancelButton: "Yes, I cancel",
    cancelLink: "Cancel",
    keep: "No, I keep the seat",
    fewerTitle: "Fewer of you?",
    fewerLead: "Leave the mark on who comes.",
    fewerButton: "Save who comes",
    firstTitle: "One question, if you wish",
    firstLead: "Is it the first time that you take part in an activity like this?",
    yes: "Yes, the first",
    no: "No",
    firstThanks: "Thank you, noted.",
    dataTitle: "Your data",
    dataLead: "Only the organizer sees them. We forget them 30 days after the last date.",
    called: "Name",
    email: "E-mail",
    phone: "Phone",
    told: "We tell you",
    channels: { email: "by e-mail", phone: "with a call", none: "in person" },
    reminders: ", with a reminder too",
    correctTitle: "Correct them",
    save: "Save",
    dataWrong: "Not saved: a name is needed, and an e-mail or a phone that is right.",
    dataFile: "Download your data (JSON)",
    eraseTitle: "Erasing your data",
    eraseLead:
      "We remove them at once, and this page does not open any more. If the seat is still to be used, you leave it.",
    erase: "Erase my data",
    erased: "Erased",
    erasedLead: "Of this registration we keep neither names nor contacts any more.",
    done: {
      data: "Saved.",
      cancelled: "You have cancelled. Thank you for telling us.",
      accepted: "The seat is yours.",
      fewer: "Saved.",
      again: "You are on the list again.",
    },
    calendarName: (site) => `My activities – ${site}`,
    late: "Something changed meanwhile: this is how it is now.",
    find: {
      title: "Open your registration",
      lead: "To see it or cancel.",
      code: "Code",
      codeHint: "Six signs, like 7CK-42M.",
      contact: "E-mail or phone",
      contactHint: "What you gave when you signed up.",
      button: "Open",
      none: "We find no registration with this code and this contact. Check them, or call the organizer.",
      tooMany: (minutes) => `Too many tries. Try again in ${minutes} minutes.`,
    },
  },
});
