// SPDX-License-Identifier: AGPL-3.0-or-later
import { ofTheDay, theDay } from "../../../foundation/words/italian-day.ts";
import type { MinutesStatus } from "../meetings/meeting.ts";
import type { ItemFate } from "./minutes.ts";

export type WritingWords = {
  /** The way to the form, by where the minutes are. */
  ways: Record<MinutesStatus, string>;
  lead: string;
  toPresence: string;
  text: string;
  textHint: string;
  fate: string;
  fates: Record<ItemFate, string>;
  save: string;
  saved: string;
  addItem: string;
  addItemHint: string;
  itemTitle: string;
  add: string;
  added: string;
  decisionAdd: string;
  decisionChange: string;
  decisionRemove: string;
  decisionSaved: string;
  decisionRemoved: string;
  what: string;
  whatHint: string;
  who: string;
  whoHint: string;
  due: string;
  how: string;
  for: string;
  against: string;
  abstained: string;
  countsHint: (entitled: number) => string;
  countsFree: string;
  voteAdd: string;
  voteLead: string;
  question: string;
  questionHint: string;
  closesOn: string;
  closesAt: string;
  quorum: string;
  quorumHint: string;
  voteOpen: string;
  voteOpened: string;
  voteClose: string;
  voteCloseHint: string;
  voteClosed: string;
  approveLead: string;
  approveRead: string;
  approve: string;
  approved: string;
  notApproved: string;
  alreadyApproved: string;
  notShared: string;
  nowState: (status: string) => string;
  follow: string;
  share: string;
  shareLead: string;
  shared: string;
  takeBack: string;
  takenBack: string;
  carry: string;
  writings: string;
  writingsTitle: (title: string) => string;
  writingsLead: string;
  writtenBy: (who: string, moment: string) => string;
  correct: string;
  correctLead: string;
  correction: string;
  correctionWhy: string;
  correctSave: string;
  corrected: string;
  answer: string;
  answerSave: string;
  answered: string;
  conflictTitle: string;
  conflictLead: string;
  conflictSaved: string;
  conflictMine: string;
  conflictMerged: string;
  conflictMergedHint: string;
  conflictSave: string;
  conflictBack: string;
  emptyText: string;
  wrong: string;
  mistakes: Record<string, string>;
  refused: Record<string, string>;
  carryTitle: string;
  carryLead: string;
  carryKinds: { minutes: string; item: string; decision: string };
  carryFrom: (day: string) => string;
  carryLate: (day: string) => string;
  carryDue: (day: string) => string;
  carrySave: string;
  carryNothing: string;
  carryNothingLead: string;
  carried: (count: number) => string;
  toMinutes: string;
  toMeeting: string;
};

export const writingItalian: WritingWords = {
  ways: {
    none: "Scrivi il verbale",
    draft: "Continua il verbale",
    shared: "Rivedi il verbale",
    approved: "Correggi il verbale",
  },
  lead: "Punto per punto, mentre si parla. Ogni punto si salva per conto suo: potete scrivere in due.",
  toPresence: "Segna chi c’è",
  text: "Che cosa si è detto",
  textHint: "Bastano poche frasi. Niente nomi di chi racconta cose sue.",
  fate: "Com’è andata",
  fates: { accepted: "Non se ne è ancora parlato", discussed: "Se ne è parlato", postponed: "Rimandato" },
  save: "Salva questo punto",
  saved: "Salvato.",
  addItem: "Un punto che non era previsto",
  addItemHint: "Va in fondo all’ordine del giorno.",
  itemTitle: "Di che cosa si parla",
  add: "Aggiungi il punto",
  added: "Punto aggiunto.",
  decisionAdd: "Aggiungi una decisione",
  decisionChange: "Cambia",
  decisionRemove: "Togli",
  decisionSaved: "Decisione salvata.",
  decisionRemoved: "Decisione tolta.",
  what: "Che cosa si è deciso",
  whatHint: "Una frase con il verbo: «Apriamo la sala anche il sabato».",
  who: "Chi se ne occupa",
  whoHint: "Un gruppo, un ruolo o un nome di battesimo. Si legge da tutti.",
  due: "Entro quando",
  how: "Come si è deciso",
  for: "Favorevoli",
  against: "Contrari",
  abstained: "Astenuti",
  countsHint: (entitled) => `Possono votare in ${entitled}, tra presenti e deleghe.`,
  countsFree: "Le presenze non sono segnate: non possiamo controllare i numeri.",
  voteAdd: "Apri un voto online",
  voteLead:
    "Votano tutti i membri di adesso, ognuno dalla propria pagina, in segreto e una volta sola. La decisione si scrive da sola alla chiusura.",
  question: "Che cosa si vota",
  questionHint: "La decisione, come sarà scritta se passa.",
  closesOn: "Si chiude il giorno",
  closesAt: "all’ora",
  quorum: "Voti necessari",
  quorumHint: "Contano anche le astensioni. Vuoto: vale con qualunque numero.",
  voteOpen: "Apri il voto",
  voteOpened: "Il voto è aperto.",
  voteClose: "Chiudi adesso",
  voteCloseHint: "Si vedrà che il voto è stato chiuso prima del tempo.",
  voteClosed: "Il voto è chiuso e contato.",
  approveLead: "Se siete d’accordo il verbale non si cambia più: resta possibile aggiungere correzioni.",
  approveRead: "Leggi il verbale da approvare",
  approve: "Registra l’approvazione",
  approved: "Il verbale è approvato.",
  notApproved: "Il verbale non è passato: si può correggere e riproporre.",
  alreadyApproved: "Questo verbale è approvato.",
  notShared: "Il verbale da approvare è ancora una bozza: va prima fatto leggere.",
  nowState: (status) => `A che punto è: ${status}`,
  follow: "Aggiorna",
  share: "Fai leggere il verbale",
  shareLead:
    "Lo leggono e lo commentano i membri (se la riunione è aperta, tutti). L’approvazione va al primo punto della prossima riunione.",
  shared: "Ora il verbale si può leggere.",
  takeBack: "Rimetti in bozza",
  takenBack: "Il verbale è di nuovo una bozza.",
  carry: "Che cosa è rimasto aperto",
  writings: "Versioni salvate",
  writingsTitle: (title) => `Versioni salvate: ${title}`,
  writingsLead: "Ogni testo salvato, il più recente per primo. Niente va perso.",
  writtenBy: (who, moment) => `${moment}, ${who}`,
  correct: "Aggiungi una correzione",
  correctLead:
    "Il verbale è approvato: quello che c’è resta. La correzione si legge accanto, con la data e il perché.",
  correction: "Che cosa va corretto",
  correctionWhy: "Perché",
  correctSave: "Aggiungi la correzione",
  corrected: "Correzione aggiunta.",
  answer: "Rispondi",
  answerSave: "Salva la risposta",
  answered: "Risposta salvata.",
  conflictTitle: "Avete scritto in due",
  conflictLead:
    "Mentre scrivevi, un’altra persona ha salvato lo stesso punto. Non si è perso niente: qui ci sono i due testi.",
  conflictSaved: "Il testo salvato",
  conflictMine: "Il tuo testo",
  conflictMerged: "Il testo che vale",
  conflictMergedHint: "Li abbiamo messi insieme: togli quello che è doppio e salva.",
  conflictSave: "Salva questo testo",
  conflictBack: "Lascia il testo salvato",
  emptyText: "(vuoto)",
  wrong: "C’è qualcosa da sistemare",
  mistakes: {
    whatMissing: "Scrivi che cosa si è deciso.",
    howMissing: "Scegli come si è deciso.",
    tooLong: "È troppo lungo.",
    dayWrong: "Questo giorno non esiste.",
    countWrong: "Scrivi un numero.",
    questionMissing: "Scrivi che cosa si vota.",
    closeMissing: "Scrivi il giorno e l’ora in cui il voto si chiude.",
    closeTooSoon: "Il voto deve restare aperto almeno cinque minuti.",
    closeTooLate: "Il voto può restare aperto al massimo sessanta giorni.",
    titleMissing: "Scrivi di che cosa si parla.",
    correctionMissing: "Scrivi che cosa va corretto.",
    reasonMissing: "Scrivi perché.",
    commentMissing: "Scrivi il tuo commento.",
    answerMissing: "Scrivi la risposta.",
    whyMissing: "Scrivi perché non si fa più.",
  },
  refused: {
    "changed-meanwhile": "Nel frattempo qualcuno ha cambiato questa decisione. Guarda com’è ora e riprova.",
    "a-vote-is-open": "C’è un voto online ancora aperto in quella riunione: si approva quando è chiuso.",
    "nobody-is-a-member": "L’assemblea non ha membri: non c’è chi possa votare.",
    "it-was-voted": "È stata votata online: non si può togliere.",
    "meeting-is-cancelled": "La riunione è annullata: non ha verbale.",
    "minutes-are-approved": "Il verbale è approvato: non si può più cambiare.",
    "minutes-are-none": "Non c’è ancora niente da far leggere: scrivi almeno un punto.",
    "minutes-are-draft": "Il verbale da approvare è ancora una bozza: va prima fatto leggere.",
    "minutes-are-shared": "Il verbale si può già leggere.",
  },
  carryTitle: "Che cosa è rimasto aperto",
  carryLead:
    "Viene dalle riunioni passate. Scegli che cosa riprendere: va all’ordine del giorno con un clic.",
  carryKinds: {
    minutes: "Verbale da approvare",
    item: "Punto rimandato",
    decision: "Decisione ancora aperta",
  },
  carryFrom: (day) => `dalla riunione ${ofTheDay(day)}`,
  carryLate: (day) => `la aspettavamo per ${theDay(day)}`,
  carryDue: (day) => `entro ${theDay(day)}`,
  carrySave: "Metti all’ordine del giorno",
  carryNothing: "Non è rimasto niente indietro",
  carryNothingLead: "Tutto quello che era aperto è già qui, o è finito.",
  carried: (count) =>
    count === 1 ? "Un punto in più all’ordine del giorno." : `${count} punti in più all’ordine del giorno.`,
  toMinutes: "Il verbale",
  toMeeting: "La riunione",
};
