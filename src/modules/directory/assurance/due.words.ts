// SPDX-License-Identifier: AGPL-3.0-or-later
import { theDay } from "../../../foundation/words/italian-day.ts";
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { Method } from "./assurance.ts";

type DueWords = {
  title: string;
  lead: string;
  works: string;
  calls: string;
  campaigns: string;
  halfLives: string;
  sheet: string;
  filters: string;
  text: string;
  kind: string;
  anyKind: string;
  group: string;
  anyGroup: string;
  area: string;
  anyArea: string;
  organization: string;
  ofOrganization: (name: string) => string;
  show: string;
  all: string;
  counts: string;
  countsTable: string;
  total: string;
  list: string;
  found: (records: number) => string;
  none: string;
  noneLead: string;
  never: string;
  wrongNumber: (number: string) => string;
  unanswered: (times: number) => string;
  lastOn: (date: string) => string;
  right: string;
  /** The same beside the name of the record, for who hears it. */
  rightOf: (name: string) => string;
  methods: Record<Method, string>;
  edit: string;
  done: string;
};

const it = new Intl.NumberFormat("it");
const en = new Intl.NumberFormat("en");

export const dueWords = inBothLanguages<DueWords>({
  it: {
    title: "Verifiche",
    lead: "Che cosa conviene ricontrollare adesso, a cominciare da quello che lo aspetta da più tempo.",
    works: "Modi di verificare",
    calls: "Telefona",
    campaigns: "Campagne per e-mail",
    halfLives: "Quanto dura una verifica",
    sheet: "Stampa un foglio",
    filters: "Filtra",
    text: "Nome",
    kind: "Che cosa",
    anyKind: "Tutto",
    group: "Parte della scheda",
    anyGroup: "Tutte le parti",
    area: "Comune",
    anyArea: "Tutti i comuni",
    organization: "Organizzazione",
    ofOrganization: (name) => `Solo ${name}`,
    show: "Mostra",
    all: "Togli i filtri",
    counts: "Quante sono",
    countsTable: "Schede da ricontrollare, per parte",
    total: "Tutte",
    list: "Da ricontrollare",
    found: (records) => (records === 1 ? "Una scheda." : `${it.format(records)} schede.`),
    none: "Non c’è niente da ricontrollare",
    noneLead: "Quando una verifica è troppo vecchia, la scheda compare qui.",
    never: "mai verificato",
    wrongNumber: (number) => `Il numero ${number} è risultato di qualcun altro: correggilo.`,
    unanswered: (times) =>
      times === 1
        ? "Al telefono non ha risposto nessuno."
        : `Al telefono non ha risposto nessuno ${times} volte.`,
    lastOn: (date) => `l’ultima volta ${theDay(date)}`,
    right: "Le parti segnate sono giuste. Come lo sai?",
    rightOf: (name) => `Parti da segnare come giuste: ${name}`,
    methods: {
      call: "Ho telefonato",
      visit: "Sono stato lì",
      owner: "Me l’ha detto chi se ne occupa",
      office: "Lo so per lavoro",
      import: "Da un file",
    },
    edit: "Correggi",
    done: "Segnato come verificato oggi.",
  },
  en: {
    title: "Checks",
    lead: "What is worth checking again now, beginning with what has waited longest.",
    works: "Ways to check",
    calls: "Call",
    campaigns: "Campaigns by e-mail",
    halfLives: "How long a check holds",
    sheet: "Print a sheet",
    filters: "Filter",
    text: "Name",
    kind: "What",
    anyKind: "Everything",
    group: "Part of the record",
    anyGroup: "All parts",
    area: "Municipality",
    anyArea: "All municipalities",
    organization: "Organization",
    ofOrganization: (name) => `Only ${name}`,
    show: "Show",
    all: "Remove filters",
    counts: "How many",
    countsTable: "Records to check again, by part",
    total: "All",
    list: "To check again",
    found: (records) => (records === 1 ? "One record." : `${en.format(records)} records.`),
    none: "There is nothing to check again",
    noneLead: "When a check is too old, its record appears here.",
    never: "never checked",
    wrongNumber: (number) => `The number ${number} turned out to be somebody else’s: correct it.`,
    unanswered: (times) =>
      times === 1 ? "Nobody answered the phone." : `Nobody answered the phone ${times} times.`,
    lastOn: (date) => `last on ${date}`,
    right: "The ticked parts are right. How do you know?",
    rightOf: (name) => `Parts to mark as right: ${name}`,
    methods: {
      call: "I called",
      visit: "I went there",
      owner: "Who runs it told me",
      office: "I know it from work",
      import: "From a file",
    },
    edit: "Correct",
    done: "Marked as checked today.",
  },
});
