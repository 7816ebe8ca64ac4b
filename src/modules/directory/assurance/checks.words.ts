// SPDX-License-Identifier: AGPL-3.0-or-later
import { ofTheDay, theDay } from "../../../foundation/words/italian-day.ts";
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { FieldGroup, Method } from "./assurance.ts";

type ChecksWords = {
  /** The groups inside a sentence. */
  groups: Record<FieldGroup, string>;
  /** The groups as titles. */
  titles: Record<FieldGroup, string>;
  /** How it was checked, at the end of a sentence; nothing for a load of data. */
  how: Record<Method, string>;
  checked: Record<FieldGroup, (date: string, how: string) => string>;
  stale: Record<FieldGroup, (date: string) => string>;
  never: Record<FieldGroup, string>;
  wrong: string;
  noLongerSo: string;
  toCheck: (groups: string) => string;
  allToCheck: (date: string) => string;
  allNever: string;
};

/** What pages say of how far their groups of fields can be trusted. */
export const checksWords = inBothLanguages<ChecksWords>({
  it: {
    groups: {
      hours: "orari",
      contacts: "contatti",
      eligibility: "per chi è",
      cost: "quanto costa",
      address: "dove si trova",
    },
    titles: {
      hours: "Orari",
      contacts: "Contatti",
      eligibility: "Per chi è",
      cost: "Quanto costa",
      address: "Dove si trova",
    },
    how: {
      call: ", con una telefonata",
      visit: ", andando sul posto",
      owner: ", da chi se ne occupa",
      office: ", da chi tiene l’elenco",
      import: "",
    },
    checked: {
      hours: (date, how) => `Orari verificati ${theDay(date)}${how}.`,
      contacts: (date, how) => `Contatti verificati ${theDay(date)}${how}.`,
      eligibility: (date, how) => `Per chi è: verificato ${theDay(date)}${how}.`,
      cost: (date, how) => `Costo verificato ${theDay(date)}${how}.`,
      address: (date, how) => `Indirizzo verificato ${theDay(date)}${how}.`,
    },
    stale: {
      hours: (date) => `Orari da ricontrollare: verificati l’ultima volta ${theDay(date)}.`,
      contacts: (date) => `Contatti da ricontrollare: verificati l’ultima volta ${theDay(date)}.`,
      eligibility: (date) => `Per chi è, da ricontrollare: verificato l’ultima volta ${theDay(date)}.`,
      cost: (date) => `Costo da ricontrollare: verificato l’ultima volta ${theDay(date)}.`,
      address: (date) => `Indirizzo da ricontrollare: verificato l’ultima volta ${theDay(date)}.`,
    },
    never: {
      hours: "Orari ancora da verificare.",
      contacts: "Contatti ancora da verificare.",
      eligibility: "Per chi è: ancora da verificare.",
      cost: "Costo ancora da verificare.",
      address: "Indirizzo ancora da verificare.",
    },
    wrong: "Qualcosa non va?",
    noLongerSo: "Non è più così? Diccelo",
    toCheck: (groups) => `Da ricontrollare: ${groups}. Chiama prima di andare.`,
    allToCheck: (date) =>
      `Queste informazioni sono da ricontrollare: l’ultima verifica è ${ofTheDay(date)}. Chiama prima di andare.`,
    allNever: "Nessuno ha ancora verificato queste informazioni: chiama prima di andare.",
  },
  en: {
    groups: {
      hours: "opening hours",
      contacts: "contacts",
      eligibility: "who it is for",
      cost: "what it costs",
      address: "where it is",
    },
    titles: {
      hours: "Opening hours",
      contacts: "Contacts",
      eligibility: "Who it is for",
      cost: "What it costs",
      address: "Where it is",
    },
    how: {
      call: ", by phone",
      visit: ", by going there",
      owner: ", by who runs it",
      office: ", by who keeps the directory",
      import: "",
    },
    checked: {
      hours: (date, how) => `Opening hours checked on ${date}${how}.`,
      contacts: (date, how) => `Contacts checked on ${date}${how}.`,
      eligibility: (date, how) => `Who it is for: checked on ${date}${how}.`,
      cost: (date, how) => `Cost checked on ${date}${how}.`,
      address: (date, how) => `Address checked on ${date}${how}.`,
    },
    stale: {
      hours: (date) => `Opening hours to be checked again: last checked on ${date}.`,
      contacts: (date) => `Contacts to be checked again: last checked on ${date}.`,
      eligibility: (date) => `Who it is for, to be checked again: last checked on ${date}.`,
      cost: (date) => `Cost to be checked again: last checked on ${date}.`,
      address: (date) => `Address to be checked again: last checked on ${date}.`,
    },
    never: {
      hours: "Opening hours not checked yet.",
      contacts: "Contacts not checked yet.",
      eligibility: "Who it is for: not checked yet.",
      cost: "Cost not checked yet.",
      address: "Address not checked yet.",
    },
    wrong: "Something wrong?",
    noLongerSo: "No longer so? Tell us",
    toCheck: (groups) => `To be checked again: ${groups}. Call before you go.`,
    allToCheck: (date) =>
      `This information has to be checked again: the last check was on ${date}. Call before you go.`,
    allNever: "Nobody has checked this information yet: call before you go.",
  },
});
