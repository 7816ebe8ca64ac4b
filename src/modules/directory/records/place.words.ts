// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

/** What the pages of places, organizations and assets say. */
export const placeWords = inBothLanguages({
  it: {
    who: "Chi trovi",
    hostedBy: "Lo tiene aperto",
    howToEnter: "Come si entra",
    nothingHere: "Non sappiamo ancora che cosa si fa qui: passa, o chiama e chiedi.",
    description: "Che posto è",

    whatItIs: "Chi è",
    whatItDoes: "Che cosa fa",
    noServices: "Non ha ancora scritto che cosa offre: chiama e chiedi.",
    seats: "Dove si trova",
    partOf: "Fa parte di",
    people: "A chi chiedere",
    officialData: "Dati ufficiali",
    taxId: "Codice fiscale",
    legalStatus: "Forma giuridica",
    since: "Dal",

    whatAsset: "Che cos’è",
    howToUse: "Come si usa",
    useUnknown: "Non è indicato come si usa: chiedi a chi se ne occupa.",
    place: "Il luogo",
  },
  en: {
    who: "Who you find",
    hostedBy: "Kept open by",
    howToEnter: "Getting in",
    nothingHere: "We do not know yet what happens here: drop in, or call and ask.",
    description: "What place it is",

    whatItIs: "Who they are",
    whatItDoes: "What they do",
    noServices: "What they offer is not written yet: call and ask.",
    seats: "Where they are",
    partOf: "Part of",
    people: "Whom to ask",
    officialData: "Official data",
    taxId: "Tax code",
    legalStatus: "Legal form",
    since: "Since",

    whatAsset: "What it is",
    howToUse: "How to use it",
    useUnknown: "How to use it is not written here: ask who looks after it.",
    place: "The place",
  },
});
