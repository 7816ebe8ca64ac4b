// SPDX-License-Identifier: AGPL-3.0-or-later
import { ofTheDay, sinceTheDay, theDay, toTheDay } from "../../../foundation/words/italian-day.ts";
import type { Licence, PracticePart } from "./practice.ts";

const parts: Record<PracticePart, string> = {
  who: "Chi l’ha fatto",
  what: "Che cosa si fa",
  cost: "Quanto costa",
  steps: "I passi",
  peopleNeeded: "Le persone che servono",
  thingsNeeded: "Le cose che servono",
  howItWent: "Com’è andata",
  toAvoid: "Che cosa evitare",
  whatChanged: "Che cosa abbiamo cambiato",
};
const licenceNames: Record<Licence, string> = {
  "CC-BY-4.0": "CC BY 4.0: copiala, anche cambiandola, e di’ da chi viene",
  "CC-BY-SA-4.0": "CC BY-SA 4.0: copiala, di’ da chi viene, e lasciala copiare così",
  "CC0-1.0": "CC0: copiala come vuoi",
};
const saids: Record<"published" | "declined", string> = {
  published: "La vostra esperienza adesso si legge nella pagina della pratica.",
  declined: "Chi tiene la pratica non l’ha messa nella pagina.",
};

export const practiceItalian = {
  practices: "Buone pratiche",
  labs: "Laboratori",
  lead: "Cose che hanno funzionato, raccontate da chi le ha fatte. Copiale: sono lì per questo.",
  form: "Cerca tra le pratiche",
  ask: "Che cosa ti piacerebbe fare?",
  askHint: "Per esempio: compiti, cortile, merenda",
  search: "Cerca",
  tags: "Temi",
  withTag: (tag: string) => `Tema: ${tag}`,
  removeTag: (tag: string) => `Togli il tema: ${tag}`,
  found: (count: number) => (count === 1 ? "1 pratica" : `${count} pratiche`),
  none: "Nessuna pratica con queste parole",
  noneHint: "Prova con una parola sola, o guardale tutte.",
  all: "Tutte le pratiche",
  follow: "Per seguire le novità:",
  of: "Del laboratorio",
  parts,
  figures: "I numeri, oggi",
  figuresSaid: (dates: number, heads: number, from: string, until: string | undefined) =>
    `${dates === 1 ? "1 volta" : `${dates} volte`}, ${heads} presenze in tutto, ${sinceTheDay(from)}${
      until === undefined ? " a oggi" : ` ${toTheDay(until)}`
    }.`,
  figuresHow:
    "Sono contati adesso da quello che il laboratorio segna quando le cose succedono. Non sono scritti a mano.",
  copiedFrom: "È copiata da",
  lineage: "Chi l’ha copiata",
  lineageLead: "Ogni numero è un posto dove si fa. Sotto, da chi viene.",
  lineagePicture: "L’albero delle copie",
  lineageSaid: (count: number) =>
    `${count} posti, ognuno collegato a quello da cui ha copiato: i numeri sono quelli dell’elenco.`,
  from: (number: number) => `da ${number}`,
  copyTitle: "L’avete copiata?",
  copyLead: "Se lo fate anche voi, raccontatelo: chi arriva dopo trova più esperienze.",
  copyLink: "L’abbiamo copiata",
  copyHere: (lab: string) => `Copiala in ${lab}`,
  licence: "Licenza",
  licenceNames,
  print: "Stampala (PDF)",
  markdown: "Il testo (Markdown)",
  history: "Le versioni",
  edition: (number: number, day: string) => `Versione ${number}, ${day}`,
  firstEdition: "pubblicata",
  oldEdition: (day: string) => `Stai leggendo una versione ${ofTheDay(day)}.`,
  newest: "Leggi quella di oggi",
  photos: "Foto",
  written: (day: string) => `Pubblicata ${theDay(day)}`,
  ofDemonstration: "È un esempio inventato della dimostrazione.",
  network: "La rete di aiuto",
  allOfLab: "Tutte le pratiche",
  blockLead: "Cose che qui hanno funzionato, da copiare.",
  copy: {
    title: (title: string) => `«${title}»: l’abbiamo copiata`,
    lead: "Chi tiene la pratica legge quello che scrivi e lo mette nella pagina.",
    group: "Chi siete?",
    groupHint: "Il nome del gruppo, dell’associazione, del laboratorio. Si pubblica.",
    place: "Dove?",
    placeHint: "Il comune o il quartiere. Si pubblica.",
    url: "Un link, se c’è",
    changed: "Che cosa avete cambiato?",
    since: "Da quando?",
    email: "La tua e-mail",
    emailHint: "Solo se vuoi sapere com’è andata. Non si pubblica.",
    send: "Manda",
    privacy: "L’e-mail sparisce 30 giorni dopo la risposta, o 90 giorni se nessuno risponde.",
    sentTitle: "Grazie",
    sent: "Chi tiene la pratica legge quello che hai scritto. Se va bene, si legge nella pagina.",
    back: "Torna alla pratica",
    expired: "Il modulo è rimasto aperto a lungo. Controlla e manda di nuovo.",
    tooOften: (minutes: number) =>
      `Sono arrivati molti messaggi da qui. Riprova tra ${minutes === 1 ? "un minuto" : `${minutes} minuti`}.`,
    mistakesTitle: "C’è qualcosa da sistemare",
    mistakes: {
      groupMissing: "Scrivi chi siete.",
      placeMissing: "Scrivi dove.",
      urlWrong: "Il link deve cominciare con https://.",
      emailWrong: "Controlla l’e-mail.",
      dayWrong: "Controlla il giorno.",
      tooLong: "È troppo lungo: accorcialo un po’.",
    } as Record<string, string>,
  },
  letter: {
    subject: (title: string) => `«${title}»: la vostra esperienza`,
    said: saids,
    text: ({
      said,
      answer,
      page,
      site,
    }: {
      said: string;
      answer: string | null;
      page: string;
      site: string;
    }) =>
      `Ciao,

${said}${answer === null ? "" : `\n\n${answer}`}

${page}

${site}
`,
  },
  feed: {
    title: (site: string) => `Buone pratiche: ${site}`,
    description: "Cose che hanno funzionato, raccontate da chi le ha fatte.",
  },
  paper: {
    more: "La pagina, con i numeri di oggi e chi l’ha copiata",
    scan: "Inquadra",
    author: "Trama",
  },
};

export type PracticeWords = typeof practiceItalian;
