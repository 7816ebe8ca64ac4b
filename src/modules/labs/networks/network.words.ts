// SPDX-License-Identifier: AGPL-3.0-or-later
import { theDay } from "../../../foundation/words/italian-day.ts";
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { MomentKind, NetworkStatus } from "./network.ts";

const statusesIt: Record<NetworkStatus, string> = {
  draft: "Bozza",
  active: "Attiva",
  paused: "In pausa",
  ended: "Conclusa",
};
const statusesEn: Record<NetworkStatus, string> = {
  draft: "Draft",
  active: "At work",
  paused: "Paused",
  ended: "Ended",
};
const momentsIt: Record<MomentKind, string> = {
  born: "Nasce la rete",
  counted: "Ci contiamo",
  paused: "Ci fermiamo un po’",
  resumed: "Si riparte",
  ended: "La rete si conclude",
  told: "Una cosa successa",
};
const momentsEn: Record<MomentKind, string> = {
  born: "The network is born",
  counted: "We count ourselves",
  paused: "We stop for a while",
  resumed: "We start again",
  ended: "The network ends",
  told: "Something that happened",
};

/** What everybody reads of networks of help. */
export const networkWords = inBothLanguages({
  it: {
    labs: "Laboratori",
    networks: "Reti di aiuto",
    networksOf: (lab: string) => `Le reti di aiuto di ${lab}`,
    networksLead:
      "Persone del posto che si danno una mano, da sole. Sono nate in questo laboratorio e le portano avanti i cittadini.",
    none: "Nessuna rete, per ora",
    noneHint:
      "Le reti nascono da chi si incontra qui. Passa al laboratorio e dì che cosa ti piacerebbe fare.",
    kicker: "Rete di aiuto",
    bornFrom: "È nata in",
    statuses: statusesIt,
    resting: "In pausa",
    past: "Concluse",
    people: (count: number) => (count === 1 ? "1 persona ne fa parte" : `${count} persone ne fanno parte`),
    peopleOn: (count: number, day: string) =>
      count === 1 ? `Una persona, contata ${theDay(day)}` : `${count} persone, contate ${theDay(day)}`,
    askFor: (who: string) => `Chiedi di ${who}.`,
    joinByForm: "Scrivi a chi la porta avanti, dalla pagina della rete.",
    whatTheyDo: "Che cosa fanno",
    whoToAsk: "Di chi chiedere",
    meets: "Quando si trovano",
    howToJoin: "Come farne parte",
    join: "Vorrei farne parte",
    joinLead: "Il messaggio arriva a chi porta avanti la rete. Ti rispondono loro.",
    where: "Dove",
    dates: "Prossimi appuntamenti",
    handInHand: "Vanno a braccetto con",
    story: "La sua storia",
    storyTable: "I momenti della rete, dal primo",
    growth: "Quante persone ne fanno parte",
    when: "Quando",
    what: "Che cosa",
    howMany: "Quante persone",
    moments: momentsIt,
    contacts: "Contatti",
    pausedNotice: (day: string) =>
      `La rete è in pausa da ${day}. La pagina resta: quando riparte, lo trovi qui.`,
    endedNotice: (day: string) =>
      `La rete si è conclusa ${theDay(day)}. La pagina resta, per chi vuole rifarla.`,
    asRecord: "La scheda nella ricerca",
    ofAsset: "La rete, raccontata da chi la porta avanti",
    ofAssetLead: "Chi ne fa parte, quando si trovano, la sua storia.",
    ofAssetLink: "Vai alla pagina della rete",
    linkedTitle: "Reti di aiuto qui vicino",
    all: "Tutte le reti di questo laboratorio",
    form: {
      title: (name: string) => `Vorrei far parte di «${name}»`,
      lead: "Bastano un nome e un modo per risponderti. Lo legge solo chi porta avanti la rete e chi tiene il laboratorio.",
      called: "Come ti chiami?",
      calledHint: "Va bene anche solo il nome.",
      contact: "Un’e-mail o un telefono",
      told: "Vuoi dire qualcosa?",
      toldHint:
        "Che cosa ti piacerebbe fare, quando hai tempo, che cosa ti serve. Puoi anche lasciare vuoto.",
      send: "Manda",
      privacy:
        "Non pubblichiamo niente. Cancelliamo tutto 30 giorni dopo la risposta, o 90 giorni se nessuno risponde.",
      sentTitle: "Messaggio mandato",
      sent: (name: string) =>
        `Chi porta avanti «${name}» ha il tuo messaggio. Ti rispondono con il contatto che hai lasciato.`,
      notNow: "La rete adesso è ferma: non raccoglie nuove persone.",
      back: "Torna alla rete",
      mistakesTitle: "C’è qualcosa da sistemare",
      mistakes: {
        calledMissing: "Scrivi come ti chiami.",
        contactMissing: "Scrivi un’e-mail o un telefono: serve per risponderti.",
        contactWrong: "Controlla l’e-mail o il telefono: così non riusciamo a risponderti.",
        tooLong: "È troppo lungo: accorcialo un po’.",
      } as Record<string, string>,
      expired: "Il modulo è rimasto aperto a lungo. Controlla e manda di nuovo.",
      tooOften: (minutes: number) =>
        `Sono arrivati molti messaggi da qui. Riprova tra ${minutes === 1 ? "un minuto" : `${minutes} minuti`}.`,
    },
  },
  en: {
    labs: "Labs",
    networks: "Help networks",
    networksOf: (lab: string) => `The help networks of ${lab}`,
    networksLead:
      "People of the place who give each other a hand, by themselves. They were born in this lab and are run by citizens.",
    none: "No network, for now",
    noneHint: "Networks are born from who meets here. Come to the lab and say what you would like to do.",
    kicker: "Help network",
    bornFrom: "It was born in",
    statuses: statusesEn,
    resting: "Paused",
    past: "Ended",
    people: (count: number) => (count === 1 ? "1 person takes part" : `${count} people take part`),
    peopleOn: (count: number, day: string) =>
      `${count === 1 ? "1 person" : `${count} people`}, counted on ${day}`,
    askFor: (who: string) => `Ask for ${who}.`,
    joinByForm: "Write to who runs it, from the network’s page.",
    whatTheyDo: "What they do",
    whoToAsk: "Whom to ask for",
    meets: "When they meet",
    howToJoin: "How to join",
    join: "I would like to join",
    joinLead: "The message reaches who runs the network. They answer you.",
    where: "Where",
    dates: "Coming dates",
    handInHand: "Hand in hand with",
    story: "Its story",
    storyTable: "The network’s moments, from the first",
    growth: "How many people take part",
    when: "When",
    what: "What",
    howMany: "How many people",
    moments: momentsEn,
    contacts: "Contacts",
    pausedNotice: (day: string) =>
      `The network has been paused since ${day}. The page stays: when it starts again, you find it here.`,
    endedNotice: (day: string) =>
      `The network ended on ${day}. The page stays, for who wants to do it again.`,
    asRecord: "Its record in the search",
    ofAsset: "The network, told by who runs it",
    ofAssetLead: "Who takes part, when they meet, its story.",
    ofAssetLink: "Go to the network’s page",
    linkedTitle: "Help networks nearby",
    all: "All networks of this lab",
    form: {
      title: (name: string) => `I would like to join “${name}”`,
      lead: "A name and a way to answer you are enough. Only who runs the network and who keeps the lab read it.",
      called: "What are you called?",
      calledHint: "A first name is fine.",
      contact: "An e-mail or a phone",
      told: "Would you like to say something?",
      toldHint: "What you would like to do, when you have time, what you need. You may also leave it empty.",
      send: "Send",
      privacy:
        "We publish nothing. We erase everything 30 days after the answer, or 90 days if nobody answers.",
      sentTitle: "Message sent",
      sent: (name: string) =>
        `Who runs “${name}” has your message. They will answer by the contact that you left.`,
      notNow: "The network is at rest now: it takes no new people.",
      back: "Back to the network",
      mistakesTitle: "There is something to mend",
      mistakes: {
        calledMissing: "Write what you are called.",
        contactMissing: "Write an e-mail or a phone: it is needed to answer you.",
        contactWrong: "Check the e-mail or the phone: we cannot answer you like this.",
        tooLong: "It is too long: shorten it a little.",
      } as Record<string, string>,
      expired: "The form stayed open for long. Check it and send it again.",
      tooOften: (minutes: number) => `Many messages came from here. Try again in ${minutes} min.`,
    },
  },
});
