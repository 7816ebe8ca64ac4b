// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { EmbeddedKind } from "./embedding.ts";

const itKinds: Record<EmbeddedKind, string> = {
  servizi: "Di cosa hai bisogno?",
  luoghi: "Che luogo cerchi?",
  organizzazioni: "Quale organizzazione cerchi?",
  risorse: "Che cosa cerchi?",
};

const enKinds: Record<EmbeddedKind, string> = {
  servizi: "What do you need?",
  luoghi: "What place are you looking for?",
  organizzazioni: "Which organization are you looking for?",
  risorse: "What are you looking for?",
};

/** What the search says in the pages of others, and the page that explains how to put it there. */
export const embeddingWords = inBothLanguages({
  it: {
    form: (site: string) => `Cerca in ${site}`,
    what: itKinds,
    near: "Dove?",
    nearHint: "Comune, quartiere o CAP",
    submit: "Cerca",
    searching: "Sto cercando…",
    results: "Risultati",
    failed: "La ricerca non risponde. Prova da qui:",
    nothing: "Qui non abbiamo trovato niente.",
    all: (site: string) => `Tutti i risultati su ${site}`,
    by: (site: string) => `Ricerca di ${site}`,

    title: "La ricerca nel tuo sito",
    lead: "Un comune, una scuola, una parrocchia possono mettere questa ricerca nelle loro pagine. È gratis e non raccoglie niente di chi cerca.",
    scriptTitle: "Con una riga di codice",
    script: "Copia queste righe dove vuoi la ricerca. Dentro c’è un link: lo vede chi non ha JavaScript.",
    policy:
      "Se il tuo sito ha una Content Security Policy, permetti questo indirizzo in script-src e connect-src. Non servono stili né codice scritti nella pagina.",
    one: "Basta anche il solo script, con le scelte come attributi: la ricerca compare subito dopo.",
    preview: "Come si vede",
    frameTitle: "Con una cornice",
    frame:
      "Se non puoi aggiungere codice, metti una cornice (iframe). Funziona anche senza JavaScript, e i risultati si aprono a pagina intera.",
    frameName: (site: string) => `Ricerca di ${site}`,
    optionsTitle: "Le scelte",
    optionsLead:
      "Sono attributi «data-…» nella riga di codice, e parametri con lo stesso nome nella cornice.",
    optionsCaption: "Le scelte e che cosa fanno",
    option: "Scelta",
    does: "Che cosa fa",
    options: [
      ["tipo", "Che cosa si cerca: servizi (lo è se non dici altro), luoghi, organizzazioni, risorse."],
      ["q", "Parole già scritte: la ricerca parte da sola."],
      ["vicino", "Dove: un comune, un quartiere, un CAP. Chi cerca può cambiarlo."],
      ["entro", "Solo entro 1, 2, 5, 10 o 25 chilometri da lì."],
      ["serve", "Solo ciò che vale per chi abita in un comune."],
      [
        "categoria, per",
        "Solo una categoria, o solo per qualcuno: i codici sono in classificazioni.csv, tra i dati aperti.",
      ],
      ["gratis, accessibile", "Con 1: solo ciò che è gratis, o dove si entra in carrozzina."],
      ["aperto", "Con ora: solo ciò che è aperto adesso."],
      ["eta, lingua, modo", "Come nella pagina dei risultati: un’età, una lingua, un modo di arrivarci."],
      [
        "inglese",
        "Con 1: la ricerca parla inglese. La riga di codice lo capisce anche dalla lingua della tua pagina.",
      ],
      [
        "colore",
        "Il colore dei pulsanti e dei link, per esempio #0055aa. Se è troppo chiaro per leggere, si scurisce. Solo nella riga di codice.",
      ],
      [
        "dove",
        "Il selettore dell’elemento in cui mettere la ricerca, se lo script sta altrove. Solo nella riga di codice.",
      ],
    ],
    termsTitle: "A che condizioni",
    terms:
      "I testi sono con licenza CC BY 4.0: il nome della fonte compare già nella ricerca, lascialo. Nessun cookie, nessuna statistica. Se le richieste sono troppe in pochi secondi, la ricerca chiede di aspettare.",
  },
  en: {
    form: (site: string) => `Search ${site}`,
    what: enKinds,
    near: "Where?",
    nearHint: "Town, neighbourhood or postcode",
    submit: "Search",
    searching: "Searching…",
    results: "Results",
    failed: "The search does not answer. Try from here:",
    nothing: "We found nothing here.",
    all: (site: string) => `All results on ${site}`,
    by: (site: string) => `Search by ${site}`,

    title: "The search on your own site",
    lead: "A town, a school, a parish can put this search into their pages. It is free and collects nothing about those who search.",
    scriptTitle: "With a line of code",
    script: "Copy these lines to where you want the search. Inside is a link, for those without JavaScript.",
    policy:
      "If your site has a Content Security Policy, allow this address in script-src and connect-src. No styles or code written into the page are needed.",
    one: "The script alone is enough too, with the options as its attributes: the search appears right after it.",
    preview: "How it looks",
    frameTitle: "With a frame",
    frame:
      "If you cannot add code, put a frame (iframe). It works without JavaScript too, and results open as whole pages.",
    frameName: (site: string) => `Search by ${site}`,
    optionsTitle: "Options",
    optionsLead:
      "They are “data-…” attributes in the line of code, and parameters of the same name in the frame.",
    optionsCaption: "The options and what they do",
    option: "Option",
    does: "What it does",
    options: [
      [
        "tipo",
        "What is searched: servizi (services, the usual), luoghi (places), organizzazioni (organizations), risorse (assets).",
      ],
      ["q", "Words already written: the search starts by itself."],
      ["vicino", "Where: a town, a neighbourhood, a postcode. Who searches may change it."],
      ["entro", "Only within 1, 2, 5, 10 or 25 kilometres from there."],
      ["serve", "Only what works for those who live in a town."],
      [
        "categoria, per",
        "Only one category, or only for somebody: the codes are in classificazioni.csv, among the open data.",
      ],
      ["gratis, accessibile", "With 1: only what is free, or where one enters by wheelchair."],
      ["aperto", "With ora: only what is open now."],
      ["eta, lingua, modo", "As in the page of results: an age, a language, a way of reaching it."],
      [
        "inglese",
        "With 1: the search speaks English. The line of code also understands it from the language of your page.",
      ],
      [
        "colore",
        "The colour of buttons and links, such as #0055aa. If too light to read, it is darkened. Only in the line of code.",
      ],
      [
        "dove",
        "The selector of the element to put the search into, if the script stands elsewhere. Only in the line of code.",
      ],
    ],
    termsTitle: "On which terms",
    terms:
      "Texts are under the CC BY 4.0 licence: the name of the source already stands in the search, leave it there. No cookie, no statistics. If there are too many requests in a few seconds, the search asks to wait.",
  },
});
