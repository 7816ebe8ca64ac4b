// SPDX-License-Identifier: AGPL-3.0-or-later
import { sinceTheDay } from "../../../foundation/words/italian-day.ts";
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { Phase, SignKey } from "./phase.ts";

type Rule = { share: string; among: number; least: number };

type PhasesWords = {
  title: string;
  lead: string;
  phases: Record<Phase, string>;
  about: Record<Phase, string>;
  now: string;
  nowIs: (phase: string, day: string) => string;
  nobodySaid: string;
  signsSay: (phase: string) => string;
  nothingToRead: string;
  signsTitle: string;
  signsTable: string;
  signsLead: (months: number) => string;
  sign: string;
  value: string;
  speaksOf: string;
  silent: string;
  signs: Record<SignKey, string>;
  definitions: Record<SignKey, (rule: Rule) => string>;
  some: (value: number, of: number) => string;
  whatItCounts: string;
  rule: (needed: number, months: number) => string;
  ruleTitle: string;
  leadersLink: string;
  sayTitle: string;
  sayLead: string;
  phase: string;
  since: string;
  note: string;
  noteHint: string;
  tell: string;
  tellHint: string;
  save: string;
  saved: string;
  mistakes: { phase: string; startsOn: string; note: string };
  history: string;
  agreed: string;
  disagreed: (phase: string) => string;
  unread: string;
  signsThen: string;
  isTold: string;
  isNotTold: string;
  tellIt: string;
  tellNoMore: string;
  publicTitle: string;
  publicly: Record<Phase, string>;
};

export const phasesWords = inBothLanguages<PhasesWords>({
  it: {
    title: "A che punto siamo",
    lead: "Tre momenti, e il riposo. Non è una scala: si può tornare indietro, e fermarsi.",
    phases: { "hook-up": "Aggancio", activation: "Attivazione", upkeep: "Manutenzione", resting: "A riposo" },
    about: {
      "hook-up": "Una porta attira: arriva gente che non era mai venuta.",
      activation: "Ci si fida, si torna, si fanno cose insieme; arrivano idee.",
      upkeep: "Chi conduce fa un passo indietro: guidano altri.",
      resting: "Per ora non succede niente, e va bene.",
    },
    now: "Adesso",
    nowIs: (phase, day) => `${phase}, ${sinceTheDay(day)}.`,
    nobodySaid: "Nessuno l’ha ancora detto.",
    signsSay: (phase) => `I segni dicono: ${phase}. Siete d’accordo?`,
    nothingToRead: "Non c’è ancora niente da leggere: i segni vengono da chi è segnato agli incontri.",
    signsTitle: "I segni",
    signsTable: "Tabella dei segni",
    signsLead: (months) =>
      `Degli ultimi ${months} mesi, letti da quello che è successo. Parlano del laboratorio, mai di una persona.`,
    sign: "Segno",
    value: "Quanto",
    speaksOf: "Parla di",
    silent: "–",
    signs: {
      first: "Alla prima volta in assoluto",
      returning: "Tornano",
      ideas: "Portano un’idea",
      points: "Punti proposti alla consulta",
      leading: "Conducono senza di noi",
      citizenLed: "Attività condotte da cittadini",
      networks: "Micro reti nate",
    },
    definitions: {
      first: ({ share, among }) =>
        `Tra chi ha risposto, chi non aveva mai partecipato prima. Parla di aggancio da ${share} in su, se hanno risposto almeno in ${among}.`,
      returning: ({ share, among }) =>
        `Tra chi ha lasciato il nome ed è venuto, chi è venuto almeno due volte. Parla di attivazione da ${share} in su, se sono almeno ${among}. Degli altri non si può sapere.`,
      ideas: ({ least }) =>
        `Persone segnate con «ha portato un’idea sua», più le attività proposte da cittadini per i luoghi del laboratorio. Parla di attivazione da ${least} in su.`,
      points: ({ least }) =>
        `Punti proposti da chiunque per una riunione, anche allo sportello. Parla di attivazione da ${least} in su.`,
      leading: ({ least }) =>
        `Persone segnate con «ha condotto senza di noi». Parla di manutenzione da ${least} in su.`,
      citizenLed: ({ share, among }) =>
        `Tra le attività con presenze segnate, quelle che il laboratorio dice condotte da cittadini. Parla di manutenzione da ${share} in su, se le attività sono almeno ${among}.`,
      networks: ({ least }) =>
        `Micro reti di aiuto nate dal laboratorio. Parla di manutenzione da ${least} in su.`,
    },
    some: (value, of) => `${value} su ${of}`,
    whatItCounts: "Che cosa conta",
    rule: (needed, months) =>
      `Servono almeno ${needed} segni. Se ${needed} parlano di manutenzione è manutenzione; se ${needed} parlano di attivazione, o di attivazione e manutenzione insieme, è attivazione; se no è aggancio. Se per ${months} mesi non c’è stato nessun incontro, è a riposo. È solo una proposta: decidete voi.`,
    ruleTitle: "Come i segni diventano una proposta",
    leadersLink: "Di’ chi conduce le attività",
    sayTitle: "Dite voi",
    sayLead: "Confermate, o dite perché non siete d’accordo. I segni di oggi restano scritti accanto.",
    phase: "Siamo in",
    since: "Dal",
    note: "Perché",
    noteHint: "Serve se i segni dicono altro. Parla del laboratorio, senza nomi.",
    tell: "Dillo anche sulla pagina pubblica",
    tellHint: "In parole semplici, senza numeri.",
    save: "Scrivilo",
    saved: "Scritto.",
    mistakes: {
      phase: "Scegli a che punto siete.",
      startsOn: "Scrivi un giorno, oggi o prima.",
      note: "I segni dicono altro: scrivi in una riga perché.",
    },
    history: "La storia",
    agreed: "d’accordo con i segni",
    disagreed: (phase) => `i segni dicevano: ${phase}`,
    unread: "i segni non dicevano ancora niente",
    signsThen: "I segni di quel giorno",
    isTold: "Detto a tutti.",
    isNotTold: "Solo qui.",
    tellIt: "Dillo a tutti",
    tellNoMore: "Non dirlo più",
    publicTitle: "A che punto siamo",
    publicly: {
      "hook-up": "Siamo all’inizio: la porta è aperta e ci si conosce. Passa, non serve saper fare niente.",
      activation: "Siamo in moto: si fanno cose insieme, e le idee arrivano da chi viene. Porta la tua.",
      upkeep:
        "Camminiamo con le nostre gambe: il laboratorio lo tengono i cittadini, e chi lo ha aperto sta un passo indietro.",
      resting: "Ci riposiamo. Se hai un’idea per ricominciare, dilla.",
    },
  },
  en: {
    title: "How far we are",
    lead: "Three moments, and rest. It is no ladder: one can step back, and stop.",
    phases: { "hook-up": "Hook-up", activation: "Activation", upkeep: "Upkeep", resting: "Resting" },
    about: {
      "hook-up": "A door draws people in: some come who never had.",
      activation: "There is trust, people return and do things together; ideas arrive.",
      upkeep: "Facilitators step back: others lead.",
      resting: "Nothing happens for now, and that is fine.",
    },
    now: "Now",
    nowIs: (phase, day) => `${phase}, since ${day}.`,
    nobodySaid: "Nobody has said it yet.",
    signsSay: (phase) => `The signs say: ${phase}. Do you agree?`,
    nothingToRead: "There is nothing to read yet: signs come from who is marked at meetings.",
    signsTitle: "The signs",
    signsTable: "Table of the signs",
    signsLead: (months) =>
      `Of the last ${months} months, read from what happened. They speak of the lab, never of a person.`,
    sign: "Sign",
    value: "How much",
    speaksOf: "Speaks of",
    silent: "–",
    signs: {
      first: "First time ever",
      returning: "Come back",
      ideas: "Bring an idea",
      points: "Points proposed to the assembly",
      leading: "Lead without us",
      citizenLed: "Activities led by citizens",
      networks: "Micro-networks born",
    },
    definitions: {
      first: ({ share, among }) =>
        `Of those who answered, who had never taken part before. Speaks of hook-up from ${share}, if at least ${among} answered.`,
      returning: ({ share, among }) =>
        `Of those who left a name and came, who came at least twice. Speaks of activation from ${share}, if they are at least ${among}. Of the others it cannot be known.`,
      ideas: ({ least }) =>
        `People marked as “brought an idea of their own”, and activities that citizens proposed for the lab's places. Speaks of activation from ${least}.`,
      points: ({ least }) =>
        `Points that anybody proposed for a meeting, at the desk too. Speaks of activation from ${least}.`,
      leading: ({ least }) => `People marked as “led without us”. Speaks of upkeep from ${least}.`,
      citizenLed: ({ share, among }) =>
        `Of the activities with presences marked, those that the lab says are led by citizens. Speaks of upkeep from ${share}, if there are at least ${among} activities.`,
      networks: ({ least }) => `Micro-networks of help born from the lab. Speaks of upkeep from ${least}.`,
    },
    some: (value, of) => `${value} of ${of}`,
    whatItCounts: "What it counts",
    rule: (needed, months) =>
      `At least ${needed} signs are needed. If ${needed} speak of upkeep it is upkeep; if ${needed} speak of activation, or of activation and upkeep together, it is activation; else it is hook-up. If there was no meeting for ${months} months, it is resting. It is only a proposal: you decide.`,
    ruleTitle: "How signs become a proposal",
    leadersLink: "Say who leads the activities",
    sayTitle: "You say",
    sayLead: "Confirm, or say why you do not agree. The signs of today stay written beside it.",
    phase: "We are in",
    since: "Since",
    note: "Why",
    noteHint: "Needed if the signs say otherwise. About the lab, without names.",
    tell: "Tell it on the public page too",
    tellHint: "In plain words, without figures.",
    save: "Write it",
    saved: "Written.",
    mistakes: {
      phase: "Choose how far you are.",
      startsOn: "Write a day, today or before.",
      note: "The signs say otherwise: write in a line why.",
    },
    history: "The story",
    agreed: "in agreement with the signs",
    disagreed: (phase) => `the signs said: ${phase}`,
    unread: "the signs said nothing yet",
    signsThen: "The signs of that day",
    isTold: "Told to everybody.",
    isNotTold: "Only here.",
    tellIt: "Tell everybody",
    tellNoMore: "Tell it no more",
    publicTitle: "How far we are",
    publicly: {
      "hook-up":
        "We are at the beginning: the door is open and we get to know each other. Come by, you need not be good at anything.",
      activation: "We are moving: things are done together, and ideas come from who comes. Bring yours.",
      upkeep: "We walk on our own legs: citizens keep the lab, and who opened it stands a step back.",
      resting: "We are resting. If you have an idea to begin again, say it.",
    },
  },
});
