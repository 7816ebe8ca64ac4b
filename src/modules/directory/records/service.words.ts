// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { AccessMode, ServiceStatus } from "./parts.ts";

const statuses: Record<ServiceStatus, string> = {
  active: "Attivo",
  inactive: "Non attivo",
  defunct: "Non esiste più",
  "temporarily closed": "Chiuso per ora",
};
const modes: Record<AccessMode, string> = {
  "in-person": "di persona",
  phone: "per telefono",
  online: "in rete",
  home: "a casa tua",
  mail: "per posta",
};

/** What the page of a service says. The eight blocks are those of the municipal model, in its order. */
export const serviceWords = inBothLanguages({
  it: {
    statuses,
    reasons: {
      inactive: "In questo momento il servizio non riceve nessuno.",
      defunct: "Il servizio è finito: qui resta scritto che cosa era.",
      "temporarily closed": "Il servizio è sospeso e dovrebbe riprendere: chiama prima di andare.",
    },
    nextFor: (topic: string) => `Cerca un altro aiuto: ${topic}`,
    nextAny: "Cerca un altro aiuto",
    nextOrganization: (name: string) => `Guarda che cosa fa adesso ${name}`,

    now: "Cosa fare adesso",
    call: (number: string) => `Chiama ${number}`,
    write: "Scrivi una mail",
    go: (place: string) => `Vai: ${place}`,
    goAny: (places: number) => `Vai in uno dei ${places} luoghi`,
    apply: "Fai domanda in rete",
    book: "Prenota",
    bookCalling: (number: string) => `Prenota: chiama ${number}`,
    noWay: "Non sappiamo come si entra in contatto: chiedi allo sportello più vicino.",

    addressed: "A chi è rivolto",
    howTo: "Come fare",
    needed: "Cosa serve",
    achieved: "Cosa si ottiene",
    calendar: "Tempi e scadenze",
    access: "Accedi al servizio",
    conditions: "Condizioni di servizio",
    contacts: "Contatti",

    ages: (from: number | null, to: number | null) => {
      if (from !== null && to !== null) return `Da ${from} a ${to} anni`;
      if (from !== null) return `Da ${from} anni in su`;
      return to === null ? "" : `Fino a ${to} anni`;
    },
    areas: (names: string) => `Per chi vive qui: ${names}`,
    anyone: "Nessun limite indicato: se hai un dubbio, chiedi.",
    modes,
    reached: (list: string) => `Ti rispondono ${list}.`,
    howUnknown: "Non è indicato come si fa: chiama o passa, ti spiegano loro.",
    documentsUnknown: "Nessun documento indicato: chiedi quando chiami, così non torni due volte.",
    interpretation: "Interpreti e mediatori",
    wait: "Quanto si aspetta",
    answers: "In quanto risponde",
    answersIn: (days: number, cases: number) =>
      `${days < 1 ? "Di solito in giornata" : days === 1 ? "Di solito in 1 giorno lavorativo" : `Di solito in ${String(days).replace(".", ",")} giorni lavorativi`}: la media delle ultime ${cases} richieste degli sportelli.`,
    status: "Stato",
    conditionsOfUse: "Condizioni",
    accreditations: "Accreditamenti",
    licences: "Autorizzazioni",
    moreOnline: "Altre pagine su questo servizio",
  },
  en: {
    statuses: {
      active: "Active",
      inactive: "Not active",
      defunct: "No longer exists",
      "temporarily closed": "Closed for now",
    },
    reasons: {
      inactive: "At the moment the service receives nobody.",
      defunct: "The service has ended: this page keeps what it was.",
      "temporarily closed": "The service is suspended and should start again: call before you go.",
    },
    nextFor: (topic: string) => `Look for other help: ${topic}`,
    nextAny: "Look for other help",
    nextOrganization: (name: string) => `See what ${name} does now`,

    now: "What to do now",
    call: (number: string) => `Call ${number}`,
    write: "Write an e-mail",
    go: (place: string) => `Go: ${place}`,
    goAny: (places: number) => `Go to one of the ${places} places`,
    apply: "Apply online",
    book: "Book",
    bookCalling: (number: string) => `Book: call ${number}`,
    noWay: "We do not know how to get in touch: ask at the nearest help desk.",

    addressed: "Who it is for",
    howTo: "How to do it",
    needed: "What you need",
    achieved: "What you get",
    calendar: "Times and deadlines",
    access: "Get to the service",
    conditions: "Conditions of service",
    contacts: "Contacts",

    ages: (from: number | null, to: number | null) => {
      if (from !== null && to !== null) return `From ${from} to ${to} years of age`;
      if (from !== null) return `From ${from} years of age`;
      return to === null ? "" : `Up to ${to} years of age`;
    },
    areas: (names: string) => `For people who live here: ${names}`,
    anyone: "No limit is given: if in doubt, ask.",
    modes: {
      "in-person": "in person",
      phone: "by phone",
      online: "online",
      home: "at your home",
      mail: "by post",
    },
    reached: (list: string) => `They answer ${list}.`,
    howUnknown: "How to do it is not written here: call or drop in, they will explain.",
    documentsUnknown: "No document is listed: ask when you call, so that you go only once.",
    interpretation: "Interpreters and mediators",
    wait: "How long you wait",
    answers: "How soon it answers",
    answersIn: (days: number, cases: number) =>
      `${days < 1 ? "Usually within the day" : days === 1 ? "Usually within 1 working day" : `Usually within ${days} working days`}: the average of the last ${cases} requests of the desks.`,
    status: "Status",
    conditionsOfUse: "Conditions",
    accreditations: "Accreditations",
    licences: "Licences",
    moreOnline: "More pages about this service",
  },
});
