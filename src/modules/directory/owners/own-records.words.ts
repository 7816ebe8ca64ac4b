// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

/** What a contact reads first of all: their own records. */
export const ownRecordsWords = inBothLanguages({
  it: {
    title: "Le tue schede",
    none: "La tua organizzazione non ha ancora schede. Comincia da una qui sopra.",
    caption: "Le schede della tua organizzazione",
    record: "Scheda",
    kind: "Tipo",
    toCheck: "Da ricontrollare",
    fine: "niente",
    reports: "Segnalazioni che aspettano",
    noReports: "nessuna",
    seeReports: (count: number) => (count === 1 ? "una da guardare" : `${count} da guardare`),
    check: "Ricontrolla le schede",
    invite: "Invita chi lavora con te",
    requests: (count: number) =>
      count === 1
        ? "Una persona chiede di tenere le schede con te"
        : `${count} persone chiedono di tenere le schede con te`,
  },
  en: {
    title: "Your records",
    none: "Your organization has no records yet. Begin one above.",
    caption: "The records of your organization",
    record: "Record",
    kind: "Kind",
    toCheck: "To be checked again",
    fine: "nothing",
    reports: "Reports that wait",
    noReports: "none",
    seeReports: (count: number) => (count === 1 ? "one to look at" : `${count} to look at`),
    check: "Check the records again",
    invite: "Invite who works with you",
    requests: (count: number) =>
      count === 1
        ? "Somebody asks to keep the records with you"
        : `${count} people ask to keep the records with you`,
  },
});
