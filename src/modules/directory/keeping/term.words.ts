// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

/** What the pages of the taxonomies say. */
export const termWords = inBothLanguages({
  it: {
    title: "I temi",
    lead: "Le voci con cui si trovano le schede. Puoi cambiarle senza perdere nessuna scheda.",
    taxonomies: "Vocabolari",
    names: { categories: "Temi", targets: "Per chi", places: "Tipi di luogo" } as Record<string, string>,
    terms: "Voci",
    term: "Voce",
    noTerms: "Questo vocabolario non ha ancora voci.",
    english: "In inglese",
    uses: "Schede",
    usesOf: (uses: number, name: string) => `${uses} schede con la voce ${name}`,
    under: (name: string, parent: string) => `${parent} › ${name}`,
    add: "Aggiungi una voce",
    name: "Nome",
    nameEn: "Nome in inglese",
    nameEnHint: "Se manca, chi legge in inglese vede il nome italiano.",
    parent: "Sotto",
    atTop: "In cima, sotto nessuna",
    change: "Cambia nome o posto",
    code: (code: string) =>
      `Codice: ${code}. Non cambia mai: gli indirizzi e i file che lo usano restano buoni.`,
    order: "Ordine",
    orderLead: "Nell’ordine in cui le persone la leggono.",
    up: "Più su",
    down: "Più giù",
    merge: "Unisci a un’altra voce",
    mergeLead: "Le schede passano all’altra voce e questa sparisce. Si può tornare indietro.",
    into: "Unisci a",
    seeMerge: "Guarda che cosa succede",
    choose: "Scegli una voce",
    mergePreview: (name: string, into: string) => `Unire «${name}» a «${into}»`,
    moving: (records: number) =>
      records === 1 ? "Una scheda cambia voce." : `${records} schede cambiano voce.`,
    doubles: (records: number) =>
      records === 1
        ? "Una scheda aveva già tutte e due le voci."
        : `${records} schede avevano già tutte e due le voci.`,
    children: (terms: number) =>
      terms === 1 ? "Una voce che sta sotto si sposta." : `${terms} voci che stanno sotto si spostano.`,
    asSynonym: (name: string, into: string) =>
      `Chi cerca «${name}» trovi ancora «${into}» (aggiunge un sinonimo)`,
    doMerge: "Unisci",
    merges: "Unioni che si possono annullare",
    merged: (gone: string, into: string, records: number) =>
      `«${gone}» unita a «${into}» (${records} schede)`,
    when: "Quando",
    undo: "Separa di nuovo",
    undoOne: (gone: string) => `Separa di nuovo «${gone}»`,
    remove: "Togli questa voce",
    removeLead: "Nessuna scheda la usa.",
    cannotRemove: (uses: number) =>
      uses > 0
        ? `Non si può togliere: la usano ${uses} schede. Puoi unirla a un’altra.`
        : "Non si può togliere: sotto di lei stanno altre voci.",
    done: {
      aggiunta: "Voce aggiunta.",
      cambiata: "Voce cambiata: le ricerche lo sanno già.",
      unita: "Voci unite.",
      separata: "Voci separate di nuovo.",
      tolta: "Voce tolta.",
    } as Record<string, string>,
    mistakes: {
      "name-missing": "Scrivi il nome della voce.",
      "name-long": "Usa al massimo 120 caratteri.",
      gone: "Quella voce non c’è più. Scegline un’altra.",
      "under-itself": "Una voce non può stare sotto sé stessa.",
      "too-deep":
        "Una voce con altre sotto può stare solo in cima, e sotto una voce che non sta già sotto un’altra.",
    } as Record<string, string>,
  },
  en: {
    title: "The topics",
    lead: "The terms by which records are found. You can change them without losing any record.",
    taxonomies: "Taxonomies",
    names: { categories: "Topics", targets: "For whom", places: "Kinds of place" },
    terms: "Terms",
    term: "Term",
    noTerms: "This taxonomy has no terms yet.",
    english: "In English",
    uses: "Records",
    usesOf: (uses: number, name: string) => `${uses} records with the term ${name}`,
    under: (name: string, parent: string) => `${parent} › ${name}`,
    add: "Add a term",
    name: "Name",
    nameEn: "Name in English",
    nameEnHint: "Without one, who reads in English sees the Italian name.",
    parent: "Under",
    atTop: "At the top, under none",
    change: "Change its name or place",
    code: (code: string) => `Code: ${code}. It never changes: addresses and files that use it stay good.`,
    order: "Order",
    orderLead: "In the order in which people read it.",
    up: "Up",
    down: "Down",
    merge: "Merge with another term",
    mergeLead: "Records get the other term and this one goes. It can be undone.",
    into: "Merge with",
    seeMerge: "See what happens",
    choose: "Choose a term",
    mergePreview: (name: string, into: string) => `Merging “${name}” into “${into}”`,
    moving: (records: number) =>
      records === 1 ? "One record changes its term." : `${records} records change their term.`,
    doubles: (records: number) =>
      records === 1 ? "One record had both terms already." : `${records} records had both terms already.`,
    children: (terms: number) => (terms === 1 ? "One term under it moves." : `${terms} terms under it move.`),
    asSynonym: (name: string, into: string) =>
      `Who searches “${name}” still finds “${into}” (adds a synonym)`,
    doMerge: "Merge",
    merges: "Merges that can be undone",
    merged: (gone: string, into: string, records: number) =>
      `“${gone}” merged into “${into}” (${records} records)`,
    when: "When",
    undo: "Take apart again",
    undoOne: (gone: string) => `Take “${gone}” apart again`,
    remove: "Remove this term",
    removeLead: "No record uses it.",
    cannotRemove: (uses: number) =>
      uses > 0
        ? `It cannot be removed: ${uses} records use it. You can merge it with another.`
        : "It cannot be removed: other terms stand under it.",
    done: {
      aggiunta: "Term added.",
      cambiata: "Term changed: searches know it already.",
      unita: "Terms merged.",
      separata: "Terms taken apart again.",
      tolta: "Term removed.",
    },
    mistakes: {
      "name-missing": "Write the name of the term.",
      "name-long": "Use 120 characters at most.",
      gone: "That term is no longer there. Choose another.",
      "under-itself": "A term cannot stand under itself.",
      "too-deep":
        "A term with others under it can only stand at the top, and only under one that stands under none.",
    },
  },
});
