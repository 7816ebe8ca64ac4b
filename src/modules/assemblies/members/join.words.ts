// SPDX-License-Identifier: AGPL-3.0-or-later
import { sinceTheDay, toTheDay } from "../../../foundation/words/italian-day.ts";
import { inBothLanguages } from "../../../foundation/words/words.ts";

/** Asking to belong, and the page of a member. */
export const joinWords = inBothLanguages({
  it: {
    title: "Chiedi di farne parte",
    lead: (assembly: string) => `Entra in «${assembly}». Non serve un account: ti risponde chi la tiene.`,
    called: "Come ti chiami",
    calledHint: "Come vuoi che ti chiamiamo alle riunioni.",
    calledOther: "Come si chiama",
    channelOther: "Come vuole sapere delle riunioni",
    noneOther: "Guarda l’avviso sulla porta o su queste pagine",
    standsFor: "Parli per un gruppo o un’associazione?",
    standsForHint: "Facoltativo: il suo nome.",
    channel: "Come vuoi sapere delle riunioni",
    channels: {
      email: "Con un’e-mail",
      phone: "Con una telefonata",
      none: "Guardo io l’avviso sulla porta o su queste pagine",
    },
    email: "E-mail",
    phone: "Telefono",
    why: "Vuoi dirci qualcosa?",
    whyHint: "Facoltativo: lo legge solo chi tiene l’assemblea.",
    privacy:
      "Quello che scrivi serve solo per le riunioni, lo legge chi tiene l’assemblea e sparisce 30 giorni dopo che sei uscito.",
    send: "Manda la richiesta",
    ended: "Questa assemblea non si riunisce più.",

    arrived: "La tua richiesta è arrivata. Tieni da parte questa pagina: è la tua, e qui leggi la risposta.",
    waiting: "La sta guardando chi tiene l’assemblea.",
    pageTitle: (assembly: string) => `La tua pagina in «${assembly}»`,
    hello: (called: string) => `Ciao ${called}`,
    secret: "Questa pagina si apre solo con il tuo link: non darlo ad altri.",
    mandate: "Il tuo mandato",
    mandateFrom: (since: string, until: string | undefined) =>
      `${sinceTheDay(since).replace(/^d/, "D")}${until === undefined ? "" : ` ${toTheDay(until)}`}`,
    parts: { member: "Membro", chair: "Presiede", secretary: "Segreteria" },
    meetings: "Le prossime riunioni",
    noMeetings: "Per ora non ce n’è in programma. Quando ce n’è una, te lo diciamo.",
    askedComing: "Ci sei?",
    coming: { yes: "Sì, ci sono", remote: "Sì, da lontano", no: "No, non posso" },
    said: {
      yes: "Hai detto che ci sei.",
      remote: "Hai detto che ci sei, da lontano.",
      no: "Hai detto che non puoi.",
    },
    delegate: "Chi parla per te",
    delegateHint: "Se non puoi venire, un altro membro può contare anche per te.",
    nobody: "Nessuno",
    delegateTo: (called: string) => `Per te c’è ${called}.`,
    standing: (names: string) => `Parli anche per ${names}.`,
    delegateNow: "Salva",
    whyNotDelegate: {
      "no-delegations": "In questa assemblea non ci sono deleghe.",
      "to-oneself": "Scegli un altro membro.",
      "too-many": "Questa persona parla già per il numero massimo di membri: scegline un’altra.",
      "delegate-delegates": "Questa persona ha chiesto a un altro di parlare per lei: scegline un’altra.",
      "delegator-stands": "Parli già per qualcuno: non puoi dare la delega a un altro.",
      "is-there": "È già presente alla riunione.",
    },
    speak: "Chiedi la parola",
    dontSpeak: "Non voglio più parlare",
    queue: (before: number) =>
      before === 0
        ? "Tocca a te tra poco."
        : before === 1
          ? "Prima di te c’è una persona."
          : `Prima di te ci sono ${before} persone.`,
    speaking: "Hai la parola.",
    refresh: "Aggiorna",
    papers: "Le carte",
    agenda: "Di che cosa parliamo",
    past: "Riunioni fatte",
    file: "Aggiungi al calendario",
    follow: "Segui le tue riunioni nel calendario",
    data: "I tuoi dati",
    dataLead: "Li vede solo chi tiene l’assemblea.",
    saveData: "Salva i dati",
    leave: "Esci dall’assemblea",
    leaveLead:
      "Da oggi non ricevi più niente e non conti per il numero legale. I tuoi dati spariscono tra 30 giorni, o subito se vuoi.",
    atOnce: "Cancella subito i miei dati",
    leaveNow: "Esci",
    left: "Sei uscito dall’assemblea",
    leftText: "Grazie di esserci stato. Puoi sempre venire alle riunioni aperte e proporre un punto.",
    fellow: (called: string, standsFor: string | null) =>
      standsFor === null ? called : `${called} (${standsFor})`,
    somebody: "Un membro",
  },
  en: {
    title: "Ask to join",
    lead: (assembly: string) => `Join “${assembly}”. You need no account: who keeps it answers you.`,
    called: "Your name",
    calledHint: "As you want to be called at meetings.",
    calledOther: "What they are called",
    channelOther: "How they want to hear of meetings",
    noneOther: "They look at the notice on the door or on these pages",
    standsFor: "Do you speak for a group or an association?",
    standsForHint: "Optional: its name.",
    channel: "How you want to hear of meetings",
    channels: {
      email: "By e-mail",
      phone: "By a phone call",
      none: "I look at the notice on the door or at these pages",
    },
    email: "E-mail",
    phone: "Phone",
    why: "Anything you want to tell us?",
    whyHint: "Optional: only who keeps the assembly reads it.",
    privacy:
      "What you write is used for meetings only, is read by who keeps the assembly and goes 30 days after you leave.",
    send: "Send the request",
    ended: "This assembly does not meet any more.",

    arrived: "Your request has arrived. Keep this page: it is yours, and here you read the answer.",
    waiting: "Who keeps the assembly is looking at it.",
    pageTitle: (assembly: string) => `Your page in “${assembly}”`,
    hello: (called: string) => `Hello ${called}`,
    secret: "This page opens only with your link: do not give it to others.",
    mandate: "Your mandate",
    mandateFrom: (since: string, until: string | undefined) =>
      until === undefined ? `From ${since}` : `From ${since} to ${until}`,
    parts: { member: "Member", chair: "Chair", secretary: "Secretary" },
    meetings: "The next meetings",
    noMeetings: "None is planned for now. When there is one, we tell you.",
    askedComing: "Will you be there?",
    coming: { yes: "Yes, I come", remote: "Yes, from afar", no: "No, I cannot" },
    said: {
      yes: "You said that you come.",
      remote: "You said that you come, from afar.",
      no: "You said that you cannot.",
    },
    delegate: "Who speaks for you",
    delegateHint: "If you cannot come, another member can count for you too.",
    nobody: "Nobody",
    delegateTo: (called: string) => `${called} is there for you.`,
    standing: (names: string) => `You speak for ${names} too.`,
    delegateNow: "Save",
    whyNotDelegate: {
      "no-delegations": "There are no delegations in this assembly.",
      "to-oneself": "Choose another member.",
      "too-many": "This person already speaks for as many members as they may: choose another one.",
      "delegate-delegates": "This person asked somebody else to speak for them: choose another one.",
      "delegator-stands": "You already speak for somebody: you cannot delegate.",
      "is-there": "They are at the meeting already.",
    },
    speak: "Ask to speak",
    dontSpeak: "I do not want to speak any more",
    queue: (before: number) =>
      before === 0
        ? "It is your turn soon."
        : before === 1
          ? "One person is before you."
          : `${before} people are before you.`,
    speaking: "You have the floor.",
    refresh: "Refresh",
    papers: "The papers",
    agenda: "What we talk about",
    past: "Past meetings",
    file: "Add to the calendar",
    follow: "Follow your meetings in the calendar",
    data: "Your data",
    dataLead: "Only who keeps the assembly sees them.",
    saveData: "Save the data",
    leave: "Leave the assembly",
    leaveLead:
      "From today you receive nothing and do not count for the quorum. Your data go in 30 days, or at once if you want.",
    atOnce: "Erase my data at once",
    leaveNow: "Leave",
    left: "You left the assembly",
    leftText: "Thank you for having been there. You can always come to open meetings and propose a point.",
    fellow: (called: string, standsFor: string | null) =>
      standsFor === null ? called : `${called} (${standsFor})`,
    somebody: "A member",
  },
});
