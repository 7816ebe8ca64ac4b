// SPDX-License-Identifier: AGPL-3.0-or-later
import { ofTheDay, theDay } from "../../../foundation/words/italian-day.ts";
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { MinutesStatus } from "../meetings/meeting.ts";

type MinutesWords = {
  title: string;
  list: string;
  titleOf: (assembly: string, day: string) => string;
  statuses: Record<MinutesStatus, string>;
  draftNote: string;
  sharedNote: string;
  approvedNote: (day: string, meeting: string) => string;
  postponed: string;
  notDiscussed: string;
  there: (members: number, represented: number, guests: number) => string;
  notCounted: string;
  presence: string;
  when: string;
  where: string;
  decisions: string;
  corrected: (day: string, reason: string) => string;
  correction: string;
  vote: string;
  read: string;
  print: string;
  pdf: string;
  markdown: string;
  madeOn: (day: string) => string;
  page: (number: string, all: string) => string;
  comments: (count: number) => string;
  comment: string;
  commentHint: string;
  commentSend: string;
  commentOn: (title: string) => string;
  commentOnAll: string;
  commentSaid: string;
  somebodyGone: string;
  answer: string;
  empty: string;
  mayComment: string;
  signInToComment: string;
  back: string;
  ownPage: string;
  fileName: string;
};

const several = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`);

export const minutesWords = inBothLanguages<MinutesWords>({
  it: {
    title: "Verbale",
    list: "I verbali",
    titleOf: (assembly, day) => `${assembly}: verbale ${ofTheDay(day)}`,
    statuses: { none: "Non ancora scritto", draft: "Bozza", shared: "Da approvare", approved: "Approvato" },
    draftNote: "Questa è una bozza: la legge solo chi tiene l’assemblea.",
    sharedNote: "Questo verbale aspetta l’approvazione, alla prossima riunione. Fino ad allora può cambiare.",
    approvedNote: (day, meeting) =>
      `Approvato ${theDay(day)}, nella riunione ${ofTheDay(meeting)}. Non cambia più.`,
    postponed: "Rimandato alla prossima riunione.",
    notDiscussed: "Non se ne è parlato.",
    there: (members, represented, guests) =>
      [
        several(members, "membro presente", "membri presenti"),
        represented > 0 ? several(represented, "delega", "deleghe") : "",
        guests > 0 ? several(guests, "ospite", "ospiti") : "",
      ]
        .filter(Boolean)
        .join(", "),
    notCounted: "non è segnato",
    presence: "Chi c’era",
    when: "Quando",
    where: "Dove",
    decisions: "Che cosa si è deciso",
    corrected: (day, reason) => `Correzione ${ofTheDay(day)}. Perché: ${reason}`,
    correction: "Correzione",
    vote: "Voto online",
    read: "Solo il verbale, da stampare",
    print: "Stampa",
    pdf: "Scarica il PDF",
    markdown: "Scarica il testo (Markdown)",
    madeOn: (day) => `Fatto ${theDay(day)}`,
    page: (number, all) => `${number} di ${all}`,
    comments: (count) => (count === 0 ? "Commenti" : `Commenti (${count})`),
    comment: "Il tuo commento",
    commentHint: "Che cosa manca, o non è andato così? Lo leggono i membri e chi tiene l’assemblea.",
    commentSend: "Manda il commento",
    commentOn: (title) => `Commenta «${title}»`,
    commentOnAll: "Commenta il verbale intero",
    commentSaid: "Grazie: il tuo commento è arrivato.",
    somebodyGone: "Una persona che non è più fra i membri",
    answer: "Risposta",
    empty: "Nessun punto all’ordine del giorno.",
    mayComment: "Puoi dire la tua, punto per punto, prima che sia approvato.",
    signInToComment: "Eri presente? Entra per commentare.",
    back: "La riunione",
    ownPage: "La tua pagina",
    fileName: "verbale",
  },
  en: {
    title: "Minutes",
    list: "Minutes of meetings",
    titleOf: (assembly, day) => `${assembly}: minutes of ${day}`,
    statuses: { none: "Not written yet", draft: "Draft", shared: "To be approved", approved: "Approved" },
    draftNote: "This is a draft: only who keeps the assembly reads it.",
    sharedNote: "These minutes wait for approval, at the next meeting. Until then they can change.",
    approvedNote: (day, meeting) => `Approved on ${day}, at the meeting of ${meeting}. They change no more.`,
    postponed: "Put off to the next meeting.",
    notDiscussed: "Not spoken of.",
    there: (members, represented, guests) =>
      [
        several(members, "member present", "members present"),
        represented > 0 ? several(represented, "delegation", "delegations") : "",
        guests > 0 ? several(guests, "guest", "guests") : "",
      ]
        .filter(Boolean)
        .join(", "),
    notCounted: "not written",
    presence: "Who was there",
    when: "When",
    where: "Where",
    decisions: "What was decided",
    corrected: (day, reason) => `Correction of ${day}. Why: ${reason}`,
    correction: "Correction",
    vote: "Online vote",
    read: "The minutes alone, to print",
    print: "Print",
    pdf: "Download the PDF",
    markdown: "Download the text (Markdown)",
    madeOn: (day) => `Made on ${day}`,
    page: (number, all) => `${number} of ${all}`,
    comments: (count) => (count === 0 ? "Comments" : `Comments (${count})`),
    comment: "Your comment",
    commentHint: "What is missing, or went otherwise? Members and who keeps the assembly read it.",
    commentSend: "Send the comment",
    commentOn: (title) => `Comment on “${title}”`,
    commentOnAll: "Comment on the whole minutes",
    commentSaid: "Thank you: your comment has arrived.",
    somebodyGone: "Somebody who is no longer a member",
    answer: "Answer",
    empty: "No item on the agenda.",
    mayComment: "You can have your say, item by item, before they are approved.",
    signInToComment: "Were you there? Sign in to comment.",
    back: "The meeting",
    ownPage: "Your page",
    fileName: "minutes",
  },
});
