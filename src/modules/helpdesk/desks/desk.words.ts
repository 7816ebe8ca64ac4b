// SPDX-License-Identifier: AGPL-3.0-or-later
import { sinceTheDay, theDay, toTheDay } from "../../../foundation/words/italian-day.ts";
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { Lacking } from "./standing.ts";

type State = "holds" | "ending" | "over" | "to-come" | "missing";

type DeskWords = {
  title: string;
  lead: string;
  none: string;
  noneHint: string;
  open: string;
  name: string;
  nameHint: string;
  district: string;
  place: string;
  placeHint: string;
  organization: string;
  organizationHint: string;
  hours: string;
  hoursHint: string;
  understood: string;
  asPlace: (place: string) => string;
  unknownHours: string;
  promised: string;
  promisedHint: string;
  promisedSaid: (hours: string) => string;
  lock: string;
  lockHint: string;
  lockSaid: (minutes: number) => string;
  create: string;
  change: string;
  save: string;
  close: string;
  closeLead: string;
  closeFrom: string;
  closeNow: string;
  reopen: string;
  closedFrom: (day: string) => string;
  saved: string;
  mistakesTitle: string;
  mistakes: Record<string, string>;
  people: string;
  peopleTable: string;
  peopleLead: string;
  nobody: string;
  invite: string;
  person: string;
  mandate: string;
  training: string;
  receives: string;
  yes: string;
  no: string;
  record: string;
  recordWhat: (who: string) => string;
  noName: string;
  states: Record<State, (until: string) => string>;
  trainingMissing: string;
  whoMayReceive: string;
  mayNot: Record<Lacking | "role", string>;
  giveMandate: string;
  giveMandateLead: string;
  givenBy: string;
  givenByHint: string;
  from: string;
  to: string;
  toHint: string;
  recordMandate: string;
  mandates: string;
  mandateSaid: (from: string, to: string) => string;
  endedMandate: string;
  endMandate: string;
  recordTraining: string;
  what: string;
  whatHint: string;
  heldOn: string;
  validUntil: string;
  validUntilHint: string;
  trainings: string;
  heldSaid: (on: string) => string;
  validSaid: (until: string) => string;
  doesNotRunOut: string;
  shifts: string;
};

export const deskWords = inBothLanguages<DeskWords>({
  it: {
    title: "Sportelli",
    lead: "Dove si ricevono le persone, quando, e chi può farlo.",
    none: "Nessuno sportello, per ora",
    noneHint: "Quando il distretto ne apre uno per le cose di cui rispondi, lo trovi qui.",
    open: "Apri la scheda",
    name: "Nome dello sportello",
    nameHint: "Come lo chiama la gente: «Punto Comunità Centro».",
    district: "Distretto",
    place: "Luogo",
    placeHint: "Il luogo dove si trova: deve già essere nel catalogo.",
    organization: "Organizzazione che lo tiene",
    organizationHint: "Il suo referente può invitare chi ci lavora. Lascia vuoto se lo tiene il distretto.",
    hours: "Orari dello sportello",
    hoursHint:
      "Scrivili come li diresti: «lun e gio 9-12; chiuso in agosto». Lascia vuoto se sono quelli del luogo.",
    understood: "Li abbiamo capiti così:",
    asPlace: (place) => `come il luogo: ${place}`,
    unknownHours: "non si sanno ancora",
    promised: "Ore alla settimana promesse",
    promisedHint: "Un punto di comunità ne promette almeno 6.",
    promisedSaid: (hours) => `${hours} ore alla settimana`,
    lock: "Blocca lo schermo dopo (minuti)",
    lockHint: "Quando nessuno lo usa. Da 1 a 60.",
    lockSaid: (minutes) => (minutes === 1 ? "dopo 1 minuto" : `dopo ${minutes} minuti`),
    create: "Apri uno sportello",
    change: "Cambia",
    save: "Salva",
    close: "Chiudi lo sportello",
    closeLead: "Da quel giorno nessuno vi riceve più e chi ci lavora non entra. Quello che è successo resta.",
    closeFrom: "Chiuso dal",
    closeNow: "Chiudi",
    reopen: "Riapri lo sportello",
    closedFrom: (day) => `Chiuso ${sinceTheDay(day)}`,
    saved: "Salvato.",
    mistakesTitle: "Da sistemare prima di salvare",
    mistakes: {
      name: "Scrivi come si chiama lo sportello.",
      district: "Scegli il distretto.",
      place: "Scegli un luogo della lista: scrivi le prime lettere.",
      organization: "Scegli un’organizzazione della lista: scrivi le prime lettere.",
      hours: "Non abbiamo capito questi orari. Prova così: «lun-ven 9-12.30».",
      promised: "Scrivi quante ore, per esempio 6 o 7,5.",
      minutes: "Scrivi un numero di minuti da 1 a 60.",
      "too-long": "È troppo lungo: accorcialo. Il testo è ancora qui.",
      date: "Scrivi una data.",
      range: "L’ultimo giorno viene prima del primo: controlla le date.",
      "given-by": "Scrivi chi dà il mandato.",
      what: "Scrivi che cosa ha imparato, e dove.",
    },
    people: "Chi ci lavora",
    peopleTable: "Mandato e formazione, persona per persona",
    peopleLead:
      "Per ricevere le persone servono tre cose: il ruolo (con un invito), il mandato e la formazione. Quando una finisce, l’accesso finisce da solo.",
    nobody: "Non ci lavora ancora nessuno. Invita la prima persona, poi registra qui mandato e formazione.",
    invite: "Invita qualcuno allo sportello",
    person: "Persona",
    mandate: "Mandato",
    training: "Formazione",
    receives: "Può ricevere",
    yes: "sì",
    no: "no",
    record: "Mandato e formazione",
    recordWhat: (who) => `di ${who}`,
    noName: "Senza nome",
    states: {
      holds: (until) => (until === "" ? "vale" : `fino ${toTheDay(until)}`),
      ending: (until) => `finisce ${theDay(until)}`,
      over: (until) => `finito ${theDay(until)}`,
      "to-come": (from) => `comincia ${theDay(from)}`,
      missing: () => "manca",
    },
    trainingMissing: "Nessuna, per ora.",
    whoMayReceive: "Può ricevere le persone.",
    mayNot: {
      role: "Non ha il ruolo allo sportello.",
      mandate: "Non può ricevere: manca un mandato valido oggi.",
      training: "Non può ricevere: manca una formazione valida oggi.",
      "desk-closed": "Lo sportello è chiuso.",
    },
    giveMandate: "Registra un mandato",
    giveMandateLead: "Chi ha chiesto a questa persona di ricevere allo sportello, e per quanto tempo.",
    givenBy: "Chi dà il mandato",
    givenByHint: "L’associazione o il comune, non un nome di persona.",
    from: "Dal",
    to: "Al",
    toHint: "Di solito un anno. Dopo questo giorno non entra più.",
    recordMandate: "Registra il mandato",
    mandates: "Mandati",
    mandateSaid: (from, to) => `${sinceTheDay(from)} ${toTheDay(to)}`,
    endedMandate: "chiuso prima",
    endMandate: "Chiudi subito",
    recordTraining: "Registra una formazione",
    what: "Che cosa",
    whatHint: "Per esempio: «Corso per operatori, 12 ore» o «Affiancamento di tre turni».",
    heldOn: "Il giorno (o l’ultimo giorno)",
    validUntil: "Vale fino al",
    validUntilHint: "Lascia vuoto se non scade.",
    trainings: "Formazione",
    heldSaid: theDay,
    validSaid: (until) => `vale fino ${toTheDay(until)}`,
    doesNotRunOut: "non scade",
    shifts: "Turni",
  },
  en: {
    title: "Desks",
    lead: "Where people are received, when, and who may do it.",
    none: "No desk yet",
    noneHint: "When the district opens one for what you answer for, you find it here.",
    open: "Open",
    name: "Name of the desk",
    nameHint: "As people call it: “Community point Centre”.",
    district: "District",
    place: "Place",
    placeHint: "Where it is: it must be in the directory already.",
    organization: "Organization that runs it",
    organizationHint: "Its contact may invite who works there. Leave it empty if the district runs it.",
    hours: "Hours of the desk",
    hoursHint:
      "In Italian, as you would say them: «lun e gio 9-12; chiuso in agosto». Empty follows the place.",
    understood: "As we understood them:",
    asPlace: (place) => `as the place: ${place}`,
    unknownHours: "not known yet",
    promised: "Hours a week promised",
    promisedHint: "A community point promises at least 6.",
    promisedSaid: (hours) => `${hours} hours a week`,
    lock: "Lock the screen after (minutes)",
    lockHint: "When nobody uses it. From 1 to 60.",
    lockSaid: (minutes) => (minutes === 1 ? "after 1 minute" : `after ${minutes} minutes`),
    create: "Open a desk",
    change: "Change",
    save: "Save",
    close: "Close the desk",
    closeLead:
      "From that day nobody is received there and who works there no longer comes in. What happened stays.",
    closeFrom: "Closed from",
    closeNow: "Close",
    reopen: "Open the desk again",
    closedFrom: (day) => `Closed from ${day}`,
    saved: "Saved.",
    mistakesTitle: "To put right before saving",
    mistakes: {
      name: "Write what the desk is called.",
      district: "Choose the district.",
      place: "Choose a place of the list: write its first letters.",
      organization: "Choose an organization of the list: write its first letters.",
      hours: "We did not understand these hours. Try: «lun-ven 9-12.30».",
      promised: "Write how many hours, for instance 6 or 7.5.",
      minutes: "Write a number of minutes from 1 to 60.",
      "too-long": "It is too long: shorten it. The text is still here.",
      date: "Write a date.",
      range: "The last day comes before the first: check the dates.",
      "given-by": "Write who gives the mandate.",
      what: "Write what they learned, and where.",
    },
    people: "Who works there",
    peopleTable: "Mandate and training, person by person",
    peopleLead:
      "Receiving people takes three things: the role (by invitation), the mandate and the training. When one ends, access ends by itself.",
    nobody: "Nobody works there yet. Invite the first person, then record mandate and training here.",
    invite: "Invite somebody to the desk",
    person: "Person",
    mandate: "Mandate",
    training: "Training",
    receives: "May receive",
    yes: "yes",
    no: "no",
    record: "Mandate and training",
    recordWhat: (who) => `of ${who}`,
    noName: "No name",
    states: {
      holds: (until) => (until === "" ? "holds" : `until ${until}`),
      ending: (until) => `ends on ${until}`,
      over: (until) => `ended on ${until}`,
      "to-come": (from) => `begins on ${from}`,
      missing: () => "missing",
    },
    trainingMissing: "None yet.",
    whoMayReceive: "May receive people.",
    mayNot: {
      role: "Has no role at the desk.",
      mandate: "May not receive: no mandate holds today.",
      training: "May not receive: no training counts today.",
      "desk-closed": "The desk is closed.",
    },
    giveMandate: "Record a mandate",
    giveMandateLead: "Who asked this person to receive at the desk, and for how long.",
    givenBy: "Who gives the mandate",
    givenByHint: "The association or municipality, not a person’s name.",
    from: "From",
    to: "To",
    toHint: "Usually a year. After this day they no longer come in.",
    recordMandate: "Record the mandate",
    mandates: "Mandates",
    mandateSaid: (from, to) => `from ${from} to ${to}`,
    endedMandate: "ended before",
    endMandate: "End at once",
    recordTraining: "Record a training",
    what: "What",
    whatHint: "For instance: “Course for operators, 12 hours” or “Three shifts beside a colleague”.",
    heldOn: "The day (or the last day)",
    validUntil: "Counts until",
    validUntilHint: "Leave it empty if it does not run out.",
    trainings: "Training",
    heldSaid: (on) => `on ${on}`,
    validSaid: (until) => `counts until ${until}`,
    doesNotRunOut: "does not run out",
    shifts: "Shifts",
  },
});
