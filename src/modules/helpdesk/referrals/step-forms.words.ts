// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { FollowUpWay } from "../followups/follow-up.ts";
import type { StepMistake } from "./step-fields.ts";
import type { PersonStep } from "./steps.ts";

type Asked = { title: string; lead?: string; button: string };

/** What somebody reads where they do something with a referral. */
export const stepFormWords = inBothLanguages({
  it: {
    steps: {
      "ask-room": {
        title: "Chiedi se c’è posto",
        lead: "Chi riceve non legge nessun nome.",
        button: "Chiedi se c’è posto",
      },
      "answer-room": {
        title: "C’è posto?",
        lead: "Non serve sapere chi è la persona.",
        button: "Rispondi",
      },
      request: { title: "Manda", button: "Manda adesso" },
      accept: {
        title: "Sì, la accogliamo",
        lead: "Poi vi chiediamo di dire quando vi siete sentiti.",
        button: "Accettiamo",
      },
      reject: {
        title: "Non possiamo",
        lead: "Un no con il motivo aiuta a trovare un’altra porta.",
        button: "Manda il no",
      },
      redirect: {
        title: "Meglio qualcun altro",
        lead: "Di’ a chi: lo sportello chiamerà.",
        button: "Suggerisci un’altra porta",
      },
      "make-contact": {
        title: "La persona è stata sentita",
        lead: "Basta una telefonata o una visita.",
        button: "Segna il primo contatto",
      },
      start: { title: "Si è cominciato", button: "Segna che è cominciato" },
      complete: {
        title: "È finito",
        lead: "Com’è andata, per quello che ne sapete voi. Poi lo chiediamo anche alla persona.",
        button: "Concludi",
      },
      cancel: { title: "Ritira", lead: "Chi l’ha ricevuto lo legge.", button: "Ritira l’invio" },
    } satisfies Record<PersonStep, Asked>,
    reason: "Perché",
    choose: "Scegli",
    room: "La risposta",
    outcome: "Com’è andata",
    note: "Vuoi aggiungere qualcosa?",
    redirectNote: "A chi conviene rivolgersi",
    noteHint: "Senza nomi né indirizzi di persone.",
    followUp: "Richiamiamo la persona per sapere com’è andata?",
    followUpHint: "Chiedilo adesso. Può dire di no.",
    ways: {
      call: "Sì, con una telefonata",
      message: "Sì, con un messaggio",
      "next-visit": "Sì, quando torna allo sportello",
    } satisfies Record<FollowUpWay, string>,
    refused: "Preferisce di no",
    day: "Quando",
    errors: "Da sistemare prima di mandare",
    mistakes: {
      reason: "Scegli perché.",
      room: "Scegli una risposta.",
      followUp: "Scegli se e come richiamare la persona.",
      day: "Scrivi un giorno da oggi in poi.",
      note: "È troppo lungo: accorcialo. Il testo resta qui.",
      where: "Di’ a chi conviene rivolgersi.",
    } satisfies Record<StepMistake, string>,
    movedOn: "Nel frattempo è cambiato qualcosa",
    movedOnLead: (state: string) =>
      `Qualcuno ha agito prima di te: adesso è «${state}». Non abbiamo scritto niente.`,
    kept: "Quello che avevi scritto",
  },
  en: {
    steps: {
      "ask-room": {
        title: "Ask whether there is room",
        lead: "Who receives it reads no name.",
        button: "Ask whether there is room",
      },
      "answer-room": {
        title: "Is there room?",
        lead: "You need not know who the person is.",
        button: "Answer",
      },
      request: { title: "Send", button: "Send now" },
      accept: {
        title: "Yes, we welcome them",
        lead: "Then we ask you to say when you have spoken.",
        button: "We accept",
      },
      reject: {
        title: "We cannot",
        lead: "A no with its reason helps to find another door.",
        button: "Send the no",
      },
      redirect: {
        title: "Better somebody else",
        lead: "Say who: the desk will call.",
        button: "Suggest another door",
      },
      "make-contact": {
        title: "The person was reached",
        lead: "A call or a visit is enough.",
        button: "Note the first contact",
      },
      start: { title: "It has begun", button: "Note that it has begun" },
      complete: {
        title: "It is over",
        lead: "How it went, as far as you know. Then we ask the person too.",
        button: "Complete",
      },
      cancel: { title: "Take back", lead: "Who received it reads it.", button: "Take the referral back" },
    },
    reason: "Why",
    choose: "Choose",
    room: "The answer",
    outcome: "How it went",
    note: "Would you like to add something?",
    redirectNote: "Who would be better",
    noteHint: "Without names or addresses of people.",
    followUp: "Do we call the person to learn how it went?",
    followUpHint: "Ask now. They may say no.",
    ways: {
      call: "Yes, by telephone",
      message: "Yes, with a message",
      "next-visit": "Yes, when they come to the desk again",
    },
    refused: "They prefer not",
    day: "When",
    errors: "To put right before sending",
    mistakes: {
      reason: "Choose why.",
      room: "Choose an answer.",
      followUp: "Choose whether and how to call the person.",
      day: "Write a day from today on.",
      note: "It is too long: shorten it. The text stays here.",
      where: "Say who would be better.",
    },
    movedOn: "Something changed meanwhile",
    movedOnLead: (state: string) => `Somebody acted before you: now it is “${state}”. We wrote nothing.`,
    kept: "What you had written",
  },
});
