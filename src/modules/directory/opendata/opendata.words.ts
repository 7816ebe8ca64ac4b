// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { DatasetName, FormatName } from "./dataset.ts";

type About = { title: string; text: string };

const itDatasets: Record<DatasetName, About> = {
  servizi: {
    title: "Servizi",
    text: "I servizi attivi: che cosa fanno, per chi, dove, quando, come si chiedono.",
  },
  luoghi: {
    title: "Luoghi",
    text: "Dove entrare e trovare qualcuno: indirizzo, orari, accessibilità. I luoghi riservati non ci sono.",
  },
  organizzazioni: {
    title: "Organizzazioni",
    text: "Associazioni, cooperative, parrocchie, scuole e uffici: recapiti e sedi.",
  },
  risorse: {
    title: "Risorse del territorio",
    text: "Capacità, imprese, istituzioni, parchi, strutture: quello che c’è oltre i servizi.",
  },
  zone: {
    title: "Zone",
    text: "Comuni, quartieri e zone servite, con i codici ISTAT. I confini ci sono quando si sa di chi sono.",
  },
  classificazioni: {
    title: "Classificazioni",
    text: "Le voci con cui le schede sono descritte: categorie, per chi, tipi di luogo.",
  },
  "cercato-invano": {
    title: "Cercato invano",
    text: "Parole cercate senza risultati almeno cinque volte, senza sapere da chi.",
  },
};

const enDatasets: Record<DatasetName, About> = {
  servizi: {
    title: "Services",
    text: "Services that work: what they do, for whom, where, when, how to ask.",
  },
  luoghi: {
    title: "Places",
    text: "Where to walk in and find somebody: address, hours, accessibility. Reserved places are not there.",
  },
  organizzazioni: {
    title: "Organizations",
    text: "Associations, cooperatives, parishes, schools and offices: contacts and seats.",
  },
  risorse: {
    title: "What the territory has",
    text: "Skills, firms, institutions, parks, structures: what there is beyond services.",
  },
  zone: {
    title: "Areas",
    text: "Municipalities, neighbourhoods and areas served, with ISTAT codes. Boundaries are there when it is known whose they are.",
  },
  classificazioni: {
    title: "Taxonomies",
    text: "The terms that describe records: categories, for whom, kinds of place.",
  },
  "cercato-invano": {
    title: "Searched in vain",
    text: "Words searched without results at least five times, without knowing by whom.",
  },
};

const formats: Record<FormatName, string> = {
  csv: "CSV",
  geojson: "GeoJSON",
  jsonld: "JSON‑LD",
  ttl: "Turtle",
};

/** The page of open data, and what its files say of themselves. */
export const opendataWords = inBothLanguages({
  it: {
    title: "Dati aperti",
    lead: "Tutto quello che queste pagine mostrano, in forma di dati: da scaricare, riusare, collegare.",
    licenceTitle: "Licenza",
    licence: "Puoi copiare, cambiare e ridistribuire questi dati, anche a pagamento, se citi la fonte:",
    licenceName: "Creative Commons Attribuzione 4.0 (CC BY 4.0)",
    credit: (name: string) => `Per citare: «${name}, CC BY 4.0», con la data in cui li hai presi.`,
    boundaries: (source: string) => `I confini sono di altri e si citano così: ${source}.`,
    updated: (date: string) => `I file dicono quello che l’elenco dice adesso. Ultimo cambiamento: ${date}.`,
    datasets: "Che cosa c’è",
    tableCaption: "Gli insiemi di dati",
    dataset: "Dati",
    formatsTitle: "Scarica",
    rows: "Righe",
    count: (count: number) => new Intl.NumberFormat("it").format(count),
    about: itDatasets,
    formats,
    columns: "Colonne",
    columnsOf: (title: string) => `Le colonne di «${title}», per i programmi (CSVW)`,
    howTitle: "Come sono fatti",
    how: [
      "I CSV sono UTF-8, con la virgola a separare. In un foglio di calcolo aprili con «Dati, da testo o CSV».",
      "Un testo che un foglio di calcolo prenderebbe per una formula comincia con un apostrofo: toglilo e hai il testo della scheda.",
      "Da ogni pagina di risultati puoi scaricare anche solo quello che hai trovato, fino a 1.000 voci.",
      "Di un indirizzo riservato qui non c’è niente, oppure solo il comune.",
    ],
    catalogueTitle: "Per cataloghi e programmi",
    catalogue: "Il catalogo di questi dati, secondo il profilo italiano DCAT-AP_IT:",
    api: "Le schede intere, secondo lo standard HSDS 3.1, sono in un’altra porta:",
    apiName: "dati HSDS per altri programmi",
    embed: "Vuoi la ricerca nel tuo sito?",
    embedLink: "Come metterla nelle tue pagine",
    catalogueName: (name: string) => `Catalogo dei dati aperti – ${name}`,
    catalogueText: (name: string) =>
      `Servizi, luoghi, organizzazioni e risorse del territorio, pubblicati da ${name} come dati aperti.`,
    wrongParameters: "Parametri che non capiamo",
    wrong: (names: string) =>
      `${names}: qui non vale, ha un valore che non capiamo o c’è due volte. Usa gli stessi della pagina dei risultati.`,
    unknownPlace: (names: string) => `${names}: non conosciamo un luogo che si chiama così.`,
  },
  en: {
    title: "Open data",
    lead: "All that these pages show, as data: to download, reuse and link.",
    licenceTitle: "Licence",
    licence: "You may copy, change and redistribute these data, also for money, if you name the source:",
    licenceName: "Creative Commons Attribution 4.0 (CC BY 4.0)",
    credit: (name: string) => `To credit them: “${name}, CC BY 4.0”, with the date on which you took them.`,
    boundaries: (source: string) => `Boundaries belong to others and are credited so: ${source}.`,
    updated: (date: string) => `The files say what the directory says now. Last change: ${date}.`,
    datasets: "What there is",
    tableCaption: "The datasets",
    dataset: "Data",
    formatsTitle: "Download",
    rows: "Lines",
    count: (count: number) => new Intl.NumberFormat("en-GB").format(count),
    about: enDatasets,
    formats,
    columns: "Columns",
    columnsOf: (title: string) => `The columns of “${title}”, for programs (CSVW)`,
    howTitle: "How they are made",
    how: [
      "CSV files are UTF-8, separated by commas. In a spreadsheet open them with “Data, from text or CSV”.",
      "A text that a spreadsheet would take for a formula begins with an apostrophe: take it off and you have the text of the record.",
      "From every page of results you can also download just what you found, up to 1,000 items.",
      "Of a reserved address there is nothing here, or the municipality alone.",
    ],
    catalogueTitle: "For catalogues and programs",
    catalogue: "The catalogue of these data, in the Italian profile DCAT-AP_IT:",
    api: "Whole records, in the HSDS 3.1 standard, are behind another door:",
    apiName: "HSDS data for other programs",
    embed: "Would you like the search on your own site?",
    embedLink: "How to put it into your pages",
    catalogueName: (name: string) => `Open data catalogue – ${name}`,
    catalogueText: (name: string) =>
      `Services, places, organizations and assets of the territory, published by ${name} as open data.`,
    wrongParameters: "Parameters that make no sense",
    wrong: (names: string) =>
      `${names}: not valid here, given twice, or with a value that makes no sense. Use those of the page of results.`,
    unknownPlace: (names: string) => `${names}: we know no place called so.`,
  },
});
