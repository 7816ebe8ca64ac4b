// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../foundation/words/words.ts";

/** What went wrong and what to do now. */
export const errorWords = inBothLanguages({
  it: {
    malformed: {
      title: "Non riusciamo a leggere questo indirizzo",
      text: "Forse il link si è spezzato copiandolo. Prova a cercare da qui quello che ti serve.",
    },
    notAllowed: {
      title: "Questa pagina non è aperta a te",
      text: "Se pensi di doverla vedere, chiedi allo sportello più vicino.",
    },
    forged: {
      title: "Non abbiamo ricevuto il modulo",
      text: "È arrivato da un altro sito, e per sicurezza non lo abbiamo letto. Apri la pagina da qui e invialo di nuovo.",
    },
    notFound: {
      title: "Questa pagina non c’è",
      text: "Può aver cambiato indirizzo, oppure il servizio non è più attivo. Prova a cercarlo.",
    },
    wrongMethod: {
      title: "Questo indirizzo non funziona così",
      text: "Torna alla pagina da cui sei partito e riprova da lì.",
    },
    notNow: {
      title: "Adesso non si può fare",
      text: "Nel frattempo qualcosa è cambiato. Torna indietro, ricarica la pagina e guarda com’è ora.",
    },
    tooLarge: {
      title: "Quello che hai inviato è troppo grande",
      text: "È più di quanto possiamo ricevere in una volta. Accorcia il testo o scegli un file più piccolo, e riprova: non abbiamo salvato niente.",
    },
    tooLong: {
      title: "Questo indirizzo è troppo lungo",
      text: "Togli qualche filtro, oppure ricomincia la ricerca da qui.",
    },
    tooMany: {
      title: "Troppe richieste in poco tempo",
      text: "Aspetta qualche secondo e ricarica la pagina. Succede anche quando molte persone usano la stessa rete.",
    },
    fault: {
      title: "Qualcosa si è rotto, scusaci",
      text: "Non è colpa tua. Riprova tra poco: se succede ancora, segnalaci questo numero e troveremo il guasto.",
    },
    unavailable: {
      title: "Torniamo tra poco, scusaci",
      text: "In questo momento non riusciamo a leggere i dati. Riprova tra un minuto.",
    },
    busy: {
      title: "Il foglio arriva tra poco",
      text: "In questo momento si stampa molto. La pagina riprova da sola; se non vuoi aspettare, torna tra un minuto.",
    },
    number: "Numero del guasto",
    search: "Di cosa hai bisogno?",
    searchButton: "Cerca",
    otherWays: "Altre strade",
    places: "Trova un luogo dove chiedere di persona",
    home: "Torna alla pagina iniziale",
    nameless: "Trama",
  },
  en: {
    malformed: {
      title: "We cannot read this address",
      text: "The link may have been cut when it was copied. Try searching for what you need from here.",
    },
    notAllowed: {
      title: "This page is not open to you",
      text: "If you think you should see it, ask at the nearest desk.",
    },
    forged: {
      title: "We did not receive the form",
      text: "It came from another site, so for safety we did not read it. Open the page from here and send it again.",
    },
    notFound: {
      title: "This page is not here",
      text: "Its address may have changed, or the service is no longer active. Try searching for it.",
    },
    wrongMethod: {
      title: "This address does not work that way",
      text: "Go back to the page you came from and try again from there.",
    },
    notNow: {
      title: "This cannot be done now",
      text: "Something has changed in the meantime. Go back, reload the page and see how things stand.",
    },
    tooLarge: {
      title: "What you sent is too large",
      text: "It is more than we can receive at a time. Shorten the text or choose a smaller file, and try again: nothing was saved.",
    },
    tooLong: {
      title: "This address is too long",
      text: "Remove some filters, or start the search again from here.",
    },
    tooMany: {
      title: "Too many requests in a short time",
      text: "Wait a few seconds and reload the page. It also happens when many people use the same network.",
    },
    fault: {
      title: "Something broke, sorry",
      text: "It is not your fault. Try again shortly: if it happens again, tell us this number and we will find the fault.",
    },
    unavailable: {
      title: "Back in a moment, sorry",
      text: "We cannot read the data right now. Try again in a minute.",
    },
    busy: {
      title: "The sheet will be here in a moment",
      text: "Many are printing right now. This page tries again by itself; if you would rather not wait, come back in a minute.",
    },
    number: "Fault number",
    search: "What do you need?",
    searchButton: "Search",
    otherWays: "Other ways",
    places: "Find a place where you can ask in person",
    home: "Go to the home page",
    nameless: "Trama",
  },
});

export type ErrorWords = (typeof errorWords)["it"];
