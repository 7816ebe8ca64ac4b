// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { MarkMistake } from "./mark-mistake.ts";

type AttendanceWords = {
  office: string;
  agenda: string;
  title: string;
  chooseLead: string;
  noDates: string;
  noDatesLead: string;
  came: (people: number) => string;
  notMarked: string;
  cancelled: (reason: string | null) => string;
  summary: (present: number, expected: number) => string;
  counted: (people: number) => string;
  code: string;
  codeHint: string;
  mark: string;
  camera: string;
  closeCamera: string;
  cameraHint: string;
  noCamera: string;
  listTitle: string;
  nobody: string;
  nobodyLead: string;
  here: (people: number) => string;
  fewer: string;
  howMany: string;
  present: (came: number, people: number) => string;
  undo: string;
  offered: string;
  series: string;
  away: string;
  walkInTitle: string;
  walkInLead: string;
  walkInPeople: string;
  firstTime: string;
  firstTimeHint: string;
  yes: string;
  no: string;
  add: string;
  walkIn: (people: number) => string;
  walkInFirst: string;
  remove: string;
  countTitle: string;
  countLead: string;
  sheet: string;
  registered: string;
  allDates: string;
  saved: string;
  mistakes: Record<MarkMistake, string>;
  unknown: string;
  device: {
    waiting: string;
    sent: string;
    lost: string;
    signIn: string;
    unknown: string;
    queued: string;
    already: string;
    stranger: string;
  };
  paper: {
    title: string;
    columns: { name: string; who: string; signature: string };
    walkIns: string;
    total: string;
    destroy: string;
    print: string;
    back: string;
  };
};

const people = (count: number) => (count === 1 ? "1 persona" : `${count} persone`);
const peopleInEnglish = (count: number) => (count === 1 ? "1 person" : `${count} people`);

export const attendanceWords = inBothLanguages<AttendanceWords>({
  it: {
    office: "Redazione",
    agenda: "Agenda",
    title: "Presenze",
    chooseLead: "Scegli la data.",
    noDates: "Nessuna data",
    noDatesLead: "Questa attività non ha ancora date.",
    came: (count) => `${people(count)} presenti`,
    notMarked: "non ancora segnate",
    cancelled: (reason) => `Questa data è annullata.${reason === null ? "" : ` Perché: ${reason}`}`,
    summary: (present, expected) => `Presenti: ${present}. Attesi: ${expected}.`,
    counted: (count) => `Contate ${people(count)}: vale la conta.`,
    code: "Codice",
    codeHint: "Sei segni, come 7CK-42M.",
    mark: "Segna",
    camera: "Leggi i codici con la fotocamera",
    closeCamera: "Chiudi la fotocamera",
    cameraHint: "Inquadra il codice sul telefono o sul foglio di chi arriva.",
    noCamera: "La fotocamera non si apre. Scrivi il codice, o segna dall’elenco.",
    listTitle: "Chi aspettiamo",
    nobody: "Nessuno si è iscritto a questa data",
    nobodyLead: "Puoi segnare chi arriva, o contare le persone.",
    here: (count) => (count === 1 ? "È qui" : `Sono qui in ${count}`),
    fewer: "Sono di meno",
    howMany: "In quanti sono",
    present: (came, count) => (count === 1 ? "È qui" : `Sono qui in ${came} su ${count}`),
    undo: "Annulla",
    offered: "posto offerto, non ha ancora risposto",
    series: "tutte le date",
    away: "ha detto che non viene",
    walkInTitle: "Chi arriva senza iscrizione",
    walkInLead: "Nessun nome: solo quante persone.",
    walkInPeople: "Quante persone",
    firstTime: "È la prima volta?",
    firstTimeHint: "Solo se lo dice.",
    yes: "Sì",
    no: "No",
    add: "Aggiungi",
    walkIn: (count) => people(count),
    walkInFirst: "prima volta",
    remove: "Togli",
    countTitle: "Solo la conta",
    countLead:
      "Se non c’è tempo per l’elenco: quante persone ci sono in tutto. Questo numero vale più dell’elenco.",
    sheet: "Foglio firme da stampare",
    registered: "Iscritti",
    allDates: "Tutte le date",
    saved: "Segnato.",
    mistakes: {
      code: "Questo codice non è giusto: ricontrolla i sei segni.",
      people: "Scrivi un numero di persone.",
    },
    unknown: "Questo codice è giusto, ma non è di questa data. Guarda l’elenco degli iscritti.",
    device: {
      waiting: "Senza rete. Segni che aspettano su questo dispositivo: {n}. Partono da soli quando torna.",
      sent: "Tutto salvato. Ricarica la pagina per rivedere l’elenco.",
      lost: "Senza rete, e questo dispositivo non può tenere il segno: scrivilo su un foglio e riprova.",
      signIn: "La sessione è finita: entra di nuovo in un’altra scheda. I segni restano qui e poi partono.",
      unknown: "{code}: non è di questa data. Guarda l’elenco degli iscritti.",
      queued: "{code}: lo controlliamo quando torna la rete.",
      already: "{name}: già segnato.",
      stranger: "{code}: segnato. Ricarica la pagina per vedere il nome.",
    },
    paper: {
      title: "Foglio firme",
      columns: { name: "Nome", who: "Chi viene", signature: "Firma" },
      walkIns: "Senza iscrizione",
      total: "Persone in tutto:",
      destroy: "Riporta le presenze sulla pagina, poi distruggi questo foglio: ci sono nomi.",
      print: "Stampa",
      back: "Torna alle presenze",
    },
  },
  en: {
    office: "Editing",
    agenda: "What’s on",
    title: "Attendance",
    chooseLead: "Choose the date.",
    noDates: "No date",
    noDatesLead: "This activity has no dates yet.",
    came: (count) => `${peopleInEnglish(count)} present`,
    notMarked: "not marked yet",
    cancelled: (reason) => `This date is cancelled.${reason === null ? "" : ` Why: ${reason}`}`,
    summary: (present, expected) => `Present: ${present}. Expected: ${expected}.`,
    counted: (count) => `${peopleInEnglish(count)} counted: the count holds.`,
    code: "Code",
    codeHint: "Six signs, like 7CK-42M.",
    mark: "Mark",
    camera: "Read codes with the camera",
    closeCamera: "Close the camera",
    cameraHint: "Frame the code on the phone or paper of who arrives.",
    noCamera: "The camera does not open. Type the code, or mark from the list.",
    listTitle: "Who is expected",
    nobody: "Nobody signed up for this date",
    nobodyLead: "You can mark who arrives, or count heads.",
    here: (count) => (count === 1 ? "Is here" : `All ${count} are here`),
    fewer: "They are fewer",
    howMany: "How many are they",
    present: (came, count) => (count === 1 ? "Is here" : `${came} of ${count} are here`),
    undo: "Undo",
    offered: "seat offered, no answer yet",
    series: "every date",
    away: "said that they do not come",
    walkInTitle: "Who arrives without registration",
    walkInLead: "No names: only how many people.",
    walkInPeople: "How many people",
    firstTime: "Is it the first time?",
    firstTimeHint: "Only if they say so.",
    yes: "Yes",
    no: "No",
    add: "Add",
    walkIn: (count) => peopleInEnglish(count),
    walkInFirst: "first time",
    remove: "Remove",
    countTitle: "Only the count",
    countLead:
      "If there is no time for the list: how many people in all. This number counts more than the list.",
    sheet: "Sign-in sheet to print",
    registered: "Registered",
    allDates: "Every date",
    saved: "Marked.",
    mistakes: {
      code: "This code is not right: check the six signs.",
      people: "Write a number of people.",
    },
    unknown: "This code is right, but not of this date. Look at the list of who is registered.",
    device: {
      waiting: "No line. Marks that wait on this device: {n}. They leave by themselves when it is back.",
      sent: "Everything saved. Reload the page to look over the list.",
      lost: "No line, and this device cannot keep the mark: write it on paper and try again.",
      signIn: "The session is over: sign in again in another tab. The marks stay here and leave then.",
      unknown: "{code}: not of this date. Look at the list of who is registered.",
      queued: "{code}: we check it when the line is back.",
      already: "{name}: marked already.",
      stranger: "{code}: marked. Reload the page to see the name.",
    },
    paper: {
      title: "Sign-in sheet",
      columns: { name: "Name", who: "Who comes", signature: "Signature" },
      walkIns: "Without registration",
      total: "People in all:",
      destroy: "Copy the attendance to the page, then destroy this sheet: it has names.",
      print: "Print",
      back: "Back to attendance",
    },
  },
});
