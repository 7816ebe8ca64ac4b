// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { MeetingStatus } from "./meeting.ts";

const statuses: Record<MeetingStatus, string> = {
  planned: "In programma",
  open: "In corso",
  held: "Fatta",
  cancelled: "Annullata",
};
const statusesInEnglish: Record<MeetingStatus, string> = {
  planned: "Planned",
  open: "Under way",
  held: "Held",
  cancelled: "Cancelled",
};

/** How a meeting is told, to everybody and to members. */
export const meetingWords = inBothLanguages({
  it: {
    statuses,
    title: "Riunione",
    where: "Dove",
    link: "Da lontano",
    door: "Chi può venire",
    open: "Chiunque",
    closed: "Solo i membri",
    cancelled: (reason: string) => `Questa riunione non si fa: ${reason}`,
    late: "Convocata con meno giorni di quanti ne chiedono le regole.",
    agenda: "Di che cosa parliamo",
    agendaPast: "Di che cosa si è parlato",
    agendaEmpty: "L’ordine del giorno si sta preparando: puoi ancora proporre un punto.",
    propose: "Proponi un punto",
    papers: "Le carte",
    file: "Aggiungi al calendario",
    notice: "Stampa l’avviso",
    noticeName: "avviso",
    noticePropose: "Proponi un punto, leggi le carte, segna la data: inquadra il disegno con il telefono.",
    keep: "Tieni questa riunione",
    bytes: (kilobytes: number) =>
      kilobytes < 1024 ? `${kilobytes} kB` : `${(kilobytes / 1024).toFixed(1).replace(".", ",")} MB`,
    counts: "Chi c’era",
    members: (present: number, of: number) => `${present} membri su ${of}`,
    represented: (count: number) => (count === 1 ? "uno per delega" : `${count} per delega`),
    guests: (count: number) => (count === 1 ? "un ospite" : `${count} ospiti`),
    quorumMet: "Il numero legale c’era.",
    quorumNotMet: "Il numero legale non c’era.",
    assembly: "Vedi l’assemblea",
  },
  en: {
    statuses: statusesInEnglish,
    title: "Meeting",
    where: "Where",
    link: "From afar",
    door: "Who can come",
    open: "Anybody",
    closed: "Members only",
    cancelled: (reason: string) => `This meeting does not take place: ${reason}`,
    late: "Called fewer days before than the rules ask for.",
    agenda: "What we talk about",
    agendaPast: "What was talked about",
    agendaEmpty: "The agenda is being prepared: you can still propose a point.",
    propose: "Propose a point",
    papers: "The papers",
    file: "Add to the calendar",
    notice: "Print the notice",
    noticeName: "notice",
    noticePropose: "Propose a point, read the papers, take the date: point your phone at the drawing.",
    keep: "Keep this meeting",
    bytes: (kilobytes: number) =>
      kilobytes < 1024 ? `${kilobytes} kB` : `${(kilobytes / 1024).toFixed(1)} MB`,
    counts: "Who was there",
    members: (present: number, of: number) => `${present} of ${of} members`,
    represented: (count: number) => (count === 1 ? "one by delegation" : `${count} by delegation`),
    guests: (count: number) => (count === 1 ? "one guest" : `${count} guests`),
    quorumMet: "There was a quorum.",
    quorumNotMet: "There was no quorum.",
    assembly: "See the assembly",
  },
});
