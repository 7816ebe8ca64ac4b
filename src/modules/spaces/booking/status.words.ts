// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { BookingStatus, RequestStatus } from "./booking.ts";

type StatusWords = {
  title: string;
  thanks: string;
  keepLink: string;
  states: Record<RequestStatus, string>;
  wishState: Record<RequestStatus, string>;
  dates: string;
  date: string;
  state: string;
  bookings: Record<BookingStatus, string>;
  because: (reason: string) => string;
  space: string;
  place: string;
  wish: string;
  sentOn: string;
  answer: string;
  wayIn: string;
  wayInLead: string;
  toCalendar: string;
  cancel: string;
  cancelLead: (hours: number) => string;
  cancelWhich: string;
  cancelButton: string;
  tooLate: string;
  tooLateCall: string;
  cancelled: string;
  here: string;
  hereLead: (minutes: number) => string;
  hereDone: string;
  hereButton: string;
  notTheTime: string;
  chooseOne: string;
  privacy: string;
};

export const statusWords = inBothLanguages<StatusWords>({
  it: {
    title: "La tua richiesta",
    thanks: "La richiesta è arrivata.",
    keepLink: "Tieni questo indirizzo: qui vedi la risposta e puoi annullare.",
    states: {
      waiting: "Chi tiene lo spazio non ha ancora risposto.",
      accepted: "Lo spazio è tuo.",
      refused: "Questa volta non è possibile.",
      withdrawn: "La richiesta è annullata.",
      lapsed: "La richiesta è scaduta senza risposta.",
    },
    wishState: {
      waiting: "Chi tiene lo spazio sta raccogliendo le richieste della stagione.",
      accepted: "Hai un orario per la stagione.",
      refused: "Per questa stagione non è possibile.",
      withdrawn: "La richiesta è annullata.",
      lapsed: "La richiesta è scaduta senza risposta.",
    },
    dates: "Le date",
    date: "Data",
    state: "Com’è",
    bookings: {
      asked: "aspetta risposta",
      accepted: "è tua",
      waiting: "in lista d’attesa",
      clashed: "non è stato possibile",
      refused: "no",
      cancelled: "annullata",
      "no-show": "liberata: non c’era nessuno",
      lapsed: "scaduta",
    },
    because: (reason) => `: ${reason}`,
    space: "Spazio",
    place: "Dove",
    wish: "Orario chiesto",
    sentOn: "Mandata il",
    answer: "Ti scrivono",
    wayIn: "Come si entra",
    wayInLead: "Non darlo a chi non viene con te.",
    toCalendar: "Metti nel tuo calendario",
    cancel: "Annulla",
    cancelLead: (hours) =>
      hours === 0
        ? "Puoi annullare fino all’inizio. Così lo spazio serve a qualcun altro."
        : `Puoi annullare fino a ${hours} ore prima. Così lo spazio serve a qualcun altro.`,
    cancelWhich: "Che cosa annulli",
    cancelButton: "Annulla le date scelte",
    tooLate: "È troppo tardi per annullare da qui.",
    tooLateCall: "Avvisa chi tiene lo spazio:",
    cancelled: "Annullato. Grazie: adesso può servire a qualcun altro.",
    here: "Siete arrivati?",
    hereLead: (minutes) =>
      `Se dopo ${minutes} minuti dall’inizio nessuno dice che c’è, lo spazio torna libero.`,
    hereDone: "Lo sappiamo: siete arrivati.",
    hereButton: "Siamo arrivati",
    notTheTime: "Non è ancora l’ora, o è già passata.",
    chooseOne: "Scegli almeno una data.",
    privacy: "Chi ha questo indirizzo vede questa pagina: non darlo ad altri.",
  },
  en: {
    title: "Your request",
    thanks: "The request has arrived.",
    keepLink: "Keep this address: here you see the answer and can cancel.",
    states: {
      waiting: "Whoever keeps the space has not answered yet.",
      accepted: "The space is yours.",
      refused: "This time it is not possible.",
      withdrawn: "The request is cancelled.",
      lapsed: "The request lapsed without an answer.",
    },
    wishState: {
      waiting: "Whoever keeps the space is collecting the requests of the season.",
      accepted: "You have hours for the season.",
      refused: "For this season it is not possible.",
      withdrawn: "The request is cancelled.",
      lapsed: "The request lapsed without an answer.",
    },
    dates: "The dates",
    date: "Date",
    state: "State",
    bookings: {
      asked: "waits for an answer",
      accepted: "yours",
      waiting: "on the waiting list",
      clashed: "was not possible",
      refused: "no",
      cancelled: "cancelled",
      "no-show": "given back: nobody was there",
      lapsed: "lapsed",
    },
    because: (reason) => `: ${reason}`,
    space: "Space",
    place: "Where",
    wish: "Hours asked for",
    sentOn: "Sent on",
    answer: "They write to you",
    wayIn: "How to get in",
    wayInLead: "Do not give it to anybody who does not come with you.",
    toCalendar: "Put it in your calendar",
    cancel: "Cancel",
    cancelLead: (hours) =>
      hours === 0
        ? "You can cancel until it begins. So the space serves somebody else."
        : `You can cancel until ${hours} hours before. So the space serves somebody else.`,
    cancelWhich: "What you cancel",
    cancelButton: "Cancel the chosen dates",
    tooLate: "It is too late to cancel here.",
    tooLateCall: "Tell whoever keeps the space:",
    cancelled: "Cancelled. Thank you: now it can serve somebody else.",
    here: "Have you arrived?",
    hereLead: (minutes) =>
      `If nobody says that they are there ${minutes} minutes after it begins, the space is free again.`,
    hereDone: "We know: you have arrived.",
    hereButton: "We are here",
    notTheTime: "It is not the time yet, or it is over.",
    chooseOne: "Choose at least one date.",
    privacy: "Whoever has this address sees this page: do not give it to others.",
  },
});
