// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { Outcome } from "../contacts/need.ts";
import type { AnswerMistake } from "./follow-up-fields.ts";
import type { FollowUpWay, WhatNow } from "./follow-up.ts";

/** What is asked when somebody is asked again: of the person, and at the desk that asks for them. */
export const followUpWords = inBothLanguages({
  it: {
    desk: "Sportello",
    title: "Ricontatti",
    lead: "Le persone che aspettano una vostra domanda: com’è andata?",
    none: "Nessuno da ricontattare",
    noneHint: "Quando affidate qualcuno, qui trovate il giorno in cui chiedere com’è andata.",
    who: "Che cosa serviva",
    to: "A chi era affidata",
    when: "Entro",
    how: "Come",
    late: "In ritardo",
    today: "Oggi",
    ways: {
      call: "Telefonata",
      message: "Messaggio",
      "next-visit": "Quando torna",
    } satisfies Record<FollowUpWay, string>,

    planTitle: "Risentirla",
    planLead: "Chiedi se vuole, e come. Può dire di no.",
    plan: "Segna",

    screen: "Com’è andata?",
    reachTitle: "Come raggiungerla",
    thread: "Apri il suo filo: lì ci sono i recapiti che ha voluto lasciare",
    anonymous: "Non ha lasciato recapiti: chiedilo quando torna, o dalle un link da aprire da sola.",
    objected: "Ha chiesto di non essere ricontattata. Chiedi solo se torna.",
    link: "Un link da darle",
    linkLead:
      "La persona risponde da sola, senza dire chi è. Il link vale 60 giorni, e si legge solo adesso.",
    makeLink: "Crea il link",
    linkIs: "Ecco il link: copialo nel messaggio o falle inquadrare il codice",
    says: "Che cosa dice la persona",
    notReached: "Non risponde",
    notReachedLead: (tries: number) =>
      tries === 0
        ? "Segna il tentativo: te lo ricordiamo fra due giorni lavorativi."
        : tries === 1
          ? "Un tentativo fatto. Segnane un altro: te lo ricordiamo fra due giorni lavorativi."
          : `${tries} tentativi fatti. Segnane un altro: te lo ricordiamo fra due giorni lavorativi.`,
    noteTry: "Segna il tentativo",
    deskSays: "Non si trova più: che cosa ne sa lo sportello",
    deskSaysLead: "Dopo tre tentativi puoi dire quello che sapete. Vale meno della parola della persona.",
    refuses: "Non vuole più essere chiamata",
    refusesLead: "Non la chiamiamo più per questo. Resta la parola di chi l’ha accolta.",
    refuse: "Segna che non vuole",
    save: "Salva",
    saved: "Salvato.",
    doneTitle: "Ha già risposto",
    refusedTitle: "Preferisce non essere richiamata",
    needOpen: "Il bisogno è aperto",
    nextDoors: "Cerca un’altra porta",
    referral: "Vai all’invio",
    others: "Gli altri ricontatti",
    late409: "Qualcuno ha risposto prima di te. Non abbiamo scritto niente di nuovo.",
    kept: "Quello che avevi scritto",

    outcome: "È servito?",
    outcomes: {
      met: "Sì, ha risolto",
      "partly-met": "Solo in parte",
      "not-met": "No",
      unknown: "Non lo so ancora",
    } satisfies Record<Outcome, string>,
    whatNow: "E adesso?",
    whatNows: {
      enough: "Va bene così",
      "another-door": "Proviamo un’altra porta",
      again: "Serve ancora la stessa cosa",
    } satisfies Record<WhatNow, string>,
    words: "Vuoi aggiungere qualcosa?",
    wordsHint: "Lo legge solo lo sportello.",
    told: "Va bene se lo legge anche chi ti ha accolto",
    toldDesk: "La persona è d’accordo che lo legga anche chi l’ha accolta",
    toldHint: "Se non lo scegli, non lo vede.",
    errors: "Da sistemare prima di mandare",
    mistakes: {
      outcome: "Scegli se è servito.",
      whatNow: "Scegli che cosa fare adesso.",
      words: "È troppo lungo: accorcialo. Il testo resta qui.",
    } satisfies Record<AnswerMistake, string>,

    ownTitle: "Com’è andata?",
    ownLead: (desk: string) => `Te lo chiede ${desk}. Non serve dire chi sei.`,
    ownAbout: (what: string, to: string) =>
      `Cercavi: ${what.toLowerCase()}. Ti abbiamo accompagnato da ${to}.`,
    ownAboutOnly: (what: string) => `Cercavi: ${what.toLowerCase()}.`,
    send: "Manda",
    thanks: "Grazie",
    thanksEnough: "Ci fa piacere saperlo. Se ti serve altro, la porta è aperta.",
    thanksMore: "Lo sportello lo sa e cerca un’altra strada. Puoi anche passare quando vuoi.",
    gone: "Questo link non è più buono",
    goneLead: "È passato troppo tempo, o hai già risposto. Puoi sempre passare allo sportello.",
    home: "Vai alla prima pagina",
  },
  en: {
    desk: "Desk",
    title: "Follow-ups",
    lead: "People who wait for your question: how did it go?",
    none: "Nobody to ask again",
    noneHint: "When you hand somebody over, the day to ask how it went is found here.",
    who: "What was needed",
    to: "Handed over to",
    when: "By",
    how: "How",
    late: "Late",
    today: "Today",
    ways: { call: "Call", message: "Message", "next-visit": "When they come back" },

    planTitle: "Ask them again",
    planLead: "Ask whether they wish it, and how. They may say no.",
    plan: "Note it",

    screen: "How did it go?",
    reachTitle: "How to reach them",
    thread: "Open their thread: there are the contacts that they wished to leave",
    anonymous: "They left no contact: ask when they come back, or give them a link to open by themselves.",
    objected: "They asked not to be contacted. Ask only if they come back.",
    link: "A link to give them",
    linkLead:
      "They answer by themselves, without saying who they are. It is good for 60 days, and read only now.",
    makeLink: "Make the link",
    linkIs: "Here is the link: copy it into the message, or let them scan the code",
    says: "What the person says",
    notReached: "They do not answer",
    notReachedLead: (tries: number) =>
      tries === 0
        ? "Note the try: we remind you in two working days."
        : tries === 1
          ? "One try made. Note another: we remind you in two working days."
          : `${tries} tries made. Note another: we remind you in two working days.`,
    noteTry: "Note the try",
    deskSays: "They cannot be reached: what the desk knows",
    deskSaysLead: "After three tries you can say what you know. It counts less than the person’s word.",
    refuses: "They do not wish to be called any more",
    refusesLead: "We do not call them for this again. The word of who welcomed them stays.",
    refuse: "Note that they do not wish it",
    save: "Save",
    saved: "Saved.",
    doneTitle: "They have answered",
    refusedTitle: "They prefer not to be called",
    needOpen: "The need is open",
    nextDoors: "Look for another door",
    referral: "Go to the referral",
    others: "The other follow-ups",
    late409: "Somebody answered before you. We wrote nothing new.",
    kept: "What you had written",

    outcome: "Did it help?",
    outcomes: {
      met: "Yes, it is solved",
      "partly-met": "Only in part",
      "not-met": "No",
      unknown: "I do not know yet",
    },
    whatNow: "What now?",
    whatNows: {
      enough: "It is fine like this",
      "another-door": "Let us try another door",
      again: "The same thing is still needed",
    },
    words: "Would you like to add something?",
    wordsHint: "Only the desk reads it.",
    told: "It is fine if who welcomed you reads it too",
    toldDesk: "The person agrees that who welcomed them reads it too",
    toldHint: "Unless you choose it, they do not see it.",
    errors: "To put right before sending",
    mistakes: {
      outcome: "Choose whether it helped.",
      whatNow: "Choose what to do now.",
      words: "It is too long: shorten it. The text stays here.",
    },

    ownTitle: "How did it go?",
    ownLead: (desk: string) => `${desk} asks you. You need not say who you are.`,
    ownAbout: (what: string, to: string) =>
      `You were looking for: ${what.toLowerCase()}. We went with you to ${to}.`,
    ownAboutOnly: (what: string) => `You were looking for: ${what.toLowerCase()}.`,
    send: "Send",
    thanks: "Thank you",
    thanksEnough: "We are glad to know. If you need something else, the door is open.",
    thanksMore: "The desk knows, and looks for another way. You can also come whenever you like.",
    gone: "This link is no longer good",
    goneLead: "Too much time has passed, or you have answered already. You can always come to the desk.",
    home: "Go to the first page",
  },
});
