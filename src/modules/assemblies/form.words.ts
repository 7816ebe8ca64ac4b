// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../foundation/words/words.ts";

/** What every form of the room says. */
export const formWords = inBothLanguages({
  it: {
    toCorrect: "Da correggere",
    expired: "Questo modulo era aperto da troppo tempo. Quello che hai scritto c’è ancora: mandalo di nuovo.",
    tooMany: (minutes: number) =>
      `Sono arrivati molti moduli da qui. Riprova tra ${minutes === 1 ? "un minuto" : `${minutes} minuti`}: quello che hai scritto c’è ancora.`,
    missing: "Scrivi qualcosa qui.",
    badEmail: "Questo indirizzo e-mail non torna: controllalo.",
    badPhone: "Questo numero di telefono non torna: controllalo.",
    badContact: "Scrivi un indirizzo e-mail o un numero di telefono.",
    badNumber: "Scrivi un numero.",
    badDay: "Scrivi un giorno, per esempio 09/12/2026.",
    badTime: "Scrivi un’ora, per esempio 18:00.",
    endsBefore: "Finisce prima di cominciare.",
    choose: "Scegli una risposta.",
    needsEmail: "Per le e-mail serve un indirizzo.",
    needsPhone: "Per le chiamate serve un numero.",
    save: "Salva",
    saved: "Salvato.",
    back: "Torna indietro",
    backOffice: "Redazione",
    none: "–",
  },
  en: {
    toCorrect: "To correct",
    expired: "This form was open for too long. What you wrote is still here: send it again.",
    tooMany: (minutes: number) =>
      `Many forms came from here. Try again in ${minutes} min: what you wrote is still here.`,
    missing: "Write something here.",
    badEmail: "This e-mail address does not look right: check it.",
    badPhone: "This phone number does not look right: check it.",
    badContact: "Write an e-mail address or a phone number.",
    badNumber: "Write a number.",
    badDay: "Write a day.",
    badTime: "Write a time, for instance 18:00.",
    endsBefore: "It ends before it begins.",
    choose: "Choose an answer.",
    needsEmail: "E-mails need an address.",
    needsPhone: "Calls need a number.",
    save: "Save",
    saved: "Saved.",
    back: "Go back",
    backOffice: "Back office",
    none: "–",
  },
});
