// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { PublishedFate, PublishedKey } from "./published.ts";

/** The figures that everybody reads, and how they become public. */
export const publishedWords = inBothLanguages({
  it: {
    title: "Gli sportelli in cifre",
    lead: "Quante persone vengono agli sportelli, che cosa chiedono e com’è andata a finire. Mese per mese, senza che nessuno si possa riconoscere.",
    none: "Non ci sono ancora cifre pubbliche degli sportelli.",
    noneHint: "L’ufficio del distretto le pubblica quando un mese è finito.",
    territory: "Il territorio in cifre",
    months: "Contatti mese per mese",
    monthsTable: "Contatti dei mesi pubblicati",
    month: "Mese",
    contacts: "Contatti",
    needs: "Bisogni",
    all: "Tutti",
    notSaid: "Non detto",
    hidden: "•",
    hiddenSaid: "non si dice",
    legend: (threshold: number) =>
      `Un punto (•) è un numero che non si dice: riguarda meno di ${threshold} persone, o servirebbe a calcolarne uno così. Lo zero si dice.`,
    frozen: "Le cifre di un mese non cambiano più dopo che sono uscite.",
    counts:
      "Un contatto è una persona che è venuta, ha chiamato, ha scritto o è stata incontrata. Chi torna conta ogni volta. Un contatto può portare più bisogni.",
    tables: {
      "desk-channel": "Contatti per sportello e per come sono arrivati",
      "age-gender": "Contatti per età e genere",
      area: "Contatti per zona",
      "term-fate": "Bisogni per tipo e com’è andata a finire",
    } as Record<PublishedKey, string>,
    rowsAre: {
      "desk-channel": "Sportello",
      "age-gender": "Età",
      area: "Zona",
      "term-fate": "Tipo di bisogno",
    } as Record<PublishedKey, string>,
    fates: {
      solved: "Risolti, del tutto o in parte",
      unsolved: "Non risolti o non si sa",
      open: "Ancora aperti",
      unmet: "Nessuno risponde",
    } as Record<PublishedFate, string>,
    chartOf: "Contatti di ogni mese pubblicato. La tabella dice tutti i valori.",
    otherMonths: "Gli altri mesi",
    district: "Distretto",
    publishTitle: "Cifre pubbliche",
    publishLead:
      "Scegli un mese finito, guarda che cosa si vedrà e pubblicalo. Dopo non cambia più, nemmeno se arrivano contatti in ritardo: due versioni dello stesso mese direbbero chi è arrivato nel mezzo.",
    toPublish: "Mesi da pubblicare",
    nothingToPublish: "Non c’è nessun mese finito da pubblicare.",
    look: "Guarda prima",
    preview: (month: string) => `Che cosa si vedrà di ${month}`,
    hiddenMany: (count: number) =>
      count === 0
        ? "Non serve nascondere nessun numero."
        : count === 1
          ? "Un numero è nascosto perché nessuno si possa riconoscere."
          : `${count} numeri sono nascosti perché nessuno si possa riconoscere.`,
    publish: (month: string) => `Pubblica le cifre di ${month}`,
    published: "Mesi pubblicati",
    seePublic: "Guarda la pagina pubblica",
    done: (month: string) => `Le cifre di ${month} sono pubbliche.`,
    contactsMany: (count: number) => (count === 1 ? "1 contatto" : `${count} contatti`),
  },
  en: {
    title: "The desks in figures",
    lead: "How many people come to the desks, what they ask and what became of it. Month by month, with nobody to be recognized.",
    none: "There are no public figures of the desks yet.",
    noneHint: "The district’s office publishes them when a month is over.",
    territory: "The territory in figures",
    months: "Contacts month by month",
    monthsTable: "Contacts of the published months",
    month: "Month",
    contacts: "Contacts",
    needs: "Needs",
    all: "All",
    notSaid: "Not said",
    hidden: "•",
    hiddenSaid: "not told",
    legend: (threshold: number) =>
      `A dot (•) is a number that is not told: it is about fewer than ${threshold} people, or it would help to compute one that is. Zero is told.`,
    frozen: "The figures of a month do not change once they are out.",
    counts:
      "A contact is somebody who came, called, wrote or was met. Who comes again counts each time. A contact may bring several needs.",
    tables: {
      "desk-channel": "Contacts by desk and by how they came",
      "age-gender": "Contacts by age and gender",
      area: "Contacts by area",
      "term-fate": "Needs by kind and what became of them",
    },
    rowsAre: { "desk-channel": "Desk", "age-gender": "Age", area: "Area", "term-fate": "Kind of need" },
    fates: {
      solved: "Met, wholly or partly",
      unsolved: "Not met or nobody knows",
      open: "Still open",
      unmet: "Nobody answers",
    },
    chartOf: "Contacts of each published month. The table says every value.",
    otherMonths: "Other months",
    district: "District",
    publishTitle: "Public figures",
    publishLead:
      "Choose a month that is over, look at what will be seen and publish it. Afterwards it never changes, not even when contacts arrive late: two versions of a month would tell who came in between.",
    toPublish: "Months to publish",
    nothingToPublish: "There is no month that is over to publish.",
    look: "Look first",
    preview: (month: string) => `What will be seen of ${month}`,
    hiddenMany: (count: number) =>
      count === 0
        ? "No number has to be hidden."
        : count === 1
          ? "One number is hidden so that nobody can be recognized."
          : `${count} numbers are hidden so that nobody can be recognized.`,
    publish: (month: string) => `Publish the figures of ${month}`,
    published: "Published months",
    seePublic: "See the public page",
    done: (month: string) => `The figures of ${month} are public.`,
    contactsMany: (count: number) => (count === 1 ? "1 contact" : `${count} contacts`),
  },
});
