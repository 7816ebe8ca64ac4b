// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { AssemblyKind, AssemblyStatus, QuorumKind } from "./assembly.ts";

const kinds: Record<AssemblyKind, string> = {
  consulta: "Consulta di laboratorio",
  agora: "Agorà dei laboratori",
  steering: "Gruppo direttivo",
  "working-group": "Gruppo di lavoro",
  other: "Assemblea",
};
const kindsInEnglish: Record<AssemblyKind, string> = {
  consulta: "Assembly of a lab (consulta)",
  agora: "Agora of the labs",
  steering: "Steering group",
  "working-group": "Working group",
  other: "Assembly",
};
const statuses: Record<AssemblyStatus, string> = {
  active: "Si riunisce",
  resting: "In pausa",
  ended: "Non si riunisce più",
};
const statusesInEnglish: Record<AssemblyStatus, string> = {
  active: "It meets",
  resting: "At rest",
  ended: "It does not meet any more",
};
const quorums: Record<QuorumKind, string> = {
  none: "Nessuno",
  heads: "Un numero di membri",
  percent: "Una parte dei membri, in percentuale",
};
const quorumsInEnglish: Record<QuorumKind, string> = {
  none: "None",
  heads: "A number of members",
  percent: "A part of the members, in percent",
};

export const assemblyWords = inBothLanguages({
  it: {
    kinds,
    statuses,
    quorums,
    title: "Assemblee",
    lead: "Dove si decide insieme: le consulte dei laboratori, l’agorà, i gruppi di lavoro. Chiunque può proporre un punto.",
    leadAtDesk: "Scegli l’assemblea a cui la persona vuole proporre un punto.",
    none: "Non ci sono ancora assemblee.",
    noneText: "Quando un laboratorio ne apre una, la trovi qui.",
    find: "Che fine ha fatto la mia proposta?",
    next: (when: string) => `Prossima riunione: ${when}`,
    noNext: "Nessuna riunione in programma.",
    ofLab: "Laboratorio",
    ofLabAt: (name: string) => `Di ${name}`,
    purpose: "A che cosa serve",
    howToJoin: "Come se ne fa parte",
    rules: "Le regole",
    proposeLead: "C’è una cosa di cui vorresti che si parlasse? Bastano due righe, senza account.",
    propose: "Proponi un punto",
    joinLead: "Chi ne fa parte riceve le convocazioni e, quando si vota, vota.",
    join: "Chiedi di farne parte",
    facts: {
      members: "Chi ne fa parte",
      membersCount: (count: number) => (count === 1 ? "Una persona" : `${count} persone`),
      doors: "Riunioni",
      open: "Aperte a tutti",
      closed: "Riservate ai membri",
      notice: "Convocazione",
      noticeDays: (days: number) =>
        days === 0 ? "Anche lo stesso giorno" : days === 1 ? "Un giorno prima" : `${days} giorni prima`,
      quorum: "Numero legale",
      quorumHeads: (count: number) => `Almeno ${count} membri`,
      quorumPercent: (part: number) => `Almeno il ${part} % dei membri`,
      quorumNone: "Non serve",
      delegations: "Deleghe",
      delegationsMost: (most: number) =>
        most === 0 ? "Non ci sono" : most === 1 ? "Al massimo una a testa" : `Al massimo ${most} a testa`,
    },
    meetings: "Prossime riunioni",
    noMeetings: "Per ora non ce n’è in programma.",
    closedMeetings: "Le riunioni sono riservate ai membri: ciascuno le trova sulla sua pagina.",
    past: "Riunioni fatte",
    follow: "Segui le riunioni nel tuo calendario",
    decisions: "Che fine ha fatto",
    decisionsLead: "Tutto quello che si è deciso, chi se ne occupa e a che punto è.",
    keep: "Tieni questa assemblea",
    block: {
      title: "Dove si decide",
      lead: (assembly: string) => `Si decide insieme, in «${assembly}».`,
      next: (when: string) => `Ci vediamo ${when}.`,
      open: "Può venire chiunque.",
    },
    calendar: (name: string) => `Riunioni: ${name}`,
  },
  en: {
    kinds: kindsInEnglish,
    statuses: statusesInEnglish,
    quorums: quorumsInEnglish,
    title: "Assemblies",
    lead: "Where people decide together: the assemblies of labs, the agora, working groups. Anybody can propose a point.",
    leadAtDesk: "Choose the assembly to which the person wants to propose a point.",
    none: "There are no assemblies yet.",
    noneText: "When a lab opens one, you find it here.",
    find: "What became of my proposal?",
    next: (when: string) => `Next meeting: ${when}`,
    noNext: "No meeting is planned.",
    ofLab: "Lab",
    ofLabAt: (name: string) => `Of ${name}`,
    purpose: "What it is for",
    howToJoin: "How one joins",
    rules: "The rules",
    proposeLead:
      "Is there something you would like to be talked about? Two lines are enough, without an account.",
    propose: "Propose a point",
    joinLead: "Members receive the convocations and, when there is a vote, they vote.",
    join: "Ask to join",
    facts: {
      members: "Members",
      membersCount: (count: number) => (count === 1 ? "One person" : `${count} people`),
      doors: "Meetings",
      open: "Open to everybody",
      closed: "For members",
      notice: "Convocation",
      noticeDays: (days: number) =>
        days === 0 ? "Even the same day" : days === 1 ? "One day before" : `${days} days before`,
      quorum: "Quorum",
      quorumHeads: (count: number) => `At least ${count} members`,
      quorumPercent: (part: number) => `At least ${part} % of the members`,
      quorumNone: "Not needed",
      delegations: "Delegations",
      delegationsMost: (most: number) =>
        most === 0 ? "None" : most === 1 ? "At most one each" : `At most ${most} each`,
    },
    meetings: "Next meetings",
    noMeetings: "None is planned for now.",
    closedMeetings: "Meetings are for members: they find them on their own page.",
    past: "Past meetings",
    follow: "Follow the meetings in your calendar",
    decisions: "What became of it",
    decisionsLead: "Everything that was decided, who does it and how far it is.",
    keep: "Keep this assembly",
    block: {
      title: "Where it is decided",
      lead: (assembly: string) => `We decide together, in “${assembly}”.`,
      next: (when: string) => `We meet on ${when}.`,
      open: "Anybody can come.",
    },
    calendar: (name: string) => `Meetings: ${name}`,
  },
});
