// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../foundation/words/words.ts";

export const pageWords = inBothLanguages({
  it: {
    skipLinks: "Collegamenti rapidi",
    skipToContent: "Vai al contenuto",
    skipToFooter: "Vai in fondo alla pagina",
    mainNavigation: "Menu principale",
    breadcrumbs: "Percorso",
    home: "Inizio",
    otherLanguage: "English",
    pinboard: "Bacheca",
    pinned: (count: number) => (count === 1 ? "1 voce tenuta" : `${count} voci tenute`),
    demonstration: "Dimostrazione",
    demonstrationNotice: "Orari e telefoni sono di prova.",
    footer: "Informazioni sul sito",
    footerLinks: [
      { path: "/note#accessibilita", label: "Accessibilità", element: "accessibility-link" },
      { path: "/note#privacy", label: "Privacy", element: "privacy-policy-link" },
      { path: "/note#note-legali", label: "Note legali", element: "legal-notes" },
    ],
    sourceCode: "Codice sorgente (AGPL)",
    sourceCodePath: "/note#codice-sorgente",
    madeWith: "Questo sito usa Trama, l’infrastruttura aperta del welfare di comunità.",
    printedFrom: "Pagina stampata da",
  },
  en: {
    skipLinks: "Quick links",
    skipToContent: "Skip to content",
    skipToFooter: "Skip to the end of the page",
    mainNavigation: "Main menu",
    breadcrumbs: "Breadcrumbs",
    home: "Home",
    otherLanguage: "Italiano",
    pinboard: "Pinboard",
    pinned: (count: number) => (count === 1 ? "1 item kept" : `${count} items kept`),
    demonstration: "Demonstration",
    demonstrationNotice: "Hours and phone numbers are not real.",
    footer: "About this site",
    footerLinks: [
      { path: "/note#accessibilita", label: "Accessibility", element: "accessibility-link" },
      { path: "/note#privacy", label: "Privacy", element: "privacy-policy-link" },
      { path: "/note#note-legali", label: "Legal notes", element: "legal-notes" },
    ],
    sourceCode: "Source code (AGPL)",
    sourceCodePath: "/note#codice-sorgente",
    madeWith: "This site runs on Trama, the open infrastructure of community welfare.",
    printedFrom: "Page printed from",
  },
});

export type PageWords = (typeof pageWords)["it"];
