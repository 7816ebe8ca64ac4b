// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

/** What somebody reads who says "this is my organization". */
export const claimWords = inBothLanguages({
  it: {
    title: (organization: string) => `Tieni tu le schede di ${organization}?`,
    lead: "Se ci lavori o ne fai parte, puoi correggere orari, telefoni e servizi da te. È gratis.",
    link: "È la tua organizzazione? Tieni tu queste informazioni",
    organizations: "Organizzazioni",
    crumb: "Chiedi di tenere le schede",
    howTitle: "Come controlliamo che sei tu",
    howDomain: (domains: string) =>
      `Se il tuo indirizzo e-mail è dell’organizzazione (finisce con ${domains}), ti apriamo subito.`,
    howPhone:
      "Se no, ti chiamiamo al numero che è già scritto nella scheda, e ti leggiamo un codice di sei cifre.",
    howDistrict: "Oppure decide l’ambito, che conosce il territorio.",
    signInTitle: "Per cominciare, il tuo indirizzo e-mail",
    email: "Il tuo indirizzo e-mail",
    emailHint: "Meglio quello dell’organizzazione. Ti scriviamo un link per continuare: niente password.",
    emailMistake: "Scrivi un indirizzo intero, come nome@esempio.it.",
    send: "Mandami il link",
    haveAccount: "Ho già un accesso",
    mistakesTitle: "C’è qualcosa da correggere",
    domainProven: (email: string) =>
      `Il tuo indirizzo ${email} è dell’organizzazione: possiamo aprirti subito.`,
    takeNow: "Comincia a tenere le schede",
    note: "Chi sei nell’organizzazione?",
    noteHint:
      "Per esempio: «Sono la presidente, rispondo al numero della sede il martedì». Lo legge solo chi decide.",
    ask: "Chiedi di tenere le schede",
    waitingTitle: "La tua richiesta aspetta una risposta",
    waiting: (when: string) => `L’hai mandata ${when}. Ti scriviamo appena qualcuno decide.`,
    codeTitle: "Hai ricevuto la telefonata?",
    codeLead: "Se ti abbiamo letto un codice al telefono, scrivilo qui.",
    code: "Codice di sei cifre",
    tryCode: "Conferma il codice",
    wrongCode: (left: number) =>
      left === 0
        ? "Il codice non è giusto, e i tentativi sono finiti. Chiedi di essere richiamato."
        : left === 1
          ? "Il codice non è giusto. Hai ancora un tentativo."
          : `Il codice non è giusto. Hai ancora ${left} tentativi.`,
    noCode: {
      none: "Non ti abbiamo ancora letto nessun codice: ti chiamiamo noi.",
      expired: "Questo codice è scaduto: vale sette giorni. Ti richiamiamo.",
      spent: "Per questo codice i tentativi sono finiti. Ti richiamiamo.",
    },
    withdraw: "Ritira la richiesta",
    withdrawn: "Richiesta ritirata.",
    refusedTitle: "L’ultima volta la risposta è stata no",
    granted: "Fatto: ora tieni tu le schede di questa organizzazione.",
    already: "Tieni già le schede di questa organizzazione.",
    toRecords: "Vai alle tue schede",
    invite: "Invita chi lavora con te",
    page: "Vedi la pagina pubblica",
    tooMany: "Hai già cinque richieste che aspettano. Quando una ha risposta ne puoi mandare un’altra.",
    mistakes: {
      noteMissing: "Scrivi in poche parole chi sei nell’organizzazione.",
      noteLong: "È troppo lungo: al massimo 1000 caratteri.",
      codeMissing: "Scrivi le sei cifre del codice.",
    } as Record<string, string>,
  },
  en: {
    title: (organization: string) => `Do you keep the records of ${organization}?`,
    lead: "If you work there or belong to it, you can correct hours, telephones and services yourself. It is free.",
    link: "Is this your organization? Keep this information yourself",
    organizations: "Organizations",
    crumb: "Ask to keep the records",
    howTitle: "How we check that it is you",
    howDomain: (domains: string) =>
      `If your e-mail address is the organization’s (it ends with ${domains}), you can start at once.`,
    howPhone: "If not, we call the number that is already on the record, and read you a code of six digits.",
    howDistrict: "Or the district decides, which knows the territory.",
    signInTitle: "First, your e-mail address",
    email: "Your e-mail address",
    emailHint: "The organization’s, if you have one. We write you a link to go on: no password.",
    emailMistake: "Write a whole address, like name@example.org.",
    send: "Send me the link",
    haveAccount: "I already have an account",
    mistakesTitle: "Something is to be corrected",
    domainProven: (email: string) => `Your address ${email} is the organization’s: you can start at once.`,
    takeNow: "Start keeping the records",
    note: "Who are you in the organization?",
    noteHint:
      "For instance: “I chair it, I answer the office telephone on Tuesdays”. Only who decides reads it.",
    ask: "Ask to keep the records",
    waitingTitle: "Your request waits for an answer",
    waiting: (when: string) => `You sent it on ${when}. We write to you as soon as somebody decides.`,
    codeTitle: "Did we call?",
    codeLead: "If we read you a code on the telephone, write it here.",
    code: "Code of six digits",
    tryCode: "Confirm the code",
    wrongCode: (left: number) =>
      left === 0
        ? "The code is not right, and there are no more tries. Ask to be called again."
        : left === 1
          ? "The code is not right. You have one more try."
          : `The code is not right. You have ${left} more tries.`,
    noCode: {
      none: "We have not read you a code yet: we will call.",
      expired: "This code is over: it is good for seven days. We will call again.",
      spent: "There are no more tries for this code. We will call again.",
    },
    withdraw: "Withdraw the request",
    withdrawn: "Request withdrawn.",
    refusedTitle: "The last answer was no",
    granted: "Done: you now keep the records of this organization.",
    already: "You already keep the records of this organization.",
    toRecords: "Go to your records",
    invite: "Invite who works with you",
    page: "See the public page",
    tooMany: "Five requests of yours are waiting. When one is answered you can send another.",
    mistakes: {
      noteMissing: "Say in a few words who you are in the organization.",
      noteLong: "It is too long: at most 1000 characters.",
      codeMissing: "Write the six digits of the code.",
    } as Record<string, string>,
  },
});
