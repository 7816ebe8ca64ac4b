// SPDX-License-Identifier: AGPL-3.0-or-later
import { sinceTheDay, toTheDay } from "../../../foundation/words/italian-day.ts";
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { Stretch } from "./week.ts";

type PublicWords = {
  lead: string;
  count: (count: number) => string;
  none: string;
  noneHint: string;
  clear: string;
  filters: string;
  people: string;
  day: string;
  from: string;
  to: string;
  dayHint: string;
  asker: string;
  anyAsker: string;
  town: string;
  anyTown: string;
  free: string;
  accessible: string;
  outdoor: string;
  search: string;
  hosts: string;
  hostsLead: string;
  sites: string;
  sitesLead: string;
  sitesLink: string;
  partOf: string;
  parts: string;
  partsLead: string;
  ask: string;
  closed: (since: string) => string;
  about: string;
  where: string;
  host: string;
  district: string;
  kind: string;
  capacity: string;
  surface: string;
  equipment: string;
  access: string;
  noAccess: string;
  price: string;
  whoMayAsk: string;
  hours: string;
  anyHour: string;
  coWorking: string;
  coWorkingLead: string;
  coSpacing: string;
  coSpacingLead: string;
  rules: string;
  askRules: string;
  photos: string;
  week: string;
  weekOf: (from: string, to: string) => string;
  previous: string;
  next: string;
  dayColumn: string;
  states: Record<Stretch["kind"], string>;
  askFor: (day: string) => string;
  nothing: string;
  weekLead: string;
  season: string;
  seasonOpen: (name: string, until: string) => string;
  wish: string;
  contact: string;
  demonstration: string;
  atPlace: string;
  atPlaceLead: string;
};

export const publicWords = inBothLanguages<PublicWords>({
  it: {
    lead: "Sale, stanze, cortili che qualcuno apre agli altri. Chiedi senza account.",
    count: (count) => (count === 1 ? "Uno spazio" : `${count} spazi`),
    none: "Nessuno spazio così",
    noneHint: "Prova a togliere un filtro, o un altro giorno.",
    clear: "Togli tutti i filtri",
    filters: "Cerca uno spazio",
    people: "Quante persone",
    day: "Libero il giorno",
    from: "Dalle",
    to: "Alle",
    dayHint: "Scrivi giorno, inizio e fine per vedere solo quelli liberi.",
    asker: "Chiedi come",
    anyAsker: "Non importa",
    town: "Comune",
    anyTown: "Tutti i comuni",
    free: "Gratis",
    accessible: "Si entra in carrozzina",
    outdoor: "All’aperto",
    search: "Cerca",
    hosts: "Hai uno spazio da aprire?",
    hostsLead:
      "Una sala parrocchiale, un’aula, il tavolo grande del bar: chiedi un account al tuo distretto e mettilo qui.",
    sites: "Spazi da recuperare",
    sitesLead: "Edifici e luoghi in disuso, e quelli già tornati vivi. Puoi mandare un’idea.",
    sitesLink: "Guarda gli spazi da recuperare",
    partOf: "Fa parte di",
    parts: "Le sue parti",
    partsLead: "Si possono chiedere anche da sole. Chi ha tutto lo spazio ha anche le parti.",
    ask: "Chiedi questo spazio",
    closed: (since) => `Questo spazio non è più aperto agli altri ${sinceTheDay(since)}.`,
    about: "Com’è",
    where: "Dove",
    host: "Chi lo apre",
    district: "il distretto",
    kind: "Dentro o fuori",
    capacity: "Quante persone",
    surface: "Quanto è grande",
    equipment: "Che cosa c’è",
    access: "Come si entra",
    noAccess: "Non sappiamo ancora come si entra: chiedi.",
    price: "Quanto costa",
    whoMayAsk: "Chi può chiedere",
    hours: "Quando si può avere",
    anyHour: "A qualunque ora, se è libero.",
    coWorking: "Co-working",
    coWorkingLead: "In queste ore entri e lavori a un tavolo, senza prenotare:",
    coSpacing: "Co-spacing",
    coSpacingLead: "In queste ore è aperto a chi lavora qui e a chi abita vicino, per stare bene insieme:",
    rules: "Le regole della casa",
    askRules: "Come si chiede",
    photos: "Fotografie",
    week: "Libero e occupato",
    weekOf: (from, to) => `Da ${from} a ${to}`,
    previous: "Sette giorni prima",
    next: "Sette giorni dopo",
    dayColumn: "Giorno",
    states: { free: "Libero", taken: "Occupato", "open-to-all": "Aperto a tutti" },
    askFor: (day) => `Chiedi ${day},`,
    nothing: "–",
    weekLead: "Tocca un orario libero per chiederlo.",
    season: "Orari per tutta la stagione",
    seasonOpen: (name, until) =>
      `${name}: i gruppi chiedono un orario alla settimana fino ${toTheDay(until)}.`,
    wish: "Chiedi un orario per la stagione",
    contact: "A chi chiedere",
    demonstration: "Dimostrazione",
    atPlace: "Spazi da usare",
    atPlaceLead: "Li chiedi senza account, per una volta o per tutto l’anno.",
  },
  en: {
    lead: "Halls, rooms, courtyards that somebody opens to others. Ask without an account.",
    count: (count) => (count === 1 ? "One space" : `${count} spaces`),
    none: "No space like this",
    noneHint: "Try to take a filter off, or another day.",
    clear: "Take off all filters",
    filters: "Look for a space",
    people: "How many people",
    day: "Free on",
    from: "From",
    to: "To",
    dayHint: "Write day, start and end to see only the free ones.",
    asker: "You ask as",
    anyAsker: "It does not matter",
    town: "Municipality",
    anyTown: "All municipalities",
    free: "Free of charge",
    accessible: "Wheelchair access",
    outdoor: "Outdoors",
    search: "Search",
    hosts: "Do you have a space to open?",
    hostsLead:
      "A parish hall, a classroom, the large table of a bar: ask your district for an account and put it here.",
    sites: "Spaces to bring back",
    sitesLead: "Disused buildings and places, and those that are alive again. You can send an idea.",
    sitesLink: "See the spaces to bring back",
    partOf: "Part of",
    parts: "Its parts",
    partsLead: "They can be asked for alone too. Who has the whole space has its parts.",
    ask: "Ask for this space",
    closed: (since) => `This space is no longer open to others since ${since}.`,
    about: "What it is like",
    where: "Where",
    host: "Who opens it",
    district: "the district",
    kind: "Inside or outside",
    capacity: "How many people",
    surface: "How large",
    equipment: "What is there",
    access: "How to get in",
    noAccess: "We do not know yet how to get in: ask.",
    price: "What it costs",
    whoMayAsk: "Who may ask",
    hours: "When it can be had",
    anyHour: "At any hour, when it is free.",
    coWorking: "Co-working",
    coWorkingLead: "In these hours you come in and work at a table, without booking:",
    coSpacing: "Co-spacing",
    coSpacingLead: "In these hours it is open to who works here and who lives nearby, to feel well together:",
    rules: "House rules",
    askRules: "How to ask",
    photos: "Photographs",
    week: "Free and busy",
    weekOf: (from, to) => `From ${from} to ${to}`,
    previous: "Seven days before",
    next: "Seven days after",
    dayColumn: "Day",
    states: { free: "Free", taken: "Taken", "open-to-all": "Open to all" },
    askFor: (day) => `Ask for ${day},`,
    nothing: "–",
    weekLead: "Press a free time to ask for it.",
    season: "Hours for the whole season",
    seasonOpen: (name, until) => `${name}: groups ask for weekly hours until ${until}.`,
    wish: "Ask for hours for the season",
    contact: "Whom to ask",
    demonstration: "Demonstration",
    atPlace: "Spaces to use",
    atPlaceLead: "You ask for them without an account, once or for the whole year.",
  },
});
