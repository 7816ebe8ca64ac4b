// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { Asker } from "../space.ts";

type AskWords = {
  title: (space: string) => string;
  crumb: string;
  lead: string;
  leadAutomatic: string;
  closed: string;
  when: string;
  day: string;
  from: string;
  to: string;
  toHint: string;
  repeat: string;
  repeats: Record<"no" | "settimana" | "due-settimane", string>;
  repeatMore: string;
  until: string;
  untilHint: string;
  times: string;
  skipHolidays: string;
  skipAugust: string;
  who: string;
  asker: string;
  askers: Record<Asker, string>;
  name: string;
  nameHint: string;
  group: string;
  groupHint: string;
  contactHint: string;
  email: string;
  phone: string;
  what: string;
  people: string;
  peopleHint: (capacity: number) => string;
  purpose: string;
  purposeHint: string;
  rulesTitle: string;
  rules: string;
  wait: string;
  waitHint: string;
  send: string;
  privacy: string;
  notice: (hours: number) => string;
  length: (shortest: string, longest: string) => string;
  quota: Record<"week" | "month" | "year", (times: number) => string>;
  cancel: (hours: number) => string;
  conflict: string;
  conflictOne: string;
  conflictAll: string;
  conflictSome: (free: number, all: number) => string;
  dates: string;
  date: string;
  state: string;
  free: string;
  confirm: (free: number) => string;
  confirmAndWait: string;
  justWait: string;
  orChange: string;
  expired: string;
  tooOften: (minutes: number) => string;
  notForYou: string;
  mistakesTitle: string;
  mistakes: Record<string, string>;
};

export const askWords = inBothLanguages<AskWords>({
  it: {
    title: (space) => `Chiedi ${space}`,
    crumb: "Chiedi lo spazio",
    lead: "Non serve un account. Chi tiene lo spazio ti risponde.",
    leadAutomatic: "Non serve un account. Se lo spazio è libero è tuo subito.",
    closed: "Questo spazio non si può più chiedere.",
    when: "Quando",
    day: "Giorno",
    from: "Dalle",
    to: "Alle",
    toHint: "Se finisce dopo mezzanotte scrivi l’ora del giorno dopo.",
    repeat: "Ti serve più volte?",
    repeats: { no: "Una volta sola", settimana: "Ogni settimana", "due-settimane": "Ogni due settimane" },
    repeatMore: "Se ti serve più volte",
    until: "Fino al giorno",
    untilHint: "Oppure scrivi quante volte in tutto.",
    times: "Quante volte",
    skipHolidays: "Salta i giorni di festa",
    skipAugust: "Salta agosto",
    who: "Chi chiede",
    asker: "Chiedi come",
    askers: {
      anyone: "Una persona, una famiglia",
      members: "Un socio o una socia di chi ospita",
      organizations: "Un’organizzazione, una scuola, un’impresa",
      "informal-groups": "Un gruppo informale, senza statuto",
    },
    name: "Come ti chiami",
    nameHint: "Basta il nome.",
    group: "Come si chiama il gruppo o l’organizzazione",
    groupHint: "Lascia vuoto se chiedi per te.",
    contactHint: "Ne basta uno. Serve solo per risponderti.",
    email: "E-mail",
    phone: "Telefono",
    what: "Che cosa fate",
    people: "Quante persone, più o meno",
    peopleHint: (capacity) => `Ci stanno al massimo ${capacity} persone.`,
    purpose: "A che cosa vi serve",
    purposeHint: "Per esempio: prove di teatro con i ragazzi, compleanno, riunione di condominio.",
    rulesTitle: "Le regole della casa",
    rules: "Ho letto le regole della casa",
    wait: "Se è già preso, mettimi in lista d’attesa",
    waitHint: "Ti scriviamo se si libera.",
    send: "Manda la richiesta",
    privacy: "Nome e recapito li legge solo chi tiene lo spazio. Spariscono 90 giorni dopo l’ultima data.",
    notice: (hours) =>
      hours === 0
        ? "Si può chiedere fino all’ultimo."
        : hours % 24 === 0
          ? hours === 24
            ? "Chiedi almeno un giorno prima."
            : `Chiedi almeno ${hours / 24} giorni prima.`
          : `Chiedi almeno ${hours} ore prima.`,
    length: (shortest, longest) => `Da ${shortest} a ${longest} per volta.`,
    quota: {
      week: (times) =>
        times === 1
          ? "Una volta alla settimana per chi chiede."
          : `Al massimo ${times} volte alla settimana per chi chiede.`,
      month: (times) =>
        times === 1
          ? "Una volta al mese per chi chiede."
          : `Al massimo ${times} volte al mese per chi chiede.`,
      year: (times) =>
        times === 1
          ? "Una volta all’anno per chi chiede."
          : `Al massimo ${times} volte all’anno per chi chiede.`,
    },
    cancel: (hours) =>
      hours === 0 ? "Si annulla fino all’inizio." : `Si annulla fino a ${hours} ore prima.`,
    conflict: "Non tutte le date sono possibili",
    conflictOne: "Questo orario non è possibile",
    conflictAll: "Nessuna di queste date è possibile",
    conflictSome: (free, all) =>
      `Si possono avere ${free} date su ${all}. Non abbiamo ancora chiesto niente: decidi tu.`,
    dates: "Le date che hai chiesto",
    date: "Data",
    state: "Si può?",
    free: "sì, è libero",
    confirm: (free) =>
      free === 1 ? "Va bene, chiedi l’altra data" : `Va bene, chiedi le altre ${free} date`,
    confirmAndWait: "Chiedi le date libere, e per quelle occupate mettimi in lista d’attesa",
    justWait: "Mettimi in lista d’attesa",
    orChange: "Oppure cambia giorno o orario qui sotto.",
    expired: "Il modulo era aperto da troppo tempo. Quello che hai scritto è ancora qui: mandalo di nuovo.",
    tooOften: (minutes) =>
      `Sono arrivate tante richieste da qui. Riprova fra ${minutes === 1 ? "un minuto" : `${minutes} minuti`}.`,
    notForYou: "Questo spazio non è aperto a chi chiede così: scegli un’altra voce.",
    mistakesTitle: "Manca qualcosa",
    mistakes: {
      dayMissing: "Scrivi il giorno.",
      fromMissing: "Scrivi da che ora.",
      toMissing: "Scrivi fino a che ora.",
      endsAtStart: "L’ora di fine è uguale a quella di inizio.",
      untilWrong: "Scrivi una data giusta.",
      timesWrong: "Scrivi un numero da 2 a 60.",
      endMissing: "Scrivi fino a quando, o quante volte.",
      endTwice: "Scrivi fino a quando oppure quante volte: non tutti e due.",
      untilBefore: "L’ultimo giorno viene dopo il primo.",
      untilFar: "Al massimo un anno per volta.",
      askerMissing: "Scegli come chiedi.",
      nameMissing: "Scrivi come ti chiami.",
      emailWrong: "L’indirizzo e-mail non è giusto: controlla.",
      phoneWrong: "Il numero di telefono non è giusto: controlla.",
      contactMissing: "Lascia un’e-mail o un telefono, per avere la risposta.",
      groupMissing: "Scrivi come si chiama il gruppo o l’organizzazione.",
      peopleMissing: "Scrivi quante persone.",
      tooMany: "Siete di più di quanti ci stanno.",
      purposeMissing: "Scrivi a che cosa vi serve.",
      rulesMissing: "Leggi le regole della casa e spunta la casella.",
      tooLong: "È troppo lungo: accorcia.",
    },
  },
  en: {
    title: (space) => `Ask for ${space}`,
    crumb: "Ask for the space",
    lead: "You need no account. Whoever keeps the space will answer you.",
    leadAutomatic: "You need no account. If the space is free it is yours at once.",
    closed: "This space can no longer be asked for.",
    when: "When",
    day: "Day",
    from: "From",
    to: "To",
    toHint: "If it ends after midnight write the hour of the next day.",
    repeat: "Do you need it more than once?",
    repeats: { no: "Only once", settimana: "Every week", "due-settimane": "Every two weeks" },
    repeatMore: "If you need it more than once",
    until: "Until",
    untilHint: "Or write how many times in all.",
    times: "How many times",
    skipHolidays: "Skip public holidays",
    skipAugust: "Skip August",
    who: "Who asks",
    asker: "You ask as",
    askers: {
      anyone: "A person, a family",
      members: "A member of the host",
      organizations: "An organization, a school, a company",
      "informal-groups": "An informal group, without statute",
    },
    name: "Your name",
    nameHint: "A first name is enough.",
    group: "The name of the group or organization",
    groupHint: "Leave it empty if you ask for yourself.",
    contactHint: "One is enough. It only serves to answer you.",
    email: "E-mail",
    phone: "Phone",
    what: "What you do",
    people: "How many people, more or less",
    peopleHint: (capacity) => `At most ${capacity} people.`,
    purpose: "What you need it for",
    purposeHint: "For example: theatre rehearsals with youngsters, a birthday, a condominium meeting.",
    rulesTitle: "House rules",
    rules: "I have read the house rules",
    wait: "If it is taken, put me on the waiting list",
    waitHint: "We write to you if it gets free.",
    send: "Send the request",
    privacy: "Only whoever keeps the space reads your name and contact. They go 90 days after the last date.",
    notice: (hours) =>
      hours === 0
        ? "You can ask until the last moment."
        : hours % 24 === 0
          ? hours === 24
            ? "Ask at least a day before."
            : `Ask at least ${hours / 24} days before.`
          : `Ask at least ${hours} hours before.`,
    length: (shortest, longest) => `From ${shortest} to ${longest} each time.`,
    quota: {
      week: (times) =>
        times === 1 ? "Once a week for each asker." : `At most ${times} times a week for each asker.`,
      month: (times) =>
        times === 1 ? "Once a month for each asker." : `At most ${times} times a month for each asker.`,
      year: (times) =>
        times === 1 ? "Once a year for each asker." : `At most ${times} times a year for each asker.`,
    },
    cancel: (hours) =>
      hours === 0 ? "You can cancel until it begins." : `You can cancel until ${hours} hours before.`,
    conflict: "Not all dates are possible",
    conflictOne: "This time is not possible",
    conflictAll: "None of these dates is possible",
    conflictSome: (free, all) =>
      `You can have ${free} dates of ${all}. We have not asked for anything yet: you decide.`,
    dates: "The dates you asked for",
    date: "Date",
    state: "Possible?",
    free: "yes, it is free",
    confirm: (free) =>
      free === 1 ? "Fine, ask for the other date" : `Fine, ask for the other ${free} dates`,
    confirmAndWait: "Ask for the free dates, and put me on the waiting list for the taken ones",
    justWait: "Put me on the waiting list",
    orChange: "Or change day or hours below.",
    expired: "The form was open for too long. What you wrote is still here: send it again.",
    tooOften: (minutes) =>
      `Many requests have come from here. Try again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}.`,
    notForYou: "This space is not open to who asks like this: choose another entry.",
    mistakesTitle: "Something is missing",
    mistakes: {
      dayMissing: "Write the day.",
      fromMissing: "Write from what time.",
      toMissing: "Write until what time.",
      endsAtStart: "It ends when it begins.",
      untilWrong: "Write a right date.",
      timesWrong: "Write a number from 2 to 60.",
      endMissing: "Write until when, or how many times.",
      endTwice: "Write until when or how many times: not both.",
      untilBefore: "The last day comes after the first.",
      untilFar: "At most a year at a time.",
      askerMissing: "Choose how you ask.",
      nameMissing: "Write your name.",
      emailWrong: "The e-mail address is not right: check it.",
      phoneWrong: "The phone number is not right: check it.",
      contactMissing: "Leave an e-mail or a phone, to get the answer.",
      groupMissing: "Write the name of the group or organization.",
      peopleMissing: "Write how many people.",
      tooMany: "You are more than fit in.",
      purposeMissing: "Write what you need it for.",
      rulesMissing: "Read the house rules and tick the box.",
      tooLong: "It is too long: shorten it.",
    },
  },
});
