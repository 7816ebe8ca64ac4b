// SPDX-License-Identifier: AGPL-3.0-or-later
import { theDay } from "../../../foundation/words/italian-day.ts";
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { Choice, VoteResult } from "./vote.ts";

type VoteWords = {
  title: string;
  choices: Record<Choice, string>;
  results: Record<VoteResult, string>;
  openUntil: (moment: string) => string;
  counting: string;
  closedAt: (moment: string) => string;
  closedEarly: (moment: string) => string;
  people: (voted: number, people: number) => string;
  quorum: (needed: number) => string;
  noQuorum: string;
  forYou: string;
  forOther: (name: string) => string;
  somebody: string;
  choose: string;
  choiceMissing: string;
  cast: string;
  done: string;
  doneFor: (name: string) => string;
  delegated: string;
  notYours: string;
  signIn: string;
  receiptTitle: string;
  receiptLead: string;
  receiptFor: (name: string) => string;
  alreadyTitle: string;
  already: string;
  closedTitle: string;
  closed: string;
  expired: string;
  backToVote: string;
  receipts: string;
  receiptsLead: string;
  receiptsCaption: string;
  receipt: string;
  choice: string;
  noBallots: string;
  secrecy: string;
  secrecyLines: readonly string[];
  meeting: string;
  ownPage: string;
  owner: string;
  toVote: string;
  toVoteLead: (count: number) => string;
  toVoteLink: (question: string) => string;
};

export const voteWords = inBothLanguages<VoteWords>({
  it: {
    title: "Voto online",
    choices: { for: "Favorevole", against: "Contrario", abstained: "Mi astengo" },
    results: {
      passed: "È passata.",
      rejected: "Non è passata.",
      tied: "Parità: non è passata.",
      "no-quorum": "Hanno votato in troppo pochi: non vale.",
    },
    openUntil: (moment) => `Si vota fino a ${moment}.`,
    counting: "Il tempo è finito: stiamo contando.",
    closedAt: (moment) => `Chiuso ${theDay(moment)}.`,
    closedEarly: (moment) => `Chiuso prima del tempo da chi tiene l’assemblea, ${theDay(moment)}.`,
    people: (voted, people) => `Hanno votato in ${voted} su ${people}.`,
    quorum: (needed) => `Vale se votano almeno in ${needed}, contando chi si astiene.`,
    noQuorum: "Vale con qualunque numero di voti.",
    forYou: "Il tuo voto",
    forOther: (name) => `Per ${name}, che ti ha delegato`,
    somebody: "chi",
    choose: "Che cosa voti?",
    choiceMissing: "Scegli una risposta.",
    cast: "Vota",
    done: "Hai votato.",
    doneFor: (name) => `Hai votato per ${name}.`,
    delegated: "Hai delegato un’altra persona: vota lei per te.",
    notYours: "Vota chi era membro quando il voto si è aperto.",
    signIn: "Sei membro? Entra, o apri la pagina dal link che hai ricevuto.",
    receiptTitle: "Il tuo voto è nell’urna",
    receiptLead:
      "Questa è la tua ricevuta. La vedi solo ora: scrivila o fotografala. Quando il voto si chiude la trovi nell’elenco, con accanto il voto che hai dato.",
    receiptFor: (name) => `Ricevuta del voto dato per ${name}`,
    alreadyTitle: "Questo voto c’è già",
    already: "Ogni persona vota una volta sola, e questo voto è già stato dato. Non lo contiamo due volte.",
    closedTitle: "Il voto è chiuso",
    closed: "Il tuo voto è arrivato dopo la chiusura e non è stato contato. Ci dispiace.",
    expired: "Questa pagina era aperta da troppo tempo. Scegli di nuovo.",
    backToVote: "Torna al voto",
    receipts: "Le ricevute",
    receiptsLead:
      "Ogni voto contato, con la sua ricevuta. Cerca la tua: accanto deve esserci il voto che hai dato.",
    receiptsCaption: "Ogni voto contato",
    receipt: "Ricevuta",
    choice: "Voto",
    noBallots: "Non ha votato nessuno.",
    secrecy: "Quanto è segreto",
    secrecyLines: [
      "Scriviamo in due posti separati che hai votato e che cosa è stato votato, senza nomi e senza orari. Alla chiusura le schede vengono rimescolate.",
      "Finché il voto è aperto, chi amministra il computer dell’installazione potrebbe, con impegno, ricollegare i due. Anche le copie di sicurezza fatte in quelle ore.",
      "Se votate in pochi, o tutti allo stesso modo, il risultato dice da solo che cosa avete votato.",
      "Con la ricevuta puoi mostrare a qualcuno come hai votato: nessuno può chiedertelo.",
      "Per le decisioni su una persona usate schede di carta.",
    ],
    meeting: "La riunione",
    ownPage: "La tua pagina",
    owner: "Chi se ne occupa",
    toVote: "Da votare",
    toVoteLead: (count) =>
      count === 1 ? "C’è un voto aperto che aspetta te." : `Ci sono ${count} voti aperti che aspettano te.`,
    toVoteLink: (question) => `Vota: ${question}`,
  },
  en: {
    title: "Online vote",
    choices: { for: "For", against: "Against", abstained: "I abstain" },
    results: {
      passed: "It passed.",
      rejected: "It did not pass.",
      tied: "A tie: it did not pass.",
      "no-quorum": "Too few voted: it does not hold.",
    },
    openUntil: (moment) => `You can vote until ${moment}.`,
    counting: "Time is over: we are counting.",
    closedAt: (moment) => `Closed on ${moment}.`,
    closedEarly: (moment) => `Closed before its time by who keeps the assembly: ${moment}.`,
    people: (voted, people) => `${voted} of ${people} voted.`,
    quorum: (needed) => `It holds if at least ${needed} vote, those who abstain included.`,
    noQuorum: "It holds with any number of votes.",
    forYou: "Your vote",
    forOther: (name) => `For ${name}, who delegated you`,
    somebody: "somebody",
    choose: "What do you vote?",
    choiceMissing: "Choose an answer.",
    cast: "Vote",
    done: "You have voted.",
    doneFor: (name) => `You have voted for ${name}.`,
    delegated: "You delegated somebody else: they vote for you.",
    notYours: "Those who were members when the vote opened can vote.",
    signIn: "Are you a member? Sign in, or open the page from the link you received.",
    receiptTitle: "Your vote is in the box",
    receiptLead:
      "This is your receipt. You see it only now: write it down or take a picture. When the vote closes you find it in the list, with the vote that you gave beside it.",
    receiptFor: (name) => `Receipt of the vote given for ${name}`,
    alreadyTitle: "This vote is there already",
    already: "Everybody votes once, and this vote was given already. We do not count it twice.",
    closedTitle: "The vote is closed",
    closed: "Your vote came after the end and was not counted. We are sorry.",
    expired: "This page was open for too long. Please choose again.",
    backToVote: "Back to the vote",
    receipts: "The receipts",
    receiptsLead:
      "Every vote that was counted, with its receipt. Look for yours: the vote that you gave must be beside it.",
    receiptsCaption: "Every vote that was counted",
    receipt: "Receipt",
    choice: "Vote",
    noBallots: "Nobody voted.",
    secrecy: "How secret it is",
    secrecyLines: [
      "We write in two separate places that you voted and what was voted, without names nor times. At the end the ballots are mixed.",
      "While the vote is open, who administers the computer of the installation could, with some effort, tie the two. So could copies for safety made in those hours.",
      "If few of you vote, or all alike, the result itself says what you voted.",
      "With the receipt you can show somebody how you voted: nobody may ask you to.",
      "For decisions about a person use paper ballots.",
    ],
    meeting: "The meeting",
    ownPage: "Your page",
    owner: "Who does it",
    toVote: "To vote",
    toVoteLead: (count) =>
      count === 1 ? "There is an open vote that waits for you." : `${count} open votes wait for you.`,
    toVoteLink: (question) => `Vote: ${question}`,
  },
});
