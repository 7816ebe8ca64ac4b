// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { NoticeKind } from "./notice.ts";
import type { RegistrationStatus } from "./registration.ts";

type HostWords = {
  office: string;
  agenda: string;
  title: string;
  lead: (seated: number, waiting: number) => string;
  seats: (taken: number, capacity: number | null) => string;
  over: (count: number) => string;
  dates: string;
  allDates: string;
  showDate: string;
  series: string;
  cancelledDate: string;
  seated: string;
  line: string;
  ended: string;
  columns: { name: string; who: string; contact: string; status: string; code: string; act: string };
  statuses: Record<RegistrationStatus, string>;
  atDesk: string;
  same: string;
  until: (when: string) => string;
  position: (number: number) => string;
  adults: (count: number) => string;
  children: (ages: string) => string;
  forgotten: string;
  remove: string;
  removeReason: string;
  removeHint: string;
  needsReason: string;
  accept: string;
  release: string;
  empty: string;
  emptyLead: string;
  add: string;
  addTitle: string;
  addLead: string;
  addButton: string;
  addDate: string;
  addSeries: string;
  added: (code: string) => string;
  addedWaiting: string;
  attendance: string;
  calls: string;
  callsLead: string;
  callsEmpty: string;
  callsEmptyLead: string;
  called: string;
  inPerson: string;
  say: Record<NoticeKind, string>;
  reason: (reason: string) => string;
  toCall: (count: number) => string;
  done: string;
  print: string;
};

const people = (count: number) => (count === 1 ? "1 persona" : `${count} persone`);
const peopleInEnglish = (count: number) => (count === 1 ? "1 person" : `${count} people`);

export const hostWords = inBothLanguages<HostWords>({
  it: {
    office: "Redazione",
    agenda: "Agenda",
    title: "Iscritti",
    lead: (seated, waiting) =>
      `${people(seated)} con il posto${waiting > 0 ? `, ${people(waiting)} in attesa` : ""}.`,
    seats: (taken, capacity) =>
      capacity === null ? "Posti senza limite." : `Posti presi: ${taken} su ${capacity}.`,
    over: (count) =>
      `I posti sono stati ridotti: ${people(count)} in più del limite. Chi è iscritto resta, nessun altro entra finché non si torna sotto.`,
    dates: "Date",
    allDates: "Tutte le date",
    showDate: "Mostra",
    series: "tutte le date",
    cancelledDate: "annullata",
    seated: "Hanno il posto",
    line: "In lista d’attesa, in ordine",
    ended: "Disdette e altre",
    columns: {
      name: "Nome",
      who: "Chi viene",
      contact: "Recapito",
      status: "Stato",
      code: "Codice",
      act: "Che cosa fare",
    },
    statuses: {
      confirmed: "ha il posto",
      waiting: "aspetta",
      offered: "posto offerto",
      lapsed: "non ha risposto",
      cancelled: "ha disdetto",
      removed: "tolta",
    },
    atDesk: "scritta da chi organizza",
    same: "stesso recapito di un’altra",
    until: (when) => `fino a ${when}`,
    position: (number) => `numero ${number}`,
    adults: (count) => (count === 1 ? "1 adulto" : `${count} adulti`),
    children: (ages) => `bambini e ragazzi: ${ages}`,
    forgotten: "(dati dimenticati)",
    remove: "Togli",
    removeReason: "Perché",
    removeHint: "Lo legge la persona.",
    needsReason: "Scrivi il perché: la persona lo legge.",
    accept: "Ha detto sì",
    release: "Ha detto no",
    empty: "Ancora nessuno",
    emptyLead: "Quando qualcuno si iscrive lo trovi qui. Puoi anche scrivere tu chi te lo chiede.",
    add: "Scrivi un’iscrizione",
    addTitle: "Iscrivere qualcuno",
    addLead: "Per chi te lo chiede a voce o al telefono. Il recapito serve solo per avvisare.",
    addButton: "Iscrivi",
    addDate: "Per quale data",
    addSeries: "Tutte le date",
    added: (code) => `Fatto. Il codice da dare è ${code}.`,
    addedWaiting: "I posti sono finiti: è in lista d’attesa.",
    attendance: "Presenze",
    calls: "Da chiamare",
    callsLead:
      "Chi ha lasciato il telefono, o nessun recapito: qui c’è che cosa dire. Quando l’hai detto, segnalo.",
    callsEmpty: "Nessuno da chiamare",
    callsEmptyLead: "Quando c’è qualcosa da dire a chi non ha e-mail, lo trovi qui.",
    called: "Fatto, l’ho detto",
    inPerson: "Non ha lasciato un recapito: diglielo quando viene.",
    say: {
      confirmed: "L’iscrizione è confermata.",
      waiting: "È in lista d’attesa.",
      offered: "Si è liberato il posto: viene?",
      accepted: "Il posto è suo.",
      lapsed: "Il tempo per rispondere è passato: il posto è andato a chi veniva dopo.",
      fewer: "L’iscrizione è cambiata.",
      cancelled: "La disdetta è arrivata.",
      removed: "L’iscrizione è stata tolta.",
      "date-moved": "La data cambia.",
      "date-cancelled": "La data è annullata.",
      "activity-cancelled": "L’attività è annullata.",
      changed: "Qualcosa è cambiato.",
      "in-two-days": "Promemoria: è fra due giorni.",
      today: "Promemoria: è oggi.",
    },
    reason: (reason) => `Perché: ${reason}`,
    toCall: (count) => (count === 1 ? "1 telefonata da fare" : `${count} telefonate da fare`),
    done: "Fatto.",
    print: "Stampa",
  },
  en: {
    office: "Editing",
    agenda: "What’s on",
    title: "Registered",
    lead: (seated, waiting) =>
      `${peopleInEnglish(seated)} with a seat${waiting > 0 ? `, ${peopleInEnglish(waiting)} waiting` : ""}.`,
    seats: (taken, capacity) =>
      capacity === null ? "Seats without limit." : `Seats taken: ${taken} of ${capacity}.`,
    over: (count) =>
      `The seats were made fewer: ${peopleInEnglish(count)} above the limit. Whoever is registered stays, nobody else is let in until there is room.`,
    dates: "Dates",
    allDates: "Every date",
    showDate: "Show",
    series: "every date",
    cancelledDate: "cancelled",
    seated: "With a seat",
    line: "On the waiting list, in order",
    ended: "Cancelled and others",
    columns: {
      name: "Name",
      who: "Who comes",
      contact: "Contact",
      status: "State",
      code: "Code",
      act: "What to do",
    },
    statuses: {
      confirmed: "has a seat",
      waiting: "waits",
      offered: "seat offered",
      lapsed: "did not answer",
      cancelled: "cancelled",
      removed: "removed",
    },
    atDesk: "written by the organizer",
    same: "same contact as another",
    until: (when) => `until ${when}`,
    position: (number) => `number ${number}`,
    adults: (count) => (count === 1 ? "1 adult" : `${count} adults`),
    children: (ages) => `children and teenagers: ${ages}`,
    forgotten: "(data forgotten)",
    remove: "Remove",
    removeReason: "Why",
    removeHint: "The person reads it.",
    needsReason: "Write why: the person reads it.",
    accept: "They said yes",
    release: "They said no",
    empty: "Nobody yet",
    emptyLead: "When somebody signs up you find them here. You can also write down who asks you.",
    add: "Write a registration",
    addTitle: "Signing somebody up",
    addLead: "For who asks you in person or by phone. The contact only serves to tell them.",
    addButton: "Sign up",
    addDate: "For which date",
    addSeries: "Every date",
    added: (code) => `Done. The code to give is ${code}.`,
    addedWaiting: "There are no seats left: they are on the waiting list.",
    attendance: "Attendance",
    calls: "To call",
    callsLead: "Who left a phone number, or no contact: here is what to say. When you have said it, mark it.",
    callsEmpty: "Nobody to call",
    callsEmptyLead: "When there is something to say to who has no e-mail, you find it here.",
    called: "Done, I said it",
    inPerson: "They left no contact: tell them when they come.",
    say: {
      confirmed: "The registration is confirmed.",
      waiting: "They are on the waiting list.",
      offered: "A seat is free: will they come?",
      accepted: "The seat is theirs.",
      lapsed: "The time to answer is over: the seat went to who was next.",
      fewer: "The registration has changed.",
      cancelled: "The cancellation has arrived.",
      removed: "The registration was removed.",
      "date-moved": "The date changes.",
      "date-cancelled": "The date is cancelled.",
      "activity-cancelled": "The activity is cancelled.",
      changed: "Something has changed.",
      "in-two-days": "Reminder: it is in two days.",
      today: "Reminder: it is today.",
    },
    reason: (reason) => `Why: ${reason}`,
    toCall: (count) => (count === 1 ? "1 call to make" : `${count} calls to make`),
    done: "Done.",
    print: "Print",
  },
});
